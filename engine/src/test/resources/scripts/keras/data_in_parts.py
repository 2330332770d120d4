# The parts of a dataset and the windows of a series; which sizes of batches fit leaves open.
import keras, numpy as np, tensorflow as tf
a, b = keras.utils.split_dataset(np.arange(10), left_size=0.8)
print([int(x) for x in a], [int(x) for x in b], len(a), int(b.cardinality()))
# expect: [0, 1, 2, 3, 4, 5, 6, 7] [8, 9] 8 2
a, b = keras.utils.split_dataset((np.arange(6.0), np.arange(6) * 2), left_size=4)
print([(float(x), int(y)) for x, y in a], [(float(x), int(y)) for x, y in b])
# expect: [(0.0, 0), (1.0, 2), (2.0, 4), (3.0, 6)] [(4.0, 8), (5.0, 10)]
a, b = keras.utils.split_dataset([np.arange(10).reshape(5, 2), np.arange(5)], right_size=2, shuffle=True, seed=1)
for x in a: print(x)
# expect: (<tf.Tensor: shape=(2,), dtype=int64, numpy=array([4, 5])>, <tf.Tensor: shape=(), dtype=int64, numpy=2>)
# expect: (<tf.Tensor: shape=(2,), dtype=int64, numpy=array([6, 7])>, <tf.Tensor: shape=(), dtype=int64, numpy=3>)
# expect: (<tf.Tensor: shape=(2,), dtype=int64, numpy=array([8, 9])>, <tf.Tensor: shape=(), dtype=int64, numpy=4>)
print(a.element_spec, b)
# expect: (TensorSpec(shape=(2,), dtype=tf.int64, name=None), TensorSpec(shape=(), dtype=tf.int64, name=None)) <_PrefetchDataset element_spec=(TensorSpec(shape=(2,), dtype=tf.int64, name=None), TensorSpec(shape=(), dtype=tf.int64, name=None))>
ds = tf.data.Dataset.from_tensor_slices((np.arange(12.0).reshape(6, 2), np.arange(6))).batch(2)
a, b = keras.utils.split_dataset(ds, left_size=0.5, shuffle=False)
for x, y in a: print(x.numpy(), y.numpy())
# expect: [[0. 1.]
# expect:  [2. 3.]] [0 1]
# expect: [[4. 5.]] [2]
for bad in [dict(), dict(left_size=20), dict(left_size=1.5), dict(left_size=0.99), dict(left_size=6, right_size=6), dict(left_size=-1)]:
    try:
        keras.utils.split_dataset(np.arange(10), **bad)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError At least one of the `left_size` or `right_size` must be specified. Received: left_size=None and right_size=None
        # expect: ValueError `left_size` should be either a positive integer smaller than 10, or a float within the range `[0, 1]`. Received: left_size=20
        # expect: ValueError `left_size` should be either a positive integer smaller than 10, or a float within the range `[0, 1]`. Received: left_size=1.5
        # expect: ValueError With `dataset` of length=10, `left_size`=10 and `right_size`=0.Resulting right side dataset split will be empty. Adjust any of the aforementioned parameters
        # expect: ValueError The sum of `left_size` and `right_size` should be smaller than the 10. Received: left_size + right_size = 12.0and total_length = 10
        # expect: ValueError `left_size` should be either a positive integer smaller than 10, or a float within the range `[0, 1]`. Received: left_size=-1
