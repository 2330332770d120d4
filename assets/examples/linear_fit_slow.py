# The same fit with smaller steps and more of them: it comes closer.
import tensorflow as tf
import numpy as np

# prepare data
x = np.arange(10)
y = 2 * x - 1  # w --> 2, b --> -1

w = tf.Variable(0.1, name="w", trainable=True, dtype=tf.float32)
b = tf.Variable(0.1, name="b", trainable=True, dtype=tf.float32)


def simple_loss(y_true, y_pred):
    return tf.abs(y_true - y_pred)


LEARNING_RATE = 0.0001

# train for 10000 epochs
for i in range(10000):
    with tf.GradientTape(persistent=True) as g:
        z = w * x + b
        loss = simple_loss(y, z)

    dl_dw = g.gradient(loss, w)
    dl_db = g.gradient(loss, b)

    w.assign_sub(dl_dw * LEARNING_RATE)
    b.assign_sub(dl_db * LEARNING_RATE)
    del g  # a persistent tape keeps what it recorded until it is deleted

print(f"w = {w.numpy()}")  # --> 2.0
print(f"b = {b.numpy()}")  # --> -1.0
