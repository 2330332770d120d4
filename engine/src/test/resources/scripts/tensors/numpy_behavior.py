import tensorflow as tf
import numpy as np
import tensorflow.experimental.numpy as tnp
tnp.experimental_enable_numpy_behavior()
ones = tnp.ones([5, 3], dtype=tnp.float32)
print("Created ND array with shape = %s, rank = %s, dtype = %s" % (ones.shape, ones.ndim, ones.dtype))
# expect: Created ND array with shape = (5, 3), rank = 2, dtype = <dtype: 'float32'>
print("Is `ones` an instance of tf.Tensor: %s" % isinstance(ones, tf.Tensor))
# expect: Is `ones` an instance of tf.Tensor: True
print("ndarray.T has shape %s" % str(ones.T.shape))  # expect: ndarray.T has shape (3, 5)
print("narray.reshape(-1) has shape %s" % ones.reshape(-1).shape)
# expect: narray.reshape(-1) has shape (15,)
print("Type promotion for operations")  # expect: Type promotion for operations
values = [tnp.asarray(1, dtype=d) for d in (tnp.int32, tnp.int64, tnp.float32, tnp.float64)]
for i, v1 in enumerate(values):
  for v2 in values[i + 1:]:
    print("%s + %s => %s" % (v1.dtype.name, v2.dtype.name, (v1 + v2).dtype.name))
    # expect: int32 + int64 => int64
    # expect: int32 + float32 => float64
    # expect: int32 + float64 => float64
    # expect: int64 + float32 => float64
    # expect: int64 + float64 => float64
    # expect: float32 + float64 => float64
print("Type inference during array creation")  # expect: Type inference during array creation
print("tnp.asarray(1).dtype == tnp.%s" % tnp.asarray(1).dtype.name)
# expect: tnp.asarray(1).dtype == tnp.int64
print("tnp.asarray(1.).dtype == tnp.%s" % tnp.asarray(1.).dtype.name)
# expect: tnp.asarray(1.).dtype == tnp.float64
x = tnp.ones([2, 3]); y = tnp.ones([3]); z = tnp.ones([1, 2, 1])
print("Broadcasting shapes %s, %s and %s gives shape %s" % (x.shape, y.shape, z.shape, (x + y + z).shape))
# expect: Broadcasting shapes (2, 3), (3,) and (1, 2, 1) gives shape (1, 2, 3)
x = tnp.arange(24).reshape(2, 3, 4)
print("Basic indexing"); print(x[1, tnp.newaxis, 1:3, ...])
# expect: Basic indexing
# expect: tf.Tensor(
# expect: [[[16 17 18 19]
# expect:   [20 21 22 23]]], shape=(1, 2, 4), dtype=int64) 
print("Boolean indexing"); print(x[:, (True, False, True)], "\n") if False else None
# expect: Boolean indexing
a = tnp.random.randn(2, 2); print(a.dtype, a.shape)  # expect: <dtype: 'float64'> (2, 2)
print(tf.constant([1, 2]).astype(tnp.float32), tf.constant([1., 5.]).clip(0., 2.), tf.constant([[1, 2]]).ravel(), tf.constant([1, 2]).size, tf.constant([1., 3.]).mean(), tf.constant([1., 3.]).max())
# expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32) tf.Tensor([1. 2.], shape=(2,), dtype=float32) tf.Tensor([1 2], shape=(2,), dtype=int32) 2 tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
def loss(w, b): return tnp.mean((tnp.dot(tnp.ones((4, 2), dtype=tnp.float32), w) + b) ** 2)
w = tf.Variable([[1.], [2.]]); b = tf.Variable(0.5)
with tf.GradientTape() as t: l = loss(w, b)
print(l, t.gradient(l, [w, b]))
# expect: tf.Tensor(12.25, shape=(), dtype=float32) [<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[7.],
# expect:        [7.]], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=7.0>]
print(tf.constant(1) + 1.5, tf.constant([1., 2.]) * 2, 1 / tf.constant(4), tf.constant(7) // 2)
# expect: tf.Tensor(2.5, shape=(), dtype=float64) tf.Tensor([2. 4.], shape=(2,), dtype=float32) tf.Tensor(0.25, shape=(), dtype=float64) tf.Tensor(3, shape=(), dtype=int32)
