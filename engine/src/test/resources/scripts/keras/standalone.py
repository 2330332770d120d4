# import keras finds other names than tf.keras.
import keras
import numpy as np
import tensorflow as tf
from keras.losses import mean_squared_error

y = np.array([[0.0, 1.0], [1.0, 0.0]])
p = np.array([[0.2, 0.7], [0.6, 0.4]])
print(mean_squared_error(y, p), tf.keras.losses.MSE(y, p))
# expect: tf.Tensor([0.065 0.16 ], shape=(2,), dtype=float64) tf.Tensor([0.065 0.16 ], shape=(2,), dtype=float64)
print(keras.losses.kl_divergence(y, p), keras.metrics.log_cosh(y, p))
# expect: tf.Tensor([0.35667349 0.5108241 ], shape=(2,), dtype=float64) tf.Tensor([0.03210442 0.07795348], shape=(2,), dtype=float64)
for read in [
    lambda: keras.losses.MSE,
    lambda: tf.keras.losses.mean_squared_error,
    lambda: keras.metrics.nothing,
    lambda: keras.backend.sum,
]:
    try:
        read()
    except AttributeError as e:
        print(e)
        # expect: module 'keras.losses' has no attribute 'MSE'
        # expect: module 'keras._tf_keras.keras.losses' has no attribute 'mean_squared_error'
        # expect: module 'keras.metrics' has no attribute 'nothing'
        # expect: module 'keras.backend' has no attribute 'sum'
