# What a tape watches, records and answers
import numpy as np
import tensorflow as tf

# tt never watched tensor
x = tf.constant(1.0)
with tf.GradientTape() as t:
  y = x * 2.0
print(t.gradient(x, x))  # expect: tf.Tensor(1.0, shape=(), dtype=float32)

# tt variable untouched
v = tf.Variable(1.0)
with tf.GradientTape() as t:
  pass
print(t.gradient(v, v))  # expect: tf.Tensor(1.0, shape=(), dtype=float32)

# tt variable nontrainable
v = tf.Variable(1.0, trainable=False)
with tf.GradientTape() as t:
  y = v * 2.0
print(t.gradient(v, v), )  # expect: tf.Tensor(1.0, shape=(), dtype=float32)

# tt int
x = tf.constant(1)
with tf.GradientTape() as t:
  t.watch(x)
print(t.gradient(x, x))  # expect: tf.Tensor(1, shape=(), dtype=int32)

# tt with output gradients unwatched
x = tf.constant(1.0)
with tf.GradientTape(persistent=True) as t:
  y = x * 2.0
print(t.gradient(x, x, output_gradients=tf.constant(5.0)), t.gradient(y, x, output_gradients=tf.constant(5.0)))
# expect: tf.Tensor(5.0, shape=(), dtype=float32) None

# tt list mix
x = tf.Variable(1.0); y = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  z = x * y
print(t.gradient([z, x, y], [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]
print(t.gradient([z, z, z], [x]))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>]
print(t.gradient({'a': z, 'b': [x]}, {'q': x, 'p': y}))
# expect: {'q': <tf.Tensor: shape=(), dtype=float32, numpy=3.0>, 'p': <tf.Tensor: shape=(), dtype=float32, numpy=1.0>}
print(t.gradient(z, (x, [y, (x,)])))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, (<tf.Tensor: shape=(), dtype=float32, numpy=2.0>,)])
print(t.gradient((z,), []))  # expect: []

# empty sources tuple
x = tf.Variable(1.0)
with tf.GradientTape(persistent=True) as t:
  z = x * 3.0
print(t.gradient(z, ()), t.gradient(z, {}), t.gradient([], x))  # expect: () {} None

# empty targets
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  z = x * 3.0
print(t.gradient([], [x]))  # expect: [None]

# vector sum
x = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as t:
  y = x ** 2
print(t.gradient(y, x))  # expect: tf.Tensor([2. 4. 6.], shape=(3,), dtype=float32)

# unconnected zero
x = tf.Variable([1.0, 2.0]); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  z = x * 2.0
print(t.gradient(z, [x, y], unconnected_gradients=tf.UnconnectedGradients.ZERO))
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 2.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
print(t.gradient(z, y, unconnected_gradients='zero'))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(t.gradient(z, y, unconnected_gradients='none'))  # expect: None

# unconnected zero int source
x = tf.Variable([1.0, 2.0]); k = tf.constant([1, 2])
with tf.GradientTape(persistent=True) as t:
  t.watch(k)
  z = x * tf.cast(k, tf.float32)
print(t.gradient(z, k, unconnected_gradients='zero'), t.gradient(z, k))
# expect: tf.Tensor([0 0], shape=(2,), dtype=int32) None

# output gradients list shorter
x = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  a = x * 2.0; b = x * 3.0
print(t.gradient([a, b], x, output_gradients=[tf.constant(10.0)]))
# expect: tf.Tensor(23.0, shape=(), dtype=float32)
print(t.gradient([a, b], x, output_gradients=[tf.constant(10.0), tf.constant(100.0)]))
# expect: tf.Tensor(320.0, shape=(), dtype=float32)
print(t.gradient(a, x, output_gradients=7.0))  # expect: tf.Tensor(14.0, shape=(), dtype=float32)
print(t.gradient(a, x, output_gradients=[7.0]))  # expect: tf.Tensor(14.0, shape=(), dtype=float32)
print(t.gradient([a, b], x, output_gradients=[10.0, 100.0, 5.0]))
# expect: tf.Tensor(320.0, shape=(), dtype=float32)