import keras, numpy as np, tensorflow as tf
x = np.arange(20).reshape(10, 2)
for kw in [dict(sequence_length=3), dict(sequence_length=3, sampling_rate=2), dict(sequence_length=2, sequence_stride=3), dict(sequence_length=2, shuffle=True, seed=3, batch_size=2), dict(sequence_length=2, batch_size=None), dict(sequence_length=2, start_index=2, end_index=6)]:
    ds = keras.utils.timeseries_dataset_from_array(x, x[1:, 0], **kw)
    print(ds.element_spec)
    # expect: (TensorSpec(shape=(None, None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(None,), dtype=tf.int64, name=None))
    # expect: (TensorSpec(shape=(None, None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(None,), dtype=tf.int64, name=None))
    # expect: (TensorSpec(shape=(None, None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(None,), dtype=tf.int64, name=None))
    # expect: (TensorSpec(shape=(None, None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(None,), dtype=tf.int64, name=None))
    # expect: (TensorSpec(shape=(None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(), dtype=tf.int64, name=None))
    # expect: (TensorSpec(shape=(None, None, 2), dtype=tf.int64, name=None), TensorSpec(shape=(None,), dtype=tf.int64, name=None))
    for a, b in ds:
        print(a.numpy().tolist(), b.numpy().tolist())
        # expect: [[[0, 1], [2, 3], [4, 5]], [[2, 3], [4, 5], [6, 7]], [[4, 5], [6, 7], [8, 9]], [[6, 7], [8, 9], [10, 11]], [[8, 9], [10, 11], [12, 13]], [[10, 11], [12, 13], [14, 15]], [[12, 13], [14, 15], [16, 17]], [[14, 15], [16, 17], [18, 19]]] [2, 4, 6, 8, 10, 12, 14, 16]
        # expect: [[[0, 1], [4, 5], [8, 9]], [[2, 3], [6, 7], [10, 11]], [[4, 5], [8, 9], [12, 13]], [[6, 7], [10, 11], [14, 15]], [[8, 9], [12, 13], [16, 17]], [[10, 11], [14, 15], [18, 19]]] [2, 4, 6, 8, 10, 12]
        # expect: [[[0, 1], [2, 3]], [[6, 7], [8, 9]], [[12, 13], [14, 15]]] [2, 8, 14]
        # expect: [[[6, 7], [8, 9]], [[2, 3], [4, 5]]] [8, 4]
        # expect: [[[0, 1], [2, 3]], [[8, 9], [10, 11]]] [2, 10]
        # expect: [[[4, 5], [6, 7]], [[10, 11], [12, 13]]] [6, 12]
        # expect: [[[12, 13], [14, 15]], [[14, 15], [16, 17]]] [14, 16]
        # expect: [[[16, 17], [18, 19]]] [18]
        # expect: [[0, 1], [2, 3]] 2
        # expect: [[2, 3], [4, 5]] 4
        # expect: [[4, 5], [6, 7]] 6
        # expect: [[6, 7], [8, 9]] 8
        # expect: [[8, 9], [10, 11]] 10
        # expect: [[10, 11], [12, 13]] 12
        # expect: [[12, 13], [14, 15]] 14
        # expect: [[14, 15], [16, 17]] 16
        # expect: [[16, 17], [18, 19]] 18
        # expect: [[[4, 5], [6, 7]], [[6, 7], [8, 9]], [[8, 9], [10, 11]]] [6, 8, 10]
for bad in [dict(sequence_length=0), dict(sequence_length=30), dict(sequence_length=2, sampling_rate=0), dict(sequence_length=2, batch_size=0), dict(sequence_length=2, start_index=-1), dict(sequence_length=2, end_index=50)]:
    try:
        ds = keras.utils.timeseries_dataset_from_array(x, None, **bad)
        print(len(list(ds)))
        # expect: 1
        # expect: 0
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError `sampling_rate` must be higher than 0. Received: sampling_rate=0
        # expect: InvalidArgumentError {{function_node __wrapped__BatchDatasetV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Batch size must be greater than zero. [Op:BatchDatasetV2] name: 
        # expect: ValueError `start_index` must be 0 or greater. Received: start_index=-1
        # expect: ValueError `end_index` must be lower than the length of the data. Received: end_index=50, for data of length 10
