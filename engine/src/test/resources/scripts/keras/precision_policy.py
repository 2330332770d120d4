import tensorflow as tf
print(tf.keras.mixed_precision.global_policy())  # expect: <DTypePolicy "float32">
tf.keras.mixed_precision.set_global_policy("float64")
d = tf.keras.layers.Dense(1)
print(d(tf.ones((1, 2))).dtype, d.dtype_policy)  # expect: <dtype: 'float64'> <DTypePolicy "float64">
tf.keras.mixed_precision.set_global_policy("float32")
print(tf.keras.layers.Dense(1)(tf.ones((1, 2))).dtype)  # expect: <dtype: 'float32'>
