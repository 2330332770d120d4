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

# Gradients of another shape than the variable: spread where Keras adds, refused where it assigns.
for shaped in [lambda: tf.keras.optimizers.SGD(momentum=.9), lambda: tf.keras.optimizers.RMSprop(centered=True), tf.keras.optimizers.Adam, tf.keras.optimizers.Adagrad,
        tf.keras.optimizers.Adadelta, tf.keras.optimizers.Adafactor]:
    for g in [[1.], 1., [1., 2., 3.], [[1., 2.]], [[1.], [2.]]]:
        o = shaped(); v = tf.Variable([1., 2.], name="v")
        try:
            o.apply_gradients([(tf.constant(g), v)]); print(type(o).__name__, g, v.numpy())
            # expect: SGD [1.0] [0.99 1.99]
            # expect: SGD 1.0 [0.99 1.99]
            # expect: RMSprop [1.0] [0.99666667 1.9966667 ]
            # expect: RMSprop 1.0 [0.99666667 1.9966667 ]
            # expect: Adam [1.0] [0.999 1.999]
            # expect: Adam 1.0 [0.999 1.999]
            # expect: Adadelta [1.0] [0.99999857 1.9999986 ]
            # expect: Adadelta 1.0 [0.99999857 1.9999986 ]
            # expect: Adafactor [1.0] [0.99841887 1.9984188 ]
            # expect: Adafactor 1.0 [0.99841887 1.9984188 ]
        except Exception as e:
            print(type(o).__name__, g, type(e).__name__, str(e).split(" [Op")[0])
            # expect: SGD [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3]
            # expect: SGD [[1.0, 2.0]] ValueError Cannot assign value to variable ' sgd_4/v_0_momentum:0': Shape mismatch.The variable shape (2,), and the assigned value shape (1, 2) are incompatible.
            # expect: SGD [[1.0], [2.0]] ValueError Cannot assign value to variable ' sgd_5/v_0_momentum:0': Shape mismatch.The variable shape (2,), and the assigned value shape (2, 2) are incompatible.
            # expect: RMSprop [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3]
            # expect: RMSprop [[1.0, 2.0]] ValueError Cannot assign value to variable ' rm_sprop_3/v_0_velocity:0': Shape mismatch.The variable shape (2,), and the assigned value shape (1, 2) are incompatible.
            # expect: RMSprop [[1.0], [2.0]] ValueError Cannot assign value to variable ' rm_sprop_4/v_0_velocity:0': Shape mismatch.The variable shape (2,), and the assigned value shape (2, 2) are incompatible.
            # expect: Adam [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [2]
            # expect: Adam [[1.0, 2.0]] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [1,2], shapes must be equal.
            # expect: Adam [[1.0], [2.0]] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [2,2], shapes must be equal.
            # expect: Adagrad [1.0] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [1], shapes must be equal.
            # expect: Adagrad 1.0 InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [], shapes must be equal.
            # expect: Adagrad [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [3], shapes must be equal.
            # expect: Adagrad [[1.0, 2.0]] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [1,2], shapes must be equal.
            # expect: Adagrad [[1.0], [2.0]] InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [2] using a Tensor with shape [2,1], shapes must be equal.
            # expect: Adadelta [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3]
            # expect: Adadelta [[1.0, 2.0]] ValueError Cannot assign value to variable ' adadelta_3/v_0_accumulated_grad:0': Shape mismatch.The variable shape (2,), and the assigned value shape (1, 2) are incompatible.
            # expect: Adadelta [[1.0], [2.0]] ValueError Cannot assign value to variable ' adadelta_4/v_0_accumulated_grad:0': Shape mismatch.The variable shape (2,), and the assigned value shape (2, 2) are incompatible.
            # expect: Adafactor [1.0, 2.0, 3.0] InvalidArgumentError {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3]
            # expect: Adafactor [[1.0, 2.0]] ValueError Cannot assign value to variable ' adafactor_3/v_0_velocity:0': Shape mismatch.The variable shape (2,), and the assigned value shape (1, 2) are incompatible.
            # expect: Adafactor [[1.0], [2.0]] ValueError Cannot assign value to variable ' adafactor_4/v_0_velocity:0': Shape mismatch.The variable shape (2,), and the assigned value shape (2, 2) are incompatible.
v = tf.Variable([[1., 2.], [3., 4.]]); tf.keras.optimizers.Adafactor().apply_gradients([(tf.constant([[1., 2.]]), v)]); print(v.numpy())
# expect: [[0.9972614 1.9972614]
# expect:  [2.9972613 3.9972613]]