# output gradients numpy
x = tf.Variable([2.0, 1.0])
with tf.GradientTape(persistent=True) as t:
  a = x * 2.0
print(t.gradient(a, x, output_gradients=np.array([1.0, 2.0], dtype=np.float32)))
# expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)
print(t.gradient(a, x, output_gradients=[[1.0, 2.0]]))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)

# watch nested
a = tf.constant(1.0); b = tf.constant(2.0); c = tf.constant(3.0)
with tf.GradientTape() as t:
  t.watch({'a': a, 'bc': [b, (c,)]})
  y = a * b * c
print(t.gradient(y, [a, b, c]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# watched variables
a = tf.Variable(1.0, name='a'); b = tf.Variable(2.0, name='b'); c = tf.Variable(3.0, trainable=False, name='c')
with tf.GradientTape() as t:
  y = b * a * c
print([v.name for v in t.watched_variables()])  # expect: ['a:0', 'b:0']
print(type(t.watched_variables()))  # expect: <class 'tuple'>

# watched variables after watch
a = tf.Variable(1.0, name='a'); c = tf.Variable(3.0, trainable=False, name='c')
with tf.GradientTape(watch_accessed_variables=False) as t:
  t.watch(c)
  y = a * c
print([v.name for v in t.watched_variables()], t.gradient(y, [a, c]))
# expect: ['c:0'] [None, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]

# watched after release
a = tf.Variable(1.0, name='a')
with tf.GradientTape() as t:
  y = a * 2.0
t.gradient(y, a)
print([v.name for v in t.watched_variables()])  # expect: ['a:0']

# watched variables empty
with tf.GradientTape() as t:
  pass
print(t.watched_variables())  # expect: ()

# watched never entered
t = tf.GradientTape()
print(t.watched_variables())  # expect: ()

# tape str
t = tf.GradientTape()
print(type(t), type(t).__name__)
# expect: <class 'tensorflow.python.eager.backprop.GradientTape'> GradientTape

# watch variable explicit twice
v = tf.Variable(3.0)
with tf.GradientTape() as t:
  t.watch(v); t.watch(v)
  y = v * v
print(t.gradient(y, v))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)

# watch value tensor of variable
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  r = v.read_value()
  w = v.value()
  y = r * w
print(t.gradient(y, v), t.gradient(y, r), t.gradient(y, w))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)

# convert to tensor
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  r = tf.convert_to_tensor(v)
  y = r * r
print(t.gradient(y, v), t.gradient(y, r))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)

# identity
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  r = tf.identity(v)
  y = r * v
print(t.gradient(y, v), t.gradient(y, r))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)

# stop gradient partial
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  y = v * tf.stop_gradient(v * v) + v
  s = tf.stop_gradient(v)
print(t.gradient(y, v), t.gradient(s, v))  # expect: tf.Tensor(10.0, shape=(), dtype=float32) None

# assign in block
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  y = v * v
  v.assign(10.0)
  z = v * v
print(t.gradient(y, v), t.gradient(z, v), t.gradient([y, z], v))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(20.0, shape=(), dtype=float32) tf.Tensor(26.0, shape=(), dtype=float32)

# assign from computation
v = tf.Variable(3.0); w = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  v.assign(w * 5.0)
  y = v * v
print(t.gradient(y, v), t.gradient(y, w))  # expect: tf.Tensor(20.0, shape=(), dtype=float32) None

# assign add returns
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  r = v.assign_add(1.0)
  y = r * 2.0
print(r, t.gradient(y, v))
# expect: <tf.Variable 'UnreadVariable' shape=() dtype=float32, numpy=4.0> tf.Tensor(2.0, shape=(), dtype=float32)

# assign read value result
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  r = v.assign(4.0, read_value=False)
  y = v * 2.0
print(r, t.gradient(y, v))  # expect: None tf.Tensor(2.0, shape=(), dtype=float32)

