# How nan and infinity travel, forwards and backwards
import numpy as np
import tensorflow as tf

# tf.sqrt
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.sqrt(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [nan inf nan  0. -0.] [ nan   0.  nan  inf -inf]

# tf.exp
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.exp(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan inf  0.  1.  1.] [nan inf  0.  1.  1.]

# tf.math.log
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.math.log(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [ nan  inf  nan -inf -inf] [ nan   0.  -0.  inf -inf]

# tf.sin
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.sin(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan  0. -0.] [nan nan nan  1.  1.]

# tf.cos
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.cos(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan  1.  1.] [nan nan nan -0.  0.]

# tf.tanh
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.tanh(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan  1. -1.  0. -0.] [nan  0.  0.  1.  1.]

# tf.sigmoid
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.sigmoid(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [nan 1.  0.  0.5 0.5] [ nan 0.   0.   0.25 0.25]

# tf.nn.relu
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.relu(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan inf  0.  0. -0.] [0. 1. 0. 0. 0.]

# tf.tan
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.tan(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan  0. -0.] [nan nan nan  1.  1.]

# tf.asin
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.asin(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan  0. -0.] [nan nan nan  1.  1.]

# tf.acos
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.acos(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [      nan       nan       nan 1.5707964 1.5707964] [nan nan nan -1. -1.]

# tf.atan
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.atan(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [       nan  1.5707964 -1.5707964  0.        -0.       ] [nan  0.  0.  1.  1.]

# tf.sinh
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.sinh(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [ nan  inf -inf   0.  -0.] [nan inf inf  1.  1.]

# tf.cosh
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.cosh(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [nan inf inf  1.  1.] [ nan  inf -inf   0.  -0.]

# tf.negative
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.negative(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [ nan -inf  inf  -0.   0.] [-1. -1. -1. -1. -1.]

# tf.abs
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.abs(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan inf inf  0.  0.] [nan  1. -1.  0.  0.]

# tf.sign
print(tf.sign(tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])).numpy())
# expect: [nan  1. -1.  0.  0.]

# tf.square
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.square(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [nan inf inf  0.  0.] [ nan  inf -inf   0.  -0.]

# tf.math.reciprocal
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.math.reciprocal(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [ nan   0.  -0.  inf -inf] [ nan  -0.  -0. -inf -inf]

# tf.math.softplus
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.math.softplus(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [      nan       inf 0.        0.6931472 0.6931472] [nan 1.  0.  0.5 0.5]

# tf.nn.relu6
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.relu6(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan  6.  0.  0. -0.] [0. 0. 0. 0. 0.]

# tf.nn.elu
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.elu(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan inf -1.  0. -0.] [1. 1. 0. 1. 1.]

# tf.nn.selu
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.selu(x)
print(y.numpy(), t.gradient(y, x).numpy())
# expect: [       nan        inf -1.7580993  0.        -0.       ] [1.050701 1.050701 0.       1.050701 1.050701]

# tf.identity
x = tf.constant([np.nan, np.inf, -np.inf, 0.0, -0.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.identity(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [ nan  inf -inf   0.  -0.] [1. 1. 1. 1. 1.]

# tf.add
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.add(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  inf  inf -inf  inf   1.   0.]
print(gx.numpy())  # expect: [1. 1. 1. 1. 1. 1. 1. 1.]
print(gy.numpy())  # expect: [1. 1. 1. 1. 1. 1. 1. 1.]

# tf.subtract
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.subtract(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  nan  inf -inf -inf   1.   0.]
print(gx.numpy())  # expect: [1. 1. 1. 1. 1. 1. 1. 1.]
print(gy.numpy())  # expect: [-1. -1. -1. -1. -1. -1. -1. -1.]

# tf.multiply
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.multiply(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  inf  nan -inf  nan   0.   0.]
print(gx.numpy())  # expect: [ 1. nan inf  0.  2. inf  0.  0.]
print(gy.numpy())  # expect: [ nan   1.  inf  inf -inf   0.   1.   0.]

# tf.divide
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.divide(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  nan  inf -inf   0.  inf  nan]
print(gx.numpy())  # expect: [1.  nan 0.  inf 0.5 0.  inf inf]
print(gy.numpy())  # expect: [ nan  nan  nan -inf  inf  -0. -inf  nan]

# tf.pow
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.pow(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [nan  1. inf  1. inf  0.  1.  1.]
print(gx.numpy())  # expect: [  1.  nan  inf   0. -inf  nan   0.  nan]
print(gy.numpy())  # expect: [nan  0. inf inf nan  0.  0.  0.]

# tf.maximum
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.maximum(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [nan nan inf inf  2. inf  1.  0.]
print(gx.numpy())  # expect: [0. 0. 1. 1. 0. 0. 1. 1.]
print(gy.numpy())  # expect: [1. 1. 0. 0. 1. 1. 0. 0.]

# tf.minimum
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.minimum(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  inf   0. -inf   0.   0.   0.]
print(gx.numpy())  # expect: [0. 0. 1. 0. 1. 1. 0. 1.]
print(gy.numpy())  # expect: [1. 1. 0. 1. 0. 0. 1. 0.]

# tf.math.divide_no_nan
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.math.divide_no_nan(x, y)
gx, gy = t.gradient(z, [x, y])
print(z.numpy())  # expect: [ nan  nan  nan   0. -inf   0.   0.   0.]
print(gx.numpy())  # expect: [1.  nan 0.  0.  0.5 0.  0.  0. ]
print(gy.numpy())  # expect: [nan nan nan  0. inf -0.  0.  0.]

# tf.atan2
x = tf.constant([np.nan, 1.0, np.inf, np.inf, -np.inf, 0.0, 1.0, 0.0])
y = tf.constant([1.0, np.nan, np.inf, 0.0, 2.0, np.inf, 0.0, 0.0])
with tf.GradientTape() as t:
    t.watch([x, y])
    z = tf.atan2(x, y)
gx, gy = t.gradient(z, [x, y])
print(gx.numpy())  # expect: [nan nan nan  0.  0. nan  0. nan]
print(gy.numpy())  # expect: [nan nan nan nan nan -0. -1. nan]

# sum of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_sum(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: nan [1. 1. 1. 1.]

# sum of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_sum(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: inf [1. 1. 1. 1.]

# mean of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_mean(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: nan [0.25 0.25 0.25 0.25]

# mean of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_mean(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: inf [0.25 0.25 0.25 0.25]

# max of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_max(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: nan [nan nan nan nan]

# max of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_max(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: inf [0. 1. 0. 0.]

# min of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_min(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: nan [nan nan nan nan]

# min of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reduce_min(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: 1.0 [1. 0. 0. 0.]

# log_softmax of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.log_softmax(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan nan] [nan nan nan nan]

# log_softmax of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.nn.log_softmax(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [nan nan nan nan] [nan nan nan nan]

# where of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.where(x > 0.0, x, x * 2.0)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [ 1. nan  2.  3.] [1. 2. 1. 1.]

# where of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.where(x > 0.0, x, x * 2.0)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [ 1. inf  2.  3.] [1. 1. 1. 1.]

# matmul of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reshape(x, [1, 4]) @ tf.ones([4, 1])
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [[nan]] [1. 1. 1. 1.]

# matmul of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.reshape(x, [1, 4]) @ tf.ones([4, 1])
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [[inf]] [1. 1. 1. 1.]

# cumsum of [1.0, np.nan, 2.0, 3.0]
x = tf.constant([1.0, np.nan, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.cumsum(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [ 1. nan nan nan] [4. 3. 2. 1.]

# cumsum of [1.0, np.inf, 2.0, 3.0]
x = tf.constant([1.0, np.inf, 2.0, 3.0])
with tf.GradientTape() as t:
    t.watch(x)
    y = tf.cumsum(x)
print(y.numpy(), t.gradient(y, x).numpy())  # expect: [ 1. inf inf inf] [4. 3. 2. 1.]
