import tensorflow as tf

# The gradient of Q and R of a matrix with more columns than rows.
x = tf.constant([[2.0, 1.0, 0.5], [0.5, 3.0, 1.0]])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    q, r = tf.linalg.qr(x)
    y = tf.reduce_sum(r * r)
    z = tf.reduce_sum(q * [[1.0, 2.0], [3.0, 1.0]])
for part in (y, z):
    print(tf.round(tape.gradient(part, x) * 1000.0).numpy())
    # expect: [[4000. 2000. 1000.]
    # expect:  [1000. 6000. 2000.]]
    # expect: [[  571.    -0.     0.]
    # expect:  [-2283.     0.     0.]]
