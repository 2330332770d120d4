import tensorflow as tf

nan, inf = float('nan'), float('inf')


def tried(f, *args):
    try:
        print(f(*args))
        # expect: tf.Tensor([3], shape=(1,), dtype=uint8)
        # expect: tf.Tensor([3], shape=(1,), dtype=int16)
        # expect: tf.Tensor([3], shape=(1,), dtype=uint64)
        # expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)
        # expect: tf.Tensor([2. 1.], shape=(2,), dtype=float32)
    except Exception as e:
        print(type(e).__name__, str(e))
        # expect: ValueError y: Tensor conversion requested dtype int32 for Tensor with dtype float32: <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>
        # expect: TypeError `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
        # expect: InvalidArgumentError cannot compute LogicalNot as input #0(zero-based) was expected to be a bool tensor but is a half tensor [Op:LogicalNot] name: 
        # expect: InvalidArgumentError cannot compute LogicalNot as input #0(zero-based) was expected to be a bool tensor but is a string tensor [Op:LogicalNot] name: 
        # expect: InvalidArgumentError cannot compute Any as input #0(zero-based) was expected to be a bool tensor but is a string tensor [Op:Any] name: 
        # expect: TypeError Expected numeric or variant tensor, got dtype tf.bool.
        # expect: TypeError Expected numeric or variant tensor, got dtype tf.string.
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
        # expect: 	; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: 
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
        # expect: 	; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: 
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16
        # expect: 	; NodeDef: {{node Max}}; Op<name=Max; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max] name: 
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16
        # expect: 	; NodeDef: {{node Max}}; Op<name=Max; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max] name: 
        # expect: InvalidArgumentError Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
        # expect: 	; NodeDef: {{node EuclideanNorm}}; Op<name=EuclideanNorm; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:EuclideanNorm] name: 
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
        # expect: 	; NodeDef: {{node EuclideanNorm}}; Op<name=EuclideanNorm; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:EuclideanNorm] name: 
        # expect: InvalidArgumentError Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
        # expect: 	; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: 
        # expect: InvalidArgumentError Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
        # expect: 	; NodeDef: {{node Sigmoid}}; Op<name=Sigmoid; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sigmoid] name: 
        # expect: InvalidArgumentError Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
        # expect: 	; NodeDef: {{node LogSoftmax}}; Op<name=LogSoftmax; signature=logits:T -> logsoftmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:LogSoftmax] name: 
        # expect: InvalidArgumentError Value for attr 'T' of float is not in the list of allowed values: int32, int64
        # expect: 	; NodeDef: {{node InvertPermutation}}; Op<name=InvertPermutation; signature=x:T -> y:T; attr=T:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:InvertPermutation] name: 


for dtype in (tf.uint8, tf.int16, tf.uint64):
    tried(tf.round, tf.constant([3], dtype))
floats = tf.constant([1.0, 2.0])
tried(tf.math.multiply_no_nan, 2, floats)
tried(tf.math.multiply_no_nan, floats, 2)
tried(tf.math.divide_no_nan, tf.constant(2), 3.0)
tried(tf.math.divide_no_nan, 2, floats)

for values in ([1.0, 2.0, nan, 3.0], [1.0, inf, 2.0], [nan, 1.0, 2.0], [inf, inf, 1.0]):
    x = tf.constant(values)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.math.cumulative_logsumexp(x)
    print(y.numpy(), tape.gradient(y, x).numpy())
    # expect: [1.        2.3132617 3.006409  3.6963568] [1.4708629  1.2799381         nan 0.49839777]
    # expect: [ 1. inf inf] [ 1. nan  0.]
    # expect: [     -inf 1.        2.3132617] [       nan 1.2689414  0.73105854]
    # expect: [inf nan nan] [nan nan  0.]

x = tf.constant(0.0)
with tf.GradientTape() as outer:
    outer.watch(x)
    with tf.GradientTape() as inner:
        inner.watch(x)
        y = tf.math.bessel_i1e(x)
    slope = inner.gradient(y, x)
print(slope.numpy(), outer.gradient(slope, x).numpy())  # expect: 0.5 nan

for values in ([3.0, nan, 1.0, 2.0], [1.0, 2.0, 3.0, nan], [nan, nan, 1.0, 2.0]):
    print(tf.math.top_k(values, 1).indices.numpy())
    # expect: [3]
    # expect: [0]
    # expect: [3]

text, truths = tf.constant(['a']), tf.constant([True])
tried(tf.math.logical_not, tf.constant([1.0], tf.float16))
tried(tf.math.logical_not, text)
tried(tf.reduce_any, text)
for f in (tf.norm, tf.math.reduce_variance, tf.reduce_logsumexp, tf.math.reduce_euclidean_norm):
    tried(f, truths)
    tried(f, text)
tried(tf.sort, text)
tried(tf.nn.silu, 3)
tried(tf.nn.log_softmax, 3)
tried(tf.math.invert_permutation, tf.constant([0.0, 1.0]))
