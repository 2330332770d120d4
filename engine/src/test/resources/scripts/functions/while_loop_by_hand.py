# tf.while_loop called by hand: tensors come out, and the body keeps the structure.
import tensorflow as tf
try: print(tf.while_loop(lambda k: k < 5, lambda k: (k + 2,), [0]))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=6>,)
except Exception as e: print(type(e).__name__, e)
try: print(tf.while_loop(lambda k: k < 5, lambda k: k + 2, [0]))
except Exception as e: print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try: print(tf.while_loop(lambda k: k < 5, lambda k: [k + 2], [tf.constant(0)]))
# expect: [<tf.Tensor: shape=(), dtype=int32, numpy=6>]
except Exception as e: print(type(e).__name__, e)
try: print(tf.while_loop(lambda k: k < 5, lambda k: k + 2, (0,)))
except Exception as e: print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try: print(tf.while_loop(lambda k, s: k < 5, lambda k, s: (k + 2, s + k), (0, 1)))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=6>, <tf.Tensor: shape=(), dtype=int32, numpy=7>)
except Exception as e: print(type(e).__name__, e)
try: print(tf.while_loop(lambda k, s: k < 5, lambda k, s: (k + 2, s + tf.cast(k, tf.float32)), [0, 1.]))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=6>, <tf.Tensor: shape=(), dtype=float32, numpy=7.0>)
except Exception as e: print(type(e).__name__, e)
try: print(tf.while_loop(lambda k: k < 5, lambda k: k + 2, [9]))
# expect: [<tf.Tensor: shape=(), dtype=int32, numpy=9>]
except Exception as e: print(type(e).__name__, e)
try: print(tf.while_loop(lambda d: d['k'] < 5, lambda d: {'k': d['k'] + 2}, [{'k': 0}]))
except Exception as e: print(type(e).__name__, e)
# expect: ValueError The two structures don't have the same nested structure.
# expect:
# expect: First structure: type=list str=[{'k': TensorSpec(shape=(), dtype=tf.int32, name=None)}]
# expect:
# expect: Second structure: type=list str=['k']
# expect:
# expect: More specifically: Substructure "type=dict str={'k': TensorSpec(shape=(), dtype=tf.int32, name=None)}" is a sequence, while substructure "type=str str=k" is not
# expect: Entire first structure:
# expect: [{'k': .}]
# expect: Entire second structure:
# expect: [.]
try: print(tf.while_loop(lambda k: k < 5, lambda k: (k, k), [0]))
except Exception as e: print(type(e).__name__, e)
# expect: ValueError The two structures don't have the same nested structure.
# expect:
# expect: First structure: type=list str=[TensorSpec(shape=(), dtype=tf.int32, name=None)]
# expect:
# expect: Second structure: type=list str=[0, 0]
# expect:
# expect: More specifically: The two structures don't have the same number of elements. First structure: type=list str=[TensorSpec(shape=(), dtype=tf.int32, name=None)]. Second structure: type=list str=[0, 0]
# expect: Entire first structure:
# expect: [.]
# expect: Entire second structure:
# expect: [., .]
try: print(tf.while_loop(lambda k: k < 5, lambda k: k + 2, [0], maximum_iterations=1))
except Exception as e: print(type(e).__name__, e)
# expect: ValueError The two structures don't have the same nested structure.
# expect:
# expect: First structure: type=list str=[TensorSpec(shape=(), dtype=tf.int32, name=None), [TensorSpec(shape=(), dtype=tf.int32, name=None)]]
# expect:
# expect: Second structure: type=list str=[1, 2]
# expect:
# expect: More specifically: Substructure "type=list str=[TensorSpec(shape=(), dtype=tf.int32, name=None)]" is a sequence, while substructure "type=int str=2" is not
# expect: Entire first structure:
# expect: [., [.]]
# expect: Entire second structure:
# expect: [., .]
@tf.function
def f(n):
    return tf.while_loop(lambda k, s: k < n, lambda k, s: (k + 1, s * 2.), [0, 1.])
print(f(tf.constant(3)))
# expect: [<tf.Tensor: shape=(), dtype=int32, numpy=3>, <tf.Tensor: shape=(), dtype=float32, numpy=8.0>]
