import tensorflow as tf
TRUE_W = 3.0
TRUE_B = 2.0
NUM_EXAMPLES = 201
tf.random.set_seed(7)
x = tf.linspace(-2, 2, NUM_EXAMPLES)
x = tf.cast(x, tf.float32)
def f(x):
    return x * TRUE_W + TRUE_B
noise = tf.random.normal(shape=[NUM_EXAMPLES])
y = f(x) + noise
class MyModel(tf.Module):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.w = tf.Variable(5.0)
        self.b = tf.Variable(0.0)
    def __call__(self, x):
        return self.w * x + self.b
model = MyModel()
print("Variables:", model.variables)
# expect: Variables: (<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=5.0>)
assert model(3.0).numpy() == 15.0
def loss(target_y, predicted_y):
    return tf.reduce_mean(tf.square(target_y - predicted_y))
def train(model, x, y, learning_rate):
    with tf.GradientTape() as t:
        current_loss = loss(y, model(x))
    dw, db = t.gradient(current_loss, [model.w, model.b])
    model.w.assign_sub(learning_rate * dw)
    model.b.assign_sub(learning_rate * db)
weights = []
biases = []
epochs = range(10)
def report(model, loss):
    return f"W = {model.w.numpy():1.2f}, b = {model.b.numpy():1.2f}, loss={loss:2.5f}"
def training_loop(model, x, y):
    for epoch in epochs:
        train(model, x, y, learning_rate=0.1)
        weights.append(model.w.numpy())
        biases.append(model.b.numpy())
        current_loss = loss(y, model(x))
        print(f"Epoch {epoch:2d}:")
        # expect: Epoch  0:
        # expect: Epoch  1:
        # expect: Epoch  2:
        # expect: Epoch  3:
        # expect: Epoch  4:
        # expect: Epoch  5:
        # expect: Epoch  6:
        # expect: Epoch  7:
        # expect: Epoch  8:
        # expect: Epoch  9:
        print("    ", report(model, current_loss))
        # expect:      W = 4.46, b = 0.40, loss=6.36172
        # expect:      W = 4.06, b = 0.72, loss=4.08516
        # expect:      W = 3.77, b = 0.97, loss=2.77266
        # expect:      W = 3.56, b = 1.18, loss=2.00981
        # expect:      W = 3.40, b = 1.34, loss=1.56277
        # expect:      W = 3.29, b = 1.47, loss=1.29866
        # expect:      W = 3.21, b = 1.57, loss=1.14136
        # expect:      W = 3.15, b = 1.66, loss=1.04696
        # expect:      W = 3.10, b = 1.73, loss=0.98989
        # expect:      W = 3.07, b = 1.78, loss=0.95515
current_loss = loss(y, model(x))
print("Starting:")
# expect: Starting:
print("    ", report(model, current_loss))
# expect:      W = 5.00, b = 0.00, loss=10.34176
training_loop(model, x, y)
print(weights[-1], biases)
# expect: 3.0717294 [np.float32(0.3985554), np.float32(0.7173998), np.float32(0.9724753), np.float32(1.1765356), np.float32(1.3397839), np.float32(1.4703826), np.float32(1.5748615), np.float32(1.6584446), np.float32(1.7253112), np.float32(1.7788043)]
