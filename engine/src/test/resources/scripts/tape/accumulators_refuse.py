import tensorflow as tf

# What forward accumulators refuse.
x = tf.constant([1.0, 2.0])
Forward = tf.autodiff.ForwardAccumulator


def told(function):
    try:
        print(function())
        # expect: None
        # expect: {'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 4.], dtype=float32)>, 'b': [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>]}
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError The two structures don't have the same nested structure.
        # expect:
        # expect: First structure: type=EagerTensor str=tf.Tensor([1. 2.], shape=(2,), dtype=float32)
        # expect:
        # expect: Second structure: type=list str=[<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]
        # expect:
        # expect: More specifically: Substructure "type=list str=[<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]" is a sequence, while substructure "type=EagerTensor str=tf.Tensor([1. 2.], shape=(2,), dtype=float32)" is not
        # expect: Entire first structure:
        # expect: .
        # expect: Entire second structure:
        # expect: [.]
        # expect: ValueError Tensor {} was specified as a primal multiple times. This may indicate an error. If it was intended, please sum the corresponding tangents.
        # expect: ValueError The two structures don't have the same nested structure.
        # expect:
        # expect: First structure: type=dict str={'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>}
        # expect:
        # expect: Second structure: type=dict str={'b': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>}
        # expect:
        # expect: More specifically: The two dictionaries don't have the same set of keys. First structure has keys type=list str=['a'], while second structure has keys type=list str=['b']
        # expect: Entire first structure:
        # expect: {'a': .}
        # expect: Entire second structure:
        # expect: {'b': .}
        # expect: AttributeError 'float' object has no attribute 'dtype'
        # expect: ValueError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
        # expect: AttributeError 'NoneType' object has no attribute '_id'
        # expect: AttributeError 'float' object has no attribute '_id'
        # expect: ValueError 'bad' is not a valid UnconnectedGradients


told(lambda: Forward(x, [x]))
told(lambda: Forward([x, x], [x]))
told(lambda: Forward({"a": x}, {"b": x}))
told(lambda: Forward(3.0, 1.0))
told(lambda: Forward(x, None))
accumulator = Forward(x, tf.ones([2]))
with accumulator:
    y = x * x
told(lambda: accumulator.__exit__(None, None, None))
told(lambda: accumulator.jvp([y, None]))
told(lambda: accumulator.jvp(3.0))
told(lambda: accumulator.jvp(y, "bad"))
told(lambda: accumulator.jvp({"a": y, "b": [x]}))
