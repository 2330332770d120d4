# Masks that layers of one's own pass on.
import tensorflow as tf
tf.keras.utils.set_random_seed(0)
class PE(tf.keras.layers.Layer):
    def __init__(self): super().__init__(); self.emb=tf.keras.layers.Embedding(5,2,mask_zero=True)
    def compute_mask(self,*a,**k): return self.emb.compute_mask(*a,**k)
    def call(self,x): return self.emb(x)*2.
class Pass(tf.keras.layers.Layer):
    def __init__(self): super().__init__(); self.supports_masking=True
    def call(self,x): return x+1.
class Stop(tf.keras.layers.Layer):
    def call(self,x): return x+1.
x=tf.constant([[1,2,0]]); a=PE()(x); print(a._keras_mask, Pass()(a)._keras_mask, hasattr(Stop()(a),'_keras_mask'))
# expect: tf.Tensor([[ True  True False]], shape=(1, 3), dtype=bool) tf.Tensor([[ True  True False]], shape=(1, 3), dtype=bool) False
m=tf.keras.Sequential([PE(),Pass(),tf.keras.layers.LSTM(2)]); print(m(x)); n=tf.keras.Sequential([PE(),Pass(),tf.keras.layers.GlobalAveragePooling1D()]); print(n(x))
# expect: tf.Tensor([[0.38400847 0.03455878]], shape=(1, 2), dtype=float32)
# expect: tf.Tensor([[1.0674562 1.0426769]], shape=(1, 2), dtype=float32)
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__+' '+str(e)
print(t(lambda: tf.keras.losses.sparse_categorical_crossentropy([0,1],tf.ones((2,2))))); print(t(lambda: tf.where(tf.constant([True]),tf.constant([1.]),'a'))); print(t(lambda: tf.keras.losses.sparse_categorical_crossentropy(tf.constant([0]),[[.5,.5]])))
# expect: AttributeError 'list' object has no attribute 'shape'
# expect: TypeError Cannot convert 'a' to EagerTensor of dtype float
# expect: AttributeError 'list' object has no attribute 'shape'
print(tf.where(tf.constant([True,False]),['a','b'],['c','d']))
# expect: tf.Tensor([b'a' b'd'], shape=(2,), dtype=string)
