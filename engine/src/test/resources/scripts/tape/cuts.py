# Where gradients do not follow values
import numpy as np
import tensorflow as tf

# stop_gradient
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.stop_gradient(x * y) * x
print(t.gradient(z, [x, y]))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, None]

# stop_gradient whole
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.stop_gradient(x)
print(t.gradient(z, x))  # expect: None

# stop_gradient as source
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(x); a = tf.stop_gradient(x); t.watch(a); z = a * x
print(t.gradient(z, [a, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# cast there and back
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.cast(tf.cast(x, tf.int32), tf.float32) * y
print(t.gradient(z, [x, y]))  # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# cast float64
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.cast(x, tf.float64) * 2.0
print(z.dtype, t.gradient(z, x))
# expect: <dtype: 'float64'> tf.Tensor(2.0, shape=(), dtype=float32)

# cast float16
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.cast(x, tf.float64) * tf.cast(y, tf.float64)
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# sign floor
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    a = tf.sign(x) * 1.0; b = tf.floor(x) * 1.0; c = tf.round(x) * 1.0
print(t.gradient(a, x), t.gradient(b, x), t.gradient(c, x))
# expect: tf.Tensor(0.0, shape=(), dtype=float32) None None

# argmax
x = tf.Variable([1.0, 3.0])
with tf.GradientTape() as t:
    z = tf.cast(tf.argmax(x), tf.float32) * 2.0
print(t.gradient(z, x))  # expect: None

# zeros_like ones_like
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = tf.zeros_like(x) * 2.0; w = tf.ones_like(x) * x
print(t.gradient(z, x), t.gradient(w, x))  # expect: None tf.Tensor(1.0, shape=(), dtype=float32)

# numpy detour
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x.numpy() * y
print(t.gradient(z, [x, y]))  # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# float detour
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = float(x) * y
print(t.gradient(z, [x, y]))  # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# constant of tensor
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.constant(x.numpy()) * y
print(t.gradient(z, [x, y]))  # expect: [None, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]

# np.square of var
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.reduce_sum(np.square(x))
print(t.gradient(z, x))  # expect: None

# shape and rank
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.cast(tf.size(x), tf.float32) * x
print(t.gradient(z, x))  # expect: tf.Tensor(1.0, shape=(), dtype=float32)

# where condition
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = tf.where(x > y, x * 2.0, y * 3.0)
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>]

# maximum tie
x = tf.Variable(2.0); y = tf.Variable(2.0)
with tf.GradientTape() as t:
    z = tf.maximum(x, y)
print(t.gradient(z, [x, y]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]

# rebound name
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    x2 = x * x
    a = x2
    x2 = x2 + 1.0
print(t.gradient(a, x2))  # expect: None
