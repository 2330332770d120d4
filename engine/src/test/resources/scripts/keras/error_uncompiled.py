import tensorflow as tf

tf.keras.Sequential([tf.keras.layers.Dense(1)]).fit([[1.0]], [[1.0]])
# expect error: ValueError: You must call `compile()` before using the model.
