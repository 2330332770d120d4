# Normalization: statistics of arrays, tensors and datasets, as weights.
import tensorflow as tf, numpy as np
L=tf.keras.layers
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)[:300]
data=np.array([[1.,2.],[3.,6.],[5.,1.]]); d32=data.astype('float32')
n=L.Normalization(); print(n.mean, n.built, n.axis); n.adapt(data); print(n.mean,n.variance,n.get_weights(),n.count_params(),[w.name for w in n.weights], n.trainable_weights); print(n(data), n.adapt_mean)
# expect: None False (-1,)
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32) tf.Tensor([[2.6666667 4.6666665]], shape=(1, 2), dtype=float32) [array([3., 3.], dtype=float32), array([2.6666667, 4.6666665], dtype=float32), np.int64(0)] 5 ['mean', 'variance', 'count'] []
# expect: tf.Tensor(
# expect: [[-1.2247448  -0.46291006]
# expect:  [ 0.          1.3887302 ]
# expect:  [ 1.2247448  -0.9258201 ]], shape=(3, 2), dtype=float32) <Variable path=normalization/mean, shape=(2,), dtype=float32, value=[3. 3.]>
n=L.Normalization(axis=None); n.adapt(d32); print(n.mean, n(d32), n.get_config())
# expect: tf.Tensor([[3.]], shape=(1, 1), dtype=float32) tf.Tensor(
# expect: [[-1.0444659  -0.52223295]
# expect:  [ 0.          1.5666988 ]
# expect:  [ 1.0444659  -1.0444659 ]], shape=(3, 2), dtype=float32) {'name': 'normalization_1', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'axis': (), 'invert': False, 'mean': None, 'variance': None}
n=L.Normalization(); n.adapt(tf.constant(data)); print(n.mean, n.variance)
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32) tf.Tensor([[2.6666667 4.6666665]], shape=(1, 2), dtype=float32)
n=L.Normalization(); n.adapt(tf.data.Dataset.from_tensor_slices(d32).batch(2)); print(n.mean, n.variance)
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32) tf.Tensor([[2.6666667 4.666667 ]], shape=(1, 2), dtype=float32)
n=L.Normalization(); n.adapt(tf.data.Dataset.from_tensor_slices(d32)); print(n.mean, n.variance)
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32) tf.Tensor([[2.6666667 4.6666665]], shape=(1, 2), dtype=float32)
n=L.Normalization(); n.adapt(tf.data.Dataset.from_tensor_slices((d32,[1,2,3])).batch(3)); print(n.mean, n.variance)
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32) tf.Tensor([[2.6666667 4.6666665]], shape=(1, 2), dtype=float32)
n=L.Normalization(); n.adapt([d32, d32+1]); print(n.mean, n.variance)
# expect: tf.Tensor([[3.5 3.5]], shape=(1, 2), dtype=float32) tf.Tensor([[2.9166667 4.9166665]], shape=(1, 2), dtype=float32)
print(t(lambda: L.Normalization().adapt([[1.,2.],[3.,4.]])))
# expect: TypeError adapt() expects an iterable that yields arrays or tensors with a `.shape` attribute (e.g. numpy arrays or backend tensors). Got an element of type list. Ensure each yielded element is array-like with a `.shape` attribute.
print(t(lambda: L.Normalization().adapt([])))
# expect: ValueError adapt() received an empty iterable (no batches). Expected at least one batch. Pass a non-empty iterable of arrays or tensors, e.g. layer.adapt([x]) or layer.adapt(list_of_batches).
print(t(lambda: L.Normalization(mean=1.)))
# expect: ValueError When setting values directly, both `mean` and `variance` must be set. Received: mean=1.0 and variance=None
print(t(lambda: L.Normalization(axis=3).adapt(data)))
# expect: ValueError All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=2, while axis=(3,)
print(t(lambda: L.Normalization()(d32)))
# expect: tf.Tensor(
# expect: [[1. 2.]
# expect:  [3. 6.]
# expect:  [5. 1.]], shape=(3, 2), dtype=float32)
print(t(lambda: L.Normalization(mean=[1.,2.],variance=[1.,4.])(d32)))
# expect: tf.Tensor(
# expect: [[ 0.   0. ]
# expect:  [ 2.   2. ]
# expect:  [ 4.  -0.5]], shape=(3, 2), dtype=float32)
print(t(lambda: L.Normalization(mean=1.,variance=4.,axis=None,invert=True)(d32)))
# expect: tf.Tensor(
# expect: [[ 3.  5.]
# expect:  [ 7. 13.]
# expect:  [11.  3.]], shape=(3, 2), dtype=float32)
print(t(lambda: L.Normalization(axis=None)(tf.constant([1.,2.]))))
# expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32)
n=L.Normalization(axis=(1,2)); n.adapt(np.arange(12.).reshape(2,2,3)); print(n.mean, n.variance.shape)
# expect: tf.Tensor(
# expect: [[[3. 4. 5.]
# expect:   [6. 7. 8.]]], shape=(1, 2, 3), dtype=float32) (1, 2, 3)
n=L.Normalization(input_shape=[1,],axis=None); n.adapt(np.array([1.,2.,6.])); m=tf.keras.Sequential([n,L.Dense(1, kernel_initializer='ones')]); print(m.predict(np.array([1.,2.]),verbose=0)); print([w.path for w in m.weights])
# expect: [[-0.9258201 ]
# expect:  [-0.46291006]]
# expect: ['normalization_16/mean', 'normalization_16/variance', 'normalization_16/count', 'sequential/dense/kernel', 'sequential/dense/bias']
i=tf.keras.Input((2,)); n=L.Normalization(); o=n(i); m=tf.keras.Model(i,o); n.adapt(data); print(m(d32)); print(n.get_config())
# expect: tf.Tensor(
# expect: [[-1.2247448  -0.46291006]
# expect:  [ 0.          1.3887302 ]
# expect:  [ 1.2247448  -0.9258201 ]], shape=(3, 2), dtype=float32)
# expect: {'name': 'normalization_17', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'axis': (-1,), 'invert': False, 'mean': None, 'variance': None}
x=tf.Variable(d32)
with tf.GradientTape() as g: y=tf.reduce_sum(n(x)**2)
print(g.gradient(y,x))
# expect: tf.Tensor(
# expect: [[-1.4999999  -0.42857143]
# expect:  [ 0.          1.2857144 ]
# expect:  [ 1.4999999  -0.85714287]], shape=(3, 2), dtype=float32)
n=L.Normalization(); n.adapt(np.array([[1,2],[3,4]])); print(n(np.array([[1,2]])))
# expect: tf.Tensor([[-1. -1.]], shape=(1, 2), dtype=float32)
