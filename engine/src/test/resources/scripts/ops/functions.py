# Functions of tf beside the basic operations
import numpy as np
import tensorflow as tf

# prod
x = tf.constant([[2.0, 0.0, 3.0], [1.0, 2.0, 3.0]])
with tf.GradientTape(persistent=True) as t:
  t.watch(x)
  a = tf.reduce_prod(x); b = tf.reduce_prod(x, axis=1); c = tf.math.cumprod(x, axis=1); d = tf.reduce_prod(x, axis=0, keepdims=True)
print(a, b, c, d)
# expect: tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor([0. 6.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[2. 0. 0.]
# expect:  [1. 2. 6.]], shape=(2, 3), dtype=float32) tf.Tensor([[2. 0. 9.]], shape=(1, 3), dtype=float32)
print(t.gradient(a, x), t.gradient(b, x), t.gradient(c, x))
# expect: tf.Tensor(
# expect: [[ 0. 36.  0.]
# expect:  [ 0.  0.  0.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 6. 0.]
# expect:  [6. 3. 2.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [9. 4. 2.]], shape=(2, 3), dtype=float32)
print(tf.reduce_prod([1, 2, 3, 4]))  # expect: tf.Tensor(24, shape=(), dtype=int32)

# gather
p = tf.constant([[1., 2.], [3., 4.], [5., 6.]])
print(tf.gather(p, [2, 0]), tf.gather(p, 1), tf.gather(p, [1, 0], axis=1), tf.gather_nd(p, [[0, 1], [2, 0]]), tf.gather_nd(p, [[1]]))
# expect: tf.Tensor(
# expect: [[5. 6.]
# expect:  [1. 2.]], shape=(2, 2), dtype=float32) tf.Tensor([3. 4.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[2. 1.]
# expect:  [4. 3.]
# expect:  [6. 5.]], shape=(3, 2), dtype=float32) tf.Tensor([2. 5.], shape=(2,), dtype=float32) tf.Tensor([[3. 4.]], shape=(1, 2), dtype=float32)
print(tf.scatter_nd([[1], [3]], [5., 7.], [5]), tf.tensor_scatter_nd_update(p, [[0]], [[9., 9.]]), tf.tensor_scatter_nd_add(p, [[0]], [[9., 9.]]))
# expect: tf.Tensor([0. 5. 0. 7. 0.], shape=(5,), dtype=float32) tf.Tensor(
# expect: [[9. 9.]
# expect:  [3. 4.]
# expect:  [5. 6.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[10. 11.]
# expect:  [ 3.  4.]
# expect:  [ 5.  6.]], shape=(3, 2), dtype=float32)
print(tf.nn.embedding_lookup(p, [0, 0, 2]))
# expect: tf.Tensor(
# expect: [[1. 2.]
# expect:  [1. 2.]
# expect:  [5. 6.]], shape=(3, 2), dtype=float32)
with tf.GradientTape() as t:
  t.watch(p)
  y = tf.gather(p, [1, 0], axis=1) * [[1., 2.]]
print(t.gradient(y, p))
# expect: tf.Tensor(
# expect: [[2. 1.]
# expect:  [2. 1.]
# expect:  [2. 1.]], shape=(3, 2), dtype=float32)

# pads
x = tf.constant([[1., 2.], [3., 4.]])
with tf.GradientTape(persistent=True) as t:
  t.watch(x)
  a = tf.pad(x, [[1, 0], [0, 2]]); b = tf.pad(x, [[1, 1], [1, 1]], constant_values=7.); c = tf.pad(x, [[1, 1], [0, 0]], 'REFLECT'); d = tf.pad(x, [[1, 1], [0, 0]], mode='SYMMETRIC')
print(a, b, c, d)
# expect: tf.Tensor(
# expect: [[0. 0. 0. 0.]
# expect:  [1. 2. 0. 0.]
# expect:  [3. 4. 0. 0.]], shape=(3, 4), dtype=float32) tf.Tensor(
# expect: [[7. 7. 7. 7.]
# expect:  [7. 1. 2. 7.]
# expect:  [7. 3. 4. 7.]
# expect:  [7. 7. 7. 7.]], shape=(4, 4), dtype=float32) tf.Tensor(
# expect: [[3. 4.]
# expect:  [1. 2.]
# expect:  [3. 4.]
# expect:  [1. 2.]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[1. 2.]
# expect:  [1. 2.]
# expect:  [3. 4.]
# expect:  [3. 4.]], shape=(4, 2), dtype=float32)
print(t.gradient(a * a, x), t.gradient(c, x))
# expect: None tf.Tensor(
# expect: [[2. 2.]
# expect:  [2. 2.]], shape=(2, 2), dtype=float32)

