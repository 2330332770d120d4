import tensorflow as tf
tf.keras.utils.set_random_seed(2)
class M(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.d = tf.keras.layers.Dense(2, activation="relu")
        self.o = tf.keras.layers.Dense(1)
    def call(self, x, training=None):
        h = self.d(x)
        print("h", h.shape, h)
        # expect: h (None, 2) Tensor("dense_1/Relu:0", shape=(None, 2), dtype=float32)
        # expect: h (None, 2) Tensor("m_1/dense_1/Relu:0", shape=(None, 2), dtype=float32)
        # expect: h (None, 2) Tensor("m_1/dense_1/Relu:0", shape=(None, 2), dtype=float32)
        # expect: h (10, 2) Tensor("m_1/dense_1/Relu:0", shape=(10, 2), dtype=float32)
        # expect: h (None, 2) Tensor("m_1/dense_1/Relu:0", shape=(None, 2), dtype=float32)
        print(type(h), x.dtype, tf.shape(x), training)
        # expect: <class 'tensorflow.python.framework.ops.SymbolicTensor'> <dtype: 'float32'> Tensor("Shape:0", shape=(2,), dtype=int32) True
        # expect: <class 'tensorflow.python.framework.ops.SymbolicTensor'> <dtype: 'float32'> Tensor("m_1/Shape:0", shape=(2,), dtype=int32) True
        # expect: <class 'tensorflow.python.framework.ops.SymbolicTensor'> <dtype: 'float32'> Tensor("m_1/Shape:0", shape=(2,), dtype=int32) True
        # expect: <class 'tensorflow.python.framework.ops.SymbolicTensor'> <dtype: 'float32'> Tensor("m_1/Shape:0", shape=(2,), dtype=int32) False
        # expect: <class 'tensorflow.python.framework.ops.SymbolicTensor'> <dtype: 'float32'> Tensor("m_1/Shape:0", shape=(2,), dtype=int32) False
        return self.o(h)
m = M()
m.compile(optimizer="sgd", loss="mse")
x = tf.ones((10, 3)); y = tf.zeros((10, 1))
h = m.fit(x, y, epochs=2, batch_size=4, verbose=0)
print(m.predict(x, verbose=0).shape)  # expect: (10, 1)
print(m.evaluate(x, y, verbose=0))  # expect: 0.01612883433699608
import tensorflow as tf
class M(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.d = tf.keras.layers.Dense(1, kernel_initializer="ones")
    def call(self, x):
        print(x.shape, float(tf.reduce_sum(x)))
        # expect: (2, 2) 4.0
        # expect: (2, 2) 4.0
        # expect: (2, 2) 4.0
        # expect: (2, 2) 4.0
        return self.d(x)
m = M()
m.compile("sgd", "mse", run_eagerly=True)
m.fit(tf.ones((4, 2)), tf.ones((4, 1)), epochs=2, batch_size=2, verbose=0)
print(m.d.kernel.numpy())
# expect: [[0.9269163]
# expect:  [0.9269163]]
m.compile("sgd", "mse")
try:
    m.fit(tf.ones((4, 2)), tf.ones((4, 1)), epochs=2, batch_size=2, verbose=0)
except Exception as e:
    print(type(e).__name__)  # expect: TypeError
    print(e)
    # expect: Exception encountered when calling M.call().
    # expect:
    # expect: [1mfloat() argument must be a string or a real number, not 'SymbolicTensor'[0m
    # expect:
    # expect: Arguments received by M.call():
    # expect:   • x=tf.Tensor(shape=(2, 2), dtype=float32)
