# Cross-entropies and norms
import numpy as np
import tensorflow as tf

# cross entropies
logits = tf.constant([[1.0, 2.0, 3.0], [0.5, -1.0, 2.0]]); labels = tf.constant([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
with tf.GradientTape(persistent=True) as t:
  t.watch(logits)
  a = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
  b = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[2, 0], logits=logits)
  c = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print(a, b, c)
# expect: tf.Tensor([0.40760595 1.7413113 ], shape=(2,), dtype=float32) tf.Tensor([0.40760595 1.7413113 ], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[1.3132617  2.126928   0.04858735]
# expect:  [0.474077   0.3132617  2.126928  ]], shape=(2, 3), dtype=float32)
print(t.gradient(a, logits))
# expect: tf.Tensor(
# expect: [[ 0.09003057  0.24472848 -0.33475906]
# expect:  [-0.8247096   0.03911257  0.785597  ]], shape=(2, 3), dtype=float32)
print(t.gradient(b, logits))
# expect: tf.Tensor(
# expect: [[ 0.09003057  0.24472848 -0.33475906]
# expect:  [-0.8247096   0.03911257  0.785597  ]], shape=(2, 3), dtype=float32)

# normal
x = tf.constant([[3.0, 4.0], [1.0, 2.0]])
print(tf.nn.l2_normalize(x, axis=1), tf.nn.moments(x, axes=[0]), tf.reduce_logsumexp(x, axis=1), tf.math.reduce_euclidean_norm(x))
# expect: tf.Tensor(
# expect: [[0.6       0.8      ]
# expect:  [0.4472136 0.8944272]], shape=(2, 2), dtype=float32) (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 3.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>) tf.Tensor([4.3132615 2.3132617], shape=(2,), dtype=float32) tf.Tensor(5.477226, shape=(), dtype=float32)
print(tf.math.count_nonzero([0, 1, 2]), tf.math.xlogy(0.0, 0.0), tf.math.squared_difference(3.0, 1.0))
# expect: tf.Tensor(2, shape=(), dtype=int64) tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)
