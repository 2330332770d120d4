# What TensorFlow allows where one would expect an error.
import collections

Pair = collections.namedtuple("Pair", "a b")
p = Pair(tf.Variable(1.0), tf.Variable(2.0))
with tf.GradientTape() as t:
    y = p.a * p.b
print(t.gradient(y, p))  # expect: Pair(a=<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, b=<tf.Tensor: shape=(), dtype=float32, numpy=1.0>)

x = tf.Variable(2.0)
with tf.GradientTape() as t:
    a = x * 2
    b = tf.cast(a, tf.int32)
print(t.gradient([a, b], x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

with tf.GradientTape() as t:
    s = tf.constant("a")
    t.watch(s)
print(t.gradient(s, s))  # expect: None


@tf.custom_gradient
def scaled(x, k=2.0):
    def grad(dy):
        return dy * k

    return x * k, grad


with tf.GradientTape() as t:
    y = scaled(x, k=5.0)
print(t.gradient(y, x))  # expect: tf.Tensor(5.0, shape=(), dtype=float32)


@tf.custom_gradient
def misshapen(x):
    def grad(dy):
        return tf.ones([3])

    return x * 2, grad


w = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    y = misshapen(w)
print(t.gradient(y, w))  # expect: tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32)

with tf.GradientTape() as t:
    y = tf.grad_pass_through(tf.round)(x * 1.3) * 3
print(y, t.gradient(y, x))  # expect: tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor(3.8999999, shape=(), dtype=float32)
cell = tf.Variable(0.0)
z = tf.Variable(3.0)
with tf.GradientTape() as t:
    y = tf.grad_pass_through(cell.assign)(z**2)
print(y, t.gradient(y, z))  # expect: tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)

with tf.GradientTape() as t:
    y = x * x
try:
    t.batch_jacobian(y, x)
except IndexError as e:
    print(e)  # expect: list index out of range
