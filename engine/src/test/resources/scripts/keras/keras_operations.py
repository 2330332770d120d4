import numpy as np
from keras import ops
x = ops.reshape(ops.arange(6, dtype="float32"), (2, 3))
print(ops.sum(x), ops.mean(x, axis=0), ops.max(x, axis=1, keepdims=True), ops.prod(x + 1), ops.var(x), ops.std(x, axis=0))
# expect: tf.Tensor(15.0, shape=(), dtype=float32) tf.Tensor([1.5 2.5 3.5], shape=(3,), dtype=float32) tf.Tensor(
# expect: [[2.]
# expect:  [5.]], shape=(2, 1), dtype=float32) tf.Tensor(720.0, shape=(), dtype=float32) tf.Tensor(2.9166667, shape=(), dtype=float32) tf.Tensor([1.5 1.5 1.5], shape=(3,), dtype=float32)
print(ops.softmax(x).numpy().round(5), ops.matmul(x, ops.transpose(x)), ops.relu(x - 2), ops.clip(x, 1, 3))
# expect: [[0.09003 0.24473 0.66524]
# expect:  [0.09003 0.24473 0.66524]] tf.Tensor(
# expect: [[ 5. 14.]
# expect:  [14. 50.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0. 0. 0.]
# expect:  [1. 2. 3.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[1. 1. 2.]
# expect:  [3. 3. 3.]], shape=(2, 3), dtype=float32)
print(ops.concatenate([x, x], axis=1), ops.stack([x, x]).shape, ops.expand_dims(x, 0).shape, ops.squeeze(ops.ones((1, 2))))
# expect: tf.Tensor(
# expect: [[0. 1. 2. 0. 1. 2.]
# expect:  [3. 4. 5. 3. 4. 5.]], shape=(2, 6), dtype=float32) (2, 2, 3) (1, 2, 3) tf.Tensor([1. 1.], shape=(2,), dtype=float32)
print(ops.where(x > 2, x, 0.), ops.argmax(x, axis=-1), ops.argmax(x), ops.one_hot(ops.array([0, 2]), 3))
# expect: tf.Tensor(
# expect: [[0. 0. 0.]
# expect:  [3. 4. 5.]], shape=(2, 3), dtype=float32) tf.Tensor([2 2], shape=(2,), dtype=int32) tf.Tensor(5, shape=(), dtype=int32) tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [0. 0. 1.]], shape=(2, 3), dtype=float32)
print(ops.norm(x), ops.einsum("ij,kj->ik", x, x), ops.dot(x[0], x[0]), ops.outer(x[0], x[0]), ops.tensordot(x, x, axes=2))
# expect: tf.Tensor(7.4161983, shape=(), dtype=float32) tf.Tensor(
# expect: [[ 5. 14.]
# expect:  [14. 50.]], shape=(2, 2), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor(
# expect: [[0. 0. 0.]
# expect:  [0. 1. 2.]
# expect:  [0. 2. 4.]], shape=(3, 3), dtype=float32) tf.Tensor(55.0, shape=(), dtype=float32)
print(ops.convert_to_numpy(x), ops.shape(x), ops.ndim(x), ops.size(x), ops.cast(x, "int32"))
# expect: [[0. 1. 2.]
# expect:  [3. 4. 5.]] (2, 3) 2 tf.Tensor(6, shape=(), dtype=int32) tf.Tensor(
# expect: [[0 1 2]
# expect:  [3 4 5]], shape=(2, 3), dtype=int32)
print(ops.zeros((2,)), ops.full((2,), 3.0), ops.eye(2), ops.ones_like(x), ops.linspace(0.0, 1.0, 3), ops.arange(1, 7, 2))
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor([3. 3.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32) tf.Tensor([0.  0.5 1. ], shape=(3,), dtype=float32) tf.Tensor([1 3 5], shape=(3,), dtype=int32)
print(ops.top_k(x, 2), ops.split(x, 3, axis=1), ops.take(x, [0, 2], axis=1), ops.pad(x, [[0, 0], [1, 1]]), ops.flip(x))
# expect: TopKV2(values=<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[2., 1.],
# expect:        [5., 4.]], dtype=float32)>, indices=<tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[2, 1],
# expect:        [2, 1]], dtype=int32)>) [<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.],
# expect:        [3.]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[1.],
# expect:        [4.]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[2.],
# expect:        [5.]], dtype=float32)>] tf.Tensor(
# expect: [[0. 2.]
# expect:  [3. 5.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0. 0. 1. 2. 0.]
# expect:  [0. 3. 4. 5. 0.]], shape=(2, 5), dtype=float32) tf.Tensor(
# expect: [[5. 4. 3.]
# expect:  [2. 1. 0.]], shape=(2, 3), dtype=float32)
print(ops.cumsum(x, axis=1), ops.tile(x, (1, 2)), ops.repeat(x, 2, axis=0), ops.roll(x, 1, axis=1), ops.swapaxes(x, 0, 1))
# expect: tf.Tensor(
# expect: [[ 0.  1.  3.]
# expect:  [ 3.  7. 12.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 1. 2. 0. 1. 2.]
# expect:  [3. 4. 5. 3. 4. 5.]], shape=(2, 6), dtype=float32) tf.Tensor(
# expect: [[0. 1. 2.]
# expect:  [0. 1. 2.]
# expect:  [3. 4. 5.]
# expect:  [3. 4. 5.]], shape=(4, 3), dtype=float32) tf.Tensor(
# expect: [[2. 0. 1.]
# expect:  [5. 3. 4.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 3.]
# expect:  [1. 4.]
# expect:  [2. 5.]], shape=(3, 2), dtype=float32)
print(ops.logical_and(x > 1, x < 4), ops.isnan(x), ops.maximum(x, 2), ops.any(x > 3), ops.all(x > 0, axis=0))
# expect: tf.Tensor(
# expect: [[False False  True]
# expect:  [ True False False]], shape=(2, 3), dtype=bool) tf.Tensor(
# expect: [[False False False]
# expect:  [False False False]], shape=(2, 3), dtype=bool) tf.Tensor(
# expect: [[2. 2. 2.]
# expect:  [3. 4. 5.]], shape=(2, 3), dtype=float32) tf.Tensor(True, shape=(), dtype=bool) tf.Tensor([False  True  True], shape=(3,), dtype=bool)
print(ops.power(x, 2), ops.absolute(-x), ops.round(x / 3, 2), ops.floor(x / 2), ops.sign(x - 2), ops.mod(x, 2), ops.floor_divide(x, 2))
# expect: tf.Tensor(
# expect: [[ 0.  1.  4.]
# expect:  [ 9. 16. 25.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 1. 2.]
# expect:  [3. 4. 5.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0.   0.33 0.67]
# expect:  [1.   1.33 1.67]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 0. 1.]
# expect:  [1. 2. 2.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[-1. -1.  0.]
# expect:  [ 1.  1.  1.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 1. 0.]
# expect:  [1. 0. 1.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[0. 0. 1.]
# expect:  [1. 2. 2.]], shape=(2, 3), dtype=float32)
print(ops.sort(ops.array([3, 1, 2])), ops.argsort(ops.array([3, 1, 2])), ops.tril(ops.ones((2, 2))), ops.diag(ops.array([1, 2])), ops.trace(ops.eye(3)))
# expect: tf.Tensor([1 2 3], shape=(3,), dtype=int32) tf.Tensor([1 2 0], shape=(3,), dtype=int32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [1. 1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1 0]
# expect:  [0 2]], shape=(2, 2), dtype=int32) tf.Tensor(3.0, shape=(), dtype=float32)
print(ops.scatter_update(ops.zeros((3,)), [[1]], [5.0]), ops.slice(x, (0, 1), (2, 2)), ops.fori_loop(0, 3, lambda i, s: s + i, 0))
# expect: tf.Tensor([0. 5. 0.], shape=(3,), dtype=float32) tf.Tensor(
# expect: [[1. 2.]
# expect:  [4. 5.]], shape=(2, 2), dtype=float32) tf.Tensor(3, shape=(), dtype=int32)
print(ops.mean([1, 2, 4]), ops.sum([1, 2]), ops.reciprocal(x + 1)[0], ops.moveaxis(ops.ones((2, 3, 4)), 0, -1).shape, ops.ravel(x))
# expect: tf.Tensor(2.3333333, shape=(), dtype=float32) tf.Tensor(3, shape=(), dtype=int32) tf.Tensor([1.         0.5        0.33333334], shape=(3,), dtype=float32) (3, 4, 2) tf.Tensor([0. 1. 2. 3. 4. 5.], shape=(6,), dtype=float32)
