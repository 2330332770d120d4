import tensorflow as tf


def tried(action):
    try:
        return action()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


# Scalars where vectors or matrices are wanted, and nothing where sizes are.
x = tf.constant([1.0, 2.0])
print(tried(lambda: tf.gather_nd(x, 0)))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices must be at least a vector [Op:GatherNd] name: 
print(tried(lambda: tf.tensor_scatter_nd_max(x, 0, 3.0)))
# expect: InvalidArgumentError: {{function_node __wrapped__TensorScatterMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Indices shape must have rank at least one. Found:[] [Op:TensorScatterMax] name: 
print(tried(lambda: tf.linalg.adjoint(tf.constant(0.7))))
# expect: ValueError: Argument `a` should be a (batch) matrix with rank >= 2.  Received `a` = 0.699999988079071 with shape: ()
print(tried(lambda: tf.linalg.matrix_transpose(tf.constant([0.7, 1.0]))))
# expect: ValueError: Argument `a` should be a (batch) matrix with rank >= 2.  Received `a` = [0.7 1. ] with shape: (2,)
print(tried(lambda: tf.linalg.diag(tf.constant(1.0))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDiagV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} diagonal must be at least 1-dim, received shape: [] [Op:MatrixDiagV3] name: diag
print(tried(lambda: tf.math.invert_permutation(tf.constant(2))))
# expect: InvalidArgumentError: {{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} invert_permutation expects a 1D vector. [Op:InvertPermutation] name: 
print(tried(lambda: tf.tile(x, None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(tried(lambda: tf.reverse(x, None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
# The number next to another one, either way.
y = tf.constant([2.0, 2.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    n = tf.math.nextafter(x, y)
print(n, n - x, t.gradient(n, [x, y]))
# expect: tf.Tensor([1.0000001 2.       ], shape=(2,), dtype=float32) tf.Tensor([1.1920929e-07 0.0000000e+00], shape=(2,), dtype=float32) [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>]
print(tried(lambda: tf.math.nextafter(x)))
# expect: TypeError: next_after() missing 1 required positional argument: 'x2'
