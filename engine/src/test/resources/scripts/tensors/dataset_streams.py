import tensorflow as tf
def gen():
    for i in range(4):
        yield i, [i] * 2
ds = tf.data.Dataset.from_generator(gen, output_signature=(tf.TensorSpec(shape=(), dtype=tf.int32), tf.TensorSpec(shape=(2,), dtype=tf.float32)))
for a, b in ds:
    print(a.numpy(), b.numpy())
# expect: 0 [0. 0.]
# expect: 1 [1. 1.]
# expect: 2 [2. 2.]
# expect: 3 [3. 3.]
print(ds)
# expect: <_FlatMapDataset element_spec=(TensorSpec(shape=(), dtype=tf.int32, name=None), TensorSpec(shape=(2,), dtype=tf.float32, name=None))>
for a, b in ds.batch(2).take(1):
    print(a, b)
# expect: tf.Tensor([0 1], shape=(2,), dtype=int32) tf.Tensor(
# expect: [[0. 0.]
# expect:  [1. 1.]], shape=(2, 2), dtype=float32)
import tensorflow as tf
ds = tf.data.Dataset.from_generator(lambda: iter(range(3)), output_types=tf.int64)
print(list(ds.as_numpy_iterator()))
# expect: [np.int64(0), np.int64(1), np.int64(2)]
print(ds.element_spec)
# expect: TensorSpec(shape=<unknown>, dtype=tf.int64, name=None)
import tensorflow as tf
ds = tf.data.Dataset.from_generator(lambda: iter([[1], [2, 3], [4, 5, 6]]), output_signature=tf.TensorSpec(shape=(None,), dtype=tf.int32))
for b in ds.padded_batch(2):
    print(b)
# expect: tf.Tensor(
# expect: [[1 0]
# expect:  [2 3]], shape=(2, 2), dtype=int32)
# expect: tf.Tensor([[4 5 6]], shape=(1, 3), dtype=int32)
for b in ds.padded_batch(3, padded_shapes=[4], padding_values=-1):
    print(b.numpy())
# expect: [[ 1 -1 -1 -1]
# expect:  [ 2  3 -1 -1]
# expect:  [ 4  5  6 -1]]
import tensorflow as tf
ds = tf.data.Dataset.range(1, 4)
ds = ds.interleave(lambda x: tf.data.Dataset.from_tensors(x).repeat(3), cycle_length=2, block_length=2)
print(list(ds.as_numpy_iterator()))
# expect: [np.int64(1), np.int64(1), np.int64(2), np.int64(2), np.int64(1), np.int64(2), np.int64(3), np.int64(3), np.int64(3)]
print([int(v) for v in tf.data.Dataset.range(3).flat_map(lambda x: tf.data.Dataset.range(x))])
# expect: [0, 0, 1]
import tensorflow as tf
ds = tf.data.Dataset.range(10)
print(list(ds.filter(lambda x: x % 2 == 0).map(lambda x: x * x).as_numpy_iterator()))
# expect: [np.int64(0), np.int64(4), np.int64(16), np.int64(36), np.int64(64)]
print([w.numpy().tolist() for w in ds.batch(4, drop_remainder=True)])
# expect: [[0, 1, 2, 3], [4, 5, 6, 7]]
for w in ds.window(3, shift=2, drop_remainder=True).take(2):
    print([int(i) for i in w])
