import tensorflow as tf
x = tf.Variable([1., 2., 3., 4., 5., 6., 7.])
with tf.GradientTape(persistent=True) as t:
    f = tf.signal.frame(x, 3, 2)
    o = tf.signal.overlap_and_add(f, 2)
    y = tf.reduce_sum(o*o)
print(f, o)
# expect: tf.Tensor(
# expect: [[1. 2. 3.]
# expect:  [3. 4. 5.]
# expect:  [5. 6. 7.]], shape=(3, 3), dtype=float32) tf.Tensor([ 1.  2.  6.  4. 10.  6.  7.], shape=(7,), dtype=float32)
print(t.gradient(y, x))
# expect: tf.Tensor([ 2.  4. 24.  8. 40. 12. 14.], shape=(7,), dtype=float32)
print(tf.signal.frame(x, 3, 2, pad_end=True, pad_value=-1))
# expect: tf.Tensor(
# expect: [[ 1.  2.  3.]
# expect:  [ 3.  4.  5.]
# expect:  [ 5.  6.  7.]
# expect:  [ 7. -1. -1.]], shape=(4, 3), dtype=float32)
print(tf.signal.frame(tf.reshape(tf.range(12.), (2, 6)), 2, 3), tf.signal.frame(tf.reshape(tf.range(12.), (6, 2)), 2, 3, axis=0), tf.signal.frame(x, 9, 1))
# expect: tf.Tensor(
# expect: [[[ 0.  1.]
# expect:   [ 3.  4.]]
# expect:
# expect:  [[ 6.  7.]
# expect:   [ 9. 10.]]], shape=(2, 2, 2), dtype=float32) tf.Tensor(
# expect: [[[0. 1.]
# expect:   [2. 3.]]
# expect:
# expect:  [[6. 7.]
# expect:   [8. 9.]]], shape=(2, 2, 2), dtype=float32) tf.Tensor([], shape=(0, 9), dtype=float32)
print(tf.signal.overlap_and_add(tf.reshape(tf.range(24.), (2, 3, 4)), 2))
# expect: tf.Tensor(
# expect: [[ 0.  1.  6.  8. 14. 16. 10. 11.]
# expect:  [12. 13. 30. 32. 38. 40. 22. 23.]], shape=(2, 8), dtype=float32)
print(tf.signal.hann_window(5), tf.signal.hamming_window(5), tf.signal.hann_window(5, periodic=False), tf.signal.hamming_window(6, periodic=False), tf.signal.hann_window(1), tf.signal.hann_window(8), tf.signal.hamming_window(4, dtype=tf.float64))
# expect: tf.Tensor([0.  0.5 1.  0.5 0. ], shape=(5,), dtype=float32) tf.Tensor([0.08000001 0.54       1.         0.54       0.08000001], shape=(5,), dtype=float32) tf.Tensor([0.  0.5 1.  0.5 0. ], shape=(5,), dtype=float32) tf.Tensor([0.08000001 0.3978522  0.9121479  0.9121478  0.39785212 0.08000001], shape=(6,), dtype=float32) tf.Tensor([1.], shape=(1,), dtype=float32) tf.Tensor(
# expect: [0.         0.14644665 0.5        0.85355335 1.         0.85355335
# expect:  0.5        0.14644647], shape=(8,), dtype=float32) tf.Tensor([0.08 0.54 1.   0.54], shape=(4,), dtype=float64)
try: tf.signal.hann_window(4, dtype=tf.int32)
except ValueError as e: print(e)
# expect: dtype must be a floating point type. Found <dtype: 'int32'>
