# A training loop by hand: a linear model as a tf.Module, its loss, and two plots.
import tensorflow as tf
import matplotlib.pyplot as plt

TRUE_W = 3.0
TRUE_B = 2.0

x = tf.linspace(-2.0, 2.0, 41)
wiggle = tf.sin(7.0 * x)
y = x * TRUE_W + TRUE_B + wiggle


class MyModel(tf.Module):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.w = tf.Variable(5.0, name='w')
        self.b = tf.Variable(0.0, name='b')

    def __call__(self, x):
        return self.w * x + self.b


def loss(target_y, predicted_y):
    return tf.reduce_mean(tf.square(target_y - predicted_y))


def train(model, x, y, learning_rate):
    with tf.GradientTape() as t:
        current_loss = loss(y, model(x))
    dw, db = t.gradient(current_loss, [model.w, model.b])
    model.w.assign_sub(learning_rate * dw)
    model.b.assign_sub(learning_rate * db)


def report(model, loss):
    return f"W = {model.w.numpy():1.2f}, b = {model.b.numpy():1.2f}, loss={loss:2.5f}"


model = MyModel()
print("Variables:", [v.name for v in model.trainable_variables])
weights = []
biases = []
epochs = range(10)

print("Starting:")
print("   ", report(model, loss(y, model(x))))
for epoch in epochs:
    train(model, x, y, learning_rate=0.1)
    weights.append(model.w.numpy())
    biases.append(model.b.numpy())
    print(f"Epoch {epoch:2d}:")
    print("   ", report(model, loss(y, model(x))))

plt.plot(epochs, weights, label='Weights')
plt.plot(epochs, [TRUE_W] * len(epochs), '--', label="True weight")
plt.plot(epochs, biases, label='bias')
plt.plot(epochs, [TRUE_B] * len(epochs), "--", label="True bias")
plt.legend()
plt.show()

plt.plot(x, y, '.', label="Data")
plt.plot(x, x * TRUE_W + TRUE_B, label="Ground truth")
plt.plot(x, model(x), label="Predictions")
plt.legend()
plt.show()
