import tensorflow as tf
class Linear(tf.Module):
    def __init__(self, n_in, n_out, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(tf.fill((n_in, n_out), 0.5), name='w')
        self.b = tf.Variable(tf.zeros(n_out), name='b')
    def __call__(self, x):
        return tf.matmul(x, self.w) + self.b
class MLP(tf.Module):
    def __init__(self):
        super().__init__()
        self.layers = [Linear(2, 3), Linear(3, 1)]
    def __call__(self, x):
        for layer in self.layers[:-1]:
            x = tf.nn.relu(layer(x))
        return self.layers[-1](x)
m = MLP()
x = tf.constant([[1.0, 2.0], [3.0, -4.0]])
with tf.GradientTape() as tape:
    y = m(x)
    loss = tf.reduce_mean((y - 1.0) ** 2)
grads = tape.gradient(loss, m.trainable_variables)
print(y)
# expect: tf.Tensor(
# expect: [[2.25]
# expect:  [0.  ]], shape=(2, 1), dtype=float32)
print(len(m.trainable_variables), [v.name for v in m.trainable_variables], [v.shape for v in m.variables])
# expect: 4 ['b:0', 'w:0', 'b:0', 'w:0'] [TensorShape([3]), TensorShape([2, 3]), TensorShape([1]), TensorShape([3, 1])]
for v, g in zip(m.trainable_variables, grads):
    print(v.name, g.numpy())
    # expect: b:0 [0.625 0.625 0.625]
    # expect: w:0 [[0.625 0.625 0.625]
    # expect:  [1.25  1.25  1.25 ]]
    # expect: b:0 [0.25]
    # expect: w:0 [[1.875]
    # expect:  [1.875]
    # expect:  [1.875]]
print(m.name, m.layers[0].name)
# expect: mlp linear
