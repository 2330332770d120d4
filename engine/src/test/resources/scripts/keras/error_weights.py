import tensorflow as tf

tf.keras.layers.Dense(2).set_weights([1.0])
# expect error: ValueError: You called `set_weights(weights)` on layer 'dense' with a weight list of length 1, but the layer was expecting 0 weights.
