# Recurrent layers that keep their states between calls.
import numpy as np, tensorflow as tf
from tensorflow.keras import layers
tf.keras.utils.set_random_seed(0)
p1=np.random.random((2,3,4)).astype(np.float32); p2=np.random.random((2,3,4)).astype(np.float32)
for l in [layers.LSTM(3,stateful=True), layers.GRU(3,stateful=True,return_sequences=True), layers.SimpleRNN(2,stateful=True,return_state=True), layers.RNN(layers.LSTMCell(2),stateful=True)]:
    print(l.states); print(l(p1)); print(l(p2)); print([s.numpy() for s in l.states], [s.path for s in l.states]); l.reset_states(); print(l(p1)); l.reset_state(); print([s.numpy() for s in l.states]); print(len(l.weights))
    # expect: None
    # expect: tf.Tensor(
    # expect: [[0.15238364 0.27134672 0.03718289]
    # expect:  [0.06520894 0.12970383 0.19103947]], shape=(2, 3), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[0.129956   0.42221245 0.1137272 ]
    # expect:  [0.07665522 0.20888785 0.04609412]], shape=(2, 3), dtype=float32)
    # expect: [array([[0.129956  , 0.42221245, 0.1137272 ],
    # expect:        [0.07665522, 0.20888785, 0.04609412]], dtype=float32), array([[0.32209074, 0.816439  , 0.17663883],
    # expect:        [0.1597698 , 0.38365835, 0.07347806]], dtype=float32)] ['lstm/rnn_state', 'lstm/rnn_state']
    # expect: tf.Tensor(
    # expect: [[0.15238364 0.27134672 0.03718289]
    # expect:  [0.06520894 0.12970383 0.19103947]], shape=(2, 3), dtype=float32)
    # expect: [array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32), array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)]
    # expect: 3
    # expect: None
    # expect: tf.Tensor(
    # expect: [[[-0.0331825  -0.15907738  0.00868212]
    # expect:   [-0.12293892 -0.23659885  0.04977264]
    # expect:   [-0.08969287 -0.21343404  0.10515605]]
    # expect:
    # expect:  [[ 0.33741388 -0.27069944  0.11324681]
    # expect:   [-0.16590747 -0.24894464 -0.08599921]
    # expect:   [ 0.0880108  -0.3570013   0.11940524]]], shape=(2, 3, 3), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[[-0.11779509 -0.26835984  0.10427094]
    # expect:   [-0.08312241 -0.2646373   0.15947255]
    # expect:   [ 0.07317892 -0.30887818  0.21292739]]
    # expect:
    # expect:  [[-0.1568764  -0.27837    -0.00154927]
    # expect:   [-0.02824777 -0.19897465 -0.12137774]
    # expect:   [ 0.2632002  -0.30661204  0.05955247]]], shape=(2, 3, 3), dtype=float32)
    # expect: [array([[ 0.07317892, -0.30887818,  0.21292739],
    # expect:        [ 0.2632002 , -0.30661204,  0.05955247]], dtype=float32)] ['gru/rnn_state']
    # expect: tf.Tensor(
    # expect: [[[-0.0331825  -0.15907738  0.00868212]
    # expect:   [-0.12293892 -0.23659885  0.04977264]
    # expect:   [-0.08969287 -0.21343404  0.10515605]]
    # expect:
    # expect:  [[ 0.33741388 -0.27069944  0.11324681]
    # expect:   [-0.16590747 -0.24894464 -0.08599921]
    # expect:   [ 0.0880108  -0.3570013   0.11940524]]], shape=(2, 3, 3), dtype=float32)
    # expect: [array([[0., 0., 0.],
    # expect:        [0., 0., 0.]], dtype=float32)]
    # expect: 3
    # expect: None
    # expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.7261642 ,  0.44307533],
    # expect:        [ 0.21259266,  0.37211254]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.7261642 ,  0.44307533],
    # expect:        [ 0.21259266,  0.37211254]], dtype=float32)>)
    # expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[ 0.80803716, -0.14352953],
    # expect:        [-0.28062922, -0.01907374]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[ 0.80803716, -0.14352953],
    # expect:        [-0.28062922, -0.01907374]], dtype=float32)>)
    # expect: [array([[ 0.80803716, -0.14352953],
    # expect:        [-0.28062922, -0.01907374]], dtype=float32)] ['simple_rnn/rnn_state']
    # expect: (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.7261642 ,  0.44307533],
    # expect:        [ 0.21259266,  0.37211254]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    # expect: array([[-0.7261642 ,  0.44307533],
    # expect:        [ 0.21259266,  0.37211254]], dtype=float32)>)
    # expect: [array([[0., 0.],
    # expect:        [0., 0.]], dtype=float32)]
    # expect: 3
    # expect: None
    # expect: tf.Tensor(
    # expect: [[-0.11446133  0.38993952]
    # expect:  [-0.12208817  0.37791583]], shape=(2, 2), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[-0.24956681  0.3764119 ]
    # expect:  [-0.27507213  0.418647  ]], shape=(2, 2), dtype=float32)
    # expect: [array([[-0.24956681,  0.3764119 ],
    # expect:        [-0.27507213,  0.418647  ]], dtype=float32), array([[-0.5114537,  0.7309462],
    # expect:        [-0.6097008,  0.8126956]], dtype=float32)] ['rnn/rnn_state', 'rnn/rnn_state']
    # expect: tf.Tensor(
    # expect: [[-0.11446133  0.38993952]
    # expect:  [-0.12208817  0.37791583]], shape=(2, 2), dtype=float32)
    # expect: [array([[0., 0.],
    # expect:        [0., 0.]], dtype=float32), array([[0., 0.],
    # expect:        [0., 0.]], dtype=float32)]
    # expect: 3
