import tensorflow as tf

order = []


def named(name):
    @tf.custom_gradient
    def f(*xs):
        def rule(dy):
            order.append(name)
            return [dy] * len(xs) if len(xs) > 1 else dy
        return tf.add_n([tf.identity(x) for x in xs]), rule
    return f


def visited(of):
    x = tf.Variable(1.0)
    order.clear()
    with tf.GradientTape() as tape:
        a, b, c = named('a')(x), named('b')(x), named('c')(x)
        y = of(a, b, c)
    tape.gradient(y, x)
    return ' '.join(order)


print(visited(lambda a, b, c: tf.add_n([a, b, c])))
# expect: a b c
print(visited(lambda a, b, c: a + b + c))
# expect: c a b
print(visited(lambda a, b, c: named('d')(a, b) * c))
# expect: d c a b
print(visited(lambda a, b, c: named('d')(named('e')(c, b), a)))
# expect: d e a c b
print(visited(lambda a, b, c: tf.stack([c, a, b])))
# expect: c a b
x = tf.constant([1.0, 2.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    y = tf.add_n([x, x * 2.0, x * x])
print(y, tape.gradient(y, x), tf.add_n([x]))
# expect: tf.Tensor([ 4. 10.], shape=(2,), dtype=float32) tf.Tensor([5. 7.], shape=(2,), dtype=float32) tf.Tensor([1. 2.], shape=(2,), dtype=float32)
try:
    tf.add_n([x, tf.ones([3])])
except tf.errors.InvalidArgumentError as e:
    print(e)
# expect: {{function_node __wrapped__AddN_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: [2] != input 1: [3] [Op:AddN] name: 


@tf.custom_gradient
def counted(x):
    places = tf.searchsorted(tf.sort(x), x)
    return tf.cast(places, tf.float32) + 0.0 * x, lambda dy: dy * 3.0


with tf.GradientTape() as tape:
    tape.watch(x)
    y = counted(x)
print(y, tape.gradient(y, x))
# expect: tf.Tensor([0. 1.], shape=(2,), dtype=float32) tf.Tensor([3. 3.], shape=(2,), dtype=float32)
