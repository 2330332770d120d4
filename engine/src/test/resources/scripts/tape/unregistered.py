# Gradients that TensorFlow's registry does not know, and rules of its own that are no derivatives.
import tensorflow as tf

x = tf.constant([1.5, -2.5])
w = tf.Variable(2.0)


def second(f, x):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        slope = inner.gradient(y, x)
    return slope, outer.gradient(slope, x)


def attempt(f):
    try:
        return f()
    except LookupError as e:
        return str(e)


print(attempt(lambda: second(tf.nn.softsign, x)))
# expect: gradient registry has no entry for: SoftsignGrad
print(attempt(lambda: second(tf.keras.activations.softsign, x)))
# expect: gradient registry has no entry for: SoftsignGrad


def remainder():
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.truncatemod(x, [1.0, 2.0]) * w
    return tape.gradient(y, w)


print(attempt(remainder))
# expect: gradient registry has no entry for: TruncateMod


def aside():
    with tf.GradientTape() as tape:
        tape.watch(x)
        tf.truncatemod(x, [1.0, 2.0])
        y = w * 2
    return tape.gradient(y, w)


print(attempt(aside))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)


def stopped():
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.stop_gradient(tf.truncatemod(x, [1.0, 2.0])) * w
    return tape.gradient(y, w)


print(attempt(stopped))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)


def test_itself():
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.math.is_nan(x)
    return tape.gradient(y, x)


print(attempt(test_itself))
# expect: gradient registry has no entry for: IsNan


def chosen():
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.where(tf.math.is_finite(x), x * x, x)
    return tape.gradient(y, x)


print(attempt(chosen))
# expect: tf.Tensor([ 3. -5.], shape=(2,), dtype=float32)

logits = tf.constant([[1.0, 2.0, 0.5]])
labels = tf.constant([[0.2, 0.3, 0.5]])
with tf.GradientTape(persistent=True) as outer:
    outer.watch([logits, labels])
    with tf.GradientTape() as inner:
        inner.watch([logits, labels])
        loss = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    by_logits, by_labels = inner.gradient(loss, [logits, labels])
print(outer.gradient(by_logits, labels))
# expect: tf.Tensor([[0. 0. 0.]], shape=(1, 3), dtype=float32)
print(outer.gradient(by_labels, logits))
# expect: tf.Tensor([[-0.3063283   0.8855951  -0.57926685]], shape=(1, 3), dtype=float32)
print(outer.gradient(by_labels, labels))
# expect: None
print(second(lambda x: tf.nn.softmax_cross_entropy_with_logits(labels=x, logits=x), logits)[1])
# expect: tf.Tensor([[-0.3063283   0.8855951  -0.57926685]], shape=(1, 3), dtype=float32)
print(tf.nn.softmax_cross_entropy_with_logits(labels=tf.cast(labels, tf.float64), logits=logits))
# expect: tf.Tensor([1.4143689], shape=(1,), dtype=float32)

a = tf.constant([1.0, 0.0, 0.0])
b = tf.constant([0.0, 0.0, 2.0])
with tf.GradientTape() as tape:
    tape.watch(b)
    y = tf.math.xlogy(a, b)
print(tape.gradient(y, b))
# expect: tf.Tensor([inf  0.  0.], shape=(3,), dtype=float32)

zeros = tf.constant([-0.0] * 9)
print(tf.nn.relu(zeros), tf.nn.relu6(zeros))
# expect: tf.Tensor([ 0.  0.  0.  0.  0.  0.  0.  0. -0.], shape=(9,), dtype=float32) tf.Tensor([ 0.  0.  0.  0.  0.  0.  0.  0. -0.], shape=(9,), dtype=float32)
print(tf.maximum(zeros, tf.zeros(9)), tf.maximum(tf.zeros(9), zeros))
# expect: tf.Tensor([ 0.  0.  0.  0.  0.  0.  0.  0. -0.], shape=(9,), dtype=float32) tf.Tensor([-0. -0. -0. -0. -0. -0. -0. -0.  0.], shape=(9,), dtype=float32)
print(tf.minimum(zeros, tf.zeros(9)), tf.minimum(tf.zeros(9), zeros))
# expect: tf.Tensor([ 0.  0.  0.  0.  0.  0.  0.  0. -0.], shape=(9,), dtype=float32) tf.Tensor([-0. -0. -0. -0. -0. -0. -0. -0.  0.], shape=(9,), dtype=float32)

with tf.GradientTape(persistent=True) as tape:
    full = tf.fill([2, 3], w * w)
    line = tf.linspace(w, w * w, 3)
    grid = tf.linspace([w, 1.0], [5.0, w * 3], 3, axis=-1)
print(tape.gradient(full, w), line, tape.gradient(line, w))
# expect: tf.Tensor(24.0, shape=(), dtype=float32) tf.Tensor([2. 3. 4.], shape=(3,), dtype=float32) tf.Tensor(7.5, shape=(), dtype=float32)
print(grid, tape.gradient(grid, w))
# expect: tf.Tensor(
# expect: [[2.  3.5 5. ]
# expect:  [1.  3.5 6. ]], shape=(2, 3), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)

try:
    tf.switch_case(1, [lambda: w, lambda: w * w])
except TypeError as e:
    print(e)
# expect: 'branch_index' must be a Tensor, got <class 'int'>
print(tf.switch_case(tf.constant(1), {0: lambda: w * 1, 1: lambda: w * w}))
# expect: tf.Tensor(4.0, shape=(), dtype=float32)
v = tf.Variable([1.0, 7.0, -1.0])
with tf.GradientTape(persistent=True) as tape:
    y = tf.keras.activations.relu(v, max_value=6)
    z = tf.keras.activations.relu(v, negative_slope=0.1)
print(y, tape.gradient(y, v))
# expect: tf.Tensor([1. 6. 0.], shape=(3,), dtype=float32) tf.Tensor([1. 0. 0.], shape=(3,), dtype=float32)
print(z, tape.gradient(z, v))
# expect: tf.Tensor([ 1.   7.  -0.1], shape=(3,), dtype=float32) tf.Tensor([1.  1.  0.1], shape=(3,), dtype=float32)
