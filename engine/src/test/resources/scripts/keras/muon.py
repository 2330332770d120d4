# Muon: its rule for matrices, that of AdamW for the rest, its options, and what it refuses.
import numpy as np
import tensorflow as tf
from tensorflow import keras

G = tf.constant([[1., 2.], [3., 1.], [.5, .2]])
o = tf.keras.optimizers.Muon()
print(o.get_config())
# expect: {'name': 'muon', 'learning_rate': 0.0010000000474974513, 'weight_decay': 0.004, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'adam_beta_1': 0.9, 'adam_beta_2': 0.999, 'epsilon': 1e-07, 'exclude_layers': [], 'muon_a': 3.4445, 'muon_b': -4.775, 'muon_c': 2.0315, 'adam_lr_ratio': 1, 'momentum': 0.95, 'ns_steps': 5, 'nesterov': True, 'exclude_embeddings': True, 'adam_weight_decay': 0.004, 'rms_rate': 0.2}
print(tf.keras.optimizers.serialize(o)["class_name"], tf.keras.optimizers.get("muon").name, tf.keras.optimizers.Muon)
# expect: Muon muon_1 <class 'keras.src.optimizers.muon.Muon'>
x = keras.Variable([[1., 2.], [3., 4.], [5., 7.]], name="k")
b = keras.Variable([1., 2.], name="b")
for i in range(3):
    o.apply_gradients([(G, x), (tf.constant([1., 2.]), b)])
print(x.numpy(), b.numpy())
# expect: [[1.0001405 1.9989597]
# expect:  [2.9991117 4.0000987]
# expect:  [4.999807  6.9999185]] [0.99698806 1.9969759 ]
for v in o.variables: print(v)
# expect: <Variable path=muon/iteration, shape=(), dtype=int64, value=3>
# expect: <Variable path=muon/learning_rate, shape=(), dtype=float32, value=0.0010000000474974513>
# expect: <Variable path=muon/k_momentum, shape=(3, 2), dtype=float32, value=[[2.8525  5.705  ]
# expect:  [8.5575  2.8525 ]
# expect:  [1.42625 0.5705 ]]>
# expect: <Variable path=muon/b_momentum, shape=(2,), dtype=float32, value=[0.271 0.542]>
# expect: <Variable path=muon/b_velocity, shape=(2,), dtype=float32, value=[0.002997 0.011988]>
print([v.path for v in o.momentums], [v is None for v in o.adam_velocities])
# expect: ['muon/k_momentum', 'muon/b_momentum'] [True, False]
p = tf.keras.optimizers.Muon(.1, .2, .3, .4, .5, .6, name="p")
q = tf.keras.optimizers.Muon.from_config(p.get_config())
print(q.get_config() == p.get_config(), q.adam_beta_1, q.adam_beta_2, q.adam_weight_decay, q.epsilon, q.weight_decay, q.ns_steps, q.adam_lr_ratio, q.rms_rate)
# expect: True 0.2 0.3 0.4 0.5 0.6 5 1 0.2

