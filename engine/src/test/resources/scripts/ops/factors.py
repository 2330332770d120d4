# Triangular factors of matrices and what is made of them
import numpy as np
import tensorflow as tf

c = tf.constant

def g(f, *xs):
  with tf.GradientTape() as t:
    t.watch(xs)
    y = f(*xs)
  return t.gradient(y, xs)

def h(f, *xs):
  with tf.GradientTape() as t2:
    t2.watch(xs)
    with tf.GradientTape() as t:
      t.watch(xs)
      y = f(*xs)
    d = [v for v in t.gradient(y, xs) if v is not None]
  return t2.gradient(d, xs)

a=c([[4.,2.],[2.,3.]])
print(tf.linalg.cholesky(a), g(tf.linalg.cholesky,a), h(tf.linalg.cholesky,a))
# expect: tf.Tensor(
# expect: [[2.        0.       ]
# expect:  [1.        1.4142135]], shape=(2, 2), dtype=float32) (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[0.21338835, 0.07322331],
# expect:        [0.07322331, 0.35355335]], dtype=float32)>,) (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.0082051 , -0.06439563],
# expect:        [-0.06439563, -0.02209708]], dtype=float32)>,)
a=c([[4.,2.,1.],[2.,3.,.5],[1.,.5,6.]])
print(tf.linalg.cholesky(a), g(tf.linalg.cholesky,a))
# expect: tf.Tensor(
# expect: [[2.        0.        0.       ]
# expect:  [1.        1.4142135 0.       ]
# expect:  [0.5       0.        2.3979158]], shape=(3, 3), dtype=float32) (<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 0.25230885, -0.01516505,  0.02109471],
# expect:        [-0.01516505,  0.35355335,  0.35355338],
# expect:        [ 0.02109471,  0.35355338,  0.2085144 ]], dtype=float32)>,)
a=c([[4.,2.],[2.,3.]])
print(tf.linalg.logdet(a), tf.linalg.slogdet(a), g(tf.linalg.logdet,a))
# expect: tf.Tensor(2.0794415, shape=(), dtype=float32) LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=2.079441547393799>) (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.375     , -0.24999997],
# expect:        [-0.24999997,  0.49999994]], dtype=float32)>,)
a=c([[1.,2.],[3.,4.]])
print(tf.linalg.slogdet(a), g(lambda a: tf.linalg.slogdet(a)[1],a))
# expect: LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=-1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=0.6931471824645996>) (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-2. ,  1.5],
# expect:        [ 1. , -0.5]], dtype=float32)>,)
a=c([[2.,0.],[1.,3.]])
b=c([[1.],[2.]])
print(tf.linalg.triangular_solve(a,b), tf.linalg.triangular_solve(a,b,lower=False), g(tf.linalg.triangular_solve,a,b))
# expect: tf.Tensor(
# expect: [[0.5]
# expect:  [0.5]], shape=(2, 1), dtype=float32) tf.Tensor(
# expect: [[0.5      ]
# expect:  [0.6666667]], shape=(2, 1), dtype=float32) (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.16666666,  0.        ],
# expect:        [-0.16666667, -0.16666667]], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[0.3333333 ],
# expect:        [0.33333334]], dtype=float32)>)
a=c([[1.,1.],[1.,2.],[1.,3.]])
print(tf.linalg.lstsq(a,c([[1.],[2.],[2.]])), tf.linalg.lstsq(a,c([[1.],[2.],[2.]]),l2_regularizer=.1))
# expect: tf.Tensor(
# expect: [[0.66666603]
# expect:  [0.50000024]], shape=(2, 1), dtype=float32) tf.Tensor(
# expect: [[0.58365875]
# expect:  [0.53177637]], shape=(2, 1), dtype=float32)
print(tf.linalg.cross([1.,2.,3.],[4.,5.,6.]), g(tf.linalg.cross,c([1.,2.,3.]),c([3.,2.,2.])))
# expect: tf.Tensor([-3.  6. -3.], shape=(3,), dtype=float32) (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0., -1.,  1.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 1., -2.,  1.], dtype=float32)>)
print(tf.linalg.set_diag(tf.zeros([2,3]),[1.,2.]), tf.linalg.set_diag(tf.ones([2,2]),[5.,6.]))
# expect: tf.Tensor(
# expect: [[1. 0. 0.]
# expect:  [0. 2. 0.]], shape=(2, 3), dtype=float32) tf.Tensor(
# expect: [[5. 1.]
# expect:  [1. 6.]], shape=(2, 2), dtype=float32)
print(tf.linalg.cholesky_solve(tf.linalg.cholesky([[4.,2.],[2.,3.]]),[[1.],[2.]]))
# expect: tf.Tensor(
# expect: [[-0.12499997]
# expect:  [ 0.74999994]], shape=(2, 1), dtype=float32)
