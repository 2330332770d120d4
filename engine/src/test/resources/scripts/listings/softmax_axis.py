import tensorflow as tf
import numpy as np
x = tf.Variable(np.arange(6).reshape(2, 3).astype('f') / 3)
print(tf.nn.softmax(x), tf.nn.softmax(x, axis=-1), tf.nn.softmax(x, axis=1), tf.nn.softmax(x, axis=0), tf.nn.softmax(x, 0), tf.nn.log_softmax(x, axis=0), tf.nn.softmax(logits=x))
# expect: tf.Tensor(
# expect: [[0.23023722 0.32132193 0.44844085]
# expect:  [0.23023722 0.32132193 0.44844085]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.23023722 0.32132193 0.44844085]
# expect:  [0.23023722 0.32132193 0.44844085]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.23023722 0.32132193 0.44844085]
# expect:  [0.23023722 0.32132193 0.44844085]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.26894143 0.26894143 0.26894143]
# expect:  [0.73105854 0.73105854 0.73105854]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.26894143 0.26894143 0.26894143]
# expect:  [0.73105854 0.73105854 0.73105854]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[-1.3132616  -1.3132616  -1.3132616 ]
# expect:  [-0.31326166 -0.31326166 -0.31326166]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.23023722 0.32132193 0.44844085]
# expect:  [0.23023722 0.32132193 0.44844085]], shape=(2, 3), dtype=float32)
with tf.GradientTape() as t:
    y = tf.reduce_sum(tf.nn.softmax(x, axis=0) ** 2)
print(t.gradient(y, x))
# expect: tf.Tensor(
# expect: [[-0.18171549 -0.18171549 -0.18171549]
# expect:  [ 0.18171544  0.18171544  0.18171544]], shape=(2, 3), dtype=float32)
print(np.zeros(2, 'i'), np.ones(2, dtype='d').dtype, np.zeros(1, '?'))
# expect: [0 0] float64 [False]
