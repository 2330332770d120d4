import tensorflow as tf
x = tf.Variable(3)
with tf.GradientTape() as tape:
    y = x * x
print(tape.gradient(y, x))
# expect: None
c = tf.constant([1, 2, 3])
with tf.GradientTape() as tape:
    tape.watch(c)
    y = c * c
print(tape.gradient(y, c))
# expect: None
x = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = tf.cast(tf.cast(x, tf.int32), tf.float32) * 2
print(tape.gradient(y, x))
# expect: None
with tf.GradientTape() as tape:
    y = x.numpy() * 2 + x
print(tape.gradient(y, x))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
