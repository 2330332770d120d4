# Gradients of watched tensors that only a branch not taken or a loop not entered takes are zeros
import tensorflow as tf

x = tf.constant(2.0); y = tf.constant(3.0)
@tf.function
def f(c):
    if c > 0.:
        return x * x
    else:
        return y * 3.
with tf.GradientTape(persistent=True) as t:
    t.watch([x, y])
    z = f(tf.constant(1.0))
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
w = tf.constant(5.0)
print(t.gradient(z, w))
# expect: None

x = tf.constant(2.0); y = tf.constant([3.0, 1.])
@tf.function
def f(c, x, y):
    if c > 0.:
        r = x * x
    else:
        r = tf.reduce_sum(y) * 3.
    return r
with tf.GradientTape(persistent=True) as t:
    t.watch([x, y])
    z = f(tf.constant(1.0), x, y)
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]

x = tf.constant(2.0); y = tf.constant([3.0, 1.])
@tf.function
def f(c):
    r = tf.cond(c, lambda: x * x, lambda: tf.reduce_sum(y) * x)
    return r
for c in (True, False):
    with tf.GradientTape(persistent=True) as t:
        t.watch([x, y])
        z = f(tf.constant(c))
    print(t.gradient(z, [x, y]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 2.], dtype=float32)>]
    print(t.gradient(z, {'a': y}))
    # expect: {'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>}
    # expect: {'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 2.], dtype=float32)>}

x = tf.constant(2.0); y = tf.constant([3.0, 1.])
@tf.function
def f(n):
    r = x * 1.
    while n > 0:
        r = r * tf.reduce_sum(y)
        n -= 1
    return r
for c in (0, 2):
    with tf.GradientTape(persistent=True) as t:
        t.watch([x, y])
        z = f(tf.constant(c))
    print(t.gradient(z, [x, y]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=16.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([16., 16.], dtype=float32)>]

x = tf.constant(2.0); y = tf.constant(3.0)
@tf.function
def f(c):
    with tf.GradientTape(persistent=True) as t:
        t.watch([x, y])
        if c > 0.:
            r = x * x
        else:
            r = y * 3.
    return t.gradient(r, [x, y])
print(f(tf.constant(1.)), f(tf.constant(-1.)))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>] [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>]

x = tf.constant(2.0); q = tf.constant(1.)
@tf.function
def f(c, a, b):
    return tf.case([(c > 1, lambda: a * a), (c > 0, lambda: b * q)], default=lambda: x * 2.)
with tf.GradientTape(persistent=True) as t:
    t.watch([x, q])
    a = x * x; b = q * 4.
    z = f(tf.constant(2), a, b)
print(t.gradient(z, [x, q, a, b]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=32.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=8.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]

x = tf.constant(2.0); y = tf.constant(3.)
@tf.function
def f(c):
    if c:
        return x * x
    return tf.stop_gradient(y)*x
@tf.function
def g(c):
    if c:
        return x * x
    return tf.cast(tf.cast(y, tf.int32), tf.float32)*x
for h in f, g:
    with tf.GradientTape(persistent=True) as t:
        t.watch([x, y])
        z = h(tf.constant(True))
    print(t.gradient(z, [x, y]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, None]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, None]

x = tf.constant(2.0); y = tf.constant(3.); w = tf.constant(4.)
@tf.function
def f(a, b, n):
    s = a
    for i in tf.range(n):
        if i > 5:
            s = s * b
        elif i > 2:
            s = s + tf.stop_gradient(y)
        else:
            s = s * w
    return s
for n in (0, 1, 8):
    with tf.GradientTape(persistent=True) as t:
        t.watch([x, y, w])
        a = x * x
        b = y * 2.
        z = f(a, b, tf.constant(n))
    print(t.gradient(z, [x, y, w, a, b]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=16.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=9216.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6360.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6912.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2304.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3180.0>]

@tf.function
def step(x, y, c):
    with tf.GradientTape() as outer:
        outer.watch([x, y])
        with tf.GradientTape() as t:
            t.watch([x, y])
            q = tf.cond(c, lambda: {'a': x ** 3, 'b': y}, lambda: {'a': y ** 2, 'b': y * x})
        g = t.gradient(q['a'], [x, y])
    return g, outer.gradient(g[0], [x, y])
for c in (True, False):
    print(step(tf.constant(2.), tf.constant(3.), tf.constant(c)))
    # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>])
    # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>])

@tf.function
def relu(x, k):
    def pos():
        return x * k
    def neg():
        return tf.zeros_like(x)
    return tf.switch_case(tf.cast(x > 0, tf.int32), [neg, pos])
for v in (2., -2.):
    x = tf.constant(v); k = tf.constant(3.)
    with tf.GradientTape() as t:
        t.watch([x, k])
        y = relu(x, k)
    print(t.gradient(y, [x, k]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]

@tf.function
def f(x, k, u):
    if x > 0:
        y = x
    else:
        y = k * 1.
        z = u * 3.
    return y
for v in (2., -2.):
    x = tf.constant(v); k = tf.constant(3.); u = tf.constant(1.)
    with tf.GradientTape() as t:
        t.watch([x, k, u])
        y = f(x, k, u)
    print(t.gradient(y, [x, k, u]))
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, None]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, None]
