# Logistic regression by hand: a sigmoid, a cross-entropy, gradient descent.
import numpy as np
import tensorflow as tf
import matplotlib.pyplot as plt

x = tf.constant([[0.5, 1.0], [1.0, 1.5], [1.5, 0.5], [3.0, 2.5], [3.5, 3.0], [2.5, 3.5]])
y = tf.constant([[0.0], [0.0], [0.0], [1.0], [1.0], [1.0]])

w = tf.Variable(tf.zeros((2, 1)), name='w')
b = tf.Variable(0.0, name='b')


def predict(x):
    return tf.sigmoid(tf.matmul(x, w) + b)


def cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(p) + (1.0 - y) * tf.math.log(1.0 - p))


for epoch in range(200):
    with tf.GradientTape() as tape:
        loss = cross_entropy(y, predict(x))
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(0.5 * dw)
    b.assign_sub(0.5 * db)
    if epoch % 50 == 0:
        accuracy = tf.reduce_mean(tf.cast((predict(x) > 0.5) == (y > 0.5), tf.float32))
        print(f"epoch {epoch:3d}: loss {loss:.4f}, accuracy {accuracy:.2f}")
        # expect: epoch   0: loss 0.6931, accuracy 0.50
        # expect: epoch  50: loss 0.1938, accuracy 1.00
        # expect: epoch 100: loss 0.1091, accuracy 1.00
        # expect: epoch 150: loss 0.0755, accuracy 1.00

print("probabilities:", np.round(predict(x).numpy().ravel(), 3))
# expect: probabilities: [0.031 0.129 0.072 0.943 0.987 0.969]
labels = y.numpy().ravel()
plt.scatter(x[:, 0], x[:, 1], c=labels, cmap='coolwarm')
edge = np.array([0.0, 4.0])
weights = w.numpy().ravel()
plt.plot(edge, -(weights[0] * edge + b.numpy()) / weights[1], 'k--', label='p = 0.5')
plt.legend()
plt.title('two classes')
plt.show()
