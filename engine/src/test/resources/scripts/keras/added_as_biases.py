# Keras' sum takes what can be squeezed to a vector for a bias along the second or last axis: a column on a
# square matrix is added as a row, in optimizers too, and nn.bias_add knows layouts
import tensorflow as tf
from keras import ops

for name, options in [("RMSprop", {}), ("RMSprop", {"momentum": 0.9, "centered": True}), ("Adadelta", {}),
                      ("Nadam", {}), ("Ftrl", {}), ("Adagrad", {}), ("ScheduleFreeAdamW", {})]:
    optimizer = getattr(tf.keras.optimizers, name)(learning_rate=0.1, **options)
    x = tf.Variable(tf.reshape(tf.range(9.), (3, 3)))
    try:
        optimizer.apply_gradients([(tf.constant([[1.], [2.], [3.]]), x)])
        print(name, x.numpy())
        # expect: RMSprop [[-0.3162276   0.84188616  1.8945907 ]
        # expect:  [ 2.3675447   3.6837723   4.7891817 ]
        # expect:  [ 5.051317    6.5256586   7.683772  ]]
        # expect: RMSprop [[-0.33333316  0.8333334   1.8888888 ]
        # expect:  [ 2.3333337   3.6666667   4.7777777 ]
        # expect:  [ 5.0000005   6.5         7.6666665 ]]
        # expect: Adadelta [[-1.4142122e-04  9.9992931e-01  1.9999529e+00]
        # expect:  [ 2.9997172e+00  3.9998586e+00  4.9999056e+00]
        # expect:  [ 5.9995756e+00  6.9997878e+00  7.9998584e+00]]
        # expect: Nadam [[-0.10627876  0.79372126  1.6937213 ]
        # expect:  [ 2.9437213   3.893721    4.8437214 ]
        # expect:  [ 5.9603877   6.9270544   7.893721  ]]
        # expect: Ftrl [[-0.09534626  0.7944398   1.7571933 ]
        # expect:  [ 1.9047734   3.276532    4.4095583 ]
        # expect:  [ 3.9048932   5.758624    7.061923  ]]
        # expect: ScheduleFreeAdamW [[-0.1        0.9        1.9      ]
        # expect:  [ 2.9        3.9        4.9      ]
        # expect:  [ 5.9        6.9        7.9000006]]
    except tf.errors.InvalidArgumentError as e:
        print(name, e)
        # expect: Adagrad {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [3,3] using a Tensor with shape [3,1], shapes must be equal. [Op:AssignAddVariableOp] name:

x = tf.Variable(tf.reshape(tf.range(9.), (3, 3)))
b = tf.Variable([[1.], [2.], [3.]])
with tf.GradientTape() as tape:
    y = ops.add(x, b)
    loss = tf.reduce_sum(y * y)
print(y, tape.gradient(loss, [x, b]))
# expect: tf.Tensor(
# expect: [[ 1.  3.  5.]
# expect:  [ 4.  6.  8.]
# expect:  [ 7.  9. 11.]], shape=(3, 3), dtype=float32) [<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 2.,  6., 10.],
# expect:        [ 8., 12., 16.],
# expect:        [14., 18., 22.]], dtype=float32)>, <tf.Tensor: shape=(3, 1), dtype=float32, numpy=
# expect: array([[24.],
# expect:        [36.],
# expect:        [48.]], dtype=float32)>]
print(x + b)
# expect: tf.Tensor(
# expect: [[ 1.  2.  3.]
# expect:  [ 5.  6.  7.]
# expect:  [ 9. 10. 11.]], shape=(3, 3), dtype=float32)
print(ops.add(tf.zeros((2, 3, 2)), [1., 2., 3.]))
# expect: tf.Tensor(
# expect: [[[1. 1.]
# expect:   [2. 2.]
# expect:   [3. 3.]]
# expect:
# expect:  [[1. 1.]
# expect:   [2. 2.]
# expect:   [3. 3.]]], shape=(2, 3, 2), dtype=float32)
print(tf.nn.bias_add(tf.zeros((1, 2, 3)), [1., 2.], "NCHW"))
# expect: tf.Tensor(
# expect: [[[1. 1. 1.]
# expect:   [2. 2. 2.]]], shape=(1, 2, 3), dtype=float32)
for biases in [[1., 2.], [[1., 2., 3.]]]:
    try:
        tf.nn.bias_add(tf.zeros((2, 3, 4)), tf.constant(biases), data_format="NC...")
    except tf.errors.InvalidArgumentError as e:
        print(e)
        # expect: {{function_node __wrapped__BiasAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Must provide as many biases as the last dimension of the input tensor: [2] vs. [2,3,4] [Op:BiasAdd] name:
        # expect: {{function_node __wrapped__BiasAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Biases must be 1D: [1,3] [Op:BiasAdd] name:
try:
    tf.nn.bias_add(tf.zeros((2, 3)), [1., 2.], "channels_first")
except ValueError as e:
    print(e)
    # expect: `data_format` must be of the form `N...C` or `NC...`. Received: data_format=channels_first

adam = tf.keras.optimizers.Adam(0.1)
try:
    adam.apply_gradients([(tf.constant([1., 2.]), x)])
except tf.errors.InvalidArgumentError as e:
    print(str(e) + "|")
    # expect: {{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3,3] [Op:Sub]|
