# Loops by functions of tf, TensorArrays and name scopes in traced functions; cases that exclude each other.
import tensorflow as tf

said = []


def say(*values):
    said.append(" ".join(str(value) for value in values))


def show(*values):
    say(*values)
    return values[-1]


def told():
    print("\n".join(said))
    # expect: map Tensor("map/while/TensorArrayV2Read/TensorListGetItem:0", shape=(), dtype=float32) Tensor("map/while/mul:0", shape=(), dtype=float32)
    # expect: Tensor("map/TensorArrayV2Stack/TensorListStack:0", shape=(3,), dtype=float32)
    # expect: (<tf.Tensor 'map_1/TensorArrayV2Stack/TensorListStack:0' shape=(3,) dtype=float32>, <tf.Tensor 'map_1/TensorArrayV2Stack_1/TensorListStack:0' shape=(3,) dtype=float32>)
    # expect: scan Tensor("scan/while/Placeholder_1:0", shape=(), dtype=float32) Tensor("scan/while/TensorArrayV2Read/TensorListGetItem:0", shape=(), dtype=float32) Tensor("scan/while/add:0", shape=(), dtype=float32)
    # expect: Tensor("scan/TensorArrayV2Stack/TensorListStack:0", shape=(3,), dtype=float32)
    # expect: foldl Tensor("foldl/while/Placeholder_1:0", shape=(), dtype=float32) Tensor("foldl/while/TensorArrayV2Read/TensorListGetItem:0", shape=(), dtype=float32) Tensor("foldl/while/add:0", shape=(), dtype=float32)
    # expect: foldr Tensor("foldr/while/Placeholder_1:0", shape=(), dtype=float32) Tensor("foldr/while/TensorArrayV2Read/TensorListGetItem:0", shape=(), dtype=float32) Tensor("foldr/while/sub_1:0", shape=(), dtype=float32)
    # expect: Tensor("foldr/while:3", shape=(), dtype=float32)
    # expect: vec Tensor("loop_body/GatherV2:0", shape=(), dtype=float32) Tensor("loop_body/mul:0", shape=(), dtype=float32)
    # expect: Tensor("loop_body/mul/pfor/Mul:0", shape=(3,), dtype=float32)
    # expect: cond Tensor("while/Placeholder:0", shape=(), dtype=int32) Tensor("while/Placeholder_1:0", shape=(3,), dtype=float32) Tensor("while/Less:0", shape=(), dtype=bool)
    # expect: body Tensor("while/Placeholder:0", shape=(), dtype=int32) Tensor("while/Placeholder_1:0", shape=(3,), dtype=float32) Tensor("while/add:0", shape=(), dtype=int32)
    # expect: [<tf.Tensor 'while:2' shape=() dtype=int32>, <tf.Tensor 'while:3' shape=(3,) dtype=float32>] Tensor("x:0", shape=(3,), dtype=float32)
    # expect: Tensor("TensorArrayV2Stack/TensorListStack:0", shape=(3,), dtype=float32) Tensor("Const:0", shape=(), dtype=int32) Tensor("TensorArrayV2Read/TensorListGetItem:0", shape=(), dtype=float32)
    # expect: Tensor("TensorArrayV2Stack_1/TensorListStack:0", shape=(None,), dtype=float32) Tensor("TensorListLength:0", shape=(), dtype=int32) () Tensor("TensorListGather:0", shape=(2,), dtype=float32)
    # expect: Tensor("TensorArrayV2Stack_2/TensorListStack:0", shape=(2, 2), dtype=float32) Tensor("TensorListConcatV2:0", shape=(None,), dtype=float32) (2,)
    # expect: Tensor("scope/add:0", shape=(), dtype=float32) scope/add:0
    # expect: Tensor("scope/inner/mul:0", shape=(), dtype=float32) Tensor("scope/inner/c:0", shape=(), dtype=float32) Tensor("scope/inner/total:0", shape=(), dtype=float32)
    # expect: Tensor("scope/out:0", shape=(), dtype=float32)
    # expect: Tensor("scope_1/mul:0", shape=(), dtype=float32)
    # expect: Tensor("bias:0", shape=(1,), dtype=float32) Tensor("z:0", shape=(2,), dtype=float32)
    # expect: tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
    # expect: tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
    # expect: [<tf.Tensor 'while:2' shape=() dtype=int32>, <tf.Tensor 'while:3' shape=(None, 2) dtype=float32>]
    said.clear()


