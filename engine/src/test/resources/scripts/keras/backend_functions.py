# The functions of tf.keras.backend.
import tensorflow as tf, numpy as np
from tensorflow.keras import backend as K
x=tf.constant([[1.,-2.],[3.,4.]]); y=tf.constant([[1.,0.],[0.,1.]]); p=tf.constant([[.7,.3],[.2,.8]])
print(K.mean(x),K.mean(x,axis=-1),K.sum(x,axis=0,keepdims=True),K.square(x),K.sqrt(x),K.abs(x),K.exp(x)[0],K.log(tf.abs(x)),K.clip(x,0.,2.),K.max(x),K.min(x,axis=1),K.prod(x),K.std(x),K.var(x,axis=0),K.round(x*1.4),K.sign(x),K.pow(x,2),K.maximum(x,0.),K.minimum(x,y))
# expect: tf.Tensor(1.5, shape=(), dtype=float32) tf.Tensor([-0.5  3.5], shape=(2,), dtype=float32) tf.Tensor([[4. 2.]], shape=(1, 2), dtype=float32) tf.Tensor(
# expect: [[ 1.  4.]
# expect:  [ 9. 16.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1.        0.       ]
# expect:  [1.7320508 2.       ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 2.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32) tf.Tensor([2.7182817  0.13533528], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[0.        0.6931472]
# expect:  [1.0986123 1.3862944]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [2. 2.]], shape=(2, 2), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor([-2.  3.], shape=(2,), dtype=float32) tf.Tensor(-24.0, shape=(), dtype=float32) tf.Tensor(2.291288, shape=(), dtype=float32) tf.Tensor([1. 9.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[ 1. -3.]
# expect:  [ 4.  6.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1. -1.]
# expect:  [ 1.  1.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1.  4.]
# expect:  [ 9. 16.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1. -2.]
# expect:  [ 0.  1.]], shape=(2, 2), dtype=float32)
print(K.mean(tf.constant([True,False])),K.epsilon(),K.floatx(),K.shape(x),K.int_shape(x),K.ndim(x),K.dtype(x),K.flatten(x),K.batch_flatten(tf.ones((2,2,3))).shape,K.expand_dims(x).shape,K.squeeze(tf.ones((1,2)),0),K.reshape(x,(4,)),K.transpose(x),K.permute_dimensions(tf.ones((2,3,4)),(2,0,1)).shape,K.concatenate([x,y]),K.concatenate([x,y],axis=0).shape,K.stack([x,y]).shape,K.repeat(x,2).shape,K.repeat_elements(x,2,1),K.tile(x,(1,2)),K.reverse(x,0),K.one_hot([0,1],2),K.gather(x,[1]),K.cast(x,'int32'),K.argmax(x),K.equal(x,1.),K.greater(x,0.),K.any(x>3.),K.all(x>0.),K.cumsum(x),K.l2_normalize(x,axis=1),K.dot(x,y),K.dot(tf.ones((2,3,4)),tf.ones((4,5))).shape)
# expect: tf.Tensor(0.5, shape=(), dtype=float32) 1e-07 float32 tf.Tensor([2 2], shape=(2,), dtype=int32) (2, 2) 2 float32 tf.Tensor([ 1. -2.  3.  4.], shape=(4,), dtype=float32) (2, 6) (2, 2, 1) tf.Tensor([1. 1.], shape=(2,), dtype=float32) tf.Tensor([ 1. -2.  3.  4.], shape=(4,), dtype=float32) tf.Tensor(
# expect: [[ 1.  3.]
# expect:  [-2.  4.]], shape=(2, 2), dtype=float32) (4, 2, 3) tf.Tensor(
# expect: [[ 1. -2.  1.  0.]
# expect:  [ 3.  4.  0.  1.]], shape=(2, 4), dtype=float32) (4, 2) (2, 2, 2) (2, 2, 2) tf.Tensor(
# expect: [[ 1.  1. -2. -2.]
# expect:  [ 3.  3.  4.  4.]], shape=(2, 4), dtype=float32) tf.Tensor(
# expect: [[ 1. -2.  1. -2.]
# expect:  [ 3.  4.  3.  4.]], shape=(2, 4), dtype=float32) tf.Tensor(
# expect: [[ 3.  4.]
# expect:  [ 1. -2.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [0. 1.]], shape=(2, 2), dtype=float32) tf.Tensor([[3. 4.]], shape=(1, 2), dtype=float32) tf.Tensor(
# expect: [[ 1 -2]
# expect:  [ 3  4]], shape=(2, 2), dtype=int32) tf.Tensor([0 1], shape=(2,), dtype=int64) tf.Tensor(
# expect: [[ True False]
# expect:  [False False]], shape=(2, 2), dtype=bool) tf.Tensor(
# expect: [[ True False]
# expect:  [ True  True]], shape=(2, 2), dtype=bool) tf.Tensor(True, shape=(), dtype=bool) tf.Tensor(False, shape=(), dtype=bool) tf.Tensor(
# expect: [[ 1. -2.]
# expect:  [ 4.  2.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 0.4472136 -0.8944272]
# expect:  [ 0.6        0.8      ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1. -2.]
# expect:  [ 3.  4.]], shape=(2, 2), dtype=float32) (2, 3, 5)
print(K.binary_crossentropy(y,p),K.categorical_crossentropy(y,p),K.binary_crossentropy(y,x,from_logits=True),K.sparse_categorical_crossentropy(tf.constant([0,1]),p),K.categorical_crossentropy(y,x,from_logits=True))
# expect: tf.Tensor(
# expect: [[0.3566748  0.3566748 ]
# expect:  [0.22314338 0.22314338]], shape=(2, 2), dtype=float32) tf.Tensor([0.35667497 0.22314353], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[0.3132617  0.126928  ]
# expect:  [3.0485873  0.01814993]], shape=(2, 2), dtype=float32) tf.Tensor([0.35667497 0.22314355], shape=(2,), dtype=float32) tf.Tensor([0.04858733 0.31326166], shape=(2,), dtype=float32)
print(K.sigmoid(x),K.tanh(x),K.softmax(x),K.relu(x),K.relu(x,alpha=.1,max_value=3.),K.elu(x),K.hard_sigmoid(x),K.softplus(x),K.softsign(x),K.switch(tf.constant(True),x,y),K.switch(x>0,x,y))
# expect: tf.Tensor(
# expect: [[0.7310586  0.11920292]
# expect:  [0.95257413 0.98201376]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 0.7615942  -0.9640276 ]
# expect:  [ 0.9950547   0.99932927]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0.95257413 0.04742587]
# expect:  [0.26894143 0.73105854]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1.  -0.2]
# expect:  [ 3.   3. ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1.         -0.86466473]
# expect:  [ 3.          4.        ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[0.7        0.09999999]
# expect:  [1.         1.        ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1.3132616 0.126928 ]
# expect:  [3.0485873 4.01815  ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 0.5       -0.6666667]
# expect:  [ 0.75       0.8      ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 1. -2.]
# expect:  [ 3.  4.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 0.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32)
v=K.variable([1.,2.],name='v'); print(v,K.get_value(v),K.eval(x)[0],K.zeros((2,)),K.ones((1,2)),K.constant([1,2]),K.eye(2),K.zeros_like(x),K.ones_like(x),K.arange(3),K.count_params(v)); K.set_value(v,[5.,6.]); print(v.numpy(),K.update_add(v,[1.,1.]).numpy(),K.batch_get_value([v]))
# expect: <tf.Variable 'v:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)> [1. 2.] [ 1. -2.] <tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([0., 0.], dtype=float32)> <tf.Variable 'Variable:0' shape=(1, 2) dtype=float32, numpy=array([[1., 1.]], dtype=float32)> tf.Tensor([1. 2.], shape=(2,), dtype=float32) <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1., 0.],
# expect:        [0., 1.]], dtype=float32)> tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]], shape=(2, 2), dtype=float32) tf.Tensor([0 1 2], shape=(3,), dtype=int32) 2
# expect: [5. 6.] [6. 7.] [array([6., 7.], dtype=float32)]
np.random.seed(0); tf.random.set_seed(0); print(K.random_normal((2,)),K.random_uniform((2,),seed=3),K.truncated_normal((2,)))
# expect: tf.Tensor([ 0.56866187 -0.59514713], shape=(2,), dtype=float32) tf.Tensor([0.3206401 0.6920996], shape=(2,), dtype=float32) tf.Tensor([1.6329656 1.1517336], shape=(2,), dtype=float32)
o=tf.keras.optimizers.SGD(.1); print(K.get_value(o.learning_rate))  # expect: 0.1
try: K.set_value(o.learning_rate,.5)
except AttributeError as e: print(e)  # expect: 'str' object has no attribute 'name'
try: K.softmax(tf.constant([1.]))
except ValueError as e: print(e)
# expect: Cannot apply softmax to a tensor that is 1D. Received input: [1.]
try: K.learning_phase()
except AttributeError as e: print(e)
# expect: module 'keras._tf_keras.keras.backend' has no attribute 'learning_phase'
def rmse(t,q): return K.sqrt(K.mean(K.square(q-t)))
def dice(t,q,smooth=1.): i=K.sum(K.flatten(t)*K.flatten(q)); return (2.*i+smooth)/(K.sum(t)+K.sum(q)+smooth)
with tf.GradientTape() as g: g.watch(p); l=rmse(y,p)+1-dice(y,p)+K.mean(K.binary_crossentropy(y,p))
print(l,g.gradient(l,p))
# expect: tf.Tensor(0.74486005, shape=(), dtype=float32) tf.Tensor(
# expect: [[-0.891317    0.81131697]
# expect:  [ 0.66861606 -0.74861604]], shape=(2, 2), dtype=float32)
tf.keras.utils.set_random_seed(1); m=tf.keras.Sequential([tf.keras.Input((2,)),tf.keras.layers.Dense(2,'sigmoid'),tf.keras.layers.Lambda(lambda z: K.square(z))]); m.compile('adam',rmse,metrics=[dice]); print(m.fit(x,y,verbose=0,epochs=2).history)
# expect: {'dice': [0.418293297290802, 0.4189286231994629], 'loss': [0.7760257124900818, 0.7754101753234863]}
