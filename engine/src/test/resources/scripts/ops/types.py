# Element types that kernels take, and what becomes of others
import numpy as np
import tensorflow as tf


def refused(f, *given, **named):
    try:
        return f(*given, **named)
    except Exception as e:
        return type(e).__name__ + " " + repr(str(e))


four = tf.constant(4)
yes = tf.constant(True)

# whole numbers where floats are wanted
print(refused(tf.sqrt, four))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: "
print(refused(tf.exp, [1, 2]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Exp]"
print(refused(tf.sigmoid, 3))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node Sigmoid}}; Op<name=Sigmoid; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sigmoid] name: "
print(refused(tf.math.rsqrt, four))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node Rsqrt}}; Op<name=Rsqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Rsqrt] name: "
print(refused(tf.nn.softmax, [1, 2]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double\n\t; NodeDef: {{node Softmax}}; Op<name=Softmax; signature=logits:T -> softmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softmax] name: "
print(refused(tf.math.is_nan, four))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double\n\t; NodeDef: {{node IsNan}}; Op<name=IsNan; signature=x:T -> y:bool; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:IsNan] name: "
print(refused(tf.math.xlogy, four, four))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double, complex64, complex128\n\t; NodeDef: {{node Xlogy}}; Op<name=Xlogy; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Xlogy] name: "
print(refused(tf.nn.softsign, [4, 9]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double\n\t; NodeDef: {{node Softsign}}; Op<name=Softsign; signature=features:T -> activations:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softsign]"
print(refused(tf.nn.l2_loss, four))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double\n\t; NodeDef: {{node L2Loss}}; Op<name=L2Loss; signature=t:T -> output:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:L2Loss] name: "
print(refused(tf.math.multiply_no_nan, [4], [1]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node MulNoNan}}; Op<name=MulNoNan; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:MulNoNan] name: "
print(refused(tf.linalg.inv, tf.constant([[1, 2], [3, 4]])))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: double, float, half, complex64, complex128\n\t; NodeDef: {{node MatrixInverse}}; Op<name=MatrixInverse; signature=input:T -> output:T; attr=adjoint:bool,default=false; attr=T:type,allowed=[DT_DOUBLE, DT_FLOAT, DT_HALF, DT_COMPLEX64, DT_COMPLEX128]> [Op:MatrixInverse] name: "
print(refused(tf.math.l2_normalize, [4, 9]))
# expect: TypeError 'Cannot convert 1e-12 to EagerTensor of dtype int32'
print(refused(tf.reduce_logsumexp, [1, 2]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double\n\t; NodeDef: {{node IsFinite}}; Op<name=IsFinite; signature=x:T -> y:bool; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:IsFinite] name: "
print(refused(tf.norm, [1, 2]))
# expect: InvalidArgumentError "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128\n\t; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: "

# truth values where numbers are wanted, and the other way round
print(refused(tf.add, yes, yes))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, complex64, complex128\n\t; NodeDef: {{node AddV2}}; Op<name=AddV2; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true; is_aggregate=true> [Op:AddV2] name: "
print(refused(tf.multiply, [True], [False]))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128\n\t; NodeDef: {{node Mul}}; Op<name=Mul; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_UINT32, DT_UINT64, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true> [Op:Mul]"
print(refused(tf.matmul, [[True]], [[False]]))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128\n\t; NodeDef: {{node MatMul}}; Op<name=MatMul; signature=a:T, b:T -> product:T; attr=transpose_a:bool,default=false; attr=transpose_b:bool,default=false; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]; attr=grad_a:bool,default=false; attr=grad_b:bool,default=false> [Op:MatMul] name: "
print(refused(tf.reduce_sum, [True, False]))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64\n\t; NodeDef: {{node Sum}}; Op<name=Sum; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum]"
print(refused(tf.reduce_mean, yes))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64\n\t; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: "
print(refused(tf.less, yes, yes))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64\n\t; NodeDef: {{node Less}}; Op<name=Less; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Less] name: "
print(refused(lambda: yes / yes))
# expect: TypeError 'Invalid dtype tf.bool in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.'
print(refused(lambda: -yes))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128\n\t; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: "
print(refused(tf.nn.relu, [True]))
# expect: InvalidArgumentError "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8\n\t; NodeDef: {{node Relu}}; Op<name=Relu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8]> [Op:Relu]"
print(refused(tf.reduce_any, [1, 0]))
# expect: TypeError 'Cannot convert [1, 0] to EagerTensor of dtype bool'
print(refused(tf.reduce_all, [1.0, 0.0]))
# expect: TypeError 'Cannot convert [1.0, 0.0] to EagerTensor of dtype bool'
print(refused(tf.where, [1, 0], 1, 2))
# expect: TypeError 'Cannot convert [1, 0] to EagerTensor of dtype bool'
print(refused(tf.argmax, [1, 3], output_type=tf.float32))
# expect: InvalidArgumentError "Value for attr 'output_type' of float is not in the list of allowed values: int16, uint16, int32, int64\n\t; NodeDef: {{node ArgMax}}; Op<name=ArgMax; signature=input:T, dimension:Tidx -> output:output_type; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16, DT_BOOL]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=output_type:type,default=DT_INT64,allowed=[DT_INT16, DT_UINT16, DT_INT32, DT_INT64]> [Op:ArgMax]"

