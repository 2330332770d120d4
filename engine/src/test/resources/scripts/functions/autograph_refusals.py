# What AutoGraph refuses of branches and loops that depend on tensors, and what it lets pass.
import tensorflow as tf


def tried(f, *args):
    try:
        print(f(*args))
        # expect: tf.Tensor(4.0, shape=(), dtype=float32)
        # expect: tf.Tensor(0, shape=(), dtype=int32)
        # expect: tf.Tensor(2, shape=(), dtype=int32)
        # expect: tf.Tensor(3.0, shape=(), dtype=float32)
        # expect: tf.Tensor(-7.0, shape=(), dtype=float32)
        # expect: tf.Tensor(3, shape=(), dtype=int32)
        # expect: tf.Tensor(1, shape=(), dtype=int32)
        # expect: tf.Tensor(25, shape=(), dtype=int32)
        # expect: tf.Tensor(1, shape=(), dtype=int32)
        # expect: tf.Tensor([ 0  4  8 12], shape=(4,), dtype=int32)
        # expect: tf.Tensor(1, shape=(), dtype=int32)
        # expect: [<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(), dtype=int32, numpy=2>]
        # expect: tf.Tensor(6, shape=(), dtype=int32)
        # expect: tf.Tensor(10, shape=(), dtype=int32)
        # expect: tf.Tensor(1, shape=(), dtype=int32)
        # expect: tf.Tensor(3, shape=(), dtype=int32)
        # expect: tf.Tensor(2, shape=(), dtype=int32)
        # expect: tf.Tensor(3, shape=(), dtype=int32)
        # expect: tf.Tensor(10, shape=(), dtype=int32)
    except Exception as error:
        print(type(error).__name__, str(error).strip().split("\n")[-1].strip()[:200])
        # expect: ValueError ValueError: 'x' has shape () before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
        # expect: TypeError TypeError: 'x' has dtype int32 before the loop, but dtype float32 after one iteration
        # expect: TypeError TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
        # expect: TypeError TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
        # expect: ValueError ValueError: 'x' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
        # expect: ValueError ValueError: 'y' must also be initialized in the else branch
        # expect: ValueError ValueError: 'y' must also be initialized in the main branch
        # expect: ValueError ValueError: 'y' is None at the end of the else branch.
        # expect: TypeError TypeError: 'y' has dtype int32 in the main branch, but dtype float32 in the else branch
        # expect: TypeError TypeError: 'y' has dtype int32 in the main branch, but dtype float32 in the else branch
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: NotImplementedError NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparameter
        # expect: NotImplementedError NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparameter
        # expect: NotImplementedError NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparameter
        # expect: TypeError TypeError: 'retval_' has dtype int32 in the main branch, but dtype float32 in the else branch
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mo
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: ValueError ValueError: the else branch must also have a return statement.
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: OperatorNotAllowedInGraphError OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager ex
        # expect: TypeError TypeError: 'x > 0' has dtype float32 in the main branch, but dtype int32 in the else branch
        # expect: TypeError TypeError: 'x > 0' has dtype float32 in the main branch, but dtype int32 in the else branch
        # expect: ValueError ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Greater:0", shape=(2,), dtype=bool); to check for None, use `is not None`
        # expect: ValueError ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("x:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.cast`; to check for None, use `is not None`
        # expect: ValueError ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("x:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.cast`; to check for None, use `is not None`
        # expect: ValueError ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("x:0", shape=(), dtype=int32); to use as boolean Tensor, use `tf.cast`; to check for None, use `is not None`
        # expect: TypeError TypeError: Input 'x' of 'LogicalNot' Op has type float32 that does not match expected type of bool.


@tf.function
def a_loop_shape(n):
    x = tf.constant(0.0)
    for i in tf.range(n):
        x = tf.ones((1,))
    return x


tried(a_loop_shape, tf.constant(3))

@tf.function
def a_loop_dtype(n):
    x = tf.constant(0)
    while tf.cast(x, tf.float32) < n:
        x = tf.cast(x, tf.float32) + 1.0
    return x


