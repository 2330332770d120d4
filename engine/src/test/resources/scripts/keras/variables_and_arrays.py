# Variables of Keras as NumPy reads them, and the types that they are brought to.
import numpy as np
import tensorflow as tf

o = tf.keras.optimizers.SGD(0.1)
print(np.array(o.learning_rate), np.array([o.learning_rate, 2.0]), float(np.asarray(o.learning_rate)))
# expect: 0.1 [0.1 2. ] 0.10000000149011612
layer = tf.keras.layers.Dense(2)
layer.build((None, 2))
k = layer.bias
k.assign([1.23456, 2.0])
print(np.array([k, k]).shape, np.mean(k), np.allclose(k, 0), np.concatenate([k, k]), np.maximum(k, 1.5))
# expect: (2, 2) 1.61728 False [1.23456 2.      1.23456 2.     ] [1.5 2. ]
print(np.arange(2.0) + k, np.where(k > 1.5, k, 0), np.ones(2) > k, np.float32(2) * k)
# expect: [1.23456001 3.        ] [0. 2.] [False False] [2.46912 4.     ]
print(k + tf.constant([1.0, 2.0], tf.float64), k * tf.constant([1, 2]), tf.constant([1, 2]) / k, k - np.ones(2))
# expect: tf.Tensor([2.23456001 4.        ], shape=(2,), dtype=float64) tf.Tensor([1.23456 4.     ], shape=(2,), dtype=float32) tf.Tensor([0.8100052 1.       ], shape=(2,), dtype=float32) tf.Tensor([0.23456001 1.        ], shape=(2,), dtype=float64)
print(k == tf.constant([1, 2]), o.iterations * 0.5, o.learning_rate / o.iterations)
# expect: tf.Tensor([False  True], shape=(2,), dtype=bool) tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(inf, shape=(), dtype=float32)
try:
    tf.constant([1, 2]) + k
except tf.errors.InvalidArgumentError as e:
    print('no')  # expect: no
np.set_printoptions(precision=2)
print(k, [k])
# expect: <Variable path=dense/bias, shape=(2,), dtype=float32, value=[1.23 2.  ]> [<Variable path=dense/bias, shape=(2,), dtype=float32, value=[1.23 2.  ]>]


class Net(tf.keras.Model):
    @property
    def metrics(self):
        return []


net = Net()
net.compile('sgd', 'mse')
print(net.metrics_names)  # expect: []
big = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Embedding(54432, 1)])
big.summary(print_fn=lambda text, **kw: print(text.splitlines()[-3]))
# expect:  Total params: 54,432 (212.62 KB)
