# Names of arguments in containers, what symbolic tensors lack, and random numbers that set_seed lets begin anew.
import tensorflow as tf

said = []


def say(*values):
    said.append(" ".join(str(value) for value in values))


@tf.function
def many(*args, **kwargs):
    say(args, kwargs)
    return args[0]


@tf.function
def nested(xs, d):
    say(xs, d)
    return xs


many(tf.constant(1), 2, a=tf.constant(3), b=[tf.constant(1.0), tf.constant(2.0)])
nested([tf.constant(1), tf.constant(2)], {'k': tf.constant(3), 'j': (tf.constant(4),)})


@tf.function
def lacking(x):
    say(hasattr(x, 'numpy'), tf.get_static_value(tf.constant(3)), tf.get_static_value(x), tf.inside_function())
    try:
        x[0] = 5
    except TypeError as e:
        say(e)
    return x


lacking(tf.constant([1.0]))
print("\n".join(said))
# expect: (<tf.Tensor 'args_0:0' shape=() dtype=int32>, 2) {'a': <tf.Tensor 'a:0' shape=() dtype=int32>, 'b': [<tf.Tensor 'b:0' shape=() dtype=float32>, <tf.Tensor 'b_1:0' shape=() dtype=float32>]}
# expect: [<tf.Tensor 'xs:0' shape=() dtype=int32>, <tf.Tensor 'xs_1:0' shape=() dtype=int32>] {'k': <tf.Tensor 'd:0' shape=() dtype=int32>, 'j': (<tf.Tensor 'd_1:0' shape=() dtype=int32>,)}
# expect: False 3 None True
# expect: 'SymbolicTensor' object does not support item assignment
print(tf.inside_function(), hasattr(tf.constant(1), 'numpy'))  # expect: False True

tf.random.set_seed(0)


@tf.function
def draw():
    return tf.random.uniform([2])


print(draw(), draw())
# expect: tf.Tensor([0.01975703 0.00704217], shape=(2,), dtype=float32) tf.Tensor([0.51667833 0.8212844 ], shape=(2,), dtype=float32)
tf.random.set_seed(0)
print(draw(), tf.random.uniform([2]))
# expect: tf.Tensor([0.01975703 0.00704217], shape=(2,), dtype=float32) tf.Tensor([0.29197514 0.20656645], shape=(2,), dtype=float32)
tf.random.set_seed(5)
print(draw(), draw())
# expect: tf.Tensor([0.01975703 0.00704217], shape=(2,), dtype=float32) tf.Tensor([0.51667833 0.8212844 ], shape=(2,), dtype=float32)
