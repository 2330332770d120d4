# What optimizers keep, save, load and are told, and Adafactor.
import numpy as np
import tensorflow as tf

o=tf.keras.optimizers.SGD(.1,momentum=.9); v=tf.Variable([1.,2.]); o.apply_gradients([(tf.constant([1.,2.]),v)])
s={}; o.save_own_variables(s); p=tf.keras.optimizers.SGD(.3,momentum=.9); p.build([v]); p.load_own_variables(s)
print([w.numpy() for w in p.variables])  # expect: [np.int64(1), np.float32(0.1), array([-0.1, -0.2], dtype=float32)]
o=tf.keras.optimizers.Adam(.1); v=tf.Variable(1.)
o.iterations.assign(10)
o.apply_gradients([(tf.constant(1.),v)]); print(v.numpy(), o.iterations.numpy())  # expect: 0.9517871 11
o.iterations.assign_add(3); print(int(o.iterations))  # expect: 14
try:
    o=tf.keras.optimizers.SGD(learning_rate=tf.Variable(.5)); print(o.learning_rate)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate=<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.5>
try:
    o=tf.keras.optimizers.SGD(learning_rate=np.float32(.5)); print(o.learning_rate)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate=0.5
try:
    o=tf.keras.optimizers.SGD(learning_rate=tf.constant(.5)); print(o.learning_rate)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate=0.5
o=tf.keras.optimizers.Adam(learning_rate=lambda: .1); v=tf.Variable(1.); o.apply_gradients([(tf.constant(.1),v)]); print(v.numpy(), o.learning_rate, [w.path for w in o.variables])  # expect: 0.9000038 0.1 ['adam_1/iteration', 'adam_1/Variable_0_momentum', 'adam_1/Variable_0_velocity']
o=tf.keras.optimizers.SGD(.1); v=tf.Variable([1.,2.])
print(o.apply_gradients([(tf.constant([.1,.2]),v)]), o.apply([tf.constant([.1,.2])],[v]))  # expect: <Variable path=sgd_5/iteration, shape=(), dtype=int64, value=2> None
try:
    o=tf.keras.optimizers.SGD(.1); v=tf.Variable([1.,2.])
    o.apply_gradients(None)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError zip() argument after * must be an iterable, not NoneType
try:
    o=tf.keras.optimizers.SGD(.1,name=3)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `name` must be a string and cannot contain character `/`. Received: name=3
try:
    o=tf.keras.optimizers.Optimizer()
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError BaseOptimizer.__init__() missing 1 required positional argument: 'learning_rate'
o=tf.keras.optimizers.Adafactor(.1)
v=tf.Variable([1.,2.]);w=tf.Variable([[1.,2.,3.],[3.,4.,5.]]);u=tf.Variable(tf.ones([2,2,3]));s=tf.Variable(2.)
for i in range(3):
    with tf.GradientTape() as t: l=tf.reduce_sum(v**2)+tf.reduce_sum(w**3)+tf.reduce_sum(u*w)+s*s
    o.apply_gradients(zip(t.gradient(l,[v,w,u,s]),[v,w,u,s]))
    print(v.numpy(),w.numpy(),u.numpy(),s.numpy())
# expect: [0.8418861 1.8418862] [[0.82691664 1.7253293  2.6409557 ]
# expect:  [2.6602137  3.6679704  4.6773267 ]] [[[0.93238765 0.9043817  0.8899962 ]
# expect:   [0.8926687  0.8988071  0.90298575]]
# expect:
# expect:  [[0.93238765 0.9043817  0.8899962 ]
# expect:   [0.8926687  0.8988071  0.90298575]]] 1.8
# expect: [0.70977265 1.7038486 ] [[0.68187666 1.5056579  2.352431  ]
# expect:  [2.3847632  3.3892953  4.4003897 ]] [[[0.8770318  0.82390976 0.79633015]
# expect:   [0.8010984  0.81083715 0.81768453]]
# expect:
# expect:  [[0.8770318  0.82390976 0.79633015]
# expect:   [0.8010984  0.81083715 0.81768453]]] 1.6283646
# expect: [0.5987439 1.5821773] [[0.55778205 1.3258582  2.1152966 ]
# expect:  [2.1565185  3.150997   4.158824  ]] [[[0.83178216 0.75526536 0.7154388 ]
# expect:   [0.72188145 0.7334886  0.7419419 ]]
# expect:
# expect:  [[0.83178216 0.75526536 0.7154388 ]
# expect:   [0.72188145 0.7334886  0.7419419 ]]] 1.4797845
print([q.path for q in o.variables],[q.shape for q in o.variables]); print(o.get_config())
# expect: ['adafactor/iteration', 'adafactor/learning_rate', 'adafactor/Variable:0', 'adafactor/Variable:0', 'adafactor/Variable_0_velocity', 'adafactor/Variable:0', 'adafactor/Variable:0', 'adafactor/Variable_0_velocity', 'adafactor/Variable:0', 'adafactor/Variable:0', 'adafactor/Variable_0_velocity', 'adafactor/Variable:0', 'adafactor/Variable:0', 'adafactor/Variable_0_velocity'] [TensorShape([]), TensorShape([]), TensorShape([]), TensorShape([]), TensorShape([2]), TensorShape([2]), TensorShape([3]), TensorShape([2, 3]), TensorShape([2, 2]), TensorShape([2, 3]), TensorShape([2, 2, 3]), TensorShape([]), TensorShape([]), TensorShape([])]
# expect: {'name': 'adafactor', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_2_decay': -0.8, 'epsilon_1': 1e-30, 'epsilon_2': 0.001, 'clip_threshold': 1.0, 'relative_step': True}
o=tf.keras.optimizers.Adafactor(.5,beta_2_decay=-.5,epsilon_1=1e-8,epsilon_2=.1,clip_threshold=.5,relative_step=False,weight_decay=.1)
w=tf.Variable([[1.,2.,3.],[3.,4.,5.]])
for i in range(3):
    with tf.GradientTape() as t: l=tf.reduce_sum(w**3)
    o.apply_gradients(zip(t.gradient(l,[w]),[w])); print(w.numpy())
