import tensorflow as tf
class L(tf.keras.layers.Layer):
    def __init__(self, n, **kw):
        super().__init__(**kw)
        self.n = n
    def build(self, s):
        print("build", s, type(s).__name__)
        # expect: build (4, 3) tuple
        # expect: build (4, 2) tuple
        # expect: build (None, 3) tuple
        # expect: build (None, 2) tuple
        # expect: build (None, 2) tuple
        # expect: build (4, 2) tuple
        self.k = self.add_weight(shape=(s[-1], self.n), initializer="ones")
    def call(self, x):
        print("call", x.shape)
        # expect: call (4, 3)
        # expect: call (4, 3)
        # expect: call (4, 3)
        # expect: call (4, 2)
        # expect: call (4, 2)
        # expect: call (4, 2)
        # expect: call (4, 2)
        # expect: call (4, 2)
        # expect: call (None, 3)
        # expect: call (None, 3)
        # expect: call (None, 3)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (4, 2)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (None, 2)
        # expect: call (4, 2)
        # expect: call (4, 2)
        # expect: call (4, 2)
        return x @ self.k
for n in (8, 10):
    m = tf.keras.Sequential([L(2), tf.keras.layers.Dense(1)])
    m.compile("sgd", "mse")
    m.fit(tf.ones((n, 3)), tf.ones((n, 1)), batch_size=4, verbose=0)
    class M(tf.keras.Model):
        def __init__(self):
            super().__init__()
            self.a = tf.keras.layers.Dense(2)
            self.b = L(1)
        def call(self, x):
            print("model call", x.shape)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (4, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (None, 3)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            # expect: model call (4, 3)
            return self.b(self.a(x))
    m = M()
    m.compile("sgd", "mse")
    m.fit(tf.ones((n, 3)), tf.ones((n, 1)), batch_size=4, verbose=0)
    print(m.predict(tf.ones((n, 3)), batch_size=4, verbose=0).shape)
    # expect: (8, 1)
    # expect: (10, 1)
    print(m.predict(tf.ones((n, 3)), batch_size=4, verbose=0).shape)
    # expect: (8, 1)
    # expect: (10, 1)
    m.evaluate(tf.ones((n, 3)), tf.ones((n, 1)), batch_size=4, verbose=0)
ds = tf.data.Dataset.from_tensor_slices((tf.ones((8, 3)), tf.ones((8, 1))))
m = M(); m.compile("sgd", "mse"); m.fit(ds.batch(4), epochs=2, verbose=0)
m = M(); m.compile("sgd", "mse"); m.fit(ds.batch(4, drop_remainder=True), epochs=2, verbose=0)
