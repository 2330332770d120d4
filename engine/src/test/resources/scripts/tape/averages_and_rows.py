# Moving averages, gradients of rows, maps that answer what was not said, and schedules of one's own.
import tensorflow as tf

v = tf.Variable(1.0)
w = tf.Variable([1.0, 2.0], name="w")
e = tf.train.ExponentialMovingAverage(0.9)
print(e.apply([v, w]))  # expect: None
v.assign(5.0)
e.apply([v, w])
print(e.average(v), e.average(w), e.average(tf.Variable(1.0)))
# expect: <tf.Variable 'Variable/ExponentialMovingAverage:0' shape=() dtype=float32, numpy=1.4000000953674316> <tf.Variable 'w/ExponentialMovingAverage:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)> None
e = tf.train.ExponentialMovingAverage(0.9, num_updates=1)
e.apply([v])
v.assign(9.0)
e.apply([v])
print(e.average(v).numpy(), e.name, e.average_name(v))
# expect: 8.272727 ExponentialMovingAverage Variable/ExponentialMovingAverage_1
for bad in ([tf.constant(1.0)], [tf.Variable(1)]):
    try:
        e.apply(bad)
    except Exception as ex:
        print(type(ex).__name__, ex)
        # expect: TypeError tf.train.ExponentialMovingAverage does not support non-Variable tensors when eager execution is enabled.
        # expect: TypeError The variables must be half, float, or double: Variable:0
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
for f in (lambda r: (r, r), lambda r: tf.cast(r, tf.int32)):
    try:
        print(tf.map_fn(f, x))
    except Exception as ex:
        print(type(ex).__name__, ex)
        # expect: ValueError The two structures don't have the same nested structure.
        # expect:
        # expect: First structure: type=EagerTensor str=tf.Tensor(
        # expect: [[1. 2.]
        # expect:  [3. 4.]], shape=(2, 2), dtype=float32)
        # expect:
        # expect: Second structure: type=tuple str=(<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>)
        # expect:
        # expect: More specifically: Substructure "type=tuple str=(<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>)" is a sequence, while substructure "type=EagerTensor str=tf.Tensor(
        # expect: [[1. 2.]
        # expect:  [3. 4.]], shape=(2, 2), dtype=float32)" is not
        # expect: Entire first structure:
        # expect: .
        # expect: Entire second structure:
        # expect: (., .)
        # expect: InvalidArgumentError TensorArray dtype is float32 but Op is trying to write dtype int32 
try:
    tf.map_fn(lambda r: r, 3.0)
except Exception as ex:
    print(type(ex).__name__, ex)
    # expect: ValueError Elements in elems must be 1+ dimensional Tensors, not scalars
t = tf.Variable(x)
with tf.GradientTape() as tape:
    y = tf.reduce_sum(tf.gather(t, [0])) * 2.0
g = tape.gradient(y, t)
print(tf.identity(g))
# expect: IndexedSlices(indices=tf.Tensor([0], shape=(1,), dtype=int32), values=tf.Tensor([[2. 2.]], shape=(1, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
print(tf.cast(g, tf.float64))
# expect: IndexedSlices(indices=tf.Tensor([0], shape=(1,), dtype=int32), values=tf.Tensor([[2. 2.]], shape=(1, 2), dtype=float64), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
with tf.GradientTape() as tape:
    u = tf.unique(w)[0]
try:
    tape.jacobian(u, w)
except Exception as ex:
    print(type(ex).__name__, str(ex).split())
    # expect: StagingError ['in', 'user', 'code:', 'LookupError:', 'gradient', 'registry', 'has', 'no', 'entry', 'for:', 'Unique']
F = tf.autodiff.ForwardAccumulator
with F(v, tf.constant(1.0)) as outer:
    with F(v, tf.constant(1.0)) as inner:
        try:
            z = v * v
            print(inner.jvp(z))
        except Exception as ex:
            print(type(ex).__name__, ex)
            # expect: ValueError Internal error: Tried to take gradients (or similar) of a variable without handle data:
            # expect: Tensor("Placeholder:0", shape=(), dtype=resource)
o = tf.keras.optimizers.Nadam()
o.apply_gradients([(tf.constant(1.0), v)])
print([k.path for k in o.variables])
# expect: ['nadam/iteration', 'nadam/learning_rate', 'nadam/Variable_0_momentum', 'nadam/Variable_0_velocity', 'nadam/variable']
try:
    tf.keras.optimizers.schedules.LearningRateSchedule()(1)
except Exception as ex:
    print(type(ex).__name__, ex)
    # expect: NotImplementedError Learning rate schedule 'LearningRateSchedule' must override `__call__(self, step)`.
print(tf.clip_by_norm([3.0, 4.0], -1.0))  # expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32)
e = tf.Variable([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
with tf.GradientTape(persistent=True) as tape:
    y = tf.gather(e, [0, 2, 0])
    k = tf.reduce_sum(y) + tf.reduce_sum(e)
print(tape.gradient(k, e))
# expect: tf.Tensor(
# expect: [[3. 3.]
# expect:  [1. 1.]
# expect:  [2. 2.]], shape=(3, 2), dtype=float32)
with tf.GradientTape(persistent=True) as tape:
    with tf.GradientTape() as t2:
        k = tf.reduce_sum(tf.gather(e, [2, 2]) ** 3) + tf.reduce_sum(e**2)
    g = t2.gradient(k, e)
    l = tf.reduce_sum(g**2)
print(g, tape.gradient(l, e))
# expect: tf.Tensor(
# expect: [[  2.   4.]
# expect:  [  6.   8.]
# expect:  [160. 228.]], shape=(3, 2), dtype=float32) tf.Tensor(
# expect: [[8.0000e+00 1.6000e+01]
# expect:  [2.4000e+01 3.2000e+01]
# expect:  [1.9840e+04 3.3744e+04]], shape=(3, 2), dtype=float32)


@tf.custom_gradient
def tenfold(x):
    return x * 2.0, lambda d: d * 10.0


@tf.custom_gradient
def both(x, y):
    return (x * y, x + y), lambda a, b: (a * 100.0 + b, a - b)


x = tf.Variable([1.0, 2.0])
with F(x, tf.ones(2)) as acc:
    z = tenfold(x) * x
    a, b = both(x, x + 1.0)
print(acc.jvp(z), acc.jvp(a), acc.jvp(b))
# expect: tf.Tensor([4. 8.], shape=(2,), dtype=float32) tf.Tensor([3. 5.], shape=(2,), dtype=float32) tf.Tensor([2. 2.], shape=(2,), dtype=float32)
with F(x, tf.constant([1.0, 0.0])) as acc:
    with tf.GradientTape() as tape:
        z = tf.reduce_sum(tenfold(x) ** 2)
    g = tape.gradient(z, x)
print(g, acc.jvp(g))
# expect: tf.Tensor([40. 80.], shape=(2,), dtype=float32) tf.Tensor([40.  0.], shape=(2,), dtype=float32)
