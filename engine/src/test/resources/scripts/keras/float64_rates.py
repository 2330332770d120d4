# With set_floatx('float64') the rate of an optimizer is kept in double precision.
import tensorflow as tf

tf.keras.backend.set_floatx("float64")
x = tf.Variable([1.0, 2.0], dtype=tf.float64)
kinds = tf.keras.optimizers
for opt in [kinds.SGD(0.1), kinds.SGD(0.1, momentum=0.9), kinds.Adam(0.1), kinds.RMSprop(0.1)]:
    x.assign([1.0, 2.0])
    for _ in range(3):
        with tf.GradientTape() as t:
            l = tf.reduce_sum(x**3)
        opt.apply_gradients([(t.gradient(l, x), x)])
    print(opt.name, x.numpy(), opt.learning_rate.numpy(), opt.learning_rate.dtype)
    # expect: sgd [0.4612573 0.4971008] 0.1 float64
    # expect: sgd_1 [-0.11632668 -1.68363511] 0.1 float64
    # expect: adam [0.70415597 1.70148976] 0.1 float64
    # expect: rm_sprop [0.45452594 1.35375584] 0.1 float64
opt = kinds.SGD(kinds.schedules.ExponentialDecay(0.1, 10, 0.9))
opt.apply_gradients([(tf.ones(2, tf.float64), x)])
print(x.numpy(), opt.learning_rate)
# expect: [0.35452593 1.25375584] tf.Tensor(0.09895193, shape=(), dtype=float32)

init = tf.constant_initializer([[1.0, 2.0], [3.0, 4.0]])
print(init((4,), tf.float32), tf.keras.layers.Dense(2, kernel_initializer=init)(tf.ones((1, 2))))
# expect: tf.Tensor([1. 2. 3. 4.], shape=(4,), dtype=float32) tf.Tensor([[4. 6.]], shape=(1, 2), dtype=float64)
print(tf.keras.initializers.Constant([1.0, 2.0])((3, 2)))
# expect: tf.Tensor(
# expect: [[1. 2.]
# expect:  [1. 2.]
# expect:  [1. 2.]], shape=(3, 2), dtype=float64)
print(tf.keras.ops.roll([[1.0, 2.0], [3.0, 4.0]], 1))
# expect: tf.Tensor(
# expect: [[4. 1.]
# expect:  [2. 3.]], shape=(2, 2), dtype=float32)
