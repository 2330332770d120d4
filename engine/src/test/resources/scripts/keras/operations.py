# Functions of keras.ops.
import keras
import tensorflow as tf
from keras import ops

x = tf.constant([[1.0, -2.0], [3.0, 4.0]])
print(ops.sum(x), ops.mean(x, axis=0), ops.relu(x))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor([2. 1.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32)
print(keras.ops.matmul(x, x), ops.concatenate([x, ops.zeros((1, 2))], axis=0), ops.log(ops.exp(x)[1, 0]))
# expect: tf.Tensor(
# expect: [[ -5. -10.]
# expect:  [ 15.  10.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1. -2.]
# expect:  [ 3.  4.]
# expect:  [ 0.  0.]], shape=(3, 2), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
