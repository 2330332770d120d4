# Hessian-vector products: the gradient of a gradient times a vector, never the matrix itself.
import tensorflow as tf


def f(x):
    return tf.reduce_sum(x**3) + x[0] * x[1]


def hvp(f, x, v):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        g = inner.gradient(y, x)
        product = tf.reduce_sum(g * v)
    return outer.gradient(product, x)


x = tf.constant([1.0, 2.0, 3.0])
for v in ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [1.0, 1.0, 1.0]):
    print(v, hvp(f, x, tf.constant(v)).numpy())
    # expect: [1.0, 0.0, 0.0] [6. 1. 0.]
    # expect: [0.0, 1.0, 0.0] [ 1. 12.  0.]
    # expect: [1.0, 1.0, 1.0] [ 7. 13. 18.]

with tf.GradientTape() as t2:
    t2.watch(x)
    with tf.GradientTape() as t1:
        t1.watch(x)
        y = f(x)
    g = t1.gradient(y, x)
print(t2.jacobian(g, x))
# expect: tf.Tensor(
# expect: [[ 6.  1.  0.]
# expect:  [ 1. 12.  0.]
# expect:  [ 0.  0. 18.]], shape=(3, 3), dtype=float32)
