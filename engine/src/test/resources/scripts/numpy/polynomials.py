import numpy as np
p = np.poly1d([1, 2, 3]); q = np.poly1d([2., -1.5], variable='t')
print(p); print(q); print(repr(p), repr(q)); print(p(2), p(2.0), p(np.array([1., 2.])), p.order, p.coeffs, p.c)
# expect:    2
# expect: 1 x + 2 x + 3
# expect:  
# expect: 2 t - 1.5
# expect: poly1d([1, 2, 3]) poly1d([ 2. , -1.5])
# expect: 11 11.0 [ 6. 11.] 2 [1 2 3] [1 2 3]
print(p + q, p * q, p - 1, 2 * p, p ** 2, -p, p / 2, sep='\n')
# expect:    2
# expect: 1 x + 4 x + 1.5
# expect:    3       2
# expect: 2 x + 2.5 x + 3 x - 4.5
# expect:    2
# expect: 1 x + 2 x + 2
# expect:    2
# expect: 2 x + 4 x + 6
# expect:    4     3      2
# expect: 1 x + 4 x + 10 x + 12 x + 9
# expect:     2
# expect: -1 x - 2 x - 3
# expect:      2
# expect: 0.5 x + 1 x + 1.5
print(repr(p + 1), repr(1 - p), p == np.poly1d([1, 2, 3]), p[0], p[2], p[7], len(p))
# expect: poly1d([1, 2, 4]) poly1d([-1, -2, -2]) True 3 1 0 2
print(p.deriv(), p.deriv(2), p.integ(), repr(p.deriv()), repr(p.integ()))
# expect:  
# expect: 2 x + 2  
# expect: 2         3     2
# expect: 0.3333 x + 1 x + 3 x poly1d([2, 2]) poly1d([0.33333333, 1.        , 3.        , 0.        ])
print(np.poly1d([1, -3, 2]).roots, np.poly1d([1, -1], True), np.roots([1, -6, 11, -6]))
# expect: [2. 1.]    2
# expect: 1 x - 1 [3. 2. 1.]
print(np.polyder([1, 2, 3]), np.polyint([1., 2.]), np.polymul([1, 2], [1, 3]), np.polyadd([1, 2], [1]), np.polysub([1], [1, 2]), np.poly([1, 2]))
# expect: [2 2] [0.5 2.  0. ] [1 5 6] [1 3] [-1 -1] [ 1. -3.  2.]
print(np.poly1d([0, 0, 1, 0]), np.poly1d([0]), np.poly1d([-1, 0, 0.33333333, 0, 1e-9]))
# expect:  
# expect: 1 x  
# expect: 0     4          2
# expect: -1 x + 0.3333 x + 1e-09
print(np.poly1d([1]*12))
# expect:    11     10     9     8     7     6     5     4     3     2
# expect: 1 x  + 1 x  + 1 x + 1 x + 1 x + 1 x + 1 x + 1 x + 1 x + 1 x + 1 x + 1
print(p(q))
# expect:    2
# expect: 4 x - 2 x + 2.25
