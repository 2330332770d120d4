# Masks in functional models, which layers heed and pass them, and models from tensors in the middle of others.
def show(model):
    lines = []
    model.summary(print_fn=lambda text, **more: lines.append(text))
    print("".join(lines).rstrip())
    # expect: Model: "functional"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
    # expect: │ ids (InputLayer)    │ (None, None)      │          0 │ -                 │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ embedding           │ (None, None, 4)   │         20 │ ids[0][0]         │
    # expect: │ (Embedding)         │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ not_equal           │ (None, None)      │          0 │ ids[0][0]         │
    # expect: │ (NotEqual)          │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ lstm (LSTM)         │ (None, None, 3)   │         96 │ embedding[0][0],  │
    # expect: │                     │                   │            │ not_equal[0][0]   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ dropout (Dropout)   │ (None, None, 3)   │          0 │ lstm[0][0]        │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ global_average_poo… │ (None, 3)         │          0 │ dropout[0][0],    │
    # expect: │ (GlobalAveragePool… │                   │            │ not_equal[0][0]   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ dense (Dense)       │ (None, 2)         │          8 │ global_average_p… │
    # expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
    # expect:  Total params: 124 (496.00 B)
    # expect:  Trainable params: 124 (496.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "sequential"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
    # expect: │ embedding_1 (Embedding)         │ (3, 4, 4)              │            20 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ bidirectional (Bidirectional)   │ (3, 6)                 │           162 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ dense_1 (Dense)                 │ (3, 1)                 │             7 │
    # expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
    # expect:  Total params: 189 (756.00 B)
    # expect:  Trainable params: 189 (756.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "functional_2"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
    # expect: │ input_layer_1       │ (None, None)      │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ input_layer_2       │ (None, None)      │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ embedding_2         │ (None, None, 4)   │         24 │ input_layer_1[0]… │
    # expect: │ (Embedding)         │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ not_equal_3         │ (None, None)      │          0 │ input_layer_1[0]… │
    # expect: │ (NotEqual)          │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ embedding_3         │ (None, None, 4)   │         24 │ input_layer_2[0]… │
    # expect: │ (Embedding)         │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ lstm_1 (LSTM)       │ [(None, 5),       │        200 │ embedding_2[0][0… │
    # expect: │                     │ (None, 5), (None, │            │ not_equal_3[0][0] │
    # expect: │                     │ 5)]               │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ lstm_2 (LSTM)       │ (None, None, 5)   │        200 │ embedding_3[0][0… │
    # expect: │                     │                   │            │ lstm_1[0][1],     │
    # expect: │                     │                   │            │ lstm_1[0][2]      │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ dense_2 (Dense)     │ (None, None, 6)   │         36 │ lstm_2[0][0]      │
    # expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
    # expect:  Total params: 484 (1.89 KB)
    # expect:  Trainable params: 484 (1.89 KB)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "functional_3"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
    # expect: │ input_layer_3       │ (None, None)      │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ input_layer_4       │ (None, None)      │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ embedding_4         │ (None, None, 4)   │         24 │ input_layer_3[0]… │
    # expect: │ (Embedding)         │                   │            │ input_layer_4[0]… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ multi_head_attenti… │ (None, None, 4)   │        118 │ embedding_4[0][0… │
    # expect: │ (MultiHeadAttentio… │                   │            │ embedding_4[1][0] │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ add (Add)           │ (None, None, 4)   │          0 │ embedding_4[0][0… │
    # expect: │                     │                   │            │ multi_head_atten… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ not_equal_5         │ (None, None)      │          0 │ input_layer_3[0]… │
    # expect: │ (NotEqual)          │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ layer_normalization │ (None, None, 4)   │          8 │ add[0][0]         │
    # expect: │ (LayerNormalizatio… │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ attention           │ (None, None, 4)   │          0 │ embedding_4[0][0… │
    # expect: │ (Attention)         │                   │            │ embedding_4[1][0] │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ logical_or          │ (None, None)      │          0 │ not_equal_5[0][0… │
    # expect: │ (LogicalOr)         │                   │            │ not_equal_5[0][0] │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ convert_to_tensor   │ (None, None)      │          0 │ not_equal_5[0][0] │
    # expect: │ (ConvertToTensor)   │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ expand_dims         │ (None, None, 1)   │          0 │ logical_or[0][0]  │
    # expect: │ (ExpandDims)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ zeros_like          │ (None, None, 4)   │          0 │ layer_normalizat… │
    # expect: │ (ZerosLike)         │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ expand_dims_1       │ (None, None, 1)   │          0 │ convert_to_tenso… │
    # expect: │ (ExpandDims)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ zeros_like_1        │ (None, None, 4)   │          0 │ attention[0][0]   │
    # expect: │ (ZerosLike)         │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ logical_or_1        │ (None, None, 4)   │          0 │ expand_dims[0][0… │
    # expect: │ (LogicalOr)         │                   │            │ zeros_like[0][0]  │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ logical_or_2        │ (None, None, 4)   │          0 │ expand_dims_1[0]… │
    # expect: │ (LogicalOr)         │                   │            │ zeros_like_1[0][… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ concatenate_1       │ (None, None, 8)   │          0 │ logical_or_1[0][… │
    # expect: │ (Concatenate)       │                   │            │ logical_or_2[0][… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ concatenate         │ (None, None, 8)   │          0 │ layer_normalizat… │
    # expect: │ (Concatenate)       │                   │            │ attention[0][0]   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ any (Any)           │ (None, None)      │          0 │ concatenate_1[0]… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ global_average_poo… │ (None, 8)         │          0 │ concatenate[0][0… │
    # expect: │ (GlobalAveragePool… │                   │            │ any[0][0]         │
    # expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
    # expect:  Total params: 150 (600.00 B)
    # expect:  Trainable params: 150 (600.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "functional_4"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
    # expect: │ input_layer_5       │ (None, 4, 3)      │          0 │ -                 │
    # expect: │ (InputLayer)        │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ not_equal_7         │ (None, 4, 3)      │          0 │ input_layer_5[0]… │
    # expect: │ (NotEqual)          │                   │            │                   │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ masking (Masking)   │ (None, 4, 3)      │          0 │ input_layer_5[0]… │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ any_1 (Any)         │ (None, 4)         │          0 │ not_equal_7[0][0] │
    # expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
    # expect: │ gru_1 (GRU)         │ (None, 2)         │         42 │ masking[0][0],    │
    # expect: │                     │                   │            │ any_1[0][0]       │
    # expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
    # expect:  Total params: 42 (168.00 B)
    # expect:  Trainable params: 42 (168.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect: Model: "sequential_1"
    # expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
    # expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
    # expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
    # expect: │ masking_1 (Masking)             │ (None, 4, 3)           │             0 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ lstm_3 (LSTM)                   │ (None, 4, 2)           │            48 │
    # expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
    # expect: │ time_distributed                │ (None, 4, 1)           │             3 │
    # expect: │ (TimeDistributed)               │                        │               │
    # expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
    # expect:  Total params: 53 (216.00 B)
    # expect:  Trainable params: 51 (204.00 B)
    # expect:  Non-trainable params: 0 (0.00 B)
    # expect:  Optimizer params: 2 (12.00 B)

