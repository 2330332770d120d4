import tensorflow as tf
import numpy as np
x = np.linspace(-1,1,20).reshape(-1,1).astype('float32'); y = 2*x+1
m = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1, kernel_initializer='zeros')])
m.compile(optimizer=tf.keras.optimizers.SGD(0.5), loss='mse', metrics=['mae'])
class P(tf.keras.callbacks.Callback):
    def __init__(self, every=2):
        super().__init__()
        self.every = every
    def on_train_begin(self, logs=None): print('start', self.params, logs)
# expect: start {'verbose': 0, 'epochs': 6, 'steps': 2} {}
    def on_epoch_begin(self, epoch, logs=None): print('epoch', epoch, logs)
# expect: epoch 0 {}
# expect: epoch 1 {}
# expect: epoch 2 {}
    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        if epoch % self.every == 0:
            print(f"Epoch {epoch}: loss={logs.get('loss'):.4f} mae={logs['mae']:.4f} val={logs.get('val_loss'):.4f}", self.model.count_params())
# expect: Epoch 0: loss=1.5566 mae=1.0426 val=0.5302 2
# expect: Epoch 2: loss=0.0488 mae=0.2125 val=0.0002 2
    def on_train_batch_end(self, batch, logs=None): print('batch', batch, sorted(logs))
# expect: batch 0 ['loss', 'mae']
# expect: batch 1 ['loss', 'mae']
# expect: batch 0 ['loss', 'mae']
# expect: batch 1 ['loss', 'mae']
# expect: batch 0 ['loss', 'mae']
# expect: batch 1 ['loss', 'mae']
    def on_test_begin(self, logs=None): print('test')
# expect: test
# expect: test
# expect: test
    def on_train_end(self, logs=None): print('end')
# expect: end
es = tf.keras.callbacks.EarlyStopping(monitor='val_loss', patience=1, min_delta=0.5, verbose=1, restore_best_weights=True)
h = m.fit(x, y, epochs=6, batch_size=8, verbose=0, shuffle=False, validation_split=0.2, callbacks=[P(), es])
# expect: Epoch 3: early stopping
# expect: Restoring model weights from the end of the best epoch: 2.
print(h.epoch, list(h.history), es.stopped_epoch, es.best_epoch)
# expect: [0, 1, 2] ['loss', 'mae', 'val_loss', 'val_mae'] 2 1
rl = tf.keras.callbacks.ReduceLROnPlateau(monitor='loss', factor=0.5, patience=1, min_delta=10., verbose=1)
h = m.fit(x, y, epochs=4, verbose=0, shuffle=False, callbacks=[rl])
# expect:
# expect: Epoch 2: ReduceLROnPlateau reducing learning rate to 0.25.
# expect:
# expect: Epoch 3: ReduceLROnPlateau reducing learning rate to 0.125.
# expect:
# expect: Epoch 4: ReduceLROnPlateau reducing learning rate to 0.0625.
print(h.history['learning_rate'])
# expect: [0.5, 0.5, 0.25, 0.125]
def sched(epoch, lr):
    return lr if epoch < 1 else lr * 0.1
h = m.fit(x, y, epochs=3, verbose=0, shuffle=False, callbacks=[tf.keras.callbacks.LearningRateScheduler(sched, verbose=1)])
# expect:
# expect: Epoch 1: LearningRateScheduler setting learning rate to 0.0625.
# expect:
# expect: Epoch 2: LearningRateScheduler setting learning rate to 0.00625.
# expect:
# expect: Epoch 3: LearningRateScheduler setting learning rate to 0.0006250000093132258.
print(h.history['learning_rate'], list(h.history))
# expect: [0.0625, 0.0062500000931322575, 0.0006249999860301614] ['loss', 'mae', 'learning_rate']
m.fit(x, y, epochs=2, verbose=0, callbacks=[tf.keras.callbacks.LambdaCallback(on_epoch_end=lambda e, logs: print(e, list(logs)))])
# expect: 0 ['loss', 'mae']
# expect: 1 ['loss', 'mae']
print(m.evaluate(x, y, verbose=0, return_dict=True).keys(), m.metrics_names)
# expect: dict_keys(['loss', 'mae']) ['loss', 'compile_metrics']
