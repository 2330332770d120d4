# Cells in RNN: alone, stacked, of a class of one's own.
import tensorflow as tf
tf.keras.utils.set_random_seed(0)
L=tf.keras.layers
x=tf.random.normal((2,3,4))
class M(L.Layer):
    def __init__(self, units, **kw): super().__init__(**kw); self.units=units; self.state_size=units
    def build(self, s): self.kernel=self.add_weight(shape=(s[-1],self.units),initializer='uniform',name='kernel'); self.rk=self.add_weight(shape=(self.units,self.units),initializer='uniform',name='rk')
    def call(self, inputs, states): o=inputs@self.kernel+states[0]@self.rk; return o,[o]
for cell in [L.LSTMCell(3), [L.LSTMCell(3),L.GRUCell(2)], M(2), [M(3),M(2)], L.StackedRNNCells([L.SimpleRNNCell(2),L.LSTMCell(3)])]:
    r=L.RNN(cell,return_sequences=True,return_state=True)
    out=r(x); print(len(out), out)
    # expect: 3 (<tf.Tensor: shape=(2, 3, 3), dtype=float32, numpy=
    # expect: array([[[-0.12336274,  0.05207366,  0.03182564],
    # expect:         [-0.01991229, -0.15481551,  0.12282629],
    # expect:         [-0.16583799, -0.12191044,  0.15193932]],
    # expect:
    # expect:        [[-0.08737371,  0.06515892,  0.00103148],
    # expect:         [ 0.04603555,  0.05493122, -0.02697495],
    # expect:         [-0.16558549, -0.0684495 ,  0.14014265]]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.16583799, -0.12191044,  0.15193932],
    # expect:        [-0.16558549, -0.0684495 ,  0.14014265]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.2937003 , -0.19565699,  0.34840927],
    # expect:        [-0.2881757 , -0.09717594,  0.22868466]], dtype=float32)>)
    # expect: 3 (<tf.Tensor: shape=(2, 3, 2), dtype=float32, numpy=
    # expect: array([[[-0.03076759, -0.00658651],
    # expect:         [ 0.0097244 ,  0.00562878],
    # expect:         [-0.03791817,  0.04279872]],
    # expect:
    # expect:        [[ 0.04815634, -0.07252903],
    # expect:         [ 0.10348024, -0.1278165 ],
    # expect:         [ 0.02183007, -0.04329524]]], dtype=float32)>, [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.18388604,  0.05838048,  0.06154968],
    # expect:        [-0.13260244,  0.14219204, -0.01717502]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.32193133,  0.12167756,  0.12393503],
    # expect:        [-0.20663531,  0.19978079, -0.03292641]], dtype=float32)>], [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.03791817,  0.04279872],
    # expect:        [ 0.02183007, -0.04329524]], dtype=float32)>])
    # expect: 2 (<tf.Tensor: shape=(2, 3, 2), dtype=float32, numpy=
    # expect: array([[[-0.07269374,  0.12892461],
    # expect:         [ 0.03241691, -0.10406403],
    # expect:         [-0.05163439,  0.07658333]],
    # expect:
    # expect:        [[-0.03581872,  0.12278242],
    # expect:         [ 0.02401865, -0.05221494],
    # expect:         [-0.05803406,  0.03581761]]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.05163439,  0.07658333],
    # expect:        [-0.05803406,  0.03581761]], dtype=float32)>)
    # expect: 3 (<tf.Tensor: shape=(2, 3, 2), dtype=float32, numpy=
    # expect: array([[[-0.00311259,  0.00216149],
    # expect:         [ 0.00117381, -0.0020225 ],
    # expect:         [-0.00260946,  0.00161189]],
    # expect:
    # expect:        [[-0.00108826,  0.00358209],
    # expect:         [ 0.00142449, -0.00129911],
    # expect:         [-0.00360561,  0.00030718]]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[ 0.07766812,  0.01737818, -0.05358241],
    # expect:        [ 0.10557028, -0.0222734 , -0.07497053]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.00260946,  0.00161189],
    # expect:        [-0.00360561,  0.00030718]], dtype=float32)>)
    # expect: 3 (<tf.Tensor: shape=(2, 3, 3), dtype=float32, numpy=
    # expect: array([[[-0.06409807, -0.02493255, -0.14176321],
    # expect:         [ 0.03162463, -0.00593748, -0.01738898],
    # expect:         [-0.04448788, -0.02876416, -0.18681785]],
    # expect:
    # expect:        [[ 0.01251849,  0.00548794,  0.03314324],
    # expect:         [ 0.02603592,  0.01828061,  0.06393554],
    # expect:         [-0.04962947, -0.01087964, -0.1462804 ]]], dtype=float32)>, [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[ 0.9121431 , -0.25819847],
    # expect:        [ 0.95445687, -0.5380972 ]], dtype=float32)>], [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.04448788, -0.02876416, -0.18681785],
    # expect:        [-0.04962947, -0.01087964, -0.1462804 ]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[-0.07808314, -0.07118886, -0.32994378],
    # expect:        [-0.09188512, -0.02933092, -0.25206423]], dtype=float32)>])
    print([w.path for w in r.weights], r.state_size, r.cell.state_size if hasattr(r.cell,'state_size') else '', getattr(r.cell,'output_size',None))
    # expect: ['rnn/lstm_cell/kernel', 'rnn/lstm_cell/recurrent_kernel', 'rnn/lstm_cell/bias'] [3, 3] [3, 3] 3
    # expect: ['rnn_2/stacked_rnn_cells_1/lstm_cell_1/kernel', 'rnn_2/stacked_rnn_cells_1/lstm_cell_1/recurrent_kernel', 'rnn_2/stacked_rnn_cells_1/lstm_cell_1/bias', 'rnn_2/stacked_rnn_cells_1/gru_cell/kernel', 'rnn_2/stacked_rnn_cells_1/gru_cell/recurrent_kernel', 'rnn_2/stacked_rnn_cells_1/gru_cell/bias'] [[3, 3], 2] [[3, 3], 2] 2
    # expect: ['rnn_4/m/kernel', 'rnn_4/m/rk'] [2] 2 None
    # expect: ['rnn_6/stacked_rnn_cells_3/m_1/kernel', 'rnn_6/stacked_rnn_cells_3/m_1/rk', 'rnn_6/stacked_rnn_cells_3/m_2/kernel', 'rnn_6/stacked_rnn_cells_3/m_2/rk'] [3, 2] [3, 2] 2
    # expect: ['rnn_8/stacked_rnn_cells/simple_rnn_cell/kernel', 'rnn_8/stacked_rnn_cells/simple_rnn_cell/recurrent_kernel', 'rnn_8/stacked_rnn_cells/simple_rnn_cell/bias', 'rnn_8/stacked_rnn_cells/lstm_cell_2/kernel', 'rnn_8/stacked_rnn_cells/lstm_cell_2/recurrent_kernel', 'rnn_8/stacked_rnn_cells/lstm_cell_2/bias'] [2, [3, 3]] [2, [3, 3]] 3
    print(L.RNN(cell)(x).shape, r.get_initial_state(2) if not isinstance(cell,list) else '')
    # expect: (2, 3) [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)>]
    # expect: (2, 2) 
    # expect: (2, 2) [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[0., 0.],
    # expect:        [0., 0.]], dtype=float32)>]
    # expect: (2, 2) 
    # expect: (2, 3) [[<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[0., 0.],
    # expect:        [0., 0.]], dtype=float32)>], [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
    # expect: array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)>]]
