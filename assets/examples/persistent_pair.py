# Two gradients from one tape: that needs a persistent one.
import tensorflow as tf

x = tf.Variable(3.0)

with tf.GradientTape(persistent=True) as t:
    z = x - 4
    y = z**2

grad_z = t.gradient(z, x)
grad_y = t.gradient(y, x)
# A persistent tape keeps its records until nothing holds it any more.
del t

print(f"dz/dx = {grad_z.numpy()}")
print(f"dy/dx = {grad_y.numpy()}")