# roll repeat sort
x = tf.constant([3., 1., 2.])
print(tf.roll(x, 1, 0), tf.roll(x, -1, axis=0), tf.repeat(x, 2), tf.repeat([[1, 2], [3, 4]], [1, 2], axis=0), tf.sort(x), tf.sort(x, direction='DESCENDING'), tf.argsort(x))
# expect: tf.Tensor([2. 3. 1.], shape=(3,), dtype=float32) tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32) tf.Tensor([3. 3. 1. 1. 2. 2.], shape=(6,), dtype=float32) tf.Tensor(
# expect: [[1 2]
# expect:  [3 4]
# expect:  [3 4]], shape=(3, 2), dtype=int32) tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32) tf.Tensor([3. 2. 1.], shape=(3,), dtype=float32) tf.Tensor([1 2 0], shape=(3,), dtype=int32)
print(tf.boolean_mask(x, [True, False, True]), tf.boolean_mask([[1, 2], [3, 4]], [[True, False], [True, True]]))
# expect: tf.Tensor([3. 2.], shape=(2,), dtype=float32) tf.Tensor([1 3 4], shape=(3,), dtype=int32)
print(tf.math.top_k([1., 5., 3.], k=2).values, tf.math.top_k([1., 5., 3.], k=2).indices)
# expect: tf.Tensor([5. 3.], shape=(2,), dtype=float32) tf.Tensor([1 2], shape=(2,), dtype=int32)
v, i = tf.math.top_k([1., 5., 3.], k=2)
print(v, i)
# expect: tf.Tensor([5. 3.], shape=(2,), dtype=float32) tf.Tensor([1 2], shape=(2,), dtype=int32)

# topk print
print(tf.math.top_k([1., 5., 3.], k=2))
# expect: TopKV2(values=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([5., 3.], dtype=float32)>, indices=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>)

# segments
print(tf.math.unsorted_segment_sum([1., 2., 3.], [0, 1, 0], 3), tf.math.segment_sum([[1., 2.], [3., 4.], [5., 6.]], [0, 0, 1]))
# expect: tf.Tensor([4. 2. 0.], shape=(3,), dtype=float32) tf.Tensor(
# expect: [[4. 6.]
# expect:  [5. 6.]], shape=(2, 2), dtype=float32)

# linalg
a = tf.constant([[2.0, 1.0], [1.0, 3.0]]); b = tf.constant([[1.0], [2.0]])
with tf.GradientTape(persistent=True) as t:
  t.watch([a, b])
  i = tf.linalg.inv(a); s = tf.linalg.solve(a, b); d = tf.linalg.det(a); tr = tf.linalg.trace(a); dp = tf.linalg.diag_part(a)
print(i, s, d, tr, dp)
# expect: tf.Tensor(
# expect: [[ 0.6 -0.2]
# expect:  [-0.2  0.4]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0.19999999]
# expect:  [0.6       ]], shape=(2, 1), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor([2. 3.], shape=(2,), dtype=float32)
print(t.gradient(i, a), t.gradient(s, [a, b]), t.gradient(d, a), t.gradient(tr, a), t.gradient(dp, a))
# expect: tf.Tensor(
# expect: [[-0.16000001 -0.08000001]
# expect:  [-0.08000001 -0.04      ]], shape=(2, 2), dtype=float32) [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.08      , -0.24000001],
# expect:        [-0.04      , -0.12      ]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.4],
# expect:        [0.2]], dtype=float32)>] tf.Tensor(
# expect: [[ 3. -1.]
# expect:  [-1.  2.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32)
print(tf.linalg.diag([1., 2.]), tf.linalg.band_part(tf.ones([3, 3]), -1, 0), tf.linalg.band_part(tf.ones([3, 3]), 0, 1), tf.linalg.matrix_transpose(a))
# expect: tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 2.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[1. 1. 0.]
# expect:  [0. 1. 1.]
# expect:  [0. 0. 1.]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[2. 1.]
# expect:  [1. 3.]], shape=(2, 2), dtype=float32)

