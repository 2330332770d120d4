# What Python does while tf.function traces, and what it leaves out in later calls.
import numpy as np
import tensorflow as tf

count = 0
log = []
factor = 2.0


@tf.function
def scaled(x):
    global count
    count += 1
    log.append("traced")
    return x * factor


for v in [1.0, 2.0, 3.0]:
    print(scaled(tf.constant(v)).numpy(), count, log)
# expect: 2.0 1 ['traced']
# expect: 4.0 1 ['traced']
# expect: 6.0 1 ['traced']
factor = 10.0
print(scaled(tf.constant(1.0)).numpy(), count)
# expect: 2.0 1
print(scaled(tf.constant([1.0])).numpy(), count)
# expect: [10.] 2


@tf.function
def noisy(x):
    return x + np.random.rand()


print((noisy(tf.constant(1.0)) == noisy(tf.constant(1.0))).numpy())
# expect: True


@tf.function
def sign(x):
    if x > 0:
        log.append("positive")
        return x * 2
    log.append("negative")
    return -x


log.clear()
print(sign(tf.constant(1.0)).numpy(), sign(tf.constant(-3.0)).numpy(), log)
# expect: 2.0 3.0 ['positive', 'negative']


@tf.function
def collatz(n):
    log.append("collatz")
    steps = tf.constant(0)
    while n != 1:
        log.append("body")
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


log.clear()
print([collatz(tf.constant(k)).numpy().item() for k in (1, 6, 27)], log)
# expect: [0, 8, 111] ['collatz', 'body']


@tf.function
def total(xs, y):
    s = 0.0
    for x in xs:
        log.append("for")
        s += x * y
    return s


log.clear()
print(total(tf.constant([1.0, 2.0]), 2.0).numpy(), total(tf.constant([3.0, 4.0]), 2.0).numpy(), log)
# expect: 6.0 14.0 ['for']


@tf.function
def power(x, n):
    log.append(n)
    result = tf.ones_like(x)
    for _ in range(n):
        result *= x
    return result


log.clear()
x = tf.constant([1.0, 2.0])
print(power(x, 2).numpy(), power(x, n=2).numpy(), power(x, 3).numpy(), log)
# expect: [1. 4.] [1. 4.] [1. 8.] [2, 3]
print(power.experimental_get_tracing_count())
# expect: 2


@tf.function
def chosen(x):
    return tf.cond(x > 0, lambda: x * 2, lambda: -x)


print(chosen(tf.constant(2.0)).numpy(), chosen(tf.constant(-3.0)).numpy())
# expect: 4.0 3.0


@tf.function
def counted(n):
    return tf.while_loop(lambda i, s: i < n, lambda i, s: (i + 1, s + i), [0, 0])


print([int(v) for v in counted(tf.constant(4))], [int(v) for v in counted(tf.constant(5))])
# expect: [4, 6] [5, 10]


@tf.function
def difference(a, b):
    return a - b


print(difference(x, x).numpy(), difference(x, 2 * x).numpy())
# expect: [0. 0.] [-1. -2.]


class Counter(tf.Module):
    def __init__(self):
        self.count = None

    @tf.function
    def __call__(self):
        log.append("counter")
        if self.count is None:
            self.count = tf.Variable(0)
        return self.count.assign_add(1)


log.clear()
counter = Counter()
print(counter().numpy(), counter().numpy(), counter().numpy(), log)
# expect: 1 2 3 ['counter', 'counter']


@tf.function
def makes():
    return tf.Variable(1.0)


try:
    makes()
except ValueError as error:
    print("tf.function only supports singleton tf.Variables" in str(error))
# expect: True

tf.random.set_seed(1234)


@tf.function
def drawn():
    return tf.random.uniform([1]), tf.random.normal([2]), tf.random.uniform([1], seed=3)


print([v.numpy() for v in drawn()])
# expect: [array([0.13047123], dtype=float32), array([-0.32364845,  1.8577391 ], dtype=float32), array([0.96046877], dtype=float32)]
print([v.numpy() for v in drawn()])
# expect: [array([0.6087816], dtype=float32), array([ 0.5272535, -1.1985114], dtype=float32), array([0.8362156], dtype=float32)]
print(tf.random.uniform([1]).numpy())
# expect: [0.5380393]

w = tf.Variable(1.0)
opt = tf.keras.optimizers.Adam(0.1)
mean = tf.keras.metrics.Mean()


@tf.function
def step(x):
    log.append("step")
    with tf.GradientTape() as tape:
        loss = (w * x - 1.0) ** 2
    (gradient,) = tape.gradient(loss, [w])
    opt.apply_gradients([(gradient, w)])
    mean.update_state(loss)
    return loss


log.clear()
for v in [2.0, 3.0, 1.0]:
    print(step(tf.constant(v)).numpy(), w.numpy(), mean.result().numpy(), opt.iterations.numpy(), log)
# expect: 1.0 0.90000075 1.0 1 ['step', 'step']
# expect: 2.8900075 0.80626756 1.9450037 2 ['step', 'step']
# expect: 0.03753226 0.7361154 1.3091799 3 ['step', 'step']

v = tf.Variable(2.0)


@tf.function
def cube(x):
    while tf.abs(x) < 10.0:
        x = x * v
    return x


for start in [1.0, 3.0]:
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = cube(tf.constant(start))
        first = inner.gradient(y, v)
    print(y.numpy(), first.numpy(), outer.gradient(first, v).numpy())
# expect: 16.0 32.0 48.0
# expect: 12.0 12.0 6.0
