import numpy as np
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, str(e).split('\n')[0])


# A constant is made of numbers; tensors are put together with tf.stack
a = tf.constant(1.0)
v = tf.constant([1.0, 2.0])
w = tf.Variable(3.0)
print(attempt(lambda: tf.constant([a, 1.0])))
# expect: ValueError: TypeError: Scalar tensor has no `len()`
print(attempt(lambda: tf.constant([v, v])))
# expect: ValueError: TypeError: Scalar tensor has no `len()`
print(attempt(lambda: tf.constant([[w]])))
# expect: ValueError: TypeError: object of type 'ResourceVariable' has no len()
print(attempt(lambda: tf.constant([1.0, a])))
# expect: ValueError: Can't convert Python sequence with mixed types to Tensor.
print(attempt(lambda: tf.constant([tf.zeros([0])])))
# expect: tf.Tensor([], shape=(1, 0), dtype=float32)
print(attempt(lambda: tf.convert_to_tensor([a, 1.0])))
# expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32)
print(attempt(lambda: tf.constant([1, None])))
# expect: ValueError: Can't convert Python sequence with mixed types to Tensor.
print(attempt(lambda: tf.constant([None, 1])))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: tf.constant(1e39)))
# expect: ValueError: Can't convert Python sequence with a value out of range for a double-precision float.
print(attempt(lambda: tf.constant([1e39], tf.float64)))
# expect: tf.Tensor([1.e+39], shape=(1,), dtype=float64)

# When numbers of float16 are written with an exponent
print(tf.constant([0.1, 100.0], tf.float16), np.array([0.02, 20.0], np.float16))
# expect: tf.Tensor([  0.1 100. ], shape=(2,), dtype=float16) [ 0.02 20.  ]
print(tf.constant([0.0001, 0.05], tf.float16))
# expect: tf.Tensor([0.0001 0.05  ], shape=(2,), dtype=float16)

# What functions are called
for f in [tf.nn.softmax, tf.norm, tf.math.mod, tf.math.divide_no_nan, tf.linalg.inv, tf.squeeze, tf.nn.relu, tf.reduce_sum, tf.where]:
    print(f.__name__)
    # expect: softmax_v2
    # expect: norm_v2
    # expect: floor_mod
    # expect: div_no_nan
    # expect: matrix_inverse
    # expect: squeeze_v2
    # expect: relu
    # expect: reduce_sum
    # expect: where_v2
print(attempt(lambda: tf.map_fn()))
# expect: TypeError: map_fn_v2() missing 2 required positional arguments: 'fn' and 'elems'
print(isinstance(tf.float32, tf.dtypes.DType), tf.dtypes.DType)  # expect: True <class 'tensorflow.python.framework.dtypes.DType'>
