# Random numbers, choices by number and lines of tf.print in traced functions.
import sys

import tensorflow as tf

tf.random.set_seed(42)


@tf.function
def walk(n):
    place = tf.zeros((2,))
    path = tf.TensorArray(tf.float32, size=n)
    for i in tf.range(n):
        place += tf.random.normal((2,))
        if place[0] > 0.0:
            place += tf.random.uniform((2,))
        path = path.write(i, place)
    return path.stack()


print(walk(tf.constant(4)).numpy())
# expect: [[-0.30101568  0.51859164]
# expect:  [ 0.8436084   1.4712269 ]
# expect:  [ 2.296442   -0.30659246]
# expect:  [ 2.6331942  -0.53004414]]
print(walk(tf.constant(3)).numpy())
# expect: [[1.391896   0.9126786 ]
# expect:  [3.976913   0.34820133]
# expect:  [3.9942966  0.61045647]]


@tf.function
def chosen(x):
    return tf.case(
        [(x < 0, lambda: tf.constant(-1)), (x > 10, lambda: tf.constant(1))],
        default=lambda: tf.constant(0),
    )


print([chosen(tf.constant(x)).numpy() for x in (-3, 5, 50)])
# expect: [np.int32(-1), np.int32(0), np.int32(1)]


@tf.function
def switched(i):
    return tf.switch_case(i, [lambda: tf.constant(10), lambda: tf.constant(20)])


print([switched(tf.constant(i)).numpy() for i in (0, 1, 7)])
# expect: [np.int32(10), np.int32(20), np.int32(20)]