tried(a_loop_dtype, tf.constant(3.0))

@tf.function
def a_loop_dtype_py(n):
    s = 0
    for i in tf.range(n):
        s = s + 0.5
    return s


tried(a_loop_dtype_py, tf.constant(3))

@tf.function
def a_loop_dtype_py2(x):
    total = 0
    for v in x:
        total += v
    return total


tried(a_loop_dtype_py2, tf.constant([1.0, 2.0]))

@tf.function
def a_loop_grow(n):
    x = tf.zeros((0,))
    for i in tf.range(n):
        x = tf.concat([x, [1.0]], axis=0)
    return x


tried(a_loop_grow, tf.constant(3))

@tf.function
def a_undef_before(n):
    for i in tf.range(n):
        y = tf.cast(i, tf.float32) * 2.0
    return y


tried(a_undef_before, tf.constant(3))

@tf.function
def a_undef_before_while(x):
    while x > 0:
        x = x - 1
        y = x
    return y


tried(a_undef_before_while, tf.constant(3))

@tf.function
def a_none_before(n):
    y = None
    for i in tf.range(n):
        y = i
    return y


tried(a_none_before, tf.constant(3))

@tf.function
def a_if_undef(x):
    if x > 0:
        y = x * 2
    return y


tried(a_if_undef, tf.constant(3.0))

@tf.function
def a_if_undef_else(x):
    if x > 0:
        z = x
    else:
        y = x * 2
    return y


tried(a_if_undef_else, tf.constant(-3.0))

@tf.function
def a_if_none(x):
    y = None
    if x > 0:
        y = x * 2
    return y


tried(a_if_none, tf.constant(3.0))

@tf.function
def a_if_dtype(x):
    if x > 0:
        y = tf.constant(1)
    else:
        y = tf.constant(1.0)
    return y


tried(a_if_dtype, tf.constant(3.0))

@tf.function
def a_if_dtype_py(x):
    if x > 0:
        y = 1
    else:
        y = 2.0
    return y


tried(a_if_dtype_py, tf.constant(3.0))

@tf.function
def a_return_one(x):
    if x > 0:
        return x


tried(a_return_one, tf.constant(3.0))

@tf.function
def a_return_early(x):
    if x > 0:
        return x
    x = x * 2
    return x - 1


tried(a_return_early, tf.constant(3.0))
tried(a_return_early, tf.constant(-3.0))

@tf.function
def a_return_in_loop(xs):
    for x in xs:
        if x > 2:
            return x
    return tf.constant(-1.0)


tried(a_return_in_loop, tf.constant([1., 2., 3., 4.]))

@tf.function
def a_return_in_loop2(n):
    i = 0
    while i < n:
        if i * i > 10:
            return i
        i += 1
    return -1


tried(a_return_in_loop2, tf.constant(10))
tried(a_return_in_loop2, tf.constant(2))

@tf.function
def a_return_dtype(x):
    if x > 0:
        return 1
    else:
        return 2.5


tried(a_return_dtype, tf.constant(3.0))

@tf.function
def a_break(n):
    s = 0
    for i in tf.range(n):
        if i == 3:
            break
        s += i
    return s


tried(a_break, tf.constant(10))
tried(a_break, tf.constant(2))

@tf.function
def a_continue(n):
    s = 0
    for i in tf.range(n):
        if i % 2 == 0:
            continue
        s += i
    return s


tried(a_continue, tf.constant(10))
tried(a_continue, tf.constant(2))

@tf.function
def a_while_true_ret(n):
    i = tf.constant(0)
    while True:
        i += 1
        if i >= n:
            return i


tried(a_while_true_ret, tf.constant(10))
tried(a_while_true_ret, tf.constant(2))

@tf.function
def a_list_append_py(x):
    l = []
    for i in range(4):
        l.append(x * i)
    return tf.stack(l)


tried(a_list_append_py, tf.constant(4))

@tf.function
def b_zip(a, b):
    s = 0.0
    for x, y in zip(a, b):
        s += x * y
    return s


tried(b_zip, tf.constant([1., 2.]), tf.constant([3., 4.]))

