import numpy as np
A = np.array([[4., 1.], [2., 3.]])
print(np.linalg.inv(A))
# expect: [[ 0.3 -0.1]
# expect:  [-0.2  0.4]]
print(np.linalg.det(A))
# expect: 10.000000000000002
print(np.linalg.solve(A, np.array([1., 2.])))
# expect: [0.1 0.6]
w, v = np.linalg.eig(A)
print(np.round(w, 6))
# expect: [5. 2.]
S = np.array([[2., 1.], [1., 2.]])
w, V = np.linalg.eigh(S)
print(w)
# expect: [1. 3.]
print(np.abs(V).round(6))
# expect: [[0.707107 0.707107]
# expect:  [0.707107 0.707107]]
print(np.linalg.eigvalsh(S), np.linalg.eigvals(A))
# expect: [1. 3.] [5. 2.]
print(np.linalg.cholesky(np.array([[4., 2.], [2., 3.]])))
# expect: [[2.         0.        ]
# expect:  [1.         1.41421356]]
U, s, Vt = np.linalg.svd(np.array([[3., 0.], [4., 5.]]))
print(s)
# expect: [6.70820393 2.23606798]
print(np.linalg.matrix_rank(A), np.linalg.matrix_rank(np.ones((3,3))))
# expect: 2 1
print(np.linalg.norm(A), np.linalg.norm(A, axis=0), np.linalg.norm([3,4]), np.linalg.norm(A, ord=1), np.linalg.norm(A, 2))
# expect: 5.477225575051661 [4.47213595 3.16227766] 5.0 6.0 5.116672736016927
print(np.linalg.pinv(A))
# expect: [[ 0.3 -0.1]
# expect:  [-0.2  0.4]]
x, res, rank, sv = np.linalg.lstsq(np.array([[1.,1.],[1.,2.],[1.,3.]]), np.array([1.,2.,2.]), rcond=None)
print(x, res, rank, sv)
# expect: [0.66666667 0.5       ] [0.16666667] 2 [4.07914333 0.60049122]
print(np.linalg.matrix_power(np.array([[1,1],[1,0]]), 5))
# expect: [[8 5]
# expect:  [5 3]]
print(np.linalg.slogdet(A))
# expect: SlogdetResult(sign=np.float64(1.0), logabsdet=np.float64(2.302585092994046))
r = np.linalg.eigh(S)
print(r.eigenvalues)
# expect: [1. 3.]
try:
    np.linalg.inv(np.zeros((2,2)))
except np.linalg.LinAlgError as e:
    print("LinAlgError:", e)
# expect: LinAlgError: Singular matrix
try:
    np.linalg.inv(np.zeros((2,3)))
except Exception as e:
    print(type(e).__name__, e)
# expect: LinAlgError Last 2 dimensions of the array must be square
try:
    np.linalg.cholesky(-np.eye(2))
except Exception as e:
    print(type(e).__name__, e)
# expect: LinAlgError Matrix is not positive definite
