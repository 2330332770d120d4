import tensorflow as tf
m = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(3, name="f"), tf.keras.layers.BatchNormalization(name="bn")])
m.trainable = False
print([w.path for w in m.trainable_weights])
# expect: []
m.trainable = True
m.layers[0].trainable = False
print([w.path for w in m.trainable_weights])
# expect: ['sequential/bn/gamma', 'sequential/bn/beta']
class Counter(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.n = self.add_weight(name="n", shape=(), initializer="zeros", trainable=False)
    def call(self, x):
        self.n.assign_add(1.0)
        return x
c = Counter()
i = tf.keras.Input((6,), name="six")
f = tf.keras.Model(i, c(i))
y = f(tf.ones((1, 6)))
print(c.n.numpy(), f.output_names)
# expect: 1.0 ['counter']
try:
    tf.keras.layers.AveragePooling2D()
except TypeError as e:
    print(e)
    # expect: AveragePooling2D.__init__() missing 1 required positional argument: 'pool_size'
print(tf.keras.layers.AveragePooling1D(2)(tf.ones((1, 4, 1))).shape)
# expect: (1, 2, 1)
y, p = tf.constant([[1., 0.]]), tf.constant([[0.5, 0.5]])
print(tf.keras.losses.get("mse")(y, p), tf.keras.losses.get("MeanSquaredError")(y, p))
# expect: tf.Tensor([0.25], shape=(1,), dtype=float32) tf.Tensor(0.25, shape=(), dtype=float32)
print(tf.keras.metrics.Mean(name="avg").get_config(), tf.keras.utils.normalize([[3., 4.]]), tf.keras.utils.is_keras_tensor(i))
# expect: {'name': 'avg', 'dtype': 'float32'} tf.Tensor([[0.6 0.8]], shape=(1, 2), dtype=float32) True
