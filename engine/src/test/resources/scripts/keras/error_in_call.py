# An error within a layer's call tells which layer it was, and what it was called with.
import tensorflow as tf


class Shift(tf.keras.layers.Layer):
    def call(self, x, training=False):
        if training:
            raise ValueError("not while training")
        return x + tf.constant([1.0, 2.0, 3.0])


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.shift = Shift()

    def call(self, x):
        return self.shift(x)


def told(trial):
    try:
        trial()
    except (ValueError, tf.errors.InvalidArgumentError) as error:
        return type(error).__name__ + " " + str(error).replace("\033", "^")


print(told(lambda: Shift()(tf.ones([2, 2]))))
# expect: InvalidArgumentError Exception encountered when calling Shift.call().
# expect: 
# expect: ^[1m{{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,2] vs. [3] [Op:AddV2] name: ^[0m
# expect: 
# expect: Arguments received by Shift.call():
# expect:   • x=tf.Tensor(shape=(2, 2), dtype=float32)
# expect:   • training=False
print(told(lambda: Shift()(tf.ones([2, 3]), training=True)))
# expect: ValueError Exception encountered when calling Shift.call().
# expect: 
# expect: ^[1mnot while training^[0m
# expect: 
# expect: Arguments received by Shift.call():
# expect:   • x=tf.Tensor(shape=(2, 3), dtype=float32)
# expect:   • training=True
print(told(lambda: Net()(tf.ones([4]))))
# expect: InvalidArgumentError Exception encountered when calling Shift.call().
# expect: 
# expect: ^[1m{{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [4] vs. [3] [Op:AddV2] name: ^[0m
# expect: 
# expect: Arguments received by Shift.call():
# expect:   • x=tf.Tensor(shape=(4,), dtype=float32)
# expect:   • training=False
dense = tf.keras.Sequential([tf.keras.layers.Dense(2), tf.keras.layers.Dense(1)])
x = dense(tf.ones([2, 3]))
print(told(lambda: dense(tf.ones([2, 4]))))
# expect: ValueError Exception encountered when calling Sequential.call().
# expect: 
# expect: ^[1mInput 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 4)^[0m
# expect: 
# expect: Arguments received by Sequential.call():
# expect:   • inputs=tf.Tensor(shape=(2, 4), dtype=float32)
# expect:   • training=None
# expect:   • mask=None
# expect:   • kwargs=<class 'inspect._empty'>
source = tf.keras.Input((3,))
plain = tf.keras.Model(source, tf.keras.layers.Dense(2)(source))
print(told(lambda: plain(tf.ones([2, 4]))))
# expect: ValueError Input 0 with name 'input_layer_1' of layer 'functional_1' is incompatible with the layer: expected shape=(None, 3), found shape=(2, 4)
print(told(lambda: plain(tf.ones([4]))))
# expect: ValueError Exception encountered when calling Functional.call().
# expect: 
# expect: ^[1mInvalid input shape for input [1. 1. 1. 1.] with name 'keras_tensor_3' and path ''. Expected shape (None, 3), but input has incompatible shape (4,)^[0m
# expect: 
# expect: Arguments received by Functional.call():
# expect:   • inputs=tf.Tensor(shape=(4,), dtype=float32)
# expect:   • training=None
# expect:   • mask=None
# expect:   • kwargs=<class 'inspect._empty'>
