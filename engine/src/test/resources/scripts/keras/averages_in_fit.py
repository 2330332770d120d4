import tensorflow as tf

def model(optimizer):
    m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, kernel_initializer='ones')])
    m.compile(optimizer, 'mse')
    return m

x, y = tf.ones((4, 2)), tf.zeros((4, 1))

# fit ends with the averages in the weights' places
m = model(tf.keras.optimizers.SGD(0.125, use_ema=True, ema_momentum=0.5))
m.fit(x, y, epochs=2, batch_size=2, verbose=0)
print(m.get_weights()[0].tolist())
# expect: [[0.36328125], [0.36328125]]
m.fit(x, y, epochs=1, verbose=0)
print(m.get_weights()[0].tolist())
# expect: [[0.35205078125], [0.35205078125]]
m.train_on_batch(x, y)
print(m.get_weights()[0].tolist(), m.optimizer._model_variables_moving_average[0].numpy().tolist())
# expect: [[0.3380126953125], [0.3380126953125]] [[0.34503173828125], [0.34503173828125]]

# between epochs, and while the model is tested, if so told
for every in (False, True):
    m = model(tf.keras.optimizers.SGD(0.125, use_ema=True, ema_momentum=0.5))
    class Seen(tf.keras.callbacks.Callback):
        def on_epoch_begin(self, epoch, logs=None):
            print('begin', self.model.get_weights()[0].tolist())
            # expect: begin [[1.0], [1.0]]
            # expect: begin [[0.5], [0.5]]
            # expect: begin [[0.375], [0.375]]
            # expect: begin [[1.0], [1.0]]
            # expect: begin [[0.5], [0.5]]
            # expect: begin [[0.375], [0.375]]
        def on_epoch_end(self, epoch, logs=None):
            print('end', self.model.get_weights()[0].tolist())
            # expect: end [[0.5], [0.5]]
            # expect: end [[0.375], [0.375]]
            # expect: end [[0.34375], [0.34375]]
            # expect: end [[0.5], [0.5]]
            # expect: end [[0.4375], [0.4375]]
            # expect: end [[0.390625], [0.390625]]
        def on_test_begin(self, logs=None):
            print('test', self.model.get_weights()[0].tolist())
            # expect: test [[0.5], [0.5]]
            # expect: test [[0.4375], [0.4375]]
            # expect: test [[0.390625], [0.390625]]
            # expect: test [[0.5], [0.5]]
            # expect: test [[0.4375], [0.4375]]
            # expect: test [[0.390625], [0.390625]]
    swap = tf.keras.callbacks.SwapEMAWeights(swap_on_epoch=every)
    m.fit(x, y, epochs=3, verbose=0, validation_data=(x, y), callbacks=[swap, Seen()])
    print(m.get_weights()[0].tolist())
    # expect: [[0.390625], [0.390625]]
    # expect: [[0.390625], [0.390625]]
    print(m.evaluate(x, y, verbose=0, callbacks=[swap]))
    # expect: 0.029541015625
    # expect: 0.029541015625
    print(m.predict(x, verbose=0, callbacks=[swap])[0], m.get_weights()[0].tolist())
    # expect: [0.171875] [[0.390625], [0.390625]]
    # expect: [0.171875] [[0.390625], [0.390625]]

# mixed precision scales the loss, and keeps the averages within
m = model(tf.keras.mixed_precision.LossScaleOptimizer(tf.keras.optimizers.SGD(0.125, use_ema=True, ema_momentum=0.5)))
m.fit(x, y, epochs=2, verbose=0, callbacks=[tf.keras.callbacks.SwapEMAWeights()])
print(m.get_weights()[0].tolist())
# expect: [[0.4375], [0.4375]]

m = model('sgd')
try:
    m.fit(x, y, verbose=0, validation_data=(x, y), callbacks=[tf.keras.callbacks.SwapEMAWeights()])
except ValueError as e:
    print(e)
    # expect: SwapEMAWeights must be used when `use_ema=True` is set on the optimizer. Received: use_ema=False