s=L.StackedRNNCells([L.LSTMCell(3),L.GRUCell(2)]); print(s.state_size,s.output_size, s.get_initial_state(1)); print(s(x[:,0], s.get_initial_state(2)))
# expect: [[3, 3], 2] 2 [[<tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[0., 0., 0.]], dtype=float32)>, <tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[0., 0., 0.]], dtype=float32)>], [<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[0., 0.]], dtype=float32)>]]
# expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.00203518, -0.03059378],
# expect:        [-0.02731077, -0.00699845]], dtype=float32)>, [[<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 0.12407579, -0.1155595 ,  0.08994171],
# expect:        [ 0.09083381, -0.04770217, -0.03068872]], dtype=float32)>, <tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[ 0.4029731 , -0.22469413,  0.15897712],
# expect:        [ 0.2572834 , -0.08137488, -0.08694446]], dtype=float32)>], [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.00203518, -0.03059378],
# expect:        [-0.02731077, -0.00699845]], dtype=float32)>]])
print(L.LSTMCell(2).get_initial_state(batch_size=2), L.GRUCell(2).get_initial_state(1), L.LSTM(2).get_initial_state(1))
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[0., 0.],
# expect:        [0., 0.]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[0., 0.],
# expect:        [0., 0.]], dtype=float32)>] [<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[0., 0.]], dtype=float32)>] [<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[0., 0.]], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[0., 0.]], dtype=float32)>]
r=L.RNN(L.LSTMCell(3)); i=tf.keras.Input((3,4)); m=tf.keras.Model(i,r(i)); print(m(x))
# expect: tf.Tensor(
# expect: [[-0.0003604   0.01568088  0.25500524]
# expect:  [-0.07311611 -0.10270464  0.17641026]], shape=(2, 3), dtype=float32)
r=L.RNN(M(3)); print(r(x, initial_state=tf.ones((2,3)))); print(L.Bidirectional(L.RNN(L.GRUCell(2)))(x)) if 0 else None
# expect: tf.Tensor(
# expect: [[-0.00136346 -0.03387708  0.01562618]
# expect:  [-0.00822717 -0.08296352 -0.04205285]], shape=(2, 3), dtype=float32)
try: L.RNN(L.Dense(2))
except ValueError as e: print(str(e)[:80])
# expect: The RNN cell should have a `state_size` attribute (single integer or list of int
with tf.GradientTape() as t: y=tf.reduce_sum(L.RNN([L.LSTMCell(3),L.GRUCell(2)])(x)) if 0 else tf.reduce_sum(r(x)**2)
print(t.gradient(y, r.trainable_weights))
# expect: [<tf.Tensor: shape=(4, 3), dtype=float32, numpy=
# expect: array([[-0.00313943, -0.06877047,  0.01301955],
# expect:        [-0.02721285, -0.30402482, -0.11498781],
# expect:        [ 0.01428575,  0.18050267,  0.04257128],
# expect:        [-0.00159278,  0.0186913 , -0.02834174]], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[-1.2226454e-04, -7.8993227e-04, -8.9336419e-04],
# expect:        [ 2.7957145e-05,  2.8579074e-03, -2.5004118e-03],
# expect:        [ 1.8399445e-04,  7.1354425e-03, -1.1554683e-03]], dtype=float32)>]
m=tf.keras.Sequential([tf.keras.Input((3,4)), L.RNN([M(3),M(2)])]); m.compile('sgd','mse'); h=m.fit(x,tf.ones((2,2)),verbose=0); print(h.history)
# expect: {'loss': [0.998450517654419]}
