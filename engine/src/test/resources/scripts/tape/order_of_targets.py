import tensorflow as tf

rows = tf.Variable(tf.ones([5, 2]))

# The walk back begins with the last of several targets
with tf.GradientTape() as tape:
    a = tf.gather(rows, [1, 1])
    b = tf.gather(rows, [0])
    c = tf.gather(rows, [3])
print(tape.gradient([a, b, c], rows).indices)
# expect: tf.Tensor([3 0 1 1], shape=(4,), dtype=int32)
with tf.GradientTape() as tape:
    total = tf.reduce_sum(tf.gather(rows, [1, 1])) + tf.reduce_sum(tf.gather(rows, [0]))
print(tape.gradient(total, rows).indices)  # expect: tf.Tensor([1 1 0], shape=(3,), dtype=int32)
