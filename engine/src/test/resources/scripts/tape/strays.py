# Targets, sources, upstream gradients and rules that are not what one would give
import numpy as np
import tensorflow as tf

# targets that are no tensors
x = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    a = x * x
for target in ([a, None], {'a': None}, (None,), [3.0], [a, 'x'], np.array(1.0), True, 3, 4.0, 2.5):
    try:
        print(t.gradient(target, x))
    except Exception as e:
        print(type(e).__name__ + ':', e)
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
# expect: AttributeError: 'float' object has no attribute 'dtype'
# expect: TypeError: Cannot convert the argument `type_value`: 'x' to a TensorFlow DType.
# expect: AttributeError: 'numpy.ndarray' object has no attribute '_id'
# expect: AttributeError: 'bool' object has no attribute '_id'
# expect: AttributeError: 'int' object has no attribute 'dtype'
# expect: AttributeError: 'float' object has no attribute 'dtype'
# expect: TypeError: Cannot convert the argument `type_value`: 2.5 to a TensorFlow DType.

# sources that are no tensors
for source in ([x, None], {'a': None}, [3.0], 'x', np.array(1.0), True, 3, 2.0, 2.5, [], {}):
    try:
        print(t.gradient(a, source))
# expect: []
# expect: {}
    except Exception as e:
        print(type(e).__name__ + ':', e)
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
# expect: AttributeError: 'float' object has no attribute 'dtype'
# expect: TypeError: Cannot convert the argument `type_value`: 'x' to a TensorFlow DType.
# expect: AttributeError: 'numpy.ndarray' object has no attribute '_id'
# expect: AttributeError: 'bool' object has no attribute '_id'
# expect: AttributeError: 'int' object has no attribute 'dtype'
# expect: AttributeError: 'float' object has no attribute '_id'
# expect: TypeError: Cannot convert the argument `type_value`: 2.5 to a TensorFlow DType.

# a variable as upstream gradient is read, and differentiated
x = tf.Variable(2.0)
g = tf.Variable(5.0)
with tf.GradientTape(persistent=True) as outer:
    with tf.GradientTape() as t:
        a = x * x
    d = t.gradient(a, x, output_gradients=g)
print(d, outer.gradient(d, [x, g]))  # expect: tf.Tensor(20.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=10.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>]

# keyword arguments of a function with its own rule get no gradient
@tf.custom_gradient
def scaled(x, scale=2.0):
    return x * scale, lambda upstream: upstream * scale
x = tf.constant(2.0)
with tf.GradientTape() as t:
    t.watch(x)
    z = scaled(x, scale=7.0)
print(z, t.gradient(z, x))  # expect: tf.Tensor(14.0, shape=(), dtype=float32) tf.Tensor(7.0, shape=(), dtype=float32)

# neither does the object of a method
class Scaling:
    def __init__(self):
        self.factor = 4.0
    @tf.custom_gradient
    def apply(self, x):
        return x * self.factor, lambda upstream: upstream * 9.0
with tf.GradientTape() as t:
    t.watch(x)
    z = Scaling().apply(x)
print(z, t.gradient(z, x))  # expect: tf.Tensor(8.0, shape=(), dtype=float32) tf.Tensor(9.0, shape=(), dtype=float32)

# a rule has to be callable
@tf.custom_gradient
def pairs(x):
    return x * x
try:
    print(pairs(tf.constant([2.0, 3.0])))
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: TypeError: unsupported callable
@tf.custom_gradient
def without(x):
    return x * x, None
try:
    print(without(x))
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: TypeError: unsupported callable

# a watched string
s = tf.constant('abc')
with tf.GradientTape() as t:
    t.watch(s)
    y = x * x
print(t.gradient([y, s], x))  # expect: None

# maps over rows
print(tf.vectorized_map(lambda p: p[0] * p[1], (tf.constant([1.0, 2.0]), tf.constant([3.0]))))  # expect: tf.Tensor([3. 6.], shape=(2,), dtype=float32)
print(tf.vectorized_map(lambda p: None, tf.constant([1.0, 2.0])))  # expect: None
print(tf.vectorized_map(lambda p: p * 2, tf.zeros([0, 2])))  # expect: tf.Tensor([], shape=(0, 2), dtype=float32)
try:
    tf.vectorized_map(lambda p: p, tf.constant(1.0))
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: IndexError: list index out of range

# a scalar has no Jacobian by rows
x = tf.constant([[1.0, 2.0]])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_sum(x)
try:
    t.batch_jacobian(y, x)
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: IndexError: list index out of range

# a tape that was used says so whatever is asked of it
with tf.GradientTape() as t:
    t.watch(x)
    y = x * x
print(t.batch_jacobian(y, x))
# expect: tf.Tensor(
# expect: [[[2. 0.]
# expect:   [0. 4.]]], shape=(1, 2, 2), dtype=float32)
for ask in (lambda: t.batch_jacobian(y, x, experimental_use_pfor=False), lambda: t.jacobian(y, x, experimental_use_pfor=False), lambda: t.jacobian(y, x, parallel_iterations=2)):
    try:
        ask()
    except Exception as e:
        print(type(e).__name__ + ':', e)
# expect: RuntimeError: A non-persistent GradientTape can only be used tocompute one set of gradients (or jacobians)
# expect: RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)
# expect: RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)
with tf.GradientTape() as t:
    t.watch(x)
    y = x * x
try:
    t.jacobian(y, x, parallel_iterations=2)
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: ValueError: Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.
try:
    t.batch_jacobian(y, x, parallel_iterations=2)
except Exception as e:
    print(type(e).__name__ + ':', str(e).split())  # expect: RuntimeError: ['A', 'non-persistent', 'GradientTape', 'can', 'only', 'be', 'used', 'tocompute', 'one', 'set', 'of', 'gradients', '(or', 'jacobians)']
with tf.GradientTape() as t:
    t.watch(x)
    y = x * x
try:
    t.batch_jacobian(y, x, parallel_iterations=2)
except Exception as e:
    print(type(e).__name__ + ':', str(e).split())  # expect: RuntimeError: ['in', 'user', 'code:', 'RuntimeError:', 'GradientTape', 'must', 'be', 'created', 'with', 'persistent=True', 'to', 'compute', 'the', 'batch_jacobian', 'with', 'parallel_iterations.']
