# Axes, shapes and types that do not fit, and those that just do.
import numpy as np
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


x = tf.constant([[1., -2., 3.], [0.5, 4., -1.]])
v = tf.constant([3., 1., 2.])
i = tf.constant([3, 1, 2])
b = tf.constant([True, False, True])
m = tf.constant([[2., 1.], [1., 3.]])
n = tf.constant([np.nan, np.inf, -np.inf, 0., -0.])
z0 = tf.zeros([0, 3])
h = tf.constant([1.5, -2.25, 3.], tf.float16)
bf = tf.constant([1.5, -2.25, 3.], tf.bfloat16)
d = tf.constant([1.5, -2.25, 3.], tf.float64)
u = tf.constant([250, 3], tf.uint8)
print(attempt(lambda: (tf.reduce_sum(z0), tf.reduce_sum(z0, 0), tf.reduce_sum(z0, 1), tf.reduce_mean(z0), tf.reduce_mean(z0, 0), tf.reduce_max(z0), tf.reduce_min(z0, 0), tf.reduce_prod(z0), tf.reduce_prod(z0, 0))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([nan, nan, nan], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=-inf>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([inf, inf, inf], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., 1., 1.], dtype=float32)>)
print(attempt(lambda: (tf.reduce_any(tf.zeros([0], tf.bool)), tf.reduce_all(tf.zeros([0], tf.bool)), tf.reduce_logsumexp(z0, 0), tf.reduce_max(tf.zeros([0], tf.int32)), tf.reduce_min(tf.zeros([0], tf.int64)))))
# expect: (<tf.Tensor: shape=(), dtype=bool, numpy=False>, <tf.Tensor: shape=(), dtype=bool, numpy=True>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-inf, -inf, -inf], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=-2147483648>, <tf.Tensor: shape=(), dtype=int64, numpy=9223372036854775807>)
print(attempt(lambda: (tf.reduce_sum(x, []), tf.reduce_max(x, []), tf.reduce_mean(x, axis=()), tf.reduce_sum(x, [0, -1]), tf.reduce_sum(x, (0, 1), keepdims=True))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=5.5>, <tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[5.5]], dtype=float32)>)
print(attempt(lambda: (tf.reduce_sum(x, [0, 0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Sum]
print(attempt(lambda: (tf.reduce_sum(x, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Sum] name: 
print(attempt(lambda: (tf.reduce_sum(x, -3))))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Sum] name: 
print(attempt(lambda: (tf.reduce_sum(x, [0, 5]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (5 for input with 2 dimension(s) [Op:Sum]
print(attempt(lambda: (tf.reduce_sum(x, 1.))))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.reduce_sum(x, 'a'))))
# expect: InvalidArgumentError: Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node Sum}}; Op<name=Sum; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum]
print(attempt(lambda: tf.reduce_sum(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Sum}}; Op<name=Sum; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum] name: 
print(attempt(lambda: (tf.reduce_mean(i), tf.reduce_mean(u), tf.reduce_sum(u), tf.reduce_prod(u), tf.reduce_max(u))))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(), dtype=uint8, numpy=126>, <tf.Tensor: shape=(), dtype=uint8, numpy=253>, <tf.Tensor: shape=(), dtype=uint8, numpy=238>, <tf.Tensor: shape=(), dtype=uint8, numpy=250>)
print(attempt(lambda: tf.reduce_any(x)))
# expect: InvalidArgumentError: cannot compute Any as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:Any] name: 
print(attempt(lambda: tf.reduce_all(i)))
# expect: InvalidArgumentError: cannot compute All as input #0(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:All] name: 
print(attempt(lambda: tf.reduce_mean(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: 
print(attempt(lambda: tf.reduce_max(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16
# expect: 	; NodeDef: {{node Max}}; Op<name=Max; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max] name: 
print(attempt(lambda: tf.reduce_logsumexp(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node IsFinite}}; Op<name=IsFinite; signature=x:T -> y:bool; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:IsFinite] name: 
print(attempt(lambda: tf.math.reduce_std(i)))
# expect: TypeError: Input must be either real or complex. Received integer type <dtype: 'int32'>.
print(attempt(lambda: tf.math.reduce_variance(i)))
# expect: TypeError: Input must be either real or complex. Received integer type <dtype: 'int32'>.
print(attempt(lambda: (tf.math.reduce_variance(h), tf.math.reduce_std(bf), tf.math.reduce_std(d))))
# expect: (<tf.Tensor: shape=(), dtype=float16, numpy=4.875>, <tf.Tensor: shape=(), dtype=bfloat16, numpy=2.203125>, <tf.Tensor: shape=(), dtype=float64, numpy=2.207940216581962>)
print(attempt(lambda: tf.argmax(z0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Reduction axis 0 is empty in shape [0,3] [Op:ArgMax] name: 
print(attempt(lambda: (tf.argmax(z0, 1))))  # expect: tf.Tensor([], shape=(0,), dtype=int64)
print(attempt(lambda: (tf.argmax(x, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-2, 2), but got 2 [Op:ArgMax] name: 
print(attempt(lambda: (tf.argmax(x, axis=[0]))))
# expect: TypeError: axis must be int or Tensor with integer datatype
print(attempt(lambda: (tf.argmax(x, axis=0, output_type=tf.float32))))
# expect: InvalidArgumentError: Value for attr 'output_type' of float is not in the list of allowed values: int16, uint16, int32, int64
# expect: 	; NodeDef: {{node ArgMax}}; Op<name=ArgMax; signature=input:T, dimension:Tidx -> output:output_type; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16, DT_BOOL]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=output_type:type,default=DT_INT64,allowed=[DT_INT16, DT_UINT16, DT_INT32, DT_INT64]> [Op:ArgMax] name: 
print(attempt(lambda: (tf.argmax(b), tf.argmin(u), tf.argmax(h), tf.argmax(bf), tf.argmax(tf.constant(3.)))))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [0, 0), but got 0 [Op:ArgMax] name: 
print(attempt(lambda: (tf.maximum(n, 1.), tf.minimum(n, 1.), tf.sign(n), tf.nn.relu(n), tf.nn.sigmoid(n), tf.nn.tanh(n), tf.exp(n), tf.math.log(n), tf.sqrt(n), tf.abs(n), tf.round(n), tf.floor(n), tf.square(n), 1 / n, tf.math.rsqrt(n), tf.nn.softplus(n), tf.nn.elu(n), tf.nn.selu(n), tf.nn.relu6(n), tf.nn.leaky_relu(n), tf.nn.softmax(n), tf.nn.log_softmax(n), tf.nn.gelu(n), tf.nn.silu(n), tf.nn.softsign(n))))
# expect: (<tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf,  1.,  1.,  1.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,   1., -inf,   0.,  -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan,  1., -1.,  0.,  0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf,  0.,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, 1. , 0. , 0.5, 0.5], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan,  1., -1.,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf,  0.,  1.,  1.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,  inf,  nan, -inf, -inf], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, nan,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, inf,  0.,  0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,  inf, -inf,   0.,  -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,  inf, -inf,   0.,  -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, inf,  0.,  0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,   0.,  -0.,  inf, -inf], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,   0.,  nan,  inf, -inf], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([      nan,       inf, 0.       , 0.6931472, 0.6931472],
# expect:       dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, -1.,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([       nan,        inf, -1.7580993,  0.       , -0.       ],
# expect:       dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan,  6.,  0.,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([ nan,  inf, -inf,   0.,  -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, nan,  0.,  0.,  0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, nan, nan, nan, nan], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, nan,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, nan,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, nan, nan,  0., -0.], dtype=float32)>)
print(attempt(lambda: (tf.maximum(b, b))))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64
# expect: 	; NodeDef: {{node Maximum}}; Op<name=Maximum; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_UINT8, DT_INT16, DT_UINT16, DT_INT32, DT_UINT32, DT_INT64, DT_UINT64]> [Op:Maximum] name: 
print(attempt(lambda: tf.sign(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Sign}}; Op<name=Sign; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sign] name: 
print(attempt(lambda: (tf.sign(i), tf.sign(u), tf.abs(u), tf.sign(h))))
# expect: InvalidArgumentError: Value for attr 'T' of uint8 is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Sign}}; Op<name=Sign; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sign] name: 
print(attempt(lambda: tf.exp(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Exp] name: 
print(attempt(lambda: tf.sqrt(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: tf.math.log(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Log}}; Op<name=Log; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Log] name: 
print(attempt(lambda: tf.sin(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sin}}; Op<name=Sin; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sin] name: 
print(attempt(lambda: (tf.nn.relu(i), tf.nn.relu6(i), tf.square(i), tf.pow(i, i), tf.math.floormod(i, 2), tf.math.squared_difference(i, 1), tf.negative(u), tf.math.reciprocal(i) if False else 0)))
# expect: InvalidArgumentError: Value for attr 'T' of uint8 is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: 
print(attempt(lambda: tf.nn.relu(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8
# expect: 	; NodeDef: {{node Relu}}; Op<name=Relu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8]> [Op:Relu] name: 
print(attempt(lambda: tf.nn.sigmoid(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sigmoid}}; Op<name=Sigmoid; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sigmoid] name: 
print(attempt(lambda: tf.nn.softmax(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softmax}}; Op<name=Softmax; signature=logits:T -> softmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softmax] name: 
print(attempt(lambda: tf.nn.softmax(3.)))
# expect: AbortedError: {{function_node __wrapped__Softmax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input dims must be <= 5 and >=1 [Op:Softmax] name: 
print(attempt(lambda: tf.nn.log_softmax(tf.constant(1.))))
# expect: InvalidArgumentError: {{function_node __wrapped__LogSoftmax_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits must have >= 1 dimension, got [] [Op:LogSoftmax] name: 
print(attempt(lambda: (tf.nn.softmax(x, 2))))
# expect: InvalidArgumentError: `dim` must be in the range [-2, 2) where 2 is the number of dimensions in the input. Received: dim=2
print(attempt(lambda: (tf.nn.softmax(x, axis=-3))))
# expect: InvalidArgumentError: `dim` must be in the range [-2, 2) where 2 is the number of dimensions in the input. Received: dim=-3
print(attempt(lambda: (h + h, h * 2, bf * 3.3, d / 7, h / 3, bf / 3, h ** 2, tf.exp(h), tf.exp(bf), tf.sin(h), tf.matmul([h], [h], transpose_b=True), tf.matmul([bf], [bf], transpose_b=True), tf.reduce_sum(h), tf.reduce_mean(bf), tf.norm(h), tf.norm(bf), tf.sigmoid(h), tf.nn.gelu(h), tf.nn.gelu(bf), tf.sqrt(tf.abs(bf)))))
# expect: (<tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 3. , -4.5,  6. ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 3. , -4.5,  6. ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=bfloat16, numpy=array([4.9375, -7.40625, 9.875], dtype=bfloat16)>, <tf.Tensor: shape=(3,), dtype=float64, numpy=array([ 0.21428571, -0.32142857,  0.42857143])>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 0.5 , -0.75,  1.  ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=bfloat16, numpy=array([0.5, -0.75, 1], dtype=bfloat16)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([2.25 , 5.062, 9.   ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 4.48  ,  0.1054, 20.08  ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=bfloat16, numpy=array([4.46875, 0.105469, 20.125], dtype=bfloat16)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 0.9976, -0.778 ,  0.1411], dtype=float16)>, <tf.Tensor: shape=(1, 1), dtype=float16, numpy=array([[16.31]], dtype=float16)>, <tf.Tensor: shape=(1, 1), dtype=bfloat16, numpy=array([[16.25]], dtype=bfloat16)>, <tf.Tensor: shape=(), dtype=float16, numpy=2.25>, <tf.Tensor: shape=(), dtype=bfloat16, numpy=0.75>, <tf.Tensor: shape=(), dtype=float16, numpy=4.0390625>, <tf.Tensor: shape=(), dtype=bfloat16, numpy=4.03125>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([0.8174 , 0.09534, 0.9526 ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 1.399  , -0.02751,  2.996  ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=bfloat16, numpy=array([1.39844, -0.0272217, 3], dtype=bfloat16)>, <tf.Tensor: shape=(3,), dtype=bfloat16, numpy=array([1.22656, 1.5, 1.73438], dtype=bfloat16)>)
print(attempt(lambda: h + v))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a half tensor but is a float tensor [Op:AddV2] name: 
print(attempt(lambda: v + d))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a double tensor [Op:AddV2] name: 
print(attempt(lambda: v + i))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:AddV2] name: 
print(attempt(lambda: v + 'a'))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:AddV2] name: 
print(attempt(lambda: 'a' + v))
# expect: TypeError: Cannot convert 'a' to EagerTensor of dtype float
print(attempt(lambda: v + None))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: i + 1.5))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: 
print(attempt(lambda: i * 2.))  # expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: (u + 10, u * 2, u - 4, u // 7, u % 7, u + 300 if False else 0)))
# expect: (<tf.Tensor: shape=(2,), dtype=uint8, numpy=array([ 4, 13], dtype=uint8)>, <tf.Tensor: shape=(2,), dtype=uint8, numpy=array([244,   6], dtype=uint8)>, <tf.Tensor: shape=(2,), dtype=uint8, numpy=array([246, 255], dtype=uint8)>, <tf.Tensor: shape=(2,), dtype=uint8, numpy=array([35,  0], dtype=uint8)>, <tf.Tensor: shape=(2,), dtype=uint8, numpy=array([5, 3], dtype=uint8)>, 0)
print(attempt(lambda: u + 300))  # expect: tf.Tensor([38 47], shape=(2,), dtype=uint8)
print(attempt(lambda: u - 1.5))
# expect: TypeError: Cannot convert 1.5 to EagerTensor of dtype uint8
print(attempt(lambda: b + b))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node AddV2}}; Op<name=AddV2; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true; is_aggregate=true> [Op:AddV2] name: 
print(attempt(lambda: b & i))
# expect: InvalidArgumentError: cannot compute LogicalAnd as input #1(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:LogicalAnd] name: 
print(attempt(lambda: (i & i, i | 4, i ^ 1, ~i, ~u, b | False, i << 1, i >> 1 if False else 0)))
# expect: TypeError: unsupported operand type(s) for <<: 'tensorflow.python.framework.ops.EagerTensor' and 'int'
print(attempt(lambda: i << 1))
# expect: TypeError: unsupported operand type(s) for <<: 'tensorflow.python.framework.ops.EagerTensor' and 'int'
print(attempt(lambda: v & v))
# expect: InvalidArgumentError: Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd] name: 
print(attempt(lambda: ~v))
# expect: InvalidArgumentError: Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node Invert}}; Op<name=Invert; signature=x:T -> y:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]> [Op:Invert] name: 
print(attempt(lambda: -b))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: 
print(attempt(lambda: abs(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64
# expect: 	; NodeDef: {{node Abs}}; Op<name=Abs; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64]> [Op:Abs] name: 
print(attempt(lambda: (i / 2, i / i, u / u, i // 0 if False else 0, v // 0, v % 0, v / 0, -v // 2, i / 0)))
# expect: (<tf.Tensor: shape=(3,), dtype=float64, numpy=array([1.5, 0.5, 1. ])>, <tf.Tensor: shape=(3,), dtype=float64, numpy=array([1., 1., 1.])>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>, 0, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([inf, inf, inf], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([nan, nan, nan], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([inf, inf, inf], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-2., -1., -1.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float64, numpy=array([inf, inf, inf])>)
print(attempt(lambda: i // 0))
# expect: InvalidArgumentError: {{function_node __wrapped__FloorDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorDiv] name: 
print(attempt(lambda: i % 0))
# expect: InvalidArgumentError: {{function_node __wrapped__FloorMod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorMod] name: 
print(attempt(lambda: (tf.math.divide_no_nan(i, 0))))
# expect: tf.Tensor([0. 0. 0.], shape=(3,), dtype=float64)
print(attempt(lambda: (tf.math.divide_no_nan(v, 0), tf.math.divide_no_nan(h, 0.), tf.math.multiply_no_nan(n, 0.), tf.math.xlogy(0., n), tf.math.xdivy(0., n), tf.math.xlog1py(0., n))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([0., 0., 0.], dtype=float16)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([0., 0., 0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([0., 0., 0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([0., 0., 0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([0., 0., 0., 0., 0.], dtype=float32)>)
print(attempt(lambda: (tf.truediv(i, 2), tf.truediv(h, 2), tf.truediv(u, u), tf.truediv(tf.constant(5, tf.int64), 2), tf.truediv(tf.constant(5, tf.int8), tf.constant(2, tf.int8)), tf.divide(5, 2), tf.divide(5., 2), tf.realdiv(5., 2.), tf.math.floordiv(5.5, 2.))))
# expect: (<tf.Tensor: shape=(3,), dtype=float64, numpy=array([1.5, 0.5, 1. ])>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 0.75 , -1.125,  1.5  ], dtype=float16)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float64, numpy=2.5>, <tf.Tensor: shape=(), dtype=float32, numpy=2.5>, <tf.Tensor: shape=(), dtype=float64, numpy=2.5>, <tf.Tensor: shape=(), dtype=float32, numpy=2.5>, <tf.Tensor: shape=(), dtype=float32, numpy=2.5>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>)
print(attempt(lambda: (tf.realdiv(5, 2))))
# expect: NotFoundError: Could not find device for node: {{node RealDiv}} = RealDiv[T=DT_INT32]
# expect: All kernels registered for op RealDiv:
# expect:   device='XLA_CPU_JIT'; T in [DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]
# expect:   device='CPU'; T in [DT_COMPLEX128]
# expect:   device='CPU'; T in [DT_COMPLEX64]
# expect:   device='CPU'; T in [DT_BFLOAT16]
# expect:   device='CPU'; T in [DT_DOUBLE]
# expect:   device='CPU'; T in [DT_HALF]
# expect:   device='CPU'; T in [DT_FLOAT]
# expect:  [Op:RealDiv] name: 
print(attempt(lambda: (tf.truediv(v, i))))
# expect: TypeError: `x` and `y` must have the same dtype, got tf.float32 != tf.int32.
print(attempt(lambda: (tf.pow(2, -1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integers to negative integer powers are not allowed [Op:Pow] name: 
print(attempt(lambda: (tf.pow(2, 3), tf.pow(2., 3.), tf.pow(v, i) if False else 0, tf.pow(i, 0), tf.pow(0., 0.), tf.pow(-8., 1/3), tf.pow(n, 0.), tf.pow(1., n), tf.pow(0., -1.))))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=8>, <tf.Tensor: shape=(), dtype=float32, numpy=8.0>, 0, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 1, 1], dtype=int32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([1., 1., 1., 1., 1.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([1., 1., 1., 1., 1.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=inf>)
print(attempt(lambda: (tf.pow(v, i))))
# expect: InvalidArgumentError: cannot compute Pow as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:Pow] name: 
print(attempt(lambda: (2 ** i, 2. ** v, i ** 2, v ** 0.5, v ** -1, (-v) ** 3, (-v) ** 0.5)))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([8, 2, 4], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([8., 2., 4.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([9, 1, 4], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1.7320508, 1.       , 1.4142135], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.33333334, 1.        , 0.5       ], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-27.,  -1.,  -8.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([nan, nan, nan], dtype=float32)>)
print(attempt(lambda: i ** -1))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integers to negative integer powers are not allowed [Op:Pow] name: 
print(attempt(lambda: i ** 0.5))
# expect: TypeError: Cannot convert 0.5 to EagerTensor of dtype int32
print(attempt(lambda: v @ v))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] ndims must be >= 2 [Op:MatMul] name: 
print(attempt(lambda: x @ v))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[1] ndims must be >= 2 [Op:MatMul] name: 
print(attempt(lambda: x @ x))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3] [Op:MatMul] name: 
print(attempt(lambda: (m @ m, tf.matmul(i[None], i[:, None]), tf.matmul(d[None], d[:, None]))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 5.,  5.],
# expect:        [ 5., 10.]], dtype=float32)>, <tf.Tensor: shape=(1, 1), dtype=int32, numpy=array([[14]], dtype=int32)>, <tf.Tensor: shape=(1, 1), dtype=float64, numpy=array([[16.3125]])>)
print(attempt(lambda: (tf.matmul(b[None], b[:, None]))))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node MatMul}}; Op<name=MatMul; signature=a:T, b:T -> product:T; attr=transpose_a:bool,default=false; attr=transpose_b:bool,default=false; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]; attr=grad_a:bool,default=false; attr=grad_b:bool,default=false> [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(m, i[:2, None]))))
# expect: InvalidArgumentError: cannot compute _MklMatMul as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(tf.zeros([2, 2, 3]), tf.zeros([3, 3, 1])))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] must have compatible batch dimensions: [2,2,3] vs. [3,3,1] [Op:BatchMatMulV2] name: 
print(attempt(lambda: (tf.matmul(1., 2.))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] ndims must be >= 2 [Op:MatMul] name: 
print(attempt(lambda: (tf.linalg.matvec(x, v), tf.linalg.matvec(m, [1., 2.], transpose_a=True), tf.linalg.matvec(tf.ones([2, 2, 3]), tf.ones([2, 3])))))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([7. , 3.5], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([4., 7.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[3., 3.],
# expect:        [3., 3.]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.matvec(x, x))))
# expect: tf.Tensor(
# expect: [[ 14.   -10.5 ]
# expect:  [-10.5   17.25]], shape=(2, 2), dtype=float32)
print(attempt(lambda: (tf.tensordot(v, v, 0), tf.tensordot(x, m, [[0], [0]]), tf.tensordot(x, v, [[1], [0]]), tf.tensordot(v, v, 1), tf.tensordot(i, i, 1), tf.tensordot(x, x, [[-1], [-1]]))))
# expect: (<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[9., 3., 6.],
# expect:        [3., 1., 2.],
# expect:        [6., 2., 4.]], dtype=float32)>, <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 2.5,  2.5],
# expect:        [ 0. , 10. ],
# expect:        [ 5. ,  0. ]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([7. , 3.5], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=14.0>, <tf.Tensor: shape=(), dtype=int32, numpy=14>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 14.  , -10.5 ],
# expect:        [-10.5 ,  17.25]], dtype=float32)>)
print(attempt(lambda: (tf.tensordot(x, v, 2))))  # expect: IndexError: list index out of range
print(attempt(lambda: (tf.tensordot(x, m, 1))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,2] [Op:MatMul] name: 
print(attempt(lambda: (tf.tensordot(x, x, [[0], [0, 1]]))))
# expect: ValueError: Different number of contraction axes `a` and `b`, 1 != 2.
print(attempt(lambda: (tf.einsum('ij,jk', m, m), tf.einsum('ii', m), tf.einsum('ij->ji', x), tf.einsum('i,j->ij', v, v), tf.einsum('...j,j->...', x, v), tf.einsum('ij->', x), tf.einsum('bij,bjk->bik', tf.ones([2, 1, 2]), tf.ones([2, 2, 1])), tf.einsum('i->ii', v) if False else 0, tf.einsum('ij,ij->i', x, x))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 5.,  5.],
# expect:        [ 5., 10.]], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 1. ,  0.5],
# expect:        [-2. ,  4. ],
# expect:        [ 3. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[9., 3., 6.],
# expect:        [3., 1., 2.],
# expect:        [6., 2., 4.]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([7. , 3.5], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=5.5>, <tf.Tensor: shape=(2, 1, 1), dtype=float32, numpy=
# expect: array([[[2.]],
# expect:
# expect:        [[2.]]], dtype=float32)>, 0, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([14.  , 17.25], dtype=float32)>)
print(attempt(lambda: (tf.einsum('ij,jk', x, m))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklEinsum_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension 3 at axis 0 of the input shaped [2,2] but got dimension 2 [Op:Einsum] name: 
print(attempt(lambda: (tf.einsum('ij', v))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklEinsum_N_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected input 0 to have rank 2 but got: 1 [Op:Einsum] name: 
print(attempt(lambda: (tf.einsum('ij,k->ijl', x, v))))
# expect: ValueError: Output subscripts contain the label l not present in the input subscripts.
print(attempt(lambda: (tf.einsum('ij->ijk', x))))
# expect: ValueError: Output subscripts contain the label k not present in the input subscripts.
print(attempt(lambda: (tf.einsum('i,i', v))))
# expect: ValueError: Got 1 inputs for equation "i,i", expecting 2
print(attempt(lambda: (tf.einsum('', v))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklEinsum_N_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected input 0 to have rank 0 but got: 1 [Op:Einsum] name: 
print(attempt(lambda: (tf.norm(x, 2, 0), tf.norm(x, 1, 1), tf.norm(x, 'euclidean'), tf.norm(x, 'fro', [0, 1]), tf.norm(x, np.inf), tf.norm(x, 3), tf.norm(x, 0.5, 1), tf.norm(x, 2, [0, 1]), tf.norm(x, 1, [0, 1]), tf.norm(x, np.inf, [0, 1], True))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1.118034 , 4.472136 , 3.1622777], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([6. , 5.5], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=5.590169906616211>, <tf.Tensor: shape=(), dtype=float32, numpy=5.590169906616211>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.65893030166626>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([17.19151 , 13.742641], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=5.123476505279541>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[6.]], dtype=float32)>)
print(attempt(lambda: (tf.norm(x, 'nuc'))))
# expect: ValueError: 'ord' must be a supported vector norm, got nuc
print(attempt(lambda: (tf.norm(x, 0))))
# expect: ValueError: 'ord' must be a supported vector norm, got 0
print(attempt(lambda: (tf.norm(x, -1))))
# expect: ValueError: 'ord' must be a supported vector norm, got -1
print(attempt(lambda: (tf.norm(x, 'fro'))))
# expect: ValueError: 'ord' must be a supported vector norm, got fro
print(attempt(lambda: tf.norm(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: (tf.norm(x, axis=[0, 1, 2]))))
# expect: ValueError: 'axis' must be None, an integer, or a tuple of 2 unique integers, got [0, 1, 2]
print(attempt(lambda: (tf.norm(x, 3, axis=[0, 1]))))
# expect: ValueError: 'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, 2, inf], got 3
print(attempt(lambda: (tf.norm(z0), tf.norm(z0, axis=1), tf.norm(0.), tf.norm([]))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>)
x = tf.constant([[1., -2., 3.], [0.5, 4., -1.]])
v = tf.constant([3., 1., 2.])
i = tf.constant([3, 1, 2])
b = tf.constant([True, False, True])
m = tf.constant([[2., 1.], [1., 3.]])
n = tf.constant([np.nan, np.inf, -np.inf, 0., -0.])
z0 = tf.zeros([0, 3])
t3 = tf.reshape(tf.range(24.), [2, 3, 4])
s = tf.constant(['b', 'a', 'c'])
print(attempt(lambda: (tf.reshape(x, [4]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 4 [Op:Reshape]
print(attempt(lambda: (tf.reshape(x, [-1, -1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Only one input size may be -1, not both 0 and 1 [Op:Reshape]
print(attempt(lambda: (tf.reshape(x, [-1, 4]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4 [Op:Reshape]
print(attempt(lambda: (tf.reshape(x, [2, -2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Size 1 must be non-negative, not -2 [Op:Reshape]
print(attempt(lambda: (tf.reshape(x, 6), tf.reshape(x, [3, 2]), tf.reshape(v[0], []), tf.reshape(z0, [3, 0]), tf.reshape(x, tf.constant([6], tf.int64)), tf.reshape([], [0, 2]), tf.reshape(s, [3, 1]))))
# expect: (<tf.Tensor: shape=(6,), dtype=float32, numpy=array([ 1. , -2. ,  3. ,  0.5,  4. , -1. ], dtype=float32)>, <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 1. , -2. ],
# expect:        [ 3. ,  0.5],
# expect:        [ 4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(3, 0), dtype=float32, numpy=array([], shape=(3, 0), dtype=float32)>, <tf.Tensor: shape=(6,), dtype=float32, numpy=array([ 1. , -2. ,  3. ,  0.5,  4. , -1. ], dtype=float32)>, <tf.Tensor: shape=(0, 2), dtype=float32, numpy=array([], shape=(0, 2), dtype=float32)>, <tf.Tensor: shape=(3, 1), dtype=string, numpy=
# expect: array([[b'b'],
# expect:        [b'a'],
# expect:        [b'c']], dtype=object)>)
print(attempt(lambda: (tf.reshape(z0, [-1, 3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: (tf.reshape(z0, [-1, 0]))))
# expect: tf.Tensor([], shape=(3, 0), dtype=float32)
print(attempt(lambda: (tf.reshape(x, [1.5, 4]))))
# expect: InvalidArgumentError: Value for attr 'Tshape' of float is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node Reshape}}; Op<name=Reshape; signature=tensor:T, shape:Tshape -> output:T; attr=T:type; attr=Tshape:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Reshape]
print(attempt(lambda: (tf.reshape(x, None))))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: (tf.reshape(x, 'a'))))
# expect: InvalidArgumentError: Value for attr 'Tshape' of string is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node Reshape}}; Op<name=Reshape; signature=tensor:T, shape:Tshape -> output:T; attr=T:type; attr=Tshape:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Reshape]
print(attempt(lambda: (tf.expand_dims(v, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index 2 for tensor with 1 dimensions. [Op:ExpandDims] name: 
print(attempt(lambda: (tf.expand_dims(v, -3))))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index -3 for tensor with 1 dimensions. [Op:ExpandDims] name: 
print(attempt(lambda: (tf.expand_dims(v, -2), tf.expand_dims(v, 1), tf.expand_dims(3, 0), tf.expand_dims(s, -1))))
# expect: (<tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[3., 1., 2.]], dtype=float32)>, <tf.Tensor: shape=(3, 1), dtype=float32, numpy=
# expect: array([[3.],
# expect:        [1.],
# expect:        [2.]], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([3], dtype=int32)>, <tf.Tensor: shape=(3, 1), dtype=string, numpy=
# expect: array([[b'b'],
# expect:        [b'a'],
# expect:        [b'c']], dtype=object)>)
print(attempt(lambda: tf.expand_dims(v)))  # expect: TypeError: Missing required positional argument
print(attempt(lambda: (tf.expand_dims(v, [0, 1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'dim' must be a tensor with a single value [Op:ExpandDims]
print(attempt(lambda: (tf.squeeze(x, 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Can not squeeze dim[0], expected a dimension of 1, got 2 [Op:Squeeze] name: 
print(attempt(lambda: (tf.squeeze(x, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to squeeze dim index 2 for tensor with 2 dimensions. [Op:Squeeze] name: 
print(attempt(lambda: (tf.squeeze(x), tf.squeeze([[[1]]]), tf.squeeze([[[1]]], [0, 2]), tf.squeeze([[[1]]], -1), tf.squeeze(x[None], axis=[0]))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>, <tf.Tensor: shape=(1, 1), dtype=int32, numpy=array([[1]], dtype=int32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>)
print(attempt(lambda: (tf.transpose(x, [0, 0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 1 is missing from {0,0}. [Op:Transpose]
print(attempt(lambda: (tf.transpose(x, [0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} transpose expects a vector of size 2. But input(1) is a vector of size 1 [Op:Transpose]
print(attempt(lambda: (tf.transpose(x, [0, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 2 is out of range [0 .. 2) [Op:Transpose]
print(attempt(lambda: (tf.transpose(x, [1, -2]))))
# expect: tf.Tensor(
# expect: [[ 1.   0.5]
# expect:  [-2.   4. ]
# expect:  [ 3.  -1. ]], shape=(3, 2), dtype=float32)
print(attempt(lambda: (tf.transpose(v), tf.transpose(3), tf.transpose(t3).shape, tf.transpose(t3, [1, 0, 2]).shape, tf.transpose(x, (1, 0)), tf.transpose(s[None]))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=3>, TensorShape([4, 3, 2]), TensorShape([3, 2, 4]), <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 1. ,  0.5],
# expect:        [-2. ,  4. ],
# expect:        [ 3. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(3, 1), dtype=string, numpy=
# expect: array([[b'b'],
# expect:        [b'a'],
# expect:        [b'c']], dtype=object)>)
print(attempt(lambda: (tf.concat([x, v], 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Ranks of all input tensors should match: shape[0] = [2,3] vs. shape[1] = [3] [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat([x, x[:1]], 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 0 in both shapes must be equal: shape[0] = [2,3] vs. shape[1] = [1,3] [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat([v, i], 0))))
# expect: InvalidArgumentError: cannot compute ConcatV2 as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat(x, 0), tf.concat([x], 1), tf.concat([x, z0], 0), tf.concat([s, s], 0), tf.concat([1, 2], 0) if False else 0)))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(6,), dtype=string, numpy=array([b'b', b'a', b'c', b'b', b'a', b'c'], dtype=object)>, 0)
print(attempt(lambda: (tf.concat([x, x], 'a'))))
# expect: InvalidArgumentError: Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node ConcatV2}}; Op<name=ConcatV2; signature=values:N*T, axis:Tidx -> output:T; attr=N:int,min=2; attr=T:type; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:ConcatV2]
print(attempt(lambda: (tf.concat([x, x], 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [-2, 2), but got 2 [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat([x, x], -3))))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [-2, 2), but got -3 [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat([x, x], 0.))))
# expect: TypeError: Cannot convert 0.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.concat([1, 2], 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Can't concatenate scalars (use tf.stack instead) [Op:ConcatV2] name: concat
print(attempt(lambda: (tf.concat([x, x], [0]))))
# expect: tf.Tensor(
# expect: [[ 1.  -2.   3. ]
# expect:  [ 0.5  4.  -1. ]
# expect:  [ 1.  -2.   3. ]
# expect:  [ 0.5  4.  -1. ]], shape=(4, 3), dtype=float32)
print(attempt(lambda: (tf.concat([x, x]))))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: (tf.stack([v, v[:2]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pack_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of all inputs must match: values[0].shape = [3] != values[1].shape = [2] [Op:Pack] name: stack
print(attempt(lambda: (tf.stack([v, v], 2))))
# expect: ValueError: Argument `axis` = 2 not in range [-2, 2)
print(attempt(lambda: (tf.stack([v, v], -3))))
# expect: ValueError: Argument `axis` = -3 not in range [-2, 2)
print(attempt(lambda: (tf.stack([v, i]))))
# expect: InvalidArgumentError: cannot compute Pack as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:Pack] name: stack
print(attempt(lambda: tf.stack([])))  # expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: (tf.stack([1, 2.]), tf.stack([[1, 2], [3, 4]], 1), tf.stack(v), tf.stack([s, s]), tf.stack([True]))))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 3],
# expect:        [2, 4]], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=string, numpy=
# expect: array([[b'b', b'a', b'c'],
# expect:        [b'b', b'a', b'c']], dtype=object)>, <tf.Tensor: shape=(1,), dtype=bool, numpy=array([ True])>)
print(attempt(lambda: (tf.unstack(v, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 0 must equal 2, got shape [3] [Op:Unpack] name: unstack
print(attempt(lambda: (tf.unstack(x, axis=2))))
# expect: ValueError: Argument `axis` = 2 not in range [-2, 2)
print(attempt(lambda: tf.unstack(3.)))  # expect: ValueError: Argument `axis` = 0 not in range [0, 0)
print(attempt(lambda: (tf.unstack(x, 3, 1), tf.unstack(z0), tf.unstack(s))))
# expect: ([<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1. , 0.5], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-2.,  4.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 3., -1.], dtype=float32)>], [], [<tf.Tensor: shape=(), dtype=string, numpy=b'b'>, <tf.Tensor: shape=(), dtype=string, numpy=b'a'>, <tf.Tensor: shape=(), dtype=string, numpy=b'c'>])
print(attempt(lambda: (tf.split(v, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Split_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Number of ways to split should evenly divide the split dimension, but got split_dim 0 (size = 3) and num_split 2 [Op:Split] name: split
print(attempt(lambda: (tf.split(x, 3, 1), tf.split(x, [1, -1], 1), tf.split(x, [0, 3], 1), tf.split(v, 3), tf.split(s, 3))))
# expect: ([<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[1. ],
# expect:        [0.5]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[-2.],
# expect:        [ 4.]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[ 3.],
# expect:        [-1.]], dtype=float32)>], [<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[1. ],
# expect:        [0.5]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-2.,  3.],
# expect:        [ 4., -1.]], dtype=float32)>], [<tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>], [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([3.], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([2.], dtype=float32)>], [<tf.Tensor: shape=(1,), dtype=string, numpy=array([b'b'], dtype=object)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'a'], dtype=object)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'c'], dtype=object)>])
print(attempt(lambda: (tf.split(x, [1, 1], 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: 2 [Op:SplitV] name: split
print(attempt(lambda: (tf.split(x, [-1, -1], 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} There can only be one -1 in the input. [Op:SplitV] name: split
print(attempt(lambda: (tf.split(x, 2, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Split_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} -input rank(-2) <= split_dim < input rank (2), but got 2 [Op:Split] name: split
print(attempt(lambda: (tf.split(x, 0))))
# expect: InvalidArgumentError: Value for attr 'num_split' of 0 must be at least minimum 1
# expect: 	; NodeDef: {{node Split}}; Op<name=Split; signature=split_dim:int32, value:T -> output:num_split*T; attr=num_split:int,min=1; attr=T:type> [Op:Split] name: split
print(attempt(lambda: (tf.split(x, [1, 3], 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: 4 [Op:SplitV] name: split
print(attempt(lambda: (tf.split(x, num_or_size_splits=2, axis=-1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Split_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Number of ways to split should evenly divide the split dimension, but got split_dim 1 (size = 3) and num_split 2 [Op:Split] name: split
print(attempt(lambda: (tf.split(x, 'a'))))
# expect: ValueError: Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument provided: a
print(attempt(lambda: (tf.split(x, 2.))))
# expect: ValueError: Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument provided: 2.0
print(attempt(lambda: (tf.tile(x, [1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples argument to be a vector of length 2 but got length 1 [Op:Tile]
print(attempt(lambda: (tf.tile(x, 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples to be 1-D, but got shape [] [Op:Tile] name: 
print(attempt(lambda: (tf.tile(v, [-1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples[0] >= 0, but got -1 [Op:Tile]
print(attempt(lambda: (tf.tile(v, [0]), tf.tile(x, [2, 1]), tf.tile(s, [2]), tf.tile(3, []) , tf.tile(z0, [2, 2]))))
# expect: (<tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(4, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ],
# expect:        [ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(6,), dtype=string, numpy=array([b'b', b'a', b'c', b'b', b'a', b'c'], dtype=object)>, <tf.Tensor: shape=(), dtype=int32, numpy=3>, <tf.Tensor: shape=(0, 6), dtype=float32, numpy=array([], shape=(0, 6), dtype=float32)>)
print(attempt(lambda: (tf.tile(v, [1.5]))))
# expect: InvalidArgumentError: Value for attr 'Tmultiples' of float is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node Tile}}; Op<name=Tile; signature=input:T, multiples:Tmultiples -> output:T; attr=T:type; attr=Tmultiples:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Tile]
print(attempt(lambda: (tf.repeat(v, [1, 2]))))
# expect: ValueError: Dimensions 3 and 2 are not compatible
print(attempt(lambda: (tf.repeat(v, [1, 0, 2]), tf.repeat(x, 2), tf.repeat(x, 2, axis=1), tf.repeat(x, [2], axis=0), tf.repeat(3, 4), tf.repeat(x, [1, 2], -2), tf.repeat(s, 2), tf.repeat(v, 0))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 2., 2.], dtype=float32)>, <tf.Tensor: shape=(12,), dtype=float32, numpy=
# expect: array([ 1. ,  1. , -2. , -2. ,  3. ,  3. ,  0.5,  0.5,  4. ,  4. , -1. ,
# expect:        -1. ], dtype=float32)>, <tf.Tensor: shape=(2, 6), dtype=float32, numpy=
# expect: array([[ 1. ,  1. , -2. , -2. ,  3. ,  3. ],
# expect:        [ 0.5,  0.5,  4. ,  4. , -1. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(4, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([3, 3, 3, 3], dtype=int32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(6,), dtype=string, numpy=array([b'b', b'b', b'a', b'a', b'c', b'c'], dtype=object)>, <tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>)
print(attempt(lambda: (tf.repeat(v, -1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples[1] >= 0, but got -1 [Op:Tile]
print(attempt(lambda: (tf.repeat(x, 2, axis=2))))
# expect: ValueError: axis=2 out of bounds: expected -2<=axis<2
print(attempt(lambda: (tf.roll(v, 1, 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Roll_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis 1 is out of range [Op:Roll] name: 
print(attempt(lambda: (tf.roll(x, [1], [0, 1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Roll_device_/job:localhost/replica:0/task:0/device:CPU:0}} shift and axis must have the same size [Op:Roll]
print(attempt(lambda: (tf.roll(x, 1, axis=-1), tf.roll(x, -4, 1), tf.roll(s, 1, 0), tf.roll(i, [1, 2], [0, 0]))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 3. ,  1. , -2. ],
# expect:        [-1. ,  0.5,  4. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-2. ,  3. ,  1. ],
# expect:        [ 4. , -1. ,  0.5]], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'c', b'b', b'a'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 1, 2], dtype=int32)>)
print(attempt(lambda: (tf.roll(3., 1, 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__Roll_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be 1-D or higher [Op:Roll] name: 
print(attempt(lambda: (tf.reverse(v, 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'dims' must be 1-dimension, not 0 [Op:ReverseV2] name: 
print(attempt(lambda: (tf.reverse(v, [1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'axis'[0] = 1 is out of valid range [0, 0 [Op:ReverseV2]
print(attempt(lambda: (tf.reverse(x, [0, 0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis 0 specified more than once. [Op:ReverseV2]
print(attempt(lambda: (tf.reverse(x, [-1, 0]), tf.reverse(v, []), tf.reverse(s, [0]), tf.reverse(z0, [1]))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-1. ,  4. ,  0.5],
# expect:        [ 3. , -2. ,  1. ]], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'c', b'a', b'b'], dtype=object)>, <tf.Tensor: shape=(0, 3), dtype=float32, numpy=array([], shape=(0, 3), dtype=float32)>)
print(attempt(lambda: (tf.pad(v, [1, 1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be a matrix with 2 columns: [2] [Op:Pad]
print(attempt(lambda: (tf.pad(v, [[1, -1]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Paddings must be non-negative: 1 -1 [Op:Pad]
print(attempt(lambda: (tf.pad(v, [[3, 0]], 'REFLECT'))))
# expect: InvalidArgumentError: {{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be less than the dimension size: 3, 0 not less than 3 [Op:MirrorPad]
print(attempt(lambda: (tf.pad(v, [[4, 0]], 'SYMMETRIC'))))
# expect: InvalidArgumentError: {{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be no greater than the dimension size: 4, 0 greater than 3 [Op:MirrorPad]
print(attempt(lambda: (tf.pad(v, [[3, 0]], 'SYMMETRIC'), tf.pad(v, [[2, 2]], 'reflect'), tf.pad(x, [[0, 0], [0, 0]]), tf.pad(i, [[1, 0]], constant_values=-1), tf.pad(z0, [[1, 0], [0, 0]]))))
# expect: (<tf.Tensor: shape=(6,), dtype=float32, numpy=array([2., 1., 3., 3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(7,), dtype=float32, numpy=array([2., 1., 3., 1., 2., 1., 3.], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  3. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([-1,  3,  1,  2], dtype=int32)>, <tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[0., 0., 0.]], dtype=float32)>)
print(attempt(lambda: (tf.pad(v, [[1, 1]], 'foo'))))
# expect: ValueError: Value of argument `mode` expected to be one of "CONSTANT", "REFLECT", or "SYMMETRIC". Received `mode` = FOO
print(attempt(lambda: (tf.pad(x, [[1, 1]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[1,2] [2,3] [Op:Pad]
print(attempt(lambda: (tf.pad(v, [[1, 1]], constant_values='a'))))
# expect: TypeError: Cannot convert 'a' to EagerTensor of dtype float
print(attempt(lambda: (tf.slice(v, [1], [3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[0] in [0, 2], but got 3 [Op:Slice]
print(attempt(lambda: (tf.slice(v, [4], [0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin[0] in [0, 3], but got 4 [Op:Slice]
print(attempt(lambda: (tf.slice(v, [-1], [1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin[0] in [0, 3], but got -1 [Op:Slice]
print(attempt(lambda: (tf.slice(x, [0], [1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 2, but got shapes [1] and [1] instead. [Op:Slice]
print(attempt(lambda: (tf.slice(x, [0, 1], [-1, -1]), tf.slice(v, [3], [0]), tf.slice(v, (1,), (1,)), tf.slice(s, [1], [1]))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-2.,  3.],
# expect:        [ 4., -1.]], dtype=float32)>, <tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'a'], dtype=object)>)
print(attempt(lambda: (tf.slice(v, 0, 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 1, but got shapes [] and [] instead. [Op:Slice] name: 
print(attempt(lambda: x[2]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 2 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: x[-3]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (x[0, 3])))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 3 of dimension 1 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (x[0, 0, 0])))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Index out of range using input dim 2; input has only 2 dims [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: x['a']))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 'a'
print(attempt(lambda: x[1.]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 1.0
print(attempt(lambda: (x[None, ..., None].shape, x[..., tf.newaxis].shape, x[5:].shape, x[:, 1:10], x[:, ::-1], x[1:0], x[:, -2:], v[::-2], x[tf.constant(1)], v[tf.constant(1):], x[True] if False else 0)))
# expect: (TensorShape([1, 2, 3, 1]), TensorShape([2, 3, 1]), TensorShape([0, 3]), <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-2.,  3.],
# expect:        [ 4., -1.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 3. , -2. ,  1. ],
# expect:        [-1. ,  4. ,  0.5]], dtype=float32)>, <tf.Tensor: shape=(0, 3), dtype=float32, numpy=array([], shape=(0, 3), dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-2.,  3.],
# expect:        [ 4., -1.]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 3.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0.5,  4. , -1. ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, 0)
print(attempt(lambda: (x[..., ...])))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Multiple ellipses in slice spec not allowed [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (x[[0, 1]])))  # expect: tf.Tensor(-2.0, shape=(), dtype=float32)
print(attempt(lambda: x[tf.constant([0])]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got <tf.Tensor: shape=(1,), dtype=int32, numpy=array([0], dtype=int32)>
print(attempt(lambda: x[v > 0]))  # expect: ValueError: Shapes (2,) and (3,) are incompatible
print(attempt(lambda: x[True]))  # expect: ValueError: mask cannot be scalar.
print(attempt(lambda: v[i]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 1, 2], dtype=int32)>
print(attempt(lambda: v[::0]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} strides[0] must be non-zero [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: v[1:2.]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 2.0
print(attempt(lambda: v['1':]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got '1'
print(attempt(lambda: 3 in v))  # expect: True
print(attempt(lambda: (len(v), len(x), list(v), bool(v[0] > 0), float(v[0]), int(v[0]), [float(a) for a in v])))
# expect: (3, 2, [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>], True, 3.0, 3, [3.0, 1.0, 2.0])
print(attempt(lambda: len(v[0])))  # expect: TypeError: Scalar tensor has no `len()`
print(attempt(lambda: list(v[0])))  # expect: TypeError: Cannot iterate over a scalar tensor.
print(attempt(lambda: bool(v)))
# expect: ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
print(attempt(lambda: float(v)))
# expect: TypeError: only 0-dimensional arrays can be converted to Python scalars
print(attempt(lambda: int(x)))
# expect: TypeError: only 0-dimensional arrays can be converted to Python scalars
print(attempt(lambda: if_ if False else bool(tf.constant([]))))  # expect: False
print(attempt(lambda: (bool(tf.constant([[0.]])), bool(tf.constant(0)), float(tf.constant([1.])), int(tf.constant([[2.7]])), float(tf.constant(True)), int(tf.constant('3')) if False else 0)))
# expect: TypeError: only 0-dimensional arrays can be converted to Python scalars
print(attempt(lambda: hash(v)))
# expect: TypeError: Tensor is unhashable. Instead, use tensor.ref() as the key.
print(attempt(lambda: {v: 1}))
# expect: TypeError: Tensor is unhashable. Instead, use tensor.ref() as the key.
print(attempt(lambda: (v == v, v != i[:2], v == 'a', v == None, v is v, v == [3., 1., 2.], v == tf.constant([1., 2.]))))
# expect: InvalidArgumentError: cannot compute NotEqual as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:NotEqual] name: 
print(attempt(lambda: v < None))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: v < i))
# expect: InvalidArgumentError: cannot compute Less as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:Less] name: 
print(attempt(lambda: (v < [1, 2, 3])))
# expect: tf.Tensor([False  True  True], shape=(3,), dtype=bool)
print(attempt(lambda: (s == 'a', s == s, s != 'b')))
# expect: (<tf.Tensor: shape=(3,), dtype=bool, numpy=array([False,  True, False])>, <tf.Tensor: shape=(3,), dtype=bool, numpy=array([ True,  True,  True])>, <tf.Tensor: shape=(3,), dtype=bool, numpy=array([False,  True,  True])>)
print(attempt(lambda: s < s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node Less}}; Op<name=Less; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Less] name: 
print(attempt(lambda: (s + s, s + 'x', 'x' + s)))
# expect: (<tf.Tensor: shape=(3,), dtype=string, numpy=array([b'bb', b'aa', b'cc'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'bx', b'ax', b'cx'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'xb', b'xa', b'xc'], dtype=object)>)
print(attempt(lambda: s * 2))  # expect: TypeError: Cannot convert 2 to EagerTensor of dtype string
print(attempt(lambda: s - s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, int64, complex64, complex128, uint32, uint64
# expect: 	; NodeDef: {{node Sub}}; Op<name=Sub; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128, DT_UINT32, DT_UINT64]> [Op:Sub] name: 
print(attempt(lambda: (tf.where(b, x, x) if False else tf.where(x))))
# expect: tf.Tensor(
# expect: [[0 0]
# expect:  [0 1]
# expect:  [0 2]
# expect:  [1 0]
# expect:  [1 1]
# expect:  [1 2]], shape=(6, 2), dtype=int64)
print(attempt(lambda: (tf.where(n), tf.where(s), tf.where(i > 5), tf.where(3), tf.where(0.))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64, bool
# expect: 	; NodeDef: {{node Where}}; Op<name=Where; signature=input:T -> index:int64; attr=T:type,default=DT_BOOL,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64, DT_BOOL]> [Op:Where] name: 
print(attempt(lambda: (tf.where(b, v))))
# expect: ValueError: x and y must both be non-None or both be None.
print(attempt(lambda: (tf.where(b, v, i))))
# expect: InvalidArgumentError: cannot compute SelectV2 as input #2(zero-based) was expected to be a float tensor but is a int32 tensor [Op:SelectV2] name: 
print(attempt(lambda: (tf.where(b, v, [1., 2.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [3], then [3], and else [2] must be broadcastable [Op:SelectV2]
print(attempt(lambda: (tf.where(v, v, v))))
# expect: InvalidArgumentError: cannot compute SelectV2 as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:SelectV2] name: 
print(attempt(lambda: (tf.where(b, 1, 0), tf.where(b, 1., 0.), tf.where(True, v, 0.), tf.where([[True], [False]], v, -v), tf.where(b, 'x', s))))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 0, 1], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., 0., 1.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 3.,  1.,  2.],
# expect:        [-3., -1., -2.]], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'x', b'a', b'x'], dtype=object)>)
print(attempt(lambda: (tf.where(b, 1, 0.5))))
# expect: TypeError: Cannot convert 0.5 to EagerTensor of dtype int32
print(attempt(lambda: (tf.gather(v, 3))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices = 3 is not in [0, 3) [Op:GatherV2] name: 
print(attempt(lambda: (tf.gather(v, -1))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices = -1 is not in [0, 3) [Op:GatherV2] name: 
print(attempt(lambda: (tf.gather(v, [0, 3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = 3 is not in [0, 3) [Op:GatherV2]
print(attempt(lambda: (tf.gather(v, [0.]))))
# expect: InvalidArgumentError: Value for attr 'Tindices' of float is not in the list of allowed values: int16, int32, int64
# expect: 	; NodeDef: {{node GatherV2}}; Op<name=GatherV2; signature=params:Tparams, indices:Tindices, axis:Taxis -> output:Tparams; attr=batch_dims:int,default=0; attr=Tparams:type; attr=Tindices:type,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=Taxis:type,allowed=[DT_INT32, DT_INT64]> [Op:GatherV2]
print(attempt(lambda: (tf.gather(x, [0], axis=2))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape must be at least rank 3 but is rank 2 [Op:GatherV2]
print(attempt(lambda: (tf.gather(x, [0], batch_dims=2))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape must be at least rank 3 but is rank 2 [Op:GatherV2]
print(attempt(lambda: (tf.gather(x, [0, 1], axis=1, batch_dims=1), tf.gather(x, [[0], [2]], axis=1, batch_dims=1), tf.gather(v, [[0, 1]]), tf.gather(s, [1]), tf.gather(x, []) if False else 0, tf.gather(x, 1), tf.gather(x, 0, axis=-1), tf.gather(t3, [1], axis=1).shape)))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 4.], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[ 1.],
# expect:        [-1.]], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[3., 1.]], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'a'], dtype=object)>, 0, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0.5,  4. , -1. ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1. , 0.5], dtype=float32)>, TensorShape([2, 1, 4]))
print(attempt(lambda: (tf.gather(x, []))))
# expect: InvalidArgumentError: Value for attr 'Tindices' of float is not in the list of allowed values: int16, int32, int64
# expect: 	; NodeDef: {{node GatherV2}}; Op<name=GatherV2; signature=params:Tparams, indices:Tindices, axis:Taxis -> output:Tparams; attr=batch_dims:int,default=0; attr=Tparams:type; attr=Tindices:type,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=Taxis:type,allowed=[DT_INT32, DT_INT64]> [Op:GatherV2]
print(attempt(lambda: (tf.gather(3., 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} params must be at least 1 dimensional [Op:GatherV2] name: 
print(attempt(lambda: (tf.gather_nd(x, [0, 3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices = [0, 3] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd]
print(attempt(lambda: (tf.gather_nd(x, [[0], [2]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [2] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd]
print(attempt(lambda: (tf.gather_nd(x, [0, 1, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} index innermost dimension length must be <= params rank; saw: 3 vs. 2 [Op:GatherNd]
print(attempt(lambda: (tf.gather_nd(x, []), tf.gather_nd(x, [[1, 1]]), tf.gather_nd(x, [1]), tf.gather_nd(s, [[0]]), tf.gather_nd(x, [[0], [1]], batch_dims=1))))
# expect: InvalidArgumentError: Value for attr 'Tindices' of float is not in the list of allowed values: int16, int32, int64
# expect: 	; NodeDef: {{node GatherNd}}; Op<name=GatherNd; signature=params:Tparams, indices:Tindices -> output:Tparams; attr=Tparams:type; attr=Tindices:type,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=bad_indices_policy:string,default=""> [Op:GatherNd]
print(attempt(lambda: (tf.gather_nd(x, [-1, 0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices = [-1, 0] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd]
f = tf.ones([2, 2]); i = tf.ones([2, 2], tf.int32); d = tf.ones([2, 2], tf.float64); h = tf.ones([2, 2], tf.float16); bf = tf.ones([2, 2], tf.bfloat16); l = tf.ones([2, 2], tf.int64)
s = tf.constant(['b', 'a', 'c']); x = tf.constant([[1., -2., 3.], [0.5, 4., -1.]])
print(attempt(lambda: (tf.matmul(f, i))))
# expect: InvalidArgumentError: cannot compute _MklMatMul as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(i, f))))
# expect: InvalidArgumentError: cannot compute MatMul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(d, f))))
# expect: InvalidArgumentError: cannot compute MatMul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(h, f))))
# expect: InvalidArgumentError: cannot compute MatMul as input #1(zero-based) was expected to be a half tensor but is a float tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.matmul(f[None], d[None]))))
# expect: InvalidArgumentError: cannot compute _MklBatchMatMulV2 as input #1(zero-based) was expected to be a float tensor but is a double tensor [Op:BatchMatMulV2] name: 
print(attempt(lambda: (tf.matmul(d[None], f[None]))))
# expect: InvalidArgumentError: cannot compute BatchMatMulV2 as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:BatchMatMulV2] name: 
print(attempt(lambda: (tf.linalg.matvec(f, [1, 2]))))
# expect: InvalidArgumentError: cannot compute _MklMatMul as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:MatMul] name: 
print(attempt(lambda: (tf.einsum('ij,jk', f, i))))
# expect: InvalidArgumentError: cannot compute _MklEinsum as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:Einsum] name: 
print(attempt(lambda: (tf.einsum('ij,jk', d, f))))
# expect: InvalidArgumentError: cannot compute Einsum as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Einsum] name: 
print(attempt(lambda: (tf.tensordot(f, d, 1))))
# expect: InvalidArgumentError: cannot compute _MklMatMul as input #1(zero-based) was expected to be a float tensor but is a double tensor [Op:MatMul] name: 
print(attempt(lambda: s - 'a'))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, int64, complex64, complex128, uint32, uint64
# expect: 	; NodeDef: {{node Sub}}; Op<name=Sub; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128, DT_UINT32, DT_UINT64]> [Op:Sub]
print(attempt(lambda: s / 'a'))
# expect: TypeError: Invalid dtype tf.string in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.
print(attempt(lambda: s / s))
# expect: TypeError: Invalid dtype tf.string in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.
print(attempt(lambda: s * s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
# expect: 	; NodeDef: {{node Mul}}; Op<name=Mul; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_UINT32, DT_UINT64, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true> [Op:Mul] name: 
print(attempt(lambda: s ** 2))  # expect: TypeError: Cannot convert 2 to EagerTensor of dtype string
print(attempt(lambda: s // 'a'))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
# expect: 	; NodeDef: {{node FloorDiv}}; Op<name=FloorDiv; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_UINT32, DT_UINT64, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:FloorDiv]
print(attempt(lambda: s % s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64, bfloat16, half, float, double
# expect: 	; NodeDef: {{node FloorMod}}; Op<name=FloorMod; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:FloorMod] name: 
print(attempt(lambda: s < 'a'))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node Less}}; Op<name=Less; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Less]
print(attempt(lambda: s >= s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node GreaterEqual}}; Op<name=GreaterEqual; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:GreaterEqual] name: 
print(attempt(lambda: s & s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd] name: 
print(attempt(lambda: s @ s))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node MatMul}}; Op<name=MatMul; signature=a:T, b:T -> product:T; attr=transpose_a:bool,default=false; attr=transpose_b:bool,default=false; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]; attr=grad_a:bool,default=false; attr=grad_b:bool,default=false> [Op:MatMul] name: 
print(attempt(lambda: 2 * s))  # expect: TypeError: Cannot convert 2 to EagerTensor of dtype string
print(attempt(lambda: s + 1))
# expect: InvalidArgumentError: cannot compute Add as input #1(zero-based) was expected to be a string tensor but is a int32 tensor [Op:Add] name: 
print(attempt(lambda: 1 + s))  # expect: TypeError: Cannot convert 1 to EagerTensor of dtype string
print(attempt(lambda: (tf.add(s, s), tf.add(s, 'x'))))
# expect: (<tf.Tensor: shape=(3,), dtype=string, numpy=array([b'bb', b'aa', b'cc'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'bx', b'ax', b'cx'], dtype=object)>)
print(attempt(lambda: (tf.add('a', 'b'))))  # expect: tf.Tensor(b'ab', shape=(), dtype=string)
print(attempt(lambda: (tf.multiply(s, s))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
# expect: 	; NodeDef: {{node Mul}}; Op<name=Mul; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_UINT32, DT_UINT64, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true> [Op:Mul] name: 
print(attempt(lambda: tf.reduce_sum(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Sum}}; Op<name=Sum; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum] name: 
print(attempt(lambda: tf.square(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node Square}}; Op<name=Square; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Square] name: 
print(attempt(lambda: tf.exp(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Exp] name: 
print(attempt(lambda: (tf.maximum(s, s))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64
# expect: 	; NodeDef: {{node Maximum}}; Op<name=Maximum; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_UINT8, DT_INT16, DT_UINT16, DT_INT32, DT_UINT32, DT_INT64, DT_UINT64]> [Op:Maximum] name: 
print(attempt(lambda: tf.nn.relu(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8
# expect: 	; NodeDef: {{node Relu}}; Op<name=Relu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8]> [Op:Relu] name: 
print(attempt(lambda: tf.reduce_mean(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: 
print(attempt(lambda: (tf.matmul(s[None], s[:, None]))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node MatMul}}; Op<name=MatMul; signature=a:T, b:T -> product:T; attr=transpose_a:bool,default=false; attr=transpose_b:bool,default=false; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]; attr=grad_a:bool,default=false; attr=grad_b:bool,default=false> [Op:MatMul] name: 
print(attempt(lambda: tf.argmax(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16, bool
# expect: 	; NodeDef: {{node ArgMax}}; Op<name=ArgMax; signature=input:T, dimension:Tidx -> output:output_type; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16, DT_BOOL]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=output_type:type,default=DT_INT64,allowed=[DT_INT16, DT_UINT16, DT_INT32, DT_INT64]> [Op:ArgMax] name: 
print(attempt(lambda: tf.cumsum(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Cumsum}}; Op<name=Cumsum; signature=x:T, axis:Tidx -> out:T; attr=exclusive:bool,default=false; attr=reverse:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Cumsum] name: 
print(attempt(lambda: tf.abs('a')))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64
# expect: 	; NodeDef: {{node Abs}}; Op<name=Abs; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64]> [Op:Abs] name: 
print(attempt(lambda: tf.sqrt('a')))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt]
print(attempt(lambda: tf.ones_like(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64, complex64, complex128, bool
# expect: 	; NodeDef: {{node OnesLike}}; Op<name=OnesLike; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_UINT8, DT_INT16, DT_UINT16, DT_INT32, DT_UINT32, DT_INT64, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128, DT_BOOL]> [Op:OnesLike] name: 
print(attempt(lambda: (tf.cast(s, tf.float32))))
# expect: UnimplementedError: {{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast string to float is not supported [Op:Cast] name: 
print(attempt(lambda: (tf.gather_nd(x, [[0, 3], [5, 0]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [5, 0] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd]
print(attempt(lambda: (tf.gather_nd(x, [[[0, 3]], [[5, 0]]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1,0] = [5, 0] does not index into param shape [2,3], node name: GatherNd [Op:GatherNd]
print(attempt(lambda: (tf.math.floordiv(7.5, 0.), tf.math.mod(i, 2), tf.math.floormod(-7, 2))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=inf>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 1],
# expect:        [1, 1]], dtype=int32)>, <tf.Tensor: shape=(), dtype=int32, numpy=1>)
print(attempt(lambda: tf.where(s)))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64, bool
# expect: 	; NodeDef: {{node Where}}; Op<name=Where; signature=input:T -> index:int64; attr=T:type,default=DT_BOOL,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64, DT_BOOL]> [Op:Where] name: 
print(attempt(lambda: tf.where(s == 'a')))  # expect: tf.Tensor([[1]], shape=(1, 1), dtype=int64)
print(attempt(lambda: (tf.where(['a', '']))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64, bool
# expect: 	; NodeDef: {{node Where}}; Op<name=Where; signature=input:T -> index:int64; attr=T:type,default=DT_BOOL,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64, DT_BOOL]> [Op:Where] name: 