# expect: [0, 1, 2]
# expect: [2, 3, 4]
print(ds.reduce(tf.constant(0, tf.int64), lambda a, b: a + b))
# expect: tf.Tensor(45, shape=(), dtype=int64)
print(ds.cardinality(), len(ds))
# expect: tf.Tensor(10, shape=(), dtype=int64) 10
e = ds.enumerate(start=5).take(2)
for i, v in e: print(i.numpy(), v.numpy())
# expect: 5 0
# expect: 6 1
print(tf.data.Dataset.zip((ds, ds.skip(1))).element_spec)
# expect: (TensorSpec(shape=(), dtype=tf.int64, name=None), TensorSpec(shape=(), dtype=tf.int64, name=None))
s = ds.scan(tf.constant(0, tf.int64), lambda st, x: (st + x, st + x))
print(list(s.as_numpy_iterator()))
# expect: [np.int64(0), np.int64(1), np.int64(3), np.int64(6), np.int64(10), np.int64(15), np.int64(21), np.int64(28), np.int64(36), np.int64(45)]
print(list(ds.take_while(lambda x: x < 4).as_numpy_iterator()))
# expect: [np.int64(0), np.int64(1), np.int64(2), np.int64(3)]
print(list(ds.concatenate(ds.take(2)).unique().as_numpy_iterator()))
# expect: [np.int64(0), np.int64(1), np.int64(2), np.int64(3), np.int64(4), np.int64(5), np.int64(6), np.int64(7), np.int64(8), np.int64(9)]
import tensorflow as tf, numpy as np
def data(n):
    rng = np.random.default_rng(0)
    for i in range(n):
        yield {'x': rng.normal(size=2), 'y': i}
ds = tf.data.Dataset.from_generator(data, args=[5], output_signature={'x': tf.TensorSpec((2,), tf.float32), 'y': tf.TensorSpec((), tf.int32)})
for b in ds.batch(2): print(b['x'].numpy(), b['y'].numpy())
# expect: [[ 0.12573022 -0.13210486]
# expect:  [ 0.64042264  0.10490011]] [0 1]
# expect: [[-0.5356694   0.36159506]
# expect:  [ 1.304       0.94708097]] [2 3]
# expect: [[-0.70373523 -1.2654215 ]] [4]
print(ds.batch(2).element_spec, ds.batch(2, drop_remainder=True).element_spec)
# expect: {'x': TensorSpec(shape=(None, 2), dtype=tf.float32, name=None), 'y': TensorSpec(shape=(None,), dtype=tf.int32, name=None)} {'x': TensorSpec(shape=(2, 2), dtype=tf.float32, name=None), 'y': TensorSpec(shape=(2,), dtype=tf.int32, name=None)}
print(ds.cardinality().numpy(), ds.repeat().take(7).shuffle(3, seed=1).element_spec)
# expect: -2 {'x': TensorSpec(shape=(2,), dtype=tf.float32, name=None), 'y': TensorSpec(shape=(), dtype=tf.int32, name=None)}
try: len(ds)
except TypeError as e: print(e)
# expect: The dataset length is unknown.
ds = tf.data.Dataset.from_generator(lambda: (([i] * i, i) for i in range(1, 4)), output_types=(tf.int32, tf.float32), output_shapes=([None], []))
print(ds.element_spec)
# expect: (TensorSpec(shape=(None,), dtype=tf.int32, name=None), TensorSpec(shape=(), dtype=tf.float32, name=None))
for a, b in ds.padded_batch(2, padded_shapes=([None], [])): print(a, b)
# expect: tf.Tensor(
# expect: [[1 0]
# expect:  [2 2]], shape=(2, 2), dtype=int32) tf.Tensor([1. 2.], shape=(2,), dtype=float32)
# expect: tf.Tensor([[3 3 3]], shape=(1, 3), dtype=int32) tf.Tensor([3.], shape=(1,), dtype=float32)
for a, b in ds.padded_batch(2, padded_shapes=([4], []), padding_values=(-1, 0.)): print(a.numpy(), b.numpy())
# expect: [[ 1 -1 -1 -1]
# expect:  [ 2  2 -1 -1]] [1. 2.]
# expect: [[ 3  3  3 -1]] [3.]
print(list(tf.data.Dataset.range(10).shard(3, 1).as_numpy_iterator()))
# expect: [np.int64(1), np.int64(4), np.int64(7)]
print(tf.data.Dataset.from_tensors([1, 2]).get_single_element())
# expect: tf.Tensor([1 2], shape=(2,), dtype=int32)
print(list(tf.data.Dataset.counter(5, 2).take(3).as_numpy_iterator()))
# expect: [np.int64(5), np.int64(7), np.int64(9)]
try: list(tf.data.Dataset.from_generator(lambda: iter([[1, 2]]), output_signature=tf.TensorSpec((3,), tf.int32)))
except Exception as e: print(type(e).__name__)
# expect: InvalidArgumentError
