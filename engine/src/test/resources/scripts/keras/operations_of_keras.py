# The functions of keras.ops that several of tf make up, and the types they bring together.
import keras
import tensorflow as tf
from keras import ops

x = ops.array([[1.0, 2.0], [3.0, 4.0]])
v = ops.array([1.0, 2.0, 3.0])
print(ops.add([1], [2.5]), ops.divide(1, 2), ops.add(ops.array([1, 2]), ops.array([0.5, 0.5])))
# expect: tf.Tensor([3.5], shape=(1,), dtype=float32) tf.Tensor(0.5, shape=(), dtype=float32) tf.Tensor([1.5 2.5], shape=(2,), dtype=float32)
print(ops.where([True, False], 1, 2.5), ops.sum([True, False]), ops.sqrt([4, 9]), ops.subtract(1, 2.5))
# expect: tf.Tensor([1.  2.5], shape=(2,), dtype=float32) tf.Tensor(1, shape=(), dtype=int32) tf.Tensor([2. 3.], shape=(2,), dtype=float32) tf.Tensor(-1.5, shape=(), dtype=float32)
print(ops.concatenate([ops.array([1]), ops.array([0.5])]), ops.equal(ops.array([1]), ops.array([1.0])))
# expect: tf.Tensor([1.  0.5], shape=(2,), dtype=float32) tf.Tensor([ True], shape=(1,), dtype=bool)
print(ops.append(x, x), ops.array_split(ops.arange(5), 2), ops.average(x, axis=0, weights=[1.0, 3.0]))
# expect: tf.Tensor([1. 2. 3. 4. 1. 2. 3. 4.], shape=(8,), dtype=float32) [<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 2], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([3, 4], dtype=int32)>] tf.Tensor([2.5 3.5], shape=(2,), dtype=float32)
print(ops.bincount([1, 1, 2]), ops.bitwise_and([5, 6], [3, 3]), ops.cbrt([8.0, 27.0]), ops.celu([-1.0], 2.0))
# expect: tf.Tensor([0 2 1], shape=(3,), dtype=int32) tf.Tensor([1 2], shape=(2,), dtype=int32) tf.Tensor([2. 3.], shape=(2,), dtype=float32) tf.Tensor([-0.78693867], shape=(1,), dtype=float32)
print(ops.diff([1.0, 4.0, 9.0]), ops.digitize([0.5, 1.5], [1.0]), ops.kron(ops.eye(2), x))
# expect: tf.Tensor([3. 5.], shape=(2,), dtype=float32) tf.Tensor([0 1], shape=(2,), dtype=int32) tf.Tensor(
# expect: [[1. 2. 0. 0.]
# expect:  [3. 4. 0. 0.]
# expect:  [0. 0. 1. 2.]
# expect:  [0. 0. 3. 4.]], shape=(4, 4), dtype=float32)
print(ops.median(x), ops.quantile(v, 0.3), ops.rot90(x), ops.roll(x, 1), ops.tile(v, 2), ops.diag(v, k=1))
# expect: tf.Tensor(2.5, shape=(), dtype=float32) tf.Tensor(1.6, shape=(), dtype=float32) tf.Tensor(
# expect: [[2. 4.]
# expect:  [1. 3.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[4. 1.]
# expect:  [2. 3.]], shape=(2, 2), dtype=float32) tf.Tensor([1. 2. 3. 1. 2. 3.], shape=(6,), dtype=float32) tf.Tensor(
# expect: [[0. 1. 0. 0.]
# expect:  [0. 0. 2. 0.]
# expect:  [0. 0. 0. 3.]
# expect:  [0. 0. 0. 0.]], shape=(4, 4), dtype=float32)
print(ops.nonzero(ops.array([0, 1, 2])), ops.nan_to_num([float("nan"), float("inf"), 1.0]), ops.ptp(x))
# expect: [<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>] tf.Tensor([0.0000000e+00 3.4028235e+38 1.0000000e+00], shape=(3,), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
print(ops.histogram([1.0, 2.0, 2.0], bins=2), ops.nanmean([1, float("nan")]), ops.trapezoid([1.0, 2.0, 3.0]))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1. , 1.5, 2. ], dtype=float32)>) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)
print(ops.switch(1, [lambda: 10, lambda: 20]), ops.scan(lambda c, y: (c + y, c), ops.array(0.0), v))
# expect: 20 (<tf.Tensor: shape=(), dtype=float32, numpy=6.0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 1., 3.], dtype=float32)>)
print(ops.associative_scan(lambda a, b: a + b, v), ops.select([x > 3, x > 1], [x, -x], 0.0))
# expect: tf.Tensor([1. 3. 6.], shape=(3,), dtype=float32) tf.Tensor(
# expect: [[ 0. -2.]
# expect:  [-3.  4.]], shape=(2, 2), dtype=float32)
print(ops.slice_update(x, [0, 0], ops.array([[9.0]])), ops.svd(x)[1], ops.layer_normalization(x), ops.glu(x))
# expect: tf.Tensor(
# expect: [[9. 2.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32) tf.Tensor([5.4649854  0.36596614], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[-0.99999976  1.        ]
# expect:  [-1.          1.        ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0.8807971]
# expect:  [2.9460413]], shape=(2, 1), dtype=float32)
print(ops.dot_product_attention(ops.ones((1, 2, 1, 2)), ops.ones((1, 2, 1, 2)), ops.ones((1, 2, 1, 2))))
# expect: tf.Tensor(
# expect: [[[[1. 1.]]
# expect:
# expect:   [[1. 1.]]]], shape=(1, 2, 1, 2), dtype=float32)
print(ops.max_pool(ops.reshape(ops.arange(16.0), (1, 4, 4, 1)), 2)[0, :, :, 0], ops.threshold(x, 2.0, 0.0))
# expect: tf.Tensor(
# expect: [[ 5.  7.]
# expect:  [13. 15.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0. 0.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32)
print(ops.conv(ops.ones((1, 4, 4, 1)), ops.ones((2, 2, 1, 1)), padding="same")[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[4. 4. 4. 2.]
# expect:  [4. 4. 4. 2.]
# expect:  [4. 4. 4. 2.]
# expect:  [2. 2. 2. 1.]], shape=(4, 4), dtype=float32)
print(ops.binary_crossentropy(ops.array([1.0, 0.0]), ops.array([0.9, 0.2])), ops.nn.relu(-x), ops.linalg.det(x))
# expect: tf.Tensor([0.10536055 0.22314353], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32) tf.Tensor(-2.0, shape=(), dtype=float32)
print(ops.image.resize(ops.ones((1, 2, 2, 1)), (4, 4)).shape, keras.activations.glu(x))
# expect: (1, 4, 4, 1) tf.Tensor(
# expect: [[0.8807971]
# expect:  [2.9460413]], shape=(2, 1), dtype=float32)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = ops.sum(ops.median(x, axis=0)) + ops.trapezoid(x[0])
print(tape.gradient(y, x))
# expect: tf.Tensor(
# expect: [[1.  1. ]
# expect:  [0.5 0.5]], shape=(2, 2), dtype=float32)


@ops.custom_gradient
def doubled(x):
    def grad(*args, upstream=None):
        if upstream is None:
            (upstream,) = args
        return upstream * 2.0

    return x * 1.0, grad


with tf.GradientTape() as tape:
    tape.watch(x)
    y = doubled(x)
print(tape.gradient(y, x))
# expect: tf.Tensor(
# expect: [[2. 2.]
# expect:  [2. 2.]], shape=(2, 2), dtype=float32)

inp = keras.Input((3,), name="x")
a = keras.layers.Dense(1, name="score", kernel_initializer="ones")(inp)
b = keras.layers.Dense(2, name="cls", kernel_initializer="ones")(inp)
m = keras.Model(inp, [a, b])
m.compile("sgd", loss=["mse", "mse"], metrics=[["mae"], ["mae"]])
print(m.evaluate(tf.ones((2, 3)), [tf.ones((2, 1)), tf.ones((2, 2))], verbose=0))
# expect: [8.0, 4.0, 4.0, 2.0, 2.0]
print(keras.regularizers.L1(0.1).get_config(), keras.layers.Bidirectional(keras.layers.LSTM(1)).get_config()["layer"]["class_name"])
# expect: {'l1': 0.10000000149011612} LSTM
print(keras.layers.UpSampling2D(2, interpolation="bilinear")(tf.reshape(tf.range(4.0), (1, 2, 2, 1)))[0, :, :, 0])
# expect: tf.Tensor(
# expect: [[0.   0.25 0.75 1.  ]
# expect:  [0.5  0.75 1.25 1.5 ]
# expect:  [1.5  1.75 2.25 2.5 ]
# expect:  [2.   2.25 2.75 3.  ]], shape=(4, 4), dtype=float32)
