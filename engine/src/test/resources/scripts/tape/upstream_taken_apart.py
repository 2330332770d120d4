import tensorflow as tf


def tried(build, upstream):
    x = tf.constant([[3.0, 1.0, 2.0], [1.0, 2.0, 3.0]])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = build(x)
    try:
        print(tape.gradient(y, x, output_gradients=upstream))
        # expect: tf.Tensor(
        # expect: [[0. 1. 1.]
        # expect:  [0. 1. 1.]], shape=(2, 3), dtype=float32)
    except tf.errors.InvalidArgumentError as e:
        print(e)
        # expect: {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2] instead of [2,2] [Op:StridedSliceGrad] name:
        # expect: {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2,1] instead of [2,2] [Op:StridedSliceGrad] name:
        # expect: {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [] instead of [2,2] [Op:StridedSliceGrad] name:
        # expect: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} transpose expects a vector of size 1. But input(1) is a vector of size 2 [Op:Transpose] name:
        # expect: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} transpose expects a vector of size 0. But input(1) is a vector of size 2 [Op:Transpose] name:
        # expect: {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 0 must equal 2, got shape [3] [Op:Unpack] name: unstack
        # expect: {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 1 must equal 2, got shape [2,3,2] [Op:Unpack] name: unstack
        # expect: {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis = 0 not in [0, 0) [Op:Unpack] name: unstack
        # expect: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: 4 [Op:SplitV] name: split
        # expect: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} -input rank(-1) <= split_dim < input rank (1), but got 1 [Op:SplitV] name: split
        # expect: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} -input rank(-0) <= split_dim < input rank (0), but got 0 [Op:SplitV] name: split
        # expect: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:


# An upstream gradient of another shape, through what puts together and takes apart.
tried(lambda x: x[:, 1:], tf.ones([2]))
tried(lambda x: x[:, 1:], tf.ones([2, 1]))
tried(lambda x: x[:, 1:], 1.0)
tried(lambda x: x[:, 1:], tf.ones([2, 2]))
tried(tf.transpose, tf.ones([2]))
tried(tf.transpose, 1.0)
tried(lambda x: tf.stack([x, x]), tf.ones([3]))
tried(lambda x: tf.stack([x, x], axis=1), tf.ones([2, 3, 2]))
tried(lambda x: tf.stack([x, 2 * x]), 1.0)
tried(lambda x: tf.concat([x, x], 0), tf.ones([3, 3]))
tried(lambda x: tf.concat([x, x], 1), tf.ones([2]))
tried(lambda x: tf.concat([x, x], 0), 1.0)
tried(lambda x: tf.gather(x, [0, 1]), tf.ones([3]))

try:
    tf.concat([], 0)
except tf.errors.InvalidArgumentError as e:
    print(str(e)[:84])
    # expect: OpKernel 'ConcatV2' has constraint on attr 'T' not in NodeDef '[N=0, Tidx=DT_INT32]'


@tf.function
def chosen(x):
    return tf.where(x, 1.0, 2.0)


try:
    chosen(tf.constant([1, 0]))
except TypeError as e:
    print(str(e).strip().splitlines()[-1])
    # expect:     TypeError: Input 'condition' of 'SelectV2' Op has type int32 that does not match expected type of bool.

# What kernels of gradients make of pieces of another size
v = tf.constant([[1., 2., 3.], [4., 5., 6.]])


