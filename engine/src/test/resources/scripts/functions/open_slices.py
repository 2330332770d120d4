import tensorflow as tf
W = tf.Variable(tf.ones([4,3]))
@tf.function
def f(x, n):
    i = n + 1
    print(x[i:i+1].shape, x[:i].shape, x[i:].shape, x[0:2, i:].shape, x[i].shape, x[..., :i].shape, x[i:, None].shape, x[0:i:2].shape, x[i:i].shape, x[-1:].shape, W[i:i+2].shape, x[tf.constant(1):].shape, x[tf.constant(0):tf.constant(2)].shape, tf.shape(x)[0:i].shape, x[:tf.shape(x)[0]].shape, x[::i].shape, x[::-1].shape)
    # expect: (None, 3) (None, 3) (None, 3) (None, None) (3,) (4, None) (None, 1, 3) (None, 3) (None, 3) (1, 3) (None, 3) (3, 3) (2, 3) (None,) (4, 3) <unknown> (4, 3)
    return x
f(tf.ones([4,3]), tf.constant(1))
@tf.function
def g(x):
    for i in tf.range(3):
        print(x[i:i+1].shape, x[i].shape, x[:i+1].shape, tf.range(i).shape, tf.ones([i, 2]).shape, tf.slice(x, [i, 0], [1, 2]).shape,  tf.slice(x, [0, 0], [i, 2]).shape, tf.gather(x, i).shape, tf.gather(x, tf.range(i)).shape, x[2*i:2*i+2].shape)
        # expect: (None, 3) (3,) (None, 3) (None,) (None, 2) (1, 2) (None, 2) (3,) (None, 3) (None, 3)
    return x
g(tf.ones([6,3]))
@tf.function
def f(x, n):
    print(x[n, 0:2].shape, x[0, n:].shape, x[1:3, n].shape, x[:, n].shape, tf.slice(x, [n, 0], [1, -1]).shape, tf.slice(x, [1, 0], [-1, 2]).shape, tf.slice(x, [n, 0], [-1, n]).shape, tf.slice(x, n[None]*[1, 0], [2, 2]).shape, tf.slice(x, [0, 0], [n, n]).shape, tf.slice(x, [0, 0], tf.stack([n, 2])).shape)
    # expect: (None,) (None,) (None,) (4,) (1, 3) (3, 2) (None, None) (2, 2) (None, None) (None, 2)
    return x
f(tf.ones([4,3]), tf.constant(1))
@tf.function(input_signature=[tf.TensorSpec([None, 3])])
def g(x):
    n = tf.shape(x)[0]
    print(x[:n].shape, x[:n-1].shape, x[1:n].shape, tf.slice(x, [0, 0], [n, 2]).shape, tf.slice(x, [0, 1], [-1, 2]).shape, tf.slice(x, [1, 1], [2, -1]).shape)
    # expect: (None, 3) (None, 3) (None, 3) (None, 2) (None, 2) (2, 2)
    h = tf.zeros([2, 3])
    for i in tf.range(n // 2):
        h = h + x[2*i:2*i+2]
    return h
try:
    print(g(tf.ones([4, 3])))
    # expect: tf.Tensor(
    # expect: [[2. 2. 2.]
    # expect:  [2. 2. 2.]], shape=(2, 3), dtype=float32)
except Exception as e:
    print(type(e).__name__, e)
@tf.function
def batches(x):
    total = 0.
    for i in tf.range(3):
        b = x[i*2:(i+1)*2]
        total += tf.reduce_mean(b @ tf.ones([3, 1]))
    return total
with tf.GradientTape() as t:
    x = tf.Variable(tf.ones([6, 3]))
    l = batches(x)
print(l, t.gradient(l, x))
# expect: tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor(
# expect: [[0.5 0.5 0.5]
# expect:  [0.5 0.5 0.5]
# expect:  [0.5 0.5 0.5]
# expect:  [0.5 0.5 0.5]
# expect:  [0.5 0.5 0.5]
# expect:  [0.5 0.5 0.5]], shape=(6, 3), dtype=float32)
W = tf.Variable([[1., 2.], [3., 4.], [5., 6.]])
@tf.function
def f(i):
    a = W[i]
    b = W[i:i+2]
    print(a.shape, b.shape, a.name, b.name)
    # expect: (2,) (None, 2) strided_slice:0 strided_slice_1:0
    return a*2, tf.reduce_sum(b)
print(f(tf.constant(0))); print(f(tf.constant(1)))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 4.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=10.0>)
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([6., 8.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=18.0>)
W.assign(W*10)
print(f(tf.constant(1)))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([60., 80.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=180.0>)
with tf.GradientTape() as t:
    y = f(tf.constant(0))
print(t.gradient(y, W))
# expect: tf.Tensor(
# expect: [[3. 3.]
# expect:  [1. 1.]
# expect:  [0. 0.]], shape=(3, 2), dtype=float32)
U = tf.Variable([[1., 0.5]])
@tf.function
def run(xs):
    h = tf.zeros([1, 2])
    for i in tf.range(2):
        h = tf.tanh(h + xs[i:i+1] @ U)
    return h
try:
    run(tf.constant([[1.], [0.]]))
except ValueError as e:
    print(str(e).split('ValueError: ')[-1].strip())
    # expect: 'h' has shape (1, 2) before the loop, but shape (None, 2) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
