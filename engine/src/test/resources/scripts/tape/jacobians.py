# Jacobians, Hessians and Jacobians by row
import numpy as np
import tensorflow as tf

# jacobian vector
x = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as t:
    z = x * x
print(t.jacobian(z, x))
# expect: tf.Tensor(
# expect: [[2. 0. 0.]
# expect:  [0. 4. 0.]
# expect:  [0. 0. 6.]], shape=(3, 3), dtype=float32)

# jacobian scalar
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.jacobian(z, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32)

# jacobian list
x = tf.Variable([1.0, 2.0]); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * y
print(t.jacobian(z, [x, y]))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[3., 0.],
# expect:        [0., 3.]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]

# jacobian dict
x = tf.Variable([1.0, 2.0]); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * y
print(t.jacobian(z, {'b': x, 'a': y}))
# expect: {'b': <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[3., 0.],
# expect:        [0., 3.]], dtype=float32)>, 'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>}

# jacobian none
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.jacobian(z, y))
# expect: None

# jacobian partly none
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.jacobian(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, None]

# jacobian zero
x = tf.Variable(2.0); y = tf.Variable(3.0)
y = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    z = x * x
print(t.jacobian(z, y, unconnected_gradients='zero'))
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32)

# jacobian matrix target
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    z = tf.reshape(tf.concat([x, x * x], 0), [2, 2])
print(t.jacobian(z, x).shape)
# expect: (2, 2, 2)

# jacobian list target
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.jacobian([z], x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'list' object has no attribute 'shape'

# jacobian python target
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.jacobian(3.0, x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'float' object has no attribute 'shape'

# jacobian persistent
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.jacobian(z, x))
# expect: tf.Tensor(
# expect: [[2. 0.]
# expect:  [0. 4.]], shape=(2, 2), dtype=float32)
print(t.jacobian(z, x))
# expect: tf.Tensor(
# expect: [[2. 0.]
# expect:  [0. 4.]], shape=(2, 2), dtype=float32)

# jacobian of constant part
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    z = tf.stack([x[0] * x[1], tf.constant(3.0)])
print(t.jacobian(z, x))
# expect: tf.Tensor(
# expect: [[2. 1.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32)

# hessian
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = tf.reduce_sum(x ** 3) + x[0] * x[1]
    g = t.gradient(z, x)
print(o.jacobian(g, x))
# expect: tf.Tensor(
# expect: [[ 6.  1.]
# expect:  [ 1. 12.]], shape=(2, 2), dtype=float32)

# hessian of linear
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as o:
    with tf.GradientTape() as t:
        z = tf.reduce_sum(3.0 * x)
    g = t.gradient(z, x)
print(g, o.jacobian(g, x))
# expect: tf.Tensor([3. 3.], shape=(2,), dtype=float32) None

# batch_jacobian
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as t:
    t.watch(x); z = x * x
print(t.batch_jacobian(z, x))
# expect: tf.Tensor(
# expect: [[[2. 0.]
# expect:   [0. 4.]]
# expect:
# expect:  [[6. 0.]
# expect:   [0. 8.]]], shape=(2, 2, 2), dtype=float32)

# batch_jacobian rank
x = tf.constant([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
    t.watch(x); z = x * x
try:
    print(t.batch_jacobian(z, x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Shape (2,) must have rank at least 2

# batch_jacobian rows
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape(persistent=True) as t:
    t.watch(x); z = tf.reshape(x * x, [4, 1])
try:
    print(t.batch_jacobian(z, x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Need first dimension of target shape ((4, 1)) and source shape ((2, 2)) to match.

# batch_jacobian none
x = tf.constant([[1.0, 2.0]]); y = tf.constant([[1.0]])
with tf.GradientTape(persistent=True) as t:
    t.watch([x, y]); z = x * x
print(t.batch_jacobian(z, y))
# expect: tf.Tensor(
# expect: [[[0.]
# expect:   [0.]]], shape=(1, 2, 1), dtype=float32)

# batch_jacobian zero
x = tf.constant([[1.0, 2.0]]); y = tf.constant([[1.0]])
with tf.GradientTape(persistent=True) as t:
    t.watch([x, y]); z = x * x
print(t.batch_jacobian(z, y, unconnected_gradients='zero'))
# expect: tf.Tensor(
# expect: [[[0.]
# expect:   [0.]]], shape=(1, 2, 1), dtype=float32)

# batch_jacobian list
x = tf.constant([[1.0, 2.0]])
with tf.GradientTape(persistent=True) as t:
    t.watch(x); z = x * x
try:
    print(t.batch_jacobian(z, [x]))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'list' object has no attribute 'shape'

# Types and numbers of passes without vectorizing
x = tf.constant([[1., 2.], [3., 4.]])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    wide = tf.cast(x, tf.float64)
    whole = tf.cast(x, tf.int32)
    square = x * x
print(tape.batch_jacobian(whole, x))
# expect: tf.Tensor(
# expect: [[[0 0]
# expect:   [0 0]]
# expect:
# expect:  [[0 0]
# expect:   [0 0]]], shape=(2, 2, 2), dtype=int32)
for work in [lambda: tape.jacobian(wide, x, experimental_use_pfor=False),
             lambda: tape.batch_jacobian(wide, x, experimental_use_pfor=False),
             lambda: tape.jacobian(square, x, parallel_iterations=0, experimental_use_pfor=False),
             lambda: tape.jacobian(square, x, parallel_iterations='a', experimental_use_pfor=False),
             lambda: tape.gradient(square, x, output_gradients=[tf.constant(2.), None]),
             lambda: tape.__exit__()]:
    try:
        print(work())
        # expect: tf.Tensor(
        # expect: [[ 4.  8.]
        # expect:  [12. 16.]], shape=(2, 2), dtype=float32)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError TensorArray dtype is float64 but Op is trying to write dtype float32
        # expect: InvalidArgumentError TensorArray dtype is float64 but Op is trying to write dtype float32
        # expect: TypeError 'parallel_iterations' must be a positive integer.
        # expect: TypeError '<' not supported between instances of 'str' and 'int'
        # expect: TypeError GradientTape.__exit__() missing 3 required positional arguments: 'typ', 'value', and 'traceback'
tape.label = 'own'
print(tape.label)
# expect: own
