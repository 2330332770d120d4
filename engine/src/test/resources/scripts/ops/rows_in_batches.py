# Rows named within batches, and what is refused of places
import tensorflow as tf


def attempt(work):
    try:
        print(work())
        # expect: ([4.0, 36.0], [[0.0, 4.0, 0.0], [0.0, 0.0, 12.0]], <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
        # expect: array([[ 0., 16.,  0.],
        # expect:        [ 0.,  0., 48.]], dtype=float32)>)
        # expect: ([[1.0, 1.0], [5.0, 6.0]], [[2.0, 0.0, 0.0], [0.0, 1.0, 1.0]], None)
        # expect: ([[2.0, 6.0]], [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], None)
        # expect: ([1.0, 4.0, 25.0], [[2.0, 4.0, 0.0], [4.0, 10.0, 0.0]], <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
        # expect: array([[ 8., 32.,  0.],
        # expect:        [32., 40.,  0.]], dtype=float32)>)
        # expect: tf.Tensor(
        # expect: [[1. 2. 3.]
        # expect:  [0. 0. 0.]
        # expect:  [4. 5. 6.]], shape=(3, 3), dtype=float32)
        # expect: tf.Tensor([1. 2. 3. 4.], shape=(4,), dtype=float32)
        # expect: tf.Tensor([1. 3. 5.], shape=(3,), dtype=float32)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Argument `batch_dims` = 2 must be less than rank(`indices`) = 2
        # expect: ValueError tf.gather_nd does not allow negative batch_dims.
        # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 3 values, but the requested shape has 2 [Op:Reshape] name:
        # expect: InvalidArgumentError {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [0, 3] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [0,1) of indices[shape=[1]] = 1 must match dimensions [0,1) of updates[shape=[3]] = 3 [Op:ScatterNd] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Updates shape must have rank at least one. Found:[] [Op:ScatterNd] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [1,2) of input[shape=[2,1]] must match dimensions [1,1) of updates[shape=[1]] [Op:ScatterNd] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [1,3) of input[shape=[3,1,2]] must match dimensions [1,1) of updates[shape=[2]] [Op:ScatterNd] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [2,1) of input[shape=[3]] must match dimensions [0,1) of updates[shape=[2]] [Op:ScatterNd]
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Updates shape must have rank at least one. Found:[] [Op:ScatterNd]
        # expect: InvalidArgumentError {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [0,1) of input[shape=[3]] must match dimensions [0,1) of updates[shape=[0]] [Op:ScatterNd]
        # expect: InvalidArgumentError Value for attr 'Tindices' of float is not in the list of allowed values: int16, int32, int64
        # expect: 	; NodeDef: {{node ScatterNd}}; Op<name=ScatterNd; signature=indices:Tindices, updates:T, shape:Tindices -> output:T; attr=T:type; attr=Tindices:type,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=bad_indices_policy:string,default=""> [Op:ScatterNd]
        # expect: InvalidArgumentError {{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} -1 is not between 0 and 2 [Op:InvertPermutation] name:
        # expect: InvalidArgumentError {{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} -2 is not between 0 and 2 [Op:InvertPermutation] name:
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: LookupError gradient registry has no entry for: Bitcast


def gradients(work, x):
    with tf.GradientTape(persistent=True) as outer:
        outer.watch(x)
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = work(x)
        g = tf.convert_to_tensor(tape.gradient(y, x))
        square = tf.reduce_sum(g * g)
    return y.numpy().tolist(), g.numpy().tolist(), outer.gradient(square, x)


v = tf.constant([[1., 2., 3.], [4., 5., 6.]])
attempt(lambda: gradients(lambda x: tf.gather_nd(x * x, [[1], [2]], batch_dims=1), v))
attempt(lambda: gradients(lambda x: tf.gather_nd(x, [[[0], [0]], [[1], [2]]], batch_dims=1), v))
attempt(lambda: gradients(lambda x: tf.gather_nd(x[None], [[[1], [2]]], batch_dims=2), v))
attempt(lambda: tf.gather_nd(v, [[1], [2]], batch_dims=2))
attempt(lambda: tf.gather_nd(v, [[1], [2]], batch_dims=-1))
attempt(lambda: tf.gather_nd(v, [[1], [2], [0]], batch_dims=1))
attempt(lambda: tf.gather_nd(v, [[3], [0]], batch_dims=1))
# TensorFlow's rule puts rows back by a column of places, and so refuses a single place
for places in [[0], [0, 1]]:
    attempt(lambda: gradients(lambda x: tf.gather_nd(x, places), v))
attempt(lambda: gradients(lambda x: tf.gather_nd(x[:, :1], [1]), v))
attempt(lambda: gradients(lambda x: tf.gather_nd(tf.reshape(x, [3, 1, 2]), [1, 0]), v))
attempt(lambda: tf.scatter_nd([0, 1], [5., 6.], [3]))
attempt(lambda: tf.scatter_nd([0, 1], 5., [2, 2]))
attempt(lambda: tf.scatter_nd(tf.zeros([0], tf.int32), tf.zeros([0]), [3]))
attempt(lambda: tf.scatter_nd([0.5], [1.], [3]))
for order in [[-1, 0], [1, -2]]:
    attempt(lambda: gradients(lambda x: tf.transpose(x, order), v))
attempt(lambda: gradients(lambda x: tf.dynamic_stitch([[0, 1], [1, 2]], [x[:, 0], x[:, 1]])**2, v))
attempt(lambda: tf.dynamic_stitch([[0], [2]], [v[:1], v[1:]]))
attempt(lambda: gradients(lambda x: tf.cast(tf.bitcast(x, 'int32'), 'float32'), v))
attempt(lambda: gradients(lambda x: tf.bitcast(x, 'float32'), v))
attempt(lambda: tf.range(tf.constant(1, 'float16'), 5.))
attempt(lambda: tf.linspace(tf.constant(1, 'int8'), 5, 3))
