import tensorflow as tf
tf.keras.utils.set_random_seed(2)
L = tf.keras.layers
e = L.Embedding(10, 3, mask_zero=True)
ids = tf.constant([[1, 2, 0], [3, 0, 0]])
print(e.compute_mask(ids))
# expect: tf.Tensor(
# expect: [[ True  True False]
# expect:  [ True False False]], shape=(2, 3), dtype=bool)
m = tf.keras.Sequential([e, L.LSTM(2)])
print(m(ids))
# expect: tf.Tensor(
# expect: [[-0.00056121 -0.00547557]
# expect:  [ 0.00339354  0.00897342]], shape=(2, 2), dtype=float32)
print(L.Masking()(tf.constant([[[1., 2.], [0., 0.]]])))
# expect: tf.Tensor(
# expect: [[[1. 2.]
# expect:   [0. 0.]]], shape=(1, 2, 2), dtype=float32)
print(L.GlobalAveragePooling1D()(e(ids)))
# expect: tf.Tensor(
# expect: [[ 0.03196229  0.00202063  0.00822323]
# expect:  [-0.01245432  0.00433122 -0.04353247]], shape=(2, 3), dtype=float32)
