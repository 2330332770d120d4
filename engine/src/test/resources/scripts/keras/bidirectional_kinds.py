import tensorflow as tf
tf.keras.utils.set_random_seed(5)
L = tf.keras.layers
x = tf.reshape(tf.range(12, dtype=tf.float32), (2, 3, 2)) / 10
for mode in ["concat", "sum", "ave", "mul", None]:
    l = L.Bidirectional(L.SimpleRNN(2, kernel_initializer="ones", recurrent_initializer="zeros"), merge_mode=mode)
    print(mode, l(x))
    # expect: concat tf.Tensor(
    # expect: [[0.71629786 0.71629786 0.099668   0.099668  ]
    # expect:  [0.9704519  0.9704519  0.8617231  0.8617231 ]], shape=(2, 4), dtype=float32)
    # expect: sum tf.Tensor(
    # expect: [[0.8159659 0.8159659]
    # expect:  [1.832175  1.832175 ]], shape=(2, 2), dtype=float32)
    # expect: ave tf.Tensor(
    # expect: [[0.40798295 0.40798295]
    # expect:  [0.9160875  0.9160875 ]], shape=(2, 2), dtype=float32)
    # expect: mul tf.Tensor(
    # expect: [[0.07139198 0.07139198]
    # expect:  [0.83626086 0.83626086]], shape=(2, 2), dtype=float32)
    # expect: None (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[0.71629786, 0.71629786],
    # expect:        [0.9704519 , 0.9704519 ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[0.099668 , 0.099668 ],
    # expect:        [0.8617231, 0.8617231]], dtype=float32)>)
b = L.Bidirectional(L.LSTM(1, return_sequences=True, return_state=True))
out = b(x)
print(len(out), out[0].shape, [w.path for w in b.weights], b.forward_layer.name)
# expect: 5 (2, 3, 2) ['bidirectional_5/forward_lstm/lstm_cell/kernel', 'bidirectional_5/forward_lstm/lstm_cell/recurrent_kernel', 'bidirectional_5/forward_lstm/lstm_cell/bias', 'bidirectional_5/backward_lstm/lstm_cell/kernel', 'bidirectional_5/backward_lstm/lstm_cell/recurrent_kernel', 'bidirectional_5/backward_lstm/lstm_cell/bias'] forward_lstm
td = L.TimeDistributed(L.Dense(2, kernel_initializer="ones"))
print(td(x))
# expect: tf.Tensor(
# expect: [[[0.1 0.1]
# expect:   [0.5 0.5]
# expect:   [0.9 0.9]]
# expect: 
# expect:  [[1.3 1.3]
# expect:   [1.7 1.7]
# expect:   [2.1 2.1]]], shape=(2, 3, 2), dtype=float32)
try:
    L.Bidirectional(3)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Please initialize `Bidirectional` layer with a `keras.layers.Layer` instance. Received: 3
