# Nonlinear regression: two dense layers of a tf.Module follow a cubic.
import numpy as np
import tensorflow as tf
import matplotlib.pyplot as plt

x = np.linspace(-1, 1, 21).astype(np.float32).reshape(-1, 1)
y = x**3 - 0.5 * x


class DenseLayer(tf.Module):
    def __init__(self, weight, bias, activation=None):
        super().__init__()
        self.w = tf.Variable(weight, name='w')
        self.b = tf.Variable(bias, name='b')
        self.activation = activation

    def __call__(self, x):
        z = x @ self.w + self.b
        return self.activation(z) if self.activation else z


class Model(tf.Module):
    def __init__(self):
        super().__init__()
        start = np.linspace(-1.5, 1.5, 8).astype(np.float32).reshape(1, 8)
        self.first = DenseLayer(start, np.linspace(0.5, -0.5, 8).astype(np.float32), tf.nn.relu)
        self.second = DenseLayer(np.full((8, 1), 0.1, np.float32), np.zeros(1, np.float32))

    def __call__(self, x):
        return self.second(self.first(x))


model = Model()
print(len(model.trainable_variables), [v.shape.as_list() for v in model.variables])
# expect: 4 [[8], [1, 8], [1], [8, 1]]
optimizer = tf.keras.optimizers.SGD(learning_rate=0.2)
losses = []
for step in range(100):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    losses.append(float(loss))
    if step % 20 == 0:
        print(f'step {step:3d}: loss = {loss:0.4f}')
        # expect: step   0: loss = 0.1028
        # expect: step  20: loss = 0.0259
        # expect: step  40: loss = 0.0254
        # expect: step  60: loss = 0.0249
        # expect: step  80: loss = 0.0244

fig, (left, right) = plt.subplots(1, 2, figsize=(9, 3))
left.plot(x, y, '.', label='data')
left.plot(x, model(x), label='model')
left.set_title('fit')
left.legend()
right.semilogy(losses)
right.set(title='loss', xlabel='step')
plt.tight_layout()
plt.show()
