# Sources that nothing connects to the target
import numpy as np
import tensorflow as tf

# zero
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, y, unconnected_gradients='zero'), t.gradient(z, [x, y], unconnected_gradients=tf.UnconnectedGradients.ZERO))
# expect: tf.Tensor(0.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]

# zero int source
x = tf.Variable(2.0); y = tf.Variable(3.0)
i = tf.constant([1, 2])
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, i, unconnected_gradients='zero'))
# expect: tf.Tensor([0 0], shape=(2,), dtype=int32)

# none explicit
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, y, unconnected_gradients='none'), t.gradient(z, y, unconnected_gradients=tf.UnconnectedGradients.NONE))
# expect: None None

# bad unconnected
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, y, unconnected_gradients='nope'))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: ValueError: Unknown value for unconnected_gradients: 'nope'

# zero shape
a = tf.Variable([[1.0, 2.0]])
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, a, unconnected_gradients='zero'))
# expect: tf.Tensor([[0. 0.]], shape=(1, 2), dtype=float32)

# zero non float64
a = tf.Variable([1.0], dtype=tf.float64)
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, a, unconnected_gradients='zero'))
# expect: tf.Tensor([0.], shape=(1,), dtype=float64)
