import tensorflow as tf
tf.keras.utils.set_random_seed(2)
class M(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.d = tf.keras.layers.Dense(2)
    def call(self, x):
        return self.d(x)
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            p = self(x, training=True)
            loss = tf.reduce_mean((p - y) ** 2)
        g = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(g, self.trainable_variables))
        print("loss", loss.numpy())
        # expect error: AttributeError: 'SymbolicTensor' object has no attribute 'numpy'
        return {"loss": loss}
m = M()
m.compile(optimizer=tf.keras.optimizers.SGD(0.1))
x = tf.ones((8, 3)); y = tf.zeros((8, 2))
h = m.fit(x, y, epochs=2, batch_size=4, verbose=0)
