import numpy as np
A = np.arange(6.).reshape(2,3)
B = np.arange(12.).reshape(3,4)
print(np.einsum('ij,jk->ik', A, B))
# expect: [[20. 23. 26. 29.]
# expect:  [56. 68. 80. 92.]]
print(np.einsum('ij->i', A), np.einsum('ij->', A), np.einsum('ij->ji', A))
# expect: [ 3. 12.] 15.0 [[0. 3.]
# expect:  [1. 4.]
# expect:  [2. 5.]]
print(np.einsum('ii', np.eye(3)))
# expect: 3.0
print(np.einsum('i,j->ij', np.array([1,2,3]), np.array([4,5])))
# expect: [[ 4  5]
# expect:  [ 8 10]
# expect:  [12 15]]
print(np.tensordot(A, B, axes=1))
# expect: [[20. 23. 26. 29.]
# expect:  [56. 68. 80. 92.]]
print(np.tensordot(A, A, axes=([0,1],[0,1])))
# expect: 55.0
print(np.kron(np.array([1,2]), np.array([1,10,100])))
# expect: [  1  10 100   2  20 200]
print(np.kron(np.eye(2), np.ones((2,2))))
# expect: [[1. 1. 0. 0.]
# expect:  [1. 1. 0. 0.]
# expect:  [0. 0. 1. 1.]
# expect:  [0. 0. 1. 1.]]
print(np.apply_along_axis(np.sum, 0, A))
# expect: [3. 5. 7.]
print(np.apply_along_axis(lambda r: r*2, 1, A))
# expect: [[ 0.  2.  4.]
# expect:  [ 6.  8. 10.]]
print(np.geomspace(1, 1000, 4))
# expect: [   1.   10.  100. 1000.]
print(np.logspace(0, 3, 4))
# expect: [   1.   10.  100. 1000.]
u, c = np.unique(np.array([3,1,1,2,3,3]), return_counts=True)
print(u, c)
# expect: [1 2 3] [2 1 3]
u, i, inv, c = np.unique(np.array([3,1,1,2,3,3]), return_index=True, return_inverse=True, return_counts=True)
print(u, i, inv, c)
# expect: [1 2 3] [1 3 0] [2 0 0 1 2 2] [2 1 3]
print(np.unique([1.5, 2.5, 1.5]))
# expect: [1.5 2.5]
print(np.unique(np.array([[1,2],[3,1]])))
# expect: [1 2 3]
