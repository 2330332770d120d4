# Words and numbers looked up in lists.
import tensorflow as tf, numpy as np
L=tf.keras.layers
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__+' '+str(e)[:140]
s=L.StringLookup(vocabulary=["a","b"]); print(s(["a","q"]), s("b"), s.get_vocabulary(), s.vocabulary_size(), s(tf.constant([["a"],["b"]])), s(np.array(["b","c"])))
# expect: tf.Tensor([1 0], shape=(2,), dtype=int64) tf.Tensor(2, shape=(), dtype=int64) ['[UNK]', np.str_('a'), np.str_('b')] 3 tf.Tensor(
# expect: [[1]
# expect:  [2]], shape=(2, 1), dtype=int64) tf.Tensor([2 0], shape=(2,), dtype=int64)
print(L.StringLookup(vocabulary=["a","b"],output_mode='one_hot')(["a","q"]),L.StringLookup(vocabulary=["a","b"],output_mode='multi_hot')([["a","q"]]),L.StringLookup(vocabulary=["a","b"],mask_token='')(["a","","q"]), L.StringLookup(vocabulary=["a","b"],mask_token='').get_vocabulary(), L.StringLookup(vocabulary=["a","b"],output_mode='count')([["a","a","q"]]))
# expect: tf.Tensor(
# expect: [[0 1 0]
# expect:  [1 0 0]], shape=(2, 3), dtype=int64) tf.Tensor([[1 1 0]], shape=(1, 3), dtype=int64) tf.Tensor([2 0 1], shape=(3,), dtype=int64) ['', '[UNK]', np.str_('a'), np.str_('b')] tf.Tensor([[1 2 0]], shape=(1, 3), dtype=int64)
i=L.IntegerLookup(vocabulary=[12,36]); print(i.get_vocabulary(), i([12,5]), i.vocabulary_size(), i(np.array([[36],[1]]))); i=L.IntegerLookup(); i.adapt([1,1,3,3,2]); print(i.get_vocabulary(), i([2,9]))
# expect: [-1, np.int64(12), np.int64(36)] tf.Tensor([1 0], shape=(2,), dtype=int64) 3 tf.Tensor(
# expect: [[2]
# expect:  [0]], shape=(2, 1), dtype=int64)
# expect: [-1, np.int64(3), np.int64(1), np.int64(2)] tf.Tensor([3 0], shape=(2,), dtype=int64)
s=L.StringLookup(); s.adapt(["a","b","b","c","c"]); print(s.get_vocabulary(), s(tf.constant([["b"],["z"]])))
# expect: ['[UNK]', np.str_('c'), np.str_('b'), np.str_('a')] tf.Tensor(
# expect: [[2]
# expect:  [0]], shape=(2, 1), dtype=int64)
s=L.StringLookup(max_tokens=3); s.adapt(tf.data.Dataset.from_tensor_slices(["x","y","y","z","z","z"]).batch(2)); print(s.get_vocabulary(include_special_tokens=False), s(["z","x"]))
# expect: [np.str_('z'), np.str_('y')] tf.Tensor([1 0], shape=(2,), dtype=int64)
print(L.StringLookup(vocabulary=["a"],invert=True)([0,1,5]), L.IntegerLookup(vocabulary=[7],invert=True)([0,1]), L.IntegerLookup(vocabulary=[7],num_oov_indices=2)([7,8,9]))
# expect: tf.Tensor([b'[UNK]' b'a' b'[UNK]'], shape=(3,), dtype=string) tf.Tensor([-1  7], shape=(2,), dtype=int64) tf.Tensor([2 0 1], shape=(3,), dtype=int64)
print(t(lambda: L.StringLookup(vocabulary=["a","a"]))); print(t(lambda: L.StringLookup(vocabulary=[]))); print(t(lambda: L.StringLookup(vocabulary=["a"]).adapt(["b"])))
# expect: ValueError The passed vocabulary has at least one repeated term. Please uniquify your dataset. The repeated terms are: [np.str_('a')]
# expect: ValueError Cannot set an empty vocabulary. Received: vocabulary=[]
# expect: ValueError Cannot adapt layer 'string_lookup_11' after setting a static vocabulary via `vocabulary` argument or `set_vocabulary()` method.
look=L.StringLookup(vocabulary=["cat","dog"]); emb=L.Embedding(look.vocabulary_size(),2,embeddings_initializer='ones'); print(emb(look(["dog","fish"])))
# expect: tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]], shape=(2, 2), dtype=float32)
v=L.StringLookup(vocabulary=['[UNK]','a']); print(v.get_vocabulary(), v(['a']))
# expect: ['[UNK]', np.str_('a')] tf.Tensor([1], shape=(1,), dtype=int64)
ds=tf.data.Dataset.from_tensor_slices(["cat","x"]).map(look); print(list(ds.as_numpy_iterator()))
# expect: [np.int64(1), np.int64(0)]
inp=tf.keras.Input((1,),dtype='int64'); o=L.IntegerLookup(vocabulary=[5,6],output_mode='one_hot')(inp); print(o.shape); m=tf.keras.Model(inp,o); print(m(np.array([[5],[9]])))
# expect: (None, 3)
# expect: tf.Tensor(
# expect: [[0 1 0]
# expect:  [1 0 0]], shape=(2, 3), dtype=int64)
r=L.RandomFlip("horizontal"); x=np.arange(4.).reshape(1,2,2,1); print(r(x,training=False).dtype, r, L.CenterCrop(1,1)(x))
# expect: <dtype: 'float32'> <RandomFlip name=random_flip, built=True> tf.Tensor([[[[0.]]]], shape=(1, 1, 1, 1), dtype=float32)
m=tf.keras.Sequential([tf.keras.Input((2,2,1)),L.RandomFlip(),L.RandomRotation(.2),L.Rescaling(1/255.)]); print(m.predict(x,verbose=0).ravel(), m.output_shape)
# expect: [0.         0.00392157 0.00784314 0.01176471] (None, 2, 2, 1)
print(L.Rescaling(2.)([[1.,2.]]), L.Rescaling(1/255.)(np.array([[255]])))
# expect: tf.Tensor([[2. 4.]], shape=(1, 2), dtype=float32) tf.Tensor([[1.]], shape=(1, 1), dtype=float32)
