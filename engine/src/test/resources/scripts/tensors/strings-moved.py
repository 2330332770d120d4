# Datasets and functions that move elements take strings.
import tensorflow as tf

ds = tf.data.Dataset.from_tensor_slices(([1, 2, 3, 4], ["a", "b", "c", "d"]))
print(ds, ds.element_spec, len(ds), ds.cardinality())  # expect: <_TensorSliceDataset element_spec=(TensorSpec(shape=(), dtype=tf.int32, name=None), TensorSpec(shape=(), dtype=tf.string, name=None))> (TensorSpec(shape=(), dtype=tf.int32, name=None), TensorSpec(shape=(), dtype=tf.string, name=None)) 4 tf.Tensor(4, shape=(), dtype=int64)
print(list(ds.as_numpy_iterator()), ds.batch(2).element_spec)  # expect: [(np.int32(1), b'a'), (np.int32(2), b'b'), (np.int32(3), b'c'), (np.int32(4), b'd')] (TensorSpec(shape=(None,), dtype=tf.int32, name=None), TensorSpec(shape=(None,), dtype=tf.string, name=None))
for s in tf.data.Dataset.from_tensor_slices(["x", "yy"]): print(s, s.numpy(), s.numpy().decode())
# expect: tf.Tensor(b'x', shape=(), dtype=string) b'x' x
# expect: tf.Tensor(b'yy', shape=(), dtype=string) b'yy' yy
print(list(tf.data.Dataset.from_tensor_slices(["x", "yy"]).map(tf.strings.length).as_numpy_iterator()), tf.data.Dataset.from_tensors(["q", "r"]), list(tf.data.Dataset.from_tensor_slices({"n": [1, 2], "t": ["u", "v"]}).batch(2).as_numpy_iterator()))  # expect: [np.int32(1), np.int32(2)] <_TensorDataset element_spec=TensorSpec(shape=(2,), dtype=tf.string, name=None)> [{'n': array([1, 2], dtype=int32), 't': array([b'u', b'v'], dtype=object)}]
print(tf.fill([2], 'z'))  # expect: tf.Tensor([b'z' b'z'], shape=(2,), dtype=string)
print(tf.expand_dims('a', 0))  # expect: tf.Tensor([b'a'], shape=(1,), dtype=string)
print(tf.stack(['a', 'b']))  # expect: tf.Tensor([b'a' b'b'], shape=(2,), dtype=string)
print(tf.unique(['a', 'b', 'a']))  # expect: Unique(y=<tf.Tensor: shape=(2,), dtype=string, numpy=array([b'a', b'b'], dtype=object)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 0], dtype=int32)>)
print(tf.tile(['a'], [2]))  # expect: tf.Tensor([b'a' b'a'], shape=(2,), dtype=string)
print(tf.transpose([['a', 'b']]))
# expect: tf.Tensor(
# expect: [[b'a']
# expect:  [b'b']], shape=(2, 1), dtype=string)
print(tf.concat([['a'], ['b', 'c']], 0))  # expect: tf.Tensor([b'a' b'b' b'c'], shape=(3,), dtype=string)
print(tf.gather(['p', 'q'], [1, 0]))  # expect: tf.Tensor([b'q' b'p'], shape=(2,), dtype=string)
print(tf.reverse(['a', 'b'], [0]))  # expect: tf.Tensor([b'b' b'a'], shape=(2,), dtype=string)
print(tf.repeat(['a', 'b'], 2))  # expect: tf.Tensor([b'a' b'a' b'b' b'b'], shape=(4,), dtype=string)
print(tf.reshape(['a', 'b'], [2, 1]))
# expect: tf.Tensor(
# expect: [[b'a']
# expect:  [b'b']], shape=(2, 1), dtype=string)
print(tf.where([True, False], ['a', 'b'], ['c', 'd']))  # expect: tf.Tensor([b'a' b'd'], shape=(2,), dtype=string)
print(tf.size(['a', 'b']))  # expect: tf.Tensor(2, shape=(), dtype=int32)
print(tf.shape([['a']]))  # expect: tf.Tensor([1 1], shape=(2,), dtype=int32)
print(tf.broadcast_to('a', [2]))  # expect: tf.Tensor([b'a' b'a'], shape=(2,), dtype=string)
print(tf.boolean_mask(['a', 'b'], [True, False]))  # expect: tf.Tensor([b'a'], shape=(1,), dtype=string)
print(tf.equal(['a'], ['a']))  # expect: tf.Tensor([ True], shape=(1,), dtype=bool)
print(tf.identity('s'))  # expect: tf.Tensor(b's', shape=(), dtype=string)
print(tf.rank('s'))  # expect: tf.Tensor(0, shape=(), dtype=int32)
print(tf.split(['a', 'b'], 2))  # expect: [<tf.Tensor: shape=(1,), dtype=string, numpy=array([b'a'], dtype=object)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'b'], dtype=object)>]
print(tf.unstack(['a', 'b']))  # expect: [<tf.Tensor: shape=(), dtype=string, numpy=b'a'>, <tf.Tensor: shape=(), dtype=string, numpy=b'b'>]
print(tf.squeeze([['a']]))  # expect: tf.Tensor(b'a', shape=(), dtype=string)
