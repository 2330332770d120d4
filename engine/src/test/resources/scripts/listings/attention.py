import tensorflow as tf
import numpy as np
rng = np.random.default_rng(1)
q = tf.Variable(rng.normal(size=(1, 3, 4)), dtype=tf.float32)
k = tf.Variable(rng.normal(size=(1, 3, 4)), dtype=tf.float32)
v = tf.Variable(rng.normal(size=(1, 3, 4)), dtype=tf.float32)
with tf.GradientTape() as tape:
    scores = tf.matmul(q, k, transpose_b=True) / tf.sqrt(4.0)
    mask = 1 - tf.linalg.band_part(tf.ones((3, 3)), -1, 0)
    scores += mask * -1e9
    w = tf.nn.softmax(scores, axis=-1)
    out = tf.matmul(w, v)
    loss = tf.reduce_sum(out ** 2)
print(w)
# expect: tf.Tensor(
# expect: [[[1.         0.         0.        ]
# expect:   [0.46152586 0.53847414 0.        ]
# expect:   [0.3142438  0.27987397 0.40588224]]], shape=(1, 3, 3), dtype=float32)
print(out)
# expect: tf.Tensor(
# expect: [[[-2.7111626  -1.8890133  -0.1747721  -0.4221904 ]
# expect:   [-1.1362303  -0.7548063   1.0597396  -0.7936462 ]
# expect:   [-0.94543606  0.2963367   0.8002922  -0.17477074]]], shape=(1, 3, 4), dtype=float32)
print(tape.gradient(loss, [q, k, v]))
# expect: [<tf.Tensor: shape=(1, 3, 4), dtype=float32, numpy=
# expect: array([[[ 0.        ,  0.        ,  0.        ,  0.        ],
# expect:         [-0.37345952,  0.06233182,  0.14424443,  0.4118855 ],
# expect:         [-0.06573772,  0.00961479, -0.21640573, -0.07150084]]],
# expect:       dtype=float32)>, <tf.Tensor: shape=(1, 3, 4), dtype=float32, numpy=
# expect: array([[[ 0.46822983,  0.24108794, -0.255814  ,  0.32851636],
# expect:         [-0.42551574, -0.20662674,  0.25914398, -0.26446232],
# expect:         [-0.04271406, -0.03446118, -0.00333001, -0.06405403]]],
# expect:       dtype=float32)>, <tf.Tensor: shape=(1, 3, 4), dtype=float32, numpy=
# expect: array([[[-7.0653195 , -4.288508  ,  1.131624  , -1.6867986 ],
# expect:         [-1.7528672 , -0.6470134 ,  1.5892466 , -0.9525435 ],
# expect:         [-0.76747143,  0.24055561,  0.6496488 , -0.14187267]]],
# expect:       dtype=float32)>]
