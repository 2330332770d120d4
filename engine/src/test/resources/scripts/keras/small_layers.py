import tensorflow as tf
tf.keras.utils.set_random_seed(1)
L = tf.keras.layers
x = tf.reshape(tf.range(16, dtype=tf.float32), (2, 2, 4))
print(L.GroupNormalization(groups=2)(x).numpy().round(5), L.UnitNormalization()(x).numpy().round(5), L.RMSNormalization()(x).numpy().round(5))
# expect: [[[-1.21254 -0.72752 -1.21254 -0.72752]
# expect:   [ 0.72752  1.21254  0.72752  1.21254]]
# expect: 
# expect:  [[-1.21254 -0.72752 -1.21254 -0.72752]
# expect:   [ 0.72752  1.21254  0.72752  1.21254]]] [[[0.      0.26726 0.53452 0.80178]
# expect:   [0.35635 0.44544 0.53452 0.62361]]
# expect: 
# expect:  [[0.41817 0.47044 0.52271 0.57498]
# expect:   [0.44293 0.47984 0.51675 0.55366]]] [[[0.      0.53452 1.06904 1.60357]
# expect:   [0.7127  0.89087 1.06904 1.24722]]
# expect: 
# expect:  [[0.83633 0.94088 1.04542 1.14996]
# expect:   [0.88586 0.95968 1.0335  1.10732]]]
print(L.PReLU(alpha_initializer="ones")(tf.constant([[-1., 2.]])), L.SpatialDropout1D(0.5, seed=1)(x, training=True))
# expect: tf.Tensor([[-1.  2.]], shape=(1, 2), dtype=float32) tf.Tensor(
# expect: [[[ 0.  0.  4.  0.]
# expect:   [ 8.  0. 12.  0.]]
# expect: 
# expect:  [[ 0.  0.  0. 22.]
# expect:   [ 0.  0.  0. 30.]]], shape=(2, 2, 4), dtype=float32)
print(L.GaussianDropout(0.3, seed=2)(x, training=True).numpy().round(4))
# expect: [[[ 0.      0.8776  0.9153  2.6321]
# expect:   [ 0.9624  2.8245  4.1464  3.8782]]
# expect: 
# expect:  [[ 8.1412  8.7147 11.9869 22.0735]
# expect:   [10.3579  6.549   5.0527 21.6858]]]
a = L.ActivityRegularization(l2=0.1)
y = a(x)
print(a.losses)
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=62.0>]
print(L.GroupNormalization(2)(tf.random.normal((1, 2, 2, 4), seed=1)).shape)
# expect: (1, 2, 2, 4)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Inputs have incompatible shapes. Received shapes (3,) and (2,)
        # expect: ValueError A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(1, 3), (2, 3, 1)]
        # expect: ValueError A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(1, 3, 2), (1, 3, 1)]
        # expect: ValueError A merge layer should be called on a list of inputs. Received: input_shape=(1, 3) (not a list of shapes)
        # expect: ValueError Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=1.5
        # expect: ValueError Exception encountered when calling Reshape.call().
        # expect: 
        # expect: [1mThe total size of the tensor must be unchanged. Received: input_shape=(4,), target_shape=(5,)[0m
        # expect: 
        # expect: Arguments received by Reshape.call():
        # expect:   • inputs=tf.Tensor(shape=(1, 4), dtype=float32)
        # expect: ValueError Number of groups (3) must be a multiple of the number of channels (4).
t(lambda: L.Add()([tf.ones((1, 3)), tf.ones((1, 2))]))
t(lambda: L.Concatenate()([tf.ones((1, 3)), tf.ones((2, 3, 1))]))
t(lambda: L.Concatenate(axis=1)([tf.ones((1, 3, 2)), tf.ones((1, 3, 1))]))
t(lambda: L.Add()(tf.ones((1, 3))))
t(lambda: L.Dropout(1.5))
t(lambda: L.Reshape((5,))(tf.ones((1, 4))))
t(lambda: L.GroupNormalization(3)(x))
