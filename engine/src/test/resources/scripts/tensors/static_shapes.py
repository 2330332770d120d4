# What TensorFlow says of shapes before it computes, and averages of losses.
import tensorflow as tf
x = tf.zeros([2, 3]); y = tf.zeros([3, 4])
print(tf.debugging.assert_shapes([(x, ('N', 'D')), (y, ('D', 'H'))]), tf.debugging.assert_shapes({'a': 1} if False else [(x, (2, 3))]))
# expect: None None
for s in ([(x, ('N', 'N'))], [(x, (2, 4))], [(x, ('N', 'D')), (y, ('N', 'H'))], [(x, (3,))], [(x, ('N', 3)), (y, ('D', 'N'))], [(x, (..., 3))], [(x, ('B', ..., 4))], [(x, None)], [(1., ())], [(x, 'ND')]):
    try: print(tf.debugging.assert_shapes(s))
    # expect: None
    # expect: None
    # expect: None
    # expect: None
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError Specified by tensor shape=(2, 3) dtype=float32 dimension 0.  Tensor shape=(2, 3) dtype=float32 dimension 1 must have size 2.  Received size 3, shape (2, 3)
    # expect: ValueError Specified explicitly.  Tensor shape=(2, 3) dtype=float32 dimension 1 must have size 4.  Received size 3, shape (2, 3)
    # expect: ValueError Specified by tensor shape=(2, 3) dtype=float32 dimension 0.  Tensor shape=(3, 4) dtype=float32 dimension 0 must have size 2.  Received size 3, shape (3, 4)
    # expect: ValueError Tensor  must have rank in (0, 1).  Received rank 2, shape (2, 3)
    # expect: ValueError Specified by tensor shape=(2, 3) dtype=float32 dimension 0.  Tensor shape=(3, 4) dtype=float32 dimension 1 must have size 2.  Received size 4, shape (3, 4)
    # expect: ValueError Tensor shape=(2, 3) dtype=float32 specified shape index 1.  Symbol `...` or `*` for a variable number of unspecified dimensions is only allowed as the first entry
import tensorflow as tf
print(tf.nn.compute_average_loss([1., 2.], global_batch_size=4), tf.nn.compute_average_loss([1., 2.]), tf.nn.compute_average_loss([1., 2.], sample_weight=[1., 0.5]), tf.nn.scale_regularization_loss([1., 2.]), tf.nn.compute_average_loss(3.) if False else 0)
# expect: tf.Tensor(0.75, shape=(), dtype=float32) tf.Tensor(1.5, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32) 0
try: tf.nn.compute_average_loss(3.)
except Exception as e: print(type(e).__name__, e)
# expect: ValueError Invalid value passed for `per_example_loss`. Expected a tensor with at least rank 1. Received per_example_loss=3.0 with rank 0
try: tf.nn.compute_average_loss([3.], global_batch_size=0)
except Exception as e: print(type(e).__name__, e)
x = tf.Variable([1., 2.])
with tf.GradientTape() as t:
    l = tf.nn.compute_average_loss(x * x, global_batch_size=8)
print(l, t.gradient(l, x))
# expect: tf.Tensor(0.625, shape=(), dtype=float32) tf.Tensor([0.25 0.5 ], shape=(2,), dtype=float32)
import tensorflow as tf, numpy as np
v = tf.constant([3., 1., 2.])
print(tf.get_static_value(v), tf.get_static_value(tf.constant(2)), tf.get_static_value(tf.Variable(1.)), tf.get_static_value(np.array([1])))
# expect: [3. 1. 2.] 2 None [1]
try: print(tf.get_static_value([1, 2]))  # expect: [1, 2]
except Exception as e: print(type(e).__name__, e)
import tensorflow as tf
print(tf.broadcast_static_shape(tf.TensorShape([2, 1]), tf.TensorShape([3])), tf.broadcast_dynamic_shape([2, 1], [3]), tf.broadcast_static_shape(tf.TensorShape([None, 1]), tf.TensorShape([3])))
# expect: (2, 3) tf.Tensor([2 3], shape=(2,), dtype=int32) (None, 3)
try: tf.broadcast_static_shape(tf.TensorShape([2]), tf.TensorShape([3]))
except Exception as e: print(type(e).__name__, e)
# expect: ValueError Incompatible shapes for broadcasting. Two shapes are compatible if for each dimension pair they are either equal or one of them is 1. Received: (2,) and (3,).
try: tf.broadcast_dynamic_shape([2], [3])
except Exception as e: print(type(e).__name__, str(e)[-80:])
# expect: InvalidArgumentError lica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:BroadcastArgs]
try: tf.strings.length(3)
except Exception as e: print(type(e).__name__, e)
# expect: TypeError Cannot convert 3 to EagerTensor of dtype string
import tensorflow as tf
def t(f):
    try: print(f())  # expect: tf.Tensor([[2. 3.]], shape=(1, 2), dtype=float32)
    except Exception as e: print(type(e).__name__, str(e)[-90:])
    # expect: InvalidArgumentError enly divide the split dimension, but got split_dim 0 (size = 3) and num_split 2 [Op:Split]
    # expect: InvalidArgumentError the split dimension, but got split_dim 0 (size = 3) and num_split 2 [Op:Split] name: split
    # expect: ValueError Shapes (1,) and (2,) are incompatible
    # expect: ValueError Shapes (2,) and (1, 2) are incompatible
    # expect: InvalidArgumentError ica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 0/-1 [Op:Range] name: 
t(lambda: tf.split([1.,2.,3.],2)); t(lambda: tf.split(tf.constant([1.,2.,3.]),2)); t(lambda: tf.clip_by_value([1.],[1.,2.],3.)); t(lambda: tf.clip_by_value([1., 4.],[[1.,2.]],3.)); t(lambda: tf.sequence_mask([1],maxlen=-1)); t(lambda: tf.clip_by_value([[1., 5.]],[2.],3.))
import tensorflow as tf
def t(f):
    try: print(f())
    # expect: tf.Tensor(
    # expect: [[1. 1. 1.]
    # expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32)
    except Exception as e: print(type(e).__name__, str(e)[-90:])
    # expect: InvalidArgumentError _device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill]
    # expect: InvalidArgumentError job:localhost/replica:0/task:0/device:CPU:0}} m : Tensor had NaN values [Op:CheckNumerics]
t(lambda: tf.fill([-1], 1)); t(lambda: tf.fill([2, 3], 1.)); t(lambda: tf.debugging.check_numerics([float('nan')], 'm'))