@tf.function
def loops(x, n):
    say(tf.map_fn(lambda t: show('map', t, t * 2), x))
    say(tf.map_fn(lambda t: (t, t + 1), x, fn_output_signature=(tf.float32, tf.float32)))
    say(tf.scan(lambda a, t: show('scan', a, t, a + t), x))
    tf.foldl(lambda a, t: show('foldl', a, t, a + t), x, initializer=0.0)
    say(tf.foldr(lambda a, t: show('foldr', a, t, a - t), x))
    say(tf.vectorized_map(lambda t: show('vec', t, t * 2), x))
    r = tf.while_loop(lambda i, s: show('cond', i, s, i < n), lambda i, s: (show('body', i, s, i + 1), s * 2), [0, x])
    say(r, x)
    return r


print(loops(tf.constant([1.0, 2.0, 3.0]), tf.constant(2)))
# expect: [<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 4.,  8., 12.], dtype=float32)>]
told()
print(loops(tf.constant([1.0, 2.0, 4.0]), tf.constant(0)))
# expect: [<tf.Tensor: shape=(), dtype=int32, numpy=0>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., 2., 4.], dtype=float32)>]


@tf.function
def arrays(n):
    ta = tf.TensorArray(tf.float32, size=3)
    for i in tf.range(3):
        ta = ta.write(i, tf.cast(i, tf.float32))
    say(ta.stack(), ta.size(), ta.read(0))
    tb = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    _, tb = tf.while_loop(
        lambda i, tb: i < n,
        lambda i, tb: (i + 1, tb.write(i, tf.cast(i * i, tf.float32))),
        (tf.constant(0), tb),
    )
    say(tb.stack(), tb.size(), tb.element_shape, tb.gather([0, 1]))
    tc = tf.TensorArray(tf.float32, size=2, element_shape=[2]).unstack(tf.ones([2, 2]))
    say(tc.stack(), tc.concat(), tc.element_shape)
    return tb.stack()


print(arrays(tf.constant(3)))  # expect: tf.Tensor([0. 1. 4.], shape=(3,), dtype=float32)
told()


@tf.function
def scopes(x):
    with tf.name_scope('scope'):
        a = x + 1
        say(a, a.name)
        with tf.name_scope('inner'):
            say(a * 2, tf.constant(1.0, name='c'), tf.add(a, a, name='total'))
        say(tf.identity(a, name='out'))
    with tf.name_scope(name='scope'):
        say(x * 2)
    say(tf.constant([1.0], name='bias'), tf.zeros([2], name='z'))
    return tf.cond(x > 0, lambda: x, lambda: -x)


scopes(tf.constant(2.0))
told()

