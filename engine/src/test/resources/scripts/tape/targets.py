# Targets and sources
import numpy as np
import tensorflow as tf

# nested sources
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * y
print(t.gradient(z, [x, [y, (x, {'k': y})]]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, (<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, {'k': <tf.Tensor: shape=(), dtype=float32, numpy=2.0>})]]

# tuple sources
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * y
print(t.gradient(z, (x, y)))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>)

# dict sources
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * y
print(t.gradient(z, {'y': y, 'x': x}))
# expect: {'y': <tf.Tensor: shape=(), dtype=float32, numpy=2.0>, 'x': <tf.Tensor: shape=(), dtype=float32, numpy=3.0>}

# targets dict
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = {'b': x * y, 'a': [x * x]}
print(t.gradient(z, x))  # expect: tf.Tensor(7.0, shape=(), dtype=float32)

# targets with None path
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = [x * x, y * y]
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>]

# target unrelated
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.constant(3.0)
print(t.gradient(z, x))  # expect: None

# target int
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.cast(x, tf.int32)
print(t.gradient(z, x))  # expect: None

# target bool
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x > y
print(t.gradient(z, x))  # expect: None

# target list of python
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient([z, 3.0], x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'float' object has no attribute 'dtype'

# target none
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(None, x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: Argument `target` should be a list or nested structure of Tensors, Variables or CompositeTensors to be differentiated, but received None.

# target string
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient('z', x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: Cannot convert the argument `type_value`: 'z' to a TensorFlow DType.

# source float
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(z, 2.0))
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: AttributeError: 'float' object has no attribute '_id'

# source list float
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(z, [x, 2.0]))
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: AttributeError: 'float' object has no attribute '_id'

# source array
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(z, np.array(2.0)))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'numpy.ndarray' object has no attribute '_id'

# source string
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(z, 'x'))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: Cannot convert the argument `type_value`: 'x' to a TensorFlow DType.

# target array
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(np.array(4.0), x))
except Exception as e: print(type(e).__name__, e)
# expect: AttributeError 'numpy.ndarray' object has no attribute '_id'

# vector target
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    z = x ** 3
print(t.gradient(z, x))  # expect: tf.Tensor([ 3. 12.], shape=(2,), dtype=float32)

# matrix target
x = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as t:
    z = x @ x
print(t.gradient(z, x))
# expect: tf.Tensor(
# expect: [[ 7. 11.]
# expect:  [ 9. 13.]], shape=(2, 2), dtype=float32)

# source also target of list
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * y
print(t.gradient([z, y], [x, y]), t.gradient([x, x], x))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>] tf.Tensor(2.0, shape=(), dtype=float32)

# intermediate source
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    a = x * y; z = a * a * x
print(t.gradient(z, [a, x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=24.0>, <tf.Tensor: shape=(), dtype=float32, numpy=108.0>, <tf.Tensor: shape=(), dtype=float32, numpy=48.0>]

# intermediate as target and source
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    a = x * y; z = a * a
print(t.gradient(a, a), t.gradient([z, a], a))
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(13.0, shape=(), dtype=float32)

# later as source
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    a = x * y; z = a * a
print(t.gradient(a, z))  # expect: None

# repeated nested
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * y
print(t.gradient([z, [z, z]], [x, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=9.0>, <tf.Tensor: shape=(), dtype=float32, numpy=9.0>]

# no sources keyword
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.gradient(z))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: GradientTape.gradient() missing 1 required positional argument: 'sources'

# keywords
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(target=z, sources=x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)
except Exception as e:
    print(type(e).__name__ + ':', e)

# wrong keyword
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, source=x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: GradientTape.gradient() got an unexpected keyword argument 'source'

# python number sources empty dict
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, {}), t.gradient(z, []))  # expect: {} []
