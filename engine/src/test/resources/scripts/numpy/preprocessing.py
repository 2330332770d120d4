import numpy as np
data = np.array([[1., 200., 3.], [4., 500., 6.], [7., 800., np.nan]])
print(np.isnan(data).sum(), np.nanmean(data, axis=0))
# expect: 1 [  4.  500.    4.5]
data[np.isnan(data)] = 0
mu = data.mean(axis=0); sd = data.std(axis=0)
print(mu, sd, (data - mu)/sd)
# expect: [  4. 500.   3.] [  2.44948974 244.94897428   2.44948974] [[-1.22474487 -1.22474487  0.        ]
# expect:  [ 0.          0.          1.22474487]
# expect:  [ 1.22474487  1.22474487 -1.22474487]]
print(data[data[:,0] > 2], data[:, 1], data[-1], data[::2, :2])
# expect: [[  4. 500.   6.]
# expect:  [  7. 800.   0.]] [200. 500. 800.] [  7. 800.   0.] [[  1. 200.]
# expect:  [  7. 800.]]


print(np.argsort([3,1,2]), np.sort([3,1,2])[::-1], np.cumsum([1,2,3]), np.diff([1,4,9]), np.clip([1,5,9],2,6))
# expect: [1 2 0] [3 2 1] [1 3 6] [3 5] [2 5 6]
print(np.percentile([1,2,3,4], 50), np.median([1,3,2]), np.var([1,2,3]), np.corrcoef([1,2,3],[2,4,7]))
# expect: 2.5 2.0 0.6666666666666666 [[1.         0.99339927]
# expect:  [0.99339927 1.        ]]
print(np.eye(3)[[0,2,1]], np.vstack([[1,2],[3,4]]), np.hstack([[1],[2]]), np.column_stack([[1,2],[3,4]]))
# expect: [[1. 0. 0.]
# expect:  [0. 0. 1.]
# expect:  [0. 1. 0.]] [[1 2]
# expect:  [3 4]] [1 2] [[1 3]
# expect:  [2 4]]
print(np.split(np.arange(6), 3), np.repeat([1,2],2), np.tile([1,2],2), np.flip([1,2,3]), np.roll([1,2,3],1))
# expect: [array([0, 1]), array([2, 3]), array([4, 5])] [1 1 2 2] [1 2 1 2] [3 2 1] [3 1 2]
print(np.random.permutation(5).shape, np.bincount([0,1,1,3]), np.histogram([1,2,1],bins=2), np.digitize([0.5,1.5],[0,1,2]))
# expect: (5,) [1 2 0 1] (array([2, 1]), array([1. , 1.5, 2. ])) [1 2]
print(np.outer([1,2],[3,4]), np.cross([1,0,0],[0,1,0]), np.inner([1,2],[3,4]), np.polyfit([0,1,2],[1,3,5],1).round(6), np.polyval([1,2],3))
# expect: [[3 4]
# expect:  [6 8]] [0 0 1] 11 [2. 1.] 5
print(np.any([0,1]), np.all([0,1]), np.count_nonzero([0,1,2]), np.nonzero([0,1,2]), np.argwhere([0,1,2]))
# expect: True False 2 (array([1, 2]),) [[1]
# expect:  [2]]
print(np.expand_dims([1,2],0).shape, np.squeeze([[1,2]]).shape, np.swapaxes(np.ones((2,3)),0,1).shape, np.moveaxis(np.ones((2,3,4)),0,-1).shape)
# expect: (1, 2) (2,) (3, 2) (3, 4, 2)
print(np.interp(1.5,[1,2],[10,20]), np.trapezoid([1,2,3]), np.gradient([1.,4.,9.]), np.convolve([1,2],[1,1]), np.sign([-1,0,2]))
# expect: 15.0 4.0 [3. 4. 5.] [1 3 2] [-1  0  1]
print(np.floor(1.5), np.ceil(1.5), np.rint(2.5), np.round(2.567,1), np.mod(-7,3), np.power(2,3), np.maximum([1,5],[3,2]), np.hypot(3,4), np.log1p(0.5), np.exp2(3), np.deg2rad(180))
# expect: 1.0 2.0 2.0 2.6 2 8 [3 5] 5.0 0.4054651081081644 8.0 3.141592653589793
print(np.array([1.7]).astype(int), np.iinfo(np.int32).max, np.finfo(np.float32).eps, np.finfo(float).max)
# expect: [1] 2147483647 1.1920929e-07 1.7976931348623157e+308
print(np.ones((2,3)).flatten().shape, np.arange(6).reshape(2,-1).ravel(), np.arange(3)[None,:].shape, np.arange(3)[:,np.newaxis] * np.arange(3))
# expect: (6,) [0 1 2 3 4 5] (1, 3) [[0 0 0]
# expect:  [0 1 2]
# expect:  [0 2 4]]
a = np.arange(5); a[1:3] = 9; a[[0,4]] += 1; print(a, a.sum(), a.prod(), a.max(), a.argmax(), a.cumsum(), a.tolist())
# expect: [1 9 9 3 5] 27 1215 9 1 [ 1 10 19 22 27] [1, 9, 9, 3, 5]
print(np.isin([1,2,3],[2]), np.intersect1d([1,2],[2,3]), np.union1d([1,2],[2,3]), np.setdiff1d([1,2],[2,3]))
# expect: [False  True False] [2] [1 2 3] [1]
print(np.triu(np.ones((3,3))), np.tril(np.ones((2,2))), np.diag([1,2]), np.diag(np.ones((2,2))), np.meshgrid([1,2],[3,4]))
# expect: [[1. 1. 1.]
# expect:  [0. 1. 1.]
# expect:  [0. 0. 1.]] [[1. 0.]
# expect:  [1. 1.]] [[1 0]
# expect:  [0 2]] [1. 1.] (array([[1, 2],
# expect:        [1, 2]]), array([[3, 3],
# expect:        [4, 4]]))
print(np.fromfunction(lambda i, j: i+j, (2,2)), np.linspace(0,1,3,retstep=True), np.indices((2,2)).shape, np.vectorize(lambda x: x+1)([1,2]))
# expect: [[0. 1.]
# expect:  [1. 2.]] (array([0. , 0.5, 1. ]), np.float64(0.5)) (2, 2, 2) [2 3]
print(np.array_equal([1],[1]), np.allclose([1],[1.0000001]), np.float32(0.1) + 0.2, np.float32(1)/3, type(np.float32(1)*2.0), np.int64(7)//2, 5/np.int64(2))
# expect: True True 0.3 0.33333334 <class 'numpy.float32'> 3 2.5
print(np.array([1,2,3]).mean(), np.mean([[1,2],[3,4]], axis=1, keepdims=True), np.average([1,2,3], weights=[3,2,1]), np.ptp([1,5]))
# expect: 2.0 [[1.5]
# expect:  [3.5]] 1.6666666666666667 4
print(np.select([np.array([True,False]), np.array([False,True])],[1,2]), np.sinc(0.5), np.nan_to_num([np.nan, np.inf]), np.unravel_index(5,(2,3)))
# expect: [1 2] 0.6366197723675814 [0.00000000e+000 1.79769313e+308] (np.int64(1), np.int64(2))
