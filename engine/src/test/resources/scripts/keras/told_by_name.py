import numpy as np
import tensorflow as tf

y = tf.constant([[0.0, 1.0], [0.0, 0.0]])
p = tf.constant([[0.6, 0.4], [0.4, 0.6]])
for m in (tf.keras.metrics.TopKCategoricalAccuracy(1), tf.keras.metrics.TopKCategoricalAccuracy(k=1)):
    m.update_state(y, p)
    print(m.name, m.result().numpy())
# expect: top_k_categorical_accuracy 0.0
# expect: top_k_categorical_accuracy 0.0
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
print(model.metrics, model.metrics_names)  # expect: [<Mean name=loss>] ['loss']
model.compile("sgd", "mse", metrics=["mae"])
print(model.metrics, model.metrics_names)  # expect: [<Mean name=loss>, <CompileMetrics name=compile_metrics>] ['loss', 'compile_metrics']
for f in (tf.keras.losses.mse, tf.keras.losses.get("mae"), tf.keras.activations.relu, np.sum, tf.keras.layers.Dense(1).activation):
    print(str(f).split(" at ")[0])
# expect: <function mean_squared_error
# expect: <function mean_absolute_error
# expect: <function relu
# expect: <function sum
# expect: <function linear
for units in (np.int64(3), 3.0, "a", None, -1):
    try:
        tf.keras.layers.Dense(units)
    except ValueError as e:
        print(e)
# expect: Received an invalid value for `units`, expected a positive integer. Received: units=3
# expect: Received an invalid value for `units`, expected a positive integer. Received: units=3.0
# expect: Received an invalid value for `units`, expected a positive integer. Received: units=a
# expect: Received an invalid value for `units`, expected a positive integer. Received: units=None
# expect: Received an invalid value for `units`, expected a positive integer. Received: units=-1
a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
for wrong in (
    lambda: tf.where([True, False], a, tf.zeros(3)),
    lambda: tf.where(tf.constant([1, 2]), a, a),
    lambda: tf.add(a, "x"),
    lambda: tf.cast("a", tf.float32),
    lambda: tf.linalg.band_part(1.0, 0, 0),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: InvalidArgumentError {{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [2], then [2,2], and else [3] must be broadcastable [Op:SelectV2]
# expect: InvalidArgumentError cannot compute SelectV2 as input #0(zero-based) was expected to be a bool tensor but is a int32 tensor [Op:SelectV2] name: 
# expect: InvalidArgumentError cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:AddV2] name: 
# expect: UnimplementedError {{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast string to float is not supported [Op:Cast] name: 
# expect: InvalidArgumentError {{function_node __wrapped__MatrixBandPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be at least 2-dim, received shape: [] [Op:MatrixBandPart] name: 
for k in (-1, 1):
    print(tf.keras.ops.triu(tf.ones((3, 3)), k).numpy().tolist(), tf.keras.ops.tril(tf.ones((3, 3)), k).numpy().tolist())
# expect: [[1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0]] [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]
# expect: [[0.0, 1.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]] [[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]
