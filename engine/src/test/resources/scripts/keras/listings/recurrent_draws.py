import tensorflow as tf
tf.keras.utils.set_random_seed(0)
m = tf.keras.Sequential([tf.keras.layers.Embedding(10, 4), tf.keras.layers.LSTM(3, return_sequences=True), tf.keras.layers.GRU(3), tf.keras.layers.Dense(1)])
y = m(tf.constant([[1,2,3],[4,5,6]]))
print(y)
# expect: tf.Tensor(
# expect: [[-0.00592828]
# expect:  [ 0.00355677]], shape=(2, 1), dtype=float32)
print([w.path for w in m.weights])
# expect: ['sequential/embedding/embeddings', 'sequential/lstm/lstm_cell/kernel', 'sequential/lstm/lstm_cell/recurrent_kernel', 'sequential/lstm/lstm_cell/bias', 'sequential/gru/gru_cell/kernel', 'sequential/gru/gru_cell/recurrent_kernel', 'sequential/gru/gru_cell/bias', 'sequential/dense/kernel', 'sequential/dense/bias']
x = tf.random.normal((2,4,3), seed=1)
r = tf.keras.layers.SimpleRNN(2)
with tf.GradientTape() as t:
    t.watch(x)
    l = tf.reduce_sum(r(x)**2)
g = t.gradient(l, [x] + r.trainable_variables)
print([tuple(q.shape) for q in g])
# expect: [(2, 4, 3), (3, 2), (2, 2), (2,)]
l = tf.keras.layers.LSTM(2, return_state=True)
o, h, c = l(x)
print(o.shape, h.shape, c.shape, l.units)
# expect: (2, 2) (2, 2) (2, 2) 2
print([(w.name, tuple(w.shape)) for w in l.weights])
# expect: [('kernel', (3, 8)), ('recurrent_kernel', (2, 8)), ('bias', (8,))]
print(l.weights[2].numpy())
# expect: [0. 0. 1. 1. 0. 0. 0. 0.]
