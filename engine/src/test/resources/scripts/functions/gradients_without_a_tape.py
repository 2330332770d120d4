# tf.gradients within traced functions, which need no tape for it
import tensorflow as tf
@tf.function
def f(x):
    y = x * x
    return tf.gradients(y, x)
print(f(tf.constant(3.0)), f(tf.constant(4.0)))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>] [<tf.Tensor: shape=(), dtype=float32, numpy=8.0>]
@tf.function
def f2(x, w):
    y = tf.reduce_sum(x * w)
    gs = tf.gradients(y, [x, w])
    z = tf.gradients(gs[0], w, grad_ys=tf.ones_like(gs[0]))
    return gs, z, tf.gradients(y, tf.constant(1.0))
print(f2(tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])))
# expect: ([<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 4.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>], [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>], [None])
@tf.function
def f3():
    a = tf.constant(0.)
    b = 2 * a
    g = tf.gradients(a + b, [a, b], stop_gradients=None)
    return g
print(f3(), f3())
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>] [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]
v = tf.Variable(2.0)
@tf.function
def f4(x):
    y = v * x ** 2
    h = y + 1
    return tf.gradients(h, [v, x, y]), tf.gradients([y, h], x)
print(f4(tf.constant(3.0)))
# expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=9.0>, <tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=24.0>])
@tf.function
def f5(x):
    y = x ** 3
    g = tf.gradients(y, x)[0]
    h = tf.gradients(g, x)[0]
    return y, g, h, tf.gradients(h, x)[0]
print(f5(tf.constant(2.0)))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=8.0>, <tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>)
@tf.function
def f6(x):
    return tf.gradients(tf.constant(1.0), x), tf.gradients(x * 2, x, unconnected_gradients='zero')
print(f6(tf.constant(1.0)))  # expect: ([None], [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>])
try:
    tf.gradients(tf.constant(1.0), tf.constant(2.0))
except RuntimeError as e:
    print(e)
    # expect: tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.
@tf.function
def f7(x):
    if x > 0:
        y = tf.sin(x)
    else:
        y = tf.cos(x)
    return tf.gradients(y, x)[0]
print(f7(tf.constant(1.0)), f7(tf.constant(-1.0)))
# expect: tf.Tensor(0.5403023, shape=(), dtype=float32) tf.Tensor(0.84147096, shape=(), dtype=float32)
with tf.GradientTape() as t:
    x = tf.constant(2.0)
    t.watch(x)
    out = f(x)[0]
print(t.gradient(out, x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

# None among the upstream gradients stands for ones
@tf.function
def g(x):
    y = x * 2
    z = tf.stop_gradient(y)
    return tf.gradients([y, z], [x, y], grad_ys=[tf.constant(3.), None]), tf.gradients([y, y], x, grad_ys=[None, tf.constant(5.)])
print(g(tf.constant(5.)))
# expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=12.0>])
