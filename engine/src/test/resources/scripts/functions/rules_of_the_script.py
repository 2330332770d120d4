import tensorflow as tf

# A rule of the script in a traced function asks for what that has computed when the function is left.
v = tf.Variable(2.0)
@tf.custom_gradient
def clip(x):
    def grad(dy):
        return tf.clip_by_norm(dy, 0.5)
    return tf.identity(x), grad
@tf.custom_gradient
def cube(x):
    def grad(dy):
        return dy * 30.0 * x ** 2
    return x ** 3, grad
@tf.custom_gradient
def scaled(x):
    def grad(dy, variables=None):
        return dy * v, [tf.reduce_sum(dy * x) * 10.0]
    return x * v, grad
@tf.function
def inner(x):
    return cube(x) * 2.0
@tf.function
def nested(x):
    return tf.reduce_sum(inner(x) + scaled(x))
x = tf.constant([3.0, 4.0])
for f in (clip, cube, scaled, nested, tf.recompute_grad(lambda q: q * q * v), tf.grad_pass_through(tf.round)):
    g = tf.function(lambda q: tf.reduce_sum(f(q) ** 2))
    for _ in range(2):
        with tf.GradientTape(persistent=True) as t:
            t.watch(x)
            y = g(x)
        print(y.numpy(), t.gradient(y, [x, v]))
        # expect: 25.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.3, 0.4], dtype=float32)>, None]
        # expect: 25.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.3, 0.4], dtype=float32)>, None]
        # expect: 4825.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([14580., 61440.], dtype=float32)>, None]
        # expect: 4825.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([14580., 61440.], dtype=float32)>, None]
        # expect: 100.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([24., 32.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1000.0>]
        # expect: 100.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([24., 32.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1000.0>]
        # expect: 38416.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([212464., 377104.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=27440.0>]
        # expect: 38416.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([212464., 377104.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=27440.0>]
        # expect: 1348.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 432., 1024.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1348.0>]
        # expect: 1348.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 432., 1024.], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=1348.0>]
        # expect: 25.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([6., 8.], dtype=float32)>, None]
        # expect: 25.0 [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([6., 8.], dtype=float32)>, None]
