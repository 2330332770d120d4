import tensorflow as tf
tf.keras.utils.set_random_seed(5)
class M(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.a = tf.keras.layers.Dense(4)
        self.dr = tf.keras.layers.Dropout(0.5)
        self.o = tf.keras.layers.Dense(1)
    def call(self, x, training=False):
        return self.o(self.dr(self.a(x), training=training))
m = M()
m.compile("sgd", "mse")
x = tf.random.normal((8, 3), seed=1); y = tf.reduce_sum(x, 1, keepdims=True)
print([round(v, 5) for v in m.fit(x, y, epochs=3, batch_size=4, verbose=0, shuffle=False).history["loss"]])
# expect: [10.86288, 7.44881, 4.9055]
import tensorflow as tf
tf.keras.utils.set_random_seed(5)
class M2(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.a = tf.keras.layers.Dense(4)
        self.bn = tf.keras.layers.BatchNormalization()
        self.dr = tf.keras.layers.Dropout(0.5)
    def call(self, x, training=False):
        return self.dr(self.bn(self.a(x), training=training), training=training)
m = M2()
x = tf.random.normal((8, 3), seed=1)
print(m(x, training=True)[:2])
# expect: tf.Tensor(
# expect: [[-1.3039658  -0.88303196  1.3361435  -1.9268517 ]
# expect:  [ 0.53988767  1.70314     0.          1.1136007 ]], shape=(2, 4), dtype=float32)
print(m.bn.moving_mean.numpy(), m.bn.moving_variance.numpy())
# expect: [ 0.00132769 -0.00316503 -0.0026886   0.00239004] [1.0000792  0.99379045 0.996355   0.99852574]
print(m(x, training=True)[:2])
# expect: tf.Tensor(
# expect: [[ 0.         -0.88303196  1.3361435  -1.9268517 ]
# expect:  [ 0.          1.70314    -0.71677357  1.1136007 ]], shape=(2, 4), dtype=float32)
import tensorflow as tf
tf.keras.utils.set_random_seed(5)
m = tf.keras.Sequential([tf.keras.layers.Dense(4), tf.keras.layers.Dropout(0.5), tf.keras.layers.BatchNormalization(), tf.keras.layers.Dense(1)])
m.compile("sgd", "mse")
x = tf.random.normal((8, 3), seed=1); y = tf.reduce_sum(x, 1, keepdims=True)
print([round(v, 5) for v in m.fit(x, y, epochs=3, batch_size=4, verbose=0, shuffle=False).history["loss"]])
# expect: [8.164, 6.57917, 5.71931]
import tensorflow as tf
tf.keras.utils.set_random_seed(5)
m = tf.keras.Sequential([tf.keras.layers.Dense(4), tf.keras.layers.Dropout(0.5), tf.keras.layers.Dense(1)])
x = tf.random.normal((8, 3), seed=1); y = tf.reduce_sum(x, 1, keepdims=True)
opt = tf.keras.optimizers.SGD(0.1)
@tf.function
def step(x, y):
    with tf.GradientTape() as t:
        l = tf.reduce_mean((m(x, training=True) - y) ** 2)
    g = t.gradient(l, m.trainable_variables)
    opt.apply_gradients(zip(g, m.trainable_variables))
    return l
for i in range(3): print(step(x, y).numpy())
# expect: 12.091124
# expect: 3.013154
# expect: 2.513327
import tensorflow as tf
tf.keras.utils.set_random_seed(1)
class M(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.a = tf.keras.layers.Dense(2)
    def call(self, x, training=None):
        h = self.a(x)
        print("in call", x.shape, training, h)
        # expect: in call (2, 3) None Tensor("dense_7_1/BiasAdd:0", shape=(2, 2), dtype=float32)
        # expect: in call (2, 3) None tf.Tensor(
        # expect: [[-0.59402996 -0.40306795]
        # expect:  [-0.59402996 -0.40306795]], shape=(2, 2), dtype=float32)
        # expect: in call (2, 3) True tf.Tensor(
        # expect: [[-0.59402996 -0.40306795]
        # expect:  [-0.59402996 -0.40306795]], shape=(2, 2), dtype=float32)
        return h
m = M()
print(m(tf.ones((2, 3))))
# expect: tf.Tensor(
# expect: [[-0.59402996 -0.40306795]
# expect:  [-0.59402996 -0.40306795]], shape=(2, 2), dtype=float32)
print(m(tf.ones((2, 3)), training=True).shape)  # expect: (2, 2)
class B(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.a = tf.keras.layers.Dense(2)
        self.n = 0
    def call(self, x):
        self.n += 1
        print("B", x.dtype)
        # expect: B <dtype: 'float32'>
        # expect: B <dtype: 'float32'>
        # expect: B <dtype: 'float32'>
        if tf.reduce_sum(x) > 0:
            print("positive")
            # expect: positive
            # expect: positive
        return self.a(x)
b = B()
print(b(tf.ones((1, 2))).shape, b.n)  # expect: (1, 2) 2
with tf.GradientTape() as t:
    l = tf.reduce_sum(b(tf.ones((1, 2))))
print(t.gradient(l, b.trainable_variables)[1], b.n)
# expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32) 3
class C(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.w = tf.Variable(2.0)
    def call(self, x):
        print("C", x.shape)  # expect: C (2,)
        return self.w * x
print(C()(tf.ones(2)))  # expect: tf.Tensor([2. 2.], shape=(2,), dtype=float32)
