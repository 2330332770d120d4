# Numbers made into classes, and classes into marks.
import tensorflow as tf, numpy as np
L=tf.keras.layers
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__+' '+str(e)[:140]
d=L.Discretization(bin_boundaries=[0.,1.,2.]); print(d([[-1.5,1.0]]), d(np.array([0.,2.,1.5])), d.get_config())
# expect: tf.Tensor([[0 2]], shape=(1, 2), dtype=int32) tf.Tensor([1 3 2], shape=(3,), dtype=int32) {'bin_boundaries': [0.0, 1.0, 2.0], 'num_bins': None, 'epsilon': 0.01, 'output_mode': 'int', 'sparse': False, 'name': 'discretization', 'dtype': 'float32'}
for m in ['one_hot','multi_hot','count']:
    print(L.Discretization(bin_boundaries=[0.,1.],output_mode=m)([[-1.,.5,.7]]))
    # expect: tf.Tensor(
    # expect: [[[1. 0. 0.]
    # expect:   [0. 1. 0.]
    # expect:   [0. 1. 0.]]], shape=(1, 3, 3), dtype=float32)
    # expect: tf.Tensor([[1. 1. 0.]], shape=(1, 3), dtype=float32)
    # expect: tf.Tensor([[1. 2. 0.]], shape=(1, 3), dtype=float32)
    print(L.CategoryEncoding(num_tokens=3,output_mode=m)([0,1,1]), L.CategoryEncoding(num_tokens=3,output_mode=m)(np.array([[0,1],[1,1]])))
    # expect: tf.Tensor(
    # expect: [[1. 0. 0.]
    # expect:  [0. 1. 0.]
    # expect:  [0. 1. 0.]], shape=(3, 3), dtype=float32) tf.Tensor(
    # expect: [[[1. 0. 0.]
    # expect:   [0. 1. 0.]]
    # expect:
    # expect:  [[0. 1. 0.]
    # expect:   [0. 1. 0.]]], shape=(2, 2, 3), dtype=float32)
    # expect: tf.Tensor([1. 1. 0.], shape=(3,), dtype=float32) tf.Tensor(
    # expect: [[1. 1. 0.]
    # expect:  [0. 1. 0.]], shape=(2, 3), dtype=float32)
    # expect: tf.Tensor([1. 2. 0.], shape=(3,), dtype=float32) tf.Tensor(
    # expect: [[1. 1. 0.]
    # expect:  [0. 2. 0.]], shape=(2, 3), dtype=float32)
c=L.CategoryEncoding(num_tokens=4, output_mode="count"); print(c([[0, 1], [0, 0]], count_weights=np.array([[.1, .2], [.1, .1]])))
# expect: tf.Tensor(
# expect: [[0.1 0.2 0.  0. ]
# expect:  [0.2 0.  0.  0. ]], shape=(2, 4), dtype=float32)
print(c.get_config(), L.CategoryEncoding(4)(2) if 0 else '')
# expect: {'name': 'category_encoding_6', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'num_tokens': 4, 'output_mode': 'count'} 
d = L.Discretization(num_bins=4, epsilon=0.01); d.adapt(np.array([[-1.5, 1.0, 3.4, .5], [0.0, 3.0, 1.3, 0.0]])); print(d([[-1.5, 1.0, 3.4, .5], [0.0, 3.0, 1.3, 0.0]])); print(d.bin_boundaries)
# expect: tf.Tensor(
# expect: [[0 2 3 2]
# expect:  [1 3 3 1]], shape=(2, 4), dtype=int32)
# expect: [0.0, 0.5, 1.2999999523162842]
d = L.Discretization(num_bins=3); d.adapt(np.arange(300.)**2/100); print(d.bin_boundaries)
# expect: [98.02994537353516, 396.0299377441406]
d = L.Discretization(num_bins=5,epsilon=.05); d.adapt(np.sin(np.arange(50.))); print(d.bin_boundaries)
# expect: [-0.8317747116088867, -0.28790315985679626, 0.2709060311317444, 0.8366556167602539]
d = L.Discretization(num_bins=3); d.adapt([np.arange(10.),np.arange(5.,20.)]); print(d.bin_boundaries)
# expect: [6.0, 10.666666984558105]
print(t(lambda: L.CategoryEncoding())); print(t(lambda: L.CategoryEncoding(2,output_mode='x'))); print(t(lambda: L.Discretization())); print(t(lambda: L.CategoryEncoding(2)([5]))); print(t(lambda: L.StringLookup(output_mode='x'))); print(t(lambda: L.Discretization(num_bins=3)([1.]))); print(t(lambda: L.Discretization(num_bins=3,bin_boundaries=[1.]))); print(t(lambda: L.Discretization(bin_boundaries=[1.]).adapt([1.])))
# expect: ValueError num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the IntegerLookup layer instead.
# expect: ValueError Unknown arg for output_mode: x
# expect: ValueError You need to set either `num_bins` or `bin_boundaries`.
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32)
# expect: ValueError Unknown value for `output_mode` argument of StringLookup. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count', 'tf_idf'). Received: 
# expect: ValueError Exception encountered when calling Discretization.call().
# expect:
# expect: [1mYou need to either pass the `bin_boundaries` argument at construction time or
# expect: ValueError Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins=3` and `bin_boundaries=[1.0]`
# expect: ValueError Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use `num_bins` instead.
