# Losses as functions and as objects, metrics, initializers.
import numpy as np
import tensorflow as tf

y = tf.constant([[0.0, 1.0], [1.0, 0.0]])
p = tf.constant([[0.75, 0.5], [0.25, 1.0]])
L = tf.keras.losses
print(L.mse(y, p), L.MSE([1.0, 2.0], [2.0, 4.0]))
# expect: tf.Tensor([0.40625 0.78125], shape=(2,), dtype=float32) tf.Tensor(2.5, shape=(), dtype=float32)
print(L.mae(y, p), L.huber(y, p, delta=0.5))
# expect: tf.Tensor([0.625 0.875], shape=(2,), dtype=float32) tf.Tensor([0.1875 0.3125], shape=(2,), dtype=float32)
print(L.MeanSquaredError()(y, p), L.MeanAbsoluteError()(y, p), L.Huber(delta=0.5)(y, p))
# expect: tf.Tensor(0.59375, shape=(), dtype=float32) tf.Tensor(0.75, shape=(), dtype=float32) tf.Tensor(0.25, shape=(), dtype=float32)
print(L.MeanSquaredError(reduction='sum')(y, p), L.MeanSquaredError(reduction='none')(y, p))
# expect: tf.Tensor(1.1875, shape=(), dtype=float32) tf.Tensor([0.40625 0.78125], shape=(2,), dtype=float32)
print(L.MeanSquaredError()(y, p, sample_weight=[1.0, 0.0]))
# expect: tf.Tensor(0.203125, shape=(), dtype=float32)
print(L.MeanSquaredError()(tf.constant([1.0, 2.0]), tf.constant([[1.0], [3.0]])))
# expect: tf.Tensor(0.5, shape=(), dtype=float32)
print(L.hinge(y, p), L.squared_hinge(y, p), L.categorical_hinge(y, p))
# expect: tf.Tensor([1.125 1.375], shape=(2,), dtype=float32) tf.Tensor([1.65625 2.28125], shape=(2,), dtype=float32) tf.Tensor([1.25 1.75], shape=(2,), dtype=float32)
print(L.MeanSquaredError().name, L.MeanSquaredError(name='mine').name, L.MeanSquaredError().reduction)
# expect: mean_squared_error mine sum_over_batch_size
print(L.BinaryCrossentropy()(y, p).shape, L.binary_crossentropy(y, p).shape)
# expect: () (2,)
print(L.sparse_categorical_crossentropy(tf.constant([1, 0]), p).shape)
# expect: (2,)
with tf.GradientTape() as tape:
    tape.watch(p)
    loss = L.MeanSquaredError()(y, p)
print(tape.gradient(loss, p))
# expect: tf.Tensor(
# expect: [[ 0.375 -0.25 ]
# expect:  [-0.375  0.5  ]], shape=(2, 2), dtype=float32)

K = tf.keras.metrics
mean = K.Mean(name='loss')
print(mean.update_state(3.0), mean.result(), mean)
# expect: None tf.Tensor(3.0, shape=(), dtype=float32) <Mean name=loss>
mean.update_state([1.0, 2.0])
print(mean.result(), mean.result().numpy(), mean.count, mean.total)
# expect: tf.Tensor(2.0, shape=(), dtype=float32) 2.0 <Variable path=loss/count, shape=(), dtype=float32, value=3.0> <Variable path=loss/total, shape=(), dtype=float32, value=6.0>
mean.reset_state()
print(mean.result(), mean(5.0), float(mean.result()))
# expect: tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32) 5.0
total = K.Sum()
total.update_state([1.0, 2.0])
print(total.result(), total.name)
# expect: tf.Tensor(3.0, shape=(), dtype=float32) sum
right = K.SparseCategoricalAccuracy()
right.update_state([1, 0], [[0.1, 0.9], [0.2, 0.8]])
print(right.result(), right.name)
# expect: tf.Tensor(0.5, shape=(), dtype=float32) sparse_categorical_accuracy
right = K.CategoricalAccuracy()
right.update_state([[0, 1], [1, 0]], [[0.1, 0.9], [0.2, 0.8]])
print(right.result())
# expect: tf.Tensor(0.5, shape=(), dtype=float32)
right = K.BinaryAccuracy()
right.update_state([[1], [0]], [[0.9], [0.8]])
print(right.result())
# expect: tf.Tensor(0.5, shape=(), dtype=float32)
error = K.RootMeanSquaredError()
error.update_state([0.0, 0.0], [3.0, 3.0])
print(error.result())
# expect: tf.Tensor(3.0, shape=(), dtype=float32)

I = tf.keras.initializers
print(I.Zeros()((2,)), I.Ones()(shape=(1, 2)), I.Constant(3.0)((2,)), I.Identity()((2, 2)))
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor([[1. 1.]], shape=(1, 2), dtype=float32) tf.Tensor([3. 3.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32)
print(I.get('zeros')((1,)), tf.zeros_initializer()((2,)), tf.constant_initializer(2.0)((1,)))
# expect: tf.Tensor([0.], shape=(1,), dtype=float32) tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor([2.], shape=(1,), dtype=float32)
limit = np.sqrt(6.0 / (100 + 100))
drawn = I.GlorotUniform(seed=1)((100, 100)).numpy()
print(bool(np.all(np.abs(drawn) <= limit)), bool(np.abs(drawn).max() > 0.95 * limit))
# expect: True True
drawn = I.HeNormal(seed=1)((100, 100)).numpy()
print(bool(abs(drawn.std() - np.sqrt(2.0 / 100)) < 0.01), bool(np.abs(drawn).max() < 2.3 * np.sqrt(0.02)))
# expect: True True
print(bool(abs(I.RandomNormal(mean=1.0, stddev=0.1, seed=2)((100, 100)).numpy().mean() - 1.0) < 0.01))
# expect: True
print(tf.keras.activations.relu(tf.constant([-1.0, 2.0])), tf.keras.activations.linear(tf.constant([1.0])))
# expect: tf.Tensor([0. 2.], shape=(2,), dtype=float32) tf.Tensor([1.], shape=(1,), dtype=float32)
print(tf.keras.activations.get('relu')(tf.constant([-3.0])), tf.keras.activations.softsign(tf.constant([1.0, -3.0])))
# expect: tf.Tensor([0.], shape=(1,), dtype=float32) tf.Tensor([ 0.5  -0.75], shape=(2,), dtype=float32)
