# What leaves a traced function: AutoGraph tells the lines that led there, and shapes are checked while tracing.
import re

import tensorflow as tf


def tried(f, *args):
    try:
        print(f(*args))  # expect: tf.Tensor(119, shape=(), dtype=int32)
    except Exception as error:
        print(type(error).__name__, re.sub(r"File .*, line \d+", "line", str(error)))
        # expect: ValueError in user code:
        # expect:
        # expect:     line, in product  *
        # expect:         tf.matmul(a,
        # expect:
        # expect:     ValueError: Dimensions must be equal, but are 3 and 2 for '{{node MatMul}} = MatMul[T=DT_FLOAT, grad_a=false, grad_b=false, transpose_a=false, transpose_b=false](a, b)' with input shapes: [2,3], [2,3].
        # expect:
        # expect: TypeError in user code:
        # expect:
        # expect:     line, in product  *
        # expect:         tf.matmul(a,
        # expect:
        # expect:     TypeError: Input 'b' of 'MatMul' Op has type float64 that does not match type float32 of argument 'a'.
        # expect:
        # expect: ValueError in user code:
        # expect:
        # expect:     line, in outer  *
        # expect:         y = inner(x)
        # expect:     line, in inner  *
        # expect:         return tf.reshape(x, (7, 7))
        # expect:
        # expect:     ValueError: Cannot reshape a tensor with 4 elements to shape [7,7] (49 elements) for '{{node Reshape}} = Reshape[T=DT_FLOAT, Tshape=DT_INT32](x, Reshape/shape)' with input shapes: [2,2], [2] and with input tensors computed as partial shapes: input[1] = [7,7].
        # expect:
        # expect: StagingError in user code:
        # expect:
        # expect:     line, in python  *
        # expect:         return half(2)
        # expect:     line, in None  *
        # expect:         lambda x: x / 0
        # expect:
        # expect:     ZeroDivisionError: division by zero
        # expect:
        # expect: KeyError in user code:
        # expect:
        # expect:     line, in python  *
        # expect:         return {"a": 1}["b"]
        # expect:
        # expect:     KeyError: 'b'
        # expect:
        # expect: NotImplementedError in user code:
        # expect:
        # expect:     line, in python  *
        # expect:         raise NotImplementedError("not yet")
        # expect:
        # expect:     NotImplementedError: not yet
        # expect:
        # expect: AttributeError in user code:
        # expect:
        # expect:     line, in python  *
        # expect:         return x.foo + x[how]
        # expect:
        # expect:     AttributeError: 'SymbolicTensor' object has no attribute 'foo'
        # expect:
        # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'how'`. Received args: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>,) and kwargs: {} for signature: (x, how).
        # expect: TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (1, 2, 3) and kwargs: {} for signature: (x, how).
        # expect: NotImplementedError in user code:
        # expect:
        # expect:     line, in python  *
        # expect:         raise NotImplementedError("not yet")
        # expect:
        # expect:     NotImplementedError: not yet
        # expect:
        # expect: ValueError Dimensions must be equal, but are 3 and 2 for '{{node mul}} = Mul[T=DT_FLOAT](a, mul/y)' with input shapes: [3], [2].


@tf.function
def product(a, b):
    return tf.reduce_sum(
        tf.matmul(a,
                  b))


tried(product, tf.ones((2, 3)), tf.ones((2, 3)))
tried(product, tf.ones((2, 3)), tf.ones((3, 3), tf.float64))


def inner(x):
    return tf.reshape(x, (7, 7))


@tf.function
def outer(x):
    y = inner(x)
    return y


tried(outer, tf.ones((2, 2)))
half = lambda x: x / 0


@tf.function
def python(x, how):
    if how == 0:
        return half(2)
    if how == 1:
        return {"a": 1}["b"]
    if how == 2:
        raise NotImplementedError("not yet")
    return x.foo + x[how]


for how in range(4):
    tried(python, tf.constant(1.0), how)
tried(python, tf.constant(1.0))
tried(python, 1, 2, 3)
tried(python, 1, 2)


@tf.function
def caught(a, b):
    try:
        return a + b
    except ValueError as error:
        return tf.constant(len(str(error)))


tried(caught, tf.ones((2, 3)), tf.ones((2, 2)))


@tf.function(autograph=False)
def plain(a):
    return a * [1.0, 2.0]


tried(plain, tf.ones((3,)))


@tf.function
def looked(x, i):
    try:
        return tf.gather(x, i)
    except Exception:
        return x


try:
    looked(tf.constant([1.0, 2.0]), tf.constant([0, 7]))
except tf.errors.InvalidArgumentError as error:
    print(str(error).split("\n")[2], str(error).split("\n")[-2])
    # expect: Detected at node GatherV2 defined at (most recent call last): indices[1] = 7 is not in [0, 2)


@tf.function
def positive(x):
    tf.debugging.assert_greater(x, 0.0, message="x > 0")
    return tf.sqrt(x)


print(positive(tf.constant(4.0)))  # expect: tf.Tensor(2.0, shape=(), dtype=float32)
try:
    positive(tf.constant(-4.0))
except tf.errors.InvalidArgumentError as error:
    print(str(error).split("\n")[-2])
    # expect: assertion failed: [x > 0] [Condition x > y did not hold element-wise:] [x (x:0) = ] [-4] [y (assert_greater/y:0) = ] [0]