def after(**options):
    try:
        o = tf.keras.optimizers.Muon(**options)
        x = keras.Variable([[1., 2.], [3., 4.], [5., 7.]], name="abc")
        b = keras.Variable([1., 2.], name="b")
        for i in range(4):
            o.apply_gradients([(G, x), (tf.constant([1., 2.]), b)])
        print(options, x.numpy().tolist(), b.numpy().tolist(), o.exclude_layers, [v.path for v in o.variables[2:]])
        # expect: {'nesterov': False} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.9959678649902344] [] ['muon_2/abc_momentum', 'muon_2/b_momentum', 'muon_2/b_velocity']
        # expect: {'rms_rate': None} [[1.0005708932876587, 1.996056079864502], [2.996670722961426, 4.000500202178955], [4.999406814575195, 6.999898910522461]] [0.9959840774536133, 1.9959678649902344] [] ['muon_3/abc_momentum', 'muon_3/b_momentum', 'muon_3/b_velocity']
        # expect: {'ns_steps': 0} [[0.9996297359466553, 1.9992594718933105], [2.9988889694213867, 3.9995813369750977], [4.99974250793457, 6.99981689453125]] [0.9959840774536133, 1.9959678649902344] [] ['muon_4/abc_momentum', 'muon_4/b_momentum', 'muon_4/b_velocity']
        # expect: {'ns_steps': 2, 'muon_a': 3, 'muon_b': -4.0, 'muon_c': 2.0} [[0.9999840259552002, 1.9986271858215332], [2.9986228942871094, 3.9999303817749023], [4.999706268310547, 6.999858856201172]] [0.9959840774536133, 1.9959678649902344] [] ['muon_5/abc_momentum', 'muon_5/b_momentum', 'muon_5/b_velocity']
        # expect: {'momentum': 0.5} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.9959678649902344] [] ['muon_6/abc_momentum', 'muon_6/b_momentum', 'muon_6/b_velocity']
        # expect: {'exclude_layers': ['^b', 'b.']} [[0.9959840774536133, 1.9959678649902344], [2.995952606201172, 3.995936393737793], [4.995920181274414, 6.995887756347656]] [0.9959840774536133, 1.9959678649902344] ['^b', 'b.'] ['muon_7/abc_momentum', 'muon_7/abc_velocity', 'muon_7/b_momentum', 'muon_7/b_velocity']
        # expect: {'exclude_layers': 'xyb'} [[0.9959840774536133, 1.9959678649902344], [2.995952606201172, 3.995936393737793], [4.995920181274414, 6.995887756347656]] [0.9959840774536133, 1.9959678649902344] xyb ['muon_8/abc_momentum', 'muon_8/abc_velocity', 'muon_8/b_momentum', 'muon_8/b_velocity']
        # expect: {'exclude_layers': ['^b']} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.9959678649902344] ['^b'] ['muon_9/abc_momentum', 'muon_9/b_momentum', 'muon_9/b_velocity']
        # expect: {'exclude_layers': None} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.9959678649902344] [] ['muon_10/abc_momentum', 'muon_10/b_momentum', 'muon_10/b_velocity']
        # expect: {'adam_lr_ratio': 0.1, 'learning_rate': 0.3} [[1.0561236143112183, 1.5845948457717896], [2.6452324390411377, 4.039492607116699], [4.922798156738281, 6.967728614807129]] [0.8754255771636963, 1.8706340789794922] [] ['muon_11/abc_momentum', 'muon_11/b_momentum', 'muon_11/b_velocity']
        # expect: {'adam_beta_1': 0.5, 'adam_beta_2': 0.6, 'epsilon': 0.1} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9964299201965332, 1.9962044954299927] [] ['muon_12/abc_momentum', 'muon_12/b_momentum', 'muon_12/b_velocity']
        # expect: {'weight_decay': None} [[1.0002036094665527, 1.9986448287963867], [2.9988632202148438, 4.00019645690918], [4.999822616577148, 7.000003814697266]] [0.9959840774536133, 1.9959678649902344] [] ['muon_13/abc_momentum', 'muon_13/b_momentum', 'muon_13/b_velocity']
        # expect: {'weight_decay': 0.2, 'learning_rate': 0.1} [[0.9421076774597168, 1.7132301330566406], [2.6568002700805664, 3.7084813117980957], [4.594587326049805, 6.456988334655762]] [0.5986447930335999, 1.5970451831817627] [] ['muon_14/abc_momentum', 'muon_14/b_momentum', 'muon_14/b_velocity']
        # expect: {'adam_weight_decay': None} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9960000514984131, 1.995999813079834] [] ['muon_15/abc_momentum', 'muon_15/b_momentum', 'muon_15/b_velocity']
        # expect: {'adam_weight_decay': 0.1} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.995600700378418, 1.9952003955841064] [] ['muon_16/abc_momentum', 'muon_16/b_momentum', 'muon_16/b_velocity']
        # expect: {'use_ema': True, 'ema_overwrite_frequency': 2} [[1.0000487565994263, 1.9996393918991089], [2.99969220161438, 4.000034809112549], [4.999933242797852, 6.999971389770508]] [0.9989559054374695, 1.9989516735076904] [] ['muon_17/abc_average', 'muon_17/b_average', 'muon_17/abc_momentum', 'muon_17/b_momentum', 'muon_17/b_velocity']
        # expect: {'clipnorm': 0.5} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.995968222618103] [] ['muon_18/abc_momentum', 'muon_18/b_momentum', 'muon_18/b_velocity']
        # expect: {'clipvalue': 0.5} [[0.9998080730438232, 1.9992098808288574], [2.999776840209961, 3.999177932739258], [4.998744964599609, 7.000581741333008]] [0.9959840774536133, 1.9959681034088135] [] ['muon_19/abc_momentum', 'muon_19/b_momentum', 'muon_19/b_velocity']
        # expect: {'global_clipnorm': 0.5} [[1.0001873970031738, 1.998612880706787], [2.9988155364990234, 4.000131607055664], [4.99974250793457, 6.99989128112793]] [0.9959840774536133, 1.995968222618103] [] ['muon_20/abc_momentum', 'muon_20/b_momentum', 'muon_20/b_velocity']
        # expect: {'gradient_accumulation_steps': 2} [[1.000093698501587, 1.9993064403533936], [2.9994077682495117, 4.000065803527832], [4.999871253967285, 6.999945640563965]] [0.9979920387268066, 1.9979839324951172] [] ['muon_21/abc_gradient_accumulator', 'muon_21/b_gradient_accumulator', 'muon_21/abc_momentum', 'muon_21/b_momentum', 'muon_21/b_velocity']
    except Exception as e:
        print(options, type(e).__name__, e)
        # expect: {'ns_steps': 2.0} TypeError 'float' object cannot be interpreted as an integer
        # expect: {'ns_steps': None} TypeError 'NoneType' object cannot be interpreted as an integer
        # expect: {'exclude_layers': 3} TypeError 'int' object is not iterable
        # expect: {'exclude_layers': [3]} TypeError first argument must be string or compiled pattern
        # expect: {'exclude_layers': ['(']} error missing ), unterminated subpattern at position 0
        # expect: {'foo': 1} ValueError Argument(s) not recognized: {'foo': 1}

