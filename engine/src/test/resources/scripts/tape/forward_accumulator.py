import tensorflow as tf
x = tf.constant([[2.0, 3.0], [1.0, 4.0]])
targets = tf.constant([[1.], [-1.]])
kernel = tf.Variable([[1.], [1.]])
with tf.autodiff.ForwardAccumulator(
   primals=kernel,
   tangents=tf.constant([[1.], [0.]])) as acc:
  loss = tf.reduce_sum((x @ kernel - targets) ** 2.)
print(acc.jvp(loss))
# expect: tf.Tensor(28.0, shape=(), dtype=float32)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum((x @ kernel - targets) ** 2.)
print(tape.gradient(loss, kernel))
# expect: tf.Tensor(
# expect: [[28.]
# expect:  [72.]], shape=(2, 1), dtype=float32)
import tensorflow as tf
v = tf.Variable([1., 2.])
with tf.autodiff.ForwardAccumulator(v, tf.constant([1., 0.])) as acc:
    y = v ** 3.
    z = tf.reduce_sum(y * v)
    k = tf.constant(3.)
    print(acc.jvp(y))
# expect: tf.Tensor([3. 0.], shape=(2,), dtype=float32)
print(acc.jvp(z), acc.jvp([y, z]), acc.jvp(k), acc.jvp(k, unconnected_gradients='zero'), acc.jvp(v))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 0.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>] None tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor([1. 0.], shape=(2,), dtype=float32)
def hvp(f, x, t):
    with tf.autodiff.ForwardAccumulator(x, t) as acc:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = f(x)
        g = tape.gradient(y, x)
    return acc.jvp(g)
x = tf.constant([1., 2., 3.])
print(hvp(lambda x: tf.reduce_sum(x ** 3), x, tf.ones(3)))
# expect: tf.Tensor([ 6. 12. 18.], shape=(3,), dtype=float32)
with tf.GradientTape() as tape:
    tape.watch(x)
    with tf.autodiff.ForwardAccumulator(x, tf.ones(3)) as acc:
        y = tf.reduce_sum(x ** 3)
    j = acc.jvp(y)
print(j, tape.gradient(j, x))
# expect: tf.Tensor(42.0, shape=(), dtype=float32) tf.Tensor([ 6. 12. 18.], shape=(3,), dtype=float32)
with tf.autodiff.ForwardAccumulator([x, v], [tf.ones(3), tf.ones(2)]) as acc:
    y = tf.tanh(x)[:2] * v
print(acc.jvp(y))
# expect: tf.Tensor([1.1815685 1.1053293], shape=(2,), dtype=float32)
try:
    tf.autodiff.ForwardAccumulator([x, x], [x, x])
except ValueError as e: print(e)
# expect: Tensor {} was specified as a primal multiple times. This may indicate an error. If it was intended, please sum the corresponding tangents.
try:
    tf.autodiff.ForwardAccumulator(x, tf.ones(2))
except ValueError as e: print(e)
try:
    with acc:
        with acc: pass
except ValueError as e: print(e)
# expect: Accumulator is already recording.
a = tf.autodiff.ForwardAccumulator(x, tf.ones(3))
print(a.jvp(x), type(a).__name__)
# expect: tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32) ForwardAccumulator
