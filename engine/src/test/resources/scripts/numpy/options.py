import numpy as np
import tensorflow as tf
np.set_printoptions(precision=3)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.333e-01  2.000e+00  1.000e-05 -4.000e+00] array([ 3.333e-01,  2.000e+00,  1.000e-05, -4.000e+00])
# expect: tf.Tensor([ 3.333e-01  2.000e+00  1.000e-05 -4.000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.333e-01,  2.000e+00,  1.000e-05, -4.000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.    0.091 0.182 0.273]
# expect:  [0.364 0.455 0.545 0.636]
# expect:  [0.727 0.818 0.909 1.   ]] array([[0.   , 0.091, 0.182, 0.273],
# expect:        [0.364, 0.455, 0.545, 0.636],
# expect:        [0.727, 0.818, 0.909, 1.   ]])
# expect: tf.Tensor(
# expect: [[0.    0.091 0.182 0.273]
# expect:  [0.364 0.455 0.545 0.636]
# expect:  [0.727 0.818 0.909 1.   ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.   , 0.091, 0.182, 0.273],
# expect:        [0.364, 0.455, 0.545, 0.636],
# expect:        [0.727, 0.818, 0.909, 1.   ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(precision=3, suppress=True)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0.333  2.     0.    -4.   ] array([ 0.333,  2.   ,  0.   , -4.   ])
# expect: tf.Tensor([ 0.333  2.     0.    -4.   ], shape=(4,), dtype=float64)
# expect: {'a': array([ 0.333,  2.   ,  0.   , -4.   ])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.  1.5] array([0. , 1.5])
# expect: tf.Tensor([0.  1.5], shape=(2,), dtype=float64)
# expect: {'a': array([0. , 1.5])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.    0.091 0.182 0.273]
# expect:  [0.364 0.455 0.545 0.636]
# expect:  [0.727 0.818 0.909 1.   ]] array([[0.   , 0.091, 0.182, 0.273],
# expect:        [0.364, 0.455, 0.545, 0.636],
# expect:        [0.727, 0.818, 0.909, 1.   ]])
# expect: tf.Tensor(
# expect: [[0.    0.091 0.182 0.273]
# expect:  [0.364 0.455 0.545 0.636]
# expect:  [0.727 0.818 0.909 1.   ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.   , 0.091, 0.182, 0.273],
# expect:        [0.364, 0.455, 0.545, 0.636],
# expect:        [0.727, 0.818, 0.909, 1.   ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(suppress=True)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0.33333333  2.          0.00001    -4.        ] array([ 0.33333333,  2.        ,  0.00001   , -4.        ])
# expect: tf.Tensor([ 0.33333333  2.          0.00001    -4.        ], shape=(4,), dtype=float64)
# expect: {'a': array([ 0.33333333,  2.        ,  0.00001   , -4.        ])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.  1.5] array([0. , 1.5])
# expect: tf.Tensor([0.  1.5], shape=(2,), dtype=float64)
# expect: {'a': array([0. , 1.5])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]] array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]])
# expect: tf.Tensor(
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(floatmode='fixed', precision=2)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33e-01  2.00e+00  1.00e-05 -4.00e+00] array([ 3.33e-01,  2.00e+00,  1.00e-05, -4.00e+00])
# expect: tf.Tensor([ 3.33e-01  2.00e+00  1.00e-05 -4.00e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33e-01,  2.00e+00,  1.00e-05, -4.00e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.00e-10 1.50e+00] array([1.00e-10, 1.50e+00])
# expect: tf.Tensor([1.00e-10 1.50e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.00e-10, 1.50e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.00 0.09 0.18 0.27]
# expect:  [0.36 0.45 0.55 0.64]
# expect:  [0.73 0.82 0.91 1.00]] array([[0.00, 0.09, 0.18, 0.27],
# expect:        [0.36, 0.45, 0.55, 0.64],
# expect:        [0.73, 0.82, 0.91, 1.00]])
# expect: tf.Tensor(
# expect: [[0.00 0.09 0.18 0.27]
# expect:  [0.36 0.45 0.55 0.64]
# expect:  [0.73 0.82 0.91 1.00]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.00, 0.09, 0.18, 0.27],
# expect:        [0.36, 0.45, 0.55, 0.64],
# expect:        [0.73, 0.82, 0.91, 1.00]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  nan   inf -1.50] array([  nan,   inf, -1.50])
# expect: tf.Tensor([  nan   inf -1.50], shape=(3,), dtype=float64)
# expect: {'a': array([  nan,   inf, -1.50])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.00e+10 1.00e+00] array([1.00e+10, 1.00e+00])
# expect: tf.Tensor([1.00e+10 1.00e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.00e+10, 1.00e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.10 0.25] array([0.10, 0.25], dtype=float32)
# expect: tf.Tensor([0.10 0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.10, 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.50 100.12] array([  0.50, 100.12])
# expect: tf.Tensor([  0.50 100.12], shape=(2,), dtype=float64)
# expect: {'a': array([  0.50, 100.12])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(threshold=5)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]] array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]], shape=(3, 4))
# expect: tf.Tensor(
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]], shape=(3, 4))}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2 ... 17 18 19] array([ 0,  1,  2, ..., 17, 18, 19], shape=(20,))
# expect: tf.Tensor([ 0  1  2 ... 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2, ..., 17, 18, 19], shape=(20,))}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(edgeitems=2, threshold=5)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]] array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]], shape=(3, 4))
# expect: tf.Tensor(
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]], shape=(3, 4))}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1 ... 18 19] array([ 0,  1, ..., 18, 19], shape=(20,))
# expect: tf.Tensor([ 0  1 ... 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1, ..., 18, 19], shape=(20,))}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(linewidth=40)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00
# expect:   1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,
# expect:         2.00000000e+00,
# expect:         1.00000000e-05,
# expect:        -4.00000000e+00])
# expect: tf.Tensor(
# expect: [ 3.33333333e-01  2.00000000e+00
# expect:   1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,
# expect:         2.00000000e+00,
# expect:         1.00000000e-05,
# expect:        -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.         0.09090909 0.18181818
# expect:   0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455
# expect:   0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091
# expect:   1.        ]] array([[0.        , 0.09090909,
# expect:         0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545,
# expect:         0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182,
# expect:         0.90909091, 1.        ]])
# expect: tf.Tensor(
# expect: [[0.         0.09090909 0.18181818
# expect:   0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455
# expect:   0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091
# expect:   1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.        , 0.09090909,
# expect:         0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545,
# expect:         0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182,
# expect:         0.90909091, 1.        ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12
# expect:  13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,
# expect:         8,  9, 10, 11, 12, 13, 14, 15,
# expect:        16, 17, 18, 19])
# expect: tf.Tensor(
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12
# expect:  13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,
# expect:         8,  9, 10, 11, 12, 13, 14, 15,
# expect:        16, 17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(sign='+')
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [+3.33333333e-01 +2.00000000e+00 +1.00000000e-05 -4.00000000e+00] array([+3.33333333e-01, +2.00000000e+00, +1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([+3.33333333e-01 +2.00000000e+00 +1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([+3.33333333e-01, +2.00000000e+00, +1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [+1.0e-10 +1.5e+00] array([+1.0e-10, +1.5e+00])
# expect: tf.Tensor([+1.0e-10 +1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([+1.0e-10, +1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[+0.         +0.09090909 +0.18181818 +0.27272727]
# expect:  [+0.36363636 +0.45454545 +0.54545455 +0.63636364]
# expect:  [+0.72727273 +0.81818182 +0.90909091 +1.        ]] array([[+0.        , +0.09090909, +0.18181818, +0.27272727],
# expect:        [+0.36363636, +0.45454545, +0.54545455, +0.63636364],
# expect:        [+0.72727273, +0.81818182, +0.90909091, +1.        ]])
# expect: tf.Tensor(
# expect: [[+0.         +0.09090909 +0.18181818 +0.27272727]
# expect:  [+0.36363636 +0.45454545 +0.54545455 +0.63636364]
# expect:  [+0.72727273 +0.81818182 +0.90909091 +1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[+0.        , +0.09090909, +0.18181818, +0.27272727],
# expect:        [+0.36363636, +0.45454545, +0.54545455, +0.63636364],
# expect:        [+0.72727273, +0.81818182, +0.90909091, +1.        ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [+nan +inf -1.5] array([+nan, +inf, -1.5])
# expect: tf.Tensor([+nan +inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([+nan, +inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ +0  +1  +2  +3  +4  +5  +6  +7  +8  +9 +10 +11 +12 +13 +14 +15 +16 +17
# expect:  +18 +19] array([ +0,  +1,  +2,  +3,  +4,  +5,  +6,  +7,  +8,  +9, +10, +11, +12,
# expect:        +13, +14, +15, +16, +17, +18, +19])
# expect: tf.Tensor(
# expect: [ +0  +1  +2  +3  +4  +5  +6  +7  +8  +9 +10 +11 +12 +13 +14 +15 +16 +17
# expect:  +18 +19], shape=(20,), dtype=int64)
# expect: {'a': array([ +0,  +1,  +2,  +3,  +4,  +5,  +6,  +7,  +8,  +9, +10, +11, +12,
# expect:        +13, +14, +15, +16, +17, +18, +19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [+1.e+10 +1.e+00] array([+1.e+10, +1.e+00])
# expect: tf.Tensor([+1.e+10 +1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([+1.e+10, +1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [+0.1  +0.25] array([+0.1 , +0.25], dtype=float32)
# expect: tf.Tensor([+0.1  +0.25], shape=(2,), dtype=float32)
# expect: {'a': array([+0.1 , +0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  +0.5   +100.125] array([  +0.5  , +100.125])
# expect: tf.Tensor([  +0.5   +100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  +0.5  , +100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(sign=' ')
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 1.0e-10  1.5e+00] array([ 1.0e-10,  1.5e+00])
# expect: tf.Tensor([ 1.0e-10  1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([ 1.0e-10,  1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[ 0.          0.09090909  0.18181818  0.27272727]
# expect:  [ 0.36363636  0.45454545  0.54545455  0.63636364]
# expect:  [ 0.72727273  0.81818182  0.90909091  1.        ]] array([[ 0.        ,  0.09090909,  0.18181818,  0.27272727],
# expect:        [ 0.36363636,  0.45454545,  0.54545455,  0.63636364],
# expect:        [ 0.72727273,  0.81818182,  0.90909091,  1.        ]])
# expect: tf.Tensor(
# expect: [[ 0.          0.09090909  0.18181818  0.27272727]
# expect:  [ 0.36363636  0.45454545  0.54545455  0.63636364]
# expect:  [ 0.72727273  0.81818182  0.90909091  1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[ 0.        ,  0.09090909,  0.18181818,  0.27272727],
# expect:        [ 0.36363636,  0.45454545,  0.54545455,  0.63636364],
# expect:        [ 0.72727273,  0.81818182,  0.90909091,  1.        ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0   1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17
# expect:   18  19] array([  0,   1,   2,   3,   4,   5,   6,   7,   8,   9,  10,  11,  12,
# expect:         13,  14,  15,  16,  17,  18,  19])
# expect: tf.Tensor(
# expect: [  0   1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17
# expect:   18  19], shape=(20,), dtype=int64)
# expect: {'a': array([  0,   1,   2,   3,   4,   5,   6,   7,   8,   9,  10,  11,  12,
# expect:         13,  14,  15,  16,  17,  18,  19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 1.e+10  1.e+00] array([ 1.e+10,  1.e+00])
# expect: tf.Tensor([ 1.e+10  1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([ 1.e+10,  1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0.1   0.25] array([ 0.1 ,  0.25], dtype=float32)
# expect: tf.Tensor([ 0.1   0.25], shape=(2,), dtype=float32)
# expect: {'a': array([ 0.1 ,  0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [   0.5    100.125] array([   0.5  ,  100.125])
# expect: tf.Tensor([   0.5    100.125], shape=(2,), dtype=float64)
# expect: {'a': array([   0.5  ,  100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(floatmode='unique')
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.333333333333333e-01  2.000000000000000e+00  1.000000000000000e-05
# expect:  -4.000000000000000e+00] array([ 3.333333333333333e-01,  2.000000000000000e+00,
# expect:         1.000000000000000e-05, -4.000000000000000e+00])
# expect: tf.Tensor(
# expect: [ 3.333333333333333e-01  2.000000000000000e+00  1.000000000000000e-05
# expect:  -4.000000000000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.333333333333333e-01,  2.000000000000000e+00,
# expect:         1.000000000000000e-05, -4.000000000000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.                  0.09090909090909091 0.18181818181818182
# expect:   0.2727272727272727 ]
# expect:  [0.36363636363636365 0.4545454545454546  0.5454545454545454
# expect:   0.6363636363636364 ]
# expect:  [0.7272727272727273  0.8181818181818182  0.9090909090909092
# expect:   1.                 ]] array([[0.                 , 0.09090909090909091, 0.18181818181818182,
# expect:         0.2727272727272727 ],
# expect:        [0.36363636363636365, 0.4545454545454546 , 0.5454545454545454 ,
# expect:         0.6363636363636364 ],
# expect:        [0.7272727272727273 , 0.8181818181818182 , 0.9090909090909092 ,
# expect:         1.                 ]])
# expect: tf.Tensor(
# expect: [[0.                  0.09090909090909091 0.18181818181818182
# expect:   0.2727272727272727 ]
# expect:  [0.36363636363636365 0.4545454545454546  0.5454545454545454
# expect:   0.6363636363636364 ]
# expect:  [0.7272727272727273  0.8181818181818182  0.9090909090909092
# expect:   1.                 ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.                 , 0.09090909090909091, 0.18181818181818182,
# expect:         0.2727272727272727 ],
# expect:        [0.36363636363636365, 0.4545454545454546 , 0.5454545454545454 ,
# expect:         0.6363636363636364 ],
# expect:        [0.7272727272727273 , 0.8181818181818182 , 0.9090909090909092 ,
# expect:         1.                 ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(floatmode='maxprec_equal')
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.00000000 0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.00000000]] array([[0.00000000, 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.00000000]])
# expect: tf.Tensor(
# expect: [[0.00000000 0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.00000000]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.00000000, 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.00000000]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ nan  inf -1.5] array([ nan,  inf, -1.5])
# expect: tf.Tensor([ nan  inf -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([ nan,  inf, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.10 0.25] array([0.10, 0.25], dtype=float32)
# expect: tf.Tensor([0.10 0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.10, 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.500 100.125] array([  0.500, 100.125])
# expect: tf.Tensor([  0.500 100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.500, 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(precision=0)
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.e-01  2.e+00  1.e-05 -4.e+00] array([ 3.e-01,  2.e+00,  1.e-05, -4.e+00])
# expect: tf.Tensor([ 3.e-01  2.e+00  1.e-05 -4.e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.e-01,  2.e+00,  1.e-05, -4.e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e-10 2.e+00] array([1.e-10, 2.e+00])
# expect: tf.Tensor([1.e-10 2.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e-10, 2.e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0. 0. 0. 0.]
# expect:  [0. 0. 1. 1.]
# expect:  [1. 1. 1. 1.]] array([[0., 0., 0., 0.],
# expect:        [0., 0., 1., 1.],
# expect:        [1., 1., 1., 1.]])
# expect: tf.Tensor(
# expect: [[0. 0. 0. 0.]
# expect:  [0. 0. 1. 1.]
# expect:  [1. 1. 1. 1.]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0., 0., 0., 0.],
# expect:        [0., 0., 1., 1.],
# expect:        [1., 1., 1., 1.]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [nan inf -2.] array([nan, inf, -2.])
# expect: tf.Tensor([nan inf -2.], shape=(3,), dtype=float64)
# expect: {'a': array([nan, inf, -2.])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0. 0.] array([0., 0.], dtype=float32)
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32)
# expect: {'a': array([0., 0.], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0. 100.] array([  0., 100.])
# expect: tf.Tensor([  0. 100.], shape=(2,), dtype=float64)
# expect: {'a': array([  0., 100.])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
np.set_printoptions(nanstr='NA', infstr='oo')
a = np.array([1/3, 2.0, 1e-5, -4])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00] array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])
# expect: tf.Tensor([ 3.33333333e-01  2.00000000e+00  1.00000000e-05 -4.00000000e+00], shape=(4,), dtype=float64)
# expect: {'a': array([ 3.33333333e-01,  2.00000000e+00,  1.00000000e-05, -4.00000000e+00])}
a = np.array([1e-10, 1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.0e-10 1.5e+00] array([1.0e-10, 1.5e+00])
# expect: tf.Tensor([1.0e-10 1.5e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.0e-10, 1.5e+00])}
a = np.linspace(0, 1, 12).reshape(3, 4)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]] array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]])
# expect: tf.Tensor(
# expect: [[0.         0.09090909 0.18181818 0.27272727]
# expect:  [0.36363636 0.45454545 0.54545455 0.63636364]
# expect:  [0.72727273 0.81818182 0.90909091 1.        ]], shape=(3, 4), dtype=float64)
# expect: {'a': array([[0.        , 0.09090909, 0.18181818, 0.27272727],
# expect:        [0.36363636, 0.45454545, 0.54545455, 0.63636364],
# expect:        [0.72727273, 0.81818182, 0.90909091, 1.        ]])}
a = np.array([np.nan, np.inf, -1.5])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  NA   oo -1.5] array([  NA,   oo, -1.5])
# expect: tf.Tensor([  NA   oo -1.5], shape=(3,), dtype=float64)
# expect: {'a': array([  NA,   oo, -1.5])}
a = np.arange(20)
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19] array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])
# expect: tf.Tensor([ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19], shape=(20,), dtype=int64)
# expect: {'a': array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
# expect:        17, 18, 19])}
a = np.array([1e10, 1.0])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [1.e+10 1.e+00] array([1.e+10, 1.e+00])
# expect: tf.Tensor([1.e+10 1.e+00], shape=(2,), dtype=float64)
# expect: {'a': array([1.e+10, 1.e+00])}
a = np.float32([0.1, 0.25])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [0.1  0.25] array([0.1 , 0.25], dtype=float32)
# expect: tf.Tensor([0.1  0.25], shape=(2,), dtype=float32)
# expect: {'a': array([0.1 , 0.25], dtype=float32)}
a = np.array([0.5, 100.125])
print(a, repr(a)); print(tf.constant(a)); print({'a': a})
# expect: [  0.5   100.125] array([  0.5  , 100.125])
# expect: tf.Tensor([  0.5   100.125], shape=(2,), dtype=float64)
# expect: {'a': array([  0.5  , 100.125])}
np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')
