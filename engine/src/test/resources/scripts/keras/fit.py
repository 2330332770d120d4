# compile, fit, evaluate and predict on data in memory; datasets.
import numpy as np
import tensorflow as tf

x = np.array([[1.0], [2.0], [3.0], [4.0]])
y = 2 * x
model = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='ones')])
model.compile(optimizer=tf.keras.optimizers.SGD(0.01), loss='mse', metrics=['mae'])
history = model.fit(x, y, epochs=3, batch_size=4, verbose=0, shuffle=False)
print(history.history['loss'], history.epoch, list(history.history))
# expect: [7.5, 5.208750247955322, 3.61887264251709] [0, 1, 2] ['loss', 'mae']
print(model.evaluate(x, y, verbose=0))
# expect: [2.5156631469726562, 1.426142692565918]
print(model.predict(x[:2], verbose=0))
# expect: [[1.505095]
# expect:  [2.88427 ]]
print(model.weights)
# expect: [<Variable path=sequential/dense/kernel, shape=(1, 1), dtype=float32, value=[[1.379175]]>, <Variable path=sequential/dense/bias, shape=(1,), dtype=float32, value=[0.12592]>]
print(model.train_on_batch(x, y))
# expect: [2.5156631469726562, 1.426142692565918]

data = tf.data.Dataset.from_tensor_slices((np.arange(5.0), np.arange(5) * 2))
print(data, len(data))
# expect: <_TensorSliceDataset element_spec=(TensorSpec(shape=(), dtype=tf.float64, name=None), TensorSpec(shape=(), dtype=tf.int64, name=None))> 5
for a, b in data.batch(2):
    print(a, b)
    # expect: tf.Tensor([0. 1.], shape=(2,), dtype=float64) tf.Tensor([0 2], shape=(2,), dtype=int64)
    # expect: tf.Tensor([2. 3.], shape=(2,), dtype=float64) tf.Tensor([4 6], shape=(2,), dtype=int64)
    # expect: tf.Tensor([4.], shape=(1,), dtype=float64) tf.Tensor([8], shape=(1,), dtype=int64)
for i, (a, b) in data.take(2).enumerate():
    print(i, a, b)
    # expect: tf.Tensor(0, shape=(), dtype=int64) tf.Tensor(0.0, shape=(), dtype=float64) tf.Tensor(0, shape=(), dtype=int64)
    # expect: tf.Tensor(1, shape=(), dtype=int64) tf.Tensor(1.0, shape=(), dtype=float64) tf.Tensor(2, shape=(), dtype=int64)
for i, (a, b) in enumerate(data.skip(3)):
    print(i, a.numpy(), b.numpy())
    # expect: 0 3.0 6
    # expect: 1 4.0 8
print([int(v) for v in tf.data.Dataset.range(3).map(lambda v: v * 2).repeat(2)])
# expect: [0, 2, 4, 0, 2, 4]
print(sorted(int(v) for v in tf.data.Dataset.range(5).shuffle(5)))
# expect: [0, 1, 2, 3, 4]
print(list(tf.data.Dataset.from_tensor_slices([1, 2, 3]).as_numpy_iterator()))
# expect: [np.int32(1), np.int32(2), np.int32(3)]
print(tf.data.Dataset.from_tensor_slices([1, 2, 3]).batch(2))
# expect: <_BatchDataset element_spec=TensorSpec(shape=(None,), dtype=tf.int32, name=None)>
print(next(iter(tf.data.Dataset.from_tensor_slices({'a': [1, 2], 'b': [3.0, 4.0]}))))
# expect: {'a': <tf.Tensor: shape=(), dtype=int32, numpy=1>, 'b': <tf.Tensor: shape=(), dtype=float32, numpy=3.0>}
print(list(tf.data.Dataset.range(6).filter(lambda v: v > 3)))
# expect: [<tf.Tensor: shape=(), dtype=int64, numpy=4>, <tf.Tensor: shape=(), dtype=int64, numpy=5>]
