import tensorflow as tf
tf.keras.utils.set_random_seed(5)
L = tf.keras.layers
q = tf.random.normal((2, 3, 4), seed=1)
v = tf.random.normal((2, 2, 4), seed=2)
m = L.MultiHeadAttention(2, 3)
print(m(q, v).shape, [w.path for w in m.weights], m.count_params())
# expect: (2, 3, 4) ['multi_head_attention/query/kernel', 'multi_head_attention/query/bias', 'multi_head_attention/key/kernel', 'multi_head_attention/key/bias', 'multi_head_attention/value/kernel', 'multi_head_attention/value/bias', 'multi_head_attention/attention_output/kernel', 'multi_head_attention/attention_output/bias'] 118
out, s = m(q, v, return_attention_scores=True)
print(s.shape)
# expect: (2, 2, 3, 2)
c = L.MultiHeadAttention(num_heads=1, key_dim=2, value_dim=3, output_shape=5, use_bias=False)
print(c(query=q, value=q, use_causal_mask=True).shape, [w.shape for w in c.weights])
# expect: (2, 3, 5) [TensorShape([4, 1, 2]), TensorShape([4, 1, 2]), TensorShape([4, 1, 3]), TensorShape([1, 3, 5])]
print(L.Attention(use_scale=True)([q, v]).shape, L.Attention(score_mode="concat")([q, v]).shape)
# expect: (2, 3, 4) (2, 3, 4)
a, b = L.Attention()([v, v], return_attention_scores=True, use_causal_mask=True)
print(b)
# expect: tf.Tensor(
# expect: [[[1.         0.        ]
# expect:   [0.16569023 0.8343097 ]]
# expect: 
# expect:  [[1.         0.        ]
# expect:   [0.2059074  0.79409254]]], shape=(2, 2, 2), dtype=float32)
print(L.AdditiveAttention()([q, v]).shape)
# expect: (2, 3, 4)
e = L.EinsumDense("abc,cd->abd", output_shape=(None, 6), bias_axes="d", activation="relu")
print(e(q).shape, [w.shape for w in e.weights])
# expect: (2, 3, 6) [TensorShape([4, 6]), TensorShape([6])]
try:
    L.MultiHeadAttention(0, 2)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Received an invalid value for argument `num_heads`, expected a positive integer. Received: num_heads=0
