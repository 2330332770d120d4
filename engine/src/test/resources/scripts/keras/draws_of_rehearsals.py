# What layers draw while their weights are made, or for the shape of their answer, is not drawn for good.
import keras, numpy as np, tensorflow as tf
keras.utils.set_random_seed(42)
class MC(keras.layers.Dropout):
    def call(self, inputs, training=None):
        return super().call(inputs, training=True)
m = keras.Sequential([keras.Input((6,)), MC(0.5), keras.layers.Dense(2, kernel_initializer="ones")])
print(m(np.ones((1, 6))).numpy())  # expect: [[8. 8.]]
class G(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.g = keras.random.SeedGenerator(3)
        self.d = keras.layers.Dense(2, kernel_initializer="ones")
    def call(self, x):
        return self.d(x) + keras.random.normal((2,), seed=self.g)
g = G()
print(g(np.ones((1, 6))).numpy(), g.g.state.numpy())  # expect: [[5.3284154 7.67605  ]] [3 1]
class S(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dropout(0.5, seed=3)
        self.e = keras.layers.Dense(2, kernel_initializer="ones")
    def call(self, x, training=False):
        return self.e(self.d(x, training=training))
s = S()
print(s(np.ones((1, 6)), training=True).numpy())  # expect: [[6. 6.]]
print(s(np.ones((1, 6)), training=True).numpy())  # expect: [[6. 6.]]
tf.random.set_seed(5)
class N(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(2, kernel_initializer="ones")
    def call(self, x):
        return self.d(x) + tf.random.normal((2,))
n = N()
print(n(np.ones((1, 6))).numpy())  # expect: [[5.8196936 5.0497136]]
print(n(np.ones((1, 6))).numpy())  # expect: [[6.2265286 6.810655 ]]
tf.random.set_seed(5)
print(tf.random.normal((2,)).numpy(), tf.random.normal((2,)).numpy())
# expect: [-0.18030666 -0.95028627] [0.22652864 0.8106553 ]
import keras, numpy as np, tensorflow as tf
keras.utils.set_random_seed(42)
x = np.ones((8, 6), "float32"); y = np.ones((8, 2), "float32")
class S(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dropout(0.5)
        self.e = keras.layers.Dense(2, kernel_initializer="ones")
    def call(self, x, training=False):
        return self.e(self.d(x, training=training))
s = S()
s.compile("sgd", "mse")
print(s.fit(x, y, verbose=0, epochs=2).history)  # expect: {'loss': [26.0, 30.321521759033203]}
m = keras.Sequential([keras.layers.GaussianNoise(0.5), keras.layers.Dense(2, kernel_initializer="ones"), keras.layers.Dropout(0.2)])
m.compile("sgd", "mse")
print(m.fit(x, y, verbose=0, epochs=2).history)
# expect: {'loss': [38.91552734375, 34.561954498291016]}
m = keras.Sequential([keras.layers.Dropout(0.3), keras.layers.Dense(2, kernel_initializer="ones")])
m.build((None, 6))
print(m(x, training=True).numpy()[:2])
# expect: [[8.571429 8.571429]
# expect:  [5.714286 5.714286]]
class Own(keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator(11)
    def call(self, x, training=False):
        return keras.random.dropout(x, self.rate, seed=self.seed_generator) if training else x
f = keras.Sequential([keras.Input((6,)), Own(0.5), keras.layers.Dense(1, kernel_initializer="ones")])
f.compile("sgd", "mse")
print(f.fit(x, y[:, :1], verbose=0, epochs=2, batch_size=4).history)
# expect: {'loss': [35.15290069580078, 6.535177230834961]}
