import tensorflow as tf

tf.keras.layers.Dense(3, foo=1)
# expect error: ValueError: Unrecognized keyword arguments passed to Dense: {'foo': 1}
