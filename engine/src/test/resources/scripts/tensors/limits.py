import tensorflow as tf
x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x**2
dy_dx = tape.gradient(y, x)
print(dy_dx.numpy())
# expect: 6.0
print(dy_dx, type(dy_dx), dy_dx.dtype, dy_dx.shape)
# expect: tf.Tensor(6.0, shape=(), dtype=float32) <class 'tensorflow.python.framework.ops.EagerTensor'> <dtype: 'float32'> ()
w = tf.Variable(tf.random.normal((3, 2), seed=1), name='w')
b = tf.Variable(tf.zeros(2, dtype=tf.float32), name='b')
x = [[1., 2., 3.]]
with tf.GradientTape(persistent=True) as tape:
    y = x @ w + b
    loss = tf.reduce_mean(y**2)
[dl_dw, dl_db] = tape.gradient(loss, [w, b])
print(w.shape)
# expect: (3, 2)
print(dl_dw.shape)
# expect: (3, 2)
print(b)
# expect: <tf.Variable 'b:0' shape=(2,) dtype=float32, numpy=array([0., 0.], dtype=float32)>
print(w.name, b.name)
# expect: w:0 b:0
del tape
tape = None
print(tf.float32.max, tf.float32.min, tf.int32.max, tf.int32.min, tf.float64.max, tf.bool)
# expect: 3.4028235e+38 -3.4028235e+38 2147483647 -2147483648 1.7976931348623157e+308 <dtype: 'bool'>

print(tf.float32.is_floating, tf.float32.size, tf.int32.is_integer, tf.float32.name, tf.float32.as_numpy_dtype)
# expect: True 4 True float32 <class 'numpy.float32'>
print(repr(tf.float32), str(tf.int64))
# expect: tf.float32 <dtype: 'int64'>
