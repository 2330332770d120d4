import numpy as np
import tensorflow as tf

# What older listings write, and what they ask schedules for when they draw them.
schedule = tf.keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1000, decay_rate=1)
print(schedule(np.linspace(0, 4000, 5)))  # expect: tf.Tensor([0.01       0.005      0.00333333 0.0025     0.002     ], shape=(5,), dtype=float32)
print(schedule(500))  # expect: tf.Tensor(0.0066666664, shape=(), dtype=float32)
steps = tf.keras.optimizers.schedules.ExponentialDecay(0.1, 100, 0.5, staircase=True)
print(steps(tf.constant([[0, 150], [250, 300]])))
# expect: tf.Tensor(
# expect: [[0.1    0.05  ]
# expect:  [0.025  0.0125]], shape=(2, 2), dtype=float32)
words = tf.keras.layers.Embedding(10, 4, input_length=8, embeddings_initializer='ones')
print(words(tf.zeros((1, 8), tf.int32)).shape, 'input_length' in words.get_config())  # expect: (1, 8, 4) False
print(tf.data.experimental.AUTOTUNE)  # expect: -1
print(tf.data.experimental.cardinality(tf.data.Dataset.range(5)))  # expect: tf.Tensor(5, shape=(), dtype=int64)


class Own(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.loss = []
        self.layer = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.layer(x)


own = Own()
own.loss.append(1.5)
print(own.loss)  # expect: [1.5]
own.compile('sgd', 'mse')
print(own.loss)  # expect: mse

# pooling across channels
x = tf.reshape(tf.range(24.0), (1, 2, 2, 6))
print(tf.nn.max_pool(x, ksize=(1, 1, 1, 3), strides=(1, 1, 1, 3), padding='VALID'))
# expect: tf.Tensor(
# expect: [[[[ 2.  5.]
# expect:    [ 8. 11.]]
# expect: 
# expect:   [[14. 17.]
# expect:    [20. 23.]]]], shape=(1, 2, 2, 2), dtype=float32)
