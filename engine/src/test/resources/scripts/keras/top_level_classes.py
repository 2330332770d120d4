# Losses and metrics derived from keras.Loss and keras.Metric.
import keras, tensorflow as tf
class L1(keras.Loss):
    def call(self, y, p): return tf.abs(y-p)
print(L1()(tf.constant([1.,2.]), tf.constant([0.,4.])), keras.Loss is keras.losses.Loss, keras.Metric is keras.metrics.Metric, keras.Optimizer is keras.optimizers.Optimizer, issubclass(keras.optimizers.SGD, keras.Optimizer), isinstance(keras.optimizers.Adam(), keras.Optimizer))
# expect: tf.Tensor(1.5, shape=(), dtype=float32) True True True True True
class Count(keras.Metric):
    def __init__(self, name='count', **kw): super().__init__(name=name, **kw); self.n=self.add_variable(shape=(), initializer='zeros', name='n')
    def update_state(self, y, p, sample_weight=None): self.n.assign_add(tf.cast(tf.size(y), tf.float32))
    def result(self): return self.n
m=Count(); m.update_state(tf.ones(3), tf.ones(3)); print(m.result(), m.name)
# expect: <Variable path=count/n, shape=(), dtype=float32, value=3.0> count
