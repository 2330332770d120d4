import numpy as np
import tensorflow as tf

# Whatever makes numbers or text of a variable reads it, and the tape watches what is read; asking for its shape, type or
# name does not, nor does making a variable of it.
v = tf.Variable([1.0, -0.5])
s = tf.Variable(2.0)
reading = [
    lambda: repr(v), lambda: str(v), lambda: f"{v}", lambda: "%s" % v, lambda: bool(s), lambda: 1 if s else 0, lambda: not s,
    lambda: np.asarray(v), lambda: np.array(v), lambda: np.sum(v), lambda: np.add(v, 1), lambda: np.ones(2) + v,
    lambda: tf.constant(v), lambda: tf.convert_to_tensor(v), lambda: tf.shape(v), lambda: tf.size(v), lambda: tf.rank(v),
    lambda: tf.zeros_like(v), lambda: tf.ones_like(v), lambda: tf.range(s), lambda: tf.fill([2], s), lambda: s.numpy(),
    lambda: tf.debugging.assert_positive(s), lambda: list(v), lambda: v == v, lambda: v[0], lambda: max(s, 1.0), lambda: int(s),
]
counts = []
for f in reading:
    with tf.GradientTape() as tape:
        f()
    counts.append(len(tape.watched_variables()))
print(counts)
# expect: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
counts = []
for f in [lambda: v.shape, lambda: v.dtype, lambda: v.name, lambda: v.get_shape(), lambda: v.trainable, lambda: tf.Variable(v), lambda: v is v, lambda: v.ref(), lambda: [v], lambda: tf.is_tensor(v)]:
    with tf.GradientTape() as tape:
        f()
    counts.append(len(tape.watched_variables()))
print(counts)
# expect: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
with tf.GradientTape() as outer:
    with tf.GradientTape() as tape:
        y = s * s
        print(s)
        # expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0>
    g = tape.gradient(y, s)
print(outer.gradient(g, s))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)
