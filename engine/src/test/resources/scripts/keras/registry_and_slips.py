# What scripts register, describe and remake, and slips with models and variables.
import keras
import numpy as np
import tensorflow as tf


def told(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: AttributeError 'Plain' object has no attribute 'output_shape'
        # expect: TypeError TensorFlowTrainer.fit() got an unexpected keyword argument 'steps'
        # expect: TypeError Trainer.compile() got an unexpected keyword argument 'foo'
        # expect: ValueError Unrecognized data type: x=3 (of type <class 'int'>)
        # expect: TypeError A Keras Variable cannot be used as a boolean.
        # expect: ValueError Incompatible input shapes: axis values 3 (at axis 1) != 4 (at axis 1). Full input shapes: (2, 3), (2, 4)


print(keras.utils.unpack_x_y_sample_weight((1, 2)), keras.utils.pack_x_y_sample_weight(1, 2))
# expect: (1, 2, None) (1, 2)


@keras.saving.register_keras_serializable(package="my")
class Twice(keras.layers.Layer):
    def __init__(self, k=2, **kwargs):
        super().__init__(**kwargs)
        self.k = k

    def call(self, x):
        return x * self.k

    def get_config(self):
        return {**super().get_config(), "k": self.k}


made = keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(Twice(3)))
print(made, made.k, keras.saving.get_registered_name(Twice))
# expect: <Twice name=twice, built=False> 3 my>Twice
m = keras.Sequential([keras.Input((2,)), Twice(3), keras.layers.Dense(1, name="o")], name="m")
print(m.to_json())
# expect: {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "layers": [{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 2], "dtype": "float32", "sparse": false, "ragged": false, "name": "input_layer", "optional": false}, "registered_name": null}, {"module": null, "class_name": "Twice", "config": {"name": "twice_1", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "k": 3}, "registered_name": "my>Twice", "build_config": {"input_shape": [null, 2]}}, {"module": "keras.layers", "class_name": "Dense", "config": {"name": "o", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "units": 1, "activation": "linear", "use_bias": true, "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null, "input_axes": null, "output_axes": null}, "registered_name": null}, "bias_initializer": {"module": "keras.initializers", "class_name": "Zeros", "config": {}, "registered_name": null}, "kernel_regularizer": null, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null, "quantization_config": null}, "registered_name": null, "build_config": {"input_shape": [null, 2]}}], "build_input_shape": [null, 2]}, "registered_name": null, "build_config": {"input_shape": [null, 2]}, "compile_config": {}}
print(keras.models.model_from_json(m.to_json()).layers)
# expect: [<Twice name=twice_1, built=True>, <Dense name=o, built=True>]


class Plain(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(1, kernel_initializer="ones")

    def call(self, x):
        return self.d(x)


p = Plain()
p(tf.ones((1, 2)))
told(lambda: p.output_shape)
m.compile("sgd", "mse")
told(lambda: m.fit(np.ones((2, 2)), np.ones((2, 1)), steps=1))
told(lambda: m.compile("sgd", "mse", foo=1))
told(lambda: m.fit(np.ones((2, 2)), np.ones((2, 1)), validation_data=3, verbose=0))
told(lambda: bool(keras.Variable(1.0)))
told(lambda: keras.layers.Dot(axes=1)([tf.ones((2, 3)), tf.ones((2, 4))]))
kept = keras.callbacks.History()
h = m.fit(np.ones((2, 2)), np.ones((2, 1)), epochs=2, verbose=0, callbacks=[kept])
print(kept.history == h.history, kept.epoch, isinstance(h, keras.callbacks.History))
# expect: True [0, 1] True


class Telling(keras.layers.Layer):
    def build(self, shape):
        print("build", shape)  # expect: build (None, 2)

    def call(self, x):
        return x


t = keras.Sequential([Telling(), keras.layers.Dense(1)])
t.compile("sgd", "mse")
t.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=0)
