# A network that satisfies y' = -2 y, y(0) = 1: the derivative by x is inside the loss.
import numpy as np
import tensorflow as tf
import matplotlib.pyplot as plt

t = tf.constant(np.linspace(0.0, 1.5, 16).reshape(-1, 1), dtype=tf.float32)
w1 = tf.Variable(np.linspace(-1.0, 1.0, 6).reshape(1, 6), dtype=tf.float32)
b1 = tf.Variable(np.linspace(0.5, -0.5, 6), dtype=tf.float32)
w2 = tf.Variable(np.full((6, 1), 0.1), dtype=tf.float32)
variables = [w1, b1, w2]


def y(t):
    return 1.0 + t * tf.matmul(tf.tanh(tf.matmul(t, w1) + b1), w2)


optimizer = tf.keras.optimizers.Adam(learning_rate=0.05)
for step in range(101):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(t)
            solution = y(t)
        dy = inner.gradient(solution, t)
        loss = tf.reduce_mean((dy + 2.0 * solution)**2)
    optimizer.apply_gradients(zip(outer.gradient(loss, variables), variables))
    if step % 25 == 0:
        print(f"step {step:3d}  residual {loss:.3f}")

error = tf.reduce_max(tf.abs(y(t) - tf.exp(-2.0 * t)))
print("largest error below 0.1:", bool(error < 0.1))
plt.plot(t, tf.exp(-2.0 * t), label='exact')
plt.plot(t, y(t), 'o', label='network')
plt.xlabel('t')
plt.legend()
plt.show()
