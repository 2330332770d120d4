# The same two gradients without persistent=True: the first one releases the
# tape, so the second one fails. Look at the tape after line 13.
import tensorflow as tf

x = tf.Variable(3.0)

with tf.GradientTape(persistent=False) as t:
    z = x - 4
    y = z**2

# An ordinary tape answers once.

grad_z = t.gradient(z, x)
print(f"dz/dx = {grad_z.numpy()}")

grad_y = t.gradient(y, x)
print(f"dy/dx = {grad_y.numpy()}")
