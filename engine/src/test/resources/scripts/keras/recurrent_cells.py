import tensorflow as tf
tf.keras.utils.set_random_seed(2)
L = tf.keras.layers
x = tf.reshape(tf.range(12, dtype=tf.float32), (2, 3, 2)) / 10
c = L.LSTMCell(2)
out, st = c(x[:, 0], [tf.zeros((2, 2)), tf.zeros((2, 2))])
print(out, len(st), c.state_size, [w.path for w in c.weights])
# expect: tf.Tensor(
# expect: [[0.01725589 0.00209549]
# expect:  [0.1535761  0.07167485]], shape=(2, 2), dtype=float32) 2 [2, 2] ['lstm_cell/kernel', 'lstm_cell/recurrent_kernel', 'lstm_cell/bias']
print(L.RNN(L.GRUCell(2))(x).numpy().round(5))
# expect: [[-0.23244 -0.0886 ]
# expect:  [-0.51581 -0.17359]]
print(L.RNN([L.SimpleRNNCell(3), L.SimpleRNNCell(2)], return_sequences=True)(x).shape)
# expect: (2, 3, 2)
print(L.GRU(2)(x, initial_state=tf.ones((2, 2))).numpy().round(5))
# expect: [[-0.04998  0.21842]
# expect:  [-0.13628  0.30795]]
print(L.LSTM(2)(x, mask=tf.constant([[True, True, False], [True, False, False]])).numpy().round(5))
# expect: [[-0.0275  -0.02602]
# expect:  [-0.0704  -0.05825]]
class MinimalRNNCell(tf.keras.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer='uniform', name='kernel')
        self.recurrent_kernel = self.add_weight(shape=(self.units, self.units), initializer='uniform', name='recurrent_kernel')
    def call(self, inputs, states):
        prev_output = states[0]
        h = tf.matmul(inputs, self.kernel)
        output = h + tf.matmul(prev_output, self.recurrent_kernel)
        return output, [output]
print(L.RNN(MinimalRNNCell(2))(x))
# expect: tf.Tensor(
# expect: [[-0.0218834   0.01151079]
# expect:  [-0.05433712  0.0309717 ]], shape=(2, 2), dtype=float32)
l = L.LSTM(2, dropout=0.5)
print(l(x, training=True).numpy().round(5), l(x).numpy().round(5))
# expect: [[ 0.       0.     ]
# expect:  [ 0.35086 -0.01641]] [[0.07625 0.024  ]
# expect:  [0.2874  0.06949]]
a, b = L.LSTM(1), L.LSTM(1)
a(x); b(x)
print([w.path for w in a.weights + b.weights])
# expect: ['lstm_2/lstm_cell/kernel', 'lstm_2/lstm_cell/recurrent_kernel', 'lstm_2/lstm_cell/bias', 'lstm_3/lstm_cell/kernel', 'lstm_3/lstm_cell/recurrent_kernel', 'lstm_3/lstm_cell/bias']
