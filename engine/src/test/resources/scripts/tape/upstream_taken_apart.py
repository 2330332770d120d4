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
