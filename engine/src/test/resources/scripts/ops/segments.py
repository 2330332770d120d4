# Rows put together by segments, turned round, parted, and put where they are extreme.
import tensorflow as tf

data = tf.constant([[1.0, 2.0], [3.0, -4.0], [5.0, 6.0], [0.0, 8.0]])
for f in (
    tf.math.segment_sum,
    tf.math.segment_max,
    tf.math.segment_min,
    tf.math.segment_mean,
    tf.math.segment_prod,
):
    with tf.GradientTape() as tape:
        tape.watch(data)
        y = f(data, [0, 0, 2, 2])
    print(y, tape.gradient(y, data))
# expect: tf.Tensor(
# expect: [[ 4. -2.]
# expect:  [ 0.  0.]
# expect:  [ 5. 14.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[3. 2.]
# expect:  [0. 0.]
# expect:  [5. 8.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[0. 1.]
# expect:  [1. 0.]
# expect:  [1. 0.]
# expect:  [0. 1.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 1. -4.]
# expect:  [ 0.  0.]
# expect:  [ 0.  6.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]
# expect:  [0. 1.]
# expect:  [1. 0.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.  -1. ]
# expect:  [ 0.   0. ]
# expect:  [ 2.5  7. ]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[0.5 0.5]
# expect:  [0.5 0.5]
# expect:  [0.5 0.5]
# expect:  [0.5 0.5]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3. -8.]
# expect:  [ 1.  1.]
# expect:  [ 0. 48.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[ 3. -4.]
# expect:  [ 1.  2.]
# expect:  [ 0.  8.]
# expect:  [ 5.  6.]], shape=(4, 2), dtype=float32)
for f in (
    tf.math.unsorted_segment_sum,
    tf.math.unsorted_segment_max,
    tf.math.unsorted_segment_min,
    tf.math.unsorted_segment_mean,
    tf.math.unsorted_segment_prod,
    tf.math.unsorted_segment_sqrt_n,
):
    with tf.GradientTape() as tape:
        tape.watch(data)
        y = f(data, [2, 0, 1, 2], 4)
    print(y, tape.gradient(y, data))
# expect: tf.Tensor(
# expect: [[ 3. -4.]
# expect:  [ 5.  6.]
# expect:  [ 1. 10.]
# expect:  [ 0.  0.]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3.0000000e+00 -4.0000000e+00]
# expect:  [ 5.0000000e+00  6.0000000e+00]
# expect:  [ 1.0000000e+00  8.0000000e+00]
# expect:  [-3.4028235e+38 -3.4028235e+38]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [1. 1.]
# expect:  [1. 1.]
# expect:  [0. 1.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3.0000000e+00 -4.0000000e+00]
# expect:  [ 5.0000000e+00  6.0000000e+00]
# expect:  [ 0.0000000e+00  2.0000000e+00]
# expect:  [ 3.4028235e+38  3.4028235e+38]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[0. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]
# expect:  [1. 0.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3.  -4. ]
# expect:  [ 5.   6. ]
# expect:  [ 0.5  5. ]
# expect:  [ 0.   0. ]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[0.5 0.5]
# expect:  [1.  1. ]
# expect:  [1.  1. ]
# expect:  [0.5 0.5]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3. -4.]
# expect:  [ 5.  6.]
# expect:  [ 0. 16.]
# expect:  [ 1.  1.]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[0. 8.]
# expect:  [1. 1.]
# expect:  [1. 1.]
# expect:  [1. 2.]], shape=(4, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 3.         -4.        ]
# expect:  [ 5.          6.        ]
# expect:  [ 0.70710677  7.071068  ]
# expect:  [ 0.          0.        ]], shape=(4, 2), dtype=float32) tf.Tensor(
# expect: [[0.70710677 0.70710677]
# expect:  [1.         1.        ]
# expect:  [1.         1.        ]
# expect:  [0.70710677 0.70710677]], shape=(4, 2), dtype=float32)
print(tf.math.unsorted_segment_sum([1.0, 2.0, 4.0], [1, -1, 1], 2))
# expect: tf.Tensor([0. 5.], shape=(2,), dtype=float32)
print(tf.math.segment_max(tf.constant([1, 5, 3]), [0, 0, 1]), tf.math.segment_prod([2, 3, 4], [0, 0, 1]))
# expect: tf.Tensor([5 3], shape=(2,), dtype=int32) tf.Tensor([6 4], shape=(2,), dtype=int32)
tied = tf.constant([2.0, 2.0, 1.0])
with tf.GradientTape() as tape:
    tape.watch(tied)
    y = tf.math.segment_max(tied, [0, 0, 0])
print(tape.gradient(y, tied))
# expect: tf.Tensor([0.5 0.5 0. ], shape=(3,), dtype=float32)
for wrong in (
    lambda: tf.math.segment_sum([1.0, 2.0], [1, 0]),
    lambda: tf.math.segment_max([1.0, 2.0], [0, 0, 1]),
    lambda: tf.math.unsorted_segment_sum(tied, tf.constant([1, 5, 0]), 3),
    lambda: tf.reverse_sequence([[1.0, 2.0]], [3], seq_axis=1, batch_axis=0),
):
    try:
        wrong()
    except tf.errors.InvalidArgumentError as e:
        print(e)
# expect: {{function_node __wrapped__SegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment ids are not increasing [Op:SegmentSum]
# expect: {{function_node __wrapped__SegmentMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment_ids should be the same size as dimension 0 of input. [Op:SegmentMax]
# expect: {{function_node __wrapped__UnsortedSegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment_ids[1] = 5 is out of range [0, 3) [Op:UnsortedSegmentSum] name: 
# expect: {{function_node __wrapped__ReverseSequence_device_/job:localhost/replica:0/task:0/device:CPU:0}} seq_lens(0) > input.dims(1) [Op:ReverseSequence]

x = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.reverse_sequence(x, [2, 3], seq_axis=1, batch_axis=0) * [[1.0, 2.0, 3.0]]
print(y, tape.gradient(y, x))
# expect: tf.Tensor(
# expect: [[ 2.  2.  9.]
# expect:  [ 6. 10. 12.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[2. 1. 3.]
# expect:  [3. 2. 1.]], shape=(2, 3), dtype=float32)
a = tf.constant([1.0, 5.0, 3.0])
u = tf.constant([4.0, 2.0, 3.0])
for f in (tf.tensor_scatter_nd_max, tf.tensor_scatter_nd_min):
    with tf.GradientTape() as tape:
        tape.watch([a, u])
        y = f(a, [[0], [1], [2]], u)
    print(y, tape.gradient(y, [a, u]))
# expect: tf.Tensor([4. 5. 3.], shape=(3,), dtype=float32) [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0. , 1. , 0.5], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1. , 0. , 0.5], dtype=float32)>]
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32) [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1. , 0. , 0.5], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0. , 1. , 0.5], dtype=float32)>]
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.gather(x, [[0, 2], [1, 1]], batch_dims=1)
print(y, tape.gradient(y, x))
# expect: tf.Tensor(
# expect: [[1. 3.]
# expect:  [5. 5.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0. 1.]
# expect:  [0. 2. 0.]], shape=(2, 3), dtype=float32)
with tf.GradientTape() as tape:
    tape.watch(a)
    first, second = tf.dynamic_partition(a, [0, 1, 0], 2)
    y = tf.reduce_sum(first * first) + tf.reduce_sum(second)
print(first, second, tape.gradient(y, a))
# expect: tf.Tensor([1. 3.], shape=(2,), dtype=float32) tf.Tensor([5.], shape=(1,), dtype=float32) tf.Tensor([2. 1. 6.], shape=(3,), dtype=float32)
print(tf.dynamic_stitch([[0, 3], [1, 2]], [[10.0, 20.0], [30.0, 40.0]]))
# expect: tf.Tensor([10. 30. 40. 20.], shape=(4,), dtype=float32)
print(tf.unravel_index([5, 7], [2, 4]))
# expect: tf.Tensor(
# expect: [[1 1]
# expect:  [1 3]], shape=(2, 2), dtype=int32)
n = tf.reshape(tf.range(12), [3, 4])
print(tf.strided_slice(n, [0, 1], [2, 4]), tf.strided_slice(n, [2, 3], [0, 0], [-1, -2]))
# expect: tf.Tensor(
# expect: [[1 2 3]
# expect:  [5 6 7]], shape=(2, 3), dtype=int32) tf.Tensor(
# expect: [[11  9]
# expect:  [ 7  5]], shape=(2, 2), dtype=int32)
print(tf.strided_slice(n, [1], [2], shrink_axis_mask=1), tf.strided_slice(n, [0, 1], [0, 4], end_mask=1))
# expect: tf.Tensor([4 5 6 7], shape=(4,), dtype=int32) tf.Tensor(
# expect: [[ 1  2  3]
# expect:  [ 5  6  7]
# expect:  [ 9 10 11]], shape=(3, 3), dtype=int32)
print(tf.shape_n([[1.0, 2.0], [[3.0]]]), tf.saturate_cast([300.0, -5.0, 3.7], tf.uint8))
# expect: [<tf.Tensor: shape=(1,), dtype=int32, numpy=array([2], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 1], dtype=int32)>] tf.Tensor([255   0   3], shape=(3,), dtype=uint8)
print(tf.saturate_cast([70000, -5], tf.int16), tf.saturate_cast(3e10, tf.int32))
# expect: tf.Tensor([32767    -5], shape=(2,), dtype=int16) tf.Tensor(2147483520, shape=(), dtype=int32)
v = tf.constant([[1.0, 2.0, 3.0], [-1.0, 0.5, 4.0]])
for exclusive in (False, True):
    for reverse in (False, True):
        print(tf.math.cumulative_logsumexp(v, 1, exclusive=exclusive, reverse=reverse))
# expect: tf.Tensor(
# expect: [[ 1.         2.3132617  3.4076061]
# expect:  [-1.         0.7014133  4.0362697]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[3.4076061 3.3132617 3.       ]
# expect:  [4.0362697 4.0297503 4.       ]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[      -inf  1.         2.3132617]
# expect:  [      -inf -1.         0.7014133]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[3.3132617 3.             -inf]
# expect:  [4.0297503 4.             -inf]], shape=(2, 3), dtype=float32)
with tf.GradientTape() as tape:
    tape.watch(v)
    y = tf.math.cumulative_logsumexp(v, 1)
print(tf.math.abs(tape.gradient(y, v) - [[1.358972, 0.975787, 0.665241], [1.188923, 0.846696, 0.964380]]) < 2e-6)
# expect: tf.Tensor(
# expect: [[ True  True  True]
# expect:  [ True  True  True]], shape=(2, 3), dtype=bool)
five = tf.constant(5)
print(five & 3, five | 2, five ^ 1, ~five, tf.bitwise.left_shift([1], [3]), tf.bitwise.right_shift([-8], [1]))
# expect: tf.Tensor(1, shape=(), dtype=int32) tf.Tensor(7, shape=(), dtype=int32) tf.Tensor(4, shape=(), dtype=int32) tf.Tensor(-6, shape=(), dtype=int32) tf.Tensor([8], shape=(1,), dtype=int32) tf.Tensor([-4], shape=(1,), dtype=int32)
try:
    tf.bitwise.bitwise_and([5.0], [3.0])
except tf.errors.InvalidArgumentError as e:
    print(e)
# expect: Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd]
