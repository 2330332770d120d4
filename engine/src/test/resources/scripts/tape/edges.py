# Edges of functions, types, and what else stands around a tape
import numpy as np
import tensorflow as tf

# sqrt at 0
x = tf.Variable(0.0)
with tf.GradientTape(persistent=True) as t:
    z = tf.sqrt(x); w = tf.sqrt(x) * 0.0
print(t.gradient(z, x), t.gradient(w, x))
# expect: tf.Tensor(inf, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)

# pow cases
x = tf.Variable(0.0)
with tf.GradientTape(persistent=True) as t:
    a = x ** 0.0; b = x ** 1.0; c = x ** 2.0; d = 0.0 ** x
print(t.gradient(a, x), t.gradient(b, x), t.gradient(c, x), t.gradient(d, x))
# expect: tf.Tensor(nan, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)

# where nan trap
x = tf.Variable(0.0)
with tf.GradientTape() as t:
    z = tf.where(x > 0.0, tf.sqrt(x), 0.0)
print(t.gradient(z, x))  # expect: tf.Tensor(0.0, shape=(), dtype=float32)

# log 0
x = tf.Variable(0.0)
with tf.GradientTape() as t:
    z = tf.math.log(x)
print(z, t.gradient(z, x))
# expect: tf.Tensor(-inf, shape=(), dtype=float32) tf.Tensor(inf, shape=(), dtype=float32)

# div 0
x = tf.Variable(0.0); y = tf.Variable(0.0)
with tf.GradientTape() as t:
    z = x / y
print(z, t.gradient(z, [x, y]))
# expect: tf.Tensor(nan, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=inf>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>]

# int var
i = tf.Variable(3)
with tf.GradientTape() as t:
    z = i * i
print(t.gradient(z, i), len(t.watched_variables()))  # expect: None 1

# float64 var
x = tf.Variable(2.0, dtype=tf.float64)
with tf.GradientTape() as t:
    z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float64)

# mixed dtypes
x = tf.Variable(2.0, dtype=tf.float64); y = tf.Variable(3.0)
try:
    print(x * y)
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: InvalidArgumentError: cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name: 

# numpy source types
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * np.float32(3.0) + np.array(2.0, dtype=np.float32)
print(t.gradient(z, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)

# broadcast sum back
x = tf.Variable(2.0); m = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as t:
    z = x * m
print(t.gradient(z, x))  # expect: tf.Tensor(10.0, shape=(), dtype=float32)

# broadcast column
x = tf.Variable([[1.0], [2.0]]); m = tf.constant([1.0, 2.0, 3.0])
with tf.GradientTape() as t:
    z = x * m
print(t.gradient(z, x))
# expect: tf.Tensor(
# expect: [[6.]
# expect:  [6.]], shape=(2, 1), dtype=float32)

# tf.function
x = tf.Variable(2.0); y = tf.Variable(3.0)
@tf.function
def f(a): return a * a
with tf.GradientTape() as t:
    z = f(x)
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# tf.function jit args
x = tf.Variable(2.0); y = tf.Variable(3.0)
@tf.function(reduce_retracing=True)
def f(a): return a * a
with tf.GradientTape() as t:
    z = f(x)
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# tf.function with tape inside
x = tf.Variable(2.0); y = tf.Variable(3.0)
@tf.function
def f(a):
    with tf.GradientTape() as t:
        t.watch(a)
        z = a ** 3
    return t.gradient(z, a)
print(f(tf.constant(2.0)))  # expect: tf.Tensor(12.0, shape=(), dtype=float32)

# tf.function closure
x = tf.Variable(2.0); y = tf.Variable(3.0)
@tf.function
def step():
    with tf.GradientTape() as t: z = x * y
    g = t.gradient(z, [x, y])
    x.assign_sub(0.1 * g[0])
    return z
print(step(), x.numpy())  # expect: tf.Tensor(6.0, shape=(), dtype=float32) 1.7

# list of variables
v = [tf.Variable(float(i)) for i in range(3)]
with tf.GradientTape() as t:
    z = tf.add_n([a * a for a in v])
print([g.numpy() for g in t.gradient(z, v)])
# expect: [np.float32(0.0), np.float32(2.0), np.float32(4.0)]

# sum builtin
v = [tf.Variable(float(i)) for i in range(3)]
with tf.GradientTape() as t:
    z = sum(a * a for a in v)
print(t.gradient(z, v))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>]

# iterate tensor
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t:
    z = tf.constant(0.0)
    for a in x: z += a * a
print(t.gradient(z, x))  # expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)

# unpack tensor
x = tf.constant([1.0, 2.0])
with tf.GradientTape() as t:
    t.watch(x); a, b = x; z = a * b
print(t.gradient(z, x))  # expect: tf.Tensor([2. 1.], shape=(2,), dtype=float32)

# custom simple
@tf.custom_gradient
def f(a):
    def grad(up): return up * 10.0
    return a * a, grad
x = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = f(x)
print(z, t.gradient(z, x))
# expect: tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor(10.0, shape=(), dtype=float32)

# recompute target outside
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
z = z * 2.0
print(t.gradient(z, x))  # expect: None
