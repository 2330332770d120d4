# NumPy's rarer ways to pick elements, polynomials, and functions of whole numbers.
import numpy as np

a = np.arange(12).reshape(3, 4)
print(a[np.ix_([0, 2], [1, 3])])
# expect: [[ 1  3]
# expect:  [ 9 11]]
print(np.mgrid[0:2, 0:3], np.ogrid[0:2, 0:3], np.mgrid[0:5:2])
# expect: [[[0 0 0]
# expect:   [1 1 1]]
# expect: 
# expect:  [[0 1 2]
# expect:   [0 1 2]]] (array([[0],
# expect:        [1]]), array([[0, 1, 2]])) [0 2 4]
print(np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 2)), np.array([[5]])]]))
# expect: [[1. 0. 0.]
# expect:  [0. 1. 0.]
# expect:  [1. 1. 5.]]
print(np.choose([0, 1, 0], [[1, 2, 3], [4, 5, 6]]), np.compress([True, False, True], a, axis=0))
# expect: [1 5 3] [[ 0  1  2  3]
# expect:  [ 8  9 10 11]]
b = np.zeros(3)
np.copyto(b, [1, 2, 3])
np.putmask(b, b > 1, 9)
np.put(b, [0], 7)
print(b, np.diagflat([1, 2]), np.resize([1, 2, 3], (2, 2)), np.trim_zeros([0, 1, 0, 2, 0]), np.lexsort(([1, 2, 1], [3, 1, 2])))
# expect: [7. 9. 9.] [[1 0]
# expect:  [0 2]] [[1 2]
# expect:  [3 1]] [1, 0, 2] [1 2 0]
x, y = np.broadcast_arrays([1, 2], [[1], [2]])
print(x, y)
# expect: [[1 2]
# expect:  [1 2]] [[1 1]
# expect:  [2 2]]
p = np.poly1d([1, -3, 2])
print(p)
# expect:    2
# expect: 1 x - 3 x + 2
print(repr(p), p(3), p.roots, p.order, p.coef, p[0])
# expect: poly1d([ 1, -3,  2]) 2 [2. 1.] 2 [ 1 -3  2] 2
print(p.deriv())
# expect:  
# expect: 2 x - 3
print(p * p)
# expect:    4     3      2
# expect: 1 x - 6 x + 13 x - 12 x + 4
print(np.roots([2., 0, -8]), np.polyadd([1, 2], [3]), np.polymul([1, 1], [1, -1]), np.polyder([1, 2, 3]), np.polyint([2, 2]))
# expect: [-2.  2.] [1 5] [ 1  0 -1] [2 2] [1. 2. 0.]
print(np.gcd(12, 18), np.lcm([4, 6], 6), np.signbit([-1., 0., -0.]), np.invert([1, 2]), np.left_shift(1, 3), np.modf([1.5, -2.25]))
# expect: 6 [12  6] [ True False  True] [-2 -3] 8 (array([ 0.5 , -0.25]), array([ 1., -2.]))
print(np.correlate([1, 2, 3], [0, 1, 0.5]), np.result_type(np.int32, np.float32), np.can_cast(np.float64, np.int32))
# expect: [3.5] float64 False
c = np.arange(6)
c.shape = (2, 3)
print(c, c.strides, c.base is None, c[0].base is not None)
# expect: [[0 1 2]
# expect:  [3 4 5]] (24, 8) True True
print(str(np.iinfo(np.int8)).strip())
# expect: Machine parameters for int8
# expect: ---------------------------------------------------------------
# expect: min = -128
# expect: max = 127
# expect: ---------------------------------------------------------------
print(repr(np.finfo(np.float32)))
# expect: finfo(resolution=1e-06, min=-3.4028235e+38, max=3.4028235e+38, dtype=float32)
