# Names that modules of Keras have, and have not; objects made of their configs.
import tensorflow as tf
K=tf.keras
for m,o in [(K.metrics,K.metrics.Mean(name='q')),(K.optimizers,K.optimizers.Adam(.5)),(K.initializers,K.initializers.RandomNormal(seed=3)),(K.regularizers,K.regularizers.L2(.3)),(K.constraints,K.constraints.MaxNorm(3)),(K.layers,K.layers.Dense(3,activation='relu')),(K.optimizers.schedules,K.optimizers.schedules.ExponentialDecay(.1,2,3.))]:
    print(type(m.deserialize(m.serialize(o))).__name__, m.deserialize(m.serialize(o)).get_config())
    # expect: Mean {'name': 'q', 'dtype': 'float32'}
    # expect: Adam {'name': 'adam', 'learning_rate': 0.5, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-07, 'amsgrad': False}
    # expect: RandomNormal {'seed': 3, 'mean': 0.0, 'stddev': 0.05}
    # expect: L2 {'l2': 0.3}
    # expect: MaxNorm {'max_value': 3, 'axis': 0}
    # expect: Dense {'name': 'dense', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'units': 3, 'activation': 'relu', 'use_bias': True, 'kernel_initializer': {'module': 'keras.initializers', 'class_name': 'GlorotUniform', 'config': {'seed': None, 'input_axes': None, 'output_axes': None}, 'registered_name': None}, 'bias_initializer': {'module': 'keras.initializers', 'class_name': 'Zeros', 'config': {}, 'registered_name': None}, 'kernel_regularizer': None, 'bias_regularizer': None, 'kernel_constraint': None, 'bias_constraint': None, 'quantization_config': None}
    # expect: ExponentialDecay {'initial_learning_rate': 0.1, 'decay_steps': 2, 'decay_rate': 3.0, 'staircase': False, 'name': 'ExponentialDecay'}
try: K.layers.deserialize({'class_name':'Foo','config':{}})
except Exception as e: print(type(e).__name__)  # expect: TypeError
for n in ['MSE','mse','Huber']: print(n, hasattr(K.losses,n), hasattr(tf.losses, n))
# expect: MSE True True
# expect: mse True True
# expect: Huber True True
try: K.losses.mean_squared_error
except AttributeError as e: print(e)
# expect: module 'keras._tf_keras.keras.losses' has no attribute 'mean_squared_error'
try: K.initializers.lecun
except AttributeError as e: print(e)  # expect: module 'keras.initializers' has no attribute 'lecun'
try: tf.losses.mean_squared_error
except AttributeError as e: print(e)
# expect: module 'keras._tf_keras.keras.losses' has no attribute 'mean_squared_error'
try: tf.keras.layers.Densee
except AttributeError as e: print(e)
# expect: module 'keras._tf_keras.keras.layers' has no attribute 'Densee'
try: tf.keras.callbacks.Foo
except AttributeError as e: print(e)  # expect: module 'keras.callbacks' has no attribute 'Foo'
