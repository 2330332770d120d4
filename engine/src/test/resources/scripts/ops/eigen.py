# Eigenvalues and eigenvectors of symmetric matrices
import tensorflow as tf

print(tf.linalg.eigh([[2.0, 1.0], [1.0, 2.0]]))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.99999994, 2.9999998 ], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.70710677,  0.70710677],
# expect:        [ 0.70710677,  0.70710677]], dtype=float32)>)
print(tf.linalg.eigh([[4.0, 1.0, 0.0], [1.0, 3.0, 1.0], [0.0, 1.0, 2.0]]))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1.2679492, 2.9999998, 4.732051 ], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 0.21132484, -0.5773502 ,  0.7886751 ],
# expect:        [-0.57735026,  0.5773504 ,  0.5773502 ],
# expect:        [ 0.7886751 ,  0.5773502 ,  0.21132481]], dtype=float32)>)
print(tf.linalg.eigh([[5.0, 2.0, 1.0, 0.0], [2.0, 4.0, 1.0, 1.0], [1.0, 1.0, 3.0, 0.5], [0.0, 1.0, 0.5, 2.0]]))
# expect: (<tf.Tensor: shape=(4,), dtype=float32, numpy=array([1.3310848, 2.3886144, 3.1177237, 7.1625824], dtype=float32)>, <tf.Tensor: shape=(4, 4), dtype=float32, numpy=
# expect: array([[-0.29738513, -0.04797364, -0.6359492 ,  0.7105135 ],
# expect:        [ 0.47726187,  0.4902426 ,  0.41210032,  0.6017116 ],
# expect:        [ 0.13655731, -0.85520756,  0.37283254,  0.33311862],
# expect:        [-0.8155587 ,  0.16118516,  0.53547925,  0.14881532]],
# expect:       dtype=float32)>)
x = tf.constant([[2.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 1.0]], tf.float64)
with tf.GradientTape(persistent=True) as t:
  t.watch(x)
  e, v = tf.linalg.eigh(x)
print(tf.linalg.eigvalsh(x), t.gradient(e[0], x), t.gradient(v, x))
# expect: tf.Tensor([0.81385934 1.5        3.68614066], shape=(3,), dtype=float64) None tf.Tensor(
# expect: [[-0.0328837   0.          0.        ]
# expect:  [ 0.80005473 -0.34248088  0.        ]
# expect:  [-0.93158955 -0.16441852  0.37536459]], shape=(3, 3), dtype=float64)
