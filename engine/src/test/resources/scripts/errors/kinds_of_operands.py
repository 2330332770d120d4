import numpy as np
import tensorflow as tf

# Of operands that are to have one type the first tensor says which: a kernel that does not know it refuses that, or
# else the first operand that is of another. Axes are read before kernels look at types of elements.


def told(function):
    try:
        print(function())
        # expect: tf.Tensor([ 0. -2.  6.], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0.        -0.4636476  0.5880026], shape=(3,), dtype=float32)
        # expect: tf.Tensor([False False False], shape=(3,), dtype=bool)
        # expect: tf.Tensor([ 0.        -0.5        0.6666667], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0.        -0.5        0.6666667], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0. -2.  4.], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0.        -0.4636476  0.7853982], shape=(3,), dtype=float32)
        # expect: tf.Tensor([False False  True], shape=(3,), dtype=bool)
        # expect: tf.Tensor([ 0.  -0.5  1. ], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0.  -0.5  1. ], shape=(3,), dtype=float32)
        # expect: tf.Tensor([ 0. -2.  4.], shape=(3,), dtype=float32)
        # expect: tf.Tensor([1.5707964 2.0344439 0.7853982], shape=(3,), dtype=float32)
        # expect: tf.Tensor([False False  True], shape=(3,), dtype=bool)
        # expect: tf.Tensor([ 0. -2.  1.], shape=(3,), dtype=float32)
        # expect: tf.Tensor(1.2472192, shape=(), dtype=float32)
        # expect: tf.Tensor(1.2472192, shape=(), dtype=float32)
        # expect: tf.Tensor([-1.  0.  2.], shape=(3,), dtype=float32)
        # expect: tf.Tensor([1 0 2], shape=(3,), dtype=int32)
        # expect: tf.Tensor(2, shape=(), dtype=int64)
        # expect: tf.Tensor(1, shape=(), dtype=int64)
        # expect: tf.Tensor(1.2472192, shape=(), dtype=float32)
        # expect: tf.Tensor(2.236068, shape=(), dtype=float32)
        # expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.       , 3.1415927, 0.       ], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>)
        # expect: (<tf.Tensor: shape=(1,), dtype=float64, numpy=array([-0.])>, <tf.Tensor: shape=(1, 1), dtype=float64, numpy=array([[-0.]])>, <tf.Tensor: shape=(), dtype=float64, numpy=-0.0>, <tf.Tensor: shape=(1, 1), dtype=float64, numpy=array([[0.]])>)
    except Exception as e:
        print(type(e).__name__, str(e).split(";")[0].strip())
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a bool tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Atan2 as input #1(zero-based) was expected to be a float tensor but is a bool tensor [Op:Atan2] name:
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a float tensor but is a bool tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float32 != tf.bool.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float32 != tf.bool.
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a bool tensor but is a float tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #1(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #1(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.bool != tf.float32.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.bool != tf.float32.
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Mul] name:
        # expect: InvalidArgumentError Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Atan2 as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:Atan2] name:
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float32 != tf.string.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float32 != tf.string.
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a string tensor but is a float tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a string tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a string tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.string != tf.float32.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.string != tf.float32.
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a half tensor but is a bool tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Atan2 as input #1(zero-based) was expected to be a half tensor but is a bool tensor [Op:Atan2] name:
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a half tensor but is a bool tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a half tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a half tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float16 != tf.bool.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float16 != tf.bool.
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a half tensor but is a int32 tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Atan2 as input #1(zero-based) was expected to be a half tensor but is a int32 tensor [Op:Atan2] name:
        # expect: InvalidArgumentError cannot compute Equal as input #1(zero-based) was expected to be a half tensor but is a int32 tensor [Op:Equal] name:
        # expect: InvalidArgumentError cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a half tensor [Op:LogicalAnd] name:
        # expect: InvalidArgumentError cannot compute LogicalOr as input #0(zero-based) was expected to be a bool tensor but is a half tensor [Op:LogicalOr] name:
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float16 != tf.int32.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.float16 != tf.int32.
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype string
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype string
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype string
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: TypeError `x` and `y` must have the same dtype, got tf.string != tf.int32.
        # expect: TypeError `x` and `y` must have the same dtype, got tf.string != tf.int32.
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: TypeError Cannot convert 2 to EagerTensor of dtype bool
        # expect: TypeError `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
        # expect: TypeError axis must be int or Tensor with integer datatype
        # expect: InvalidArgumentError {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} dim must be a scalar, but received tensor of shape: [1] [Op:ArgMin]
        # expect: ValueError Argument `axis` must be a constant scalar. Received: axis=[0].
        # expect: ValueError Argument `axis` must be a constant scalar. Received: axis=[0].
        # expect: InvalidArgumentError {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: axis must be a scalar, not [1] [Op:Cumsum]
        # expect: InvalidArgumentError {{function_node __wrapped__CumulativeLogsumexp_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: axis must be a scalar, not [1] [Op:CumulativeLogsumexp]
        # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got [0]
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: TypeError axis must be int or Tensor with integer datatype
        # expect: InvalidArgumentError Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
        # expect: ValueError invalid literal for int() with base 10: b'x'
        # expect: ValueError invalid literal for int() with base 10: b'x'
        # expect: InvalidArgumentError Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
        # expect: InvalidArgumentError Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
        # expect: InvalidArgumentError Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
        # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got x
        # expect: ValueError Tensor conversion requested dtype bool for Tensor with dtype float32: <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  2.], dtype=float32)>
        # expect: TypeError axis must be int or Tensor with integer datatype
        # expect: TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
        # expect: TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got 1.5
        # expect: TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: InvalidArgumentError {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} dim must be a scalar, but received tensor of shape: [1] [Op:ArgMax] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} dim must be a scalar, but received tensor of shape: [1] [Op:ArgMin] name:
        # expect: ValueError Argument `axis` must be a constant scalar. Received: axis=[0].
        # expect: ValueError Argument `axis` must be a constant scalar. Received: axis=[0].
        # expect: InvalidArgumentError {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: axis must be a scalar, not [1] [Op:Cumsum] name:
        # expect: InvalidArgumentError {{function_node __wrapped__CumulativeLogsumexp_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: axis must be a scalar, not [1] [Op:CumulativeLogsumexp] name:
        # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got [0]
        # expect: InvalidArgumentError cannot compute Any as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:Any] name:
        # expect: TypeError axis tensor dtypes <dtype: 'float32'> is not supported
        # expect: InvalidArgumentError Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64
        # expect: InvalidArgumentError Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64
        # expect: InvalidArgumentError Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64
        # expect: InvalidArgumentError Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64
        # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got 0.0
        # expect: InvalidArgumentError Value for attr 'Tidx' of float is not in the list of allowed values: int32, int64
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: InvalidArgumentError cannot compute Any as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:Any] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-1, 1), but got 1 [Op:ArgMax] name:
        # expect: InvalidArgumentError {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-1, 1), but got 1 [Op:ArgMin] name:
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
        # expect: InvalidArgumentError {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: Expected scan axis in the range [-1, 1), but got 1 [Op:Cumsum] name:
        # expect: InvalidArgumentError {{function_node __wrapped__CumulativeLogsumexp_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: Expected scan axis in the range [-1, 1), but got 1 [Op:CumulativeLogsumexp] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Mean] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum]
        # expect: InvalidArgumentError cannot compute Any as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:Any] name:
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
        # expect: TypeError Cannot convert 3.141592653589793 to EagerTensor of dtype int32
        # expect: TypeError Expected numeric or variant tensor, got dtype tf.bool.
        # expect: TypeError input must be a numeric tensor, but got tensor with dtype <dtype: 'string'>
        # expect: AttributeError module 'tensorflow._api.v2.math' has no attribute 'truncatediv'
        # expect: AttributeError module 'tensorflow._api.v2.math' has no attribute 'truncatemod'
        # expect: InvalidArgumentError {{function_node __wrapped__FloorDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorDiv] name:


