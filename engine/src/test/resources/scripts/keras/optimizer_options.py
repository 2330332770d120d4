import tensorflow as tf
o = tf.keras.optimizers.SGD(learning_rate=tf.keras.optimizers.schedules.PiecewiseConstantDecay([2, 4], [0.1, 0.05, 0.01]))
print(o.get_config()["learning_rate"])
# expect: {'module': 'keras.optimizers.schedules', 'class_name': 'PiecewiseConstantDecay', 'config': {'boundaries': [2, 4], 'values': [0.1, 0.05, 0.01], 'name': 'PiecewiseConstant'}, 'registered_name': None}
p = tf.keras.optimizers.SGD.from_config(o.get_config())
print(p.learning_rate, o.learning_rate)
# expect: tf.Tensor(0.1, shape=(), dtype=float32) tf.Tensor(0.1, shape=(), dtype=float32)
s = tf.keras.optimizers.schedules.ExponentialDecay(0.1, 100, 0.9)
print(s.get_config(), s(50), s.decay_rate)
# expect: {'initial_learning_rate': 0.1, 'decay_steps': 100, 'decay_rate': 0.9, 'staircase': False, 'name': 'ExponentialDecay'} tf.Tensor(0.094868325, shape=(), dtype=float32) 0.9
a = tf.keras.optimizers.Adam(1e-3, clipnorm=1.0)
print(a.clipnorm, a.beta_1, a.epsilon, a.weight_decay, a.built, a.learning_rate)
# expect: 1.0 0.9 1e-07 None False <Variable path=adam/learning_rate, shape=(), dtype=float32, value=0.0010000000474974513>
a.learning_rate = 0.01
print(float(a.learning_rate), a.get_config())
# expect: 0.009999999776482582 {'name': 'adam', 'learning_rate': 0.009999999776482582, 'weight_decay': None, 'clipnorm': 1.0, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-07, 'amsgrad': False}
try:
    tf.keras.optimizers.Adam(lr=0.1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Argument(s) not recognized: {'lr': 0.1}
try:
    tf.keras.optimizers.SGD(0.1, 0.9, True, foo=1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Argument(s) not recognized: {'foo': 1}
