import tensorflow as tf
class Told(tf.keras.callbacks.Callback):
    def on_predict_begin(self, logs=None):
        print("begin", logs)
        # expect: begin {}
    def on_predict_batch_end(self, batch, logs=None):
        print("batch", batch, list(logs))
        # expect: batch 0 ['outputs']
        # expect: batch 1 ['outputs']
    def on_predict_end(self, logs=None):
        print("end")
        # expect: end
m = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
y = m.predict(tf.ones((5, 1)), verbose=0, batch_size=3, callbacks=[Told()])
print(y.shape)
# expect: (5, 1)
