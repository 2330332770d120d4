import tensorflow as tf

tf.keras.layers.Dense(-1)
# expect error: ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=-1
