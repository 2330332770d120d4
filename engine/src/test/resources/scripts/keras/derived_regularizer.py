import tensorflow as tf
class L2(tf.keras.regularizers.Regularizer):
    def __init__(self, strength):
        self.strength = strength
    def __call__(self, x):
        return self.strength * tf.reduce_sum(tf.square(x))
    def get_config(self):
        return {"strength": self.strength}
layer = tf.keras.layers.Dense(2, kernel_regularizer=L2(0.1), kernel_initializer="ones")
x = tf.constant([[1., 2., 3.]])
with tf.GradientTape() as tape:
    y = layer(x)
    loss = tf.reduce_mean(y) + tf.add_n(layer.losses)
print(loss)
# expect: tf.Tensor(6.6, shape=(), dtype=float32)
print(tape.gradient(loss, layer.kernel))
# expect: tf.Tensor(
# expect: [[0.7 0.7]
# expect:  [1.2 1.2]
# expect:  [1.7 1.7]], shape=(3, 2), dtype=float32)
print(layer.losses)
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.6000000238418579>]
print(layer.kernel_regularizer.get_config())
# expect: {'strength': 0.1}