for options in [dict(nesterov=False), dict(rms_rate=None), dict(ns_steps=0), dict(ns_steps=2, muon_a=3, muon_b=-4., muon_c=2.), dict(momentum=.5),
        dict(exclude_layers=["^b", "b."]), dict(exclude_layers="xyb"), dict(exclude_layers=["^b"]), dict(exclude_layers=None),
        dict(adam_lr_ratio=.1, learning_rate=.3), dict(adam_beta_1=.5, adam_beta_2=.6, epsilon=.1),
        dict(weight_decay=None), dict(weight_decay=.2, learning_rate=.1), dict(adam_weight_decay=None), dict(adam_weight_decay=.1),
        dict(use_ema=True, ema_overwrite_frequency=2), dict(clipnorm=.5), dict(clipvalue=.5), dict(global_clipnorm=.5), dict(gradient_accumulation_steps=2),
        dict(ns_steps=2.), dict(ns_steps=None), dict(exclude_layers=3), dict(exclude_layers=[3]), dict(exclude_layers=["("]), dict(foo=1)]:
    after(**options)

for s in [(1, 1), (1, 4), (4, 1), (4, 4), (2, 2, 2)]:
    x = keras.Variable(tf.reshape(tf.range(np.prod(s), dtype=tf.float32) / 7, s)); o = tf.keras.optimizers.Muon(.1)
    for i in range(2): o.apply_gradients([(tf.sin(x * 3), x)])
    print(x.numpy().tolist(), len(o.variables))
    # expect: [[0.0]] 3
    # expect: [[0.0, 0.12497417628765106, 0.25298261642456055, 0.38662758469581604]] 3
    # expect: [[0.0], [0.12497417628765106], [0.25298261642456055], [0.38662758469581604]] 3
    # expect: [[-0.0021548836957663298, 0.14037656784057617, 0.271378755569458, 0.38072457909584045], [0.5424885749816895, 0.6767829656600952, 0.8400020599365234, 1.0087615251541138], [1.1377183198928833, 1.3056820631027222, 1.465304970741272, 1.5970427989959717], [1.7603774070739746, 1.866652488708496, 1.9973958730697632, 2.137883186340332]] 3
    # expect: [[[0.0, -0.043168939650058746], [0.08797027915716171, 0.22888407111167908]], [[0.3710192143917084, 0.5136334896087646], [0.6570709943771362, 0.8076101541519165]]] 4
try:
    tf.keras.optimizers.Muon().apply_gradients([(tf.ones((1, 1)), tf.Variable([[1.]]))])
except AttributeError as e:
    print(e)
    # expect: 'ResourceVariable' object has no attribute 'path'
try:
    tf.keras.optimizers.Muon().build([tf.Variable([[1.]])])
except AttributeError as e:
    print(e)
    # expect: 'ResourceVariable' object has no attribute 'path'
v = tf.Variable([[1., 2.], [3., 4.], [5., 7.]]); w = tf.Variable([1., 2.])
tf.keras.optimizers.Muon(exclude_embeddings=False).apply_gradients([(G, v), (tf.ones(2), w)]); print(v.numpy(), w.numpy())
# expect: [[1.0000468 1.9996532]
# expect:  [2.999704  4.000033 ]
# expect:  [4.9999356 6.999973 ]] [0.998996 1.998992]
tf.keras.optimizers.Muon().apply_gradients([(tf.ones(2), w)]); print(w.numpy())
# expect: [0.99799204 1.9979839 ]

