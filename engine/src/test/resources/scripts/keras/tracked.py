# What layers and modules keep of lists and dicts, and what a built layer refuses.
import keras
import tensorflow as tf


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [keras.layers.Dense(1, kernel_initializer="ones", name="a")]
        self.options = {"a": 1, "b": [1, 2]}
        self.tags = {"x"}
        self.pair = ([1], 2)

    def call(self, x):
        return self.blocks[0](x)


net = Net()
print(net.blocks, net.options, net.tags, net.pair)
# expect: [<Dense name=a, built=False>] {'a': 1, 'b': [1, 2]} TrackedSet({'x'}) ([1], 2)
print(type(net.blocks), type(net.options), type(net.tags), type(net.pair), type(net.pair[0]))
# expect: <class 'keras.src.utils.tracking.TrackedList'> <class 'keras.src.utils.tracking.TrackedDict'> <class 'keras.src.utils.tracking.TrackedSet'> <class 'tuple'> <class 'keras.src.utils.tracking.TrackedList'>
print(isinstance(net.blocks, list), net.options == {"a": 1, "b": [1, 2]})  # expect: True True
net(tf.ones((1, 2)))
try:
    net.late = keras.layers.Dense(1)
except ValueError as e:
    print(e)
    # expect: You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the `__init__()` method or in the `build()` method.
net.note = [1]
net.blocks = net.blocks


class Late(keras.layers.Layer):
    def call(self, x):
        self.inner = keras.layers.Dense(2)
        return self.inner(x)


for run in [
    lambda: Late()(tf.ones((1, 2))),
    lambda: net(),
    lambda: net(tf.ones((1, 2)), tf.ones(1)),
    lambda: net(tf.ones((1, 2)), other=1),
    lambda: keras.Model()(tf.ones((1, 2))),
]:
    try:
        run()
    except Exception as e:
        print(type(e).__name__, str(e).strip())
        # expect: ValueError Exception encountered when calling Late.call().
        # expect:
        # expect: [1mYou cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the `__init__()` method or in the `build()` method.[0m
        # expect:
        # expect: Arguments received by Late.call():
        # expect:   • x=tf.Tensor(shape=(1, 2), dtype=float32)
        # expect: TypeError missing a required argument: 'x'
        # expect: TypeError too many positional arguments
        # expect: TypeError got an unexpected keyword argument 'other'
        # expect: NotImplementedError Exception encountered when calling Model.call().
        # expect:
        # expect: [1mModel Model does not have a `call()` method implemented.[0m
        # expect:
        # expect: Arguments received by Model.call():
        # expect:   • args=('tf.Tensor(shape=(1, 2), dtype=float32)',)
        # expect:   • kwargs=<class 'inspect._empty'>

inputs = keras.Input((2,))
model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
model.extra = keras.layers.Dense(3)
model.extra.build((None, 2))
print(len(model.layers), len(model.weights))  # expect: 2 4
try:
    keras.Model(inputs, keras.layers.Dense(1)(keras.Input((2,))))
except ValueError as e:
    print(e)  # expect: Output with path `` is not connected to `inputs`


class Module(tf.Module):
    def __init__(self):
        self.kept = {"x": [1, 2], "y": {"z": 3}}


m = Module()
print(m.kept, [m.kept], type(m.kept), m.kept["x"])
# expect: {'x': ListWrapper([1, 2]), 'y': DictWrapper({'z': 3})} [DictWrapper({'x': ListWrapper([1, 2]), 'y': DictWrapper({'z': 3})})] <class 'tensorflow.python.trackable.data_structures._DictWrapper'> ListWrapper([1, 2])

for run in [lambda: bool(inputs > 0), lambda: float(inputs), lambda: list(inputs), lambda: tf.abs(inputs)]:
    try:
        run()
    except Exception as e:
        print(type(e).__name__, str(e).strip())
        # expect: TypeError A symbolic KerasTensor cannot be used as a boolean.
        # expect: ValueError A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a float.
        # expect: NotImplementedError Iterating over a symbolic KerasTensor is not supported.
        # expect: ValueError A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a symbolic placeholder for a shape and dtype, used when constructing Keras Functional models or Keras Functions. You can only use it as input to a Keras layer or a Keras operation (from the namespaces `keras.layers` and `keras.ops`). You are likely doing something like:
        # expect:
        # expect: ```
        # expect: x = Input(...)
        # expect: ...
        # expect: tf_fn(x)  # Invalid.
        # expect: ```
        # expect:
        # expect: What you should do instead is wrap `tf_fn` in a layer:
        # expect:
        # expect: ```
        # expect: class MyLayer(Layer):
        # expect:     def call(self, x):
        # expect:         return tf_fn(x)
        # expect:
        # expect: x = MyLayer()(x)
        # expect: ```
