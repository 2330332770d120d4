import tensorflow as tf

# What stop_gradient holds back is on no tape: the order of the sums shows it.
x = tf.constant([[1.0, 2.0], [3.0, 6.0], [5.0, 10.0]])
with tf.GradientTape() as tape:
    tape.watch(x)
    mean, var = tf.nn.moments(x, [0])
    loss = tf.reduce_sum(tf.nn.batch_normalization(x, mean, var, tf.zeros(2), tf.ones(2), 1e-5) ** 3)
print(tape.gradient(loss, x))
# expect: tf.Tensor(
# expect: [[ 0.91855407  0.45927876]
# expect:  [-1.8371075  -0.91855747]
# expect:  [ 0.9185536   0.45927876]], shape=(3, 2), dtype=float32)
with tf.GradientTape() as tape:
    tape.watch(x)
    mean = tf.reduce_mean(x, [0], keepdims=True)
    var = tf.reduce_mean(tf.math.squared_difference(x, tf.stop_gradient(mean)), [0], keepdims=True)
    loss = tf.reduce_sum(((x - mean) * tf.math.rsqrt(var + 1e-3)) ** 4)
print(tape.gradient(loss, x))
# expect: tf.Tensor(
# expect: [[-0.00168514 -0.000211  ]
# expect:  [ 0.          0.        ]
# expect:  [ 0.00168514  0.000211  ]], shape=(3, 2), dtype=float32)
# A gradient of zero upstream is +0 below, whatever its sign.
v = tf.constant([4.0, 0.25])
for f in (tf.math.rsqrt, tf.math.reciprocal, tf.sqrt):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(v)
        y = f(v)
    print(tape.gradient(y, v, tf.zeros(2)).numpy(), tape.gradient(y, v, -tf.zeros(2)).numpy())
# expect: [0. 0.] [0. 0.]
# expect: [0. 0.] [0. 0.]
# expect: [0. 0.] [0. 0.]
