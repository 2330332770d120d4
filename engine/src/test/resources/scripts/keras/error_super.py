import tensorflow as tf


class Model(tf.keras.Model):
    def __init__(self):
        self.dense = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)


Model()(tf.ones((1, 1)))
# expect error: RuntimeError: In layer 'Model', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