# in eager execution
x = tf.constant([1.0, 2.0])
i = tf.constant([1, 2])
print(tf.scan(lambda a, t: a + t, x, reverse=True), tf.scan(lambda a, t: show(a, a + t), x, initializer=0.0))
# expect: tf.Tensor([3. 2.], shape=(2,), dtype=float32) tf.Tensor([1. 3.], shape=(2,), dtype=float32)
told()
ta = tf.TensorArray(tf.int32, 2, clear_after_read=False)
for wrong in (
    lambda: tf.map_fn(lambda t: tf.cast(t, tf.float32), i),
    lambda: tf.map_fn(lambda t: (t, t), i),
    lambda: tf.map_fn(lambda t: tf.range(t), i),
    lambda: tf.scan(lambda a, t: (a, t), i),
    lambda: ta.write(0, 1.5),
    lambda: tf.TensorArray(tf.float32, 2).read(0),
    lambda: tf.TensorArray(tf.float32, 2, element_shape=(2,)).write(0, [1.0, 2.0, 3.0]),
    lambda: tf.while_loop(lambda i: i < 3, lambda i: (i + 1, i), [0]),
    lambda: tf.while_loop(lambda i: i < 2, lambda i: (i + 1,), []),
    lambda: tf.case([(x[0] > 0, lambda: 1), (x[1] > 0, lambda: 2)], exclusive=True, default=lambda: 3),
    lambda: tf.case([(x[0] < 0, lambda: 1)]),
):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
        # expect: InvalidArgumentError TensorArray dtype is int32 but Op is trying to write dtype float32 
        # expect: ValueError The two structures don't have the same nested structure.
        # expect: ValueError Incompatible shape for value ((2,)), expected ((1,))
        # expect: ValueError The two structures don't have the same nested structure.
        # expect: InvalidArgumentError TensorArray dtype is int32 but Op is trying to write dtype float32 
        # expect: ValueError Cannot convert a partially known TensorShape <unknown> to a Tensor.
        # expect: ValueError Incompatible shape for value ((3,)), expected ((2,))
        # expect: ValueError The two structures don't have the same nested structure.
        # expect: ValueError 'loop_vars' must be provided.
        # expect: InvalidArgumentError Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'Input error: exclusive=True: more than 1 conditions (?, ?) evaluated as True:'
        # expect: InvalidArgumentError Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'Input error: None of conditions evaluated as True:'
print(tf.while_loop(lambda i, j: i < 3, lambda i, j: (i + 1, j), (0, 1), maximum_iterations=2))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(), dtype=int32, numpy=1>)


@tf.function
def refused(n, kind):
    if kind == 0:
        return tf.while_loop(lambda i: i < n, lambda i: tf.cast(i + 1, tf.float32), [tf.constant(0)])
    m = tf.ones([2, 2])
    if kind == 1:
        return tf.while_loop(lambda i, m: i < n, lambda i, m: [i + 1, tf.concat([m, m], axis=0)], [tf.constant(0), m])
    free = [tf.TensorShape([]), tf.TensorShape([None, 2])]
    r = tf.while_loop(lambda i, m: i < n, lambda i, m: [i + 1, tf.concat([m, m], axis=0)], [tf.constant(0), m], shape_invariants=free)
    say(r)
    return r


for kind in range(3):
    try:
        print(refused(tf.constant(1), kind))
        # expect: [<tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(4, 2), dtype=float32, numpy=
        # expect: array([[1., 1.],
        # expect:        [1., 1.],
        # expect:        [1., 1.],
        # expect:        [1., 1.]], dtype=float32)>]
    except Exception as e:
        print(str(e).strip().split('\n')[-1].strip())
        # expect: TypeError: Loop var Const:0 enters the loop with type <dtype: 'int32'> but has type <dtype: 'float32'> after 1 iteration. Const:0 type should remain constant.
        # expect: ValueError: Input tensor `ones:0` enters the loop with shape (2, 2), but has shape (4, 2) after one iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of tf.while_loop to specify a less-specific shape.
told()


@tf.autograph.experimental.do_not_convert
def left(x):
    if x > 0:
        return x
    return -x


@tf.function
def calls(x):
    return left(x)


@tf.function
def orelse(x):
    for n in range(2):
        x = x + n
    else:
        x = x * 2
    while x < 3:
        x = x + 1
    return x


print(left(tf.constant(-2)), left.__name__)  # expect: tf.Tensor(2, shape=(), dtype=int32) left
for f in (calls, orelse):
    try:
        print(f(tf.constant(1)))
    except Exception as e:
        print(type(e).__name__, str(e).strip().split('\n')[-1].split('You can')[0])
        # expect: OperatorNotAllowedInGraphError     OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. 
        # expect: OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. 
