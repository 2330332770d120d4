import tensorflow as tf
x = tf.ones((1,3,2))
r = tf.keras.layers.SimpleRNN(2, kernel_initializer='ones', recurrent_initializer='ones')
print(r(x))
# expect: tf.Tensor([[0.99932724 0.99932724]], shape=(1, 2), dtype=float32)
r = tf.keras.layers.SimpleRNN(2, return_sequences=True, kernel_initializer='ones', recurrent_initializer='zeros')
print(r(x))
# expect: tf.Tensor(
# expect: [[[0.9640276 0.9640276]
# expect:   [0.9640276 0.9640276]
# expect:   [0.9640276 0.9640276]]], shape=(1, 3, 2), dtype=float32)
l = tf.keras.layers.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones')
print(l(x))
# expect: tf.Tensor([[0.97070134 0.97070134]], shape=(1, 2), dtype=float32)
print([w.shape for w in l.weights])
# expect: [TensorShape([2, 8]), TensorShape([2, 8]), TensorShape([8])]
g = tf.keras.layers.GRU(2, kernel_initializer='ones', recurrent_initializer='ones')
print(g(x))
# expect: tf.Tensor([[0.26391524 0.26391524]], shape=(1, 2), dtype=float32)
print([w.shape for w in g.weights])
# expect: [TensorShape([2, 6]), TensorShape([2, 6]), TensorShape([2, 6])]
