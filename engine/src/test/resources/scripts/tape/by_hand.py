# pushpop
import tensorflow as tf
x = tf.Variable(3.)
t = tf.GradientTape(persistent=True)
print(t._tape is None, t._recording)  # expect: True False
t._push_tape()
y = x*x
try: t._push_tape()
except Exception as e: print(type(e).__name__, e)
# expect: ValueError Tape is still recording, This can happen if you try to re-enter an already-active tape.
t._pop_tape()
try: t._pop_tape()
except Exception as e: print(type(e).__name__, e)  # expect: ValueError Tape is not recording.
print(t.gradient(y, x))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)
print(t._tape is None, t._persistent, t._recording)  # expect: False True False
with tf.GradientTape() as t:
    print(t._recording)  # expect: True
    y = x*x
print(t._recording)  # expect: False
t.gradient(y,x)
print(t._tape)  # expect: None
t = tf.GradientTape(); t.__enter__(); y = x**2; t.__exit__(None, None, None); print(t.gradient(y, x))
# expect: tf.Tensor(6.0, shape=(), dtype=float32)

# reversed
import tensorflow as tf, numpy as np
x = tf.constant([1.,2.,3.])
print(list(reversed(x)))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>]
print(list(reversed(np.array([1,2,3]))), [r.tolist() for r in reversed(np.eye(2))], list(reversed(tf.constant([[1],[2]]))))
# expect: [np.int64(3), np.int64(2), np.int64(1)] [[0.0, 1.0], [1.0, 0.0]] [<tf.Tensor: shape=(1,), dtype=int32, numpy=array([2], dtype=int32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>]
for bad in (tf.Variable([1.,2.]), tf.constant(1.), np.array(1.), np.float32(2)):
    try:
        print(list(reversed(bad)))
    except Exception as e: print(type(e).__name__, e)
    # expect: TypeError object of type 'ResourceVariable' has no len()
    # expect: TypeError Scalar tensor has no `len()`
    # expect: TypeError len() of unsized object
    # expect: TypeError 'numpy.float32' object is not reversible
for a in reversed(tf.unstack(x)): print(a)
# expect: tf.Tensor(3.0, shape=(), dtype=float32)
# expect: tf.Tensor(2.0, shape=(), dtype=float32)
# expect: tf.Tensor(1.0, shape=(), dtype=float32)
s = 0.
with tf.GradientTape() as t:
    t.watch(x)
    for k, c in enumerate(reversed(x)): s += c*2.**k
print(s, t.gradient(s, x))
# expect: tf.Tensor(11.0, shape=(), dtype=float32) tf.Tensor([4. 2. 1.], shape=(3,), dtype=float32)

# hessians
import tensorflow as tf
x = tf.constant([1.,2.])
try:
    print(tf.hessians(x**3, x))
except Exception as e: print(type(e).__name__, e)
# expect: RuntimeError tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.
@tf.function
def f(x):
    y = tf.reduce_sum(x**3)
    return tf.hessians(y, x)
print(f(x))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 6.,  0.],
# expect:        [ 0., 12.]], dtype=float32)>]
@tf.function
def g(x, z):
    y = tf.reduce_sum(x**2)*tf.reduce_sum(z**3)
    return tf.hessians(y, [x, z])
print(g(x, tf.constant([[1.,2.],[3.,4.]])))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[200.,   0.],
# expect:        [  0., 200.]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 2, 2), dtype=float32, numpy=
# expect: array([[[[ 30.,   0.],
# expect:          [  0.,   0.]],
# expect:
# expect:         [[  0.,  60.],
# expect:          [  0.,   0.]]],
# expect:
# expect:
# expect:        [[[  0.,   0.],
# expect:          [ 90.,   0.]],
# expect:
# expect:         [[  0.,   0.],
# expect:          [  0., 120.]]]], dtype=float32)>]
@tf.function
def h(x):
    return tf.hessians(x[0]*x[1]**2, x)[0]
print(h(x), h(tf.constant([3.,4.])))
# expect: tf.Tensor(
# expect: [[0. 4.]
# expect:  [4. 2.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0. 8.]
# expect:  [8. 6.]], shape=(2, 2), dtype=float32)
@tf.function
def s(x): return tf.hessians(x**4, x)
print(s(tf.constant(2.)))  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=48.0>]
