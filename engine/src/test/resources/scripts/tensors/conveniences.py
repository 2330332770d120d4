import tensorflow as tf
print(tf.keras.utils.to_categorical([0, 2, 1]))
# expect: [[1. 0. 0.]
# expect:  [0. 0. 1.]
# expect:  [0. 1. 0.]]
print(tf.keras.utils.to_categorical([[0], [1]], num_classes=3))
# expect: [[1. 0. 0.]
# expect:  [0. 1. 0.]]
with tf.device('/CPU:0'):
    print(tf.constant(1))
# expect: tf.Tensor(1, shape=(), dtype=int32)
with tf.control_dependencies([]):
    print(2)
# expect: 2
