import tensorflow as tf

g = tf.random.Generator.from_seed(1)
print(g.state); print(g.key, g.algorithm)
# expect: <tf.Variable 'StateVar:0' shape=(3,) dtype=int64, numpy=array([1, 0, 0])>
# expect: tf.Tensor(0, shape=(), dtype=int64) 1
print(g.normal([3]));print(g.state.numpy())
# expect: tf.Tensor([ 0.43842274 -0.53439844 -0.07710262], shape=(3,), dtype=float32)
# expect: [769   0   0]
print(g.normal([2,3]));print(g.state.numpy())
# expect: tf.Tensor(
# expect: [[-0.8393225   0.16036783 -0.8617846 ]
# expect:  [-1.1993177  -0.29267356  0.18912596]], shape=(2, 3), dtype=float32)
# expect: [2305    0    0]
print(g.uniform([5]));print(g.state.numpy())
# expect: tf.Tensor([0.9792037  0.57188785 0.32451403 0.01575005 0.7623719 ], shape=(5,), dtype=float32)
# expect: [3585    0    0]
print(g.uniform([5],maxval=10,dtype=tf.int32));print(g.state.numpy())
# expect: tf.Tensor([9 7 1 8 7], shape=(5,), dtype=int32)
# expect: [4865    0    0]
print(g.truncated_normal([2]));print(g.state.numpy())
# expect: tf.Tensor([0.33261096 1.0658413 ], shape=(2,), dtype=float32)
# expect: [5377    0    0]
print(g.normal([2],dtype=tf.float64));print(g.state.numpy())
# expect: tf.Tensor([-0.98335535 -0.60744668], shape=(2,), dtype=float64)
# expect: [5889    0    0]
print(g.make_seeds(2));print(g.state.numpy())
# expect: tf.Tensor(
# expect: [[-3128576574142943649  5130464001107041223]
# expect:  [                   0                    0]], shape=(2, 2), dtype=int64)
# expect: [6401    0    0]
print([x.state.numpy() for x in g.split(2)]);print(g.state.numpy())
# expect: [array([                  0,                   0, -485430434013206058]), array([                 0,                  0, 540151351822506636])]
# expect: [6913    0    0]
g.reset_from_seed(5);print(g.state.numpy())
# expect: [5 0 0]
g.skip(3);print(g.state.numpy())
# expect: [773   0   0]
g=tf.random.Generator.from_seed(12345678901234); print(g.state.numpy())
# expect: [12345678901234              0              0]
g=tf.random.Generator.from_state([1,2,3],alg='philox'); print(g.normal([2]))
# expect: tf.Tensor([-0.26016375 -1.220522  ], shape=(2,), dtype=float32)
tf.random.set_global_generator(tf.random.Generator.from_seed(3)); print(tf.random.get_global_generator().normal([]))
# expect: tf.Tensor(-0.43640924, shape=(), dtype=float32)
g2=tf.random.get_global_generator();print(type(g2))
# expect: <class 'tensorflow.python.ops.stateful_random_ops.Generator'>
print(tf.random.stateless_categorical(tf.math.log([[.5,.5]]),5,[1,2]))
# expect: tf.Tensor([[1 1 0 1 1]], shape=(1, 5), dtype=int64)
print(tf.random.stateless_normal([3],[1,2],[0.,10.,100.],[1.,2.,3.]))
# expect: tf.Tensor([  0.5441101  10.414761  100.220695 ], shape=(3,), dtype=float32)
print(tf.random.stateless_normal([2,3],[1,2],tf.constant([0.,10.,100.])))
# expect: tf.Tensor(
# expect: [[5.4411012e-01 1.0207380e+01 1.0007356e+02]
# expect:  [4.6434551e-02 8.6984100e+00 9.9046143e+01]], shape=(2, 3), dtype=float32)
print(tf.random.split([1,2],2), tf.random.fold_in([1,2],3))
# expect: tf.Tensor(
# expect: [[1105988140 1738052849]
# expect:  [-335576002  370444179]], shape=(2, 2), dtype=int32) tf.Tensor([1105988140          3], shape=(2,), dtype=int32)
print(tf.random.stateless_uniform([3],[1,2],minval=None,maxval=None,dtype=tf.int32))
# expect: tf.Tensor([1105988140 1738052849 -335576002], shape=(3,), dtype=int32)
tf.random.set_seed(3)
m=tf.Variable([1.,2.]);s=tf.Variable([.5,.5])
with tf.GradientTape() as t:
    y=tf.random.normal([3,2],m,s)
    z=tf.reduce_sum(y*y)
print(y, t.gradient(z,[m,s]))
# expect: tf.Tensor(
# expect: [[0.58518136 1.0866864 ]
# expect:  [1.0625968  2.588504  ]
# expect:  [0.4151662  1.9953377 ]], shape=(3, 2), dtype=float32) [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 4.125889, 11.341057], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-1.6761289,  2.0862284], dtype=float32)>]
tf.random.set_seed(3)
m=tf.Variable(1.);s=tf.Variable(.5)
with tf.GradientTape() as t:
    y=tf.random.normal([3],m,s)
    z=tf.reduce_sum(y*y)
print(y, t.gradient(z,[m,s]))
# expect: tf.Tensor([0.58518136 0.08668643 1.0625968 ], shape=(3,), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=3.4689292907714844>, <tf.Tensor: shape=(), dtype=float32, numpy=-1.0216034650802612>]
print(tf.random.experimental.Generator.from_seed(2).normal([2]))
# expect: tf.Tensor([-0.1012345 -0.2744976], shape=(2,), dtype=float32)
print(tf.random.experimental.stateless_split([1,2],3))
# expect: tf.Tensor(
# expect: [[1105988140 1738052849]
# expect:  [-335576002  370444179]
# expect:  [  10670227 -246211131]], shape=(3, 2), dtype=int32)
