# A tape inside a tape: the outer one records how the inner one walks back.
import tensorflow as tf

x = tf.Variable(2.0)

f = lambda x: x**3

with tf.GradientTape() as g:
    with tf.GradientTape() as g2:
        y = f(x)
    dy_dx = g2.gradient(y, x)  # 3 * x ** 2
d2y_dx2 = g.gradient(dy_dx, x)  # 6 * x

print(f"dy/dx = {dy_dx.numpy()}")
print(f"d2y/dx2 = {d2y_dx2.numpy()}")
