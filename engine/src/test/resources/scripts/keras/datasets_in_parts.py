# Datasets cut in windows, put together and taken apart.
import tensorflow as tf

steps = tf.data.Dataset.range(6)
for window in steps.window(3, shift=1, drop_remainder=True):
    print([int(x) for x in window])
# expect: [0, 1, 2]
# expect: [1, 2, 3]
# expect: [2, 3, 4]
# expect: [3, 4, 5]
for row in steps.window(4, shift=2).flat_map(lambda part: part.batch(4)):
    print(row)
# expect: tf.Tensor([0 1 2 3], shape=(4,), dtype=int64)
# expect: tf.Tensor([2 3 4 5], shape=(4,), dtype=int64)
# expect: tf.Tensor([4 5], shape=(2,), dtype=int64)
both = steps.take(2).concatenate(tf.data.Dataset.range(20, 22))
print(len(both), list(both.as_numpy_iterator()))
# expect: 4 [np.int64(0), np.int64(1), np.int64(20), np.int64(21)]
print([int(x) for x in steps.batch(4).unbatch()])
# expect: [0, 1, 2, 3, 4, 5]
print([int(x) for x in steps.repeat().filter(lambda x: x % 2 == 1).take(5)])
# expect: [1, 3, 5, 1, 3]
for xs, ys in tf.data.Dataset.from_tensor_slices(([1.0, 2.0, 3.0], [4, 5, 6])).window(2):
    print(list(xs.as_numpy_iterator()), list(ys.as_numpy_iterator()))
# expect: [np.float32(1.0), np.float32(2.0)] [np.int32(4), np.int32(5)]
# expect: [np.float32(3.0)] [np.int32(6)]
