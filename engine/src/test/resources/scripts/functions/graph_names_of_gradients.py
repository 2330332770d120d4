import tensorflow as tf
w = tf.Variable([[1.0], [2.0]], name="w"); b = tf.Variable(0.5, name="b")
@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        p = tf.matmul(x, w) + b
        loss = tf.reduce_mean(tf.square(p - y))
    grads = tape.gradient(loss, [w, b])
    print("loss", loss)
# expect: loss Tensor("Mean:0", shape=(), dtype=float32)
    print("grads", grads)
# expect: grads [<tf.Tensor 'gradient_tape/MatMul/MatMul:0' shape=(2, 1) dtype=float32>, <tf.Tensor 'gradient_tape/add/Reshape:0' shape=() dtype=float32>]
    print(grads[0].shape, grads[0].name, [g.dtype for g in grads])
# expect: (2, 1) gradient_tape/MatMul/MatMul:0 [tf.float32, tf.float32]
    for g, v in zip(grads, [w, b]):
        v.assign_sub(0.1 * g)
    return loss, grads
x = tf.constant([[1.0, 2.0], [3.0, 4.0]]); y = tf.constant([[1.0], [2.0]])
for _ in range(3):
    l, g = step(x, y)
    print(l.numpy(), [t.numpy().tolist() for t in g])
# expect: 55.25 [[[33.0], [47.0]], 14.0]
# expect: 258.26 [[[-71.4000015258789], [-101.60000610351562]], -30.200000762939453]
# expect: 1207.2224 [[[154.32000732421875], [219.6800079345703]], 65.36000061035156]
@tf.function
def f(x):
    with tf.GradientTape() as t:
        t.watch(x)
        y = tf.sin(x) * x + tf.exp(-x)
    g = t.gradient(y, x)
    print(y, g)
# expect: Tensor("add:0", shape=(2,), dtype=float32) Tensor("AddN:0", shape=(2,), dtype=float32)
    return g
print(f(tf.constant([0.0, 1.0])))
# expect: tf.Tensor([-1.         1.0138938], shape=(2,), dtype=float32)
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
# expect: h (2, 2) Tensor("dense_1/Relu:0", shape=(2, 2), dtype=float32)
# expect: h (2, 2) Tensor("m_1/dense_1/Relu:0", shape=(2, 2), dtype=float32)
# expect: h (2, 2) Tensor("m_1/dense_1/Relu:0", shape=(2, 2), dtype=float32)
        return self.o(h)
m = M()
@tf.function
def step(x):
    with tf.GradientTape() as t:
        y = m(x, training=True)
        print(y)
# expect: Tensor("m_1/dense_1_2/Add:0", shape=(2, 1), dtype=float32)
# expect: Tensor("m_1/dense_1_2/Add:0", shape=(2, 1), dtype=float32)
        l = tf.reduce_mean(y)
    g = t.gradient(l, m.trainable_variables)
    print(g)
# expect: [<tf.Tensor 'gradient_tape/m_1/dense_1/MatMul/MatMul:0' shape=(3, 2) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1/BiasAdd/BiasAddGrad:0' shape=(2,) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1_2/MatMul/MatMul_1:0' shape=(2, 1) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1_2/Add/Reshape:0' shape=(1,) dtype=float32>]
# expect: [<tf.Tensor 'gradient_tape/m_1/dense_1/MatMul/MatMul:0' shape=(3, 2) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1/BiasAdd/BiasAddGrad:0' shape=(2,) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1_2/MatMul/MatMul_1:0' shape=(2, 1) dtype=float32>, <tf.Tensor 'gradient_tape/m_1/dense_1_2/Add/Reshape:0' shape=(1,) dtype=float32>]
    return l
print(step(tf.ones((2, 3))))
# expect: tf.Tensor(1.2021494, shape=(), dtype=float32)
m2 = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(4, "tanh"), tf.keras.layers.Dense(1)])
@tf.function
def step(x):
    with tf.GradientTape() as t:
        y = m2(x, training=True)
        print(y)
# expect: Tensor("sequential_1/dense_3_1/Add:0", shape=(2, 1), dtype=float32)
        l = tf.keras.losses.MeanSquaredError()(tf.zeros((2, 1)), y)
        print(l)
# expect: Tensor("mean_squared_error/div_no_nan:0", shape=(), dtype=float32)
    g = t.gradient(l, m2.trainable_variables)
    print(g)
# expect: [<tf.Tensor 'gradient_tape/sequential_1/dense_2_1/MatMul/MatMul:0' shape=(3, 4) dtype=float32>, <tf.Tensor 'gradient_tape/sequential_1/dense_2_1/BiasAdd/BiasAddGrad:0' shape=(4,) dtype=float32>, <tf.Tensor 'gradient_tape/sequential_1/dense_3_1/MatMul/MatMul_1:0' shape=(4, 1) dtype=float32>, <tf.Tensor 'gradient_tape/sequential_1/dense_3_1/Add/Reshape:0' shape=(1,) dtype=float32>]
    return l
print(step(tf.ones((2, 3))))
# expect: tf.Tensor(0.008071994, shape=(), dtype=float32)
import tensorflow as tf
w = tf.Variable([[1.0], [2.0]])
mse = tf.keras.losses.MeanSquaredError(); bce = tf.keras.losses.BinaryCrossentropy(from_logits=True); hub = tf.keras.losses.Huber(reduction="sum")
scce = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
@tf.function
def f(x, y):
    with tf.GradientTape() as t:
        p = x @ w
        a, b, c = mse(y, p), bce(y, p), hub(y, p)
        d = scce(tf.constant([0, 0]), tf.concat([p, p], 1))
        e = tf.keras.losses.get("mse")(y, p)
        l = a + b
    print(a, b, c, d, l)
# expect: Tensor("mean_squared_error/div_no_nan:0", shape=(), dtype=float32) Tensor("binary_crossentropy/div_no_nan:0", shape=(), dtype=float32) Tensor("huber_loss/Sum:0", shape=(), dtype=float32) Tensor("sparse_categorical_crossentropy/div_no_nan:0", shape=(), dtype=float32) Tensor("add:0", shape=(), dtype=float32)
    g = t.gradient(l, w)
    print(g)
# expect: Tensor("gradient_tape/matmul/MatMul:0", shape=(2, 1), dtype=float32)
    return l
f(tf.ones((2, 2)), tf.ones((2, 1)))
m = tf.keras.metrics.Mean()
@tf.function
def g(x):
    m.update_state(x); r = m.result(); print(r, m(x)); return r
# expect: Tensor("div_no_nan:0", shape=(), dtype=float32) Tensor("div_no_nan_1:0", shape=(), dtype=float32)
print(g(tf.constant([1.0, 2.0])))
# expect: tf.Tensor(1.5, shape=(), dtype=float32)
