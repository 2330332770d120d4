import tensorflow as tf
from tensorflow.keras import mixed_precision
policy = mixed_precision.Policy('mixed_float16')
mixed_precision.set_global_policy(policy)
print('Compute dtype: %s' % policy.compute_dtype)  # expect: Compute dtype: float16
print('Variable dtype: %s' % policy.variable_dtype)  # expect: Variable dtype: float32
print(policy, policy.name)  # expect: <DTypePolicy "mixed_float16"> mixed_float16
d = tf.keras.layers.Dense(3, kernel_initializer='ones')
x = tf.constant([[1.,2.],[3.,4.]])
y = d(x)
print(y.dtype, d.kernel.dtype, d.compute_dtype, d.variable_dtype, d.dtype, d.dtype_policy)
# expect: <dtype: 'float16'> float32 float16 float32 float32 <DTypePolicy "mixed_float16">
print(y)
# expect: tf.Tensor(
# expect: [[3. 3. 3.]
# expect:  [7. 7. 7.]], shape=(2, 3), dtype=float16)
o = tf.keras.layers.Activation('softmax', dtype='float32')
print(o(y).dtype)  # expect: <dtype: 'float32'>
print(mixed_precision.global_policy())  # expect: <DTypePolicy "mixed_float16">
mixed_precision.set_global_policy('float32')

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers, mixed_precision
mixed_precision.set_global_policy('mixed_float16')
inputs = keras.Input(shape=(4,), name='digits')
dense1 = layers.Dense(3, activation='relu', name='dense_1', kernel_initializer='ones')
x = dense1(inputs)
dense2 = layers.Dense(3, activation='relu', name='dense_2', kernel_initializer=keras.initializers.Constant(0.5))
x = dense2(x)
print(dense1.dtype_policy)  # expect: <DTypePolicy "mixed_float16">
print('x.dtype: %s' % x.dtype)  # expect: x.dtype: float16
print('dense1.kernel.dtype: %s' % dense1.kernel.dtype)  # expect: dense1.kernel.dtype: float32
x = layers.Dense(2, name='dense_logits', kernel_initializer=keras.initializers.Constant(0.25))(x)
outputs = layers.Activation('softmax', dtype='float32', name='predictions')(x)
print('Outputs dtype: %s' % outputs.dtype)  # expect: Outputs dtype: float32
model = keras.Model(inputs=inputs, outputs=outputs)
optimizer = keras.optimizers.RMSprop()
optimizer = mixed_precision.LossScaleOptimizer(optimizer)
loss_object = tf.keras.losses.SparseCategoricalCrossentropy()
@tf.function
def train_step(x, y):
  with tf.GradientTape() as tape:
    predictions = model(x)
    loss = loss_object(y, predictions)
    scaled_loss = optimizer.scale_loss(loss)
  scaled_gradients = tape.gradient(scaled_loss, model.trainable_variables)
  optimizer.apply(scaled_gradients, model.trainable_variables) if hasattr(optimizer,'apply') else None
  return loss
xs = tf.constant([[1.,2.,3.,4.],[0.5,0.25,1.,0.]])
ys = tf.constant([0,1])
for i in range(3):
    print(train_step(xs, ys).numpy())
    # expect: 0.6931472
    # expect: 0.6931472
    # expect: 0.6406188
for v in model.trainable_variables: print(v.path, v.dtype, v.numpy())
# expect: dense_1/kernel float32 [[1.0020164 1.0020164 1.0020164]
# expect:  [1.0030397 1.0030397 1.0030397]
# expect:  [1.003053  1.003053  1.003053 ]
# expect:  [1.003139  1.003139  1.003139 ]]
# expect: dense_1/bias float32 [-0.00115644 -0.00115644 -0.00115644]
# expect: dense_2/kernel float32 [[0.50314885 0.50314885 0.50314885]
# expect:  [0.50314885 0.50314885 0.50314885]
# expect:  [0.50314885 0.50314885 0.50314885]]
# expect: dense_2/bias float32 [-0.00079948 -0.00079948 -0.00079948]
# expect: dense_logits/kernel float32 [[0.25523755 0.24476244]
# expect:  [0.25523755 0.24476244]
# expect:  [0.25523755 0.24476244]]
# expect: dense_logits/bias float32 [-0.00316135  0.00316135]
print(optimizer.dynamic_scale if hasattr(optimizer,'dynamic_scale') else None)
# expect: <Variable path=loss_scale_optimizer/dynamic_scale, shape=(), dtype=float32, value=16384.0>
mixed_precision.set_global_policy('float32')

