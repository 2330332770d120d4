import tensorflow as tf
import numpy as np
def my_metric(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)
class Big(tf.keras.metrics.Metric):
    def __init__(self, name='big', **kwargs):
        super().__init__(name=name, **kwargs)
        self.n = self.add_weight(name='n', initializer='zeros')
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.n.assign_add(tf.reduce_sum(tf.cast(y_pred > 0.5, tf.float32)))
# expect error: TypeError: '>' not supported between instances of 'list' and 'float'
    def result(self): return self.n
x = np.linspace(0,1,10).reshape(-1,1).astype('float32'); y = (x > 0.5).astype('float32')
m = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1, activation='sigmoid', kernel_initializer='ones')])
m.compile(optimizer='sgd', loss='binary_crossentropy', metrics=['accuracy', tf.keras.metrics.Precision(), tf.keras.metrics.Recall(name='rec'), my_metric, Big(), tf.keras.metrics.AUC(name='auc')])
h = m.fit(x, y, epochs=2, verbose=0, shuffle=False)
for k, v in h.history.items(): print(k, [round(q, 4) for q in v])
# expect: accuracy [0.6, 0.6]
# expect: auc [1.0, 1.0]
# expect: big [9.0, 9.0]
# expect: loss [0.5971, 0.5969]
# expect: my_metric [0.4354, 0.4353]
# expect: precision [0.5556, 0.5556]
# expect: rec [1.0, 1.0]
print([round(float(q), 4) for q in m.evaluate(x, y, verbose=0)])
# expect: [0.5967, 0.6, 0.5556, 1.0, 0.4353, 9.0, 1.0]
b = Big(); print(b, b.name, b.variables)
# expect: <Big name=big> big [<Variable path=big/n, shape=(), dtype=float32, value=0.0>]
print(tf.keras.metrics.Precision(), tf.keras.metrics.Precision(thresholds=[0.3,0.6]).result())
# expect: <Precision name=precision_1> tf.Tensor([0. 0.], shape=(2,), dtype=float32)
b.update_state([1.], [0.7]); print(b.result()); b.reset_state(); print(b.result().numpy())
print(b([1.],[0.9]))
