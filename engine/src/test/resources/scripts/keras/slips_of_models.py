# What Keras says of models that are built or compiled the wrong way.
import tensorflow as tf, numpy as np
K=tf.keras
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__+' '+str(e)[:220]
x=np.ones((2,4),np.float32); y=np.ones((2,1),np.float32)
m=K.Sequential([K.Input((4,)),K.layers.Dense(1)]); m.compile('sgd','mse')
print(t(lambda: m.evaluate(x,verbose=0))); print(t(lambda: m.fit(x,verbose=0)))
# expect: ValueError None values not supported.
# expect: ValueError None values not supported.
print(t(lambda: K.Sequential().predict(x,verbose=0))); print(t(lambda: K.Sequential()(x))); print(t(lambda: K.Sequential().build((None,2)))); print(t(lambda: m.build((None,5)))); print(t(lambda: m.build((None,4))))
# expect: ValueError Sequential model sequential_1 cannot be built because it has no layers. Call `model.add(layer)`.
# expect: ValueError Sequential model sequential_2 cannot be built because it has no layers. Call `model.add(layer)`.
# expect: ValueError Sequential model sequential_3 cannot be built because it has no layers. Call `model.add(layer)`.
# expect: ValueError Sequential model 'sequential' has already been configured to use input shape (None, 4). You cannot build it with input_shape (None, 5)
# expect: None
print(t(lambda: m.compile(metrics='acc'))); print(t(lambda: m.compile('sgd','mse',metrics=['mae','mse']))); print(t(lambda: m.compile('sgd','mse',metrics={'a':'mae'}))); print(t(lambda: m.compile('sgd','mse',metrics='accuracy')))
# expect: ValueError Expected `metrics` argument to be a list, tuple, or dict. Received instead: metrics=acc of type <class 'str'>
# expect: None
# expect: None
# expect: ValueError Expected `metrics` argument to be a list, tuple, or dict. Received instead: metrics=accuracy of type <class 'str'>
print(t(lambda: K.layers.BatchNormalization(axis=5)(x))); print(t(lambda: K.layers.BatchNormalization(axis=-1)(x).shape))
# expect: IndexError tuple index out of range
# expect: (2, 4)
s=K.Sequential([K.layers.Dense(2)]); s.build((None,3)); print(s.built, s.count_params(), t(lambda: s.build((None,4))))
# expect: True 8 ValueError Sequential model 'sequential_4' has already been configured to use input shape (None, 3). You cannot build it with input_shape (None, 4)
s=K.Sequential([K.layers.Dense(2)]); s(x); print(s.built, s.weights[0].shape)  # expect: True (4, 2)
