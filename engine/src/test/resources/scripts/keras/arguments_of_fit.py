# numbers of batches, splits and steps that are out of the ordinary, and what compile tells of itself
import numpy as np
import tensorflow as tf

x = np.arange(8., dtype="float32").reshape(4, 2)
y = np.array([[1.], [2.], [3.], [4.]], "float32")


def tried(method, *args, **options):
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    try:
        told = getattr(model, method)(*args, verbose=0, **options)
        return told.history if method == "fit" else told
    except (ValueError, KeyError, ZeroDivisionError) as e:
        return type(e).__name__, str(e)


print(tried("fit", x, y, validation_split=1.5))
# expect: {'loss': [4.5], 'val_loss': [45.7794075012207]}
print(tried("fit", x, y, validation_split=-0.1))
# expect: ('ValueError', 'Training data contains 4 samples, which is not sufficient to split it into a validation and training set as specified by `validation_split=-0.1`. Either provide more data, or a different value for the `validation_split` argument.')
print(tried("fit", x, y, batch_size=0))
# expect: {'loss': [31.5]}
print(tried("fit", x, y, steps_per_epoch=0))
# expect: {'loss': [31.5]}
print(tried("fit", x, y, steps_per_epoch=1, epochs=2, shuffle=False))
# expect: {'loss': [31.5, 2.856600761413574]}
print(tried("fit", x, y, steps_per_epoch=2, epochs=2, shuffle=False))
# expect: {'loss': [25.13970375061035, 1.7722138166427612]}
print(tried("fit", x, y, batch_size=2, steps_per_epoch=1, epochs=3, shuffle=False))
# expect: {'loss': [4.5, 45.7794075012207, 1.5585880279541016]}
print(tried("fit", x, y, validation_freq=0, validation_data=(x, y)))
# expect: ('ZeroDivisionError', 'integer modulo by zero')
print(tried("fit", [x], [y]))
# expect: {'loss': [31.5]}
print(tried("fit"))
# expect: ('KeyError', "'pop from an empty set'")
print(tried("evaluate", x, y, steps=0))
# expect: 31.5
print(tried("predict", None))
# expect: ('KeyError', "'pop from an empty set'")

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
print(model.get_compile_config())
# expect: {}
model.compile(tf.keras.optimizers.SGD(0.1), loss=tf.keras.losses.MeanSquaredError(), metrics=["mae"], loss_weights=[2.])
print(model.get_compile_config())
# expect: {'optimizer': {'module': 'keras.optimizers', 'class_name': 'SGD', 'config': {'name': 'sgd_12', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'momentum': 0.0, 'nesterov': False}, 'registered_name': None}, 'loss': {'module': 'keras.losses', 'class_name': 'MeanSquaredError', 'config': {'name': 'mean_squared_error', 'reduction': 'sum_over_batch_size'}, 'registered_name': None}, 'loss_weights': [2.0], 'metrics': ['mae'], 'weighted_metrics': None, 'run_eagerly': False, 'steps_per_execution': 1, 'jit_compile': False}
try:
    model.compile("adam", "mse", loss_weights=3)
except ValueError as e:
    print(e)
    # expect: Expected `loss_weights` argument to be a float (single output case) or a list, tuple, or dict (multiple output case). Received instead: loss_weights=3 of type <class 'int'>
embedding = tf.keras.layers.Embedding(5, 3)
embedding.build()
print(embedding.built, embedding.embeddings.shape)
# expect: True (5, 3)
