# Functions that count, find or mark elements, and small ones beside them
import tensorflow as tf

y, i = tf.unique([1, 1, 2, 4, 4, 4, 7, 8, 8])
print(y, i)
# expect: tf.Tensor([1 2 4 7 8], shape=(5,), dtype=int32) tf.Tensor([0 0 1 2 2 2 3 4 4], shape=(9,), dtype=int32)
print(tf.unique(tf.constant([3.0, 3.0, 1.0])))
# expect: Unique(y=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 1.], dtype=float32)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 0, 1], dtype=int32)>)
print(tf.unique_with_counts([1, 1, 2, 4, 4]).count)
# expect: tf.Tensor([2 1 2], shape=(3,), dtype=int32)
print(tf.searchsorted([1.0, 3.0, 5.0, 7.0], [4.0, 1.0, 9.0]), tf.searchsorted([1, 3, 5], [3], side="right"))
# expect: tf.Tensor([2 0 4], shape=(3,), dtype=int32) tf.Tensor([2], shape=(1,), dtype=int32)
print(tf.sequence_mask([1, 3, 2], 5))
# expect: tf.Tensor(
# expect: [[ True False False False False]
# expect:  [ True  True  True False False]
# expect:  [ True  True False False False]], shape=(3, 5), dtype=bool)
print(tf.sequence_mask([1, 3, 2], dtype=tf.float32))
# expect: tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [1. 1. 1.]
# expect:  [1. 1. 0.]], shape=(3, 3), dtype=float32)
print(tf.histogram_fixed_width([0.1, 0.5, 0.9], [0.0, 1.0], nbins=2))
# expect: tf.Tensor([1 2], shape=(2,), dtype=int32)
print(tf.math.bincount([1, 1, 2, 5]), tf.math.bincount([0, 1, 1], weights=[0.5, 1.0, 2.0]))
# expect: tf.Tensor([0 2 1 0 0 1], shape=(6,), dtype=int32) tf.Tensor([0.5 3. ], shape=(2,), dtype=float32)
print(tf.math.bincount([1, 1], minlength=4))
# expect: tf.Tensor([0 2 0 0], shape=(4,), dtype=int32)
print(tf.math.confusion_matrix([1, 2, 4], [2, 2, 4]))
# expect: tf.Tensor(
# expect: [[0 0 0 0 0]
# expect:  [0 0 1 0 0]
# expect:  [0 0 1 0 0]
# expect:  [0 0 0 0 0]
# expect:  [0 0 0 0 1]], shape=(5, 5), dtype=int32)
print(tf.math.confusion_matrix([0, 1], [1, 1], num_classes=3, dtype=tf.float32))
# expect: tf.Tensor(
# expect: [[0. 1. 0.]
# expect:  [0. 1. 0.]
# expect:  [0. 0. 0.]], shape=(3, 3), dtype=float32)
print(tf.math.zero_fraction([0.0, 1.0, 0.0, 2.0]), tf.nn.zero_fraction([0, 1]))
# expect: tf.Tensor(0.5, shape=(), dtype=float32) tf.Tensor(0.5, shape=(), dtype=float32)
print(tf.one_hot([0, 2], 3, axis=0))
# expect: tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 0.]
# expect:  [0. 1.]], shape=(3, 2), dtype=float32)
print(tf.one_hot([0, 2], 3, on_value=5, off_value=-1))
# expect: tf.Tensor(
# expect: [[ 5 -1 -1]
# expect:  [-1 -1  5]], shape=(2, 3), dtype=int32)
print(tf.one_hot([[0, 1], [2, -1]], 3))
# expect: tf.Tensor(
# expect: [[[1. 0. 0.]
# expect:   [0. 1. 0.]]
# expect: 
# expect:  [[0. 0. 1.]
# expect:   [0. 0. 0.]]], shape=(2, 2, 3), dtype=float32)
print(tf.eye(2, batch_shape=[2]))
# expect: tf.Tensor(
# expect: [[[1. 0.]
# expect:   [0. 1.]]
# expect: 
# expect:  [[1. 0.]
# expect:   [0. 1.]]], shape=(2, 2, 2), dtype=float32)
print(tf.math.rint([1.5, 2.5, -0.5]), tf.truncatediv(-7, 2), tf.truncatemod(-7, 2))
# expect: tf.Tensor([ 2.  2. -0.], shape=(3,), dtype=float32) tf.Tensor(-3, shape=(), dtype=int32) tf.Tensor(-1, shape=(), dtype=int32)
print(tf.math.xlog1py([0.0, 2.0], [3.0, 4.0]), tf.math.xdivy([0.0, 2.0], [0.0, 4.0]))
# expect: tf.Tensor([0.       3.218876], shape=(2,), dtype=float32) tf.Tensor([0.  0.5], shape=(2,), dtype=float32)
print(tf.nn.crelu([[1.0, -2.0]]))
# expect: tf.Tensor([[1. 0. 0. 2.]], shape=(1, 4), dtype=float32)
print(tf.nn.weighted_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[0.5, -0.3], pos_weight=2.0))
# expect: tf.Tensor([0.948154   0.55435526], shape=(2,), dtype=float32)
print(tf.math.softmax([1.0, 2.0]), tf.math.log_softmax([1.0, 2.0]), tf.dtypes.cast(1.7, tf.int32))
# expect: tf.Tensor([0.26894143 0.73105854], shape=(2,), dtype=float32) tf.Tensor([-1.3132616  -0.31326166], shape=(2,), dtype=float32) tf.Tensor(1, shape=(), dtype=int32)
print(tf.switch_case(tf.constant(1), branch_fns=[lambda: tf.constant(1.0), lambda: tf.constant(7.0)]))
# expect: tf.Tensor(7.0, shape=(), dtype=float32)
print(tf.identity_n([tf.constant(1.0), tf.constant(2.0)]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]
print(tf.tensor_scatter_nd_sub([1.0, 2.0, 3.0], [[1]], [5.0]))
# expect: tf.Tensor([ 1. -3.  3.], shape=(3,), dtype=float32)
print(tf.as_dtype("float32"), tf.math.invert_permutation([2, 0, 1]))
# expect: <dtype: 'float32'> tf.Tensor([1 2 0], shape=(3,), dtype=int32)
