import tensorflow as tf

tf.keras.layers.Dense(3).count_params()
# expect error: ValueError: You tried to call `count_params` on layer 'dense', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.
