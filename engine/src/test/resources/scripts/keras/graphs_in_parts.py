# Models that begin in the middle of others, and what normalization was built for.
def show(model):
    lines = []
    model.summary(print_fn=lambda text, **more: lines.append(text))
    print("".join(lines).rstrip())
    # expect: Model: "m"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
    # expect: │ normalization (Normalization)   │ (3, 2)                 │             5 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ dense (Dense)                   │ (None, 1)              │             3 │
    # expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
    # expect:  Total params: 10 (48.00 B)
    # expect:  Trainable params: 3 (12.00 B)
    # expect:  Non-trainable params: 5 (24.00 B)
    # expect:  Optimizer params: 2 (12.00 B)
    # expect: Model: "functional_1"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
    # expect: │ keras_tensor_2CLONE             │ (None, 6)              │             0 │
    # expect: │ (InputLayer)                    │                        │               │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ b (Dense)                       │ (None, 4)              │            28 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ c (Dense)                       │ (None, 2)              │            10 │
    # expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
    # expect:  Total params: 38 (152.00 B)
    # expect:  Trainable params: 38 (152.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "functional_2"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
    # expect: │ keras_tensor_6CLONE │ (None, 3)         │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ keras_tensor_7CLONE │ (None, 3)         │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ add (Add)           │ (None, 3)         │          0 │ keras_tensor_6CL… │
    # expect: │                     │                   │            │ keras_tensor_7CL… │
    # expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
    # expect:  Total params: 0 (0.00 B)
    # expect:  Trainable params: 0 (0.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)

import keras, numpy as np
n = keras.layers.Normalization()
n.adapt(np.array([[1., 2.], [3., 6.], [5., 1.]]))
print(n.mean.numpy(), n.variance.numpy(), n([[1., 2.]]))
# expect: [[3. 3.]] [[2.6666667 4.6666665]] tf.Tensor([[-1.2247448  -0.46291006]], shape=(1, 2), dtype=float32)
class M(keras.Model):
    def __init__(self):
        super().__init__()
        self.n = n
        self.d = keras.layers.Dense(1)
    def call(self, x):
        return self.d(self.n(x))
m = M()
m.compile("sgd", "mse")
m.fit(np.ones((40, 2)), np.ones((40, 1)), verbose=0)
show(m)
import keras, numpy as np
from keras import layers
keras.utils.set_random_seed(4)
base = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="relu", name="a"), layers.Dense(4, name="b"), layers.Dense(2, name="c")])
tail = keras.Model(base.get_layer("a").output, base.outputs[0])
show(tail)
x = np.random.rand(2, 6).astype("float32")
print(tail(x).numpy(), tail.input, tail.output)
# expect: [[-0.6601861  -1.4561188 ]
# expect:  [ 0.45303994 -0.477179  ]] <KerasTensor shape=(None, 6), dtype=float32, sparse=False, ragged=False, name=keras_tensor_2CLONE> <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_4_clone>
i = keras.Input((4,)); 
h = layers.Dense(3)(i); k = layers.Dense(3)(h); z = layers.Add()([h, k])
sub = keras.Model([h, k], z)
print(sub([np.ones((1, 3)), np.ones((1, 3))]), [l.name for l in sub.layers])
# expect: tf.Tensor([[2. 2. 2.]], shape=(1, 3), dtype=float32) ['keras_tensor_6CLONE', 'keras_tensor_7CLONE', 'add']
show(sub)
import tensorflow as tf
print(tf.concat([[True], [False]], 0), keras.ops.zeros_like(np.ones(2), dtype="bool"))
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool) tf.Tensor([False False], shape=(2,), dtype=bool)
