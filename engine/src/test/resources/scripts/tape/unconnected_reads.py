import tensorflow as tf

# Zeros for a variable that nothing leads to are made by reading it, which outer tapes watch; a Jacobian's are not.
v = tf.Variable([1.0, -0.5])
w = tf.Variable(2.0)
x = tf.constant([1.0, 2.0])
zero = tf.UnconnectedGradients.ZERO


def watched(*tapes):
    print([[tuple(each.shape) for each in tape.watched_variables()] for tape in tapes])
    # expect: [[], []]
    # expect: [[], []]
    # expect: [[(2,)], []]
    # expect: [[], []]


for unconnected in ["none", "zero"]:
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape(persistent=True) as inner:
            inner.watch(x)
            y = x * x
        print(inner.gradient(y, [v, x], unconnected_gradients=unconnected))
        # expect: [None, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 4.], dtype=float32)>]
        # expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 4.], dtype=float32)>]
    watched(outer, inner)
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape(persistent=True) as inner:
            inner.watch(x)
            y = x * x
        print(inner.jacobian(y, [w], unconnected_gradients=tf.UnconnectedGradients(unconnected)))
        # expect: [None]
        # expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]
    watched(outer, inner)

# A Jacobian picks the target's elements by an operation, which a tape records only of what it tracks.
free = tf.constant([3.0, 4.0])
whole = tf.constant([1, 2])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    y = x * 2.0
    n = tf.cast(w, tf.int32)
print(tape.jacobian(free, [free, x]), tape.jacobian(free, free, unconnected_gradients=zero))
# expect: [None, None] tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32)
print(tape.jacobian(whole, whole), tape.jacobian(n, [n, w]), tape.gradient(free, free))
# expect: None [None, None] tf.Tensor([1. 1.], shape=(2,), dtype=float32)
print(tape.jacobian(y, y), tape.jacobian(x, x), tape.jacobian(v, v))
# expect: tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32)
square = tf.reshape(free, [2, 1])
print(tape.batch_jacobian(square, square))
# expect: tf.Tensor(
# expect: [[[0.]]
# expect:
# expect:  [[0.]]], shape=(2, 1, 1), dtype=float32)
with tf.GradientTape(persistent=True, watch_accessed_variables=False) as tape:
    z = v * 2.0
print(tape.jacobian(v, v), tape.jacobian(z, [z, v]))
# expect: None [None, None]

# A scalar is reversed along any axis; of parts the types are looked at first.
print(tf.reverse(tf.constant(1.0), [0]), tf.reverse(tf.constant(1.0), [7]))
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
try:
    tf.concat([tf.constant(1.0, tf.float64), tf.constant(1.0)], 0)
except tf.errors.InvalidArgumentError as e:
    print(e)
    # expect: cannot compute ConcatV2 as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:ConcatV2] name: concat
print(tf.atan2([2.0, -2.0, 2.0, -0.0], [-1.25, -1.25, 2.0, -0.0]))
# expect: tf.Tensor([ 2.1293955 -2.1293955  0.7853982 -3.1415927], shape=(4,), dtype=float32)
