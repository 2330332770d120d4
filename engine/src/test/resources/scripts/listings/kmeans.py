import tensorflow as tf
import numpy as np
np.random.seed(5)
pts = np.concatenate([np.random.normal(0, 0.5, (10, 2)), np.random.normal(3, 0.5, (10, 2))]).astype(np.float32)
c = tf.Variable([[0.5, 0.5], [2.0, 2.0]])
for i in range(20):
    with tf.GradientTape() as tape:
        d = tf.reduce_sum((tf.expand_dims(pts, 1) - tf.expand_dims(c, 0)) ** 2, axis=2)
        loss = tf.reduce_mean(tf.reduce_min(d, axis=1))
    c.assign_sub(0.5 * tape.gradient(loss, c))
print(loss, c)
# expect: tf.Tensor(0.39470896, shape=(), dtype=float32) <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[-0.06580903,  0.11393071],
# expect:        [ 3.002585  ,  3.068838  ]], dtype=float32)>
print(tf.argmin(d, axis=1).numpy())
# expect: [0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1]
