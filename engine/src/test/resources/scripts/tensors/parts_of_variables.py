# Parts of variables that are assigned to, masks as subscripts, and shapes as tensors.
import tensorflow as tf

board = tf.Variable(tf.zeros([3, 3]))
board[1, 2].assign(7.0)
board[0].assign([1.0, 2.0, 3.0])
board[:, 0].assign(-1.0)
print(board)
# expect: <tf.Variable 'Variable:0' shape=(3, 3) dtype=float32, numpy=
# expect: array([[-1.,  2.,  3.],
# expect:        [-1.,  0.,  7.],
# expect:        [-1.,  0.,  0.]], dtype=float32)>
print(board[2, :2].assign([5.0, 6.0]))
# expect: <tf.Variable 'UnreadVariable' shape=(3, 3) dtype=float32, numpy=
# expect: array([[-1.,  2.,  3.],
# expect:        [-1.,  0.,  7.],
# expect:        [ 5.,  6.,  0.]], dtype=float32)>

x = tf.Variable([3.0, -4.0, 5.0])
with tf.GradientTape() as tape:
    y = tf.reduce_sum(x[x > 0] ** 2)
print(y, tape.gradient(y, x))
# expect: tf.Tensor(34.0, shape=(), dtype=float32) tf.Tensor([ 6.  0. 10.], shape=(3,), dtype=float32)
print(tf.constant([[1, 2], [3, 4]])[tf.constant([[True, False], [True, True]])])
# expect: tf.Tensor([1 3 4], shape=(3,), dtype=int32)
print(tf.reduce_prod(board.shape), tf.cast(board.shape, tf.float32))
# expect: tf.Tensor(9, shape=(), dtype=int32) tf.Tensor([3. 3.], shape=(2,), dtype=float32)
print((1,) + board.shape + (2,), board.shape + [4])
# expect: (1, 3, 3, 2) (3, 3, 4)
