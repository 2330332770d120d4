import tensorflow as tf

tf.keras.layers.Dense(3).kernel
# expect error: AttributeError: You must build the layer before accessing `kernel`.
