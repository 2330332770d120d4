import tensorflow as tf

tf.keras.layers.Dense(3)(tf.ones((3,)))
# expect error: ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected min_ndim=2, found ndim=1. Full shape received: (3,)
