import tensorflow as tf
import numpy as np
img = tf.constant(np.arange(16).reshape(4, 4) / 16, dtype=tf.float32)
kernel = tf.constant([[1.0, -1.0], [0.5, 0.25]])
with tf.GradientTape() as tape:
    tape.watch(img)
    s = 0.0
    for i in range(3):
        for j in range(3):
            s += tf.nn.relu(tf.reduce_sum(img[i:i + 2, j:j + 2] * kernel)) ** 2
g = tape.gradient(s, img)
print(s)
# expect: tf.Tensor(1.4897461, shape=(), dtype=float32)
print(g)
# expect: tf.Tensor(
# expect: [[ 0.28125    0.09375    0.09375   -0.46875  ]
# expect:  [ 0.796875   0.3515625  0.421875  -0.7265625]
# expect:  [ 1.359375   0.6328125  0.703125  -1.0078125]
# expect:  [ 0.515625   0.8203125  0.890625   0.3046875]], shape=(4, 4), dtype=float32)
print((tf.abs(g) / tf.reduce_max(tf.abs(g))).numpy().round(3))
# expect: [[0.207 0.069 0.069 0.345]
# expect:  [0.586 0.259 0.31  0.534]
# expect:  [1.    0.466 0.517 0.741]
# expect:  [0.379 0.603 0.655 0.224]]
