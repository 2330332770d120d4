# Recurrent layers whose gates have a dropout of their own, GRUs that reset before, cells of a script, and attention that sees nothing.
import keras, numpy as np
from keras import layers
keras.utils.set_random_seed(1)
x = np.random.rand(2, 4, 3).astype("float32")
b = layers.Bidirectional(layers.LSTM(2, return_sequences=True), merge_mode="sum")
print(b(x).numpy().round(4)); print([w.path for w in b.weights])
# expect: [[[-0.1636 -0.2891]
# expect:   [-0.1549 -0.1231]
# expect:   [-0.0995 -0.1196]
# expect:   [-0.0607 -0.1333]]
# expect:
# expect:  [[-0.1597 -0.302 ]
# expect:   [-0.1744 -0.1815]
# expect:   [-0.138  -0.0968]
# expect:   [-0.1328 -0.1871]]]
# expect: ['bidirectional/forward_lstm/lstm_cell/kernel', 'bidirectional/forward_lstm/lstm_cell/recurrent_kernel', 'bidirectional/forward_lstm/lstm_cell/bias', 'bidirectional/backward_lstm/lstm_cell/kernel', 'bidirectional/backward_lstm/lstm_cell/recurrent_kernel', 'bidirectional/backward_lstm/lstm_cell/bias']
t = layers.TimeDistributed(layers.Dense(2)); print(t(x).numpy().round(4)[0]); print(t, t.get_config()["layer"]["class_name"])
# expect: [[-0.422   0.7229]
# expect:  [-0.1074  0.2704]
# expect:  [-0.5887  0.6178]
# expect:  [-0.8134  0.976 ]]
# expect: <TimeDistributed name=time_distributed, built=True> Dense
r = layers.RNN([layers.LSTMCell(3), layers.GRUCell(2)], return_state=True)
o = r(x); print([k.shape for k in o[1:]] if not isinstance(o[1], list) else o)
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.10834408, -0.14479707],
# expect:        [ 0.16212519, -0.19172034]], dtype=float32)>, [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-0.16719186,  0.197791  , -0.15617855],
# expect:        [-0.20879962,  0.30360577, -0.15484817]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-0.30934095,  0.37036306, -0.40267402],
# expect:        [-0.3535733 ,  0.5514581 , -0.5013114 ]], dtype=float32)>], [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.10834408, -0.14479707],
# expect:        [ 0.16212519, -0.19172034]], dtype=float32)>])
g = layers.GRU(3, return_sequences=True, return_state=True, reset_after=False); a, s = g(x); print(a.shape, s.numpy().round(4), [w.shape for w in g.weights])
# expect: (2, 4, 3) [[0.0464 0.2493 0.3052]
# expect:  [0.2872 0.2454 0.2896]] [TensorShape([3, 9]), TensorShape([3, 9]), TensorShape([9])]
c = layers.SimpleRNN(2, go_backwards=True); print(c(x).numpy().round(4))
# expect: [[0.2813 0.5737]
# expect:  [0.5739 0.7832]]
d = layers.LSTM(2, dropout=0.5, recurrent_dropout=0.2, seed=1); print(d(x, training=True).numpy().round(4), d(x).numpy().round(4))
# expect: [[-0.5542 -0.134 ]
# expect:  [-0.2477 -0.2908]] [[-0.3371 -0.0949]
# expect:  [-0.4351 -0.1266]]
class MinimalRNNCell(keras.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="uniform", name="kernel")
        self.recurrent_kernel = self.add_weight(shape=(self.units, self.units), initializer="uniform", name="recurrent_kernel")
        self.built = True
    def call(self, inputs, states):
        prev_output = states[0]
        h = keras.ops.matmul(inputs, self.kernel)
        output = h + keras.ops.matmul(prev_output, self.recurrent_kernel)
        return output, [output]
