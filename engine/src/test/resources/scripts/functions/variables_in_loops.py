import tensorflow as tf

# A loop of a traced function that gives a variable's name other values: the gradient goes through it.


@tf.function
def doubled(x):
    for _ in tf.range(3):
        x = x * 2.0
    return x


v = tf.Variable(3.0)
u = tf.Variable(5.0)
for each in (v, u):
    with tf.GradientTape() as tape:
        result = doubled(each)
    print(result.numpy(), tape.gradient(result, each))
# expect: 24.0 tf.Tensor(8.0, shape=(), dtype=float32)
# expect: 40.0 tf.Tensor(8.0, shape=(), dtype=float32)
v.assign(7.0)
with tf.GradientTape() as tape:
    result = doubled(v)
print(result.numpy(), tape.gradient(result, v))
# expect: 56.0 tf.Tensor(8.0, shape=(), dtype=float32)

w = tf.Variable(2.0)
b = tf.Variable(1.0)


@tf.function
def mixed(n):
    y = w
    z = b
    while n > 0:
        y, z = y * z, w
        n -= 1
    return y, z


for n in (0, 1, 3):
    with tf.GradientTape() as tape:
        both = mixed(tf.constant(n))
    print([each.numpy() for each in both])
# expect: [np.float32(2.0), np.float32(1.0)]
# expect: [np.float32(2.0), np.float32(2.0)]
# expect: [np.float32(8.0), np.float32(2.0)]
    print([g if g is None else g.numpy() for g in tape.gradient(both, [w, b])])
# expect: [np.float32(1.0), np.float32(1.0)]
# expect: [np.float32(2.0), np.float32(2.0)]
# expect: [np.float32(13.0), np.float32(8.0)]
w.assign(3.0)
with tf.GradientTape() as tape:
    both = mixed(tf.constant(2))
print([g.numpy() for g in tape.gradient(both, [w, b])])
# expect: [np.float32(7.0), np.float32(9.0)]
