import tensorflow as tf
tf.keras.utils.set_random_seed(0)
x = tf.reshape(tf.range(16, dtype=tf.float32), (1,4,4,1))
c = tf.keras.layers.Conv2D(2, 3, kernel_initializer='ones')
y = c(x)
print(y.shape, y[0,:,:,0])
# expect: (1, 2, 2, 2) tf.Tensor(
# expect: [[45. 54.]
# expect:  [81. 90.]], shape=(2, 2), dtype=float32)
print(tf.keras.layers.MaxPooling2D(2)(x)[0,:,:,0])
# expect: tf.Tensor(
# expect: [[ 5.  7.]
# expect:  [13. 15.]], shape=(2, 2), dtype=float32)
print(tf.keras.layers.AveragePooling2D((2,2))(x)[0,:,:,0])
# expect: tf.Tensor(
# expect: [[ 2.5  4.5]
# expect:  [10.5 12.5]], shape=(2, 2), dtype=float32)
print(tf.keras.layers.GlobalAveragePooling2D()(x))
# expect: tf.Tensor([[7.5]], shape=(1, 1), dtype=float32)
print(tf.keras.layers.Flatten()(x).shape)
# expect: (1, 16)
print(tf.keras.layers.Reshape((8,2))(x).shape)
# expect: (1, 8, 2)
d = tf.keras.layers.Dropout(0.5)
print(d(tf.ones((2,3))), d(tf.ones((2,3)), training=False))
# expect: tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32)
ln = tf.keras.layers.LayerNormalization()
print(ln(tf.constant([[1.,2.,3.],[4.,6.,8.]])))
# expect: tf.Tensor(
# expect: [[-1.2238274  0.         1.2238274]
# expect:  [-1.2245152  0.         1.2245154]], shape=(2, 3), dtype=float32)
bn = tf.keras.layers.BatchNormalization()
print(bn(tf.constant([[1.,2.],[3.,4.]]), training=True))
# expect: tf.Tensor(
# expect: [[-0.9995004 -0.9995005]
# expect:  [ 0.9995005  0.9995003]], shape=(2, 2), dtype=float32)
print(bn.moving_mean, bn.moving_variance)
# expect: <Variable path=batch_normalization/moving_mean, shape=(2,), dtype=float32, value=[0.02 0.03]> <Variable path=batch_normalization/moving_variance, shape=(2,), dtype=float32, value=[1. 1.]>
e = tf.keras.layers.Embedding(5, 3, embeddings_initializer='ones')
print(e(tf.constant([[1,2],[3,4]])))
# expect: tf.Tensor(
# expect: [[[1. 1. 1.]
# expect:   [1. 1. 1.]]
# expect:
# expect:  [[1. 1. 1.]
# expect:   [1. 1. 1.]]], shape=(2, 2, 3), dtype=float32)
print(len(bn.trainable_variables), [w.name for w in bn.weights])
# expect: 2 ['gamma', 'beta', 'moving_mean', 'moving_variance']
print([w.path for w in c.weights], [w.shape for w in c.weights])
# expect: ['conv2d/kernel', 'conv2d/bias'] [TensorShape([3, 3, 1, 2]), TensorShape([2])]