import tensorflow as tf
lso = tf.keras.mixed_precision.LossScaleOptimizer(tf.keras.optimizers.SGD(0.1), initial_scale=4., dynamic_growth_steps=2)
v = tf.Variable([1., 2.])
for i in range(6):
    with tf.GradientTape() as t:
        loss = tf.reduce_sum(v*v)
        if i == 3: loss = loss * float('inf')
        s = lso.scale_loss(loss)
    g = t.gradient(s, v)
    lso.apply_gradients([(g, v)])
    print(i, s.numpy(), g.numpy(), v.numpy(), lso.dynamic_scale.numpy(), lso.step_counter.numpy(), lso.iterations.numpy())
    # expect: 0 20.0 [ 8. 16.] [0.8 1.6] 4.0 1 1
    # expect: 1 12.800001 [ 6.4 12.8] [0.64 1.28] 8.0 0 2
    # expect: 2 16.383999 [10.24 20.48] [0.51199996 1.0239999 ] 8.0 1 3
    # expect: 3 inf [inf inf] [0.51199996 1.0239999 ] 4.0 0 3
    # expect: 4 5.2428794 [4.0959997 8.191999 ] [0.40959996 0.8191999 ] 4.0 1 4
    # expect: 5 3.3554425 [3.2767997 6.5535994] [0.32767996 0.6553599 ] 8.0 0 5

import tensorflow as tf
P = tf.keras.mixed_precision.Policy
print(P('mixed_float16') == P('mixed_float16'), P('float32') == P('mixed_float16'), P().name, P('mixed_bfloat16'))
# expect: True False float32 <DTypePolicy "mixed_bfloat16">
try: P('foo')
except ValueError as e: print(e)
# expect: Cannot convert 'foo' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.
try: P(3)
except TypeError as e: print(e)
# expect: 'name' must be a string, such as 'mixed_float16'. Received: name=3 (of type <class 'int'>)
try: tf.keras.mixed_precision.set_global_policy(3)
except ValueError as e: print(e)
# expect: Invalid `policy` argument. Expected the string name of a policy (such as 'mixed_float16') or a `DTypePolicy` instance. Received: policy=3 (of type <class 'int'>)
l = tf.keras.layers.Dense(2, dtype='mixed_bfloat16')
print(l.dtype, l.compute_dtype, l.get_config()['dtype'])
# expect: float32 bfloat16 {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'mixed_bfloat16'}, 'registered_name': None}
l = tf.keras.layers.Dense(2, dtype=P('mixed_float16'))
print(l(tf.ones((1, 3))).dtype, l.weights[0].dtype)  # expect: <dtype: 'float16'> float32
l = tf.keras.layers.Dense(2, dtype=tf.float64)
print(l(tf.ones((1, 3))).dtype, l.dtype_policy)  # expect: <dtype: 'float64'> <DTypePolicy "float64">
try: tf.keras.layers.Dense(2, dtype=3)
except ValueError as e: print(e)
# expect: Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. Received: dtype=3

import tensorflow as tf
tf.keras.mixed_precision.set_global_policy('mixed_bfloat16')
d = tf.keras.layers.Dense(2, kernel_initializer=tf.keras.initializers.Constant(0.3))
x = tf.constant([[1., 2.], [3., 4.5]])
with tf.GradientTape() as t:
    y = d(x)
    l = tf.reduce_mean(tf.cast(y, tf.float32)**2)
print(y)
# expect: tf.Tensor(
# expect: [[0.902344 0.902344]
# expect:  [2.25 2.25]], shape=(2, 2), dtype=bfloat16)
print(l)  # expect: tf.Tensor(2.9383621, shape=(), dtype=float32)
g = t.gradient(l, d.trainable_variables)
print(g)
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[3.828125, 3.828125],
# expect:        [5.96875 , 5.96875 ]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.578125, 1.578125], dtype=float32)>]
print(d.kernel.dtype, d.kernel.value.dtype)  # expect: float32 <dtype: 'float32'>
tf.keras.mixed_precision.set_global_policy('float32')

import tensorflow as tf
tf.keras.mixed_precision.set_global_policy('mixed_float16')
class L(tf.keras.layers.Layer):
    def build(self, s):
        self.w = self.add_weight(shape=(s[-1], 2), initializer='ones', name='w')
        self.k = self.add_weight(shape=(2,), initializer='ones', name='k', autocast=False)
        self.v = tf.Variable([1., 2.])
    def call(self, x):
        print(x.dtype, self.w.dtype, self.w.value.dtype, self.k.dtype, self.v.dtype, self.compute_dtype, self.variable_dtype)
        # expect: <dtype: 'float16'> float16 <dtype: 'float16'> float32 <dtype: 'float32'> float16 float32
        return tf.matmul(x, self.w) + tf.cast(self.v, x.dtype)
