import tensorflow as tf

tf.distribute.MirroredStrategy()
# expect error: NotImplementedError: tf.distribute.MirroredStrategy is not part of Tapedeck's Python