# taken, and in which type they come out
print(tf.math.divide_no_nan([4, 2], [2, 0]))
# expect: tf.Tensor([2. 0.], shape=(2,), dtype=float64)
print(tf.nn.leaky_relu([-2, 3]), tf.nn.leaky_relu(tf.constant([-2.0, 3.0], tf.float64)))
# expect: tf.Tensor([-0.4  3. ], shape=(2,), dtype=float32) tf.Tensor([-0.40000001  3.        ], shape=(2,), dtype=float64)
print(tf.nn.relu6([4, 9]), tf.math.reduce_euclidean_norm([3, 4]))
# expect: tf.Tensor([4 6], shape=(2,), dtype=int32) tf.Tensor(5, shape=(), dtype=int32)
print(tf.argmax([1, 3, 2], output_type=tf.int32))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(tf.nn.relu(features=[1.0, -1.0]), tf.math.erfc([np.inf, -np.inf]))
# expect: tf.Tensor([1. 0.], shape=(2,), dtype=float32) tf.Tensor([0. 2.], shape=(2,), dtype=float32)

# out of range
print(tf.cast([np.nan, np.inf, -np.inf, 3e9, -1.5], tf.int32))
# expect: tf.Tensor([-2147483648 -2147483648 -2147483648 -2147483648          -1], shape=(5,), dtype=int32)
print(tf.cast([np.nan, np.inf, 1e30], tf.int64))
# expect: tf.Tensor([-9223372036854775808 -9223372036854775808 -9223372036854775808], shape=(3,), dtype=int64)
print(tf.nn.softmax([[1.0, np.nan, 2.0], [np.inf, 1.0, 2.0], [-np.inf, 1.0, 2.0]]))
# expect: tf.Tensor(
# expect: [[0.                nan 0.        ]
# expect:  [       nan 0.         0.        ]
# expect:  [0.         0.26894143 0.73105854]], shape=(3, 3), dtype=float32)

# second derivatives that are zero, not None
x = tf.Variable([1.0, 7.0, -1.0])
both = []
for f in (tf.nn.relu6, tf.nn.leaky_relu):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = f(x)
        g = inner.gradient(y, x)
    both += [g.numpy(), outer.gradient(g, x).numpy()]
print(both)
# expect: [array([1., 0., 0.], dtype=float32), array([0., 0., 0.], dtype=float32), array([1. , 1. , 0.2], dtype=float32), array([0., 0., 0.], dtype=float32)]
s = tf.Variable(3.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = tf.reduce_prod(s)
    g = inner.gradient(y, s)
print(g, outer.gradient(g, s))
# expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
a, b = tf.Variable([2.0, 3.0]), tf.Variable([0.0, 5.0])
with tf.GradientTape() as tape:
    y = tf.math.multiply_no_nan(a, b)
print(tape.gradient(y, [a, b]))
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 5.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 3.], dtype=float32)>]
