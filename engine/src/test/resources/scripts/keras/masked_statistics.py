import tensorflow as tf
x = tf.constant([[[1., 2.], [3., 4.], [5., 6.]], [[7., 8.], [1., 0.], [2., 2.]]])
m = tf.constant([[True, True, False], [True, False, False]])
l = tf.keras.layers.BatchNormalization()
print(l(x, training=True, mask=m))
# expect: tf.Tensor(
# expect: [[[-1.068959   -1.068959  ]
# expect:   [-0.2672397  -0.2672397 ]
# expect:   [ 0.5344795   0.53447974]]
# expect:
# expect:  [[ 1.3361989   1.3361989 ]
# expect:   [-1.068959   -1.8706783 ]
# expect:   [-0.6680994  -1.068959  ]]], shape=(2, 3, 2), dtype=float32)
print(l.moving_mean, l.moving_variance)
# expect: <Variable path=batch_normalization/moving_mean, shape=(2,), dtype=float32, value=[0.03666667 0.04666666]> <Variable path=batch_normalization/moving_variance, shape=(2,), dtype=float32, value=[1.0522223 1.0522223]>
td = tf.keras.layers.TimeDistributed(tf.keras.layers.Dense(2, kernel_initializer='ones'))
print(td(x, mask=m))
# expect: tf.Tensor(
# expect: [[[ 3.  3.]
# expect:   [ 7.  7.]
# expect:   [11. 11.]]
# expect:
# expect:  [[15. 15.]
# expect:   [ 1.  1.]
# expect:   [ 4.  4.]]], shape=(2, 3, 2), dtype=float32)
mk = tf.keras.layers.Masking()
model = tf.keras.Sequential([mk, tf.keras.layers.TimeDistributed(tf.keras.layers.Dense(2, kernel_initializer='ones')), tf.keras.layers.BatchNormalization(), tf.keras.layers.LSTM(1, kernel_initializer='ones', recurrent_initializer='ones')])
print(model(x*tf.cast(m[..., None], tf.float32), training=True))
# expect: tf.Tensor(
# expect: [[-0.08818777]
# expect:  [ 0.6818601 ]], shape=(2, 1), dtype=float32)