import keras, numpy as np
import tensorflow as tf
from keras import layers
keras.utils.set_random_seed(4)
x = np.array([[1, 2, 0, 0], [3, 0, 0, 0], [1, 1, 1, 1]])
i = keras.Input((None,), dtype="int32", name="ids")
e = layers.Embedding(5, 4, mask_zero=True)(i)
print(e._keras_mask if hasattr(e, "_keras_mask") else None)
# expect: <KerasTensor shape=(None, None), dtype=bool, sparse=False, ragged=False, name=keras_tensor_1>
h = layers.LSTM(3, return_sequences=True)(e)
h = layers.Dropout(0.2)(h)
p = layers.GlobalAveragePooling1D()(h)
o = layers.Dense(2)(p)
m = keras.Model(i, o)
show(m)
print(m(x).numpy())
# expect: [[-0.00425653 -0.00077496]
# expect:  [ 0.00591835 -0.00898098]
# expect:  [-0.00689588  0.00399606]]
m.compile("adam", "mse")
print(m.fit(x, np.ones((3, 2)), epochs=2, verbose=0).history)
# expect: {'loss': [1.0048599243164062, 0.9995150566101074]}
c = keras.models.clone_model(m)
c.set_weights(m.get_weights())
print(np.allclose(c.predict(x, verbose=0), m.predict(x, verbose=0)))  # expect: True
print([l.name for l in m.layers], [l.supports_masking for l in m.layers])
# expect: ['ids', 'embedding', 'lstm', 'dropout', 'global_average_pooling1d', 'dense'] [False, True, True, True, True, True]
s = keras.Sequential([layers.Embedding(5, 4, mask_zero=True), layers.Bidirectional(layers.GRU(3)), layers.Dense(1)])
print(s(x).numpy())
# expect: [[-0.01047383]
# expect:  [-0.01442372]
# expect:  [ 0.00317387]]
show(s)
import keras, numpy as np
from keras import layers
keras.utils.set_random_seed(4)
enc = keras.Input((None,), dtype="int32"); dec = keras.Input((None,), dtype="int32")
ee = layers.Embedding(6, 4, mask_zero=True)(enc)
de = layers.Embedding(6, 4, mask_zero=True)(dec)
o, h, c = layers.LSTM(5, return_state=True)(ee)
d = layers.LSTM(5, return_sequences=True)(de, initial_state=[h, c])
y = layers.Dense(6, activation="softmax")(d)
m = keras.Model([enc, dec], y)
show(m)
a = np.array([[1, 2, 0], [3, 4, 5]]); b = np.array([[1, 3, 0, 0], [1, 2, 2, 0]])
print(m([a, b]).numpy()[:, -1])
# expect: [[0.16717193 0.16554943 0.16840528 0.16562939 0.16681296 0.16643095]
# expect:  [0.16665095 0.16541071 0.16630676 0.1660017  0.1661612  0.16946858]]
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
t = np.array([[3, 2, 0, 0], [2, 2, 2, 0]])
print(m.fit([a, b], t, verbose=0, epochs=2).history)
# expect: {'accuracy': [0.20000000298023224, 0.20000000298023224], 'loss': [1.7976715564727783, 1.794236183166504]}
import keras, numpy as np
from keras import layers
keras.utils.set_random_seed(4)
q = keras.Input((None,), dtype="int32"); v = keras.Input((None,), dtype="int32")
emb = layers.Embedding(6, 4, mask_zero=True)
qe, ve = emb(q), emb(v)
att = layers.Attention()([qe, ve])
mha = layers.MultiHeadAttention(2, 3)(qe, ve)
s = layers.Add()([qe, mha])
n = layers.LayerNormalization()(s)
c = layers.Concatenate()([n, att])
g = layers.GlobalAveragePooling1D()(c)
m = keras.Model([q, v], g)
show(m)
a = np.array([[1, 2, 0], [3, 4, 5]]); b = np.array([[1, 3, 0, 0], [1, 2, 2, 0]])
print(m([a, b]).numpy())
# expect: [[ 0.2337515   0.12383676 -0.58403707  0.22644871  0.01300924 -0.00101216
# expect:    0.00724985 -0.00735953]
# expect:  [ 0.20329589  0.63239145 -0.0217912  -0.813896    0.01259409  0.01006295
# expect:   -0.01450579 -0.00246473]]
import keras, numpy as np
from keras import layers
keras.utils.set_random_seed(4)
x = np.random.rand(2, 4, 3).astype("float32"); x[0, 2:] = 0
i = keras.Input((4, 3))
m = layers.Masking()(i)
h = layers.GRU(2)(m)
model = keras.Model(i, h)
show(model)
print(model(x).numpy())
# expect: [[-0.3425148  -0.01225682]
# expect:  [-0.5767881   0.05517852]]
seq = keras.Sequential([keras.Input((4, 3)), layers.Masking(mask_value=0.0), layers.LSTM(2, return_sequences=True), layers.TimeDistributed(layers.Dense(1))])
print(seq(x).numpy()[..., 0], seq(x)._keras_mask.numpy())
# expect: [[0.3074579  0.39072526 0.39072526 0.39072526]
# expect:  [0.25849262 0.32341608 0.23572205 0.40383863]] [[ True  True False False]
# expect:  [ True  True  True  True]]
seq.compile("sgd", "mse")
print(seq.fit(x, np.ones((2, 4, 1)), verbose=0).history)  # expect: {'loss': [0.46632641553878784]}
print(seq.evaluate(x, np.ones((2, 4, 1)), verbose=0))  # expect: 0.44083502888679504
show(seq)
class Mine(layers.Layer):
    def call(self, x, mask=None):
        print("mask", mask is not None)  # expect: mask True
        return x
y = Mine()(layers.Masking()(x))
print(hasattr(y, "_keras_mask"))  # expect: True