# expect: [[0.64473766 1.2295666  1.9136887 ]
# expect:  [1.9731178  2.9440644  3.9198754 ]]
# expect: [[0.38580704 0.7482183  1.2156639 ]
# expect:  [1.2818954  2.1250257  3.0185368 ]]
# expect: [[0.2464472  0.49090594 0.8236238 ]
# expect:  [0.87736875 1.5632281  2.343088  ]]
try:
    print(tf.constant(1.)*'a')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: AttributeError 'numpy.float32' object has no attribute '__index__'
print(tf.Variable(2)*'a')  # expect: aa
print(tf.constant(2)*'a')  # expect: aa
o=tf.keras.optimizers.SGD(.1,loss_scale_factor=2.); v=tf.Variable(1.)
print(o.scale_loss(3.)); o.apply_gradients([(tf.constant(1.),v)]); print(v.numpy())
# expect: 6.0
# expect: 0.95
o=tf.keras.optimizers.SGD(.1,momentum=.9); v=tf.Variable([1.,2.],name='kernel')
o.build([v]); print(o.momentums, o.velocities if hasattr(o,'velocities') else None)  # expect: [<Variable path=sgd_8/kernel_0_momentum, shape=(2,), dtype=float32, value=[0. 0.]>] None
o=tf.keras.optimizers.SGD(tf.keras.optimizers.schedules.CosineDecay(.1,10)); print(o.get_config()); print(tf.keras.optimizers.SGD.from_config(o.get_config()).get_config())
# expect: {'name': 'sgd_9', 'learning_rate': {'module': 'keras.optimizers.schedules', 'class_name': 'CosineDecay', 'config': {'initial_learning_rate': 0.1, 'decay_steps': 10, 'alpha': 0.0, 'name': 'CosineDecay', 'warmup_target': None, 'warmup_steps': 0}, 'registered_name': None}, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'momentum': 0.0, 'nesterov': False}
# expect: {'name': 'sgd_9', 'learning_rate': {'module': 'keras.optimizers.schedules', 'class_name': 'CosineDecay', 'config': {'initial_learning_rate': 0.1, 'decay_steps': 10, 'alpha': 0.0, 'name': 'CosineDecay', 'warmup_target': None, 'warmup_steps': 0}, 'registered_name': None}, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'momentum': 0.0, 'nesterov': False}
o=tf.keras.optimizers.SGD(.1,momentum=.9); v=tf.Variable([1.,2.]); o.apply_gradients([(tf.constant([1.,2.]),v)])
s={}; o.save_own_variables(s); print(s)  # expect: {'0': np.int64(1), '1': np.float32(0.1), '2': array([-0.1, -0.2], dtype=float32)}
o=tf.keras.optimizers.SGD(.1); o.iterations.assign(5); print(o.iterations.numpy(), o.iterations)  # expect: 5 <Variable path=sgd_11/iteration, shape=(), dtype=int64, value=5>
o=tf.keras.optimizers.Nadam()
v=tf.Variable(1.,name='v')
o.build([v])
print([w.path for w in o.variables],[w.name for w in o.variables])  # expect: ['nadam/iteration', 'nadam/learning_rate', 'nadam/v_0_momentum', 'nadam/v_0_velocity', 'variable'] ['iteration', 'learning_rate', 'v_0_momentum', 'v_0_velocity', 'variable']
try:
    tf.keras.optimizers.SGD(learning_rate=None)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate=None
try:
    o=tf.keras.optimizers.SGD(0.1)
    v=tf.Variable(1.)
    o.apply_gradients([(tf.constant([1.,2.]),v)])
    print(v)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__AssignSubVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [] using a Tensor with shape [2], shapes must be equal. [Op:AssignSubVariableOp] name: 
