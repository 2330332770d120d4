import tensorflow as tf

rows = tf.Variable(tf.ones([4, 2]))
with tf.GradientTape() as tape:
    total = tf.reduce_sum(tf.gather(rows, [1, 1, 3]) * 2)
g = tape.gradient(total, rows)
print(tf.stop_gradient(g))
# expect: IndexedSlices(indices=tf.Tensor([1 1 3], shape=(3,), dtype=int32), values=tf.Tensor(
# expect: [[2. 2.]
# expect:  [2. 2.]
# expect:  [2. 2.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([4 2], shape=(2,), dtype=int32))
try:
    g.name
except AttributeError as e:
    print(e)  # expect: Tensor.name is undefined when eager execution is enabled.
try:
    tf.nest.map_structure(1, [2])
except TypeError as e:
    print(e)  # expect: func must be callable, got: 1
try:
    tf.Assert(False, [1.0])
except Exception as e:
    print(type(e).__name__, e)
    # expect: InvalidArgumentError Expected 'False' to be true. Summarized data: 1.0
