# What a traced function calls the tensors that it makes, and which of their sizes it knows.
import tensorflow as tf

said = []


def say(*values):
    said.append(" ".join(str(value) for value in values))

w = tf.Variable([1.0, 2.0, 3.0], name='w')


@tf.function
def named(x, v):
    say(w, [w], w + 1, w.value(), w.read_value())
    say(tf.gather(x, [0, 1]), tf.split(x, 3, axis=1), tf.unstack(v))
    say(tf.where(x > 0), tf.boolean_mask(x, x[:, 0] > 0), tf.unique(v), tf.math.top_k(v, 2))
    say(tf.nn.leaky_relu(x), tf.clip_by_value(x, 0.0, 1.0), tf.norm(x), tf.math.reduce_std(x))
    say(x[0], x[:, 1:], x[..., None], abs(x), x % 2.0, tf.cast(x, tf.float32))
    say(tf.shape(x), tf.shape(x)[0], tf.size(x), tf.eye(2), tf.linspace(0.0, 1.0, 3), tf.fill([2], 1.0))
    say(tf.add(v, v, name='total'), tf.reduce_sum(v, name='all'))
    say(x.op.name, (x + v).op.type, tf.matmul(x, x, transpose_b=True).op.type)
    return x


named(tf.constant([[1.0, 2.0, 3.0], [0.0, -1.0, 2.0]]), tf.constant([1.0, 2.0, 3.0]))
print('\n'.join(said))
# expect: <tf.Variable 'w:0' shape=(3,) dtype=float32> [<tf.Variable 'w:0' shape=(3,) dtype=float32>] Tensor("add:0", shape=(3,), dtype=float32) Tensor("ReadVariableOp_1:0", shape=(3,), dtype=float32) Tensor("Identity:0", shape=(3,), dtype=float32)
# expect: Tensor("GatherV2:0", shape=(2, 3), dtype=float32) [<tf.Tensor 'split:0' shape=(2, 1) dtype=float32>, <tf.Tensor 'split:1' shape=(2, 1) dtype=float32>, <tf.Tensor 'split:2' shape=(2, 1) dtype=float32>] [<tf.Tensor 'unstack:0' shape=() dtype=float32>, <tf.Tensor 'unstack:1' shape=() dtype=float32>, <tf.Tensor 'unstack:2' shape=() dtype=float32>]
# expect: Tensor("Where:0", shape=(None, 2), dtype=int64) Tensor("boolean_mask/GatherV2:0", shape=(None, 3), dtype=float32) Unique(y=<tf.Tensor 'Unique:0' shape=(None,) dtype=float32>, idx=<tf.Tensor 'Unique:1' shape=(3,) dtype=int32>) TopKV2(values=<tf.Tensor 'TopKV2:0' shape=(2,) dtype=float32>, indices=<tf.Tensor 'TopKV2:1' shape=(2,) dtype=int32>)
# expect: Tensor("LeakyRelu:0", shape=(2, 3), dtype=float32) Tensor("clip_by_value:0", shape=(2, 3), dtype=float32) Tensor("norm/Squeeze:0", shape=(), dtype=float32) Tensor("reduce_std/Sqrt:0", shape=(), dtype=float32)
# expect: Tensor("strided_slice_1:0", shape=(3,), dtype=float32) Tensor("strided_slice_2:0", shape=(2, 2), dtype=float32) Tensor("strided_slice_3:0", shape=(2, 3, 1), dtype=float32) Tensor("Abs:0", shape=(2, 3), dtype=float32) Tensor("mod:0", shape=(2, 3), dtype=float32) Tensor("x:0", shape=(2, 3), dtype=float32)
# expect: Tensor("Shape:0", shape=(2,), dtype=int32) Tensor("strided_slice_4:0", shape=(), dtype=int32) Tensor("Size:0", shape=(), dtype=int32) Tensor("eye/diag:0", shape=(2, 2), dtype=float32) Tensor("linspace/Slice:0", shape=(3,), dtype=float32) Tensor("Fill:0", shape=(2,), dtype=float32)
# expect: Tensor("total:0", shape=(3,), dtype=float32) Tensor("all:0", shape=(), dtype=float32)
# expect: x AddV2 MatMul
said.clear()


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32), tf.TensorSpec(None, tf.int32)])
def sized(x, y):
    say(x, y, y.shape, y.shape.rank, y + 1)
    say(tf.reshape(x, [-1]).shape, tf.reshape(x, [3, -1]).shape, tf.reshape(y, [2, 2]).shape)
    say(tf.concat([x, x], 0).shape, tf.concat([x, x], 1).shape, tf.stack([x, x]).shape)
    say(tf.transpose(x).shape, tf.expand_dims(x, 0).shape, tf.reduce_sum(x, 0).shape, tf.squeeze(y).shape)
    say(tf.matmul(x, tf.ones([3, 4])).shape, tf.matmul(x, x, transpose_b=True).shape)
    say(x[0].shape, x[1:].shape, x[:, 1].shape, x[..., None].shape)
    say((x + tf.ones([2, 1])).shape, (x * tf.ones([5, 1, 1])).shape, (x / x).shape)
    say(tf.zeros(tf.shape(x)).shape, tf.zeros([tf.shape(x)[0], 2]).shape, tf.ones([tf.shape(x)[1]]).shape)
    say(tf.one_hot(tf.cast(x[:, 0], tf.int32), 4).shape, tf.einsum('ij,kj->ik', x, x).shape, tf.tile(x, [2, 1]).shape)
    say(tf.gather(x, [0, 1]).shape, tf.gather(x, [0, 1], axis=1).shape, tf.argmax(x, axis=1).shape)
    return x


