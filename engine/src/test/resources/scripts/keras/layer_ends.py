# The symbolic input and output of a layer, its configuration, and losses of lists.
import tensorflow as tf


class Times(tf.keras.layers.Layer):
    def __init__(self, factor, **options):
        super().__init__(**options)
        self.factor = factor

    def call(self, x):
        return self.factor * x

    def get_config(self):
        config = super().get_config()
        config["factor"] = self.factor
        return config


double = Times(2.0)
print(double.get_config())
# expect: {'name': 'times', 'trainable': True, 'dtype': {'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': 'float32'}, 'registered_name': None}, 'factor': 2.0}


def told(trial):
    try:
        return trial()
    except (AttributeError, ValueError) as error:
        return type(error).__name__ + " " + str(error)


print(told(lambda: double.output))
# expect: AttributeError The layer times has never been called and thus has no defined output.
source = tf.keras.Input((3,), name="source")
net = tf.keras.Model(source, tf.keras.layers.Dense(1)(double(source)))
inner = tf.keras.Model(net.input, double.output)
print(inner(tf.ones([1, 3])))
# expect: tf.Tensor([[2. 2. 2.]], shape=(1, 3), dtype=float32)
print(told(lambda: tf.keras.losses.MeanSquaredError()([1.0, 2.0], tf.constant([1.0, 3.0]))))
# expect: ValueError Expected an instance of list, got <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 3.], dtype=float32)>.
print(told(lambda: tf.keras.losses.MeanSquaredError()([1.0, 2.0], [1.0, 3.0, 5.0])))
# expect: ValueError list arity mismatch; expected: 2, got: 3; list: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=5.0>].
print(tf.keras.losses.MeanSquaredError()([1.0, 2.0], [1.0, 3.0]), tf.keras.losses.Huber().name)
# expect: tf.Tensor(0.5, shape=(), dtype=float32) huber_loss
print(tf.linalg.global_norm([tf.constant([3.0, 4.0]), None]))
# expect: tf.Tensor(5.0, shape=(), dtype=float32)
