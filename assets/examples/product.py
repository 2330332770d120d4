# The gradient of a product: each factor's derivative is the other factor.
import tensorflow as tf

with tf.GradientTape(persistent=True) as g:
    x = tf.Variable(2.0)
    y = tf.Variable(3.0)
    z = x * y

dz_dx = g.gradient(z, x)  # dz/dx = y
dz_dy = g.gradient(z, y)  # dz/dy = x

print(f"dz/dx = {dz_dx.numpy()}")
print(f"dz/dy = {dz_dy.numpy()}")