import tensorflow as tf, numpy as np
for rows, bs in [(40,10),(40,8),(30,32),(32,32)]:
    m = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    m.compile("sgd","mse")
    m.fit(np.ones((rows,1)), np.ones((rows,1)), batch_size=bs, verbose=0)
    print(rows,bs,m.layers[0].output.shape)
    # expect: 40 10 (10, 1)
    # expect: 40 8 (8, 1)
    # expect: 30 32 (None, 1)
    # expect: 32 32 (32, 1)
for rows in (2, 32):
    m = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
    m.compile("sgd", "mse")
    try:
        m.fit(np.ones((rows, 4)), np.ones((rows, 1)), verbose=0)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Exception encountered when calling Sequential.call().
        # expect:
        # expect: [1mInput 0 with name 'None' of layer 'dense_4' is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (None, 4)[0m
        # expect:
        # expect: Arguments received by Sequential.call():
        # expect:   • inputs=tf.Tensor(shape=(None, 4), dtype=float32)
        # expect:   • training=True
        # expect:   • mask=None
        # expect:   • kwargs=<class 'inspect._empty'>
        # expect: ValueError Exception encountered when calling Sequential.call().
        # expect:
        # expect: [1mInput 0 with name 'None' of layer 'dense_5' is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (32, 4)[0m
        # expect:
        # expect: Arguments received by Sequential.call():
        # expect:   • inputs=tf.Tensor(shape=(32, 4), dtype=float32)
        # expect:   • training=True
        # expect:   • mask=None
        # expect:   • kwargs=<class 'inspect._empty'>
    try:
        m.fit(np.ones((rows, 3)), np.ones((rows, 2, 3)), verbose=0)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Dimensions must be equal, but are 2 and 32 for '{{node compile_loss/mse/sub}} = Sub[T=DT_FLOAT](data_1, sequential_5_1/dense_5_1/Add)' with input shapes: [32,2,3], [32,1].
m = tf.keras.Sequential([tf.keras.layers.Dense(1)])
m.compile("sgd","mse")
m.fit(tf.data.Dataset.from_tensor_slices((np.ones((8,2)), np.ones((8,1)))).batch(4), verbose=0)
print(m.layers[0].output.shape)  # expect: (None, 1)
m = tf.keras.Sequential([tf.keras.layers.Dense(1)])
m.compile("sgd","mse")
m.fit(tf.data.Dataset.from_tensor_slices((np.ones((8,2)), np.ones((8,1)))).batch(4, drop_remainder=True), verbose=0)
print(m.layers[0].output.shape)  # expect: (4, 1)
import keras
class L(keras.layers.Layer):
    def build(self, s):
        self.b = self.add_weight(shape=4, initializer="zeros")
    def call(self, x): return x + self.b
try:
    L()(keras.ops.ones((2, 4)))
except Exception as e: print(type(e).__name__, e)
# expect: ValueError Cannot convert '4' to a shape.
class L(keras.layers.Layer):
    def build(self, s):
        self.b = self.add_weight(shape=[4], initializer="zeros")
        self.c = self.add_weight(name="c")
    def call(self, x): return x + self.b
l = L(); print(l(keras.ops.ones((2, 4)))); print([w.path for w in l.weights])
# expect: tf.Tensor(
# expect: [[1. 1. 1. 1.]
# expect:  [1. 1. 1. 1.]], shape=(2, 4), dtype=float32)
# expect: ['l_1/variable_1', 'l_1/c']
def init(shape, dtype=None): return keras.ops.ones(shape)
print(keras.layers.Dense(2, kernel_initializer=init).get_config())
# expect: {'name': 'dense_8', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'units': 2, 'activation': 'linear', 'use_bias': True, 'kernel_initializer': {'module': 'builtins', 'class_name': 'function', 'config': 'init', 'registered_name': 'function'}, 'bias_initializer': {'module': 'keras.initializers', 'class_name': 'Zeros', 'config': {}, 'registered_name': None}, 'kernel_regularizer': None, 'bias_regularizer': None, 'kernel_constraint': None, 'bias_constraint': None, 'quantization_config': None}
