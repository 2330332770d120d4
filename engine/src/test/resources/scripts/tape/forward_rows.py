# Products of forward accumulators that TensorFlow leaves as rows, and rows that it has no product of
import tensorflow as tf

x = tf.constant([1., 2., 3.])
def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)
def a(): return tf.scatter_nd([[3], [1], [1]], x, [5])
for f in (a, lambda: a() * 2, lambda: a() + 1., lambda: tf.reduce_sum(a()), lambda: tf.identity(a()), lambda: tf.scatter_nd([[3, 0]], x[:1], [5, 2]), lambda: tf.scatter_nd([[3]], [x], [5, 3]), lambda: tf.math.segment_sum(x, [0, 0, 2]), lambda: tf.math.unsorted_segment_sum(x, [0, 1, 1], 4),  lambda: tf.math.segment_sum(x, [0, 0, 2]) * 3., lambda: tf.tensor_scatter_nd_add(tf.zeros(5), [[0], [1], [1]], x)):
    def r():
        with tf.autodiff.ForwardAccumulator(x, tf.constant([1., 10., 100.])) as acc:
            y = f()
        return acc.jvp(y)
    print(told(r))
    # expect: IndexedSlices(indices=tf.Tensor([3 1 1], shape=(3,), dtype=int32), values=tf.Tensor([  1.  10. 100.], shape=(3,), dtype=float32), dense_shape=tf.Tensor([5], shape=(1,), dtype=int32))
    # expect: tf.Tensor([  0. 220.   0.   2.   0.], shape=(5,), dtype=float32)
    # expect: tf.Tensor([  0. 110.   0.   1.   0.], shape=(5,), dtype=float32)
    # expect: tf.Tensor(111.0, shape=(), dtype=float32)
    # expect: IndexedSlices(indices=tf.Tensor([3 1 1], shape=(3,), dtype=int32), values=tf.Tensor([  1.  10. 100.], shape=(3,), dtype=float32), dense_shape=tf.Tensor([5], shape=(1,), dtype=int32))
    # expect: tf.Tensor(
    # expect: [[0. 0.]
    # expect:  [0. 0.]
    # expect:  [0. 0.]
    # expect:  [1. 0.]
    # expect:  [0. 0.]], shape=(5, 2), dtype=float32)
    # expect: IndexedSlices(indices=tf.Tensor([3], shape=(1,), dtype=int32), values=tf.Tensor([[  1.  10. 100.]], shape=(1, 3), dtype=float32), dense_shape=tf.Tensor([5 3], shape=(2,), dtype=int32))
    # expect: IndexedSlices(indices=tf.Tensor([0 0 2], shape=(3,), dtype=int32), values=tf.Tensor([  1.  10. 100.], shape=(3,), dtype=float32), dense_shape=tf.Tensor([3], shape=(1,), dtype=int32))
    # expect: IndexedSlices(indices=tf.Tensor([0 1 1], shape=(3,), dtype=int32), values=tf.Tensor([  1.  10. 100.], shape=(3,), dtype=float32), dense_shape=tf.Tensor([4], shape=(1,), dtype=int32))
    # expect: tf.Tensor([ 33.   0. 300.], shape=(3,), dtype=float32)
    # expect: tf.Tensor([  1. 110.   0.   0.   0.], shape=(5,), dtype=float32)
v = tf.Variable([[1., 2.], [3., 4.]])
for f in (lambda: tf.gather(v, [0]), lambda: tf.gather(v, [0], axis=1), lambda: v[0], lambda: tf.nn.embedding_lookup(v, [0])):
    def r():
        with tf.autodiff.ForwardAccumulator(v, tf.ones((2, 2))) as acc:
            with tf.GradientTape() as t:
                y = f() ** 2
            g = t.gradient(y, v)
        return acc.jvp(g)
    print(told(r))
    # expect: AttributeError 'IndexedSlices' object has no attribute '_id'
    # expect: tf.Tensor(
    # expect: [[2. 0.]
    # expect:  [2. 0.]], shape=(2, 2), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[2. 2.]
    # expect:  [0. 0.]], shape=(2, 2), dtype=float32)
    # expect: AttributeError 'IndexedSlices' object has no attribute '_id'