l = L()
print(l(tf.ones((1, 3))))  # expect: tf.Tensor([[4. 5.]], shape=(1, 2), dtype=float16)
class F(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__(autocast=False)
    def call(self, x):
        print(x.dtype)  # expect: <dtype: 'float32'>
        return x
F()(tf.ones(2))
tf.keras.mixed_precision.set_global_policy('float32')

import tensorflow as tf
tf.keras.utils.set_random_seed(3)
tf.keras.mixed_precision.set_global_policy('mixed_float16')
K = tf.keras.layers
x = tf.reshape(tf.range(16, dtype=tf.float32), (1, 4, 4, 1))/8
for l in [K.Conv2D(2, 3, kernel_initializer='ones'), K.BatchNormalization(), K.LayerNormalization(), K.MaxPooling2D(), K.AveragePooling2D(2), K.GlobalAveragePooling2D(), K.Flatten(), K.ReLU(), K.Softmax(), K.Dropout(0.5), K.UpSampling2D(), K.ZeroPadding2D(), K.Activation('gelu'), K.Rescaling(0.5), K.GroupNormalization(1), K.UnitNormalization(), K.LeakyReLU(), K.PReLU(), K.Concatenate(), K.Add()]:
    z = [x, x] if l.name in ('concatenate', 'add') else x
    y = l(z)
    print(l.name, y.dtype, [w.dtype for w in l.weights], tf.reduce_sum(tf.cast(y, tf.float32)).numpy())
    # expect: conv2d <dtype: 'float16'> ['float32', 'float32'] 67.5
    # expect: batch_normalization <dtype: 'float16'> ['float32', 'float32', 'float32', 'float32'] 14.99054
    # expect: layer_normalization <dtype: 'float16'> ['float32', 'float32'] 0.0
    # expect: max_pooling2d <dtype: 'float16'> [] 5.0
    # expect: average_pooling2d <dtype: 'float16'> [] 3.75
    # expect: global_average_pooling2d <dtype: 'float16'> [] 0.9375
    # expect: flatten <dtype: 'float16'> [] 15.0
    # expect: re_lu <dtype: 'float16'> [] 15.0
    # expect: softmax <dtype: 'float16'> [] 16.0
    # expect: dropout <dtype: 'float16'> [] 15.0
    # expect: up_sampling2d <dtype: 'float16'> [] 60.0
    # expect: zero_padding2d <dtype: 'float16'> [] 15.0
    # expect: activation_1 <dtype: 'float16'> [] 13.187378
    # expect: rescaling <dtype: 'float16'> [] 7.5
    # expect: group_normalization <dtype: 'float16'> ['float32', 'float32'] 0.0
    # expect: unit_normalization <dtype: 'float16'> [] nan
    # expect: leaky_re_lu <dtype: 'float16'> [] 15.0
    # expect: p_re_lu <dtype: 'float16'> ['float32'] 15.0
    # expect: concatenate <dtype: 'float16'> [] 30.0
    # expect: add <dtype: 'float16'> [] 30.0
    y = l(z, training=True) if l.name.startswith(('batch','layer_')) else y
    print(y.dtype, [w.numpy() for w in l.non_trainable_weights])
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> [array([0.009375], dtype=float32), array([0.99332035], dtype=float32)]
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
    # expect: <dtype: 'float16'> []
s = tf.reshape(tf.range(12, dtype=tf.float32), (1, 4, 3))/8
for l in [K.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones'), K.GRU(2, kernel_initializer='ones', recurrent_initializer='ones'), K.SimpleRNN(2, kernel_initializer='ones', recurrent_initializer='ones'), K.Embedding(3, 2, embeddings_initializer='ones'), K.Bidirectional(K.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones'))]:
    y = l([s, s]) if l.name=='attention' else l(s, s) if l.name.startswith('multi') else l(tf.constant([[1, 2]])) if l.name=='embedding' else l(s)
    print(l.name, y.dtype, y.numpy().ravel()[:4])
    # expect: lstm <dtype: 'float16'> [0.991 0.991]
    # expect: gru <dtype: 'float16'> [0.2996 0.2996]
    # expect: simple_rnn <dtype: 'float16'> [1. 1.]
    # expect: embedding <dtype: 'float16'> [1. 1. 1. 1.]
    # expect: bidirectional <dtype: 'float16'> [0.991 0.991 0.907 0.907]
tf.keras.mixed_precision.set_global_policy('float32')

import tensorflow as tf
tf.keras.mixed_precision.set_global_policy('mixed_float16')
i = tf.keras.Input((3,))
x = tf.keras.layers.Dense(2, kernel_initializer='ones')(i)
x = tf.keras.layers.BatchNormalization()(x)
o = tf.keras.layers.Dense(1, dtype='float32', kernel_initializer='ones')(x)
m = tf.keras.Model(i, o)
print(i.dtype, x.dtype, o.dtype, m.compute_dtype)  # expect: float32 float16 float32 float16

v = tf.constant([[0.1, 0.2, 0.3], [1., 2., 3.]])
with tf.GradientTape() as t:
    p = m(v, training=True)
    l = tf.reduce_mean(p**2)
