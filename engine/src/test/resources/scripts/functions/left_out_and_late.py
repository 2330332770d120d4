# What a graph leaves out, and variables that a traced function makes too late.
import tensorflow as tf


@tf.function
def unused(x):
    tf.gather(x, [1])
    return x


@tf.function
def used(x):
    return tf.gather(x, [1])


print(unused(tf.constant([0.0])), unused(tf.constant([5.0])))
# expect: tf.Tensor([0.], shape=(1,), dtype=float32) tf.Tensor([5.], shape=(1,), dtype=float32)
try:
    used(tf.constant([0.0]))
except tf.errors.InvalidArgumentError:
    print('used fails')  # expect: used fails

first = True


@tf.function
def later(x):
    global first
    if first:
        first = False
        return x
    v = tf.Variable(2.0)
    return x * v


print(later(tf.constant(1.0)))  # expect: tf.Tensor(1.0, shape=(), dtype=float32)
try:
    print(later(tf.constant([1.0])))
except ValueError as e:
    print(e)
    # expect: Creating variables on a non-first call to a function decorated with tf.function.

a = tf.keras.optimizers.Adam(0.01)
b = tf.keras.optimizers.Adam(0.001)
w = tf.Variable(2.0)


@tf.function
def step(optimizer):
    with tf.GradientTape() as tape:
        loss = w * w
    optimizer.apply_gradients(zip(tape.gradient(loss, [w]), [w]))


step(a)
try:
    step(b)
except ValueError as e:
    print(str(e).strip().split('\n')[0], str(e).strip().split('\n')[-1].strip()[:70])
    # expect: in user code: ValueError: tf.function only supports singleton tf.Variables created o
