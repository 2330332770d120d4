# Every way to change a variable at some places, and what is refused.
import numpy as np
import tensorflow as tf

try:
    v=tf.Variable([1.,2.,3.],name='q')
    v.scatter_max(tf.IndexedSlices([1.],[7]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = 7 is not in [0, 3) [Op:ResourceScatterMax]
try:
    v=tf.Variable([1.,2.,3.],name='q')
    v.scatter_update(tf.IndexedSlices([1.,2.],[0]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} The shape of indices ([1]) must be a prefix of the shape of updates ([2]) [Op:ResourceScatterUpdate]
try:
    v=tf.Variable([1.,2.,3.],name='q')
    v.scatter_div([1.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: [1.0]
try:
    v=tf.Variable([1.,2.,3.],name='q')
    v.scatter_nd_update([[0],[7]],[1.,2.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [7] does not index into shape [3] [Op:ResourceScatterNdUpdate]
v=tf.Variable([[1.,2.],[3.,4.]])
print(v.scatter_nd_add([[0,1],[1,0]],[5.,6.])); print(v.scatter_nd_update([[1]],[[7.,8.]])); print(v.scatter_add(tf.IndexedSlices([[1.,1.]],[1])))
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 7.],
# expect:        [9., 4.]], dtype=float32)>
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 7.],
# expect:        [7., 8.]], dtype=float32)>
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 7.],
# expect:        [8., 9.]], dtype=float32)>
v=tf.Variable([1,2,3])
print(v.scatter_div(tf.IndexedSlices([2],[2])), v.scatter_mul(tf.IndexedSlices([2,3],[0,0])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=int32, numpy=array([6, 2, 1], dtype=int32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=int32, numpy=array([6, 2, 1], dtype=int32)>
try:
    v=tf.Variable([1.,2.,3.],name='q')
    v.scatter_add(tf.IndexedSlices(tf.constant([1,2]),[0,1]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Tensor conversion requested dtype float32 for Tensor with dtype int32: <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>
v=tf.Variable([1.,2.,3.])
with tf.GradientTape() as t:
    v.scatter_nd_add([[0]],[5.])
    y=tf.reduce_sum(v*v)
print(t.gradient(y,v), v)  # expect: tf.Tensor([12.  4.  6.], shape=(3,), dtype=float32) <tf.Variable 'Variable:0' shape=(3,) dtype=float32, numpy=array([6., 2., 3.], dtype=float32)>
v=tf.Variable([1.,2.,3.])
print(v.scatter_sub(tf.IndexedSlices(1.,1)), v.scatter_update(tf.IndexedSlices(tf.constant([[9.]]),tf.constant([[2]]))))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([1., 1., 9.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([1., 1., 9.], dtype=float32)>
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    print(v[:,0].assign([9.,8.])); print(v[0].assign([1.])); print(v[0,1].assign(5))
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[9., 2.],
# expect:        [8., 4.]], dtype=float32)>
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 1.],
# expect:        [8., 4.]], dtype=float32)>
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 5.],
# expect:        [8., 4.]], dtype=float32)>
    v[0].assign([[1.,2.],[3.,4.]])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceStridedSliceAssign_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot broadcast input shape [2,2] into final shape [2] [Op:ResourceStridedSliceAssign] name: strided_slice/_assign
try:
    v=tf.Variable([1.,2.])
    v[5].assign(3.)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 5 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_nd_add([[0],[1]],[5.,6.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [1,2) of input[shape=[2,2]] must match dimensions [1,1) of updates[shape=[2]] [Op:ResourceScatterNdAdd]
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_nd_update([[0,1,1]],[5.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [3,2) of input[shape=[2,2]] must match dimensions [3,1) of updates[shape=[1]] [Op:ResourceScatterNdUpdate]
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_nd_update([[0,5]],[5.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [0, 5] does not index into shape [2,2] [Op:ResourceScatterNdUpdate]
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_nd_update([[[0,1],[1,1]]],[5.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [0,2) of indices[shape=[1,2,2]] must match dimensions [0,2) of updates[shape=[1]] [Op:ResourceScatterNdUpdate]
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_add(tf.IndexedSlices([1.,2.],[0,1]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got updates.shape [2], indices.shape [2], params.shape [2,2] [Op:ResourceScatterAdd]
try:
    v=tf.Variable([[1.,2.],[3.,4.]])
    v.scatter_add(tf.IndexedSlices(tf.ones([1,2,2]),[[0,9]]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0,1] = 9 is not in [0, 2) [Op:ResourceScatterAdd]
v=tf.Variable([[1.,2.],[3.,4.]])
print(v.scatter_add(tf.IndexedSlices(tf.ones([1,2,2]),[[0,0]])))
# expect: <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
# expect: array([[3., 4.],
# expect:        [3., 4.]], dtype=float32)>
v=tf.Variable([1.,2.])
v.scatter_nd_add([[0]],[5])
print(v)  # expect: <tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([6., 2.], dtype=float32)>
try:
    v=tf.Variable([1.,2.])
    v.scatter_nd_add([[0]],tf.constant([5]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Tensor conversion requested dtype float32 for Tensor with dtype int32: <tf.Tensor: shape=(1,), dtype=int32, numpy=array([5], dtype=int32)>
v=tf.Variable([True,False])
print(v.scatter_update(tf.IndexedSlices([True],[1])), v.scatter_nd_update([[0]],[False]))  # expect: <tf.Variable 'UnreadVariable' shape=(2,) dtype=bool, numpy=array([False,  True])> <tf.Variable 'UnreadVariable' shape=(2,) dtype=bool, numpy=array([False,  True])>
try:
    v=tf.Variable([1.,2.])
    print(v.scatter_nd_update(indices=[[-1]],updates=[5.]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [-1] does not index into shape [2] [Op:ResourceScatterNdUpdate]
v=tf.Variable([1.,2.,3.])
print(v.scatter_add(tf.IndexedSlices([10.,20.],[0,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([11.,  2., 23.], dtype=float32)>
print(v.scatter_sub(tf.IndexedSlices([1.,2.],[0,0])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([ 8.,  2., 23.], dtype=float32)>
print(v.scatter_update(tf.IndexedSlices([1.,2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([8., 1., 2.], dtype=float32)>
print(v.scatter_max(tf.IndexedSlices([100.,-2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([  8., 100.,   2.], dtype=float32)>
print(v.scatter_min(tf.IndexedSlices([-100.,-2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([   8., -100.,   -2.], dtype=float32)>
print(v.scatter_mul(tf.IndexedSlices([3.,2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([   8., -300.,   -4.], dtype=float32)>
print(v.scatter_div(tf.IndexedSlices([3.,2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([   8., -100.,   -2.], dtype=float32)>
print(v.batch_scatter_update(tf.IndexedSlices([3.,2.],[1,2])))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([8., 3., 2.], dtype=float32)>
try:
    v=tf.Variable([1.,2.,3.])
    v.scatter_add(tf.IndexedSlices([10.,20.],[0,3]))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = 3 is not in [0, 3) [Op:ResourceScatterAdd]
try:
    v=tf.Variable([1.,2.,3.])
    v.scatter_add([1.,2.,3.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: [1.0, 2.0, 3.0]
v=tf.Variable([1.,2.,3.])
print(v.scatter_nd_add([[0],[2]],[5.,6.]),v.scatter_nd_sub([[0],[2]],[5.,6.]),v.scatter_nd_update([[0],[2]],[5.,6.]))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([5., 2., 6.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([5., 2., 6.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([5., 2., 6.], dtype=float32)>
print(v.scatter_nd_max([[0],[2]],[5.,60.]),v.scatter_nd_min([[0],[2]],[5.,6.]))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([5., 2., 6.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([5., 2., 6.], dtype=float32)>
try:
    v=tf.Variable([1.,2.,3.])
    v.scatter_nd_add([[0],[5]],[5.,6.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [5] does not index into shape [3] [Op:ResourceScatterNdAdd]
try:
    v=tf.Variable([1.,2.,3.])
    v.scatter_nd_add([[0],[1]],[5.,6.,7.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceScatterNdAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [0,1) of indices[shape=[2,1]] = 2 must match dimensions [0,1) of updates[shape=[3]] = 3 [Op:ResourceScatterNdAdd]
try:
    v=tf.Variable([1.,2.,3.])
    v[1:].assign([7.,8.,9.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__ResourceStridedSliceAssign_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot broadcast input shape [3] into final shape [2] [Op:ResourceStridedSliceAssign] name: strided_slice/_assign
