# Jacobians by the tape beside those by finite differences.
import numpy as np
import tensorflow as tf

theory, numeric = tf.test.compute_gradient(lambda x: x * x, [tf.constant([1.0, 2.0])])
print(theory)
# expect: (array([[2., 0.],
# expect:        [0., 4.]], dtype=float32),)
print(numeric)
# expect: (array([[2., 0.],
# expect:        [0., 4.]], dtype=float32),)

def f(a, b):
    return tf.linalg.matvec(a, tf.sin(b))

theory, numeric = tf.test.compute_gradient(f, [np.array([[1.0, 2.0], [3.0, 4.0]]), tf.constant([0.5, -0.25], tf.float64)], delta=1e-5)
print(len(theory), theory[0].shape, numeric[1].shape, theory[1].dtype)
# expect: 2 (2, 4) (2, 2) float64
print(np.round(theory[1], 4))
# expect: [[0.8776 1.9378]
# expect:  [2.6327 3.8756]]
print(max(np.abs(t - n).max() for t, n in zip(theory, numeric)) < 1e-8)
# expect: True

@tf.custom_gradient
def wrong(x):
    return x ** 3, lambda g: g * x ** 2

theory, numeric = tf.test.compute_gradient(wrong, [2.0])
print(theory[0], numeric[0])
# expect: [[4.]] [[12.]]
try:
    tf.test.compute_gradient(lambda x: x, 3.0)
except ValueError as e:
    print(e)
    # expect: `x` must be a list or tuple of values convertible to a Tensor (arguments to `f`), not a <class 'float'>
