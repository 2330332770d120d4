# SpectralNormalization of dense and convolutional layers.
import tensorflow as tf
tf.keras.utils.set_random_seed(3)
L=tf.keras.layers
x = tf.random.normal((2, 5))
l = L.SpectralNormalization(L.Dense(3))
print(l(x)); print(l(x, training=True)); print([w.shape for w in l.weights]); print([w.path for w in l.weights], len(l.trainable_weights))
# expect: tf.Tensor(
# expect: [[ 0.96651125  0.23630571 -0.9832415 ]
# expect:  [-1.3979092   0.49203643 -1.6632805 ]], shape=(2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.8784162   0.21476701 -0.89362156]
# expect:  [-1.2704934   0.44718868 -1.5116768 ]], shape=(2, 3), dtype=float32)
# expect: [TensorShape([5, 3]), TensorShape([1, 3]), TensorShape([3])]
# expect: ['spectral_normalization/dense/kernel', 'spectral_normalization/vector_u', 'spectral_normalization/dense/bias'] 2
with tf.GradientTape() as t:
    y = tf.reduce_sum(l(x, training=True) ** 2)
print(t.gradient(y, l.trainable_variables)); print(l.vector_u, tf.linalg.svd(l.kernel, compute_uv=False))
# expect: [<tf.Tensor: shape=(5, 3), dtype=float32, numpy=
# expect: array([[-1.2287261 , -0.31252632,  1.2948093 ],
# expect:        [-6.524961  ,  0.6563477 , -1.6939485 ],
# expect:        [ 2.4407108 , -0.7466584 ,  2.488037  ],
# expect:        [ 1.4712753 ,  0.5390927 , -2.16049   ],
# expect:        [ 0.23067586, -1.1315542 ,  4.161138  ]], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-0.67197955,  1.134523  , -4.12243   ], dtype=float32)>]
# expect: <Variable path=spectral_normalization/vector_u, shape=(1, 3), dtype=float32, value=[[ 0.5846368  -0.6178337  -0.52581495]]> tf.Tensor([1.3284205  0.8361685  0.69908607], shape=(3,), dtype=float32)
c=L.SpectralNormalization(L.Conv2D(2,3),power_iterations=3); print(c(tf.ones((1,5,5,1)),training=True)); print([w.path for w in c.weights])
# expect: tf.Tensor(
# expect: [[[[ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]]
# expect:
# expect:   [[ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]]
# expect:
# expect:   [[ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]
# expect:    [ 0.20090151 -0.80021775]]]], shape=(1, 3, 3, 2), dtype=float32)
# expect: ['spectral_normalization_1/conv2d/kernel', 'spectral_normalization_1/vector_u', 'spectral_normalization_1/conv2d/bias']
e=L.SpectralNormalization(L.Embedding(4,2)); print(e(tf.constant([1,2]),training=True).shape) if 0 else None
try: L.SpectralNormalization(3)
except ValueError as err: print(err)
# expect: Layer 3 supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a valid Keras layer.
try: L.SpectralNormalization(L.Dense(2),power_iterations=0)
except ValueError as err: print(err)
# expect: `power_iterations` should be greater than zero. Received: `power_iterations=0`
try: L.SpectralNormalization(L.ReLU())(x)
except ValueError as err: print(err)
# expect: ReLU object has no attribute 'kernel' nor 'embeddings'
