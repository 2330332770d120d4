import tensorflow as tf
x = tf.zeros((0,)); c = tf.ones((1,))
with tf.GradientTape() as t:
    t.watch([x,c]); y = c + x
print(t.gradient(y, [x, c]))
# expect: [<tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.], dtype=float32)>]
c = tf.ones((2,1)); x = tf.zeros((2,0))
with tf.GradientTape(persistent=True) as t:
    t.watch([x,c]); y = c * x; z = c / x; w = tf.maximum(c, x); v = tf.pow(c, x)
for q in (y, z, w, v): print(t.gradient(q, [x, c]))
# expect: [<tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.],
# expect:        [0.]], dtype=float32)>]
# expect: [<tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.],
# expect:        [0.]], dtype=float32)>]
# expect: [<tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.],
# expect:        [0.]], dtype=float32)>]
# expect: [<tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.],
# expect:        [0.]], dtype=float32)>]
x = tf.zeros((2, 0))
for f in (tf.reduce_logsumexp, tf.math.reduce_variance, tf.math.reduce_std, tf.reduce_mean, tf.reduce_max, tf.reduce_prod):
    with tf.GradientTape() as t:
        t.watch(x); y = f(x)
    print(y, t.gradient(y, x))
    # expect: tf.Tensor(-inf, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor(nan, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor(nan, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor(nan, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor(-inf, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    with tf.GradientTape() as t:
        t.watch(x); y = f(x, axis=0)
    print(y, t.gradient(y, x))
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
    # expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor([], shape=(2, 0), dtype=float32)
nan=float('nan')
for v in ([3.,nan,1.,2.],[nan,3.,1.,2.],[1.,2.,3.,nan],[1.,nan,2.,nan,0.,5.]):
    print(v, tf.sort(v).numpy(), tf.sort(v,direction='DESCENDING').numpy(), tf.argsort(v).numpy())
    # expect: [3.0, nan, 1.0, 2.0] [ 1.  3. nan  2.] [ 3. nan  2.  1.] [2 0 1 3]
    # expect: [nan, 3.0, 1.0, 2.0] [nan  1.  2.  3.] [nan  3.  2.  1.] [0 2 3 1]
    # expect: [1.0, 2.0, 3.0, nan] [ 1.  2.  3. nan] [ 3.  2.  1. nan] [0 1 2 3]
    # expect: [1.0, nan, 2.0, nan, 0.0, 5.0] [ 0.  1. nan  2. nan  5.] [ 5.  2.  1. nan nan  0.] [4 0 1 2 3 5]
print(tf.nn.relu(tf.constant([-0., 1., -1.], tf.float16)), tf.nn.relu6(tf.constant([-0., 7., -1.], tf.bfloat16)))
# expect: tf.Tensor([-0.  1.  0.], shape=(3,), dtype=float16) tf.Tensor([-0 6 0], shape=(3,), dtype=bfloat16)
print(tf.reduce_sum(tf.constant([1.5, 2.], tf.bfloat16)).numpy())  # expect: 3.5
print([tf.reduce_sum(tf.constant([1.5, 2.], tf.bfloat16)).numpy()])  # expect: [3.5]
print(repr(tf.constant(1.5, tf.bfloat16)), [tf.constant(1.5, tf.float16).numpy()])
# expect: <tf.Tensor: shape=(), dtype=bfloat16, numpy=1.5> [np.float16(1.5)]
print(tf.math.cumulative_logsumexp(tf.constant([1., 2., 3.], tf.float16)), tf.math.cumulative_logsumexp(tf.constant([1., 2., 3.], tf.bfloat16)))
# expect: tf.Tensor([1.    2.312 3.408], shape=(3,), dtype=float16) tf.Tensor([1 2.3125 3.40625], shape=(3,), dtype=bfloat16)
print(tf.math.divide_no_nan(tf.constant([3, 0], tf.uint8), tf.constant([2, 0], tf.uint8)))
# expect: tf.Tensor([1.5 0. ], shape=(2,), dtype=float32)
try: tf.math.divide_no_nan(tf.constant(1.), tf.constant(2))
except TypeError as e: print(e)
# expect: `x` and `y` must have the same dtype, got tf.float32 != tf.int32.

print(bool(tf.TensorShape([])), bool(tf.constant(1.).shape))  # expect: True True
