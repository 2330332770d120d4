# What a tape watches
import numpy as np
import tensorflow as tf

# watch twice
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(x); t.watch(x); z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# watch tuple of dicts
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(({'a': x}, [y])); z = x * y
print(t.gradient(z, {'q': x, 'r': (y,)}))
# expect: {'q': <tf.Tensor: shape=(), dtype=float32, numpy=3.0>, 'r': (<tf.Tensor: shape=(), dtype=float32, numpy=2.0>,)}

# watch a float
with tf.GradientTape() as t:
    pass
try:
    print(t.watch(3.0))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Passed in object 3.0 of type 'float', not tf.Tensor or tf.Variable or ExtensionType.

# watch a list of floats
with tf.GradientTape() as t: pass
try:
    print(t.watch([1.0]))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Passed in object 1.0 of type 'float', not tf.Tensor or tf.Variable or ExtensionType.

# watch None
with tf.GradientTape() as t: pass
try:
    print(t.watch(None))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Passed in object None of type 'NoneType', not tf.Tensor or tf.Variable or ExtensionType.

# watch a string
with tf.GradientTape() as t: pass
try:
    print(t.watch('a'))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Passed in object a of type 'str', not tf.Tensor or tf.Variable or ExtensionType.

# watch array
with tf.GradientTape() as t: pass
try:
    print(t.watch(np.array([1.0])))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Passed in object [1.] of type 'ndarray', not tf.Tensor or tf.Variable or ExtensionType.

# watch int tensor
x = tf.constant(3)
with tf.GradientTape() as t:
    t.watch(x); z = x * x
print(t.gradient(z, x))  # expect: None

# watch bool tensor
x = tf.constant(True)
with tf.GradientTape() as t:
    t.watch(x); z = tf.logical_not(x)
print(t.gradient(z, x))  # expect: None

# watch inside watched later
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    a = x * y; t.watch(a); z = a * a
print(t.gradient(z, [a, x]))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=12.0>, None]

# watch intermediate and source
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(x); a = x * y; t.watch(a); z = a * a
print(t.gradient(z, [a, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=12.0>, <tf.Tensor: shape=(), dtype=float32, numpy=36.0>]

# variable not accessed
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.watched_variables())
# expect: (<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0>,)
print(t.gradient(z, y))  # expect: None

# watched order
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = y * x
print([v.numpy() for v in t.watched_variables()])  # expect: [np.float32(2.0), np.float32(3.0)]

# watched non trainable
x = tf.Variable(2.0, trainable=False)
with tf.GradientTape() as t:
    z = x * x
print(len(t.watched_variables()), t.gradient(z, x))  # expect: 0 None

# watch non trainable
x = tf.Variable(2.0, trainable=False)
with tf.GradientTape() as t:
    t.watch(x); z = x * x
print(len(t.watched_variables()), t.gradient(z, x))
# expect: 1 tf.Tensor(4.0, shape=(), dtype=float32)

# no auto watch
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(watch_accessed_variables=False) as t:
    t.watch(x); z = x * y
print(t.gradient(z, [x, y]), len(t.watched_variables()))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, None] 1

# no auto watch none
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(watch_accessed_variables=False) as t:
    z = x * y
print(t.gradient(z, [x, y]), len(t.watched_variables()))  # expect: [None, None] 0

# read_value
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x.read_value() * x.value()
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# value outside
x = tf.Variable(2.0); y = tf.Variable(3.0)
a = x.value()
with tf.GradientTape() as t:
    z = a * x
print(t.gradient(z, [x, a]))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, None]

# convert outside
x = tf.Variable(2.0); y = tf.Variable(3.0)
a = tf.convert_to_tensor(x)
with tf.GradientTape() as t:
    z = a * a
print(t.gradient(z, x))  # expect: None

# convert inside
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.convert_to_tensor(x) * 3.0
print(t.gradient(z, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)

# identity of var
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    a = tf.identity(x); z = a * x
print(t.gradient(z, [a, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>]

# identity tensor
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(x); a = tf.identity(x); z = a * a + x
print(t.gradient(z, [a, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=5.0>]

# assign inside
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x; x.assign(5.0); w = z * x
print(t.gradient(w, x))  # expect: tf.Tensor(24.0, shape=(), dtype=float32)

# assign_add inside
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    x.assign_add(1.0); z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)

# assign then read only access
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    x.assign(5.0)
print([v.numpy() for v in t.watched_variables()])  # expect: [np.float32(5.0)]

# assign result as value
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    a = x.assign(y * 2.0); z = a * 3.0
print(t.gradient(z, [x, y]))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, None]

# assign after block
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
x.assign(10.0)
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# variable made inside
with tf.GradientTape() as t:
    v = tf.Variable(4.0)
    z = v * v
print(t.gradient(z, v), len(t.watched_variables()))
# expect: tf.Tensor(8.0, shape=(), dtype=float32) 1

# variable from tracked
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    v = tf.Variable(x * 2.0); z = v * v
print(t.gradient(z, [x, v]))  # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=8.0>]

# variable index
v = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as t:
    z = v[1] * v[-1]
print(t.gradient(z, v))  # expect: tf.Tensor([0. 3. 2.], shape=(3,), dtype=float32)

# variable slice
v = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as t:
    z = tf.reduce_sum(v[::2] ** 2)
print(t.gradient(z, v))  # expect: tf.Tensor([2. 0. 6.], shape=(3,), dtype=float32)

# variable plus itself
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x + x + x
print(t.gradient(z, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)

# loop var
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = 1.0
    for _ in range(4): z = z * x
print(t.gradient(z, x))  # expect: tf.Tensor(32.0, shape=(), dtype=float32)

# branch
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * 2.0 if x > 1.0 else x * 3.0
print(t.gradient(z, x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

# numbers that are taken out of a variable are read from it, too
x = tf.Variable(3.0, name="x"); n = tf.Variable(2, name="n")
with tf.GradientTape() as t:
    y = x.numpy() * 2.0
print([v.name for v in t.watched_variables()])  # expect: ['x:0']
with tf.GradientTape() as t:
    y = float(x) * 2.0
print([v.name for v in t.watched_variables()])  # expect: ['x:0']
with tf.GradientTape() as t:
    y = range(int(x))
print([v.name for v in t.watched_variables()])  # expect: ['x:0']
print(t.gradient(tf.constant(2.0), x))  # expect: None
