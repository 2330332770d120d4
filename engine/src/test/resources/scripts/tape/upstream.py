# Gradients given from above (output_gradients)
import numpy as np
import tensorflow as tf

# og scalar
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, x, output_gradients=tf.constant(10.0)))
# expect: tf.Tensor(40.0, shape=(), dtype=float32)

# og python
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, x, output_gradients=10.0))  # expect: tf.Tensor(40.0, shape=(), dtype=float32)

# og list
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x; w = x * y
print(t.gradient([z, w], x, output_gradients=[tf.constant(1.0), tf.constant(2.0)]))
# expect: tf.Tensor(10.0, shape=(), dtype=float32)

# og vector
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, x, output_gradients=tf.constant([1.0, 10.0])), t.gradient(z, x, output_gradients=[1.0, 10.0]))
# expect: tf.Tensor([ 2. 40.], shape=(2,), dtype=float32) tf.Tensor([2. 4.], shape=(2,), dtype=float32)

# og broadcast shape
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, x, output_gradients=tf.constant(3.0)))
    # expect: tf.Tensor([ 6. 12.], shape=(2,), dtype=float32)
except Exception as e: print(type(e).__name__, e)

# og wrong dtype
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, x, output_gradients=tf.constant(3.0, tf.float64)))
except Exception as e: print(type(e).__name__, e)
# expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name: 

# og int
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, x, output_gradients=tf.constant(3)))
except Exception as e: print(type(e).__name__, e)
# expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Mul] name: 

# og too few
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x; w = x * y
try:
    print(t.gradient([z, w], x, output_gradients=[tf.constant(1.0)]))
    # expect: tf.Tensor(7.0, shape=(), dtype=float32)
except Exception as e: print(type(e).__name__, e)

# og numpy
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, x, output_gradients=np.float32(4.0)))
# expect: tf.Tensor(16.0, shape=(), dtype=float32)

# og variable
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
print(t.gradient(z, x, output_gradients=y))  # expect: tf.Tensor(12.0, shape=(), dtype=float32)

# og wrong shape
x = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as t:
    z = x * x
try:
    print(t.gradient(z, x, output_gradients=tf.constant([1.0, 2.0, 3.0])))
except Exception as e: print(type(e).__name__, e)
# expect: InvalidArgumentError {{function_node __wrapped__Mul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [2] [Op:Mul] name: 
