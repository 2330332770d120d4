import tensorflow as tf
class Reg(tf.keras.layers.Layer):
    def __init__(self, rate=1e-2):
        super().__init__()
        self.rate = rate
    def call(self, inputs):
        self.add_loss(self.rate * tf.reduce_sum(inputs))
        return inputs
class Outer(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.r = Reg()
        self.d = tf.keras.layers.Dense(2, kernel_regularizer=tf.keras.regularizers.L2(1e-3), kernel_initializer='ones')
    def call(self, x):
        return self.d(self.r(x))
o = Outer()
y = o(tf.ones((2,2)))
print(len(o.losses), o.losses)
# expect: 2 [<tf.Tensor: shape=(), dtype=float32, numpy=0.03999999910593033>, <tf.Tensor: shape=(), dtype=float32, numpy=0.004000000189989805>]
print(sum(o.losses))
# expect: tf.Tensor(0.044, shape=(), dtype=float32)
print(o.trainable_weights[0].shape, o.name, o.r.name)
# expect: (2, 2) outer reg
inp1 = tf.keras.Input(shape=(2,), name='a'); inp2 = tf.keras.Input(shape=(3,), name='b')
m = tf.keras.layers.Concatenate()([tf.keras.layers.Dense(2, kernel_initializer='ones')(inp1), inp2])
out = tf.keras.layers.Dense(1, kernel_initializer='ones')(m)
model = tf.keras.Model([inp1, inp2], out)
print(model([tf.ones((1,2)), tf.ones((1,3))]))
# expect: tf.Tensor([[7.]], shape=(1, 1), dtype=float32)
model.summary()
# expect: Model: "functional"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
# expect: │ a (InputLayer)      │ (None, 2)         │          0 │ -                 │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ dense_1 (Dense)     │ (None, 2)         │          6 │ a[0][0]           │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ b (InputLayer)      │ (None, 3)         │          0 │ -                 │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ concatenate         │ (None, 5)         │          0 │ dense_1[0][0],    │
# expect: │ (Concatenate)       │                   │            │ b[0][0]           │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ dense_2 (Dense)     │ (None, 1)         │          6 │ concatenate[0][0] │
# expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
# expect:  Total params: 12 (48.00 B)
# expect:  Trainable params: 12 (48.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
