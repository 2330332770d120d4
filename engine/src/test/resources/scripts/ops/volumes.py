# Convolutions by channel, of lines and of volumes, and pooling of volumes.
import numpy as np
import tensorflow as tf

x = tf.reshape(tf.range(32.0), [1, 4, 4, 2]) / 10
f = tf.reshape(tf.range(24.0), [2, 2, 2, 3]) / 7
with tf.GradientTape() as tape:
    tape.watch([x, f])
    y = tf.nn.depthwise_conv2d(x, f, [1, 1, 1, 1], "SAME")
by_x, by_f = tape.gradient(y, [x, f])
print(y.shape, np.round(y[0, 0], 4), np.round(by_x[0, 0], 3), np.round(by_f[0], 3))
# expect: (1, 4, 4, 6) [[4.1143 4.4    4.6857 5.6571 6.     6.3429]
# expect:  [5.1429 5.5429 5.9429 7.0286 7.4857 7.9429]
# expect:  [6.1714 6.6857 7.2    8.4    8.9714 9.5429]
# expect:  [2.4    2.6857 2.9714 3.5143 3.8286 4.1429]] [[0.429 1.714]
# expect:  [3.429 6.   ]
# expect:  [3.429 6.   ]
# expect:  [3.429 6.   ]] [[[24.  24.  24. ]
# expect:   [25.6 25.6 25.6]]
# expect: 
# expect:  [[19.2 19.2 19.2]
# expect:   [20.4 20.4 20.4]]]
d = tf.reshape(tf.range(16.0), [2, 2, 2, 2]) / 7
p = tf.reshape(tf.range(12.0), [1, 1, 4, 3]) / 5
y = tf.nn.separable_conv2d(x, d, p, [1, 1, 1, 1], "VALID")
print(y.shape, np.round(y[0, 0], 3))
# expect: (1, 3, 3, 3) [[13.749 16.48  19.211]
# expect:  [17.177 20.594 24.011]
# expect:  [20.606 24.709 28.811]]
volume = tf.reshape(tf.range(128.0), [1, 4, 4, 4, 2]) / 50
w = tf.reshape(tf.range(48.0), [3, 2, 2, 2, 2]) / 30
for padding in ("SAME", "VALID"):
    for step in (1, 2):
        with tf.GradientTape() as tape:
            tape.watch([volume, w])
            y = tf.nn.conv3d(volume, w, [1, step, step, step, 1], padding)
        by_volume, by_w = tape.gradient(y, [volume, w])
        print(y.shape, np.round(y[0, 0, 0], 3), np.round(by_w[0, 0], 1), np.round(by_volume[0, 1, 1], 1))
# expect: (1, 4, 4, 4, 2) [[ 8.672  8.901]
# expect:  [ 9.333  9.584]
# expect:  [ 9.995 10.267]
# expect:  [ 4.869  5.011]] [[[45.1 45.1]
# expect:   [46.1 46.1]]
# expect: 
# expect:  [[34.6 34.6]
# expect:   [35.3 35.3]]] [[ 8.2  9. ]
# expect:  [18.  19.6]
# expect:  [18.  19.6]
# expect:  [18.  19.6]]
# expect: (1, 2, 2, 2, 2) [[19.557 20.157]
# expect:  [21.029 21.693]] [[[6.7 6.7]
# expect:   [6.9 6.9]]
# expect: 
# expect:  [[7.  7. ]
# expect:   [7.2 7.2]]] [[1.6 1.8]
# expect:  [1.9 2. ]
# expect:  [1.6 1.8]
# expect:  [1.9 2. ]]
# expect: (1, 2, 3, 3, 2) [[19.557 20.157]
# expect:  [20.293 20.925]
# expect:  [21.029 21.693]] [[[ 9.4  9.4]
# expect:   [ 9.7  9.7]]
# expect: 
# expect:  [[10.1 10.1]
# expect:   [10.4 10.4]]] [[3.3 3.9]
# expect:  [7.7 8.8]
# expect:  [7.7 8.8]
# expect:  [4.4 4.9]]
# expect: (1, 1, 2, 2, 2) [[19.557 20.157]
# expect:  [21.029 21.693]] [[[0.8 0.8]
# expect:   [0.9 0.9]]
# expect: 
# expect:  [[1.  1. ]
# expect:   [1.  1. ]]] [[1.6 1.8]
# expect:  [1.9 2. ]
# expect:  [1.6 1.8]
# expect:  [1.9 2. ]]
line = tf.reshape(tf.range(6.0), [1, 3, 2])
g = tf.reshape(tf.range(12.0), [3, 2, 2]) / 7
print(np.round(tf.nn.conv1d_transpose(line, g, [1, 6, 2], 2), 4))
# expect: [[[ 0.1429  0.4286]
# expect:   [ 0.7143  1.    ]
# expect:   [ 1.7143  3.4286]
# expect:   [ 3.2857  4.7143]
# expect:   [ 6.8571 10.8571]
# expect:   [ 5.8571  8.4286]]]
for padding in ("SAME", "VALID"):
    largest = tf.nn.max_pool3d(volume[..., :1], 2, 2, padding)
    mean = tf.nn.avg_pool3d(volume[..., :1], 3, 2, padding)
    print(np.round(largest, 4).ravel(), np.round(mean, 4).ravel())
# expect: [0.84 0.92 1.16 1.24 2.12 2.2  2.44 2.52] [0.84 0.9  1.08 1.14 1.8  1.86 2.04 2.1 ]
# expect: [0.84 0.92 1.16 1.24 2.12 2.2  2.44 2.52] [0.84]
block = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
print(tf.nn.space_to_depth(block, 2), tf.nn.depth_to_space(tf.nn.space_to_depth(block, 2), 2)[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[[[ 0.  1.  4.  5.]
# expect:    [ 2.  3.  6.  7.]]
# expect: 
# expect:   [[ 8.  9. 12. 13.]
# expect:    [10. 11. 14. 15.]]]], shape=(1, 2, 2, 4), dtype=float32) tf.Tensor(
# expect: [[ 0.  1.  2.  3.]
# expect:  [ 4.  5.  6.  7.]
# expect:  [ 8.  9. 10. 11.]
# expect:  [12. 13. 14. 15.]], shape=(4, 4), dtype=float32)
first = tf.transpose(x, [0, 3, 1, 2])
k = tf.reshape(tf.range(8.0), [2, 2, 2, 1]) / 3
same = tf.nn.conv2d(first, k, [1, 1, 2, 1], "SAME", data_format="NCHW")
print(np.round(same, 3), same.shape)
# expect: [[[[ 7.6    9.467 11.333  4.6  ]
# expect:    [22.533 24.4   26.267  9.933]]]] (1, 1, 2, 4)
print(tf.nn.max_pool2d(first, 2, 2, "VALID", data_format="NCHW"))
# expect: tf.Tensor(
# expect: [[[[1.  1.4]
# expect:    [2.6 3. ]]
# expect: 
# expect:   [[1.1 1.5]
# expect:    [2.7 3.1]]]], shape=(1, 2, 2, 2), dtype=float32)
