import tensorflow as tf
import numpy as np
class CustomModel(tf.keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(grads, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}
inputs = tf.keras.Input(shape=(4,))
outputs = tf.keras.layers.Dense(1, kernel_initializer='ones')(inputs)
model = CustomModel(inputs, outputs)
model.compile(optimizer=tf.keras.optimizers.SGD(0.01), loss="mse", metrics=["mae"])
x = np.arange(40, dtype='float32').reshape(10, 4) / 40
y = np.ones((10, 1), 'float32')
h = model.fit(x, y, epochs=2, batch_size=5, shuffle=False, verbose=0)
print(h.history)
# expect: {'mae': [1.2184919118881226, 1.1531856060028076], 'loss': [2.216187000274658, 1.9591854810714722]}
print(model.layers[1].kernel.numpy().T)
# expect: [[0.94166875 0.9398703  0.93807197 0.9362735 ]]