@tf.function
def b_enumerate(a):
    s = 0.0
    for i, x in enumerate(a):
        s += x
    return s


tried(b_enumerate, tf.constant([1., 2.]))

@tf.function
def b_comp(a):
    return [x * 2 for x in a]


tried(b_comp, tf.constant([1., 2.]))

@tf.function
def b_list(a):
    return list(a)


tried(b_list, tf.constant([1., 2.]))

@tf.function
def b_unpack(a):
    x, y = a
    return x + y


tried(b_unpack, tf.constant([1., 2.]))

@tf.function(input_signature=[tf.TensorSpec([None])])
def b_unpack_unknown(a):
    x, y = a
    return x + y


tried(b_unpack_unknown, tf.constant([1., 2.]))

@tf.function
def b_bool_lambda(x):
    g = lambda t: 1 if t > 0 else 2
    return g(x)


tried(b_bool_lambda, tf.constant(1.))

@tf.function
def b_bool(x):
    return bool(x > 0)


tried(b_bool, tf.constant(1.))

@tf.function
def b_comp_if(x):
    return [y for y in (1, 2, 3) if x > y]


tried(b_comp_if, tf.constant(2))

@tf.function
def b_any(x):
    return any([x > 1, x > 2])


tried(b_any, tf.constant(2))

@tf.function
def b_all(x):
    return all(x > 1)


tried(b_all, tf.constant([2, 3]))

@tf.function
def b_max(x, y):
    return max(x, y)


tried(b_max, tf.constant(2), tf.constant(3))

@tf.function
def b_max1(x):
    return max(x), min(x), sum(x), abs(x)


tried(b_max1, tf.constant([2, 3, -1]))

@tf.function
def b_sum(x):
    return sum(x)


tried(b_sum, tf.constant([2, 3, -1]))

@tf.function
def b_int_comp(x):
    return [int(x) for _ in range(2)]


tried(b_int_comp, tf.constant(2.7))

@tf.function
def b_range(n):
    s = 0
    for i in range(n):
        s += i
    return s


tried(b_range, tf.constant(4))
tried(b_range, 5)

@tf.function
def b_range_comp(n):
    return [i for i in range(n)]


tried(b_range_comp, tf.constant(4))

@tf.function
def b_and_or(x):
    if x > 0 and x < 10:
        return 1
    elif not (x > -5) or x == -3:
        return 2
    return 3


tried(b_and_or, tf.constant(5))
tried(b_and_or, tf.constant(-3))
tried(b_and_or, tf.constant(-4))
tried(b_and_or, tf.constant(-7))

@tf.function
def b_chained(x):
    if 0 < x < 10:
        return 1
    return 3


tried(b_chained, tf.constant(5))
tried(b_chained, tf.constant(-3))

@tf.function
def b_in(x):
    if x in [1, 2, 3]:
        return 1
    return 3


tried(b_in, tf.constant(2))

@tf.function
def b_eq_none(x, y=None):
    if y is None:
        return x
    if x == y:
        return x + 1
    return x * y


tried(b_eq_none, tf.constant(2))
tried(b_eq_none, tf.constant(2), tf.constant(2))
tried(b_eq_none, tf.constant(2), tf.constant(5))

@tf.function
def b_assert(x):
    assert x > 0
    return x


tried(b_assert, tf.constant(2))

@tf.function
def b_ternary_dtype(x):
    y = x if x > 0 else 0
    return y


tried(b_ternary_dtype, tf.constant(2.5))
tried(b_ternary_dtype, tf.constant(-2.5))

@tf.function
def b_if_vector(x):
    if x > 0:
        return x
    return -x


tried(b_if_vector, tf.constant([2.5, 1.0]))

@tf.function
def b_if_float(x):
    if x:
        return 1
    return 2


tried(b_if_float, tf.constant(2.5))
tried(b_if_float, tf.constant(0.0))
tried(b_if_float, tf.constant(1))

@tf.function
def b_not_float(x):
    if not x:
        return 1
    return 2


tried(b_not_float, tf.constant(2.5))
