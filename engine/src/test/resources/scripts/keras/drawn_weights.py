import tensorflow as tf
import numpy as np
tf.keras.utils.set_random_seed(42)
d = tf.keras.layers.Dense(3)
print(d(tf.ones((1, 2))))
# expect: tf.Tensor([[ 1.7706308  -0.56812054  0.02419412]], shape=(1, 3), dtype=float32)
print(d.kernel)
# expect: <Variable path=dense/kernel, shape=(2, 3), dtype=float32, value=[[ 0.7847531   0.3563013  -0.3095492 ]
# expect:  [ 0.98587775 -0.92442185  0.33374333]]>
print(tf.keras.layers.Dropout(0.5)(tf.ones((2, 4)), training=True))
# expect: tf.Tensor(
# expect: [[2. 0. 2. 2.]
# expect:  [2. 0. 2. 2.]], shape=(2, 4), dtype=float32)
for name in ("he_normal", "lecun_uniform", "glorot_normal", "random_normal"):
    print(tf.keras.initializers.get(name)(shape=(2, 2)))
# expect: tf.Tensor(
# expect: [[ 0.09611547 -0.65778923]
# expect:  [ 1.4520797   0.61409295]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[0.7739105  0.33420348]
# expect:  [0.00285923 0.44883585]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[0.07040977 0.02621773]
# expect:  [0.14750409 0.4758072 ]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.02871612 -0.00145155]
# expect:  [-0.03877953 -0.05259345]], shape=(2, 2), dtype=float32)
print(tf.keras.initializers.GlorotUniform(seed=1)(shape=(2, 2)))
# expect: tf.Tensor(
# expect: [[ 0.9271029  -0.09802794]
# expect:  [ 0.24566245 -0.2630809 ]], shape=(2, 2), dtype=float32)
print(np.random.rand(2))
# expect: [0.37454012 0.95071431]
drop = tf.keras.layers.Dropout(0.3, seed=7)
print(drop(tf.ones((5,)), training=True))
# expect: tf.Tensor([1.4285715 1.4285715 0.        1.4285715 0.       ], shape=(5,), dtype=float32)
print(drop(tf.ones((5,)), training=True))
# expect: tf.Tensor([0.        1.4285715 1.4285715 1.4285715 1.4285715], shape=(5,), dtype=float32)
print(tf.keras.layers.GaussianNoise(0.1, seed=3)(tf.zeros((3,)), training=True))
# expect: tf.Tensor([-0.06715848  0.16760504 -0.09442455], shape=(3,), dtype=float32)
