# Differences, slopes, repeats by counts, rows of a kind, and functions of the script over arrays.
import numpy as np

a = np.arange(12).reshape(3, 4)
f = np.array([[1.5, -2.0, 3.25], [0.5, 4.0, -1.0]])
v = np.array([3., 1., 2.])
print(repr(np.diff(a, axis=0)))
# expect: array([[4, 4, 4, 4],
# expect:        [4, 4, 4, 4]])
print(repr(np.diff(a, n=2)))
# expect: array([[0, 0],
# expect:        [0, 0],
# expect:        [0, 0]])
print(repr(np.diff(v, prepend=0)))  # expect: array([ 3., -2.,  1.])
print(repr(np.repeat([1, 2], [2, 3])))  # expect: array([1, 1, 2, 2, 2])
print(repr(np.repeat(a, 2, axis=1)))
# expect: array([[ 0,  0,  1,  1,  2,  2,  3,  3],
# expect:        [ 4,  4,  5,  5,  6,  6,  7,  7],
# expect:        [ 8,  8,  9,  9, 10, 10, 11, 11]])
print(repr(np.mgrid[0:2, 0:3]))
# expect: array([[[0, 0, 0],
# expect:         [1, 1, 1]],
# expect:
# expect:        [[0, 1, 2],
# expect:         [0, 1, 2]]])
print(repr(np.mgrid[-1:1:3j]))  # expect: array([-1.,  0.,  1.])
print(repr(np.gradient(np.array([1., 4., 9.]))))  # expect: array([3., 4., 5.])
print(repr(np.gradient(np.array([1., 4., 9.]), 2.0)))  # expect: array([1.5, 2. , 2.5])
print(repr(np.gradient(f)))
# expect: (array([[-1.  ,  6.  , -4.25],
# expect:        [-1.  ,  6.  , -4.25]]), array([[-3.5  ,  0.875,  5.25 ],
# expect:        [ 3.5  , -0.75 , -5.   ]]))
print(repr(np.isin(a, [2, 5], invert=True)))
# expect: array([[ True,  True, False,  True],
# expect:        [ True, False,  True,  True],
# expect:        [ True,  True,  True,  True]])
print(repr(np.vectorize(lambda t, u: t * u)(np.arange(4), 2)))  # expect: array([0, 2, 4, 6])
print(repr(np.vectorize(lambda t: t > 1, otypes=[float])(np.arange(4))))
# expect: array([0., 0., 1., 1.])
print(repr(np.setxor1d([1, 2], [2, 3])))  # expect: array([1, 3])
print(repr(np.r_[0:1:3j]))  # expect: array([0. , 0.5, 1. ])
print(repr(np.array_equiv([1, 1], [1])))  # expect: True
print(repr(np.float64(2.5).is_integer()))  # expect: False
print(repr(np.unique(np.array([[1, 2], [1, 2]]), axis=0)))  # expect: array([[1, 2]])
print(repr(np.fix(-2.5)))  # expect: np.float64(-2.0)
print(repr(np.unique(np.array([[3, 1], [1, 2], [1, 2]]), axis=0, return_counts=True, return_inverse=True)))
# expect: (array([[1, 2],
# expect:        [3, 1]]), array([1, 0, 0]), array([2, 1]))
print(repr(np.unique(np.array([[3, 1], [1, 2], [1, 2]]), axis=1)))
# expect: array([[1, 3],
# expect:        [2, 1],
# expect:        [2, 1]])
print(repr(np.r_[0:1:3j, 5]))  # expect: array([0. , 0.5, 1. , 5. ])
print(repr(np.mgrid[0:1:2j, 0:2:3j]))
# expect: array([[[0., 0., 0.],
# expect:         [1., 1., 1.]],
# expect:
# expect:        [[0., 1., 2.],
# expect:         [0., 1., 2.]]])
try:
    [1,2,3][0:2:1j]
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError slice indices must be integers or None or have an __index__ method
print(repr(np.diff([True, False, True])))  # expect: array([ True,  True])
print(repr(np.diff(v, append=[7, 8])))  # expect: array([-2.,  1.,  5.,  1.])
try:
    np.diff(3)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError diff requires input that is at least one dimensional
print(repr(np.repeat(a, [1, 0, 2], axis=0)))
# expect: array([[ 0,  1,  2,  3],
# expect:        [ 8,  9, 10, 11],
# expect:        [ 8,  9, 10, 11]])
try:
    np.repeat([1, 2], [1, 2, 3])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError operands could not be broadcast together with shape (2,) (3,)
print(repr(np.float64(2.5).is_integer()))  # expect: False
print(repr(np.vectorize(lambda t: t if t < 2 else t + .5)(np.arange(4))))
# expect: array([0, 1, 2, 3])
print(repr(np.vectorize(lambda t: (t, t * 2.0))(np.arange(3))))
# expect: (array([0, 1, 2]), array([0., 2., 4.]))
print(repr(np.vectorize(lambda t: t + 1)(3)))  # expect: array(4)
print(repr(np.vectorize(lambda t: t, otypes='f')([1, 2])))  # expect: array([1., 2.], dtype=float32)
try:
    np.vectorize(lambda t: t)([])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError cannot call `vectorize` on size 0 inputs unless `otypes` is set
print(repr(np.gradient(f, axis=0)))
# expect: array([[-1.  ,  6.  , -4.25],
# expect:        [-1.  ,  6.  , -4.25]])
print(repr(np.gradient(f, .5, 2.)))
# expect: (array([[-2. , 12. , -8.5],
# expect:        [-2. , 12. , -8.5]]), array([[-1.75  ,  0.4375,  2.625 ],
# expect:        [ 1.75  , -0.375 , -2.5   ]]))
print(repr(np.gradient(f, .5)))
# expect: (array([[-2. , 12. , -8.5],
# expect:        [-2. , 12. , -8.5]]), array([[ -7.  ,   1.75,  10.5 ],
# expect:        [  7.  ,  -1.5 , -10.  ]]))
print(repr(np.gradient(np.outer([1., 4., 9.], [1., 2.]))[0]))
# expect: array([[ 3.,  6.],
# expect:        [ 4.,  8.],
# expect:        [ 5., 10.]])
print(repr(np.gradient([1, 4, 9], [0, 1, 3])))  # expect: array([3.        , 2.83333333, 2.5       ])
