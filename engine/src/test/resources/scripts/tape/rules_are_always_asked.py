import tensorflow as tf

# Whoever walks back asks every rule of a script that is reached from the target, also where no source lies behind it.

a = tf.Variable(2.0)
b = tf.Variable(3.0)


@tf.custom_gradient
def told(x, name):
    def grad(dy):
        print("rule of", name, dy.numpy())
        # expect: rule of second 3.0
        # expect: rule of first 6.0
        # expect: rule of second 3.0
        # expect: rule of first 6.0
        # expect: rule of second 3.0
        # expect: rule of first 6.0
        # expect: rule of second 3.0
        # expect: rule of first 7.0
        return dy * 2.0, None

    return x * 2.0, grad


with tf.GradientTape(persistent=True) as tape:
    y = told(a, "first")
    z = told(y, "second")
    w = z * b
print(tape.gradient(w, b))  # expect: tf.Tensor(8.0, shape=(), dtype=float32)
print(tape.gradient(w, z), tape.gradient(w, y))
# expect: tf.Tensor(3.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)
print(tape.gradient([y, w], [a, b]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=14.0>, <tf.Tensor: shape=(), dtype=float32, numpy=8.0>]
print(tape.gradient(tf.stop_gradient(z), b))  # expect: None


@tf.custom_gradient
def refusing(x):
    def grad(dy):
        raise ValueError("no gradient here")

    return x * 2.0, grad


with tf.GradientTape(persistent=True) as tape:
    z = refusing(a) * b
try:
    tape.gradient(z, b)
except ValueError as e:
    print(e)  # expect: no gradient here
try:
    tape.jacobian(z, b)
except ValueError as e:
    print(e)
    # expect: Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.


# A function that is computed again for its gradient has no second derivative with respect to variables.
@tf.recompute_grad
def cube(x):
    return x**3


@tf.recompute_grad
def scaled(x, y):
    return a * x * y, tf.sin(x)


x = tf.constant(2.0)
with tf.GradientTape(persistent=True) as outer:
    outer.watch(x)
    with tf.GradientTape(persistent=True) as inner:
        inner.watch(x)
        y = cube(x)
        p, q = scaled(x, b)
        r = p * q
    g = inner.gradient(y, x)
    h = inner.gradient(r, [x, a, b])
print(g, outer.gradient(g, x), h, inner.gradient(q, b))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=0.4620223045349121>, <tf.Tensor: shape=(), dtype=float32, numpy=5.455784320831299>, <tf.Tensor: shape=(), dtype=float32, numpy=3.6371896266937256>] tf.Tensor(0.0, shape=(), dtype=float32)
try:
    outer.gradient(h[0], x)
except NotImplementedError as e:
    print(e)
    # expect: recompute_grad tried to transpose grad of scaled. Consider not using recompute_grad in forward modeautodiff

# What TensorFlow has no gradient of is refused.
m = tf.Variable([[2.0, 1.0], [0.5, 3.0], [1.0, 0.5]])
t = tf.constant([[1.0], [2.0], [3.0]])
with tf.GradientTape(persistent=True) as tape:
    s = tf.linalg.lstsq(m, t, fast=False)
    c = tf.math.bincount([0, 1, 1], weights=m[:, 0])
    values, places = tf.math.top_k(m[:, 1], 2)
for y in (s, c):
    try:
        tape.gradient(y, m)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
        # expect: ValueError Gradient not defined for fast=False
        # expect: LookupError gradient registry has no entry for: DenseBincount
print(c, tape.gradient(places, m), tape.gradient(values, m))
# expect: tf.Tensor([2.  1.5], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]
# expect:  [0. 0.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[0. 1.]
# expect:  [0. 1.]
# expect:  [0. 0.]], shape=(3, 2), dtype=float32)
with tf.GradientTape(persistent=True) as tape:
    up = tf.sort(m[:, 0])[0]
print(tape.gradient(up, m))
# expect: tf.Tensor(
# expect: [[-0.  0.]
# expect:  [ 1.  0.]
# expect:  [-0.  0.]], shape=(3, 2), dtype=float32)


# What is asked wrong within the vectorizing of a Jacobian.
def told_error(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError in user code:
        # expect:
        # expect:
        # expect:     TypeError: Cannot convert the argument `type_value`: 's' to a TensorFlow DType.
        # expect:
        # expect: AttributeError in user code:
        # expect:
        # expect:
        # expect:     AttributeError: 'float' object has no attribute 'dtype'
        # expect:
        # expect: ValueError Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.
        # expect: ValueError Encountered an exception while vectorizing the batch_jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.
        # expect: ValueError Shape (2,) must have rank at least 2


with tf.GradientTape(persistent=True) as tape:
    y = m * m
told_error(lambda: tape.jacobian(y, "s"))
told_error(lambda: tape.jacobian(y, [m, 3.0]))
told_error(lambda: tape.jacobian(y, m, unconnected_gradients="foo"))
told_error(lambda: tape.batch_jacobian(y, m, unconnected_gradients="foo"))
told_error(lambda: tape.batch_jacobian(y, m[0]))
