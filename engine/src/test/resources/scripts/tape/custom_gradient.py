# Gradient rules of the script's own
import numpy as np
import tensorflow as tf

# inner captured
cap=[]
@tf.custom_gradient
def f(x):
  y = x*x
  cap.append(y)
  return y*3.0, lambda dy: dy*1000.0
x = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  z = f(x)
print(t.gradient(cap[0], x), t.gradient(z, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(1000.0, shape=(), dtype=float32)

# two outputs
@tf.custom_gradient
def f(x, y):
  def grad(da, db):
    print('grad', da, db)
    # expect: grad tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
    # expect: grad tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
    # expect: grad tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
    # expect: grad tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
    return da * 10.0, db * 100.0
  return (x + y, x * y), grad
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape(persistent=True) as t:
  t.watch([x, y])
  a, b = f(x, y)
print(a, b)
# expect: tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32)
print(t.gradient(a, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=10.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
print(t.gradient(b, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=100.0>]
print(t.gradient([a, b], [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=10.0>, <tf.Tensor: shape=(), dtype=float32, numpy=100.0>]
print(t.gradient(a, x))
# expect: tf.Tensor(10.0, shape=(), dtype=float32)

# variables kwarg
w = tf.Variable(2.0, name='w')
@tf.custom_gradient
def f(x):
  def grad(dy, variables=None):
    print(len(variables), variables[0].name)
    # expect: 1 w:0
    return dy * w, [dy * x * 7.0]
  return x * w, grad
x = tf.constant(3.0)
with tf.GradientTape() as t:
  t.watch(x)
  y = f(x)
print(t.gradient(y, [x, w]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=21.0>]

# none returned
@tf.custom_gradient
def f(x, y):
  def grad(dy):
    return dy * 2.0, None
  return x * y, grad
x = tf.constant(3.0); y = tf.constant(4.0)
with tf.GradientTape() as t:
  t.watch([x, y])
  z = f(x, y)
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, None]

# name and call forms
@tf.custom_gradient
def square_it(x):
  "doc"
  return x * x, lambda dy: dy
print(square_it.__name__, square_it(3.0), square_it(x=tf.constant(2.0)))
# expect: square_it tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)
print(square_it(tf.Variable([1.0, 2.0])))
# expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)

# wrapped call form
def f(x):
  return tf.exp(x), lambda dy: dy * 5.0
g = tf.custom_gradient(f)
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  y = g(x)
print(t.gradient(y, x))
# expect: tf.Tensor(5.0, shape=(), dtype=float32)

# python numbers as args
@tf.custom_gradient
def f(x, n):
  print(type(x).__name__, type(n).__name__)
  # expect: ResourceVariable float
  return x * n, lambda dy: (dy * 2.0, dy)
x = tf.Variable(3.0)
with tf.GradientTape() as t:
  y = f(x, 2.0)
print(t.gradient(y, x))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)

# log1pexp guide
@tf.custom_gradient
def log1pexp(x):
  e = tf.exp(x)
  def grad(upstream):
    return upstream * (1 - 1 / (1 + e))
  return tf.math.log(1 + e), grad
x = tf.constant(100.)
with tf.GradientTape(persistent=True) as t:
  t.watch(x)
  y = log1pexp(x)
print(t.gradient(y, x), y)
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(inf, shape=(), dtype=float32)

# wrong shape
@tf.custom_gradient
def f(x):
  return x * 2.0, lambda dy: tf.constant(1.0)
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
  y = f(x)
print(t.gradient(y, x))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)

# second order
@tf.custom_gradient
def cube(x):
  def grad(dy):
    return dy * 3.0 * x ** 2
  return x ** 3, grad
x = tf.Variable(2.0)
with tf.GradientTape() as o:
  with tf.GradientTape() as i:
    y = cube(x)
  g = i.gradient(y, x)
print(g, o.gradient(g, x))
# expect: tf.Tensor(12.0, shape=(), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32)

# jacobian through custom
@tf.custom_gradient
def f(x):
  return x ** 2, lambda dy: dy * 10.0
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
  y = f(x)
print(t.jacobian(y, x))
# expect: tf.Tensor(
# expect: [[10.  0.]
# expect:  [ 0. 10.]], shape=(2, 2), dtype=float32)

# inside method
class M(tf.Module):
  def __init__(self):
    self.w = tf.Variable(3.0)
  @tf.custom_gradient
  def f(self, x):
    return x * 2.0, lambda dy: (None, dy * 9.0)
m = M()
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  y = m.f(x)
print(y)
# expect: tf.Tensor(2.0, shape=(), dtype=float32)

# struct
@tf.custom_gradient
def f(d):
  def grad(dy):
    return {'a': dy * 1.0, 'b': dy * 2.0}
  return d['a'] * d['b'], grad
a = tf.Variable(3.0); b = tf.Variable(4.0)
with tf.GradientTape() as t:
  y = f({'a': a, 'b': b})
print(t.gradient(y, [a, b]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# unused variables kw
@tf.custom_gradient
def f(x):
  def grad(dy, variables=None):
    return dy, []
  return x * 2.0, grad
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  y = f(x)
print(t.gradient(y, x))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)

# kwargs variables
w = tf.Variable(5.0)
@tf.custom_gradient
def f(x):
  def grad(dy, **kw):
    return dy, [dy * 2.0]
  return x * w, grad
x = tf.Variable(1.0)
with tf.GradientTape() as t:
  y = f(x)
print(t.gradient(y, [x, w]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# int input
@tf.custom_gradient
def f(x, k):
  def grad(dy):
    return dy * 2.0, None
  return x * tf.cast(k, tf.float32), grad
x = tf.Variable(1.0); k = tf.constant(3)
with tf.GradientTape() as t:
  y = f(x, k)
print(y, t.gradient(y, x))
# expect: tf.Tensor(3.0, shape=(), dtype=float32) tf.Tensor(2.0, shape=(), dtype=float32)

# What a rule answers that is no tensor comes to a source as it is
def ruled(rule, variables=()):
    @tf.custom_gradient
    def double(x):
        'Twice x.'
        for v in variables:
            x = x * v
        return x * 2., rule
    return double


def answer(rule, x, variables=()):
    try:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = ruled(rule, variables)(x)
        print(tape.gradient(y, x))
        # expect: 5.0
        # expect: 5
        # expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=3.0>
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError object of type 'NoneType' has no len()
        # expect: TypeError Scalar tensor has no `len()`
        # expect: ValueError Must return gradient for each variable from @custom_gradient grad_fn.


weight = tf.Variable(3.)
answer(lambda g: 5., tf.constant(2.))
answer(lambda g: 5, tf.constant([1., 2.]))
answer(lambda g: weight, tf.constant(2.))
answer(lambda g, variables: (g, None), tf.constant(2.), [weight])
answer(lambda g, variables: (g, g), tf.constant(2.), [weight])
answer(lambda g, variables: (g, [g, g]), tf.constant(2.), [weight])
with tf.GradientTape() as tape:
    x = tf.constant(2.)
    tape.watch(x)
    y = ruled(lambda g: 5.)(x * 3.)
print(tape.gradient(y, x))
# expect: tf.Tensor(15.0, shape=(), dtype=float32)
double = ruled(lambda g: g)
print(type(double).__name__, double.__name__, double.__doc__, double.__wrapped__.__name__, callable(double))
# expect: Bind double Twice x. double True
print(tf.custom_gradient(lambda x: ([], lambda *g: None))(tf.constant(1.)))
# expect: []
