# How a layer fails on tensors without numbers, what models count, and data that does not fit.
import keras
import numpy as np
import tensorflow as tf


def told(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, str(e).strip())
        # expect: ValueError Exception encountered when calling Odd.call().
        # expect:
        # expect: [1mCould not automatically infer the output shape / dtype of 'odd' (of type Odd). Either the `Odd.call()` method is incorrect, or you need to implement the `Odd.compute_output_spec() / compute_output_shape()` method. Error encountered:
        # expect:
        # expect: no[0m
        # expect:
        # expect: Arguments received by Odd.call():
        # expect:   • args=('<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=x>',)
        # expect:   • kwargs=<class 'inspect._empty'>
        # expect: ValueError Exception encountered when calling Odd.call().
        # expect:
        # expect: [1mCould not automatically infer the output shape / dtype of 'odd_1' (of type Odd). Either the `Odd.call()` method is incorrect, or you need to implement the `Odd.compute_output_spec() / compute_output_shape()` method. Error encountered:
        # expect:
        # expect: no[0m
        # expect:
        # expect: Arguments received by Odd.call():
        # expect:   • args=('<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=x>',)
        # expect:   • kwargs={'k': '3'}
        # expect: ValueError Exception encountered when calling Reshape.call().
        # expect:
        # expect: [1mThe total size of the tensor must be unchanged. Received: input_shape=(3,), target_shape=(2, 2)[0m
        # expect:
        # expect: Arguments received by Reshape.call():
        # expect:   • args=('<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=x>',)
        # expect:   • kwargs=<class 'inspect._empty'>
        # expect: ValueError Unrecognized keyword arguments passed to Model: {'inputs': <KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=x>}
        # expect: ValueError Layer "both" expects 2 named input(s) with keys ['x', 'y'], but it received 1 input tensors. Pass inputs as a dict, e.g. `layer({'x': ..., 'y': ...})`.
        # expect: ValueError When providing `x` as a tf.data.Dataset, `y` should not be passed. Instead, the targets should be included as part of the tf.data.Dataset.
        # expect: ValueError Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: 4
        # expect: 'y' sizes: 4
        # expect: 'sample_weight' sizes: 3


class Odd(keras.layers.Layer):
    def call(self, x, k=2):
        raise ValueError("no")


inp = keras.Input((3,), name="x")
told(lambda: Odd()(inp))
told(lambda: Odd()(inp, k=3))
told(lambda: keras.layers.Reshape((2, 2))(inp))
told(lambda: keras.Model(inputs=inp))
other = keras.Input((3,), name="y")
both = keras.Model([inp, other], keras.ops.softmax(inp + other * 2.0), name="both")
told(lambda: both(tf.ones((1, 3))))
print([layer.name for layer in both.layers])  # expect: ['y', 'x']
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="ones")])
m.compile("sgd", "mse")
ds = tf.data.Dataset.from_tensor_slices((np.ones((4, 3)), np.ones((4, 2)))).batch(2)
told(lambda: m.fit(ds, np.ones((4, 2)), verbose=0))
told(lambda: m.fit(np.ones((4, 3)), np.ones((4, 2)), sample_weight=np.ones((3,)), verbose=0))


class Counting(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.mean = keras.metrics.Mean(name="mean")

    def call(self, x):
        self.add_loss(0.1 * keras.ops.sum(x))
        return x


counting = Counting()
c = keras.Model(inp, keras.layers.Dense(1, kernel_initializer="ones")(counting(inp)))
c.compile("sgd", "mse")
print(c.evaluate(np.ones((2, 3)), np.ones((2, 1)), verbose=0), c.metrics_names, counting.metrics)
# expect: [4.599999904632568, 0.0] ['loss', 'mean'] [<Mean name=mean>]
c.compile("sgd")
print(c.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0).history)
# expect: {'loss': [4.599999904632568], 'mean': [0.0]}
d = keras.layers.Dense(1, activation=lambda x: x)
print(keras.layers.Dense(1, activation=told).get_config()["activation"])
# expect: {'module': 'builtins', 'class_name': 'function', 'config': 'told', 'registered_name': 'function'}
print(tf.data.INFINITE_CARDINALITY, keras.losses.Huber(2.0).get_config(), keras.random.shuffle(tf.range(4), seed=1).shape)
# expect: -1 {'name': 'huber_loss', 'reduction': 'sum_over_batch_size'} (4,)
