# Tapes inside tapes
import numpy as np
import tensorflow as tf

# second
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x ** 3
    g = t.gradient(z, x)
print(g, o.gradient(g, x))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32)

# second of linear
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x * 3.0
    g = t.gradient(z, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32) None

# second mixed
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x * x * y
    g = t.gradient(z, [x, y])
print(o.gradient(g, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=10.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>]

# second mixed none
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x * x + y * y
    g = t.gradient(z, x)
print(o.gradient(g, y))  # expect: None

# inner gradient outside outer
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x ** 3
g = t.gradient(z, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor(12.0, shape=(), dtype=float32) None

# third
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as a:
    with tf.GradientTape() as b:
        with tf.GradientTape() as c:
            z = x ** 4
        d1 = c.gradient(z, x)
    d2 = b.gradient(d1, x)
d3 = a.gradient(d2, x)
print(d1, d2, d3)
# expect: tf.Tensor(32.0, shape=(), dtype=float32) tf.Tensor(48.0, shape=(), dtype=float32) tf.Tensor(48.0, shape=(), dtype=float32)

# tensor watched by inner only
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        t.watch(x); z = x ** 3
    g = t.gradient(z, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor(12.0, shape=(), dtype=float32) None

# tensor watched by outer only
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as o:
    o.watch(x)
    with tf.GradientTape() as t:
        z = x ** 3
    g = t.gradient(z, x)
print(g)  # expect: None

# both watched
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as o:
    o.watch(x)
    with tf.GradientTape() as t:
        t.watch(x)
        z = x ** 3
    g = t.gradient(z, x)
print(g, o.gradient(g, x))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32)

# two tapes one with
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as a, tf.GradientTape() as b:
    z = x * y; w = x + y
print(a.gradient(z, x), b.gradient(w, [x, y]))
# expect: tf.Tensor(3.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]

# interleaved exit
x = tf.Variable(2.0); y = tf.Variable(3.0)
a = tf.GradientTape(); b = tf.GradientTape()
a.__enter__(); b.__enter__()
z = x * x
a.__exit__(None, None, None)
w = z * x
b.__exit__(None, None, None)
print(a.gradient(z, x), b.gradient(w, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32)

# different things
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(watch_accessed_variables=False) as a:
    a.watch(x)
    with tf.GradientTape(watch_accessed_variables=False) as b:
        b.watch(y)
        z = x * x * y
    gy = b.gradient(z, y)
print(gy, a.gradient(gy, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)

# exp second
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = tf.exp(2.0 * x)
    g = t.gradient(z, x)
print(g.numpy(), o.gradient(g, x).numpy())  # expect: 109.1963 218.3926

# gradient penalty
x = tf.constant([[1.0, 2.0]]); w = tf.Variable([[1.0], [3.0]])
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        t.watch(x); z = tf.reduce_sum(tf.square(x @ w))
    g = t.gradient(z, x)
    p = tf.reduce_sum(g ** 2)
print(o.gradient(p, w))
# expect: tf.Tensor(
# expect: [[ 952.]
# expect:  [2296.]], shape=(2, 1), dtype=float32)

# hvp
x = tf.Variable([1.0, 2.0]); v = tf.constant([1.0, 0.0])
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = tf.reduce_sum(x ** 3) * x[0]
    g = t.gradient(z, x)
print(o.gradient(g, x, output_gradients=v))
# expect: tf.Tensor([12. 12.], shape=(2,), dtype=float32)

# persistent outer both
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as o:
    with tf.GradientTape(persistent=True) as t:
        z = x * y * x
    gx = t.gradient(z, x); gy = t.gradient(z, y)
print(o.gradient(gx, [x, y]), o.gradient(gy, [x, y]), o.gradient(z, x))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>] [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, None] tf.Tensor(12.0, shape=(), dtype=float32)

# outer of both value and gradient
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = x ** 2
    g = t.gradient(z, x)
    loss = z + g ** 2
print(o.gradient(loss, x))  # expect: tf.Tensor(20.0, shape=(), dtype=float32)
