# Four gradients that are None, each for a reason of its own.
import tensorflow as tf
import numpy as np

x = tf.Variable(2.0)
w = tf.Variable(1.0)
c = tf.constant(3.0)

with tf.GradientTape(persistent=True) as t:
    y = x**2
    through_numpy = tf.square(np.float32(x.numpy()))
    of_a_constant = c * 2.0
after = y * 3.0

print("w is not in y:", t.gradient(y, w))
print("computed after the block:", t.gradient(after, x))
print("NumPy in between:", t.gradient(through_numpy, x))
print("a constant nobody watched:", t.gradient(of_a_constant, c))
print("and the one that works:", t.gradient(y, x).numpy())
