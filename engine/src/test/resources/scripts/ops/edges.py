# Edges of the functions: empty tensors, axes of size 1, nan and infinity, wrong shapes, types and names.
import numpy as np
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


print(attempt(lambda: tf.abs(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.abs([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf inf  0.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.abs(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64
# expect: 	; NodeDef: {{node Abs}}; Op<name=Abs; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64]> [Op:Abs] name: 
print(attempt(lambda: tf.abs(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.abs()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.exp(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.exp([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf  0.  1.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.exp(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Exp] name: 
print(attempt(lambda: tf.exp(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.exp(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Exp] name: 
print(attempt(lambda: tf.exp()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.log(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.math.log(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Log}}; Op<name=Log; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Log] name: 
print(attempt(lambda: tf.math.log(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.log(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Log}}; Op<name=Log; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Log] name: 
print(attempt(lambda: tf.math.log()))
# expect: TypeError: log() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.sqrt(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.sqrt([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf nan  0.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.sqrt(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: tf.sqrt(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.sqrt(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: tf.sqrt()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.square(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.square(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node Square}}; Op<name=Square; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Square] name: 
print(attempt(lambda: tf.square(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.square(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.square()))
# expect: TypeError: square() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.sign(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.sign(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Sign}}; Op<name=Sign; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sign] name: 
print(attempt(lambda: tf.sign(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.sign(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.sign()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.tanh(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.tanh(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Tanh}}; Op<name=Tanh; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Tanh] name: 
print(attempt(lambda: tf.tanh(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.tanh(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Tanh}}; Op<name=Tanh; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Tanh] name: 
print(attempt(lambda: tf.tanh()))
# expect: TypeError: tanh() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.sigmoid(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.sigmoid([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan 1.  0.  0.5], shape=(4,), dtype=float32)
print(attempt(lambda: tf.sigmoid(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sigmoid}}; Op<name=Sigmoid; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sigmoid] name: 
print(attempt(lambda: tf.sigmoid(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.sigmoid(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sigmoid}}; Op<name=Sigmoid; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sigmoid] name: 
print(attempt(lambda: tf.sigmoid()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.relu(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.nn.relu(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8
# expect: 	; NodeDef: {{node Relu}}; Op<name=Relu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8]> [Op:Relu] name: 
print(attempt(lambda: tf.nn.relu(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.relu(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.nn.relu()))
# expect: TypeError: relu() missing 1 required positional argument: 'features'
print(attempt(lambda: tf.nn.softplus(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.nn.softplus(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softplus}}; Op<name=Softplus; signature=features:T -> activations:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softplus] name: 
print(attempt(lambda: tf.nn.softplus(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.softplus(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softplus}}; Op<name=Softplus; signature=features:T -> activations:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softplus] name: 
print(attempt(lambda: tf.nn.softplus()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.erf(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.math.erf([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan  1. -1.  0.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.math.erf(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Erf}}; Op<name=Erf; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Erf] name: 
print(attempt(lambda: tf.math.erf(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.erf(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Erf}}; Op<name=Erf; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Erf] name: 
print(attempt(lambda: tf.math.erf()))
# expect: TypeError: erf() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.sin(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.sin(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sin}}; Op<name=Sin; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sin] name: 
print(attempt(lambda: tf.sin(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.sin(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sin}}; Op<name=Sin; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sin] name: 
print(attempt(lambda: tf.sin()))
# expect: TypeError: sin() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.math.lgamma(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.math.lgamma([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf inf inf], shape=(4,), dtype=float32)
print(attempt(lambda: tf.math.lgamma(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Lgamma}}; Op<name=Lgamma; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Lgamma] name: 
print(attempt(lambda: tf.math.lgamma(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.lgamma(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Lgamma}}; Op<name=Lgamma; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Lgamma] name: 
print(attempt(lambda: tf.math.lgamma()))
# expect: TypeError: lgamma() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.round(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.round(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Round}}; Op<name=Round; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Round] name: 
print(attempt(lambda: tf.round(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.round(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.round()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.floor(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.floor(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Floor}}; Op<name=Floor; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Floor] name: 
print(attempt(lambda: tf.floor(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.floor(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Floor}}; Op<name=Floor; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Floor] name: 
print(attempt(lambda: tf.floor()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.gelu(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.nn.gelu([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf nan  0.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.nn.gelu(True)))
# expect: ValueError: `features.dtype` must be a floating point tensor.Received:features.dtype=<dtype: 'bool'>
print(attempt(lambda: tf.nn.gelu(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.gelu(tf.constant([[1]]))))
# expect: ValueError: `features.dtype` must be a floating point tensor.Received:features.dtype=<dtype: 'int32'>
print(attempt(lambda: tf.nn.gelu()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.swish(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.nn.swish(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.swish()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.elu(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.nn.elu([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan inf -1.  0.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.nn.elu(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Elu}}; Op<name=Elu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Elu] name: 
print(attempt(lambda: tf.nn.elu(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.elu(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Elu}}; Op<name=Elu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Elu] name: 
print(attempt(lambda: tf.nn.elu()))
# expect: TypeError: elu() missing 1 required positional argument: 'features'
print(attempt(lambda: tf.nn.softmax(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.nn.softmax(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softmax}}; Op<name=Softmax; signature=logits:T -> softmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softmax] name: 
print(attempt(lambda: tf.nn.softmax(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.softmax(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softmax}}; Op<name=Softmax; signature=logits:T -> softmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softmax] name: 
print(attempt(lambda: tf.nn.softmax()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.log_softmax(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.nn.log_softmax([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan nan nan nan], shape=(4,), dtype=float32)
print(attempt(lambda: tf.nn.log_softmax(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node LogSoftmax}}; Op<name=LogSoftmax; signature=logits:T -> logsoftmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:LogSoftmax] name: 
print(attempt(lambda: tf.nn.log_softmax(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.log_softmax(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node LogSoftmax}}; Op<name=LogSoftmax; signature=logits:T -> logsoftmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:LogSoftmax] name: 
print(attempt(lambda: tf.nn.log_softmax()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_sum(tf.zeros([2,0]))))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_sum(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Sum}}; Op<name=Sum; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum] name: 
print(attempt(lambda: tf.reduce_sum(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_sum(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.reduce_sum()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_mean(tf.zeros([2,0]))))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_mean(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: 
print(attempt(lambda: tf.reduce_mean(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_mean(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.reduce_mean()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_max(tf.zeros([2,0]))))
# expect: tf.Tensor(-inf, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_max(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16
# expect: 	; NodeDef: {{node Max}}; Op<name=Max; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max] name: 
print(attempt(lambda: tf.reduce_max(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_max(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.reduce_max()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_min(tf.zeros([2,0]))))
# expect: tf.Tensor(inf, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_min(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16
# expect: 	; NodeDef: {{node Min}}; Op<name=Min; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Min] name: 
print(attempt(lambda: tf.reduce_min(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_min(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.reduce_min()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_prod(tf.zeros([2,0]))))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_prod(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Prod}}; Op<name=Prod; signature=input:T, reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Prod] name: 
print(attempt(lambda: tf.reduce_prod(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_prod(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.reduce_prod()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_logsumexp(tf.zeros([2,0]))))
# expect: tf.Tensor(-inf, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node IsFinite}}; Op<name=IsFinite; signature=x:T -> y:bool; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:IsFinite] name: 
print(attempt(lambda: tf.reduce_logsumexp()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.reduce_std(tf.zeros([0]))))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.math.reduce_std([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.math.reduce_std(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.reduce_std(tf.constant([[1]]))))
# expect: TypeError: Input must be either real or complex. Received integer type <dtype: 'int32'>.
print(attempt(lambda: tf.math.reduce_std()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.reduce_variance(tf.zeros([2,0]))))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.math.reduce_variance(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.reduce_variance(tf.constant([[1]]))))
# expect: TypeError: Input must be either real or complex. Received integer type <dtype: 'int32'>.
print(attempt(lambda: tf.math.reduce_variance()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.norm(tf.zeros([0]))))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.norm([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.norm(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.norm(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: tf.norm()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.cumsum(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.cumsum(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Cumsum}}; Op<name=Cumsum; signature=x:T, axis:Tidx -> out:T; attr=exclusive:bool,default=false; attr=reverse:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Cumsum] name: 
print(attempt(lambda: tf.cumsum(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.cumsum(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.cumsum()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.cumprod(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.math.cumprod(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Cumprod}}; Op<name=Cumprod; signature=x:T, axis:Tidx -> out:T; attr=exclusive:bool,default=false; attr=reverse:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Cumprod] name: 
print(attempt(lambda: tf.math.cumprod(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.cumprod(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.math.cumprod()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.sort(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.sort(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.sort(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.sort()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.argsort(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=int32)
print(attempt(lambda: tf.argsort(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.argsort(tf.constant([[1]]))))
# expect: tf.Tensor([[0]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.argsort()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.unique(tf.zeros([2,0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique] name: 
print(attempt(lambda: tf.unique([np.nan, np.inf, -np.inf, 0.])))
# expect: Unique(y=<tf.Tensor: shape=(4,), dtype=float32, numpy=array([ nan,  inf, -inf,   0.], dtype=float32)>, idx=<tf.Tensor: shape=(4,), dtype=int32, numpy=array([0, 1, 2, 3], dtype=int32)>)
print(attempt(lambda: tf.unique(True)))
# expect: InvalidArgumentError: {{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique] name: 
print(attempt(lambda: tf.unique(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.unique(tf.constant([[1]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique] name: 
print(attempt(lambda: tf.unique()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.transpose(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(0, 2), dtype=float32)
print(attempt(lambda: tf.transpose(True)))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print(attempt(lambda: tf.transpose(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.transpose()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.stack(tf.zeros([2,0]))))
# expect: tf.Tensor([], shape=(2, 0), dtype=float32)
print(attempt(lambda: tf.stack(tf.constant([[1]]))))
# expect: tf.Tensor([[1]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.stack()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.nn.l2_loss(tf.zeros([2,0]))))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.nn.l2_loss(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node L2Loss}}; Op<name=L2Loss; signature=t:T -> output:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:L2Loss] name: 
print(attempt(lambda: tf.nn.l2_loss(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.nn.l2_loss(tf.constant([[1]]))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node L2Loss}}; Op<name=L2Loss; signature=t:T -> output:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:L2Loss] name: 
print(attempt(lambda: tf.nn.l2_loss()))
# expect: TypeError: l2_loss() missing 1 required positional argument: 't'
print(attempt(lambda: tf.math.l2_normalize(tf.zeros([0]))))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: tf.math.l2_normalize([np.nan, np.inf, -np.inf, 0.])))
# expect: tf.Tensor([nan nan nan nan], shape=(4,), dtype=float32)
print(attempt(lambda: tf.math.l2_normalize(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, uint8, uint16, uint32, uint64, complex64, complex128
# expect: 	; NodeDef: {{node Square}}; Op<name=Square; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Square] name: 
print(attempt(lambda: tf.math.l2_normalize(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.l2_normalize(tf.constant([[1]]))))
# expect: TypeError: Cannot convert 1e-12 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.l2_normalize()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.reduce_euclidean_norm(tf.zeros([2,0]))))
# expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.math.reduce_euclidean_norm(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.reduce_euclidean_norm(tf.constant([[1]]))))
# expect: tf.Tensor(1, shape=(), dtype=int32)
print(attempt(lambda: tf.math.reduce_euclidean_norm()))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=1)))
# expect: tf.Tensor([6.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=-2)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Sum] name: 
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Sum] name: 
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Sum]
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=[])))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), axis=(0,))))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_sum(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_sum(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: tf.Tensor(6.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_sum(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Sum] name: 
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=0)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=-1)))
# expect: tf.Tensor([2.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Mean] name: 
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Mean] name: 
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=[0,1])))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Mean]
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=None)))
# expect: tf.Tensor(2.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: tf.Tensor([[2.]], shape=(1, 1), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_mean(tf.constant([[1.,2.,3.]]), 0, True)))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_mean(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Mean] name: 
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=1)))
# expect: tf.Tensor([3.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=-2)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Max]
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=[])))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), axis=(0,))))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_max(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_max(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: tf.Tensor(3.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_max(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=0)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=-1)))
# expect: tf.Tensor([1.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Min_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Min] name: 
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Min_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Min] name: 
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=[0,1])))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Min_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Min]
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=None)))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: tf.Tensor([[1.]], shape=(1, 1), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_min(tf.constant([[1.,2.,3.]]), 0, True)))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_min(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Min_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Min] name: 
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=1)))
# expect: tf.Tensor([6.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=-2)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Prod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Prod] name: 
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Prod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Prod] name: 
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Prod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Prod]
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=[])))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), axis=(0,))))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_prod(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_prod(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: tf.Tensor(6.0, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_prod(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Prod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Prod] name: 
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=0)))
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool)
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=-1)))
# expect: tf.Tensor([ True], shape=(1,), dtype=bool)
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Any_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Any] name: 
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Any_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Any] name: 
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=[0,1])))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Any_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Any]
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=None)))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), keepdims=True)))
# expect: tf.Tensor([[ True]], shape=(1, 1), dtype=bool)
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_any(tf.constant([[True,False]]), 0, True)))
# expect: tf.Tensor([[ True False]], shape=(1, 2), dtype=bool)
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=1)))
# expect: tf.Tensor([False], shape=(1,), dtype=bool)
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=-2)))
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool)
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__All_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:All] name: 
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__All_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:All] name: 
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__All_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:All]
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=[])))
# expect: tf.Tensor([[ True False]], shape=(1, 2), dtype=bool)
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), axis=(0,))))
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool)
print(attempt(lambda: tf.reduce_all(tf.constant([[True,False]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_all(input_tensor=tf.constant([[True,False]]))))
# expect: tf.Tensor(False, shape=(), dtype=bool)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=0)))
# expect: tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=-1)))
# expect: tf.Tensor([3.407606], shape=(1,), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=[0,1])))
# expect: tf.Tensor(3.407606, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), axis=None)))
# expect: tf.Tensor(3.407606, shape=(), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: tf.Tensor([[3.407606]], shape=(1, 1), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.reduce_logsumexp(tf.constant([[1.,2.,3.]]), 0, True)))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.reduce_logsumexp(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Max] name: 
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), axis=1)))
# expect: tf.Tensor([2], shape=(1,), dtype=int64)
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), axis=-2)))
# expect: tf.Tensor([0 0 0], shape=(3,), dtype=int64)
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-2, 2), but got 2 [Op:ArgMax] name: 
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-2, 2), but got -3 [Op:ArgMax] name: 
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keepdims'
print(attempt(lambda: tf.argmax(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.argmax(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: TypeError: Got an unexpected keyword argument 'input_tensor'
print(attempt(lambda: tf.argmax(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [0, 0), but got 0 [Op:ArgMax] name: 
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=0)))
# expect: tf.Tensor([0 0 0], shape=(3,), dtype=int64)
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=-1)))
# expect: tf.Tensor([0], shape=(1,), dtype=int64)
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-2, 2), but got 2 [Op:ArgMin] name: 
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [-2, 2), but got -3 [Op:ArgMin] name: 
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=None)))
# expect: tf.Tensor([0 0 0], shape=(3,), dtype=int64)
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keepdims'
print(attempt(lambda: tf.argmin(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.argmin(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: TypeError: Got an unexpected keyword argument 'input_tensor'
print(attempt(lambda: tf.argmin(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension in the range [0, 0), but got 0 [Op:ArgMin] name: 
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), axis=1)))
# expect: tf.Tensor([[1. 3. 6.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), axis=-2)))
# expect: tf.Tensor([[1. 2. 3.]], shape=(1, 3), dtype=float32)
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), axis=2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: Expected scan axis in the range [-2, 2), but got 2 [Op:Cumsum] name: 
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), axis=-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: Expected scan axis in the range [-2, 2), but got -1 [Op:Cumsum] name: 
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), axis=1.0)))
# expect: TypeError: Cannot convert 1.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), keepdims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keepdims'
print(attempt(lambda: tf.cumsum(tf.constant([[1.,2.,3.]]), keep_dims=True)))
# expect: TypeError: Got an unexpected keyword argument 'keep_dims'
print(attempt(lambda: tf.cumsum(input_tensor=tf.constant([[1.,2.,3.]]))))
# expect: TypeError: Got an unexpected keyword argument 'input_tensor'
print(attempt(lambda: tf.cumsum(tf.constant(5.), axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: Expected scan axis in the range [0, 0), but got 0 [Op:Cumsum] name: 
print(attempt(lambda: tf.math.add([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:AddV2] name: 
print(attempt(lambda: tf.math.add(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:AddV2] name: 
print(attempt(lambda: tf.math.add(1,2.)))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: 
print(attempt(lambda: tf.math.add(tf.constant(1),2.)))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: 
print(attempt(lambda: tf.math.add(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: 
print(attempt(lambda: tf.math.add(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.add([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan inf], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.add(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.add(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.add(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node AddV2}}; Op<name=AddV2; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true; is_aggregate=true> [Op:AddV2] name: 
print(attempt(lambda: tf.math.subtract([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Sub]
print(attempt(lambda: tf.math.subtract(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Sub] name: 
print(attempt(lambda: tf.math.subtract(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.subtract(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.subtract(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Sub as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Sub] name: 
print(attempt(lambda: tf.math.subtract(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.subtract([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan nan], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.subtract(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.subtract(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.subtract(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, int64, complex64, complex128, uint32, uint64
# expect: 	; NodeDef: {{node Sub}}; Op<name=Sub; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128, DT_UINT32, DT_UINT64]> [Op:Sub] name: 
print(attempt(lambda: tf.math.multiply([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Mul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Mul]
print(attempt(lambda: tf.math.multiply(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Mul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Mul] name: 
print(attempt(lambda: tf.math.multiply(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.multiply(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.multiply(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Mul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Mul] name: 
print(attempt(lambda: tf.math.multiply(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.multiply([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan inf], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.multiply(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.multiply(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.multiply(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, int8, uint16, int16, int32, uint32, uint64, int64, complex64, complex128
# expect: 	; NodeDef: {{node Mul}}; Op<name=Mul; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_INT8, DT_UINT16, DT_INT16, DT_INT32, DT_UINT32, DT_UINT64, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; is_commutative=true> [Op:Mul] name: 
print(attempt(lambda: tf.math.divide([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__RealDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:RealDiv] name: 
print(attempt(lambda: tf.math.divide(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__RealDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:RealDiv] name: 
print(attempt(lambda: tf.math.divide(1,2.)))
# expect: TypeError: `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
print(attempt(lambda: tf.math.divide(tf.constant(1),2.)))
# expect: TypeError: `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
print(attempt(lambda: tf.math.divide(tf.constant(1),tf.constant(2.))))
# expect: TypeError: `x` and `y` must have the same dtype, got tf.int32 != tf.float32.
print(attempt(lambda: tf.math.divide(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.divide([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan nan], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.divide(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.divide(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.divide(True,False)))
# expect: TypeError: Invalid dtype tf.bool in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.
print(attempt(lambda: tf.math.pow([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Pow]
print(attempt(lambda: tf.math.pow(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Pow] name: 
print(attempt(lambda: tf.math.pow(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.pow(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.pow(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Pow as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Pow] name: 
print(attempt(lambda: tf.math.pow(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.pow([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan  1. inf], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.pow(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.pow(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.pow(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, float, half, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Pow}}; Op<name=Pow; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_FLOAT, DT_HALF, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Pow] name: 
print(attempt(lambda: tf.math.maximum([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Maximum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Maximum]
print(attempt(lambda: tf.math.maximum(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Maximum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Maximum] name: 
print(attempt(lambda: tf.math.maximum(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.maximum(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.maximum(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Maximum as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Maximum] name: 
print(attempt(lambda: tf.math.maximum(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.maximum([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan inf], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.maximum(1.)))
# expect: TypeError: maximum() missing 1 required positional argument: 'y'
print(attempt(lambda: tf.math.maximum(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.maximum(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64
# expect: 	; NodeDef: {{node Maximum}}; Op<name=Maximum; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_UINT8, DT_INT16, DT_UINT16, DT_INT32, DT_UINT32, DT_INT64, DT_UINT64]> [Op:Maximum] name: 
print(attempt(lambda: tf.math.minimum([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Minimum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Minimum]
print(attempt(lambda: tf.math.minimum(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Minimum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Minimum] name: 
print(attempt(lambda: tf.math.minimum(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.minimum(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.minimum(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Minimum as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Minimum] name: 
print(attempt(lambda: tf.math.minimum(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=float32)
print(attempt(lambda: tf.math.minimum([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([nan nan inf], shape=(3,), dtype=float32)
print(attempt(lambda: tf.math.minimum(1.)))
# expect: TypeError: minimum() missing 1 required positional argument: 'y'
print(attempt(lambda: tf.math.minimum(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.minimum(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, uint8, int16, uint16, int32, uint32, int64, uint64
# expect: 	; NodeDef: {{node Minimum}}; Op<name=Minimum; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_UINT8, DT_INT16, DT_UINT16, DT_INT32, DT_UINT32, DT_INT64, DT_UINT64]> [Op:Minimum] name: 
print(attempt(lambda: tf.math.equal([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Equal]
print(attempt(lambda: tf.math.equal(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Equal] name: 
print(attempt(lambda: tf.math.equal(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.equal(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.equal(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Equal as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Equal] name: 
print(attempt(lambda: tf.math.equal(tf.zeros([0,3]),tf.zeros([1,3]))))
# expect: tf.Tensor([], shape=(0, 3), dtype=bool)
print(attempt(lambda: tf.math.equal([np.nan,1.,np.inf],[1.,np.nan,np.inf])))
# expect: tf.Tensor([False False  True], shape=(3,), dtype=bool)
print(attempt(lambda: tf.math.equal(1.)))
# expect: TypeError: Missing required positional argument
print(attempt(lambda: tf.math.equal(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.equal(True,False)))
# expect: tf.Tensor(False, shape=(), dtype=bool)
print(attempt(lambda: tf.math.less([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Less_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Less]
print(attempt(lambda: tf.math.less(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Less_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Less] name: 
print(attempt(lambda: tf.math.less(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.less(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.less(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute Less as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Less] name: 
print(attempt(lambda: tf.math.less(tf.zeros([2,1]),tf.zeros([1,3])).shape))
# expect: (2, 3)
print(attempt(lambda: tf.math.less(x=1.,y=2.)))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print(attempt(lambda: tf.math.less(1.)))
# expect: TypeError: less() missing 1 required positional argument: 'y'
print(attempt(lambda: tf.math.less(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.less(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node Less}}; Op<name=Less; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Less] name: 
print(attempt(lambda: tf.math.greater_equal([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__GreaterEqual_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:GreaterEqual]
print(attempt(lambda: tf.math.greater_equal(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__GreaterEqual_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:GreaterEqual] name: 
print(attempt(lambda: tf.math.greater_equal(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.greater_equal(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.greater_equal(tf.constant(1),tf.constant(2.))))
# expect: InvalidArgumentError: cannot compute GreaterEqual as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:GreaterEqual] name: 
print(attempt(lambda: tf.math.greater_equal(tf.zeros([2,1]),tf.zeros([1,3])).shape))
# expect: (2, 3)
print(attempt(lambda: tf.math.greater_equal(x=1.,y=2.)))
# expect: tf.Tensor(False, shape=(), dtype=bool)
print(attempt(lambda: tf.math.greater_equal(1.)))
# expect: TypeError: greater_equal() missing 1 required positional argument: 'y'
print(attempt(lambda: tf.math.greater_equal(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.greater_equal(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node GreaterEqual}}; Op<name=GreaterEqual; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:GreaterEqual] name: 
print(attempt(lambda: tf.math.atan2([1.,2.],[1.,2.,3.])))
# expect: InvalidArgumentError: {{function_node __wrapped__Atan2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Atan2]
print(attempt(lambda: tf.math.atan2(tf.constant([1.,2.]),tf.constant([1.,2.,3.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Atan2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Atan2] name: 
print(attempt(lambda: tf.math.atan2(1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.atan2(tf.constant(1),2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.math.atan2(tf.zeros([2,1]),tf.zeros([1,3])).shape))
# expect: (2, 3)
print(attempt(lambda: tf.math.atan2(x=1.,y=2.)))
# expect: tf.Tensor(1.1071488, shape=(), dtype=float32)
print(attempt(lambda: tf.math.atan2(1.)))
# expect: TypeError: atan2() missing 1 required positional argument: 'x'
print(attempt(lambda: tf.math.atan2(None,1.)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.math.atan2(True,False)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node Atan2}}; Op<name=Atan2; signature=y:T, x:T -> z:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Atan2] name: 
print(attempt(lambda: tf.reshape(tf.range(6),[4,2])))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 8 [Op:Reshape]
print(attempt(lambda: tf.reshape(tf.range(6),[-1,-1])))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Only one input size may be -1, not both 0 and 1 [Op:Reshape]
print(attempt(lambda: tf.reshape(tf.range(6),[-1,4])))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4 [Op:Reshape]
print(attempt(lambda: tf.reshape(tf.range(6),[])))
# expect: InvalidArgumentError: {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Reshape]
print(attempt(lambda: tf.reshape(tf.zeros([0]),[-1,0])))
# expect: tf.Tensor([], shape=(1, 0), dtype=float32)
print(attempt(lambda: tf.reshape(tf.range(6),shape=(2,3))))
# expect: tf.Tensor(
# expect: [[0 1 2]
# expect:  [3 4 5]], shape=(2, 3), dtype=int32)
print(attempt(lambda: tf.expand_dims([1,2],2)))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index 2 for tensor with 1 dimensions. [Op:ExpandDims]
print(attempt(lambda: tf.expand_dims([1,2],-3)))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index -3 for tensor with 1 dimensions. [Op:ExpandDims]
print(attempt(lambda: tf.expand_dims([1,2],axis=5)))
# expect: InvalidArgumentError: {{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index 5 for tensor with 1 dimensions. [Op:ExpandDims]
print(attempt(lambda: tf.squeeze(tf.zeros([1,2,1])).shape))
# expect: (2,)
print(attempt(lambda: tf.squeeze(tf.zeros([1,2,1]),1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Can not squeeze dim[1], expected a dimension of 1, got 2 [Op:Squeeze] name: 
print(attempt(lambda: tf.squeeze(tf.zeros([1,2,1]),5)))
# expect: InvalidArgumentError: {{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to squeeze dim index 5 for tensor with 3 dimensions. [Op:Squeeze] name: 
print(attempt(lambda: tf.transpose(tf.zeros([2,3]),[0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} transpose expects a vector of size 2. But input(1) is a vector of size 1 [Op:Transpose]
print(attempt(lambda: tf.transpose(tf.zeros([2,3]),[0,0])))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 1 is missing from {0,0}. [Op:Transpose]
print(attempt(lambda: tf.transpose(tf.zeros([2,3]),[0,2])))
# expect: InvalidArgumentError: {{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 2 is out of range [0 .. 2) [Op:Transpose]
print(attempt(lambda: tf.transpose(tf.zeros([2,3]),perm=[-1,0]).shape))
# expect: (3, 2)
print(attempt(lambda: tf.concat([[1,2],[3.]],0)))
# expect: TypeError: Cannot convert [3.0] to EagerTensor of dtype int32
print(attempt(lambda: tf.concat([tf.zeros([2,2]),tf.zeros([3,3])],0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [2,2] vs. shape[1] = [3,3] [Op:ConcatV2] name: concat
print(attempt(lambda: tf.concat([tf.zeros([2,2]),tf.zeros([2])],0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Ranks of all input tensors should match: shape[0] = [2,2] vs. shape[1] = [2] [Op:ConcatV2] name: concat
print(attempt(lambda: tf.concat([tf.zeros([2,2])],2)))
# expect: tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32)
print(attempt(lambda: tf.concat([1.,2.],0)))
# expect: InvalidArgumentError: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Can't concatenate scalars (use tf.stack instead) [Op:ConcatV2] name: concat
print(attempt(lambda: tf.stack([[1,2],[3,4]],axis=-1)))
# expect: tf.Tensor(
# expect: [[1 3]
# expect:  [2 4]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.stack([tf.zeros(2),tf.zeros(3)])))
# expect: InvalidArgumentError: {{function_node __wrapped__Pack_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3] [Op:Pack] name: stack
print(attempt(lambda: tf.unstack(tf.zeros([2,2]),num=3)))
# expect: InvalidArgumentError: {{function_node __wrapped__Unpack_num_3_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 0 must equal 3, got shape [2,2] [Op:Unpack] name: unstack
print(attempt(lambda: tf.unstack(tf.zeros([2,2]),axis=2)))
# expect: ValueError: Argument `axis` = 2 not in range [-2, 2)
print(attempt(lambda: tf.split(tf.range(6),4)))
# expect: InvalidArgumentError: {{function_node __wrapped__Split_num_split_4_device_/job:localhost/replica:0/task:0/device:CPU:0}} Number of ways to split should evenly divide the split dimension, but got split_dim 0 (size = 6) and num_split 4 [Op:Split] name: split
print(attempt(lambda: tf.split(tf.range(6),[2,3])))
# expect: InvalidArgumentError: {{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: 5 [Op:SplitV] name: split
print(attempt(lambda: tf.split(tf.range(6),[2,-1])))
# expect: [<tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 1], dtype=int32)>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([2, 3, 4, 5], dtype=int32)>]
print(attempt(lambda: tf.tile([1,2],[2,2])))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples argument to be a vector of length 1 but got length 2 [Op:Tile]
print(attempt(lambda: tf.tile([1,2],[0])))
# expect: tf.Tensor([], shape=(0,), dtype=int32)
print(attempt(lambda: tf.tile([1,2],[-1])))
# expect: InvalidArgumentError: {{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples[0] >= 0, but got -1 [Op:Tile]
print(attempt(lambda: tf.broadcast_to([1,2],[3,3])))
# expect: InvalidArgumentError: {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3,3] [Op:BroadcastTo]
print(attempt(lambda: tf.broadcast_to([1,2],[2,2])))
# expect: tf.Tensor(
# expect: [[1 2]
# expect:  [1 2]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.gather([1,2,3],3)))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices = 3 is not in [0, 3) [Op:GatherV2]
print(attempt(lambda: tf.gather([1,2,3],[-1])))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = -1 is not in [0, 3) [Op:GatherV2]
print(attempt(lambda: tf.gather([1,2,3],[[0],[2]])))
# expect: tf.Tensor(
# expect: [[1]
# expect:  [3]], shape=(2, 1), dtype=int32)
print(attempt(lambda: tf.gather_nd([1,2],[[2]])))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [2] does not index into param shape [2], node name: GatherNd [Op:GatherNd]
print(attempt(lambda: tf.gather_nd([[1,2],[3,4]],[[0,0,0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} index innermost dimension length must be <= params rank; saw: 3 vs. 2 [Op:GatherNd]
print(attempt(lambda: tf.gather_nd([[1,2],[3,4]],[1])))
# expect: tf.Tensor([3 4], shape=(2,), dtype=int32)
print(attempt(lambda: tf.gather_nd([[1,2],[3,4]],[])))
# expect: InvalidArgumentError: Value for attr 'Tindices' of float is not in the list of allowed values: int16, int32, int64
# expect: 	; NodeDef: {{node GatherNd}}; Op<name=GatherNd; signature=params:Tparams, indices:Tindices -> output:Tparams; attr=Tparams:type; attr=Tindices:type,allowed=[DT_INT16, DT_INT32, DT_INT64]; attr=bad_indices_policy:string,default=""> [Op:GatherNd]
print(attempt(lambda: tf.one_hot(1,3,on_value=5,off_value=1)))
# expect: tf.Tensor([1 5 1], shape=(3,), dtype=int32)
print(attempt(lambda: tf.one_hot([0.],2)))
# expect: InvalidArgumentError: Value for attr 'TI' of float is not in the list of allowed values: uint8, int8, int32, int64
# expect: 	; NodeDef: {{node OneHot}}; Op<name=OneHot; signature=indices:TI, depth:int32, on_value:T, off_value:T -> output:T; attr=axis:int,default=-1; attr=T:type; attr=TI:type,default=DT_INT64,allowed=[DT_UINT8, DT_INT8, DT_INT32, DT_INT64]> [Op:OneHot]
print(attempt(lambda: tf.pad([1,2],[[1,1]])))
# expect: tf.Tensor([0 1 2 0], shape=(4,), dtype=int32)
print(attempt(lambda: tf.pad([1,2],[[1,1],[0,0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[2,2] [2] [Op:Pad]
print(attempt(lambda: tf.pad([1,2],[[3,0]],"REFLECT")))
# expect: InvalidArgumentError: {{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be less than the dimension size: 3, 0 not less than 2 [Op:MirrorPad]
print(attempt(lambda: tf.pad([1,2],[[1,1]],constant_values=9)))
# expect: tf.Tensor([9 1 2 9], shape=(4,), dtype=int32)
print(attempt(lambda: tf.pad([1.,2.],[[1,1]],"EDGE")))
# expect: ValueError: Value of argument `mode` expected to be one of "CONSTANT", "REFLECT", or "SYMMETRIC". Received `mode` = EDGE
print(attempt(lambda: tf.where([True,False],1.,[3.,4.])))
# expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.where([1,0],[1,2],[3,4])))
# expect: TypeError: Cannot convert [1, 0] to EagerTensor of dtype bool
print(attempt(lambda: tf.where([True,False],[1,2])))
# expect: ValueError: x and y must both be non-None or both be None.
print(attempt(lambda: tf.where([0,3,0,4])))
# expect: tf.Tensor(
# expect: [[1]
# expect:  [3]], shape=(2, 1), dtype=int64)
print(attempt(lambda: tf.where(True,1,2.)))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.clip_by_value([1.,5.],6,2)))
# expect: tf.Tensor([6. 6.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.clip_by_norm([3.,4.],2.)))
# expect: tf.Tensor([1.2 1.6], shape=(2,), dtype=float32)
print(attempt(lambda: tf.clip_by_global_norm([[3.,4.],None],1.)))
# expect: ([<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.6, 0.8], dtype=float32)>, None], <tf.Tensor: shape=(), dtype=float32, numpy=5.0>)
print(attempt(lambda: tf.range(5,1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 5/1 [Op:Range] name: 
print(attempt(lambda: tf.range(0,1,0.25)))
# expect: tf.Tensor([0.   0.25 0.5  0.75], shape=(4,), dtype=float32)
print(attempt(lambda: tf.range(0,5,0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires delta != 0: 0 [Op:Range] name: 
print(attempt(lambda: tf.range(3.5)))
# expect: tf.Tensor([0. 1. 2. 3.], shape=(4,), dtype=float32)
print(attempt(lambda: tf.linspace(0.,1.,1)))
# expect: tf.Tensor([0.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.linspace([0.,1.],[1.,3.],3)))
# expect: tf.Tensor(
# expect: [[0.  1. ]
# expect:  [0.5 2. ]
# expect:  [1.  3. ]], shape=(3, 2), dtype=float32)
print(attempt(lambda: tf.fill(3,1)))
# expect: tf.Tensor([1 1 1], shape=(3,), dtype=int32)
print(attempt(lambda: tf.zeros((2,2),tf.int32)))
# expect: tf.Tensor(
# expect: [[0 0]
# expect:  [0 0]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.ones([2],dtype="float64")))
# expect: tf.Tensor([1. 1.], shape=(2,), dtype=float64)
print(attempt(lambda: tf.eye(0)))
# expect: tf.Tensor([], shape=(0, 0), dtype=float32)
print(attempt(lambda: tf.constant([[1,2],[3]])))
# expect: ValueError: Can't convert non-rectangular Python sequence to Tensor.
print(attempt(lambda: tf.constant([1,2.5])))
# expect: tf.Tensor([1.  2.5], shape=(2,), dtype=float32)
print(attempt(lambda: tf.constant(None)))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.constant([1.5],tf.int32)))
# expect: TypeError: Cannot convert [1.5] to EagerTensor of dtype int32
print(attempt(lambda: tf.constant([1,2,3],shape=[2])))
# expect: TypeError: Eager execution of tf.constant with unsupported shape. Tensor [1 2 3] (converted from [1, 2, 3]) has 3 elements, but got `shape` (2,) with 2 elements).
print(attempt(lambda: tf.constant([1,2,3],shape=[4])))
# expect: TypeError: Eager execution of tf.constant with unsupported shape. Tensor [1 2 3] (converted from [1, 2, 3]) has 3 elements, but got `shape` (4,) with 4 elements).
print(attempt(lambda: tf.constant(3,shape=[2,2])))
# expect: tf.Tensor(
# expect: [[3 3]
# expect:  [3 3]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.constant(2**63)))
# expect: ValueError: Can't convert Python sequence with out-of-range integer to Tensor.
print(attempt(lambda: tf.constant(2**31,tf.int32)))
# expect: tf.Tensor(-2147483648, shape=(), dtype=int32)
print(attempt(lambda: tf.constant([[]]).shape))
# expect: (1, 0)
print(attempt(lambda: tf.constant(1,dtype=tf.bool)))
# expect: TypeError: Cannot convert 1 to EagerTensor of dtype bool
print(attempt(lambda: tf.constant(np.array([1,2]))))
# expect: tf.Tensor([1 2], shape=(2,), dtype=int64)
print(attempt(lambda: tf.cast([1.9,-1.9,np.nan,np.inf],tf.int32)))
# expect: tf.Tensor([          1          -1 -2147483648 -2147483648], shape=(4,), dtype=int32)
print(attempt(lambda: tf.cast([1,2],"flaot")))
# expect: TypeError: Cannot convert the argument `type_value`: 'flaot' to a TensorFlow DType.
print(attempt(lambda: tf.cast(True,tf.float32)))
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
print(attempt(lambda: tf.matmul([[1.,2.]],[[3.,4.]])))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [1,2], In[1]: [1,2] [Op:MatMul] name: 
print(attempt(lambda: tf.matmul([1.,2.],[3.,4.])))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] ndims must be >= 2 [Op:MatMul] name: 
print(attempt(lambda: tf.matmul([[1,2]],[[3],[4]])))
# expect: tf.Tensor([[11]], shape=(1, 1), dtype=int32)
print(attempt(lambda: tf.matmul(tf.zeros([2,3]),tf.zeros([2,3]),transpose_b=True).shape))
# expect: (2, 2)
print(attempt(lambda: tf.matmul(tf.zeros([2,2,3]),tf.zeros([3,3,2]))))
# expect: InvalidArgumentError: {{function_node __wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] must have compatible batch dimensions: [2,2,3] vs. [3,3,2] [Op:BatchMatMulV2] name: 
print(attempt(lambda: tf.matmul(tf.zeros([0,3]),tf.zeros([3,2])).shape))
# expect: (0, 2)
print(attempt(lambda: tf.matmul([[1.]],[[True]])))
# expect: tf.Tensor([[1.]], shape=(1, 1), dtype=float32)
print(attempt(lambda: tf.linalg.matvec([[1.,2.]],[1.,1.,1.])))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [1,2], In[1]: [3,1] [Op:MatMul] name: 
print(attempt(lambda: tf.tensordot([1.,2.],[3.,4.],1)))
# expect: tf.Tensor(11.0, shape=(), dtype=float32)
print(attempt(lambda: tf.tensordot([[1.,2.]],[3.,4.],[[1],[0]])))
# expect: tf.Tensor([11.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.linalg.inv([[1.,2.],[2.,4.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is not invertible. [Op:MatrixInverse]
print(attempt(lambda: tf.linalg.inv([[1.,2.,3.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix must be square. [Op:MatrixInverse]
print(attempt(lambda: tf.linalg.inv([[1,2],[3,4]])))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: double, float, half, complex64, complex128
# expect: 	; NodeDef: {{node MatrixInverse}}; Op<name=MatrixInverse; signature=input:T -> output:T; attr=adjoint:bool,default=false; attr=T:type,allowed=[DT_DOUBLE, DT_FLOAT, DT_HALF, DT_COMPLEX64, DT_COMPLEX128]> [Op:MatrixInverse]
print(attempt(lambda: tf.linalg.det([[1.,2.],[2.,4.]])))
# expect: tf.Tensor(-0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.linalg.det([1.])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDeterminant_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input tensor 0 must have rank >= 2, got 1 [Op:MatrixDeterminant]
print(attempt(lambda: tf.linalg.solve([[1.,2.],[2.,4.]],[[1.],[2.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix is not invertible. [Op:MatrixSolve]
print(attempt(lambda: tf.linalg.solve([[1.,0.],[0.,2.]],[1.,2.])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} All input tensors must have the same rank. [Op:MatrixSolve]
print(attempt(lambda: tf.linalg.cholesky([[4.,2.],[2.,3.]])))
# expect: tf.Tensor(
# expect: [[2.        0.       ]
# expect:  [1.        1.4142135]], shape=(2, 2), dtype=float32)
print(attempt(lambda: tf.linalg.trace([1.])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be at least 2-dim, received shape: [1] [Op:MatrixDiagPartV3] name: diag_part
print(attempt(lambda: tf.linalg.diag([1,2])))
# expect: tf.Tensor(
# expect: [[1 0]
# expect:  [0 2]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.linalg.norm([[1.,2.],[3.,4.]],axis=1)))
# expect: tf.Tensor([2.236068 5.      ], shape=(2,), dtype=float32)
print(attempt(lambda: tf.linalg.norm([3.,4.],ord=3)))
# expect: tf.Tensor(4.4979415, shape=(), dtype=float32)
print(attempt(lambda: tf.linalg.norm([3,4])))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: tf.norm([3.,4.],ord='nuc')))
# expect: ValueError: 'ord' must be a supported vector norm, got nuc
print(attempt(lambda: tf.norm([3.,4.],keepdims=True)))
# expect: tf.Tensor([5.], shape=(1,), dtype=float32)
print(attempt(lambda: tf.linalg.band_part(tf.ones([3,3]),-1,0)))
# expect: tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]], shape=(3, 3), dtype=float32)
print(attempt(lambda: tf.math.top_k([1.,3.],3)))
# expect: InvalidArgumentError: {{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must have at least k columns. Had 2, needed 3 [Op:TopKV2]
print(attempt(lambda: tf.math.top_k([[1,2],[4,3]])))
# expect: TopKV2(values=<tf.Tensor: shape=(2, 1), dtype=int32, numpy=
# expect: array([[2],
# expect:        [4]], dtype=int32)>, indices=<tf.Tensor: shape=(2, 1), dtype=int32, numpy=
# expect: array([[1],
# expect:        [0]], dtype=int32)>)
print(attempt(lambda: tf.math.count_nonzero([[0,1],[2,0]],axis=0)))
# expect: tf.Tensor([1 1], shape=(2,), dtype=int64)
print(attempt(lambda: tf.math.argmax([])))
# expect: InvalidArgumentError: {{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Reduction axis 0 is empty in shape [0] [Op:ArgMax]
print(attempt(lambda: tf.argmax([1.,3.,3.])))
# expect: tf.Tensor(1, shape=(), dtype=int64)
print(attempt(lambda: tf.argmax([True,False])))
# expect: tf.Tensor(0, shape=(), dtype=int64)
print(attempt(lambda: tf.searchsorted([1,3,5],[3],side='right')))
# expect: tf.Tensor([2], shape=(1,), dtype=int32)
print(attempt(lambda: tf.unique([[1],[2]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique]
print(attempt(lambda: tf.unique_with_counts([1,2,1])))
# expect: UniqueWithCounts(y=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 0], dtype=int32)>, count=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([2, 1], dtype=int32)>)
print(attempt(lambda: tf.boolean_mask([1,2,3],[True,False])))
# expect: ValueError: Shapes (3,) and (2,) are incompatible
print(attempt(lambda: tf.boolean_mask([[1,2],[3,4]],[True,False])))
# expect: tf.Tensor([[1 2]], shape=(1, 2), dtype=int32)
print(attempt(lambda: tf.roll([1,2,3],1,0)))
# expect: tf.Tensor([3 1 2], shape=(3,), dtype=int32)
print(attempt(lambda: tf.roll([[1,2],[3,4]],[1,1],[0,1])))
# expect: tf.Tensor(
# expect: [[4 3]
# expect:  [2 1]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.roll([1,2,3],1,2)))
# expect: InvalidArgumentError: {{function_node __wrapped__Roll_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis 2 is out of range [Op:Roll]
print(attempt(lambda: tf.repeat([1,2],[1,2])))
# expect: tf.Tensor([1 2 2], shape=(3,), dtype=int32)
print(attempt(lambda: tf.repeat([1,2],[1,2,3])))
# expect: ValueError: Dimensions 2 and 3 are not compatible
print(attempt(lambda: tf.reverse([1,2,3],[0])))
# expect: tf.Tensor([3 2 1], shape=(3,), dtype=int32)
print(attempt(lambda: tf.reverse([1,2,3],[1])))
# expect: InvalidArgumentError: {{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'axis'[0] = 1 is out of valid range [0, 0 [Op:ReverseV2]
print(attempt(lambda: tf.sort([3,1,2],direction='DESCENDING')))
# expect: tf.Tensor([3 2 1], shape=(3,), dtype=int32)
print(attempt(lambda: tf.sort([3,1],direction='up')))
# expect: ValueError: Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction=up
print(attempt(lambda: tf.argsort([3,1,2])))
# expect: tf.Tensor([1 2 0], shape=(3,), dtype=int32)
print(attempt(lambda: tf.slice([1,2,3],[1],[5])))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[0] in [0, 2], but got 5 [Op:Slice]
print(attempt(lambda: tf.slice([1,2,3],[4],[1])))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin[0] in [0, 3], but got 4 [Op:Slice]
print(attempt(lambda: tf.slice([[1,2],[3,4]],[0],[1])))
# expect: InvalidArgumentError: {{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 2, but got shapes [1] and [1] instead. [Op:Slice]
print(attempt(lambda: tf.meshgrid([1,2],[3,4,5])))
# expect: [<tf.Tensor: shape=(3, 2), dtype=int32, numpy=
# expect: array([[1, 2],
# expect:        [1, 2],
# expect:        [1, 2]], dtype=int32)>, <tf.Tensor: shape=(3, 2), dtype=int32, numpy=
# expect: array([[3, 3],
# expect:        [4, 4],
# expect:        [5, 5]], dtype=int32)>]
print(attempt(lambda: tf.meshgrid([1],[2],indexing='zz')))
# expect: ValueError: Argument `indexing` parameter must be either 'xy' or 'ij', got 'zz'
print(attempt(lambda: tf.add_n([[1.,2.],[3.,4.]])))
# expect: tf.Tensor([4. 6.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.add_n([])))
# expect: ValueError: Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.
print(attempt(lambda: tf.add_n([[1.],[1.,2.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__AddN_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: [1] != input 1: [2] [Op:AddN] name: 
print(attempt(lambda: tf.nn.softmax([1,2])))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, bfloat16, float, double
# expect: 	; NodeDef: {{node Softmax}}; Op<name=Softmax; signature=logits:T -> softmax:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]> [Op:Softmax] name: 
print(attempt(lambda: tf.nn.softmax_cross_entropy_with_logits([[1.,0.]],[[1.,2.]])))
# expect: tf.Tensor([1.3132616], shape=(1,), dtype=float32)
print(attempt(lambda: tf.nn.softmax_cross_entropy_with_logits(labels=[[1.,0.,0.]],logits=[[1.,2.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__SoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits and labels must be broadcastable: logits_size=[1,2] labels_size=[1,3] [Op:SoftmaxCrossEntropyWithLogits] name: 
print(attempt(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[2],logits=[[1.,2.]])))
# expect: InvalidArgumentError: {{function_node __wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} Received a label value of 2 which is outside the valid range of [0, 2).  Label values: 2 [Op:SparseSoftmaxCrossEntropyWithLogits] name: 
print(attempt(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[[0]],logits=[[1.,2.]])))
# expect: ValueError: `labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape=(1, 1) of rank 2 and logits.shape=(1, 2) of rank 2
print(attempt(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0.],logits=[[1.,2.]])))
# expect: InvalidArgumentError: Value for attr 'Tlabels' of float is not in the list of allowed values: int32, int64
# expect: 	; NodeDef: {{node SparseSoftmaxCrossEntropyWithLogits}}; Op<name=SparseSoftmaxCrossEntropyWithLogits; signature=features:T, labels:Tlabels -> loss:T, backprop:T; attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]; attr=Tlabels:type,default=DT_INT64,allowed=[DT_INT32, DT_INT64]> [Op:SparseSoftmaxCrossEntropyWithLogits] name: 
print(attempt(lambda: tf.nn.sigmoid_cross_entropy_with_logits([1.],[100.,1.])))
# expect: ValueError: `logits` and `labels` must have the same shape, received ((2,) vs (1,)).
print(attempt(lambda: tf.nn.bias_add([[1.,2.]],[1.,1.])))
# expect: tf.Tensor([[2. 3.]], shape=(1, 2), dtype=float32)
print(attempt(lambda: tf.nn.bias_add([[1.,2.]],[1.])))
# expect: InvalidArgumentError: {{function_node __wrapped__BiasAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Must provide as many biases as the last dimension of the input tensor: [1] vs. [1,2] [Op:BiasAdd]
print(attempt(lambda: tf.nn.bias_add([1.,2.],[1.,1.])))
# expect: InvalidArgumentError: {{function_node __wrapped__BiasAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input tensor must be at least 2D: [2] [Op:BiasAdd]
print(attempt(lambda: tf.nn.leaky_relu([-1,2])))
# expect: tf.Tensor([-0.2  2. ], shape=(2,), dtype=float32)
print(attempt(lambda: tf.nn.gelu([1,2])))
# expect: ValueError: `features.dtype` must be a floating point tensor.Received:features.dtype=<dtype: 'int32'>
print(attempt(lambda: tf.nn.dropout([1.,2.],0.)))
# expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.nn.dropout([1.,2.],1.5)))
# expect: ValueError: `rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=1.5
print(attempt(lambda: tf.nn.dropout([1,2],.5)))
# expect: ValueError: `x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype=<dtype: 'int32'>
print(attempt(lambda: tf.nn.conv2d(tf.ones([1,3,3,1]),tf.ones([2,2,2,1]),1,'VALID')))
# expect: InvalidArgumentError: {{function_node __wrapped____MklNativeConv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input depth must be evenly divisible by filter depth: 1 vs 2 [Op:Conv2D] name: 
print(attempt(lambda: tf.nn.max_pool2d(tf.ones([1,3,3,1]),2,2,'VALID').shape))
# expect: (1, 1, 1, 1)
print(attempt(lambda: tf.nn.max_pool2d(tf.ones([3,3,1]),2,2,'VALID')))
# expect: InvalidArgumentError: {{function_node __wrapped__MaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input must be 4 or 5-dimensional [Op:MaxPool] name: 
print(attempt(lambda: tf.tensor_scatter_nd_update([1,2,3],[[0]],[9])))
# expect: tf.Tensor([9 2 3], shape=(3,), dtype=int32)
print(attempt(lambda: tf.scatter_nd([[1],[1]],[5,6],[3])))
# expect: tf.Tensor([ 0 11  0], shape=(3,), dtype=int32)
print(attempt(lambda: tf.scatter_nd([[4]],[5],[3])))
# expect: InvalidArgumentError: {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [4] does not index into shape [3] [Op:ScatterNd]
print(attempt(lambda: tf.map_fn(lambda v: v*2., tf.constant([1,2]))))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: tf.map_fn(lambda v: tf.cast(v,tf.float32), tf.constant([1,2]), fn_output_signature=tf.float32)))
# expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.scan(lambda a,v: a+v, tf.constant([1,2,3]))))
# expect: tf.Tensor([1 3 6], shape=(3,), dtype=int32)
print(attempt(lambda: tf.cond(True, lambda: 1, lambda: 2)))
# expect: 1
print(attempt(lambda: tf.cond([True], lambda: 1, lambda: 2)))
# expect: 1
print(attempt(lambda: tf.identity([1,2])))
# expect: tf.Tensor([1 2], shape=(2,), dtype=int32)
print(attempt(lambda: tf.shape([[1,2]])))
# expect: tf.Tensor([1 2], shape=(2,), dtype=int32)
print(attempt(lambda: tf.rank([[1,2]])))
# expect: tf.Tensor(2, shape=(), dtype=int32)
print(attempt(lambda: tf.shape([1],out_type=tf.int64)))
# expect: tf.Tensor([1], shape=(1,), dtype=int64)
print(attempt(lambda: tf.debugging.assert_equal(1,2)))
# expect: InvalidArgumentError: Condition x == y did not hold.
# expect: First 1 elements of x:
# expect: [1]
# expect: First 1 elements of y:
# expect: [2]
print(attempt(lambda: tf.debugging.assert_near([1.],[2.])))
# expect: InvalidArgumentError: Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b''
# expect: b'x and y not equal to tolerance rtol = tf.Tensor(1.1920929e-06, shape=(), dtype=float32), atol = tf.Tensor(1.1920929e-06, shape=(), dtype=float32)'
# expect: b'x (shape=(1,) dtype=float32) = '
# expect: 1.0
# expect: b'y (shape=(1,) dtype=float32) = '
# expect: 2.0
print(attempt(lambda: tf.debugging.assert_positive([-1])))
# expect: InvalidArgumentError: 
# expect: Condition x > 0 did not hold element-wise:
# expect: x (shape=(1,) dtype=int32) = 
# expect: ['-1']
print(attempt(lambda: tf.histogram_fixed_width([0.,1.,5.],[0.,5.],nbins=5)))
# expect: tf.Tensor([1 1 0 0 1], shape=(5,), dtype=int32)
print(attempt(lambda: tf.math.floordiv(7,0)))
# expect: InvalidArgumentError: {{function_node __wrapped__FloorDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorDiv] name: 
print(attempt(lambda: tf.math.floormod(-7,3)))
# expect: tf.Tensor(2, shape=(), dtype=int32)
print(attempt(lambda: tf.math.floordiv([7.,-7.],[2.,2.])))
# expect: tf.Tensor([ 3. -4.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.math.pow(2,-1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integers to negative integer powers are not allowed [Op:Pow] name: 
print(attempt(lambda: tf.math.pow(-2.,.5)))
# expect: tf.Tensor(nan, shape=(), dtype=float32)
print(attempt(lambda: tf.math.divide_no_nan(1,0)))
# expect: tf.Tensor(0.0, shape=(), dtype=float64)
print(attempt(lambda: tf.math.log([-1.,0.])))
# expect: tf.Tensor([ nan -inf], shape=(2,), dtype=float32)
print(attempt(lambda: tf.math.logical_and(True,False)))
# expect: tf.Tensor(False, shape=(), dtype=bool)
print(attempt(lambda: tf.math.logical_and(1,0)))
# expect: TypeError: Cannot convert 1 to EagerTensor of dtype bool
print(attempt(lambda: tf.math.add(1,2,name='x')))
# expect: tf.Tensor(3, shape=(), dtype=int32)
print(attempt(lambda: tf.Variable(1.).assign([1.,2.])))
# expect: ValueError: Cannot assign value to variable ' Variable:0': Shape mismatch.The variable shape (), and the assigned value shape (2,) are incompatible.
print(attempt(lambda: tf.Variable([1.,2.]).assign_add([1.])))
# expect: InvalidArgumentError: {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [1], shapes must be equal. [Op:AssignAddVariableOp] name: 
print(attempt(lambda: tf.Variable([1,2]).assign_sub([1.,1.])))
# expect: TypeError: Cannot convert [1.0, 1.0] to EagerTensor of dtype int32
print(attempt(lambda: tf.Variable([1.,2.])[5]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 5 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: tf.constant([1.,2.])[2]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 2 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: tf.constant([1.,2.])[0,0]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Index out of range using input dim 1; input has only 1 dims [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: tf.constant([1.,2.])[1.5]))
# expect: TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 1.5
print(attempt(lambda: tf.constant([1.,2.])[tf.newaxis,:,None].shape))
# expect: (1, 2, 1)
print(attempt(lambda: tf.constant(5.)[0]))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Attempting to slice scalar input. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: len(tf.constant(1))))
# expect: TypeError: Scalar tensor has no `len()`
print(attempt(lambda: bool(tf.constant([1,2]))))
# expect: ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
print(attempt(lambda: float(tf.constant([1.]))))
# expect: TypeError: only 0-dimensional arrays can be converted to Python scalars
print(attempt(lambda: int(tf.constant(2.7))))
# expect: 2
print(attempt(lambda: [*tf.constant(3)]))
# expect: TypeError: Cannot iterate over a scalar tensor.
print(attempt(lambda: tf.constant([1,2])+None))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.constant([1,2])@tf.constant([1,2])))
# expect: InvalidArgumentError: {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] ndims must be == 2: 1 [Op:MatMul] name: 
print(attempt(lambda: tf.constant(2)**tf.constant(-1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integers to negative integer powers are not allowed [Op:Pow] name: 
print(attempt(lambda: -tf.constant(True)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: 
print(attempt(lambda: ~tf.constant([True])))
# expect: tf.Tensor([False], shape=(1,), dtype=bool)
print(attempt(lambda: tf.constant(1)//tf.constant(0)))
# expect: InvalidArgumentError: {{function_node __wrapped__FloorDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorDiv] name: 
print(attempt(lambda: tf.constant(1)%tf.constant(0)))
# expect: InvalidArgumentError: {{function_node __wrapped__FloorMod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer division by zero [Op:FloorMod] name: 
print(attempt(lambda: tf.constant(1)/tf.constant(0)))
# expect: tf.Tensor(inf, shape=(), dtype=float64)
print(attempt(lambda: 1-tf.constant([1,2])))
# expect: tf.Tensor([ 0 -1], shape=(2,), dtype=int32)
print(attempt(lambda: np.array([1.,2.])*tf.constant([1.,2.])))
# expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.constant([1.,2.])*np.array([1.,2.])))
# expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.constant([1.,2.]).foo))
# expect: AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'foo'
print(attempt(lambda: tf.constant([1.,2.]).shape[5]))
# expect: IndexError: tuple index out of range
print(attempt(lambda: tf.constant([1.,2.]).shape.as_list()))
# expect: [2]
print(attempt(lambda: tf.constant(1.).item()))
# expect: AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'item'
print(attempt(lambda: tf.constant(1.)==tf.constant(1.)))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print(attempt(lambda: tf.constant([1,2])<tf.constant([1,2,3])))
# expect: InvalidArgumentError: {{function_node __wrapped__Less_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:Less] name: 
print(attempt(lambda: tf.constant([1,2])==tf.constant([1,2,3])))
# expect: tf.Tensor(False, shape=(), dtype=bool)
print(attempt(lambda: tf.foo(1)))
# expect: AttributeError: module 'tensorflow' has no attribute 'foo'
print(attempt(lambda: tf.math.foo(1)))
# expect: AttributeError: module 'tensorflow._api.v2.math' has no attribute 'foo'
print(attempt(lambda: tf.reduce_sum([1,2],axis=0,keepdims=True,foo=1)))
# expect: TypeError: Got an unexpected keyword argument 'foo'
print(attempt(lambda: tf.sequence_mask([1,3],4)))
# expect: tf.Tensor(
# expect: [[ True False False False]
# expect:  [ True  True  True False]], shape=(2, 4), dtype=bool)
print(attempt(lambda: tf.is_tensor(1)))
# expect: False
print(attempt(lambda: tf.convert_to_tensor([1.5],dtype=tf.int32)))
# expect: TypeError: Cannot convert [1.5] to EagerTensor of dtype int32
print(attempt(lambda: tf.convert_to_tensor(tf.constant(1),dtype=tf.float32)))
# expect: ValueError: Tensor conversion requested dtype float32 for Tensor with dtype int32: <tf.Tensor: shape=(), dtype=int32, numpy=1>
print(attempt(lambda: tf.keras.losses.mse([1.,2.],[3.,4.])))
# expect: tf.Tensor(4.0, shape=(), dtype=float32)
print(attempt(lambda: tf.squeeze([1,2],axis=0)))
# expect: InvalidArgumentError: {{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Can not squeeze dim[0], expected a dimension of 1, got 2 [Op:Squeeze]
print(attempt(lambda: tf.linalg.tensor_diag([1,2])))
# expect: tf.Tensor(
# expect: [[1 0]
# expect:  [0 2]], shape=(2, 2), dtype=int32)
print(attempt(lambda: tf.linalg.eigh([[2.,1.],[1.,2.]])))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.99999994, 2.9999998 ], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.70710677,  0.70710677],
# expect:        [ 0.70710677,  0.70710677]], dtype=float32)>)
print(attempt(lambda: tf.linalg.lstsq([[1.,0.],[0.,1.]],[[1.],[2.]])))
# expect: tf.Tensor(
# expect: [[1.]
# expect:  [2.]], shape=(2, 1), dtype=float32)
print(attempt(lambda: tf.linalg.expm([[0.,1.],[0.,0.]])))
# expect: tf.Tensor(
# expect: [[1. 1.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32)
print(attempt(lambda: tf.linalg.slogdet([[2.,0.],[0.,-3.]])))
# expect: LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=-1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=1.7917594909667969>)
