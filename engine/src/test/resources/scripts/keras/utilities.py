import tensorflow as tf, numpy as np
U = tf.keras.utils
print(U.normalize(np.array([[3., 4.], [1., 0.]])), U.normalize(np.array([3., 4.]), order=1))
# expect: [[0.6 0.8]
# expect:  [1.  0. ]] [[0.42857143 0.57142857]]
B = tf.keras.backend
print(B.image_data_format(), B.backend(), B.epsilon())
# expect: channels_last tensorflow 1e-07
print(tf.keras.config.floatx(), tf.keras.config.backend(), tf.keras.config.epsilon(), tf.keras.config.image_data_format())
# expect: float32 tensorflow 1e-07 channels_last
print(U.get_registered_name(tf.keras.layers.Dense), U.get_source_inputs if False else "")
# expect: Dense 
p = U.pad_sequences([[1, 2], [3]], maxlen=3)
print(p)
# expect: [[0 1 2]
# expect:  [0 0 3]]
from tensorflow.keras.preprocessing.sequence import pad_sequences
print(pad_sequences([[1, 2, 3], [4]], padding="post", truncating="post", maxlen=2))
# expect: [[1 2]
# expect:  [4 0]]
@tf.keras.utils.register_keras_serializable()
class A(tf.keras.layers.Layer): pass
print(A().name)
# expect: a
