import numpy as np
import tensorflow as tf

# A Sequential model tells its layers as a dict, and is made of that again.
model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2, activation="relu", name="h"), tf.keras.layers.Dropout(0.1, name="dr")], name="told")
config = model.get_config()
print(list(config))  # expect: ['name', 'trainable', 'dtype', 'layers', 'build_input_shape']
print(config["layers"][0])  # expect: {'module': 'keras.layers', 'class_name': 'InputLayer', 'config': {'batch_shape': (None, 3), 'dtype': 'float32', 'sparse': False, 'ragged': False, 'name': 'input_layer', 'optional': False}, 'registered_name': None}
print(config["layers"][1]["build_config"], config["layers"][1]["config"]["units"], config["build_input_shape"])  # expect: {'input_shape': (None, 3)} 2 (None, 3)
again = tf.keras.Sequential.from_config(config)
print(again.name, [layer.name for layer in again.layers], again.count_params())  # expect: told ['h', 'dr'] 8
again.set_weights(model.get_weights())
print(np.allclose(model(tf.ones((1, 3))), again(tf.ones((1, 3)))))  # expect: True
print(tf.keras.layers.serialize(model.layers[0]) == config["layers"][1])  # expect: True
print(tf.keras.initializers.serialize(tf.keras.initializers.HeNormal(seed=1)))  # expect: {'module': 'keras.initializers', 'class_name': 'HeNormal', 'config': {'seed': 1, 'input_axes': None, 'output_axes': None}, 'registered_name': None}
print(tf.keras.losses.serialize(tf.keras.losses.MeanSquaredError()))  # expect: {'module': 'keras.losses', 'class_name': 'MeanSquaredError', 'config': {'name': 'mean_squared_error', 'reduction': 'sum_over_batch_size'}, 'registered_name': None}
print(tf.keras.optimizers.serialize(tf.keras.optimizers.SGD(0.5))["config"]["learning_rate"])  # expect: 0.5

# Frozen weights are not trained, but have gradients all the same.
frozen = tf.keras.layers.Dense(1, kernel_initializer="ones", name="frozen")
frozen(tf.ones((1, 2)))
frozen.trainable = False
with tf.GradientTape() as tape:
    total = tf.reduce_sum(frozen(tf.constant([[2.0, 3.0]])))
print(frozen.trainable_variables, tape.gradient(total, frozen.kernel))
# expect: [] tf.Tensor(
# expect: [[2.]
# expect:  [3.]], shape=(2, 1), dtype=float32)


# What fit builds leaves the number of rows open.
class Coder(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(2)], name="encoder")

    def call(self, x):
        return self.encoder(x)


coder = Coder()
coder.compile("sgd", "mse")
coder.fit(np.ones((3, 2, 2)), np.ones((3, 2)), verbose=0)
lines = []
coder.summary(print_fn=lines.append)
coder.encoder.summary(print_fn=lines.append)
print(lines[0].rstrip())
# expect: Model: "coder"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ encoder (Sequential)            │ (None, 2)              │            10 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 12 (52.00 B)
# expect:  Trainable params: 10 (40.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
# expect:  Optimizer params: 2 (12.00 B)
print(lines[1].rstrip())
# expect: Model: "encoder"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ flatten (Flatten)               │ (None, 4)              │             0 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense (Dense)                   │ (None, 2)              │            10 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 10 (40.00 B)
# expect:  Trainable params: 10 (40.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
entry = {"a": tf.keras.Input((2,), name="a"), "b": tf.keras.Input((1,), name="b")}
joined = tf.keras.Model(entry, tf.keras.layers.concatenate([entry["a"], entry["b"]]))
print(joined.input)  # expect: {'a': <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=a>, 'b': <KerasTensor shape=(None, 1), dtype=float32, sparse=False, ragged=False, name=b>}
for wrong in [lambda: tf.keras.layers.Dense("a"), lambda: tf.keras.layers.Dropout("a"), lambda: tf.keras.metrics.Accuracy()(tf.ones(3), tf.ones(4))]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError Received an invalid value for `units`, expected a positive integer. Received: units=a
# expect: TypeError '<=' not supported between instances of 'int' and 'str'
# expect: InvalidArgumentError {{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [4] [Op:Equal] name: 
