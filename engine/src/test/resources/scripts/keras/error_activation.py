import tensorflow as tf

tf.keras.layers.Dense(3, activation='relux')
# expect error: ValueError: Could not interpret activation function identifier: relux
