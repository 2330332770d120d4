import tensorflow as tf


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, str(e).strip().split('\n')[-1].strip())


# What a loop assigns keeps its shape, unless it is told otherwise
@tf.function
def doubling(x):
    for i in tf.range(3):
        x = tf.concat([x, x], 0)
    return x


@tf.function
def masking(x):
    for i in tf.range(2):
        x = tf.boolean_mask(x, x > 0)
    return x


weights = tf.Variable(tf.ones([2]))


@tf.function
def widening(x):
    h = weights
    for i in tf.range(2):
        h = h + x
    return h


@tf.function
def growing(x):
    y = tf.zeros([0])
    for i in tf.range(3):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(y, tf.TensorShape([None]))])
        y = tf.concat([y, x], 0)
    return y


print(attempt(doubling, tf.ones([1])))
# expect: ValueError: ValueError: 'x' has shape (1,) before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
print(attempt(masking, tf.ones([3])))
# expect: ValueError: ValueError: 'x' has shape (3,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
print(attempt(widening, tf.ones([3, 2])))
# expect: ValueError: ValueError: 'h' has shape (2,) before the loop, but shape (3, 2) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
print(attempt(growing, tf.ones([2])))
# expect: tf.Tensor([1. 1. 1. 1. 1. 1.], shape=(6,), dtype=float32)

# Numbers that do not fit the tensor on their left
print(attempt(tf.function(lambda x: x * 2.5), tf.constant(1)))
# expect: TypeError: TypeError: Expected int32 passed to parameter 'y' of op 'Mul', got 2.5 of type 'float' instead. Error: Expected int32, but got 2.5 of type 'float'.
print(attempt(tf.function(lambda x: x > [2.5]), tf.constant(1)))
# expect: TypeError: TypeError: Expected int32 passed to parameter 'y' of op 'Greater', got [2.5] of type 'list' instead. Error: Expected int32, but got 2.5 of type 'float'.
print(attempt(tf.function(lambda x: 2.5 - x), tf.constant(1)))
# expect: TypeError: TypeError: Expected int32, but got 2.5 of type 'float'.
print(attempt(tf.function(lambda x: tf.maximum(x, 2.5)), tf.constant(1)))
# expect: TypeError: TypeError: Expected int32 passed to parameter 'y' of op 'Maximum', got 2.5 of type 'float' instead. Error: Expected int32, but got 2.5 of type 'float'.
