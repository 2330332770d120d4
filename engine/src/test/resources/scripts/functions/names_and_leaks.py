# What tensors of traced functions are called, what is left of them behind, and what counts as arguments of one kind.
import tensorflow as tf

said = []


def note(*values):
    said.append(' '.join([str(value) for value in values]))


def tell():
    for line in said:
        print(line)
        # expect: loop Tensor("while/Placeholder:0", shape=(), dtype=int32) Tensor("while/Placeholder_1:0", shape=(), dtype=float32) Tensor("x:0", shape=(), dtype=float32)
        # expect: Tensor("while/mul:0", shape=(), dtype=float32) Tensor("while/add:0", shape=(), dtype=float32)
        # expect: after Tensor("while:3", shape=(), dtype=float32)
        # expect: Tensor("while_1/TensorArrayV2Read/TensorListGetItem:0", shape=(2,), dtype=float32)
        # expect: w Tensor("while_2/Placeholder:0", shape=(), dtype=float32)
        # expect: t Tensor("while_2:2", shape=(), dtype=float32)
        # expect: t2 Tensor("cond/mul:0", shape=(), dtype=float32)
        # expect: f Tensor("while_2:2", shape=(), dtype=float32)
        # expect: Tensor("cond/sub:0", shape=(), dtype=float32)
        # expect: Tensor("cond/Identity:0", shape=(), dtype=float32)
        # expect: trace False []
        # expect: trace True []
        # expect: trace False ['extra']
        # expect: Tracing with 1
        # expect: Tracing with 2
        # expect: Tracing with a
        # expect: Tracing with Tensor("x:0", shape=(), dtype=int32)
        # expect: runs tf.Tensor(1.0, shape=(), dtype=float32)
        # expect: runs tf.Tensor(2.0, shape=(), dtype=float32)
    said.clear()

@tf.function
def f(x, n):
    s = 0.0
    for i in tf.range(n):
        note('loop', i, s, x)
        y = x * 2.0
        s += y
        note(y, s)
    note('after', s)
    for v in tf.ones((3, 2)):
        note(v)
        s += tf.reduce_sum(v)
    while s > 100.0:
        note('w', s)
        s = s / 2.0
    if s > 1.0:
        note('t', s)
        s = s * 3.0
        note('t2', s)
    else:
        note('f', s)
        s = s - 1.0
        note(s)
    note(s)
    return s
print(f(tf.constant(1.0), tf.constant(3)))  # expect: tf.Tensor(36.0, shape=(), dtype=float32)
tell()
print(f(tf.constant(100.0), tf.constant(3)))  # expect: tf.Tensor(227.25, shape=(), dtype=float32)
tell()


leaked = []
@tf.function
def f(x):
    y = x * 2
    leaked.append(y)
    return y
f(tf.constant(2.0))
tell()
try:
    print(leaked[0])  # expect: Tensor("mul:0", shape=(), dtype=float32)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(leaked[0] + 1)
except Exception as e:
    print(type(e).__name__, str(e)[:90])
    # expect: TypeError <tf.Tensor 'mul:0' shape=() dtype=float32> is out of scope and cannot be used here. Use re
try:
    print(leaked[0].numpy())
except Exception as e:
    print(type(e).__name__, e)
    # expect: AttributeError 'SymbolicTensor' object has no attribute 'numpy'


last = None
@tf.function
def f(x):
    global last
    last = x * 3
    return last
f(tf.constant(2.0))
tell()
print(last)  # expect: Tensor("mul:0", shape=(), dtype=float32)
tell()
print(type(last).__name__, last.shape, last.dtype, last.name)
# expect: SymbolicTensor () <dtype: 'float32'> mul:0
tell()


@tf.function
def f(x, training=False, **kw):
    note('trace', training, sorted(kw))
    return x * 2 if training else x
f(tf.constant(1.0)); f(tf.constant(1.0), training=False); f(tf.constant(1.0), True); f(x=tf.constant(1.0), training=True)
tell()
f(tf.constant(1.0), extra=1)
tell()
print(f.experimental_get_tracing_count())  # expect: 3
tell()


@tf.function
def f(x):
    v = tf.Variable(1.0)
    return x * v
try:
    f(tf.constant(2.0))
except Exception as e:
    print(type(e).__name__, str(e).strip()[-150:])
    # expect: ValueError Variable is only created once or created outside tf.function. See https://www.tensorflow.org/guide/function#creating_tfvariables for more information.


@tf.function
def kinds(x):
    note("Tracing with", x)
    return x
kinds(1); kinds(1.0); kinds(True); kinds(2); kinds("a"); kinds("a"); kinds(tf.constant(1)); kinds(tf.constant(2))
tell()
print(kinds.experimental_get_tracing_count())  # expect: 4
tell()


@tf.function
def answers(x):
    return 1, None, "a", True
print(answers(0))
# expect: (<tf.Tensor: shape=(), dtype=int32, numpy=1>, None, <tf.Tensor: shape=(), dtype=string, numpy=b'a'>, <tf.Tensor: shape=(), dtype=bool, numpy=True>)
tell()


def outside(x):
    note("runs", x)
    return x * 2


@tf.function
def calls(x):
    return tf.py_function(outside, [x], tf.float32) + 1
print(calls(tf.constant(1.0)))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)
tell()
print(calls(tf.constant(2.0)))  # expect: tf.Tensor(5.0, shape=(), dtype=float32)
tell()


@tf.function
def appended(n):
    made = []
    for i in tf.range(n):
        made.append(i)
    return made
try:
    appended(tf.constant(3))
except ValueError as e:
    print(type(e).__name__)  # expect: InaccessibleTensorError


@tf.function
def none(n):
    s = 0
    for i in tf.range(n):
        s += i
    return s
print([none(tf.constant(k)).numpy() for k in (0, 3, 5)])
# expect: [np.int32(0), np.int32(3), np.int32(10)]
tell()


