import tensorflow as tf
tf.keras.utils.set_random_seed(5)
L = tf.keras.layers
e = tf.keras.Input((None, 3)); d = tf.keras.Input((None, 2))
_, h, c = L.LSTM(4, return_state=True)(e)
o = L.LSTM(4, return_sequences=True)(d, initial_state=[h, c])
o = L.Dense(2, activation="softmax")(o)
m = tf.keras.Model([e, d], o)
print(m([tf.ones((1, 2, 3)), tf.ones((1, 3, 2))]).shape, m.count_params())
# expect: (1, 3, 2) 250
x = tf.keras.Input((4, 6))
y = L.MultiHeadAttention(2, 3)(query=x, value=x)
n = tf.keras.Model(x, L.GlobalAveragePooling1D()(L.LayerNormalization()(L.Add()([x, y]))))
print(n(tf.ones((2, 4, 6))).shape)
# expect: (2, 6)
