import tensorflow as tf
class MyLoss(tf.keras.losses.Loss):
    def __init__(self, w=1.0, name='my_loss'):
        super().__init__(name=name)
        self.w = w
    def call(self, y_true, y_pred):
        return self.w * tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)
l = MyLoss(2.0)
print(l(tf.constant([[1.,2.],[3.,4.]]), tf.constant([[1.,1.],[1.,1.]])))
# expect: tf.Tensor(3.0, shape=(), dtype=float32)
print(l.name, l.reduction)
# expect: my_loss sum_over_batch_size
class H(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        e = y_true - y_pred
        return tf.where(tf.abs(e) < 1., 0.5*e*e, tf.abs(e)-0.5)
print(H()(tf.constant([[1.],[5.]]), tf.constant([[1.5],[1.]])), H(reduction='sum').reduction)
# expect: tf.Tensor(1.8125, shape=(), dtype=float32) sum
m = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1, kernel_initializer='ones')])
m.compile('sgd', H())
h = m.fit(tf.ones((4,1)), tf.zeros((4,1)), verbose=0, epochs=2, shuffle=False)
print([round(v, 5) for v in h.history['loss']])
# expect: [0.5, 0.4802]
try:
    tf.keras.losses.Loss()(tf.ones((1,1)), tf.ones((1,1)))
except NotImplementedError as e:
    print('NotImplementedError')
# expect: NotImplementedError
