# What the AOT cache of `tapedeck run` is trained with: a little of all that listings use. Its output is thrown away.
import math
import numpy as np
import tensorflow as tf
import matplotlib.pyplot as plt

x = tf.Variable(3.0, name="x")
optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
for step in range(30):
    with tf.GradientTape() as tape:
        loss = (x - 4.0) ** 2 + tf.sin(x) * tf.exp(-x) / (1 + x * x)
    gradients = tape.gradient(loss, [x])
    optimizer.apply_gradients(zip(gradients, [x]))
    if step % 10 == 0:
        print(f"{step:3d}: x = {x.numpy():.4f}, loss = {loss:.3e}", gradients)
print(x, x.read_value(), float(x), round(float(x), 3), "%5.2f" % x.numpy())

inputs = np.linspace(0, 1, 20).astype(np.float32)
targets = 3 * inputs + 2 + np.random.normal(size=20).astype("float32") * 0.01
w, b = tf.Variable(0.0), tf.Variable([0.0])
for epoch in range(200):
    with tf.GradientTape(persistent=True) as tape:
        error = tf.reduce_mean(tf.square(w * inputs + b - targets))
    dw, db = tape.gradient(error, [w, b])
    w.assign_sub(0.3 * dw)
    b.assign_sub(0.3 * db)
    del tape
print(w.numpy(), b.numpy(), error.numpy().item())

with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = tf.reduce_sum(x ** 3)
    first = inner.gradient(y, x)
print(first, outer.gradient(first, x), outer.watched_variables())
c = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as tape:
    tape.watch(c)
    m = tf.nn.softmax(tf.matmul(c, c, transpose_b=True))
print(tape.jacobian(m, c).shape, m)


class Line(tf.Module):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.w = tf.Variable(5.0)

    def __call__(self, x):
        return self.w * x


@tf.function
def traced(x):
    return tf.where(x > 0, x, 0.1 * x)


@tf.custom_gradient
def doubled(x):
    return 2 * x, lambda upstream: 2 * upstream


line = Line()
print(line.trainable_variables, traced(line(c)), doubled(x))
model = tf.keras.Sequential([tf.keras.layers.Dense(4, activation="relu"), tf.keras.layers.Dense(1)])
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse", metrics=["mae"])
history = model.fit(inputs[:, None], targets[:, None], epochs=2, batch_size=5, verbose=0)
print(sorted(history.history), [v.shape for v in model.trainable_variables], model.predict(inputs[:3, None], verbose=0).shape)
try:
    tf.matmul(tf.ones([2, 3]), tf.ones([2, 3]))
except tf.errors.InvalidArgumentError as e:
    print(type(e).__name__, str(e)[:40])
try:
    {}["key"]
except (KeyError, ValueError) as e:
    print(repr(e))
schedule = tf.keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5)
print({"rate": schedule(5), "norm": tf.norm(c)}, c[:, 1:], c[::-1, ..., tf.newaxis].shape, inputs[1:9:3])
rows = {name: [i ** 2 for i in range(n)] for n, name in enumerate(["a", "b"], 1)}
for name, values in rows.items():
    print(name, values, sum(values), " ".join(map(str, values)).upper(), math.sqrt(n := len(values)), n)
print(np.array([[1.5, 2.25], [3.0, 1e-8]]), np.arange(5).mean(), tf.range(3), tf.random.normal([2]).shape)
plt.plot(inputs, targets, "r.", label="data")
plt.title("line")
plt.legend()
plt.show()
