# Convolutions and pooling of images
import tensorflow as tf

x = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
print(tf.nn.conv2d(x, tf.ones([2, 2, 1, 1]), strides=1, padding='VALID')[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[10. 14. 18.]
# expect:  [26. 30. 34.]
# expect:  [42. 46. 50.]], shape=(3, 3), dtype=float32)
print(tf.nn.max_pool2d(x, 2, 2, 'VALID')[0, :, :, 0], tf.nn.avg_pool2d(x, 3, 2, 'SAME')[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[ 5.  7.]
# expect:  [13. 15.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 5.   6.5]
# expect:  [11.  12.5]], shape=(2, 2), dtype=float32)
w = tf.Variable(tf.ones([2, 2, 1, 1]))
with tf.GradientTape() as t2:
  with tf.GradientTape() as t1:
    y = tf.reduce_sum(tf.nn.conv2d(x, w, 2, 'SAME') ** 2)
  d = t1.gradient(y, w)
print(tf.squeeze(d), tf.squeeze(t2.gradient(d, w)))
# expect: tf.Tensor(
# expect: [[1744. 1984.]
# expect:  [2704. 2944.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1744. 1984.]
# expect:  [2704. 2944.]], shape=(2, 2), dtype=float32)
try:
  tf.nn.conv2d(x, tf.ones([2, 2, 2, 1]), 1, 'VALID')
except tf.errors.InvalidArgumentError as e:
  print(e)
# expect: {{function_node __wrapped____MklNativeConv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input depth must be evenly divisible by filter depth: 1 vs 2 [Op:Conv2D] name: 
with tf.GradientTape() as t:
  v = tf.ones([1, 2, 2, 1]); t.watch(v)
  y = tf.nn.max_pool2d(v, 2, 2, 'VALID')
print(tf.squeeze(t.gradient(y, v)))
# expect: tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32)
print(tf.nn.conv1d(tf.reshape(tf.range(6.0), [1, 6, 1]), tf.ones([3, 1, 1]), 1, 'VALID')[0, :, 0])  # expect: tf.Tensor([ 3.  6.  9. 12.], shape=(4,), dtype=float32)
print(tf.nn.conv2d_transpose(tf.ones([1, 1, 1, 1]), tf.ones([2, 2, 1, 1]), [1, 2, 2, 1], 2)[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]], shape=(2, 2), dtype=float32)
