# Functions that TensorFlow puts together from operations read a variable once for them all.
import numpy as np
import tensorflow as tf

x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.norm(x)
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))
# expect: tf.Tensor(
# expect: [[ 0.26831743  0.53663486  0.13415872]
# expect:  [ 0.08049523 -0.26831743  0.53663486]
# expect:  [ 0.1878222   0.24148569  0.40247613]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 0.1157107  -0.03689605  0.19201407]
# expect:  [ 0.2225354   0.42092416 -0.03689605]
# expect:  [ 0.1614927   0.13097137  0.03940731]], shape=(3, 3), dtype=float32)
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.norm(x,axis=1)
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))
# expect: tf.Tensor(
# expect: [[ 0.43643576  0.8728715   0.21821788]
# expect:  [ 0.13297267 -0.44324222  0.88648444]
# expect:  [ 0.37152144  0.4776704   0.79611737]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 0.1454786  -0.14547855  0.29095715]
# expect:  [ 0.40928063  0.5564475   0.21683165]
# expect:  [ 0.20631772  0.11362423 -0.16445625]], shape=(3, 3), dtype=float32)
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.nn.l2_normalize(x,1)
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))
# expect: tf.Tensor(
# expect: [[ 0.1454786  -0.14547855  0.29095718]
# expect:  [ 0.40928063  0.5564475   0.21683165]
# expect:  [ 0.20631775  0.11362427 -0.16445619]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[-0.24939188  0.08313054 -0.4156531 ]
# expect:  [-0.2787618  -0.05190642 -0.57541883]
# expect:  [-0.39098883 -0.2378614   0.22152084]], shape=(3, 3), dtype=float32)
x=tf.Variable([.3,-.7,1.2,2.])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.nn.gelu(x,approximate=True)
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))  # expect: tf.Tensor([0.7322955 0.0236428 1.1177262 1.086099 ], shape=(4,), dtype=float32) tf.Tensor([ 0.72814846  0.47086287  0.1098096  -0.10787492], shape=(4,), dtype=float32)
x=tf.Variable([.3,-.7,1.2,2.])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.clip_by_norm(x,1.)
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))  # expect: tf.Tensor([0.3506994  0.54026663 0.18008886 0.02843511], shape=(4,), dtype=float32) tf.Tensor([-0.3810238  -0.3747259  -0.38669196 -0.39173028], shape=(4,), dtype=float32)
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
print(tf.norm(x,ord=1,axis=[0,1]),tf.norm(x,ord=np.inf,axis=(0,1)),tf.norm(x,ord='fro',axis=[0,1]),tf.norm(x,ord=2,axis=[-2,-1],keepdims=True),tf.norm(x,ord=2,axis=(1,0)))  # expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(3.5, shape=(), dtype=float32) tf.Tensor(3.726929, shape=(), dtype=float32) tf.Tensor([[2.843113]], shape=(1, 1), dtype=float32) tf.Tensor(2.8431127, shape=(), dtype=float32)
try:
    x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
    tf.norm(x,ord='fro')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError 'ord' must be a supported vector norm, got fro
try:
    x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
    tf.norm(x,ord=3,axis=[0,1])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError 'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, 2, inf], got 3
try:
    x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
    tf.norm(x,axis=[0,0])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError 'axis' must be None, an integer, or a tuple of 2 unique integers, got (0, 0)
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
print(tf.norm(x,axis=0,ord=2.0),tf.norm(x,ord=1.),tf.norm(x,ord=.5,axis=1),tf.norm([3,4.]),tf.norm(tf.ones([2,3,4]),axis=[0,2],ord=2))  # expect: tf.Tensor([1.2569805 2.4103942 2.5495098], shape=(3,), dtype=float32) tf.Tensor(9.9, shape=(), dtype=float32) tf.Tensor([9.742641 8.773065 9.060633], shape=(3,), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32) tf.Tensor([2.828427 2.828427 2.828427], shape=(3,), dtype=float32)
try:
    tf.norm([3.,4.],ord='a')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError 'ord' must be a supported vector norm, got a
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t:
        r=tf.convert_to_tensor(x)
        y=tf.sqrt(tf.reduce_sum(r*r,axis=1))
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))
# expect: tf.Tensor(
# expect: [[ 0.43643576  0.8728715   0.21821788]
# expect:  [ 0.13297267 -0.44324222  0.88648444]
# expect:  [ 0.37152144  0.4776704   0.79611737]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 0.1454786  -0.14547855  0.29095715]
# expect:  [ 0.40928063  0.5564475   0.21683165]
# expect:  [ 0.20631772  0.11362423 -0.16445625]], shape=(3, 3), dtype=float32)
x=tf.Variable([[1.,2.,.5],[.3,-1.,2.],[.7,.9,1.5]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t:
        r=tf.identity(x)
        y=r*tf.math.rsqrt(tf.maximum(tf.reduce_sum(tf.square(r),1,keepdims=True),1e-12))
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))
# expect: tf.Tensor(
# expect: [[ 0.1454786  -0.14547855  0.29095718]
# expect:  [ 0.40928063  0.5564475   0.21683165]
# expect:  [ 0.20631775  0.11362427 -0.16445619]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[-0.24939188  0.08313054 -0.4156531 ]
# expect:  [-0.2787618  -0.05190642 -0.57541883]
# expect:  [-0.39098883 -0.2378614   0.22152084]], shape=(3, 3), dtype=float32)
x=tf.Variable([.3,-.7,1.2,2.])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: 
        r=tf.convert_to_tensor(x)
        y=0.5*r*(1.0+tf.tanh(0.7978845608028654*(r+0.044715*tf.pow(r,3))))
    g=t.gradient(y,x)
print(g,t2.gradient(g,x))  # expect: tf.Tensor([0.7322955 0.0236428 1.1177262 1.086099 ], shape=(4,), dtype=float32) tf.Tensor([ 0.72814846  0.47086287  0.1098096  -0.10787492], shape=(4,), dtype=float32)
try:
    tf.reduce_max(tf.Variable([1.,2.]),axis='x')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError Value for attr 'Tidx' of string is not in the list of allowed values: int32, int64
