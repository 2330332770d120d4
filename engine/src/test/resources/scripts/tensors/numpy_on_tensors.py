import tensorflow as tf
import numpy as np
import tensorflow.experimental.numpy as tnp
print(tnp.ones([2, 3], dtype=tnp.float32))
# expect: tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32)
print(tnp.asarray([1, 2]), tnp.array([1., 2.]), tnp.zeros((2,)), tnp.arange(3), tnp.linspace(0, 1, 3), tnp.eye(2))
# expect: tf.Tensor([1 2], shape=(2,), dtype=int64) tf.Tensor([1. 2.], shape=(2,), dtype=float64) tf.Tensor([0. 0.], shape=(2,), dtype=float64) tf.Tensor([0 1 2], shape=(3,), dtype=int64) tf.Tensor([0.  0.5 1. ], shape=(3,), dtype=float64) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float64)
x = tnp.asarray([1., 2., 3.], dtype=tnp.float32)
print(tnp.sum(x), tnp.mean(x), tnp.std(x), tnp.dot(x, x), tnp.max(x), tnp.argmax(x), tnp.cumsum(x))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor(0.8164966, shape=(), dtype=float32) tf.Tensor(14.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32) tf.Tensor(2, shape=(), dtype=int64) tf.Tensor([1. 3. 6.], shape=(3,), dtype=float32)
with tf.GradientTape() as t:
    t.watch(x); y = tnp.sum(tnp.exp(x) * x) + tnp.square(x)[0]
print(t.gradient(y, x))
# expect: tf.Tensor([ 7.4365635 22.167168  80.34215  ], shape=(3,), dtype=float32)
print(tnp.where(x > 1, x, -x), tnp.maximum(x, 2.), tnp.add(x, 1), tnp.concatenate([x, x]), tnp.stack([x, x], axis=1).shape)
# expect: tf.Tensor([-1.  2.  3.], shape=(3,), dtype=float32) tf.Tensor([2. 2. 3.], shape=(3,), dtype=float32) tf.Tensor([2. 3. 4.], shape=(3,), dtype=float32) tf.Tensor([1. 2. 3. 1. 2. 3.], shape=(6,), dtype=float32) (3, 2)
print(tnp.reshape(tnp.arange(6), (2, 3)), tnp.transpose(tnp.ones((2, 3))).shape, tnp.expand_dims(x, 0).shape)
# expect: tf.Tensor(
# expect: [[0 1 2]
# expect:  [3 4 5]], shape=(2, 3), dtype=int64) (3, 2) (1, 3)
print(tnp.matmul(tnp.ones((2, 3)), tnp.ones((3, 1))), tnp.multiply(tnp.asarray([1, 2]), 1.5))
# expect: tf.Tensor(
# expect: [[3.]
# expect:  [3.]], shape=(2, 1), dtype=float64) tf.Tensor([1.5 3. ], shape=(2,), dtype=float64)
print(isinstance(x, tnp.ndarray), tnp.ndarray, tnp.float32, tnp.pi, tnp.newaxis)
# expect: True <class 'tensorflow.python.framework.tensor.Tensor'> <class 'numpy.float32'> 3.141592653589793 None
print(tnp.log(x), tnp.sqrt(x), tnp.abs(tnp.asarray(-3)))
# expect: tf.Tensor([0.        0.6931472 1.0986123], shape=(3,), dtype=float32) tf.Tensor([1.        1.4142135 1.7320508], shape=(3,), dtype=float32) tf.Tensor(3, shape=(), dtype=int64)
print(tnp.mean(x), tnp.sum([[1, 2], [3, 4]], axis=0), tnp.einsum("ij,j->i", tnp.ones((2, 3)), x))
# expect: tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor([4 6], shape=(2,), dtype=int64) tf.Tensor([6. 6.], shape=(2,), dtype=float64)
try: print(x.T)
except AttributeError as e: print(str(e).strip()[:60])
# expect: EagerTensor object has no attribute 'T'. 
# expect:         If you are
try: print(tf.constant(1) + tf.constant(1.0))
except Exception as e: print(type(e).__name__)  # expect: InvalidArgumentError