for excluded in [True, False]:
    e = keras.layers.Embedding(4, 3, embeddings_initializer="ones"); e.build((None,))
    o = tf.keras.optimizers.Muon(.1, exclude_embeddings=excluded)
    for i in range(3):
        with tf.GradientTape() as t: l = tf.reduce_sum(e(tf.constant([1, 2, 1])) ** 2)
        o.apply_gradients(zip(t.gradient(l, e.trainable_variables), e.trainable_variables))
    print(e.embeddings.numpy().tolist(), len(o.variables))
    # expect: [[0.9988004565238953, 0.9988004565238953, 0.9988004565238953], [0.5785425901412964, 0.5785425901412964, 0.5785425901412964], [0.7005178928375244, 0.7005178928375244, 0.7005178928375244], [0.9988004565238953, 0.9988004565238953, 0.9988004565238953]] 4
    # expect: [[0.9988004565238953, 0.9988004565238953, 0.9988004565238953], [0.9557027220726013, 0.9557027220726013, 0.9557027220726013], [0.9771479368209839, 0.9771479368209839, 0.9771479368209839], [0.9988004565238953, 0.9988004565238953, 0.9988004565238953]] 3

falling = tf.keras.optimizers.schedules.ExponentialDecay(.1, 10, .5)
for dtype, options in [("float64", {}), ("float64", dict(rms_rate=None)), ("float64", dict(rms_rate=None, learning_rate=falling)),
        ("float16", dict(rms_rate=None, learning_rate=falling)), ("float16", {}), ("bfloat16", {}), ("float32", dict(learning_rate=falling))]:
    x = keras.Variable([[1., 2.], [3., 4.], [5., 7.]], dtype=dtype)
    try:
        tf.keras.optimizers.Muon(**options).apply_gradients([(tf.cast(G, dtype), x)])
        print(x)
        # expect: <Variable path=variable_6, shape=(3, 2), dtype=float64, value=[[1.0001428  1.99901398]
        # expect:  [2.99916766 4.00012536]
        # expect:  [4.99985168 6.99997506]]>
        # expect: <Variable path=variable_9, shape=(3, 2), dtype=float16, value=[[1. 2.]
        # expect:  [3. 4.]
        # expect:  [5. 7.]]>
        # expect: <Variable path=variable_10, shape=(3, 2), dtype=bfloat16, value=[[1 2]
        # expect:  [3 4]
        # expect:  [5 7]]>
        # expect: <Variable path=variable_11, shape=(3, 2), dtype=float32, value=[[1.0046854 1.9653206]
        # expect:  [2.970383  4.003297 ]
        # expect:  [4.993555  6.997306 ]]>
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a double tensor [Op:Mul] name:
        # expect: InvalidArgumentError cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a half tensor [Op:Mul] name:
for g in [[1., 2.], [[1., 2.]], 1., [1., 2., 3.]]:
    x = keras.Variable([[1., 2.], [3., 4.], [5., 7.]])
    try:
        tf.keras.optimizers.Muon(.1).apply_gradients([(tf.constant(g), x)])
        print(x.numpy().tolist())
        # expect: [[0.9933708906173706, 1.9867417812347412], [2.9925708770751953, 3.9859416484832764], [4.991771221160889, 6.984741687774658]]
        # expect: [[0.9933708906173706, 1.9867417812347412], [2.9925708770751953, 3.9859416484832764], [4.991771221160889, 6.984741687774658]]
        # expect: [[0.9897509217262268, 1.9893509149551392], [2.9889509677886963, 3.988550901412964], [4.9881510734558105, 6.987350940704346]]
    except Exception as e:
        print(type(e).__name__, e)
        # expect: InvalidArgumentError {{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [3,2] [Op:AddV2] name:

keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, "relu"), keras.layers.Dense(1, name="out")])
m.compile(keras.optimizers.Muon(.02, exclude_layers=["out"]), "mse")
h = m.fit(np.arange(24.).reshape(8, 3) / 10, np.ones((8, 1)), epochs=3, verbose=0, shuffle=False)
print(["%.4f" % l for l in h.history["loss"]], [v.path for v in m.optimizer.variables])
# expect: ['0.3127', '0.2896', '0.2676'] ['muon_49/iteration', 'muon_49/learning_rate', 'muon_49/sequential_dense_kernel_momentum', 'muon_49/sequential_dense_bias_momentum', 'muon_49/sequential_dense_bias_velocity', 'muon_49/sequential_out_kernel_momentum', 'muon_49/sequential_out_kernel_velocity', 'muon_49/sequential_out_bias_momentum', 'muon_49/sequential_out_bias_velocity']