print(p, l)
# expect: tf.Tensor(
# expect: [[-2.]
# expect:  [ 2.]], shape=(2, 1), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)
print(t.gradient(l, m.trainable_variables))
# expect: [<tf.Tensor: shape=(3, 2), dtype=float32, numpy=
# expect: array([[9.1433525e-05, 9.1433525e-05],
# expect:        [1.8286705e-04, 1.8286705e-04],
# expect:        [2.7418137e-04, 2.7418137e-04]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([3.9997258, 3.9997258], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[4.],
# expect:        [4.]], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.], dtype=float32)>]
print(m.layers)
# expect: [<InputLayer name=input_layer, built=True>, <Dense name=dense_6, built=True>, <BatchNormalization name=batch_normalization_1, built=True>, <Dense name=dense_7, built=True>]
tf.keras.mixed_precision.set_global_policy('float32')

import tensorflow as tf
O = tf.keras.mixed_precision.LossScaleOptimizer
for kw in ({'dynamic': False}, {'clipnorm': 1.}, {'foo': 1}):
    try: O(tf.keras.optimizers.SGD(), **kw)
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError LossScaleOptimizer no longer supports `dynamic=False`. Instead, simply set `loss_scale_factor` directly on the `inner_optimizer`.
    # expect: ValueError LossScaleOptimizer does not support `clipnorm`. Instead, set `clipnorm` on the `inner_optimizer`.
    # expect: ValueError LossScaleOptimizer does not support arguments: `foo`.
o = O(tf.keras.optimizers.Adam(0.5, clipnorm=0.1), initial_scale=8)
print(o.learning_rate, o.iterations, type(o.inner_optimizer).__name__, o.name)
# expect: <Variable path=adam/learning_rate, shape=(), dtype=float32, value=0.5> <Variable path=adam/iteration, shape=(), dtype=int64, value=0> Adam loss_scale_optimizer_2
o.learning_rate = 0.25
print(o.inner_optimizer.learning_rate.numpy())  # expect: 0.25
v = tf.Variable(2.0, name='v')
try: print(o.dynamic_scale)
except AttributeError as e: print(e)
# expect: 'LossScaleOptimizer' object has no attribute 'dynamic_scale'
print(o.scale_loss(2.0), o.scale_loss(tf.constant(2., tf.float16)))
# expect: tf.Tensor(16.0, shape=(), dtype=float32) tf.Tensor(16.0, shape=(), dtype=float16)
o.build([v])
print(o.dynamic_scale, o.step_counter)
# expect: <Variable path=loss_scale_optimizer_2/dynamic_scale, shape=(), dtype=float32, value=8.0> <Variable path=loss_scale_optimizer_2/step_counter, shape=(), dtype=int64, value=0>
print([x.path for x in o.variables])
# expect: ['loss_scale_optimizer_2/iteration', 'loss_scale_optimizer_2/learning_rate', 'loss_scale_optimizer_2/step_counter', 'loss_scale_optimizer_2/dynamic_scale', 'adam/iteration', 'adam/learning_rate', 'adam/v_0_momentum', 'adam/v_0_velocity']
print(o.scale_loss(2.0), o.scale_loss(tf.constant(2., tf.float16)))
# expect: tf.Tensor(16.0, shape=(), dtype=float32) tf.Tensor(16.0, shape=(), dtype=float32)
o.apply([tf.constant(8.)], [v]); print(v.numpy())  # expect: 1.7500095
o.apply([tf.constant(8.)]); print(v.numpy())  # expect: 1.5000176
o.apply([tf.constant(float('nan'))]); print(v.numpy(), o.dynamic_scale.numpy(), o.iterations.numpy())
# expect: 1.5000176 4.0 2
print(o.get_config())
# expect: {'name': 'loss_scale_optimizer_2', 'inner_optimizer': {'module': 'keras.optimizers', 'class_name': 'Adam', 'config': {'name': 'adam', 'learning_rate': 0.25, 'weight_decay': None, 'clipnorm': 0.1, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-07, 'amsgrad': False}, 'registered_name': None}, 'initial_scale': 8, 'dynamic_growth_steps': 2000}
o2 = O.from_config(o.get_config())
print(o2.inner_optimizer.clipnorm, o2.initial_scale)  # expect: 0.1 8

import tensorflow as tf, numpy as np
m = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='ones')])
m.compile(tf.keras.optimizers.SGD(0.1, loss_scale_factor=4.), 'mse')
h = m.fit(np.array([[1.],[2.]]), np.array([[2.],[3.]]), epochs=3, verbose=0)
print(h.history, m.get_weights())
# expect: {'loss': [1.0, 0.14500001072883606, 0.05905000865459442]} [array([[1.414]], dtype=float32), array([0.29900002], dtype=float32)]
