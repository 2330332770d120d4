# Matrices, special functions and layers with what does not fit, and what just does.
import numpy as np
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


x = tf.constant([[1., -2., 3.], [0.5, 4., -1.]])
v = tf.constant([3., 1., 2.])
i = tf.constant([3, 1, 2])
b = tf.constant([True, False, True])
m = tf.constant([[2., 1.], [1., 3.]])
n = tf.constant([np.nan, np.inf, -np.inf, 0., -0.])
z0 = tf.zeros([0, 3])
t3 = tf.reshape(tf.range(24.), [2, 3, 4])
h = tf.constant([1.5, -2.25, 3.], tf.float16)
d = tf.constant([[2., 1.], [1., 3.]], tf.float64)
mi = tf.constant([[2, 1], [1, 3]])
print(attempt(lambda: (tf.linalg.det(m), tf.linalg.det(d), tf.linalg.det(tf.zeros([2, 2])), tf.linalg.det(tf.zeros([0, 0])), tf.linalg.det(tf.stack([m, m])))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(), dtype=float64, numpy=5.000000000000001>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([5., 5.], dtype=float32)>)
print(attempt(lambda: tf.linalg.det(x)))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDeterminant_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix must be square. [Op:MatrixDeterminant] name: 
print(attempt(lambda: tf.linalg.det(v)))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDeterminant_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input tensor 0 must have rank >= 2, got 1 [Op:MatrixDeterminant] name: 
print(attempt(lambda: tf.linalg.det(mi)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node MatrixDeterminant}}; Op<name=MatrixDeterminant; signature=input:T -> output:T; attr=T:type,allowed=[DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:MatrixDeterminant] name: 
print(attempt(lambda: (tf.linalg.inv(m), tf.linalg.inv(d), tf.linalg.inv(m, adjoint=True), tf.linalg.inv(tf.stack([m, 2 * m])))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.6, -0.2],
# expect:        [-0.2,  0.4]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[ 0.6, -0.2],
# expect:        [-0.2,  0.4]])>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.6, -0.2],
# expect:        [-0.2,  0.4]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 2), dtype=float32, numpy=
# expect: array([[[ 0.6, -0.2],
# expect:         [-0.2,  0.4]],
# expect:
# expect:        [[ 0.3, -0.1],
# expect:         [-0.1,  0.2]]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.inv(tf.zeros([2, 2])))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is not invertible. [Op:MatrixInverse] name: 
print(attempt(lambda: (tf.linalg.inv(tf.ones([2, 2])))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is not invertible. [Op:MatrixInverse] name: 
print(attempt(lambda: tf.linalg.inv(x)))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix must be square. [Op:MatrixInverse] name: 
print(attempt(lambda: (tf.linalg.solve(m, [[1.], [2.]]), tf.linalg.solve(m, [[1., 0.], [0., 1.]], adjoint=True))))
# expect: (<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.19999999],
# expect:        [0.6       ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.6, -0.2],
# expect:        [-0.2,  0.4]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.solve(m, [1., 2.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} All input tensors must have the same rank. [Op:MatrixSolve]
print(attempt(lambda: (tf.linalg.solve(tf.ones([2, 2]), [[1.], [2.]]))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix is not invertible. [Op:MatrixSolve]
print(attempt(lambda: (tf.linalg.solve(m, tf.ones([3, 1])))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixSolve_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix and rhs are incompatible. [Op:MatrixSolve] name: 
print(attempt(lambda: (tf.linalg.cholesky(m), tf.linalg.cholesky(d), tf.linalg.cholesky([[4., 100.], [2., 3.]]))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1.4142135 , 0.        ],
# expect:        [0.70710677, 1.5811388 ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[1.41421356, 0.        ],
# expect:        [0.70710678, 1.58113883]])>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[2.       , 0.       ],
# expect:        [1.       , 1.4142135]], dtype=float32)>)
print(attempt(lambda: tf.linalg.cholesky(x)))
# expect: InvalidArgumentError: {{function_node __wrapped__Cholesky_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix must be square. [Op:Cholesky] name: 
print(attempt(lambda: (tf.linalg.cholesky_solve(tf.linalg.cholesky(m), [[1.], [2.]]))))
# expect: tf.Tensor(
# expect: [[0.2       ]
# expect:  [0.59999996]], shape=(2, 1), dtype=float32)
print(attempt(lambda: (tf.linalg.triangular_solve(m, [[1.], [2.]]), tf.linalg.triangular_solve(m, [[1.], [2.]], lower=False), tf.linalg.triangular_solve(m, [[1.], [2.]], adjoint=True))))
# expect: (<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.5],
# expect:        [0.5]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.16666666],
# expect:        [0.6666667 ]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.16666666],
# expect:        [0.6666667 ]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.triangular_solve([[0., 0.], [1., 1.]], [[1.], [2.]]))))
# expect: tf.Tensor(
# expect: [[ inf]
# expect:  [-inf]], shape=(2, 1), dtype=float32)
print(attempt(lambda: (tf.linalg.eigh(m), tf.linalg.eigh(d), tf.linalg.eigvalsh(m), tf.linalg.eigvalsh([[0., 1.], [1., 0.]]))))
# expect: ((<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.3819659, 3.6180334], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.8506507 , -0.52573115],
# expect:        [ 0.52573115, -0.8506507 ]], dtype=float32)>), (<tf.Tensor: shape=(2,), dtype=float64, numpy=array([1.38196601, 3.61803399])>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[-0.85065081, -0.52573111],
# expect:        [ 0.52573111, -0.85065081]])>), <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.3819659, 3.6180334], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-0.99999994,  0.99999994], dtype=float32)>)
print(attempt(lambda: (tf.linalg.expm(m), tf.linalg.expm(tf.zeros([2, 2])), tf.linalg.expm(d), tf.linalg.expm(10 * m))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[13.181509, 14.883947],
# expect:        [14.883948, 28.065462]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 0.],
# expect:        [0., 1.]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[13.1815071 , 14.88394368],
# expect:        [14.88394368, 28.06545077]])>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1.4271142e+15, 2.3091183e+15],
# expect:        [2.3091175e+15, 3.7362294e+15]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.pinv(x), tf.linalg.pinv(m), tf.linalg.pinv(d))))
# expect: (<tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[0.17142855, 0.13333336],
# expect:        [0.05714287, 0.2666667 ],
# expect:        [0.3142857 , 0.13333336]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.59999996, -0.20000002],
# expect:        [-0.19999999,  0.39999998]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[ 0.6, -0.2],
# expect:        [-0.2,  0.4]])>)
print(attempt(lambda: (tf.linalg.matrix_rank(m), tf.linalg.matrix_rank(tf.ones([3, 3])), tf.linalg.matrix_rank(x))))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(), dtype=int32, numpy=2>)
print(attempt(lambda: (tf.linalg.trace(x), tf.linalg.trace(t3), tf.linalg.trace(mi))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([15., 51.], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=5>)
print(attempt(lambda: tf.linalg.trace(v)))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be at least 2-dim, received shape: [3] [Op:MatrixDiagPartV3] name: diag_part
print(attempt(lambda: (tf.linalg.diag(v), tf.linalg.diag(v, k=-1), tf.linalg.diag(i, padding_value=9), tf.linalg.diag([[1, 2], [3, 4]]), tf.linalg.diag(v, k=1, num_rows=3))))
# expect: (<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[3., 0., 0.],
# expect:        [0., 1., 0.],
# expect:        [0., 0., 2.]], dtype=float32)>, <tf.Tensor: shape=(4, 4), dtype=float32, numpy=
# expect: array([[0., 0., 0., 0.],
# expect:        [3., 0., 0., 0.],
# expect:        [0., 1., 0., 0.],
# expect:        [0., 0., 2., 0.]], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=int32, numpy=
# expect: array([[3, 9, 9],
# expect:        [9, 1, 9],
# expect:        [9, 9, 2]], dtype=int32)>, <tf.Tensor: shape=(2, 2, 2), dtype=int32, numpy=
# expect: array([[[1, 0],
# expect:         [0, 2]],
# expect:
# expect:        [[3, 0],
# expect:         [0, 4]]], dtype=int32)>, <tf.Tensor: shape=(3, 4), dtype=float32, numpy=
# expect: array([[0., 3., 0., 0.],
# expect:        [0., 0., 1., 0.],
# expect:        [0., 0., 0., 2.]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.diag([[1, 2, 3], [4, 5, 0]], k=(0, 1)))))
# expect: tf.Tensor(
# expect: [[4 2 0]
# expect:  [0 5 3]
# expect:  [0 0 0]], shape=(3, 3), dtype=int32)
print(attempt(lambda: (tf.linalg.diag_part(x), tf.linalg.diag_part(x, k=1), tf.linalg.diag_part(x, k=(-1, 0)), tf.linalg.diag_part(t3, k=0), tf.linalg.diag_part(x, k=(-1, 1), padding_value=7.))))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 4.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-2., -1.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1. , 4. ],
# expect:        [0.5, 0. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 0.,  5., 10.],
# expect:        [12., 17., 22.]], dtype=float32)>, <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[-2. , -1. ],
# expect:        [ 1. ,  4. ],
# expect:        [ 0.5,  7. ]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.diag_part(x, k=5))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} lower_diag_index is out of bound: 5. It must be between -2 and 3 [Op:MatrixDiagPartV3] name: diag_part
print(attempt(lambda: (tf.linalg.set_diag(x, [9., 8.]), tf.linalg.set_diag(x, [9., 8.], k=1), tf.linalg.set_diag(mi, [0, 0]))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 9. , -2. ,  3. ],
# expect:        [ 0.5,  8. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[1. , 9. , 3. ],
# expect:        [0.5, 4. , 8. ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[0, 1],
# expect:        [1, 0]], dtype=int32)>)
print(attempt(lambda: (tf.linalg.band_part(x, 0, 0), tf.linalg.band_part(x, -1, 0), tf.linalg.band_part(x, 1, 1), tf.linalg.band_part(mi, 0, -1))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[1., 0., 0.],
# expect:        [0., 4., 0.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[1. , 0. , 0. ],
# expect:        [0.5, 4. , 0. ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. ,  0. ],
# expect:        [ 0.5,  4. , -1. ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[2, 1],
# expect:        [0, 3]], dtype=int32)>)
print(attempt(lambda: (tf.linalg.band_part(x, 5, 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__MatrixBandPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} num_lower must be negative or less or equal to number of rows (2) got: 5 [Op:MatrixBandPart] name: 
print(attempt(lambda: (tf.linalg.tensor_diag(v), tf.linalg.tensor_diag_part(m), tf.linalg.tensor_diag(x).shape)))
# expect: (<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[3., 0., 0.],
# expect:        [0., 1., 0.],
# expect:        [0., 0., 2.]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 3.], dtype=float32)>, TensorShape([2, 3, 2, 3]))
print(attempt(lambda: (tf.linalg.cross(v, v), tf.linalg.cross([1., 0., 0.], [0., 1., 0.]), tf.linalg.cross(i, i))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 1.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 0, 0], dtype=int32)>)
print(attempt(lambda: (tf.linalg.cross([1., 2.], [3., 4.]))))
# expect: FailedPreconditionError: {{function_node __wrapped__Cross_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cross-products are only defined for 3-element vectors. [Op:Cross]
print(attempt(lambda: (tf.linalg.normalize(v), tf.linalg.normalize(x, axis=1), tf.linalg.normalize(x, ord=1))))
# expect: ((<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.8017837 , 0.26726124, 0.5345225 ], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([3.7416575], dtype=float32)>), (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 0.26726124, -0.5345225 ,  0.8017837 ],
# expect:        [ 0.12038586,  0.96308684, -0.24077171]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[3.7416575],
# expect:        [4.1533117]], dtype=float32)>), (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 0.08695652, -0.17391305,  0.26086956],
# expect:        [ 0.04347826,  0.3478261 , -0.08695652]], dtype=float32)>, <tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[11.5]], dtype=float32)>))
print(attempt(lambda: (tf.linalg.global_norm([v, x, None]), tf.linalg.global_norm([v]))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=6.72681188583374>, <tf.Tensor: shape=(), dtype=float32, numpy=3.7416574954986572>)
print(attempt(lambda: tf.linalg.global_norm([])))  # expect: tf.Tensor(0.0, shape=(), dtype=float32)
print(attempt(lambda: tf.linalg.global_norm(v)))
# expect: TypeError: `t_list` should be a sequence of tensors. Received <class 'tensorflow.python.framework.ops.EagerTensor'>.
print(attempt(lambda: (tf.linalg.logdet(m), tf.linalg.logdet(d), tf.linalg.slogdet(m), tf.linalg.slogdet(-m))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=1.6094379425048828>, <tf.Tensor: shape=(), dtype=float64, numpy=1.6094379124341005>, LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=1.6094379425048828>), LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=1.6094379425048828>))
print(attempt(lambda: (tf.linalg.matrix_transpose(x), tf.linalg.matrix_transpose(t3).shape, tf.linalg.adjoint(x))))
# expect: (<tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 1. ,  0.5],
# expect:        [-2. ,  4. ],
# expect:        [ 3. , -1. ]], dtype=float32)>, TensorShape([2, 4, 3]), <tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[ 1. ,  0.5],
# expect:        [-2. ,  4. ],
# expect:        [ 3. , -1. ]], dtype=float32)>)
print(attempt(lambda: (tf.linalg.matmul(x, x, transpose_b=True), tf.linalg.tensordot(v, v, 1), tf.linalg.einsum('ij->j', x), tf.linalg.l2_normalize(v), tf.linalg.norm(v))))
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 14.  , -10.5 ],
# expect:        [-10.5 ,  17.25]], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=14.0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1.5, 2. , 2. ], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.8017837 , 0.26726124, 0.5345225 ], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=3.7416574954986572>)
print(attempt(lambda: (tf.linalg.eye(2, 3, dtype=tf.int32), tf.eye(0), tf.eye(2, batch_shape=[2, 1]).shape)))
# expect: (<tf.Tensor: shape=(2, 3), dtype=int32, numpy=
# expect: array([[1, 0, 0],
# expect:        [0, 1, 0]], dtype=int32)>, <tf.Tensor: shape=(0, 0), dtype=float32, numpy=array([], shape=(0, 0), dtype=float32)>, TensorShape([2, 1, 2, 2]))
print(attempt(lambda: tf.linalg.experimental.conjugate_gradient if False else 0))  # expect: 0
print(attempt(lambda: (tf.linalg.banded_triangular_solve([[1., 1.], [0., 1.]], [[1.], [2.]]) if False else 0)))
# expect: 0
print(attempt(lambda: (tf.math.lgamma(n), tf.math.digamma(v), tf.math.digamma(-0.5), tf.math.digamma(0.), tf.math.lgamma(-0.5), tf.math.lgamma(h))))
# expect: (<tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan, inf, inf, inf, inf], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0.9227842, -0.5772159,  0.4227842], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=0.03648996353149414>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(), dtype=float32, numpy=1.2655121088027954>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([-0.1208,  0.5557,  0.6934], dtype=float16)>)
print(attempt(lambda: (tf.math.igamma(v, v), tf.math.igammac(v, 0.5), tf.math.igamma(0., 1.), tf.math.igamma(-1., 1.), tf.math.zeta(2., v), tf.math.zeta(0.5, 1.), tf.math.polygamma(0., v), tf.math.polygamma(2., v), tf.math.polygamma(0.5, 1.), tf.math.betainc(1., 2., .3), tf.math.betainc(v, 2., .3), tf.math.lbeta([1., 2., 3.]), tf.math.lbeta(x[:, :0]))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.5768099, 0.6321205, 0.5939942], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.98561233, 0.60653067, 0.909796  ], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.39493406, 1.644934  , 0.6449341 ], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0.9227842, -0.5772159,  0.4227842], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-0.1541138 , -2.404114  , -0.40411383], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(), dtype=float32, numpy=0.5099999308586121>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.08369999, 0.50999993, 0.21599996], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=-4.094344615936279>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-inf, -inf], dtype=float32)>)
print(attempt(lambda: (tf.math.ndtri([0., .5, 1., 2.]), tf.math.erfinv([-1., 0., .3, 1., 2.]), tf.math.erfcinv([0., .3, 1.9, 2.]), tf.math.erf(n), tf.math.erfc(n), tf.math.erf(h))))
# expect: (<tf.Tensor: shape=(4,), dtype=float32, numpy=array([-inf,   0.,  inf,  nan], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([      -inf, 0.        , 0.27246267,        inf,        nan],
# expect:       dtype=float32)>, <tf.Tensor: shape=(4,), dtype=float32, numpy=array([       inf,  0.7328691, -1.1630871,       -inf], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan,  1., -1.,  0., -0.], dtype=float32)>, <tf.Tensor: shape=(5,), dtype=float32, numpy=array([nan,  0.,  2.,  1.,  1.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([ 0.9663, -0.9985,  1.    ], dtype=float16)>)
print(attempt(lambda: (tf.math.reduce_std(x, 0, True), tf.math.reduce_variance(x, 1), tf.math.reduce_std(z0), tf.math.zero_fraction([0, 1, 0]), tf.math.is_non_decreasing(v), tf.math.is_strictly_increasing([1, 2]), tf.math.confusion_matrix([0, 1], [1, 1], weights=[.5, 2.]), tf.math.bincount([1, 1, 2], minlength=5), tf.math.bincount([1, 1, 2], weights=[1., 2., 3.]), tf.math.bincount(i, maxlength=2), tf.math.bincount([[1, 1], [0, 2]], axis=-1), tf.math.bincount([-1, 1]) if False else 0)))
# expect: (<tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[0.25, 3.  , 2.  ]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([4.2222223, 4.388889 ], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, <tf.Tensor: shape=(), dtype=float32, numpy=0.6666666865348816>, <tf.Tensor: shape=(), dtype=bool, numpy=False>, <tf.Tensor: shape=(), dtype=bool, numpy=True>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[0, 0],
# expect:        [0, 2]], dtype=int32)>, <tf.Tensor: shape=(5,), dtype=int32, numpy=array([0, 2, 1, 0, 0], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 3., 3.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 1], dtype=int32)>, <tf.Tensor: shape=(2, 3), dtype=int32, numpy=
# expect: array([[0, 2, 0],
# expect:        [1, 0, 1]], dtype=int32)>, 0)
print(attempt(lambda: (tf.math.bincount([-1, 1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__DenseBincount_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input arr must be non-negative! [Op:DenseBincount] name: 
print(attempt(lambda: tf.math.bincount([1.5])))  # expect: tf.Tensor([0 1], shape=(2,), dtype=int32)
print(attempt(lambda: (tf.math.segment_sum(v, [0, 0, 2]), tf.math.segment_mean(x, [0, 0]), tf.math.segment_prod(v, [0, 1, 1]), tf.math.segment_min(i, [0, 0, 0]), tf.math.unsorted_segment_sum(v, [0, 0, 1], 3), tf.math.unsorted_segment_max(v, [0, 0, 1], 3), tf.math.unsorted_segment_sqrt_n(v, [0, 0, 1], 2), tf.math.unsorted_segment_prod(v, [1, 1, -1], 2))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([4., 0., 2.], dtype=float32)>, <tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[0.75, 1.  , 1.  ]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 2.], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([4., 2., 0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 3.0000000e+00,  2.0000000e+00, -3.4028235e+38], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2.828427, 2.      ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 3.], dtype=float32)>)
print(attempt(lambda: (tf.math.segment_sum(v, [1, 0, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__SegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment ids are not increasing [Op:SegmentSum]
print(attempt(lambda: (tf.math.segment_sum(v, [0, 1]))))
# expect: InvalidArgumentError: {{function_node __wrapped__SegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment_ids should be the same size as dimension 0 of input. [Op:SegmentSum]
print(attempt(lambda: (tf.math.unsorted_segment_sum(v, [0, 0, 5], 3))))
# expect: InvalidArgumentError: {{function_node __wrapped__UnsortedSegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment_ids[2] = 5 is out of range [0, 3) [Op:UnsortedSegmentSum]
print(attempt(lambda: (tf.math.top_k(v, -1))))
# expect: InvalidArgumentError: {{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need k >= 0, got -1 [Op:TopKV2] name: 
print(attempt(lambda: tf.math.top_k(3.)))
# expect: InvalidArgumentError: {{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be >= 1-D, got shape [] [Op:TopKV2] name: 
print(attempt(lambda: (tf.math.invert_permutation([2, 0, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} 2 is duplicated in the input. [Op:InvertPermutation]
print(attempt(lambda: (tf.math.polyval([1., 2., 3.], 2.), tf.math.polyval([], 2.), tf.math.polyval([v, v], 2.))))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=11.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([9., 3., 6.], dtype=float32)>)
print(attempt(lambda: (tf.math.polyval(v, 2.))))
# expect: ValueError: Argument coeffs must be list type. Received type <class 'tensorflow.python.framework.ops.EagerTensor'>.
print(attempt(lambda: (tf.math.add_n([v]), tf.math.add_n([v, v]), tf.add_n([1, 2]))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([6., 2., 4.], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=3>)
print(attempt(lambda: (tf.add_n([v, i]))))
# expect: InvalidArgumentError: cannot compute AddN as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:AddN] name: 
print(attempt(lambda: (tf.add_n([v, x]))))
# expect: InvalidArgumentError: {{function_node __wrapped__AddN_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: [3] != input 1: [2,3] [Op:AddN] name: 
print(attempt(lambda: tf.add_n([])))
# expect: ValueError: Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.
print(attempt(lambda: tf.add_n(v)))  # expect: tf.Tensor(6.0, shape=(), dtype=float32)
print(attempt(lambda: (tf.math.accumulate_n([v, v]))))
# expect: tf.Tensor([6. 2. 4.], shape=(3,), dtype=float32)
print(attempt(lambda: (tf.math.scalar_mul(2., v), tf.math.scalar_mul(2, i))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([6., 2., 4.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([6, 2, 4], dtype=int32)>)
print(attempt(lambda: (tf.math.scalar_mul(v, v))))
# expect: ValueError: The input scalar must be a 0-D value. Received shape (3,).
print(attempt(lambda: (tf.math.scalar_mul(2., i))))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.math.squared_difference(i, 2), tf.math.multiply_no_nan([1., n[0]], [0., 2.]), tf.math.logical_xor(b, [True, True, False]), tf.math.logical_and(b, True))))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 1, 0], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 0., nan], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=bool, numpy=array([False,  True,  True])>, <tf.Tensor: shape=(3,), dtype=bool, numpy=array([ True, False,  True])>)
print(attempt(lambda: (tf.math.logical_and(b, 1))))
# expect: TypeError: Cannot convert 1 to EagerTensor of dtype bool
print(attempt(lambda: tf.math.logical_not(i)))
# expect: InvalidArgumentError: cannot compute LogicalNot as input #0(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:LogicalNot] name: 
print(attempt(lambda: (tf.math.greater(b, b))))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node Greater}}; Op<name=Greater; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Greater] name: 
print(attempt(lambda: (tf.math.equal(b, b), tf.math.equal(v, 3), tf.math.less(i, 2.5) if False else 0, tf.math.not_equal(x, x), tf.equal(v, [1., 2.]) if False else 0)))
# expect: (<tf.Tensor: shape=(3,), dtype=bool, numpy=array([ True,  True,  True])>, <tf.Tensor: shape=(3,), dtype=bool, numpy=array([ True, False, False])>, 0, <tf.Tensor: shape=(2, 3), dtype=bool, numpy=
# expect: array([[False, False, False],
# expect:        [False, False, False]])>, 0)
print(attempt(lambda: (tf.math.equal(v, [1., 2.]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [2] [Op:Equal]
print(attempt(lambda: (tf.math.less(i, 2.5))))
# expect: TypeError: Cannot convert 2.5 to EagerTensor of dtype int32
print(attempt(lambda: (tf.math.less('a', 'b'))))
# expect: InvalidArgumentError: Value for attr 'T' of string is not in the list of allowed values: float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64
# expect: 	; NodeDef: {{node Less}}; Op<name=Less; signature=x:T, y:T -> z:bool; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]> [Op:Less]
print(attempt(lambda: (tf.equal('a', ['a', 'b']), tf.math.minimum(i, 2), tf.math.maximum(h, 2.), tf.math.minimum([1., 2.], [[3.], [0.]]))))
# expect: (<tf.Tensor: shape=(2,), dtype=bool, numpy=array([ True, False])>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([2, 1, 2], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([2., 2., 3.], dtype=float16)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 2.],
# expect:        [0., 0.]], dtype=float32)>)
print(attempt(lambda: tf.math.is_nan(i)))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double
# expect: 	; NodeDef: {{node IsNan}}; Op<name=IsNan; signature=x:T -> y:bool; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:IsNan] name: 
print(attempt(lambda: (tf.math.is_nan(h), tf.math.is_inf(n), tf.math.is_finite(n), tf.math.abs([-1, 2]), tf.math.negative(h), tf.math.cumsum(i, reverse=True, exclusive=True), tf.math.cumprod(x, axis=-1), tf.cumsum(t3, axis=-2)[0])))
# expect: (<tf.Tensor: shape=(3,), dtype=bool, numpy=array([False, False, False])>, <tf.Tensor: shape=(5,), dtype=bool, numpy=array([False,  True,  True, False, False])>, <tf.Tensor: shape=(5,), dtype=bool, numpy=array([False, False, False,  True,  True])>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float16, numpy=array([-1.5 ,  2.25, -3.  ], dtype=float16)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 2, 0], dtype=int32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 1. , -2. , -6. ],
# expect:        [ 0.5,  2. , -2. ]], dtype=float32)>, <tf.Tensor: shape=(3, 4), dtype=float32, numpy=
# expect: array([[ 0.,  1.,  2.,  3.],
# expect:        [ 4.,  6.,  8., 10.],
# expect:        [12., 15., 18., 21.]], dtype=float32)>)
print(attempt(lambda: (tf.cumsum(x, axis=[0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} ScanOp: axis must be a scalar, not [1] [Op:Cumsum]
print(attempt(lambda: tf.cumsum(b)))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64
# expect: 	; NodeDef: {{node Cumsum}}; Op<name=Cumsum; signature=x:T, axis:Tidx -> out:T; attr=exclusive:bool,default=false; attr=reverse:bool,default=false; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Cumsum] name: 
x = tf.constant([[1., -2., 3.], [0.5, 4., -1.]])
v = tf.constant([3., 1., 2.])
i = tf.constant([3, 1, 2])
b = tf.constant([True, False, True])
im = tf.reshape(tf.range(16.), [1, 4, 4, 1])
k = tf.ones([2, 2, 1, 1])
h = tf.constant([1.5, -2.25, 3.], tf.float16)
s = tf.constant(['b', 'a', 'c'])
sq = tf.reshape(tf.range(6.), [1, 6, 1])
print(attempt(lambda: (tf.nn.relu([[1, -1]]), tf.nn.relu(tf.constant([1, -1], tf.int8)), tf.nn.relu6(i), tf.nn.softmax([1., 2.], axis=-1), tf.nn.softmax(tf.ones([2, 2, 2]), axis=1), tf.nn.log_softmax(x, axis=0), tf.nn.softmax([[]]) if False else 0)))
# expect: (<tf.Tensor: shape=(1, 2), dtype=int32, numpy=array([[1, 0]], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int8, numpy=array([1, 0], dtype=int8)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 1, 2], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.26894143, 0.73105854], dtype=float32)>, <tf.Tensor: shape=(2, 2, 2), dtype=float32, numpy=
# expect: array([[[0.5, 0.5],
# expect:         [0.5, 0.5]],
# expect:
# expect:        [[0.5, 0.5],
# expect:         [0.5, 0.5]]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-4.7407699e-01, -6.0024757e+00, -1.8149961e-02],
# expect:        [-9.7407699e-01, -2.4756519e-03, -4.0181499e+00]], dtype=float32)>, 0)
print(attempt(lambda: (tf.image.flip_left_right(im)[0, :, :, 0], tf.image.flip_up_down(im)[0, :, 0, 0], tf.image.rot90(im)[0, :, :, 0], tf.image.transpose(im)[0, :, :, 0], tf.image.adjust_brightness(im, .1)[0, 0, 0], tf.image.adjust_contrast(im, 2.)[0, 0, 0], tf.image.per_image_standardization(im)[0, 0, 0], tf.image.central_crop(im, .5), tf.image.crop_to_bounding_box(im, 0, 0, 2, 2), tf.image.pad_to_bounding_box(im, 0, 0, 5, 5).shape, tf.image.resize_with_crop_or_pad(im, 2, 6).shape)))
# expect: (<tf.Tensor: shape=(4, 4), dtype=float32, numpy=
# expect: array([[ 3.,  2.,  1.,  0.],
# expect:        [ 7.,  6.,  5.,  4.],
# expect:        [11., 10.,  9.,  8.],
# expect:        [15., 14., 13., 12.]], dtype=float32)>, <tf.Tensor: shape=(4,), dtype=float32, numpy=array([12.,  8.,  4.,  0.], dtype=float32)>, <tf.Tensor: shape=(4, 4), dtype=float32, numpy=
# expect: array([[ 3.,  7., 11., 15.],
# expect:        [ 2.,  6., 10., 14.],
# expect:        [ 1.,  5.,  9., 13.],
# expect:        [ 0.,  4.,  8., 12.]], dtype=float32)>, <tf.Tensor: shape=(4, 4), dtype=float32, numpy=
# expect: array([[ 0.,  4.,  8., 12.],
# expect:        [ 1.,  5.,  9., 13.],
# expect:        [ 2.,  6., 10., 14.],
# expect:        [ 3.,  7., 11., 15.]], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.1], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([-7.5], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([-1.6269784], dtype=float32)>, <tf.Tensor: shape=(1, 2, 2, 1), dtype=float32, numpy=
# expect: array([[[[ 5.],
# expect:          [ 6.]],
# expect:
# expect:         [[ 9.],
# expect:          [10.]]]], dtype=float32)>, <tf.Tensor: shape=(1, 2, 2, 1), dtype=float32, numpy=
# expect: array([[[[0.],
# expect:          [1.]],
# expect:
# expect:         [[4.],
# expect:          [5.]]]], dtype=float32)>, TensorShape([1, 5, 5, 1]), TensorShape([1, 2, 6, 1]))
print(attempt(lambda: (tf.image.resize(im, [2]))))
# expect: ValueError: 'size' must be a 1-D Tensor of 2 elements: new_height, new_width
print(attempt(lambda: (tf.image.resize(v, [2, 2]))))
# expect: ValueError: 'images' must have either 3 or 4 dimensions.
print(attempt(lambda: (tf.image.central_crop(im, 0.))))
# expect: ValueError: central_fraction must be within (0, 1]
print(attempt(lambda: (tf.image.crop_to_bounding_box(im, 0, 0, 5, 5))))
# expect: ValueError: width must be >= target + offset.
print(attempt(lambda: tf.image.rgb_to_grayscale(im)))
# expect: InvalidArgumentError: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [16,1], In[1]: [3,1] [Op:MatMul] name: 
print(attempt(lambda: (tf.bitwise.bitwise_and(i, 1), tf.bitwise.bitwise_or(i, i), tf.bitwise.bitwise_xor(5, 3), tf.bitwise.invert(i), tf.bitwise.left_shift(i, 1), tf.bitwise.right_shift(i, 1), tf.bitwise.left_shift(1, [0, 31, 32]), tf.bitwise.right_shift(-8, 1), tf.bitwise.invert(tf.constant(3, tf.uint8)))))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 1, 0], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 1, 2], dtype=int32)>, <tf.Tensor: shape=(), dtype=int32, numpy=6>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([-4, -2, -3], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([6, 2, 4], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 0, 1], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([          1, -2147483648, -2147483648], dtype=int32)>, <tf.Tensor: shape=(), dtype=int32, numpy=-4>, <tf.Tensor: shape=(), dtype=uint8, numpy=252>)
print(attempt(lambda: (tf.bitwise.bitwise_and(v, v))))
# expect: InvalidArgumentError: Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd] name: 
print(attempt(lambda: (tf.bitwise.bitwise_and(i, tf.constant(1, tf.int64)))))
# expect: InvalidArgumentError: cannot compute BitwiseAnd as input #1(zero-based) was expected to be a int32 tensor but is a int64 tensor [Op:BitwiseAnd] name: 
print(attempt(lambda: (tf.bitwise.bitwise_and(b, b))))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: int8, int16, int32, int64, uint8, uint16, uint32, uint64
# expect: 	; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd] name: 
print(attempt(lambda: (tf.clip_by_value(v, 'a', 1.))))
# expect: TypeError: Cannot convert 'a' to EagerTensor of dtype float
print(attempt(lambda: (tf.clip_by_value(i, 0.5, 2.))))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.clip_by_norm(i, 1))))
# expect: InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double, complex64, complex128
# expect: 	; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> [Op:Sqrt] name: 
print(attempt(lambda: (tf.clip_by_global_norm([], 1.))))
# expect: ([], <tf.Tensor: shape=(), dtype=float32, numpy=0.0>)
print(attempt(lambda: (tf.clip_by_global_norm(v, 1.))))
# expect: TypeError: `t_list` should be a sequence of tensors. Received <class 'tensorflow.python.framework.ops.EagerTensor'>.
print(attempt(lambda: (tf.clip_by_global_norm([v * np.inf], 1.))))
# expect: ([<tf.Tensor: shape=(3,), dtype=float32, numpy=array([nan, nan, nan], dtype=float32)>], <tf.Tensor: shape=(), dtype=float32, numpy=inf>)
print(attempt(lambda: (tf.clip_by_norm(v, -1.), tf.clip_by_norm(v, 0.))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>)
