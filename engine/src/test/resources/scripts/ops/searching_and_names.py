import tensorflow as tf


def tried(action):
    try:
        return action()
    except Exception as e:
        return type(e).__name__ + ": " + str(e).split("\n")[0] + " … " + str(e)[-22:]


# The name an operation is given stands behind what its kernel complains of.
a = tf.constant([1.0, 2.0])
b = tf.constant([1.0, 2.0, 3.0])
print(tried(lambda: tf.multiply(a, b, name="scaled")))
# expect: InvalidArgumentError: {{function_node __wrapped__Mul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Mul] name: scaled …  [Op:Mul] name: scaled
print(tried(lambda: tf.multiply([1.0, 2.0], b, name="scaled")))
# expect: InvalidArgumentError: {{function_node __wrapped__Mul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Mul] … : [2] vs. [3] [Op:Mul]
print(tried(lambda: tf.add(a, b, name="sum")))
# expect: InvalidArgumentError: {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:AddV2] name:  …  [3] [Op:AddV2] name: 
print(tried(lambda: tf.reduce_sum(a, 3, name="total")))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (3 for input with 1 dimension(s) [Op:Sum] name: total … ) [Op:Sum] name: total
print(tried(lambda: tf.concat([a[None], b[None]], 0, name="joined")))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [1,2] vs. shape[1] = [1,3] [Op:ConcatV2] name: joined … ConcatV2] name: joined
print(tried(lambda: tf.stack([a, b], name="stacked")))
# expect: InvalidArgumentError: {{function_node __wrapped__Pack_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3] [Op:Pack] name: stacked … Op:Pack] name: stacked
print(tried(lambda: tf.sin(tf.constant(1), name="wave")))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128 … ]> [Op:Sin] name: wave
# Sizes and axes are whole numbers.
print(tried(lambda: tf.reshape(a, tf.constant([1.0, 2.0]))))
# expect: InvalidArgumentError: Value for attr 'Tshape' of float is not in the list of allowed values: int32, int64 … ]> [Op:Reshape] name: 
print(tried(lambda: tf.reshape(a, [1.0, 2.0])))
# expect: InvalidArgumentError: Value for attr 'Tshape' of float is not in the list of allowed values: int32, int64 … T_INT64]> [Op:Reshape]
print(tried(lambda: tf.reshape(a, 0.5)))
# expect: TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 … rTensor of dtype int32
print(tried(lambda: tf.reduce_sum(a, tf.constant(0.0))))
# expect: InvalidArgumentError: Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64 … NT64]> [Op:Sum] name: 
print(tried(lambda: tf.one_hot([0, 1], -1)))
# expect: InvalidArgumentError: {{function_node __wrapped__OneHot_device_/job:localhost/replica:0/task:0/device:CPU:0}} depth must be non-negative, got: -1 [Op:OneHot] … e, got: -1 [Op:OneHot]
print(tried(lambda: tf.one_hot(tf.constant([0, 1]), -1)))
# expect: InvalidArgumentError: {{function_node __wrapped__OneHot_device_/job:localhost/replica:0/task:0/device:CPU:0}} depth must be non-negative, got: -1 [Op:OneHot] name:  …  -1 [Op:OneHot] name: 
# What comes last to a place stays there, and what is added is added up.
x = tf.constant([1.0, 2.0, 3.0])
u = tf.constant([5.0, 6.0])
with tf.GradientTape() as t:
    t.watch([x, u])
    y = tf.tensor_scatter_nd_update(x, [[0], [0]], u) * [1.0, 2.0, 3.0]
print(y)
# expect: tf.Tensor([6. 4. 9.], shape=(3,), dtype=float32)
print(t.gradient(y, [x, u]))
# expect: [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 2., 3.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>]
print(tf.scatter_nd([[0], [0]], u, [3]))
# expect: tf.Tensor([11.  0.  0.], shape=(3,), dtype=float32)
# No gradient is registered of what finds or counts.
for f in [tf.unique, tf.unique_with_counts, tf.where]:
    with tf.GradientTape() as t:
        t.watch(x)
        r = f(x)
    print(tried(lambda: t.gradient(r[0] if f is not tf.where else r, x)))
# expect: LookupError: gradient registry has no entry for: Unique … s no entry for: Unique
# expect: LookupError: gradient registry has no entry for: UniqueWithCounts …  for: UniqueWithCounts
# expect: LookupError: gradient registry has no entry for: Where … as no entry for: Where
with tf.GradientTape() as t:
    t.watch(x)
    r = tf.searchsorted(x, [1.5])
print(r, tried(lambda: t.gradient(r, x)))
# expect: tf.Tensor([1], shape=(1,), dtype=int32) None
with tf.GradientTape() as t:
    t.watch(x)
    r = tf.histogram_fixed_width(x, [0.0, 4.0], 4)
print(r, tried(lambda: t.gradient(r, x)))
# expect: tf.Tensor([0 1 1 1], shape=(4,), dtype=int32) LookupError: gradient registry has no entry for: HistogramFixedWidth … r: HistogramFixedWidth
# A row that is not sorted is halved all the same.
print(tf.searchsorted([0.5, -1.5, 2.0], [0.2, 0.9, 0.4]))
# expect: tf.Tensor([2 2 2], shape=(3,), dtype=int32)
print(tf.searchsorted([0.5, -1.5, 2.0], [0.2, 0.9, 0.4], side="right"))
# expect: tf.Tensor([2 2 2], shape=(3,), dtype=int32)
print(tried(lambda: tf.searchsorted(x, 1.5)))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/ … ] name: strided_slice/
print(tried(lambda: tf.searchsorted(x, tf.constant([1, 2]))))
# expect: InvalidArgumentError: cannot compute LowerBound as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:LowerBound] name:  … [Op:LowerBound] name: 
# The order of a polygamma takes no gradient.
n = tf.constant([1.0, 2.0])
with tf.GradientTape() as t:
    t.watch(n)
    r = tf.math.polygamma(n, [1.0, 1.0])
print(t.gradient(r, n))
# expect: None
print(tf.errors.UNKNOWN, tf.errors.DATA_LOSS, tf.errors.NOT_FOUND, tf.errors.DataLossError.__name__)
# expect: 2 15 5 DataLossError
