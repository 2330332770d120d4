# What does not fit: updates, conditions, sizes and axes.
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


print(attempt(lambda: (tf.tensor_scatter_nd_add([1.,2.],[[0]],[1.,1.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Outer dimensions of indices and update must match. Indices shape: [1,1], updates shape:[2] [Op:TensorScatterAdd]
print(attempt(lambda: (tf.tensor_scatter_nd_update([[1.,2.]],[[0]],[[1.]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} The inner 1 dimensions of output.shape=[1,2] must match the inner 1 dimensions of updates.shape=[1,1] [Op:TensorScatterUpdate]
print(attempt(lambda: (tf.tensor_scatter_nd_update([[1.,2.]],[[0,1]],[9.]), tf.tensor_scatter_nd_update([[1.,2.]],[[0]],[[9.,8.]]))))
# expect: (<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[1., 9.]], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[9., 8.]], dtype=float32)>)
print(attempt(lambda: (tf.where([True,False,True],[1,2],[3,4]))))
# expect: InvalidArgumentError: {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [3], then [2], and else [2] must be broadcastable [Op:SelectV2]
print(attempt(lambda: (tf.where(tf.constant([True,False,True]),tf.constant([1,2]),tf.constant([3,4])))))
# expect: InvalidArgumentError: {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [3], then [2], and else [2] must be broadcastable [Op:SelectV2] name: 
print(attempt(lambda: (tf.map_fn(lambda v: v*2, tf.constant(3)))))
# expect: ValueError: Elements in elems must be 1+ dimensional Tensors, not scalars
print(attempt(lambda: (tf.nn.softmax([[1.,2.]],axis=3))))
# expect: InvalidArgumentError: `dim` must be in the range [-2, 2) where 2 is the number of dimensions in the input. Received: dim=3
print(attempt(lambda: (tf.zeros([2,-1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill] name: 
print(attempt(lambda: (tf.fill([-1],1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill]
print(attempt(lambda: (tf.ones([-3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -3 must be >= 0 [Op:Fill] name: 
print(attempt(lambda: (tf.map_fn(lambda t: t[0]+t[1], (tf.constant([1,2]),tf.constant([3,4])), fn_output_signature=tf.int32))))
# expect: tf.Tensor([4 6], shape=(2,), dtype=int32)