# reset in block
v = tf.Variable(3.0)
with tf.GradientTape() as t:
  y = v * v
  t.reset()
  z = v * 2.0
print(t.gradient(z, v))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

# reset loses
v = tf.Variable(3.0)
with tf.GradientTape() as t:
  y = v * v
  t.reset()
  z = v * 2.0
print(t.gradient(y, v))  # expect: None

# reset target uses old
v = tf.Variable(3.0)
with tf.GradientTape() as t:
  y = v * v
  t.reset()
  z = y * v
print(t.gradient(z, v))  # expect: tf.Tensor(9.0, shape=(), dtype=float32)

# reset tensor watch lost
x = tf.constant(3.0)
with tf.GradientTape() as t:
  t.watch(x)
  t.reset()
  z = x * 2.0
print(t.gradient(z, x))  # expect: None

# stop recording
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  y = v * v
  with t.stop_recording():
    z = v * v * v
  w = y + z
print(t.gradient(w, v), t.gradient(z, v))  # expect: tf.Tensor(6.0, shape=(), dtype=float32) None

# stop recording nested tapes
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as a:
  with tf.GradientTape(persistent=True) as b:
    with a.stop_recording():
      y = v * v
print(a.gradient(y, v), b.gradient(y, v))  # expect: None tf.Tensor(6.0, shape=(), dtype=float32)

# gradient inside stop recording
v = tf.Variable(3.0)
with tf.GradientTape() as t:
  y = v * v
  with t.stop_recording():
    print(t.gradient(y, v))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)

# gradient inside stop recording persistent
v = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
  y = v * v
  with t.stop_recording():
    g = t.gradient(y, v)
  z = g * v
print(g, t.gradient(z, v))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)

# reenter adds
v = tf.Variable(3.0)
t = tf.GradientTape(persistent=True)
with t:
  y = v * v
with t:
  z = y * v
print(t.gradient(z, v), t.gradient(y, v))
# expect: tf.Tensor(27.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)

# reenter nonpersistent
v = tf.Variable(3.0)
t = tf.GradientTape()
with t:
  y = v * v
with t:
  z = y * v
print(t.gradient(z, v))  # expect: tf.Tensor(27.0, shape=(), dtype=float32)

# reenter after release
v = tf.Variable(3.0)
t = tf.GradientTape()
with t:
  y = v * v
print(t.gradient(y, v))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)
with t:
  z = v * 5.0
print(t.gradient(z, v))  # expect: tf.Tensor(5.0, shape=(), dtype=float32)

# exception in block
v = tf.Variable(3.0)
try:
  with tf.GradientTape() as t:
    y = v * v
    raise ValueError('x')
except ValueError as e:
  print('caught', e)  # expect: caught x
print(t.gradient(y, v))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)

# two tapes at once
v = tf.Variable(3.0); w = tf.Variable(4.0)
with tf.GradientTape() as a, tf.GradientTape() as b:
  y = v * w
  z = v + y
print(a.gradient(y, v), b.gradient(z, [v, w]))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>]

# three deep
x = tf.Variable(2.0)
with tf.GradientTape() as a:
  with tf.GradientTape() as b:
    with tf.GradientTape() as c:
      y = x ** 5
    d1 = c.gradient(y, x)
  d2 = b.gradient(d1, x)
d3 = a.gradient(d2, x)
print(d1, d2, d3)
# expect: tf.Tensor(80.0, shape=(), dtype=float32) tf.Tensor(160.0, shape=(), dtype=float32) tf.Tensor(240.0, shape=(), dtype=float32)

# outer different var
x = tf.Variable(2.0); a = tf.Variable(3.0)
with tf.GradientTape() as o:
  with tf.GradientTape(watch_accessed_variables=False) as i:
    i.watch(x)
    y = a * x ** 2
  g = i.gradient(y, x)
