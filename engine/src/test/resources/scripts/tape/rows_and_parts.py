# Gradients that consist of rows, clipped and looked at; einsum with an ellipsis; bands of diagonals; what hands its operand on.
import numpy as np
import tensorflow as tf

x=tf.Variable(tf.reshape(tf.range(12.),[2,3,2])); w=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t: y=tf.einsum('...i,ij->...j',x,w)
print(y,t.gradient(y,[x,w]))
# expect: tf.Tensor(
# expect: [[[ 3.  4.]
# expect:   [11. 16.]
# expect:   [19. 28.]]
# expect:
# expect:  [[27. 40.]
# expect:   [35. 52.]
# expect:   [43. 64.]]], shape=(2, 3, 2), dtype=float32) [<tf.Tensor: shape=(2, 3, 2), dtype=float32, numpy=
# expect: array([[[3., 7.],
# expect:         [3., 7.],
# expect:         [3., 7.]],
# expect:
# expect:        [[3., 7.],
# expect:         [3., 7.],
# expect:         [3., 7.]]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[30., 30.],
# expect:        [36., 36.]], dtype=float32)>]
try:
    x=tf.Variable(tf.reshape(tf.range(12.),[2,3,2])); print(tf.einsum('...ij->...ji',x), tf.einsum('b...->b',x), tf.einsum('...',x).shape, tf.einsum('...ij,...jk',x,tf.ones([2,2,1])).shape)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped____MklEinsum_N_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} Output contains 2 broadcasting dimension(s) but no ellipsis (...) was found in the output subscripts. [Op:Einsum] name: 
x=tf.Variable(tf.reshape(tf.range(12.),[2,3,2])); print(tf.einsum('...ij,jk->...ik',x,tf.ones([2,3])).shape, tf.einsum('b...i,i->b...',x,tf.ones(2)))
# expect: (2, 3, 3) tf.Tensor(
# expect: [[ 1.  5.  9.]
# expect:  [13. 17. 21.]], shape=(2, 3), dtype=float32)
from collections import OrderedDict, defaultdict
p=OrderedDict(z=tf.Variable(2.),a=tf.Variable(3.))
with tf.GradientTape() as t: y=p['z']*p['a']
print(t.gradient(y,p))  # expect: OrderedDict([('z', <tf.Tensor: shape=(), dtype=float32, numpy=3.0>), ('a', <tf.Tensor: shape=(), dtype=float32, numpy=2.0>)])
x=tf.Variable([.3,-.7])
with tf.GradientTape() as t: y=tf.math.real(x)*2.+tf.math.conj(x)+tf.nn.dropout(x,0.)
print(t.gradient(y,x), tf.math.real(tf.constant(1.)))  # expect: tf.Tensor([4. 4.], shape=(2,), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
x=tf.Variable([[1.,2.],[3.,4.],[5.,6.]])
with tf.GradientTape() as t: y=tf.gather_nd(x,[[0],[2],[0]])
print(t.gradient(y,x))
# expect: IndexedSlices(indices=tf.Tensor([0 2 0], shape=(3,), dtype=int32), values=tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([3 2], shape=(2,), dtype=int32))
x=tf.Variable([[1.,2.],[3.,4.],[5.,6.]])
with tf.GradientTape() as t: y=tf.gather_nd(x*2,[[0],[2],[0]])
print(t.gradient(y,x))
# expect: tf.Tensor(
# expect: [[4. 4.]
# expect:  [0. 0.]
# expect:  [2. 2.]], shape=(3, 2), dtype=float32)
x=tf.Variable([1.,2.,3.])
with tf.GradientTape() as t: y=tf.gather_nd(x,[[0],[2],[0]])
print(t.gradient(y,x))  # expect: IndexedSlices(indices=tf.Tensor([0 2 0], shape=(3,), dtype=int32), values=tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32), dense_shape=tf.Tensor([3], shape=(1,), dtype=int32))
x=tf.Variable(tf.reshape(tf.range(12.),[3,4]))
for k in [(0,1),(-1,0),(-2,2),(1,2)]:
    for al in ['RIGHT_LEFT','LEFT_RIGHT','LEFT_LEFT','RIGHT_RIGHT']:
        print(tf.linalg.diag_part(x,k=k,align=al,padding_value=9.))
# expect: tf.Tensor(
# expect: [[ 1.  6. 11.]
# expect:  [ 0.  5. 10.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 1.  6. 11.]
# expect:  [ 0.  5. 10.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 1.  6. 11.]
# expect:  [ 0.  5. 10.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 1.  6. 11.]
# expect:  [ 0.  5. 10.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.  5. 10.]
# expect:  [ 4.  9.  9.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.  5. 10.]
# expect:  [ 9.  4.  9.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.  5. 10.]
# expect:  [ 4.  9.  9.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.  5. 10.]
# expect:  [ 9.  4.  9.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 9.  2.  7.]
# expect:  [ 1.  6. 11.]
# expect:  [ 0.  5. 10.]
# expect:  [ 4.  9.  9.]
# expect:  [ 8.  9.  9.]], shape=(5, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.  7.  9.]
# expect:  [ 1.  6. 11.]
# expect:  [ 0.  5. 10.]
# expect:  [ 9.  4.  9.]
# expect:  [ 9.  9.  8.]], shape=(5, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.  7.  9.]
# expect:  [ 1.  6. 11.]
# expect:  [ 0.  5. 10.]
# expect:  [ 4.  9.  9.]
# expect:  [ 8.  9.  9.]], shape=(5, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 9.  2.  7.]
# expect:  [ 1.  6. 11.]
# expect:  [ 0.  5. 10.]
# expect:  [ 9.  4.  9.]
# expect:  [ 9.  9.  8.]], shape=(5, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 9.  2.  7.]
# expect:  [ 1.  6. 11.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.  7.  9.]
# expect:  [ 1.  6. 11.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.  7.  9.]
# expect:  [ 1.  6. 11.]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 9.  2.  7.]
# expect:  [ 1.  6. 11.]], shape=(2, 3), dtype=float32)
e=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t: y=tf.gather(e,[0])*5.
g=t.gradient(y,e)
c,n=tf.clip_by_global_norm([g],1.); print(c[0],n); print(str([g])[:60]); print(tf.clip_by_norm(g,1.).values)
# expect: IndexedSlices(indices=tf.Tensor([0], shape=(1,), dtype=int32), values=tf.Tensor([[0.7071068 0.7071068]], shape=(1, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32)) tf.Tensor(7.071068, shape=(), dtype=float32)
# expect: [<tensorflow.python.framework.indexed_slices.IndexedSlices o
# expect: tf.Tensor([[0.70710677 0.70710677]], shape=(1, 2), dtype=float32)
x=tf.Variable(2.)
with tf.GradientTape() as t:
    c=t.stop_recording()
    c.__enter__()
    y=x*x
    c.__exit__(None,None,None)
    z=x*3
print(t.gradient([y,z],x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)
x=tf.Variable(0.)
with tf.GradientTape() as t: y=tf.math.sqrt(x)
print(t.gradient(y,x,output_gradients=tf.constant(0.)))  # expect: tf.Tensor(0.0, shape=(), dtype=float32)
x=tf.Variable(0.)
with tf.GradientTape() as t: y=tf.math.rsqrt(x)
print(t.gradient(y,x,output_gradients=tf.constant(0.)))  # expect: tf.Tensor(0.0, shape=(), dtype=float32)
