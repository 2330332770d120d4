# Layers of a script whose call has a mask are given it.
import tensorflow as tf, numpy as np
tf.keras.utils.set_random_seed(0)
class E(tf.keras.layers.Layer):
    def __init__(self): super().__init__(); self.e=tf.keras.layers.Embedding(5,2)
    def call(self,x): return self.e(x)
    def compute_mask(self,x,mask=None): return tf.not_equal(x,0)
class TemporalSoftmax(tf.keras.layers.Layer):
    def __init__(self,**kw): super().__init__(**kw); self.supports_masking=True
    def call(self,inputs,mask=None):
        if mask is None: return inputs
        b=tf.expand_dims(tf.cast(mask,'float32'),-1); e=tf.exp(inputs)*b; return e/tf.reduce_sum(e,axis=1,keepdims=True)
x=np.array([[1,2,0],[3,0,0]]); y=E()(x); z=TemporalSoftmax()(y); print(z, z._keras_mask, TemporalSoftmax()(tf.ones((1,2,2)))[0,0], TemporalSoftmax()(y,mask=tf.constant([[True,True,True],[True,True,False]]))[1])
# expect: tf.Tensor(
# expect: [[[0.51109755 0.49799722]
# expect:   [0.48890248 0.5020028 ]
# expect:   [0.         0.        ]]
# expect:
# expect:  [[1.         1.        ]
# expect:   [0.         0.        ]
# expect:   [0.         0.        ]]], shape=(2, 3, 2), dtype=float32) tf.Tensor(
# expect: [[ True  True False]
# expect:  [ True False False]], shape=(2, 3), dtype=bool) tf.Tensor([1. 1.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[0.49958462 0.5169353 ]
# expect:  [0.5004153  0.48306477]
# expect:  [0.         0.        ]], shape=(3, 2), dtype=float32)
class Pool(tf.keras.layers.Layer):
    def call(self,x,mask=None):
        if mask is None: return tf.reduce_mean(x,1)
        m=tf.cast(mask,x.dtype)[:,:,None]; return tf.reduce_sum(x*m,1)/tf.reduce_sum(m,1)
m=tf.keras.Sequential([tf.keras.layers.Embedding(5,2,mask_zero=True),Pool()]); print(m(x), m.predict(x,verbose=0))
# expect: tf.Tensor(
# expect: [[-0.00294808  0.00121633]
# expect:  [-0.01725948 -0.00446265]], shape=(2, 2), dtype=float32) [[-0.00294808  0.00121633]
# expect:  [-0.01725948 -0.00446265]]