print(o.gradient(g, [a, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>]

# inner inside block persistent
x = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  y = x ** 3
  g = t.gradient(y, x)
  h = g * 2.0
print(t.gradient(g, x), t.gradient(h, x))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(24.0, shape=(), dtype=float32)

# nonpersistent inside ends
x = tf.Variable(2.0)
with tf.GradientTape() as t:
  y = x ** 3
  g = t.gradient(y, x)
  h = x * 2.0
try: print(t.gradient(h, x))
except RuntimeError as e: print(e)
# expect: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)

# second order none
x = tf.Variable(2.0)
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = 3.0 * x + 1.0
  g = i.gradient(y, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32) None

# second order none vec
x = tf.Variable([2.0, 3.0])
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = tf.reduce_sum(x)
  g = i.gradient(y, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32) None

# second order relu
x = tf.Variable(2.0)
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = tf.nn.relu(x)
  g = i.gradient(y, x)
print(g, o.gradient(g, x))
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)

# second order abs
x = tf.Variable(2.0)
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = tf.abs(x)
  g = i.gradient(y, x)
print(g, o.gradient(g, x))
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)

# second order outside
x = tf.Variable(2.0)
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = x ** 3
g = i.gradient(y, x)
print(g, o.gradient(g, x))  # expect: tf.Tensor(12.0, shape=(), dtype=float32) None

# hvp
x = tf.Variable([1.0, 2.0])
v = tf.constant([1.0, -1.0])
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = tf.reduce_sum(x ** 3)
  g = i.gradient(y, x)
print(o.gradient(g, x, output_gradients=v))
# expect: tf.Tensor([  6. -12.], shape=(2,), dtype=float32)

# persistent inner hessian
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as o:
  with tf.GradientTape() as i:
    y = x[0] ** 2 * x[1] ** 3
  g = i.gradient(y, x)
print(o.jacobian(g, x))
# expect: tf.Tensor(
# expect: [[16. 24.]
# expect:  [24. 12.]], shape=(2, 2), dtype=float32)
print([o.gradient(g[k], x) for k in range(2)])  # expect: [None, None]

# jacobian none
x = tf.Variable([1.0, 2.0]); z = tf.Variable(1.0)
with tf.GradientTape(persistent=True) as t:
  y = x * 2.0
print(t.jacobian(y, z), t.jacobian(y, [x, z]))
# expect: None [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[2., 0.],
# expect:        [0., 2.]], dtype=float32)>, None]
print(t.jacobian(y, [x, z], unconnected_gradients=tf.UnconnectedGradients.ZERO))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[2., 0.],
# expect:        [0., 2.]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]

# jacobian dict
x = tf.Variable([1.0, 2.0]); z = tf.Variable(1.0)
with tf.GradientTape() as t:
  y = x * z
j = t.jacobian(y, {'x': x, 'z': z})
print(j)
# expect: {'x': <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 0.],
# expect:        [0., 1.]], dtype=float32)>, 'z': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>}

# jacobian scalar target
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
  y = tf.reduce_sum(x * x)
print(t.jacobian(y, x))  # expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)

# jacobian matrix
x = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as t:
  y = tf.matmul(x, x)
print(t.jacobian(y, x).shape)  # expect: (2, 2, 2, 2)

# jacobian no pfor
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
  y = x ** 2
print(t.jacobian(y, x, experimental_use_pfor=False))
# expect: tf.Tensor(
# expect: [[2. 0.]
# expect:  [0. 4.]], shape=(2, 2), dtype=float32)

# batch jacobian
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as t:
  t.watch(x)
  y = x * x
print(t.batch_jacobian(y, x))
# expect: tf.Tensor(
# expect: [[[2. 0.]
# expect:   [0. 4.]]
# expect:
# expect:  [[6. 0.]
# expect:   [0. 8.]]], shape=(2, 2, 2), dtype=float32)

# batch jacobian int
x = tf.constant([[1, 2], [3, 4]])
with tf.GradientTape() as t:
  t.watch(x)
  y = x * x
print(t.batch_jacobian(y, x))
# expect: tf.Tensor(
# expect: [[[0 0]
# expect:   [0 0]]
# expect:
# expect:  [[0 0]
# expect:   [0 0]]], shape=(2, 2, 2), dtype=int32)

