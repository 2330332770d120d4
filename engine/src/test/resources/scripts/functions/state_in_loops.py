import tensorflow as tf

# What loops and branches of a traced function change: arrays, dicts, items, attributes.


@tf.function
def powers(x, n):
    rows = tf.TensorArray(tf.float32, size=n)
    for i in tf.range(n):
        rows = rows.write(i, x ** tf.cast(i, tf.float32))
    return rows.stack()


for n in (4, 2):
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        row = powers(x, tf.constant(n))
    print(row.numpy(), tape.gradient(row, x).numpy())
# expect: [ 1.  3.  9. 27.] 34.0
# expect: [1. 3.] 1.0

v = tf.Variable(5.0)


@tf.function
def optimise(steps):
    losses = tf.TensorArray(tf.float32, size=steps)
    for i in tf.range(steps):
        with tf.GradientTape() as tape:
            loss = (v - 1.0) ** 2
        v.assign_sub(0.25 * tape.gradient(loss, v))
        losses = losses.write(i, loss)
    return losses.stack()


print(optimise(tf.constant(3)).numpy(), v.numpy())
# expect: [16.  4.  1.] 1.5
print(optimise(tf.constant(2)).numpy(), v.numpy())
# expect: [0.25   0.0625] 1.125


@tf.function
def fibonacci(n):
    s = {"a": tf.constant(0.0), "b": tf.constant(1.0)}
    for _ in tf.range(n):
        s = {"a": s["b"], "b": s["a"] + s["b"]}
    return s


print(fibonacci(tf.constant(5)))
# expect: {'a': <tf.Tensor: shape=(), dtype=float32, numpy=5.0>, 'b': <tf.Tensor: shape=(), dtype=float32, numpy=8.0>}
print(fibonacci(tf.constant(8))["b"].numpy())
# expect: 34.0


@tf.function
def items(n):
    d = {"sum": tf.constant(0.0)}
    pair = [tf.constant(1.0), tf.constant(2.0)]
    while n > 0:
        d["sum"] = d["sum"] + pair[0]
        pair[0] *= 2.0
        n -= 1
    return d["sum"], pair[0], pair[1]


print([float(t) for t in items(tf.constant(5))])
# expect: [31.0, 32.0, 2.0]
print([float(t) for t in items(tf.constant(2))])
# expect: [3.0, 4.0, 2.0]


class Last:
    value = None


last = Last()


@tf.function
def sided(x):
    if x > 0.0:
        last.value = x * 2.0
    else:
        last.value = x * 3.0
    return last.value + 1.0


print(float(sided(tf.constant(1.0))), float(sided(tf.constant(-1.0))))
# expect: 3.0 -2.0


@tf.function
def squares(n):
    rows = tf.TensorArray(tf.int32, size=n)
    _, rows = tf.while_loop(
        lambda i, rows: i < n, lambda i, rows: (i + 1, rows.write(i, i * i)), [tf.constant(0), rows]
    )
    return rows.stack()


print(squares(tf.constant(4)).numpy(), squares(tf.constant(2)).numpy())
# expect: [0 1 4 9] [0 1]
