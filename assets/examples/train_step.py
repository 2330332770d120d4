# One function that trains any model: it asks the model for its variables.
import tensorflow as tf
import numpy as np


class Line(tf.Module):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(0.1, name="w")
        self.b = tf.Variable(0.1, name="b")

    def __call__(self, x):
        return self.w * x + self.b


def loss_fn(labels, predictions):
    return tf.square(labels - predictions)


def train_step(model, data):
    with tf.GradientTape() as tape:  # one gradient() call, so it need not be persistent
        predictions = model(data)
        loss = loss_fn(labels, predictions)

    loss_history.append(loss.numpy().mean())

    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))


data = np.linspace(-1.0, 1.0, 8, dtype=np.float32)
labels = 2 * data - 1
model = Line()
optimizer = tf.keras.optimizers.SGD(0.05)
loss_history = []

for epoch in range(30):
    train_step(model, data)

print(f"w = {model.w.numpy():.4f}, b = {model.b.numpy():.4f}")
print(f"loss from {loss_history[0]:.4f} to {loss_history[-1]:.6f}")
