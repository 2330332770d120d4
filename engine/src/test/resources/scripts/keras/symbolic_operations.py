import tensorflow as tf
from keras import ops
i = tf.keras.Input((3,)); j = tf.keras.Input((3,))
y = i * 2 + j
z = ops.mean(y, axis=1, keepdims=True) - 1.0
m = tf.keras.Model([i, j], z)
print(m([tf.ones((2, 3)), tf.ones((2, 3))]))
# expect: tf.Tensor(
# expect: [[2.]
# expect:  [2.]], shape=(2, 1), dtype=float32)
print(y, (i + 1).shape, i[:, 0].shape, (-i).shape, (i > 1).dtype if hasattr(i, "dtype") else "")
# expect: <KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_3> (None, 3) (None,) (None, 3) bool
