import tensorflow as tf

# A tape has one record for a call of a traced function, and one for a call of its backward function: what a second
# derivative reaches of either it reaches as a whole, with zeros where nothing else comes.

w = tf.Variable(2.0)
b = tf.Variable(1.0)
u = tf.Variable(5.0)
x = tf.constant(3.0)
v = tf.constant([3.0, -1.0])


def twice(function, x, persistent=False):
    with tf.GradientTape(persistent=persistent) as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = function(x)
        dx = inner.gradient(y, x)
    return outer.gradient(dx, [x, w])


def line(x):
    return w * x + b


for function in (line, tf.function(line)):
    print(twice(function, x), twice(function, x, True))
    # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>] [None, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]
    # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>] [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]


def numbers(x):
    return 2.0 * x - 1.0


def sums(x):
    return tf.reduce_sum(-x + b)


def held(x):
    return x * tf.stop_gradient(x)


def larger(x):
    return tf.maximum(x, 0.5)


def chosen(x):
    return tf.where(x > 0.0, x, 0.0 * x)


for function in (numbers, sums, held, larger, chosen):
    print(function.__name__, twice(function, v), twice(tf.function(function), v))
    # expect: numbers [None, None] [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, None]
    # expect: sums [None, None] [None, None]
    # expect: held [None, None] [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, None]
    # expect: larger [None, None] [None, None]
    # expect: chosen [None, None] [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, None]

with tf.GradientTape() as t4:
    t4.watch(x)
    with tf.GradientTape() as t3:
        t3.watch(x)
        with tf.GradientTape() as t2:
            t2.watch(x)
            with tf.GradientTape() as t1:
                t1.watch(x)
                y = tf.function(lambda x: w * x * x)(x)
            d1 = t1.gradient(y, x)
        d2 = t2.gradient(d1, x)
    d3 = t3.gradient(d2, x)
print(d1, d2, d3, t4.gradient(d3, x))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)


@tf.function
def two(x):
    return 2.0 * x, u * u


@tf.function
def inside(x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        a, b = two(x)
    return tape.gradient(a, [x, u])


print(inside(x))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]


def rows(x):
    return tf.vectorized_map(lambda row: row * w, x)


def square(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = w * x * x
    return tape.jacobian(y, x)


def singly(x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y = w * x * x
    return tape.jacobian(y, x, experimental_use_pfor=False)


print(twice(rows, v), twice(square, v), twice(singly, v))
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>] [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>] [None, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>]
for power in (1, 2):
    with tf.GradientTape() as t3:
        t3.watch(v)
        with tf.GradientTape() as t2:
            t2.watch(v)
            with tf.GradientTape() as t1:
                t1.watch(v)
                y = v * v if power == 2 else v * 1.0
            first = t1.jacobian(y, v)
        second = t2.jacobian(first, v)
    print(first, second, None if second is None else t3.jacobian(second, v))
    # expect: tf.Tensor(
    # expect: [[1. 0.]
    # expect:  [0. 1.]], shape=(2, 2), dtype=float32) None None
    # expect: tf.Tensor(
    # expect: [[ 6. -0.]
    # expect:  [ 0. -2.]], shape=(2, 2), dtype=float32) tf.Tensor(
    # expect: [[[2. 0.]
    # expect:   [0. 0.]]
    # expect:
    # expect:  [[0. 0.]
    # expect:   [0. 2.]]], shape=(2, 2, 2), dtype=float32) tf.Tensor(
    # expect: [[[[0. 0.]
    # expect:    [0. 0.]]
    # expect:
    # expect:   [[0. 0.]
    # expect:    [0. 0.]]]
    # expect:
    # expect:
    # expect:  [[[0. 0.]
    # expect:    [0. 0.]]
    # expect:
    # expect:   [[0. 0.]
    # expect:    [0. 0.]]]], shape=(2, 2, 2, 2), dtype=float32)

# A backward function computes for all its answers, also for those that nobody asked for.
q = tf.Variable(2.5)


@tf.function
def squares(x):
    return x * x, u * u


with tf.GradientTape(persistent=True) as outer:
    outer.watch(x)
    with tf.GradientTape(persistent=True) as inner:
        inner.watch(x)
        y = tf.function(line)(x)
        first, second = squares(x)
        z = first * w + second * q
    db = inner.gradient(y, b)
    dx = inner.gradient(z, x)
print(outer.gradient(db, [x, w, b]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
print(outer.gradient(dx, [x, u, w, q]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
