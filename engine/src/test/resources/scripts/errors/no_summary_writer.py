import tensorflow as tf

tf.summary.create_file_writer('logs')
# expect error: NotImplementedError: tf.summary.create_file_writer is not part of Tapedeck's Python