# gradient of int target float source
x = tf.Variable(2.7)
with tf.GradientTape() as t:
  y = tf.cast(x, tf.int32)
print(t.gradient(y, x))  # expect: None

# cast round trip
x = tf.Variable(2.7)
with tf.GradientTape() as t:
  y = tf.cast(tf.cast(x, tf.int32), tf.float32) * x
print(t.gradient(y, x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

# cast float64
x = tf.Variable(2.5)
with tf.GradientTape() as t:
  y = tf.cast(x, tf.float64) ** 2
print(t.gradient(y, x), y)
# expect: tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor(6.25, shape=(), dtype=float64)

# numpy detour
x = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  y = x.numpy() * x
  z = tf.constant(x.numpy()) ** 2
print(t.gradient(y, x), t.gradient(z, x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32) None

# np func on var
x = tf.Variable([2.0, 3.0])
with tf.GradientTape(persistent=True) as t:
  y = np.sum(x)
  z = tf.reduce_sum(np.square(x))
print(y, type(y), t.gradient(z, x))  # expect: 5.0 <class 'numpy.float32'> None

# python float detour
x = tf.Variable(2.0)
with tf.GradientTape() as t:
  y = float(x) * x
print(t.gradient(y, x))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)

# rebinding
x = tf.Variable(2.0)
for i in range(2):
  with tf.GradientTape() as t:
    y = x * x
  g = t.gradient(y, x)
  print(g)
  # expect: tf.Tensor(4.0, shape=(), dtype=float32)
  # expect: None
  if g is not None: x = x - 0.1 * g

# variable created inside
c = tf.constant(3.0)
with tf.GradientTape(persistent=True) as t:
  t.watch(c)
  v = tf.Variable(c * 2.0)
  y = v * v
print(t.gradient(y, v), t.gradient(y, c))  # expect: tf.Tensor(12.0, shape=(), dtype=float32) None

# control flow
x = tf.constant(1.0)
with tf.GradientTape(persistent=True) as t:
  t.watch(x)
  if x > 0.0: y = x * 2.0
  else: y = x * 3.0
print(t.gradient(y, x), t.gradient(x > 0.0, x))
# expect: tf.Tensor(2.0, shape=(), dtype=float32) None

# bool target
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  b = x > 0.0
print(b, t.gradient(b, x))  # expect: tf.Tensor(True, shape=(), dtype=bool) None

# positional
t = tf.GradientTape(True, False)
x = tf.Variable(1.0)
with t:
  y = x * 2.0
print(t.gradient(y, x))  # expect: None

# tf function
x = tf.Variable(3.0)
@tf.function
def f(a):
  return a * a * x
with tf.GradientTape() as t:
  y = f(x)
print(y, t.gradient(y, x))
# expect: tf.Tensor(27.0, shape=(), dtype=float32) tf.Tensor(27.0, shape=(), dtype=float32)

# tape in tf function
x = tf.Variable(3.0)
@tf.function
def step():
  with tf.GradientTape() as t:
    y = x ** 2
  return t.gradient(y, x)
print(step())  # expect: tf.Tensor(6.0, shape=(), dtype=float32)

# where nan trap
x = tf.Variable([0.0, 1.0])
with tf.GradientTape() as t:
  y = tf.reduce_sum(tf.where(x > 0.0, tf.sqrt(x), tf.zeros_like(x)))
print(t.gradient(y, x))  # expect: tf.Tensor([0.  0.5], shape=(2,), dtype=float32)

# where log trap
x = tf.Variable([0.0, 1.0])
with tf.GradientTape() as t:
  y = tf.where(x > 0.0, tf.math.log(x), 0.0)
print(y, t.gradient(y, x))
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor([nan  1.], shape=(2,), dtype=float32)

# norm at zero
x = tf.Variable([0.0, 0.0])
with tf.GradientTape() as t:
  y = tf.norm(x)
print(t.gradient(y, x))  # expect: tf.Tensor([nan nan], shape=(2,), dtype=float32)
