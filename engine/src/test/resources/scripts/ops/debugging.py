# tf.debugging, tf.ensure_shape and the errors of tf.errors
import tensorflow as tf


def raised(f, *given, **named):
    try:
        return f(*given, **named)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


d = tf.debugging
print(d.assert_equal([1, 2], [1, 2]), d.assert_near(1.0, 1.0 + 1e-7), tf.Assert(True, ["x"]))
# expect: None None None
print(raised(d.assert_equal, tf.constant([1, 2]), tf.constant([1, 3])))
# expect: InvalidArgumentError: Condition x == y did not hold.
# expect: Indices of first 1 different values:
# expect: [[1]]
# expect: Corresponding x values:
# expect: [2]
# expect: Corresponding y values:
# expect: [3]
# expect: First 2 elements of x:
# expect: [1 2]
# expect: First 2 elements of y:
# expect: [1 3]
print(raised(d.assert_equal, tf.zeros([2, 2]), tf.ones([2, 2])))
# expect: InvalidArgumentError: Condition x == y did not hold.
# expect: Indices of first 3 different values:
# expect: [[0 0]
# expect:  [0 1]
# expect:  [1 0]]
# expect: Corresponding x values:
# expect: [0. 0. 0.]
# expect: Corresponding y values:
# expect: [1. 1. 1.]
# expect: First 3 elements of x:
# expect: [0. 0. 0.]
# expect: First 3 elements of y:
# expect: [1. 1. 1.]
print(raised(d.assert_equal, tf.zeros([2, 2]), 1.0))
# expect: InvalidArgumentError: Condition x == y did not hold.
# expect: First 3 elements of x:
# expect: [0. 0. 0.]
# expect: First 1 elements of y:
# expect: [1.]
print(raised(tf.assert_equal, tf.constant(1.5), 2.5, message="not same"))
# expect: InvalidArgumentError: not same
# expect: Condition x == y did not hold.
# expect: First 1 elements of x:
# expect: [1.5]
# expect: First 1 elements of y:
# expect: [2.5]
print(raised(d.assert_none_equal, tf.constant([1, 2]), tf.constant([3, 2])))
# expect: InvalidArgumentError: Condition x != y did not hold.
# expect: Indices of first 1 different values:
# expect: [[1]]
# expect: Corresponding x values:
# expect: [2]
# expect: Corresponding y values:
# expect: [2]
# expect: First 2 elements of x:
# expect: [1 2]
# expect: First 2 elements of y:
# expect: [3 2]
print(raised(d.assert_less, tf.constant([1.0, 2.0]), tf.constant([1.0, 3.0])))
# expect: InvalidArgumentError: Condition x < y did not hold.
# expect: Indices of first 1 different values:
# expect: [[0]]
# expect: Corresponding x values:
# expect: [1.]
# expect: Corresponding y values:
# expect: [1.]
# expect: First 2 elements of x:
# expect: [1. 2.]
# expect: First 2 elements of y:
# expect: [1. 3.]
print(raised(d.assert_greater_equal, tf.constant([1.0, 2.0]), 1.5))
# expect: InvalidArgumentError: Condition x >= y did not hold.
# expect: First 2 elements of x:
# expect: [1. 2.]
# expect: First 1 elements of y:
# expect: [1.5]
print(raised(d.assert_near, tf.constant([1.0, 2.0, 3.0, 4.0]), tf.constant([1.0, 2.1, 3.0, 4.0]), message="m"))
# expect: InvalidArgumentError: Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'm.  '
# expect: b'x and y not equal to tolerance rtol = tf.Tensor(1.1920929e-06, shape=(), dtype=float32), atol = tf.Tensor(1.1920929e-06, shape=(), dtype=float32)'
# expect: b'x (shape=(4,) dtype=float32) = '
# expect: 1.0, 2.0, 3.0, ...
# expect: b'y (shape=(4,) dtype=float32) = '
# expect: 1.0, 2.1, 3.0, ...
print(raised(d.assert_near, tf.constant(1.0, tf.float64), tf.constant(1.1, tf.float64), rtol=0.01))
# expect: InvalidArgumentError: Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b''
# expect: b'x and y not equal to tolerance rtol = tf.Tensor(0.01, shape=(), dtype=float64), atol = tf.Tensor(2.220446049250313e-15, shape=(), dtype=float64)'
# expect: b'x (shape=() dtype=float64) = '
# expect: 1.0
# expect: b'y (shape=() dtype=float64) = '
# expect: 1.1
print(raised(d.assert_positive, tf.constant([1.0, 0.0, -2.0, 3.0, 4.0]), message="lr"))
# expect: InvalidArgumentError: lr.  
# expect: Condition x > 0 did not hold element-wise:
# expect: x (shape=(5,) dtype=float32) = 
# expect: ['1.0', '0.0', '-2.0', '...']
print(raised(d.assert_non_positive, tf.constant(1.0)))
# expect: InvalidArgumentError: 
# expect: Condition x <= 0 did not hold element-wise:x (shape=() dtype=float32) = 
# expect: 1.0
print(raised(d.assert_rank, tf.constant([[1.0]]), 1, message="mm"))
# expect: ValueError: mm.  Tensor  must have rank 1.  Received rank 2, shape (1, 1)
print(raised(d.assert_rank_at_least, tf.constant([1.0]), 2))
# expect: ValueError: Tensor  must have rank at least 2.  Received rank 1, shape (1,)
print(raised(d.assert_rank_in, tf.constant([1.0]), [2, 3]))
# expect: ValueError: Tensor  must have rank in (2, 3).  Received rank 1, shape (1,)
print(raised(d.assert_scalar, tf.constant([1.0])))
# expect: ValueError: Expected scalar shape, saw shape: (1,).
print(raised(d.assert_type, tf.constant([1.0]), tf.int32))
# expect: TypeError: tensor must be of type tf.int32; got tf.float32
print(raised(d.assert_integer, tf.constant(1.0)))
# expect: TypeError: Expected "x" to be integer type.  Found: tensor of dtype <dtype: 'float32'>
print(raised(tf.Assert, tf.constant(1.0) > 2.0, ["x too small", tf.constant([1.0, 2.0])]))
# expect: InvalidArgumentError: Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'x too small'
# expect: 1.0, 2.0
print(raised(d.check_numerics, tf.constant([1.0, float("nan")]), "here"))
# expect: InvalidArgumentError: {{function_node __wrapped__CheckNumerics_device_/job:localhost/replica:0/task:0/device:CPU:0}} here : Tensor had NaN values [Op:CheckNumerics] name: 
print(raised(d.assert_all_finite, tf.constant([float("inf"), 1.0]), "bad loss"))
# expect: InvalidArgumentError: {{function_node __wrapped__CheckNumerics_device_/job:localhost/replica:0/task:0/device:CPU:0}} bad loss : Tensor had Inf values [Op:CheckNumerics] name: 
print(raised(tf.ensure_shape, tf.constant([1.0, 2.0]), [3]))
# expect: InvalidArgumentError: {{function_node __wrapped__EnsureShape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape of tensor input [2] is not compatible with expected shape [3]. [Op:EnsureShape] name: 
print(tf.ensure_shape(tf.constant([1.0, 2.0]), [None]))
# expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32)

# they let gradients pass
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    y = tf.ensure_shape(d.check_numerics(x * x, "square"), [2])
print(tape.gradient(y, x))
# expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)

# errors can be caught by their base class, and say what they are
try:
    raise tf.errors.NotFoundError(None, None, "nope")
except tf.errors.OpError as e:
    print(e.message, str(e), e.error_code, e.op)
# expect: nope nope 5 None
print(tf.errors.InvalidArgumentError.__mro__[1])
# expect: <class 'tensorflow.python.framework.errors_impl.OpError'>
