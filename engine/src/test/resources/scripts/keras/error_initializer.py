import tensorflow as tf

tf.keras.layers.Dense(3, kernel_initializer='foo')
# expect error: ValueError: Could not interpret initializer identifier: foo
