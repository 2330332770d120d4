# Gamma and Poisson numbers.
import tensorflow as tf
tf.random.set_seed(3)
print(tf.random.gamma([2], 1.))
# expect: tf.Tensor([3.5285892 0.652647 ], shape=(2,), dtype=float32)
print(tf.random.gamma([3], [1., 2.], beta=2.))
# expect: tf.Tensor(
# expect: [[2.4201734e+00 7.9649210e-01]
# expect:  [2.0529763e-03 2.7226639e+00]
# expect:  [1.0405343e+00 6.6722786e-01]], shape=(3, 2), dtype=float32)
print(tf.random.gamma([], 0.5, dtype=tf.float64))
# expect: tf.Tensor(0.8224347786673242, shape=(), dtype=float64)
print(tf.random.gamma([2, 2], 3.))
# expect: tf.Tensor(
# expect: [[6.258045  3.6886122]
# expect:  [2.8226042 2.136027 ]], shape=(2, 2), dtype=float32)
tf.random.set_seed(3)
print(tf.random.poisson([3], 2.))  # expect: tf.Tensor([1. 2. 0.], shape=(3,), dtype=float32)
print(tf.random.poisson([4], [1., 20.]))
# expect: tf.Tensor(
# expect: [[ 2. 29.]
# expect:  [ 0. 17.]
# expect:  [ 2. 26.]
# expect:  [ 0. 14.]], shape=(4, 2), dtype=float32)
print(tf.random.poisson([4], [5., 200.], dtype=tf.int32))
# expect: tf.Tensor(
# expect: [[  4 199]
# expect:  [  3 211]
# expect:  [  5 189]
# expect:  [  5 196]], shape=(4, 2), dtype=int32)
print(tf.random.poisson([2, 2], 3., tf.float64))
# expect: tf.Tensor(
# expect: [[3. 2.]
# expect:  [1. 2.]], shape=(2, 2), dtype=float64)
print(tf.random.uniform([2]))
# expect: tf.Tensor([0.11236429 0.1125288 ], shape=(2,), dtype=float32)
print(tf.random.categorical([[0., 1.]], 4), tf.random.categorical(tf.math.log([[.5, .5], [.1, .9]]), 2, dtype=tf.int32))
# expect: tf.Tensor([[1 1 1 0]], shape=(1, 4), dtype=int64) tf.Tensor(
# expect: [[0 1]
# expect:  [1 1]], shape=(2, 2), dtype=int32)
