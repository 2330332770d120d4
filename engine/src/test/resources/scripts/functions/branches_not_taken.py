# Gradients of what a branch or a loop could have read are zeros, not None
import tensorflow as tf

v = tf.Variable(2.)
u = tf.Variable(5.)


@tf.function
def one_side(x):
    if x > 0.:
        return x * v
    else:
        return -x * u


@tf.function
def nested(x):
    if x > 0.:
        if x > 5.:
            x = x * u
        else:
            x = x * 2.
    return x


@tf.function
def chosen(x):
    if x > 0.:
        y = v
    else:
        y = u
    return y * x


@tf.function
def lambdas(x):
    return tf.cond(x > 0., lambda: x * v, lambda: x * 3.)


@tf.function
def cases(x):
    return tf.case([(x < 0., lambda: x * v), (x < 1., lambda: x * u)], default=lambda: x)


@tf.function
def counted(x):
    for i in tf.range(tf.cast(x, tf.int32)):
        x = x * v
    return x


@tf.function
def tested(x):
    while x < 1.:
        x = x * v + u
    return x


def eager(x):
    return tf.cond(x > 0., lambda: x * v, lambda: x * u)


for work in [one_side, nested, chosen, lambdas, cases, counted, tested, eager]:
    for start in [2., -1., 0.5, 7.]:
        x = tf.constant(start)
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = work(x)
        print([None if g is None else float(g) for g in tape.gradient(y, [x, v, u])])
        # expect: [2.0, 2.0, 0.0]
        # expect: [-5.0, 0.0, 1.0]
        # expect: [2.0, 0.5, 0.0]
        # expect: [2.0, 7.0, 0.0]
        # expect: [2.0, None, 0.0]
        # expect: [1.0, None, 0.0]
        # expect: [2.0, None, 0.0]
        # expect: [5.0, None, 7.0]
        # expect: [2.0, 2.0, 0.0]
        # expect: [5.0, 0.0, -1.0]
        # expect: [2.0, 0.5, 0.0]
        # expect: [2.0, 7.0, 0.0]
        # expect: [2.0, 2.0, None]
        # expect: [3.0, 0.0, None]
        # expect: [2.0, 0.5, None]
        # expect: [2.0, 7.0, None]
        # expect: [1.0, 0.0, 0.0]
        # expect: [2.0, -1.0, 0.0]
        # expect: [5.0, 0.0, 0.5]
        # expect: [1.0, 0.0, 0.0]
        # expect: [4.0, 8.0, None]
        # expect: [1.0, 0.0, None]
        # expect: [1.0, 0.0, None]
        # expect: [128.0, 3136.0, None]
        # expect: [1.0, 0.0, 0.0]
        # expect: [2.0, -1.0, 1.0]
        # expect: [2.0, 0.5, 1.0]
        # expect: [1.0, 0.0, 0.0]
        # expect: [2.0, 2.0, None]
        # expect: [5.0, None, -1.0]
        # expect: [2.0, 0.5, None]
        # expect: [2.0, 7.0, None]
x = tf.constant([1, 2])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    same = tf.cast(x, tf.int32)
print(same is x, tape.gradient(same, x))
# expect: True tf.Tensor([1 1], shape=(2,), dtype=int32)



# as tapes within functions see them, which have one record of the branch
@tf.function
def inside(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        if x > 0.:
            y = x * v
        else:
            y = x * u
        z = y * y
    return tape.gradient(z, [x, v, u])


@tf.function
def twice(x):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as tape:
            tape.watch(x)
            if x > 0.:
                y = x * x * v
            else:
                y = x * u
        g = tape.gradient(y, [x, v, u])
    return g, outer.gradient(g[0], [x, v, u])


@tf.function
def several(x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        if x > 0.:
            a, b = x * v, x * u
        else:
            a, b = x, x
    return tape.gradient(a, [x, v, u]), tape.gradient(b, [x, v, u])


for work in [inside, twice, several]:
    for start in [1., -1., 2.]:
        print(work(tf.constant(start)))
        # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=8.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
        # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=-50.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=10.0>]
        # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=16.0>, <tf.Tensor: shape=(), dtype=float32, numpy=16.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>])
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=-1.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>])
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=8.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>])
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>])
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>])
        # expect: ([<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>], [<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>])



# a function that another calls is one record there, too
@tf.function
def both(x):
    return x * v, v * u


@tf.function
def calling(x):
    y, unused = both(x)
    return y * 2.


@tf.function
def differentiated(x):
    with tf.GradientTape() as tape:
        y = calling(x)
    return tape.gradient(y, [v, u])


x = tf.constant(3.)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = calling(x)
print(tape.gradient(y, [x, v, u]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
print(differentiated(x))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
with tf.GradientTape() as tape:
    found = differentiated(x)
print(tape.gradient(found, [v, u]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
