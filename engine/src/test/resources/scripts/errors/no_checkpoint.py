import tensorflow as tf

v = tf.Variable(1.0)
tf.train.Checkpoint(v=v)
# expect error: NotImplementedError: tf.train.Checkpoint is not part of Tapedeck's Python
