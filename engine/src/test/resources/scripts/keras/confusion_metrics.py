import tensorflow as tf
p = tf.keras.metrics.Precision(); r = tf.keras.metrics.Recall()
p.update_state([0,1,1,1],[1,0,1,1]); r.update_state([0,1,1,1],[1,0,1,1])
print(p.result().numpy(), r.result().numpy())
# expect: 0.6666667 0.6666667
m = tf.keras.metrics.Mean(name='loss')
m.update_state([1,2,3]); m(5.)
print(m.result(), m.name, m.result().numpy())
# expect: tf.Tensor(2.75, shape=(), dtype=float32) loss 2.75
m.reset_state(); print(m.result())
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
a = tf.keras.metrics.BinaryAccuracy(threshold=0.6)
a.update_state([1,0,1],[0.7,0.65,0.3]); print(a.result())
# expect: tf.Tensor(0.33333334, shape=(), dtype=float32)
c = tf.keras.metrics.SparseCategoricalAccuracy(); c.update_state([1,2],[[.1,.9,.0],[.5,.3,.2]]); print(c.result())
# expect: tf.Tensor(0.5, shape=(), dtype=float32)
print(tf.keras.metrics.AUC().__class__.__name__)
# expect: AUC
auc = tf.keras.metrics.AUC(); auc.update_state([0,0,1,1],[0,0.5,0.3,0.9]); print(auc.result())
# expect: tf.Tensor(0.75, shape=(), dtype=float32)
mse = tf.keras.metrics.MeanSquaredError(); mse.update_state([1.,2.],[1.5,2.5]); print(mse.result())
# expect: tf.Tensor(0.25, shape=(), dtype=float32)
tk = tf.keras.metrics.TopKCategoricalAccuracy(k=1); tk.update_state([[0,0,1],[0,1,0]],[[.1,.9,.8],[.05,.95,0]]); print(tk.result())
# expect: tf.Tensor(0.5, shape=(), dtype=float32)
tp = tf.keras.metrics.TruePositives(); tp.update_state([0,1,1,1],[1,0,1,1]); print(tp.result())
# expect: tf.Tensor(2.0, shape=(), dtype=float32)
s = tf.keras.metrics.Sum(); s.update_state([1.,2.]); print(s.result())
# expect: tf.Tensor(3.0, shape=(), dtype=float32)
class MyM(tf.keras.metrics.Metric):
    def __init__(self, name='bin_tp', **kw):
        super().__init__(name=name, **kw)
        self.tp = self.add_weight(name='tp', initializer='zeros')
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.tp.assign_add(tf.reduce_sum(tf.cast(tf.equal(y_true, y_pred), tf.float32)))
    def result(self):
        return self.tp
    def reset_state(self):
        self.tp.assign(0.)
mm = MyM(); mm.update_state([1,2,3],[1,0,3]); print(mm.result().numpy()); mm.reset_state(); print(mm.result().numpy(), mm.name)
# expect: 2.0
# expect: 0.0 bin_tp