def upstream(work, given):
    with tf.GradientTape() as tape:
        tape.watch(v)
        y = work(v)
    try:
        g = tape.gradient(y, v, output_gradients=tf.constant(given))
        print(None if g is None else tf.convert_to_tensor(g).numpy().tolist())
        # expect: [[0.6666666865348816, 0.6666666865348816, 0.6666666865348816], [0.6666666865348816, 0.6666666865348816, 0.6666666865348816]]
        # expect: [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]
        # expect: 2.0
        # expect: [[0.0, 0.0, 2.0], [2.0, 2.0, 2.0]]
        # expect: [[0.0, 0.0, 0.0], [1.0, 2.0, 3.0]]
        # expect: [[0.3333333432674408, 0.6666666865348816, 1.0], [0.3333333432674408, 0.6666666865348816, 1.0]]
        # expect: [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]
        # expect: [1.0, 2.0, 3.0]
        # expect: [[0.0, 0.0, 3.0], [1.0, 2.0, 3.0]]
        # expect: [[0.0, 1.0, 2.0], [0.0, 3.0, 4.0], [0.0, 0.0, 0.0]]
        # expect: [[1.0, 2.0], [3.0, 4.0]]
        # expect: [4.0, 6.0]
        # expect: [[0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 0.0, 0.0, 0.0]]
        # expect: [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]
        # expect: [[1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0]]
        # expect: [2.0, 4.0, 6.0, 8.0]
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[2,2] [] [Op:Pad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [] instead of [3] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [] instead of [2,3,1] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 0, but got shapes [2] and [2] instead. [Op:Slice] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Sum] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis = 0 not in [0, 0) [Op:Unpack] name: unstack
        # expect: InvalidArgumentError {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[2,2] [3] [Op:Pad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [3] instead of [2,3,1] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 1, but got shapes [2] and [2] instead. [Op:Slice] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Reshape] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 0 must equal 2, got shape [3] [Op:Unpack] name: unstack
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2,2] instead of [3] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2,2] instead of [2,3,1] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[1] in [0, 2], but got 3 [Op:Slice] name:
        # expect: InvalidArgumentError {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,2] vs. [2,3] [Op:BroadcastTo] name:
        # expect: InvalidArgumentError {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,2] vs. [2,3] [Op:BroadcastTo] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 6 [Op:Reshape] name:
        # expect: InvalidArgumentError {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [2,3], then [2,2], and else [] must be broadcastable [Op:SelectV2] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2,4] instead of [3] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSliceGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape of dy was [2,4] instead of [2,3,1] [Op:StridedSliceGrad] name:
        # expect: InvalidArgumentError {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,4] vs. [2,3] [Op:BroadcastTo] name:
        # expect: InvalidArgumentError {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,4] vs. [2,3] [Op:BroadcastTo] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
        # expect: InvalidArgumentError {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [2,3], then [2,4], and else [] must be broadcastable [Op:SelectV2] name:


row = [1., 2., 3.]
square = [[1., 2.], [3., 4.]]
wide = [[1., 2., 3., 4.], [1., 2., 3., 4.]]
for given in [2., row, square, wide]:
    upstream(lambda x: tf.slice(x, [0, 1], [1, 2]), given)
    upstream(lambda x: x[1], given)
    upstream(lambda x: x[..., None], given)
    upstream(lambda x: tf.pad(x, [[0, 1], [0, 0]]), given)
    upstream(lambda x: tf.reduce_mean(x, 1, keepdims=True), given)
    upstream(lambda x: tf.reduce_sum(x, 0, keepdims=True), given)
    upstream(lambda x: tf.broadcast_to(x, [2, 2, 3]), given)
    upstream(lambda x: tf.concat([x], 1), given)
    upstream(lambda x: tf.stack([x, x]), given)
    upstream(lambda x: tf.where(x > 2., x, 0.), given)
for begin, size in [([0, 1], [1, 5]), ([0], [1]), ([-1, 0], [1, 1]), ([2, 0], [-1, 1]), ([0, 1], [2, -2]), ([0, 0], None)]:
    try:
        print(tf.slice(v, begin, size))
        # expect: tf.Tensor([], shape=(0, 1), dtype=float32)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[1] in [0, 2], but got 5 [Op:Slice]
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 2, but got shapes [1] and [1] instead. [Op:Slice]
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin[0] in [0, 2], but got -1 [Op:Slice]
        # expect: InvalidArgumentError {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[1] in [0, 2], but got -2 [Op:Slice]
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
for parts, axis in [([1., v[0]], -1), ([v[0], 1.], 0), ([1., 1.], 0), ([1., 1.], 2), ([v, v], None)]:
    try:
        print(tf.concat(parts, axis))
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [0, 0), but got -1 [Op:ConcatV2] name: concat
        # expect: InvalidArgumentError {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Can't concatenate scalars (use tf.stack instead) [Op:ConcatV2] name: concat
        # expect: InvalidArgumentError {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Can't concatenate scalars (use tf.stack instead) [Op:ConcatV2] name: concat
        # expect: InvalidArgumentError {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [0, 0), but got 2 [Op:ConcatV2] name: concat
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
for scan in [tf.cumsum, tf.math.cumprod]:
    try:
        print(scan(v, axis=None))
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
for limit in [tf.constant(2.), [1., 2., 3.], 'a']:
    try:
        print(tf.clip_by_norm(tf.cast(v, 'float64'), limit))
        # expect: tf.Tensor(
        # expect: [[0.20965697 0.41931393 0.6289709 ]
        # expect:  [0.83862787 1.04828484 1.2579418 ]], shape=(2, 3), dtype=float64)
        # expect: tf.Tensor(
        # expect: [[0.10482848 0.41931393 0.94345635]
        # expect:  [0.41931393 1.04828484 1.88691271]], shape=(2, 3), dtype=float64)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError '<' not supported between instances of 'str' and 'int'
print(tf.keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5)([1, 2]))
# expect: tf.Tensor([0.0933033  0.08705506], shape=(2,), dtype=float32)
