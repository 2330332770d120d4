# what layers, modules, initializers, metrics and optimizers refuse, and what they are left as
import numpy as np
import tensorflow as tf


def tried(function):
    try:
        print(function())
    except (ValueError, TypeError, AttributeError, NotImplementedError) as e:
        print(type(e).__name__, e)
        # expect: ValueError You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the `__init__()` method or in the `build()` method.
        # expect: AttributeError The layer d has never been called and thus has no defined output.
        # expect: AttributeError 'int' object has no attribute 'shape'
        # expect: AttributeError 'list' object has no attribute 'shape'
        # expect: AttributeError 'Unready' object has no attribute '_name'
        # expect: ValueError `seed` argument should be an instance of `keras.random.SeedGenerator()` or an integer. Received: seed=a
        # expect: ValueError `seed` argument should be an instance of `keras.random.SeedGenerator()` or an integer. Received: seed=1.5
        # expect: ValueError Could not interpret initializer identifier: 3
        # expect: ValueError max_value of a ReLU layer cannot be a negative value. Received: max_value=-1.0
        # expect: ValueError negative_slope of a ReLU layer cannot be None or a negative value. Received: negative_slope=-1.0
        # expect: ValueError The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope=-0.1
        # expect: ValueError Threshold values must be in [0, 1]. Received: [2.0]
        # expect: ValueError You are calling `set_weights()` on an optimizer that has not yet been built. Please call `optimizer.build(trainable_variables)` to create the optimizer weights before calling `set_weights()`.
        # expect: AttributeError 'int' object has no attribute 'shape'


dense = tf.keras.layers.Dense(2, name="d")
dense.build((None, 3))
tried(lambda: dense.build((None, 4)))
print(dense.kernel.shape, dense.compute_output_shape((7, 3)))
# expect: (3, 2) (7, 2)
tried(lambda: dense.output)
tried(lambda: dense.set_weights([1, 2]))
tried(lambda: dense.set_weights([[[1., 2.]], [0.]]))


class Empty(tf.keras.layers.Layer):
    pass


try:
    Empty()(tf.ones(1))
except NotImplementedError as e:
    print("a `call` method" in str(e))
    # expect: True


class Unready(tf.Module):
    def __init__(self):
        self.v = tf.Variable(1.)


tried(lambda: Unready().name)
print(Unready().variables)
# expect: (<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>,)

initializers = tf.keras.initializers
tried(lambda: initializers.GlorotUniform(seed="a"))
tried(lambda: initializers.RandomNormal(seed=1.5))
tried(lambda: initializers.get(3))
print(initializers.get({"class_name": "Ones", "config": {}})((2,)))
# expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32)
for option in ["mode", "distribution"]:
    try:
        initializers.VarianceScaling(**{option: "foo"})
    except ValueError as e:
        print(str(e)[:40])
        # expect: Invalid `mode` argument: foo. Please use
        # expect: Invalid `distribution` argument: foo.Ple

tried(lambda: tf.keras.layers.ReLU(max_value=-1.))
tried(lambda: tf.keras.layers.ReLU(negative_slope=-1.))
tried(lambda: tf.keras.layers.LeakyReLU(negative_slope=-0.1))
tried(lambda: tf.keras.metrics.Precision(thresholds=[0.5, 2.]))


class Absolute(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.abs(y_true - y_pred)


loss = Absolute(reduction=None)
print(loss.reduction, loss(tf.constant([1., 2.]), tf.constant([3., 5.])), loss.get_config())
# expect: None tf.Tensor([2. 3.], shape=(2,), dtype=float32) {'name': 'absolute', 'reduction': None}


class Slower(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        print(step)
        # expect: <Variable path=sgd/iteration, shape=(), dtype=int64, value=0>
        # expect: <Variable path=sgd/iteration, shape=(), dtype=int64, value=1>
        return 0.5 / (tf.cast(step, tf.float32) + 1.)


sgd = tf.keras.optimizers.SGD(Slower())
tried(lambda: sgd.set_weights([1]))
x = tf.Variable(1.)
for _ in range(2):
    sgd.apply_gradients([(tf.constant(1.), x)])
    print(x.numpy())
    # expect: 0.5
    # expect: 0.25
sgd.set_weights([np.array(5)])
tried(lambda: sgd.set_weights([1]))
print(sgd.iterations.numpy())
# expect: 5
