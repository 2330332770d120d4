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

# Shapes, axes and signs of losses
def slopes(work, *x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = work(*x)
    return y.numpy().tolist(), [g.numpy().tolist() for g in tape.gradient(y, x)]


def attempted(work):
    try:
        print(work())
        # expect: ([0.0, 0.0], [[[2.4076058864593506, 1.4076058864593506, 0.40760594606399536], [1.4076058864593506, 2.4076058864593506, 0.40760594606399536]], [[0.09003057330846786, 0.2447284758090973, 0.6652409434318542], [0.2447284758090973, 0.09003057330846786, 0.6652409434318542]]])
        # expect: ([1.4076058864593506, 1.4076058864593506], [[[[2.4076058864593506, 1.4076058864593506, 0.40760594606399536]], [[1.4076058864593506, 2.4076058864593506, 0.40760594606399536]]], [[0.09003057330846786, -0.7552715539932251, 0.6652409434318542], [-0.2552715241909027, -0.15996941924095154, 0.41524094343185425]]])
        # expect: ([[1.4076058864593506], [1.4076058864593506]], [[[2.4076058864593506, 1.4076058864593506, 0.40760594606399536], [1.4076058864593506, 2.4076058864593506, 0.40760594606399536]], [[[0.09003057330846786, -0.7552715539932251, 0.6652409434318542]], [[-0.2552715241909027, -0.15996941924095154, 0.41524094343185425]]]])
        # expect: ([0.65663081407547, 0.8107341527938843, 0.5317320227622986], [[[0.31326165795326233, 0.04858732968568802, 0.12692804634571075], [1.31326162815094, 3.0485873222351074, 2.1269280910491943]], [[0.7310585975646973, -0.04742586612701416, 0.8807970285415649], [-0.23105856776237488, -0.20257413387298584, -0.13079708814620972]]])
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Reshape] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 0/-2 [Op:Range] name:
        # expect: InvalidArgumentError {{function_node __wrapped__SoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits and labels must be broadcastable: logits_size=[2,3] labels_size=[2,2] [Op:SoftmaxCrossEntropyWithLogits] name:
        # expect: ValueError `logits` and `labels` must have the same shape, received ((1, 3) vs (2, 3)).
        # expect: ValueError `log_input` and `targets` must have the same shape, received ((1, 3) vs (2, 3)).
        # expect: InvalidArgumentError {{function_node __wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} Received a label value of -1 which is outside the valid range of [0, 3).  Label values: -1 0 [Op:SparseSoftmaxCrossEntropyWithLogits] name:


of = tf.nn.softmax_cross_entropy_with_logits
x = tf.constant([[1., 2., 3.], [0., -1., 1.]])
y = tf.constant([[0., 1., 0.], [.5, .25, .25]])
attempted(lambda: slopes(of, y * 0., x))
attempted(lambda: slopes(of, y, x[:1]))
attempted(lambda: slopes(of, tf.reshape(y, [2, 1, 3]), x))
attempted(lambda: slopes(of, y, tf.reshape(x, [2, 1, 3])))
attempted(lambda: slopes(lambda a, b: of(a, b, axis=0), y, x))
attempted(lambda: slopes(lambda a, b: of(a, b, axis=-2), y, x))
attempted(lambda: of(y[:, :2], x))
attempted(lambda: tf.nn.weighted_cross_entropy_with_logits(y, x[:1], 2.))
attempted(lambda: tf.nn.log_poisson_loss(y, x[:1]))
attempted(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits([-1, 0], x))
