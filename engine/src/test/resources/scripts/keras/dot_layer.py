import tensorflow as tf
L = tf.keras.layers
x = tf.reshape(tf.range(12, dtype=tf.float32), (2, 3, 2)); y = x + 1
print(L.Dot(axes=2)([x, y]))
# expect: tf.Tensor(
# expect: [[[  2.   4.   6.]
# expect:   [  8.  18.  28.]
# expect:   [ 14.  32.  50.]]
# expect: 
# expect:  [[ 98. 124. 150.]
# expect:   [128. 162. 196.]
# expect:   [158. 200. 242.]]], shape=(2, 3, 3), dtype=float32)
print(L.Dot(axes=(1, 1))([x, y]))
# expect: tf.Tensor(
# expect: [[[ 26.  32.]
# expect:   [ 35.  44.]]
# expect: 
# expect:  [[224. 248.]
# expect:   [251. 278.]]], shape=(2, 2, 2), dtype=float32)
print(L.Dot(axes=1)([x[:, 0], y[:, 0]]))
# expect: tf.Tensor(
# expect: [[ 2.]
# expect:  [98.]], shape=(2, 1), dtype=float32)
print(L.Dot(axes=-1, normalize=True)([x[:, 0], y[:, 1]]))
# expect: tf.Tensor(
# expect: [[0.8       ]
# expect:  [0.99970746]], shape=(2, 1), dtype=float32)