sized(tf.ones([2, 3]), tf.ones([2, 2], tf.int32))
print('\n'.join(said))
# expect: Tensor("x:0", shape=(None, 3), dtype=float32) Tensor("y:0", dtype=int32) <unknown> None Tensor("add:0", dtype=int32)
# expect: (None,) (3, None) (2, 2)
# expect: (None, 3) (None, 6) (2, None, 3)
# expect: (3, None) (1, None, 3) (3,) <unknown>
# expect: (None, 4) (None, None)
# expect: (3,) (None, 3) (None,) (None, 3, 1)
# expect: (2, 3) (5, None, 3) (None, 3)
# expect: (None, 3) (None, 2) (3,)
# expect: (None, 4) (None, None) (None, 3)
# expect: (2, 3) (None, 2) (None,)


@tf.function
def unlike(x, kind):
    if kind == 0:
        return tf.cond(True, lambda: x, lambda: -x)
    if kind == 1:
        return tf.cond(x > 0, lambda: x, lambda: (x, x))
    if kind == 2:
        return tf.cond(x > 0, lambda: x, lambda: tf.constant(1.0))
    return tf.cond(x > 0, lambda: None, lambda: x)


for kind in range(4):
    try:
        unlike(tf.constant(1), kind)
    except Exception as e:
        print(type(e).__name__, str(e).strip().split('\n', 6)[-1])
        # expect: TypeError     TypeError: ('pred must not be a Python bool', True)
        # expect: AssertionError     AssertionError: [1, 2]
        # expect: TypeError     
        # expect:     true_fn output: Tensor("cond/Identity:0", shape=(), dtype=int32)
        # expect:     false_fn output: Tensor("cond/Identity:0", shape=(), dtype=float32)
        # expect:     
        # expect:     Error details:
        # expect:     Tensor("cond/Identity:0", shape=(), dtype=int32) and Tensor("cond/Identity:0", shape=(), dtype=float32) have different types
        # expect: ValueError     len(graphs[0].outputs): 0
        # expect:     len(graphs[1].outputs): 1