cell = MinimalRNNCell(3); layer = layers.RNN(cell); print(layer(x).numpy().round(5)); print([w.path for w in layer.weights])
# expect: [[-0.03082 -0.02127 -0.02073]
# expect:  [-0.03781 -0.03597 -0.02854]]
# expect: ['rnn_1/minimal_rnn_cell/kernel', 'rnn_1/minimal_rnn_cell/recurrent_kernel']
l = layers.RNN([MinimalRNNCell(4), MinimalRNNCell(2)]); print(l(x).shape)  # expect: (2, 2)
import keras, numpy as np, tensorflow as tf
from keras import layers, ops
keras.utils.set_random_seed(5)
class PositionalEncoding(layers.Layer):
    def __init__(self, max_length, embed_size, dtype="float32", **kwargs):
        super().__init__(dtype=dtype, **kwargs)
        assert embed_size % 2 == 0
        p, i = np.meshgrid(np.arange(max_length), 2 * np.arange(embed_size // 2))
        pos_emb = np.empty((1, max_length, embed_size))
        pos_emb[0, :, ::2] = np.sin(p / 10_000 ** (i / embed_size)).T
        pos_emb[0, :, 1::2] = np.cos(p / 10_000 ** (i / embed_size)).T
        self.pos_encodings = tf.constant(pos_emb.astype("float32"))
        self.supports_masking = True
    def call(self, inputs):
        batch_max_length = tf.shape(inputs)[1]
        return inputs + self.pos_encodings[:, :batch_max_length]
class BahdanauAttention(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.W1 = layers.Dense(units); self.W2 = layers.Dense(units); self.V = layers.Dense(1)
    def call(self, query, values):
        query_with_time_axis = tf.expand_dims(query, 1)
        score = self.V(tf.nn.tanh(self.W1(query_with_time_axis) + self.W2(values)))
        attention_weights = tf.nn.softmax(score, axis=1)
        context_vector = tf.reduce_sum(attention_weights * values, axis=1)
        return context_vector, attention_weights
emb = layers.Embedding(8, 6, mask_zero=True)
pe = PositionalEncoding(10, 6)
ids = tf.constant([[1, 2, 3, 0], [4, 5, 0, 0]])
h = pe(emb(ids)); print(h.shape, h._keras_mask.numpy())
# expect: (2, 4, 6) [[ True  True  True False]
# expect:  [ True  True False False]]
ctx, w = BahdanauAttention(4)(tf.ones((2, 6)), h); print(ctx.numpy().round(4), w.numpy()[..., 0].round(4))
# expect: [[0.5049 0.0212 0.0453 1.0102 0.0191 1.0083]
# expect:  [0.4954 0.0223 0.0659 1.0202 0.034  1.0128]] [[0.2412 0.25   0.2577 0.251 ]
# expect:  [0.2408 0.2504 0.258  0.2508]]
mha = layers.MultiHeadAttention(num_heads=2, key_dim=3, dropout=0.1)
out, sc = mha(h, value=h, use_causal_mask=True, return_attention_scores=True)
print(out.shape, sc.numpy()[0, 0].round(4))
# expect: (2, 4, 6) [[1.     0.     0.     0.    ]
# expect:  [0.5536 0.4464 0.     0.    ]
# expect:  [0.3393 0.2532 0.4075 0.    ]
# expect:  [0.     0.     0.     0.    ]]
print([w.path for w in mha.weights])
# expect: ['multi_head_attention/query/kernel', 'multi_head_attention/query/bias', 'multi_head_attention/key/kernel', 'multi_head_attention/key/bias', 'multi_head_attention/value/kernel', 'multi_head_attention/value/bias', 'multi_head_attention/attention_output/kernel', 'multi_head_attention/attention_output/bias']
class Encoder(layers.Layer):
    def __init__(self, n, d, heads):
        super().__init__()
        self.blocks = [(layers.MultiHeadAttention(heads, d), layers.LayerNormalization(), layers.Dense(d, activation="relu"), layers.LayerNormalization()) for _ in range(n)]
    def call(self, x):
        for att, n1, ff, n2 in self.blocks:
            x = n1(x + att(x, x)); x = n2(x + ff(x))
        return x
enc = Encoder(2, 6, 2); z = enc(h); print(z.numpy()[0, 0].round(4), len(enc.trainable_weights))
# expect: [-0.1543  0.3036 -1.642   1.7622 -0.2801  0.0105] 28
a = layers.Attention(use_scale=True); print(a([h, h]).shape, a.weights)
# expect: (2, 4, 6) [<Variable path=attention/scale, shape=(), dtype=float32, value=1.0>]
ad = layers.AdditiveAttention(); print(ad([h, h], return_attention_scores=True)[1].numpy()[0].round(4))
# expect: [[0.393  0.2402 0.1819 0.1849]
# expect:  [0.3757 0.2927 0.1872 0.1445]
# expect:  [0.4143 0.2726 0.1616 0.1515]
# expect:  [0.4328 0.2163 0.1557 0.1952]]
try:
    mha(h)
except Exception as e:
    print(type(e).__name__, str(e)[:300])  # expect: TypeError missing a required argument: 'value'
