import tensorflow as tf
tf.keras.utils.set_random_seed(4)
import tensorflow as tf
class L(tf.keras.layers.Layer):
    def __init__(self, n, **kw):
        super().__init__(**kw)
        self.n = n
    def build(self, s):
        print("build", s, type(s).__name__)
        # expect: build (None, 3) tuple
        # expect: build (None, 3) tuple
        # expect: build (None, 3) tuple
        self.k = self.add_weight(shape=(s[-1], self.n), initializer="ones")
    def call(self, x):
        print("call", x.shape, x.shape[0], tf.shape(x), x)
        # expect: call (None, 3) None Tensor("Shape:0", shape=(2,), dtype=int32) Tensor("Placeholder:0", shape=(None, 3), dtype=float32)
        # expect: call (5, 3) 5 tf.Tensor([5 3], shape=(2,), dtype=int32) tf.Tensor(
        # expect: [[1. 1. 1.]
        # expect:  [1. 1. 1.]
        # expect:  [1. 1. 1.]
        # expect:  [1. 1. 1.]
        # expect:  [1. 1. 1.]], shape=(5, 3), dtype=float32)
        # expect: call (None, 3) None Tensor("Shape:0", shape=(2,), dtype=int32) Tensor("Placeholder:0", shape=(None, 3), dtype=float32)
        # expect: call (None, 3) None Tensor("sequential_1/l_1_1/Shape:0", shape=(2,), dtype=int32) Tensor("data:0", shape=(None, 3), dtype=float32)
        # expect: call (None, 3) None Tensor("Shape:0", shape=(2,), dtype=int32) Tensor("Placeholder:0", shape=(None, 3), dtype=float32)
        # expect: call (2, 3) 2 tf.Tensor([2 3], shape=(2,), dtype=int32) tf.Tensor(
        # expect: [[1. 1. 1.]
        # expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32)
        y = x @ self.k
        print(y.shape, type(y).__name__)
        # expect: (None, 2) SymbolicTensor
        # expect: (5, 2) EagerTensor
        # expect: (None, 2) SymbolicTensor
        # expect: (None, 2) SymbolicTensor
        # expect: (None, 2) SymbolicTensor
        # expect: (2, 2) EagerTensor
        return y
i = tf.keras.Input((3,))
o = L(2)(i)
print(o.shape)  # expect: (None, 2)
m = tf.keras.Model(i, o)
print(m(tf.ones((5, 3))).shape)  # expect: (5, 2)
s = tf.keras.Sequential([tf.keras.Input((3,)), L(2), tf.keras.layers.Dense(1)])
s.compile("sgd", "mse")
s.fit(tf.ones((4, 3)), tf.ones((4, 1)), verbose=0)
s2 = tf.keras.Sequential([L(2), tf.keras.layers.Dense(1)])
s2.build((None, 3))
print(s2(tf.ones((2, 3))))
# expect: tf.Tensor(
# expect: [[-2.367063]
# expect:  [-2.367063]], shape=(2, 1), dtype=float32)
