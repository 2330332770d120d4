# Gradients of look-ups consist of rows
import numpy as np
import tensorflow as tf

# gather slices
e = tf.Variable([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.gather(e, [1, 1, 2]))
g = t.gradient(y, e)
print(type(g).__name__)  # expect: IndexedSlices
print(g)
# expect: IndexedSlices(indices=tf.Tensor([1 1 2], shape=(3,), dtype=int32), values=tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([3 2], shape=(2,), dtype=int32))
print(tf.convert_to_tensor(g))
# expect: tf.Tensor(
# expect: [[0. 0.]
# expect:  [2. 2.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32)

# gather slices members
e = tf.Variable([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.gather(e, [1, 1, 2]) * 3.0)
g = t.gradient(y, e)
print(g.values, g.indices, g.dense_shape, g.shape, g.dtype)
# expect: tf.Tensor(
# expect: [[3. 3.]
# expect:  [3. 3.]
# expect:  [3. 3.]], shape=(3, 2), dtype=float32) tf.Tensor([1 1 2], shape=(3,), dtype=int32) tf.Tensor([3 2], shape=(2,), dtype=int32) (3, 2) <dtype: 'float32'>

# gather of tensor dense
e = tf.constant([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  t.watch(e)
  y = tf.reduce_sum(tf.gather(e, [1, 1, 2]))
g = t.gradient(y, e)
print(type(g).__name__, g)
# expect: IndexedSlices IndexedSlices(indices=tf.Tensor([1 1 2], shape=(3,), dtype=int32), values=tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([3 2], shape=(2,), dtype=int32))

# gather slices plus dense
e = tf.Variable([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.gather(e, [1, 1, 2])) + tf.reduce_sum(e)
g = t.gradient(y, e)
print(type(g).__name__, g)
# expect: EagerTensor tf.Tensor(
# expect: [[1. 1.]
# expect:  [3. 3.]
# expect:  [2. 2.]], shape=(3, 2), dtype=float32)

# gather slices apply
e = tf.Variable([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.gather(e, [1, 1, 2]))
g = t.gradient(y, e)
opt = tf.keras.optimizers.SGD(0.1)
opt.apply_gradients([(g, e)])
print(e)
# expect: <tf.Variable 'Variable:0' shape=(3, 2) dtype=float32, numpy=
# expect: array([[1. , 1. ],
# expect:        [1.8, 1.8],
# expect:        [2.9, 2.9]], dtype=float32)>

# gather two slices
e = tf.Variable([[1., 1.], [2., 2.], [3., 3.]])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.gather(e, [1, 1])) + tf.reduce_sum(tf.gather(e, [0]))
g = t.gradient(y, e)
print(g)
# expect: IndexedSlices(indices=tf.Tensor([1 1 0], shape=(3,), dtype=int32), values=tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([3 2], shape=(2,), dtype=int32))
