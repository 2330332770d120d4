# Element types of one and two bytes, and whole numbers without a sign.
import numpy as np
import tensorflow as tf

half = tf.constant([1.5, 0.1, 65504.0, 1e-5, -2.0], tf.float16)
print(half, half[1], repr(half))
# expect: tf.Tensor([ 1.50e+00  1.00e-01  6.55e+04  1.00e-05 -2.00e+00], shape=(5,), dtype=float16) tf.Tensor(0.1, shape=(), dtype=float16) <tf.Tensor: shape=(5,), dtype=float16, numpy=
# expect: array([ 1.50e+00,  1.00e-01,  6.55e+04,  1.00e-05, -2.00e+00],
# expect:       dtype=float16)>
print(repr(half[1]), half.numpy(), half.dtype, repr(half.dtype), tf.half == tf.float16)
# expect: <tf.Tensor: shape=(), dtype=float16, numpy=0.0999755859375> [ 1.50e+00  1.00e-01  6.55e+04  1.00e-05 -2.00e+00] <dtype: 'float16'> tf.float16 True
brain = tf.constant([[1.5, 0.1], [65504.0, -2.0]], tf.bfloat16)
print(brain, brain[0, 1], repr(brain[0]))
# expect: tf.Tensor(
# expect: [[1.5 0.100098]
# expect:  [65536 -2]], shape=(2, 2), dtype=bfloat16) tf.Tensor(0.100098, shape=(), dtype=bfloat16) <tf.Tensor: shape=(2,), dtype=bfloat16, numpy=array([1.5, 0.100098], dtype=bfloat16)>
for dtype in (tf.float16, tf.bfloat16):
    print(dtype.size, dtype.max, dtype.min, dtype.is_floating, dtype.as_datatype_enum)
# expect: 2 6.55e+04 -6.55e+04 True 19
# expect: 2 3.38953e+38 -3.38953e+38 True 14
for dtype in (tf.int8, tf.uint8, tf.int16, tf.uint16, tf.uint32, tf.uint64):
    x = tf.constant([1, 100, 7], dtype)
    print(x, repr(x), dtype.size, dtype.max, dtype.min, dtype.is_unsigned)
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=int8) <tf.Tensor: shape=(3,), dtype=int8, numpy=array([  1, 100,   7], dtype=int8)> 1 127 -128 False
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=uint8) <tf.Tensor: shape=(3,), dtype=uint8, numpy=array([  1, 100,   7], dtype=uint8)> 1 255 0 True
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=int16) <tf.Tensor: shape=(3,), dtype=int16, numpy=array([  1, 100,   7], dtype=int16)> 2 32767 -32768 False
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=uint16) <tf.Tensor: shape=(3,), dtype=uint16, numpy=array([  1, 100,   7], dtype=uint16)> 2 65535 0 True
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=uint32) <tf.Tensor: shape=(3,), dtype=uint32, numpy=array([  1, 100,   7], dtype=uint32)> 4 4294967295 0 True
# expect: tf.Tensor([  1 100   7], shape=(3,), dtype=uint64) <tf.Tensor: shape=(3,), dtype=uint64, numpy=array([  1, 100,   7], dtype=uint64)> 8 18446744073709551615 0 True

