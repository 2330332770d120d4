import numpy as np
import tensorflow as tf

# A model may say how its loss is computed; fit and evaluate go by it.
class Halved(tf.keras.Model):
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None):
        return tf.reduce_mean(tf.abs(y - y_pred)) / 2


entry = tf.keras.Input(shape=(2,))
answer = tf.keras.layers.Dense(1, kernel_initializer="ones")(entry)
model = Halved(entry, answer)
print(model.compiled)  # expect: False
try:
    model.optimizer
except AttributeError as error:
    print(error)  # expect: 'Halved' object has no attribute 'optimizer'
model.compile(optimizer="sgd", metrics=["mae"], weighted_metrics=["mse"])
x = np.array([[1.0, 2.0], [3.0, 4.0]], "float32")
y = np.array([[1.0], [2.0]], "float32")
print(model.evaluate(x, y, verbose=0, return_dict=True, sample_weight=np.array([0.0, 2.0])))  # expect: {'loss': 1.75, 'mae': 3.5, 'mse': 25.0}
print(model.metrics)  # expect: [<Mean name=loss>, <CompileMetrics name=compile_metrics>]

print(model.train_on_batch(x, y, return_dict=True))  # expect: {'loss': 1.75, 'mae': 3.5, 'mse': 14.5}
print(model.loss)  # expect: None
told = tf.keras.callbacks.LambdaCallback(on_train_end=lambda logs: print("end", sorted(logs)))  # expect: end ['loss', 'mae', 'mse', 'val_loss', 'val_mae', 'val_mse']
history = model.fit(x, y, epochs=4, verbose=0, shuffle=False, callbacks=[told], validation_data=(x, y), validation_freq=2)
print({name: len(numbers) for name, numbers in history.history.items()})  # expect: {'loss': 4, 'mae': 4, 'mse': 4, 'val_loss': 2, 'val_mae': 2, 'val_mse': 2}

# What a call says of training goes before what the model's own layers were written with.
base = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dropout(0.999, seed=1)], name="base")
entry = tf.keras.Input((1,))
outer = tf.keras.Model(entry, base(entry, training=False))
print(outer(tf.ones((1, 1)), training=True), outer(tf.ones((1, 1))))  # expect: tf.Tensor([[0.]], shape=(1, 1), dtype=float32) tf.Tensor([[1.]], shape=(1, 1), dtype=float32)

# The summary may show what learns and what lies within, and may be handed on.
base = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(8), tf.keras.layers.BatchNormalization()], name="base2")
entry = tf.keras.Input((4,), name="entry")
net = tf.keras.Model(entry, [base(entry), tf.keras.layers.Dense(1, name="d")(entry)], name="net")
base.layers[0].trainable = False
drawn = []
net.summary(show_trainable=True, expand_nested=True, print_fn=drawn.append)
print(drawn[0].rstrip())
# expect: Model: "net"
# expect: ┏━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━┳━━━━━━━━━━━━━━━━┳━━━━━━━┓
# expect: ┃ Layer (type)      ┃ Output Shape    ┃   Param # ┃ Connected to   ┃ Trai… ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━╇━━━━━━━━━━━━━━━━╇━━━━━━━┩
# expect: │ entry             │ (None, 4)       │         0 │ -              │   -   │
# expect: │ (InputLayer)      │                 │           │                │       │
# expect: ├───────────────────┼─────────────────┼───────────┼────────────────┼───────┤
# expect: │ base2             │ (None, 8)       │        72 │ entry[0][0]    │   Y   │
# expect: │ (Sequential)      │                 │           │                │       │
# expect: ├───────────────────┼─────────────────┼───────────┼────────────────┼───────┤
# expect: │    └ dense_1      │ (None, 8)       │        40 │ -              │   N   │
# expect: │ (Dense)           │                 │           │                │       │
# expect: ├───────────────────┼─────────────────┼───────────┼────────────────┼───────┤
# expect: │    └              │ (None, 8)       │        32 │ -              │   Y   │
# expect: │ batch_normalizat… │                 │           │                │       │
# expect: │ (BatchNormalizat… │                 │           │                │       │
# expect: ├───────────────────┼─────────────────┼───────────┼────────────────┼───────┤
# expect: │ d (Dense)         │ (None, 1)       │         5 │ entry[0][0]    │   Y   │
# expect: └───────────────────┴─────────────────┴───────────┴────────────────┴───────┘
# expect:  Total params: 77 (308.00 B)
# expect:  Trainable params: 21 (84.00 B)
# expect:  Non-trainable params: 56 (224.00 B)
lines = []
base.summary(print_fn=lines.append, line_length=100)
print(lines[0].rstrip())
# expect: Model: "base2"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳
# expect: ┃ Layer (type)                               ┃ Output Shape                    ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇
# expect: │ dense_1 (Dense)                            │ (None, 8)                       │
# expect: ├────────────────────────────────────────────┼─────────────────────────────────┼
# expect: │ batch_normalization (BatchNormalization)   │ (None, 8)                       │
# expect: └────────────────────────────────────────────┴─────────────────────────────────┴
# expect:  Total params: 72 (288.00 B)
# expect:  Trainable params: 16 (64.00 B)
# expect:  Non-trainable params: 56 (224.00 B)
print(net.input_shape, net.output_shape, net.outputs)  # expect: (None, 4) [(None, 8), (None, 1)] [<KerasTensor shape=(None, 8), dtype=float32, sparse=False, ragged=False, name=keras_tensor_9>, <KerasTensor shape=(None, 1), dtype=float32, sparse=False, ragged=False, name=keras_tensor_10>]


class Norm(tf.keras.layers.Layer):
    def __init__(self, rate=0.5):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * tf.reduce_sum(inputs))
        return inputs


chain = tf.keras.Sequential([tf.keras.layers.Dense(2, kernel_initializer="ones"), Norm()])
chain(tf.ones((1, 2)))
print(chain.losses)  # expect: [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>]
layer = chain.layers[0]
print(layer.input_spec, layer.dtype_policy, layer.variable_dtype)  # expect: InputSpec(min_ndim=2, axes={-1: 2}) <DTypePolicy "float32"> float32
print(layer.compute_output_shape((3, 2)))  # expect: (3, 2)
try:
    Norm().compute_output_shape((3, 2))
except NotImplementedError as error:
    print(error)  # expect: Layer Norm does not have a `compute_output_shape` method implemented. Should implement `def compute_output_shape(self, input_shape)`.
empty = tf.keras.Sequential([tf.keras.layers.Dense(2)], name="empty")
for name in ["input_shape", "output_shape", "inputs", "outputs"]:
    try:
        getattr(empty, name)
    except AttributeError as error:
        print(error)
# expect: Sequential model 'empty' has no defined input shape yet.
# expect: Sequential model 'empty' has no defined output shape yet.
# expect: Sequential model 'empty' has no defined inputs yet.
# expect: Sequential model 'empty' has no defined outputs yet.


class Cubed(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.abs(y_true - y_pred) ** 3


print(Cubed(name="cubed").get_config())  # expect: {'name': 'cubed', 'reduction': 'sum_over_batch_size'}
