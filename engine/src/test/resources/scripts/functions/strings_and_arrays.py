# Strings and tf.TensorArrays in branches and loops of traced functions, what concrete functions tell, and open sizes.
import tensorflow as tf

tf.random.set_seed(5)


@tf.function
def word(i):
    if i % 15 == 0:
        s = "FizzBuzz"
    elif i % 3 == 0:
        s = "Fizz"
    elif i % 5 == 0:
        s = "Buzz"
    else:
        s = tf.strings.as_string(i)
    return s


print([word(tf.constant(i)).numpy() for i in range(1, 16)])
# expect: [b'1', b'2', b'Fizz', b'4', b'Buzz', b'Fizz', b'7', b'8', b'Fizz', b'Buzz', b'11', b'Fizz', b'13', b'14', b'FizzBuzz']


@tf.function
def joined(n):
    s = ""
    for i in tf.range(n):
        s = tf.strings.join([s, tf.strings.as_string(i)])
    return s


print(joined(tf.constant(3)), joined(tf.constant(5)), joined(tf.constant(0)))
# expect: tf.Tensor(b'012', shape=(), dtype=string) tf.Tensor(b'01234', shape=(), dtype=string) tf.Tensor(b'', shape=(), dtype=string)


@tf.function
def shuffled(x):
    return tf.random.shuffle(x)


for n in (3, 5, 9):
    print([shuffled(tf.range(n)).numpy().tolist() for _ in range(3)])
    # expect: [[1, 0, 2], [0, 1, 2], [0, 1, 2]]
    # expect: [[2, 1, 3, 0, 4], [0, 3, 2, 4, 1], [4, 3, 2, 1, 0]]
    # expect: [[1, 5, 6, 0, 4, 7, 2, 8, 3], [6, 3, 5, 1, 2, 8, 4, 0, 7], [2, 6, 0, 5, 8, 4, 7, 3, 1]]


@tf.function
def arrays(n):
    ta = tf.TensorArray(tf.float32, size=n, element_shape=())
    kept = tf.TensorArray(tf.float32, size=n, element_shape=())
    for i in tf.range(n):
        ta.write(i, 1.0)
        if i % 2 == 0:
            kept = kept.write(i, tf.cast(i, tf.float32))
    return ta.stack(), kept.stack(), kept.gather([0, 2])


for n in (3, 5):
    print([a.numpy().tolist() for a in arrays(tf.constant(n))])
    # expect: [[0.0, 0.0, 0.0], [0.0, 0.0, 2.0], [0.0, 2.0]]
    # expect: [[0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 2.0, 0.0, 4.0], [0.0, 2.0]]

ta = tf.TensorArray(tf.float32, size=2).unstack([1.0, 2.0])
print(ta.read(0).numpy())  # expect: 1.0
try:
    ta.read(0)
except tf.errors.InvalidArgumentError as error:
    print(error)
    # expect: Could not read index 0 twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?)


@tf.function
def power(a, b=2):
    return a**b


print(power.get_concrete_function(tf.TensorSpec([2], tf.float32)))
# expect: ConcreteFunction Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(2,), dtype=tf.float32, name=None)
# expect:   b (POSITIONAL_OR_KEYWORD): Literal[2]
# expect: Output Type:
# expect:   TensorSpec(shape=(2,), dtype=tf.float32, name=None)
# expect: Captures:
# expect:   None
power(tf.constant(1), b=3)
print(power.pretty_printed_concrete_signatures())
# expect: Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(2,), dtype=tf.float32, name=None)
# expect:   b (POSITIONAL_OR_KEYWORD): Literal[2]
# expect: Output Type:
# expect:   TensorSpec(shape=(2,), dtype=tf.float32, name=None)
# expect: Captures:
# expect:   None
# expect:
# expect: Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(), dtype=tf.int32, name=None)
# expect:   b (POSITIONAL_OR_KEYWORD): Literal[3]
# expect: Output Type:
# expect:   TensorSpec(shape=(), dtype=tf.int32, name=None)
# expect: Captures:
# expect:   None


@tf.function(reduce_retracing=True)
def total(x):
    return tf.reduce_sum(x)


print([total(tf.ones((n, 2))).numpy() for n in (2, 3, 4)], total.experimental_get_tracing_count())
# expect: [np.float32(4.0), np.float32(6.0), np.float32(8.0)] 2


@tf.function
def squares(n):
    rows = tf.TensorArray(tf.int32, size=n)
    _, rows = tf.while_loop(
        lambda i, rows: i < n, lambda i, rows: (i + 1, rows.write(i, i * i)), [0, rows]
    )
    return rows.stack()


print([squares(tf.constant(n)).numpy().tolist() for n in (4, 2, 5)])
# expect: [[0, 1, 4, 9], [0, 1], [0, 1, 4, 9, 16]]
