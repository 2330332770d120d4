import tensorflow as tf
v = tf.Variable(tf.ones([2, 2]), name='mat', dtype=tf.float32)
v[0, 1].assign(5.); print(v.numpy()); v.scatter_nd_update([[1, 0]], [7.]); print(v.numpy())
# expect: [[1. 5.]
# expect:  [1. 1.]]
# expect: [[1. 5.]
# expect:  [7. 1.]]
print(v.scatter_nd_add([[0, 0], [1, 1]], [1., 2.]).numpy())
# expect: [[2. 5.]
# expect:  [7. 3.]]
v.scatter_nd_sub([[0]], [[1., 1.]]); print(v)
# expect: <tf.Variable 'mat:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 4.],
# expect:        [7., 3.]], dtype=float32)>
w = tf.Variable([1., 2., 3.])
with tf.GradientTape() as t:
    w.scatter_nd_update([[0]], [5.])
    y = tf.reduce_sum(w ** 2)
print(t.gradient(y, w))
# expect: tf.Tensor([10.  4.  6.], shape=(3,), dtype=float32)
