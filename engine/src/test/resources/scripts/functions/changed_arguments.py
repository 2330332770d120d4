import tensorflow as tf
@tf.function
def side(lst, x, scale=2.0):
    lst.append(x)
    return x * scale
l = []
try:
    side(l, tf.constant(1.0))
except ValueError as e:
    print(e, l)
# expect: side(lst, x, scale=2.0) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: lst []
@tf.function
def update(d):
    d["b"] = d["a"] + 1
    return d["b"]
try:
    update({"a": tf.constant(1)})
except ValueError as e:
    print(e)
# expect: update(d) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: d
@tf.function
def fine(lst):
    lst = lst + [tf.constant(1)]
    return tf.add_n(lst)
print(fine([tf.constant(1), tf.constant(2)]))
# expect: tf.Tensor(4, shape=(), dtype=int32)
@tf.function
def double(a):
    print("Tracing with", a)
# expect: Tracing with Tensor("a:0", shape=(), dtype=string)
    return a + a
double(tf.constant("a"))
cf = double.get_concrete_function(tf.constant("a"))
print(cf(tf.constant("b")), double.experimental_get_tracing_count())
# expect: tf.Tensor(b'bb', shape=(), dtype=string) 1
it = iter(tf.data.Dataset.range(1))
print(it.get_next())
# expect: tf.Tensor(0, shape=(), dtype=int64)
try:
    it.get_next()
except tf.errors.OutOfRangeError as e:
    print(e)
# expect: {{function_node __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} End of sequence [Op:IteratorGetNext] name:
def gen():
    for i in range(3):
        yield [i] * (i + 1), str(i)
g = tf.data.Dataset.from_generator(gen, output_signature=(tf.TensorSpec(shape=(None,), dtype=tf.int64), tf.TensorSpec(shape=(), dtype=tf.string)))
for a, b in g.padded_batch(2): print(a.numpy(), b.numpy())
# expect: [[0 0]
# expect:  [1 1]] [b'0' b'1']
# expect: [[2 2 2]] [b'2']