# einsum
a = tf.constant([[1., 2.], [3., 4.]]); b = tf.constant([[5., 6., 7.], [8., 9., 10.]])
with tf.GradientTape(persistent=True) as t:
  t.watch([a, b])
  r = [tf.einsum('ij,jk->ik', a, b), tf.einsum('ij->ji', a), tf.einsum('ii->i', a), tf.einsum('ij,ij->', a, a), tf.einsum('i,j->ij', a[0], b[0]), tf.einsum('ij,jk', a, b), tf.einsum('ij->', a), tf.einsum('ij->i', a)]
for y in r: print(y)
# expect: tf.Tensor(
# expect: [[21. 24. 27.]
# expect:  [47. 54. 61.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[1. 3.]
# expect:  [2. 4.]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)
# expect: tf.Tensor(30.0, shape=(), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 5.  6.  7.]
# expect:  [10. 12. 14.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[21. 24. 27.]
# expect:  [47. 54. 61.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(10.0, shape=(), dtype=float32)
# expect: tf.Tensor([3. 7.], shape=(2,), dtype=float32)
print(t.gradient(r[0], [a, b]), t.gradient(r[2], a), t.gradient(r[3], a), t.gradient(r[4], [a, b]))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[18., 27.],
# expect:        [18., 27.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[4., 4., 4.],
# expect:        [6., 6., 6.]], dtype=float32)>] tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[2. 4.]
# expect:  [6. 8.]], shape=(2, 2), dtype=float32) [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[18., 18.],
# expect:        [ 0.,  0.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[3., 3., 3.],
# expect:        [0., 0., 0.]], dtype=float32)>]
x = tf.reshape(tf.range(12.), [2, 2, 3]); w = tf.reshape(tf.range(6.), [3, 2])
print(tf.einsum('bij,jk->bik', x, w), tf.einsum('bij,bkj->bik', x, x))
# expect: tf.Tensor(
# expect: [[[10. 13.]
# expect:   [28. 40.]]
# expect:
# expect:  [[46. 67.]
# expect:   [64. 94.]]], shape=(2, 2, 2), dtype=float32) tf.Tensor(
# expect: [[[  5.  14.]
# expect:   [ 14.  50.]]
# expect:
# expect:  [[149. 212.]
# expect:   [212. 302.]]], shape=(2, 2, 2), dtype=float32)
print(tf.tensordot(a, b, 1), tf.tensordot(a, a, 2), tf.tensordot(x, w, axes=[[2], [0]]), tf.tensordot([1., 2.], [3., 4.], axes=1), tf.tensordot(a, b, axes=0).shape)
# expect: tf.Tensor(
# expect: [[21. 24. 27.]
# expect:  [47. 54. 61.]], shape=(2, 3), dtype=float32) tf.Tensor(30.0, shape=(), dtype=float32) tf.Tensor(
# expect: [[[10. 13.]
# expect:   [28. 40.]]
# expect:
# expect:  [[46. 67.]
# expect:   [64. 94.]]], shape=(2, 2, 2), dtype=float32) tf.Tensor(11.0, shape=(), dtype=float32) (2, 2, 2, 3)

# flow
x = tf.Variable(2.0)
with tf.GradientTape(persistent=True) as t:
  y = tf.cond(x > 1.0, lambda: x * 2.0, lambda: x * 3.0)
  i, z = tf.while_loop(lambda i, z: i < 3, lambda i, z: (i + 1, z * x), (tf.constant(0), tf.constant(1.0)))
  m = tf.map_fn(lambda v: v * x, tf.constant([1.0, 2.0]))
  q = tf.vectorized_map(lambda v: v ** 2 * x, tf.constant([1.0, 2.0]))
  s = tf.scan(lambda a, v: a * v, tf.constant([1.0, 2.0, 3.0]) * x)
  f = tf.foldl(lambda a, v: a + v, tf.constant([1.0, 2.0, 3.0]) * x)
print(y, i, z, m, q, s, f)
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(3, shape=(), dtype=int32) tf.Tensor(8.0, shape=(), dtype=float32) tf.Tensor([2. 4.], shape=(2,), dtype=float32) tf.Tensor([2. 8.], shape=(2,), dtype=float32) tf.Tensor([ 2.  8. 48.], shape=(3,), dtype=float32) tf.Tensor(12.0, shape=(), dtype=float32)
print([t.gradient(o, x).numpy() for o in (y, z, m, q, s, f)])
# expect: [np.float32(2.0), np.float32(12.0), np.float32(3.0), np.float32(5.0), np.float32(81.0), np.float32(6.0)]