f = tf.constant([0.0, -1.0, 2.0])
i = tf.constant([1, -2, 0])
b = tf.constant([True, False, True])
s = tf.constant(["a", "b", "c"])
h = tf.constant([0.1, 3.0, 1.0], tf.float16)
for x, y in [(f, b), (b, f), (i, f), (f, s), (s, f), (h, b), (h, i), (f, [1.0, 2.0, 3.0]), (f, 2), (f, None), (s, 2), (2, f)]:
    for function in [tf.multiply, tf.atan2, tf.equal, tf.logical_and, tf.math.logical_xor, tf.truediv, tf.math.divide_no_nan]:
        told(lambda: function(x, y))
for axis in [[0], "x", 1.5, tf.constant([0]), tf.constant(0.0), None, 1]:
    for function in [tf.argmax, tf.argmin, tf.sort, tf.argsort, tf.cumsum, tf.math.cumulative_logsumexp, tf.math.reduce_std, tf.norm, tf.reduce_any]:
        told(lambda: function(f, axis=axis))
told(lambda: tf.sort(b, axis=7))
told(lambda: (tf.math.angle(f), tf.math.conj(f), tf.math.real(2.0)))
told(lambda: tf.math.angle(i))
told(lambda: tf.math.conj(b))
told(lambda: tf.math.real(s))
told(lambda: tf.math.truncatediv(i, 0))
told(lambda: tf.math.truncatemod(i, i))
told(lambda: i // 0)
# What adds nothing keeps the sign of a zero.
zero = tf.constant([[-0.0]], tf.float64)
told(lambda: (tf.reduce_sum(zero, axis=0), tf.reduce_mean(zero, axis=[]), tf.reduce_sum(zero), tf.math.xdivy(zero, 2.0)))
