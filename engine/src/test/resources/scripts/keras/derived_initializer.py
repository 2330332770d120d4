import tensorflow as tf
class Ramp(tf.keras.initializers.Initializer):
    def __init__(self, scale=1.0):
        self.scale = scale
    def __call__(self, shape, dtype=None, **kwargs):
        n = 1
        for s in shape: n *= s
        return self.scale * tf.reshape(tf.range(n, dtype=dtype), shape)
    def get_config(self):
        return {"scale": self.scale}
l = tf.keras.layers.Dense(3, kernel_initializer=Ramp(0.5))
l.build((None, 2))
print(l.kernel)
# expect: <Variable path=dense/kernel, shape=(2, 3), dtype=float32, value=[[0.  0.5 1. ]
# expect:  [1.5 2.  2.5]]>
print(l(tf.ones((1, 2))))
# expect: tf.Tensor([[1.5 2.5 3.5]], shape=(1, 3), dtype=float32)
print(l.kernel_initializer.get_config())
# expect: {'scale': 0.5}
