import numpy as np
import tensorflow as tf

# A layer without weights that does not depend on its input counts as built when it is made.
cells = [
    tf.keras.layers.Dense(2),
    tf.keras.layers.Activation('relu'),
    tf.keras.layers.Dropout(0.1),
    tf.keras.layers.MaxPooling1D(),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Reshape((2,)),
]
for cell in cells:
    print(type(cell).__name__, cell.built)
# expect: Dense False
# expect: Activation True
# expect: Dropout True
# expect: MaxPooling1D True
# expect: Flatten False
# expect: Reshape True
lazy = tf.keras.Sequential([tf.keras.layers.Dense(2), tf.keras.layers.ReLU()])
lazy.summary()
# expect: Model: "sequential"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_1 (Dense)                 │ ?                      │   0 (unbuilt) │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ re_lu (ReLU)                    │ ?                      │             0 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 0 (0.00 B)
# expect:  Trainable params: 0 (0.00 B)
# expect:  Non-trainable params: 0 (0.00 B)


# build of a model of one's own class makes none of the weights of its layers
class Pair(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.first = tf.keras.layers.Dense(3)
        self.second = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.second(self.first(x))


pair = Pair()
pair.build((None, 4))
print(pair.built, len(pair.weights))  # expect: True 0
pair.summary()
# expect: Model: "pair"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_2 (Dense)                 │ ?                      │   0 (unbuilt) │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense_3 (Dense)                 │ ?                      │   0 (unbuilt) │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 0 (0.00 B)
# expect:  Trainable params: 0 (0.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
pair(tf.ones((2, 4)))
print(len(pair.weights))  # expect: 4

# the optimizer's own numbers are counted once it knows the weights
model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])
model.compile('adam', 'mse')
model.summary()
# expect: Model: "sequential_1"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_4 (Dense)                 │ (None, 1)              │             5 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 5 (20.00 B)
# expect:  Trainable params: 5 (20.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
model.fit(np.ones((4, 4)), np.ones((4, 1)), verbose=0)
model.summary()
# expect: Model: "sequential_1"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_4 (Dense)                 │ (None, 1)              │             5 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 17 (72.00 B)
# expect:  Trainable params: 5 (20.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
# expect:  Optimizer params: 12 (52.00 B)


class Scale(tf.keras.layers.Layer):
    def build(self, shape):
        self.scale = self.add_variable((shape[-1],), 'ones', name='scale')

    def call(self, x):
        return x * self.scale


scale = Scale()
print(scale(tf.constant([[1.0, 2.0]])), scale.weights[0].path)  # expect: tf.Tensor([[1. 2.]], shape=(1, 2), dtype=float32) scale/scale
print(tf.initializers.Constant(2.0)((2,)))  # expect: tf.Tensor([2. 2.], shape=(2,), dtype=float32)
