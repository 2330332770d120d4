import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


x = tf.reshape(tf.range(6.0), [2, 3])

# Places along an axis, in each of the batches
print(attempt(lambda: tf.gather(x, [[0, 1]], batch_dims=1)))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} params.shape[0]: 2 should be equal to indices.shape[0]: 1 [Op:GatherV2]
print(attempt(lambda: tf.gather(x, [[0, 1], [2, 3]], batch_dims=1)))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1,1] = 3 is not in [0, 3) [Op:GatherV2]
print(attempt(lambda: tf.gather(x, 0, batch_dims=1)))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected batch_dims in the range [0, 0], but got 1 [Op:GatherV2] name: 
print(attempt(lambda: tf.gather(x[None], [[[0, 1], [1, 0]]], axis=2, batch_dims=1)))
# expect: tf.Tensor(
# expect: [[[[0. 1.]
# expect:    [1. 0.]]
# expect:
# expect:   [[3. 4.]
# expect:    [4. 3.]]]], shape=(1, 2, 2, 2), dtype=float32)
print(attempt(lambda: tf.gather(x, [[0], [1]], axis=1, batch_dims=-1)))
# expect: tf.Tensor(
# expect: [[0.]
# expect:  [4.]], shape=(2, 1), dtype=float32)

# Places to put to
print(attempt(lambda: tf.tensor_scatter_nd_update(x, [[2]], [[1.0, 2.0, 3.0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [2] does not index into shape [2,3] [Op:TensorScatterUpdate]
print(attempt(lambda: tf.tensor_scatter_nd_add(x, [[5, 5]], [1.0])))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [5, 5] does not index into shape [2,3] [Op:TensorScatterAdd]
print(attempt(lambda: tf.tensor_scatter_nd_sub(x, [[0]], [1.0])))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterSub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inner dimensions of output shape must match inner dimensions of updates shape. Output: [2,3] updates: [1] [Op:TensorScatterSub]
print(attempt(lambda: tf.tensor_scatter_nd_max(x, [[7]], [[1.0, 2.0, 3.0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [7] does not index into shape [2,3] [Op:TensorScatterMax]
print(attempt(lambda: tf.tensor_scatter_nd_update(x, [0], [1.0])))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} The inner 1 dimensions of output.shape=[2,3] must match the inner 1 dimensions of updates.shape=[1] [Op:TensorScatterUpdate]

# Sizes that are none
print(attempt(lambda: tf.eye(2.0)))
# expect: TypeError: Arguments `num_rows` and `num_columns` must be positive integer values. Received: num_rows=2.0, num_columns=2.0
print(attempt(lambda: tf.eye(-1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill] name: 
print(attempt(lambda: tf.zeros([2.0])))
# expect: TypeError: Cannot convert [2.0] to EagerTensor of dtype int32
print(attempt(lambda: tf.ones('a')))
# expect: TypeError: Cannot convert 'a' to EagerTensor of dtype int32
print(attempt(lambda: tf.zeros([[2, 3]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} dims must represent a vector, got shape [1,2] [Op:Fill] name: 
print(attempt(lambda: tf.ones([2, 'a'])))
# expect: ValueError: Can't convert Python sequence with mixed types to Tensor.
print(attempt(lambda: tf.reshape(tf.ones(6), [[2, 3]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} sizes input must be 1-D, not [1,2] [Op:Reshape]
print(attempt(lambda: tf.reshape(tf.ones(6), [None, 3])))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.tile(tf.ones(2), [[2]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples to be 1-D, but got shape [1,1] [Op:Tile]
print(attempt(lambda: tf.broadcast_to(tf.ones(2), [[2, 2]])))
# expect: InvalidArgumentError: {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape must be a vector of {int32,int64}, got shape [1,2] [Op:BroadcastTo]
print(attempt(lambda: tf.broadcast_to(x, [3])))
# expect: InvalidArgumentError: {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Rank of input (2) must be no greater than rank of output shape (1). [Op:BroadcastTo]
print(attempt(lambda: tf.repeat(x, [-1, 2], axis=0)))
# expect: tf.Tensor(
# expect: [[3. 4. 5.]
# expect:  [3. 4. 5.]], shape=(2, 3), dtype=float32)

# Classes out of bounds
print(attempt(lambda: tf.math.confusion_matrix([0, 1, 3, 4], [1, 1, -3, 1])))
# expect: InvalidArgumentError: `predictions` contains negative values.  
# expect: Condition x >= 0 did not hold element-wise:
# expect: x (shape=(4,) dtype=int64) = 
# expect: ['1', '1', '-3', '...']
print(attempt(lambda: tf.math.confusion_matrix([0, 1], [1, 5], num_classes=2)))
# expect: InvalidArgumentError: `predictions` out of bound
# expect: Condition x < y did not hold.
# expect: First 2 elements of x:
# expect: [1 5]
# expect: First 1 elements of y:
# expect: [2]

# Products of adjoint matrices
print(attempt(lambda: tf.matmul(x, x, adjoint_b=True)))
# expect: tf.Tensor(
# expect: [[ 5. 14.]
# expect:  [14. 50.]], shape=(2, 2), dtype=float32)
print(attempt(lambda: tf.matmul(x, x, transpose_a=True, adjoint_a=True)))
# expect: ValueError: Only one of `transpose_a` and `adjoint_a` can be True. Received `transpose_a`=True, `adjoint_a`=True.
print(attempt(lambda: tf.tensordot(x, x, 3)))
# expect: ValueError: `axes` must not be larger than the number of dimensions of tensor [[0. 1. 2.]
# expect:  [3. 4. 5.]].  Received 3, vs tensor dimensions 2.
print(attempt(lambda: tf.einsum('i1->i', x)))
# expect: ValueError: Subscripts have incorrect format: i1->i
print(attempt(lambda: tf.switch_case(tf.constant([1]), [lambda: x])))
# expect: InvalidArgumentError: {{function_node __wrapped__Select_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'then' must be at least a vector, but saw shape: [] [Op:Select] name: 
print(attempt(lambda: tf.nn.softmax_cross_entropy_with_logits([[0.0, 1.0, 0.0]], x)))
# expect: tf.Tensor([1.4076059 1.4076059], shape=(2,), dtype=float32)