bytes_ = tf.constant([200, 100], tf.uint8)
print(bytes_ + bytes_, bytes_ * bytes_, bytes_ - tf.constant([201, 1], tf.uint8))
# expect: tf.Tensor([144 200], shape=(2,), dtype=uint8) tf.Tensor([64 16], shape=(2,), dtype=uint8) tf.Tensor([255  99], shape=(2,), dtype=uint8)
print(bytes_ // 3, bytes_ % 7, bytes_ / 3, -tf.constant([1, -128], tf.int8))
# expect: tf.Tensor([66 33], shape=(2,), dtype=uint8) tf.Tensor([4 2], shape=(2,), dtype=uint8) tf.Tensor([66.666664 33.333332], shape=(2,), dtype=float32) tf.Tensor([  -1 -128], shape=(2,), dtype=int8)
print(tf.constant(300, tf.uint8), tf.constant(-1, tf.uint8), tf.constant([1, 400], tf.int8))
# expect: tf.Tensor(44, shape=(), dtype=uint8) tf.Tensor(255, shape=(), dtype=uint8) tf.Tensor([   1 -112], shape=(2,), dtype=int8)
wide = tf.constant([1.7, -1.7, 300.0, -300.0, 1e10])
for dtype in (tf.int8, tf.int16, tf.float16, tf.bfloat16):
    print(tf.cast(wide, dtype))
# expect: tf.Tensor([  1  -1  44 -44   0], shape=(5,), dtype=int8)
# expect: tf.Tensor([   1   -1  300 -300    0], shape=(5,), dtype=int16)
# expect: tf.Tensor([   1.7   -1.7  300.  -300.     inf], shape=(5,), dtype=float16)
# expect: tf.Tensor([1.70312 -1.70312 300 -300 9.99922e+09], shape=(5,), dtype=bfloat16)
print(tf.cast([0.0, 1.9, 255.0], tf.uint8), tf.cast([255, 256, -1, 300], tf.uint8))
# expect: tf.Tensor([  0   1 255], shape=(3,), dtype=uint8) tf.Tensor([255   0 255  44], shape=(4,), dtype=uint8)
print(tf.cast(tf.cast([0, 51, 255], tf.uint8), tf.float32) / 255.0)
# expect: tf.Tensor([0.  0.2 1. ], shape=(3,), dtype=float32)

for wrong in (
    lambda: tf.constant(1.0, tf.float16) + tf.constant(1.0),
    lambda: tf.constant(1, tf.uint8) + tf.constant(1),
    lambda: tf.constant(1, tf.uint8) * 2.5,
    lambda: tf.constant(1.5, tf.uint8),
    lambda: tf.sqrt(tf.constant([4], tf.uint8)),
    lambda: tf.abs(tf.constant([4], tf.uint8)),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: InvalidArgumentError cannot compute AddV2 as input #1(zero-based) was expected to be a half tensor but is a float tensor [Op:AddV2] name: 
# expect: InvalidArgumentError cannot compute AddV2 as input #1(zero-based) was expected to be a uint8 tensor but is a int32 tensor [Op:AddV2] name: 
# expect: TypeError Cannot convert 2.5 to EagerTensor of dtype uint8
# expect: TypeError Cannot convert 1.5 to EagerTensor of dtype uint8
# expect: InvalidArgumentError Value for attr 'T' of uint8 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
# expect: InvalidArgumentError Value for attr 'T' of uint8 is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64
# expect: 	; NodeDef: {{node Abs}}; Op<name=Abs; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64]> [Op:Abs] name: 

x = tf.constant([0.1, 0.5, 1.3, 2.7, -0.3, -1.9], tf.float16)
print(tf.exp(x), tf.sin(x), tf.tanh(x), tf.square(x), tf.nn.relu(x))
# expect: tf.Tensor([ 1.105   1.648   3.668  14.87    0.7407  0.1495], shape=(6,), dtype=float16) tf.Tensor([ 0.0998  0.4795  0.9634  0.428  -0.2957 -0.9463], shape=(6,), dtype=float16) tf.Tensor([ 0.0997  0.4622  0.862   0.991  -0.2913 -0.956 ], shape=(6,), dtype=float16) tf.Tensor([0.009995 0.25     1.689    7.285    0.09     3.611   ], shape=(6,), dtype=float16) tf.Tensor([0.1 0.5 1.3 2.7 0.  0. ], shape=(6,), dtype=float16)
print(tf.reduce_sum(x), tf.reduce_mean(x), tf.reduce_prod(x), tf.cumsum(x), tf.norm(x))
# expect: tf.Tensor(2.4, shape=(), dtype=float16) tf.Tensor(0.4001, shape=(), dtype=float16) tf.Tensor(0.10004, shape=(), dtype=float16) tf.Tensor([0.1 0.6 1.9 4.6 4.3 2.4], shape=(6,), dtype=float16) tf.Tensor(3.598, shape=(), dtype=float16)
print(x > 0.5, tf.argmax(x), tf.sort(x), tf.nn.softmax(x), x * 2.5, tf.maximum(x, 1.0))
# expect: tf.Tensor([False False  True  True False False], shape=(6,), dtype=bool) tf.Tensor(3, shape=(), dtype=int64) tf.Tensor([-1.9 -0.3  0.1  0.5  1.3  2.7], shape=(6,), dtype=float16) tf.Tensor([0.04984 0.07434 0.1654  0.6704  0.0334  0.00674], shape=(6,), dtype=float16) tf.Tensor([ 0.25  1.25  3.25  6.75 -0.75 -4.75], shape=(6,), dtype=float16) tf.Tensor([1.  1.  1.3 2.7 1.  1. ], shape=(6,), dtype=float16)
print(tf.tensordot(x, x, 1), tf.matmul(x[None], x[:, None]))
# expect: tf.Tensor(12.94, shape=(), dtype=float16) tf.Tensor([[12.94]], shape=(1, 1), dtype=float16)
y = tf.cast(x, tf.bfloat16)
print(tf.exp(y), tf.reduce_sum(y), tf.cumsum(y), y / 7)
# expect: tf.Tensor([1.10156 1.64844 3.65625 14.9375 0.742188 0.149414], shape=(6,), dtype=bfloat16) tf.Tensor(2.40625, shape=(), dtype=bfloat16) tf.Tensor([0.100098 0.601562 1.89844 4.59375 4.28125 2.375], shape=(6,), dtype=bfloat16) tf.Tensor([0.0142822 0.0712891 0.185547 0.386719 -0.0429688 -0.271484], shape=(6,), dtype=bfloat16)

p = tf.constant([0.1, 0.5, 1.3, 2.7], tf.float16)
with tf.GradientTape() as tape:
    tape.watch(p)
    out = tf.reduce_sum(tf.exp(p) * p + tf.sin(p) / p)
print(out, tape.gradient(out, p))
# expect: tf.Tensor(48.7, shape=(), dtype=float16) tf.Tensor([ 1.1875  2.309   8.07   54.6   ], shape=(4,), dtype=float16)
w = tf.Variable([1.0, 2.0], dtype=tf.bfloat16)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((w * 3 - 1) ** 2)
g = tape.gradient(loss, w)
w.assign_sub(tf.cast(0.1, tf.bfloat16) * g)
print(loss, g, w)
# expect: tf.Tensor(14.5, shape=(), dtype=bfloat16) tf.Tensor([6 15], shape=(2,), dtype=bfloat16) <tf.Variable 'Variable:0' shape=(2,) dtype=bfloat16, numpy=array([0.398438, 0.5], dtype=bfloat16)>
v = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.cast(v, tf.float16) ** 2)
print(loss, tape.gradient(loss, v))
# expect: tf.Tensor(5.0, shape=(), dtype=float16) tf.Tensor([2. 4.], shape=(2,), dtype=float32)
tiny = tf.constant(1e-4, tf.float16)
with tf.GradientTape() as tape:
    tape.watch(tiny)
    cube = tiny * tiny * tiny
print(cube, tape.gradient(cube, tiny))
# expect: tf.Tensor(0.0, shape=(), dtype=float16) tf.Tensor(0.0, shape=(), dtype=float16)
n = tf.Variable([1, 2], dtype=tf.uint8)
with tf.GradientTape() as tape:
    square = n * n
print(square, tape.gradient(square, n))
# expect: tf.Tensor([1 4], shape=(2,), dtype=uint8) None
n.assign_add([255, 1])
print(n)
# expect: <tf.Variable 'Variable:0' shape=(2,) dtype=uint8, numpy=array([0, 3], dtype=uint8)>

u = tf.constant([1, 200, 3], tf.uint8)
print(u > 2, u == 3, tf.reduce_sum(u), tf.reduce_max(u), tf.argmax(u), tf.concat([u, u], 0))
# expect: tf.Tensor([False  True  True], shape=(3,), dtype=bool) tf.Tensor([False False  True], shape=(3,), dtype=bool) tf.Tensor(204, shape=(), dtype=uint8) tf.Tensor(200, shape=(), dtype=uint8) tf.Tensor(1, shape=(), dtype=int64) tf.Tensor([  1 200   3   1 200   3], shape=(6,), dtype=uint8)
print(tf.where(u > 2, u, tf.zeros_like(u)), tf.gather(u, [0, 2]), u[::-1], tf.cast(u, tf.bool))
# expect: tf.Tensor([  0 200   3], shape=(3,), dtype=uint8) tf.Tensor([1 3], shape=(2,), dtype=uint8) tf.Tensor([  3 200   1], shape=(3,), dtype=uint8) tf.Tensor([ True  True  True], shape=(3,), dtype=bool)
print(tf.one_hot([0, 2], 3, dtype=tf.uint8), tf.eye(2, dtype=tf.float16), tf.range(3, dtype=tf.float16))
# expect: tf.Tensor(
# expect: [[1 0 0]
# expect:  [0 0 1]], shape=(2, 3), dtype=uint8) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float16) tf.Tensor([0. 1. 2.], shape=(3,), dtype=float16)

a = np.array([1, 2, 255], dtype=np.uint8)
print(a + 1, a + a, a * 2.5, (a / 2).dtype, repr(a), a.sum(), repr(a.sum()), a.astype('int8'))
# expect: [2 3 0] [  2   4 254] [  2.5   5.  637.5] float64 array([  1,   2, 255], dtype=uint8) 258 np.uint64(258) [ 1  2 -1]
print(np.uint8(255) // np.uint8(2), repr(np.float16(0.1)), np.float16(1) / 3, np.uint8(3) * 2)
# expect: 127 np.float16(0.1) 0.3333 6
h = np.array([0.1, 1.5, 1000.0], dtype=np.float16)
print(h, repr(h), h + 1, h * h, h.sum(), (h + np.float32(1)).dtype, h.mean(), h.max())
# expect: [1.0e-01 1.5e+00 1.0e+03] array([1.0e-01, 1.5e+00, 1.0e+03], dtype=float16) [1.100e+00 2.500e+00 1.001e+03] [0.009995 2.25          inf] 1.0015e+03 float32 333.8 1e+03
names = ('int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float16', 'float32')
for s in names:
    print(s, [(np.zeros(1, s) + np.zeros(1, t)).dtype.name for t in names])
# expect: int8 ['int8', 'int16', 'int16', 'int32', 'int32', 'int64', 'int64', 'float64', 'float16', 'float32']
# expect: uint8 ['int16', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float16', 'float32']
# expect: int16 ['int16', 'int16', 'int16', 'int32', 'int32', 'int64', 'int64', 'float64', 'float32', 'float32']
# expect: uint16 ['int32', 'uint16', 'int32', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float32', 'float32']
# expect: int32 ['int32', 'int32', 'int32', 'int32', 'int32', 'int64', 'int64', 'float64', 'float64', 'float64']
# expect: uint32 ['int64', 'uint32', 'int64', 'uint32', 'int64', 'uint32', 'int64', 'uint64', 'float64', 'float64']
# expect: int64 ['int64', 'int64', 'int64', 'int64', 'int64', 'int64', 'int64', 'float64', 'float64', 'float64']
# expect: uint64 ['float64', 'uint64', 'float64', 'uint64', 'float64', 'uint64', 'float64', 'uint64', 'float64', 'float64']
# expect: float16 ['float16', 'float16', 'float32', 'float32', 'float64', 'float64', 'float64', 'float64', 'float16', 'float32']
# expect: float32 ['float32', 'float32', 'float32', 'float32', 'float64', 'float64', 'float64', 'float64', 'float32', 'float32']
print(np.finfo(np.float16).eps, np.finfo(np.float16).max, np.iinfo(np.uint8).max)
# expect: 0.000977 6.55e+04 255
try:
    np.array([1, 300], dtype=np.uint8)
except OverflowError as e:
    print(e)
# expect: Python integer 300 out of bounds for uint8
