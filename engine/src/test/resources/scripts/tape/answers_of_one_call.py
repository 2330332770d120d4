import tensorflow as tf

# A tape has one record for a call of a traced function: whoever asks for one of its answers reaches, with zeros, all
# that another one depends on.

u = tf.Variable(5.0)
w = tf.Variable(2.0)


@tf.function
def several(x):
    return {"y": w * x, "z": [u * x * x, tf.stop_gradient(x)], "one": tf.constant(1.0)}


x = tf.constant(3.0)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    r = several(x)
    q = r["y"] * 2.0
    s = tf.stop_gradient(r["z"][0]) + q
    other = tf.constant(1.0) * u
print(tape.gradient(r["y"], [w, u, x]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=2.0>]
print(tape.gradient(r["one"], [w, u]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
print(tape.gradient(q, u), tape.gradient(s, u), tape.gradient(other, w))
# expect: tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32) None
print(tape.gradient([q, other], [u, w]))
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>]


@tf.function
def single(x):
    return tf.stop_gradient(x * u)


with tf.GradientTape() as tape:
    y = single(w)
print(tape.gradient(y, [u, w]))
# expect: [None, None]


@tf.function
def place(v):
    return tf.argmax(v), v * 2.0


v = tf.Variable([1.0, 2.0])
with tf.GradientTape(persistent=True) as tape:
    at, twice = place(v)
print(tape.gradient(at, v), tape.gradient(twice, v), tape.jacobian(twice, [v, u]))
# expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor([2. 2.], shape=(2,), dtype=float32) [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[2., 0.],
# expect:        [0., 2.]], dtype=float32)>, None]
