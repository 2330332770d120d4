# Activations whose rules TensorFlow has written out, and their second derivatives.
import tensorflow as tf

x = tf.constant([-1.207, -0.49, 0.12, 0.833, 1.57])
for f in (tf.nn.silu, tf.nn.gelu, tf.math.erf, tf.math.reciprocal, lambda x: x * tf.math.erfc(-x)):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        slope = inner.gradient(y, x)
    print(slope.numpy().tolist())
    # expect: [0.016321253031492233, 0.26446208357810974, 0.5598563551902771, 0.8729146122932434, 1.0515995025634766]
    # expect: [-0.11870026588439941, 0.13869886100292206, 0.5952880382537842, 1.032475471496582, 1.12441885471344]
    # expect: [0.26287758350372314, 0.8875257968902588, 1.1122469902038574, 0.5637712478637695, 0.09593178331851959]
    # expect: [-0.6864128708839417, -4.164931297302246, -69.4444580078125, -1.441152811050415, -0.40569591522216797]
    # expect: [-0.22946301102638245, 0.05344405770301819, 1.2682280540466309, 2.2308406829833984, 2.124215602874756]
    print(outer.gradient(slope, x).numpy().tolist())
    # expect: [0.23903818428516388, 0.44342076778411865, 0.4964129328727722, 0.3530799150466919, 0.138389453291893]
    # expect: [0.10458751767873764, 0.6226743459701538, 0.7864568829536438, 0.36831048130989075, -0.0540783628821373]
    # expect: [0.63458651304245, 0.8697752952575684, -0.26693928241729736, -0.9392428994178772, -0.30122581124305725]
    # expect: [-1.137386679649353, -16.999719619750977, 1157.40771484375, 3.460150957107544, 0.5168100595474243]
    # expect: [-0.24019074440002441, 1.3488616943359375, 2.1924612522125244, 0.34515315294265747, -0.28106099367141724]
d = tf.constant([-1.269, -0.6, 0.18])
print(tf.nn.elu(d), tf.nn.gelu(tf.cast(d[1:], tf.float64)).numpy().tolist())
# expect: tf.Tensor([-0.71888745 -0.4511884   0.18      ], shape=(3,), dtype=float32) [-0.16455187447497444, 0.10285627323701213]
print(tf.nn.elu(tf.cast(d, tf.float64)).numpy().tolist(), tf.nn.selu(tf.cast(d, tf.float64)).numpy().tolist())
# expect: [-0.7188874211502458, -0.4511883769906625, 0.18000000715255737] [-1.2638755012677179, -0.7932339881852815, 0.18912618523918556]
beta = tf.Variable(1.5)
with tf.GradientTape() as tape:
    y = tf.nn.silu(d, beta)
print(tape.gradient(y, beta))
# expect: tf.Tensor(0.2637238, shape=(), dtype=float32)
print(tf.keras.losses.cosine_similarity(d[None], tf.square(d)[None]).numpy().tolist())
# expect: [0.9649128913879395]

# A quotient's rule sums over no axis and reshapes, which an outer tape walks back as well.
q = tf.constant(0.234)
with tf.GradientTape() as third:
    third.watch(q)
    with tf.GradientTape() as second:
        second.watch(q)
        with tf.GradientTape() as first:
            first.watch(q)
            z = (q / tf.sin(q)) / (q * q)
        dz = first.gradient(z, q)
    d2z = second.gradient(dz, q)
print(dz.numpy().item(), d2z.numpy().item(), third.gradient(d2z, q).numpy().item())
# expect: -156.08343505859375 2001.227783203125 -34208.328125

# Rules for two operands begin in common.
a = tf.Variable(0.83)
b = tf.Variable([0.4, -1.3, 2.2])
for f in (tf.math.squared_difference, lambda u, v: tf.tan(u * v) * tf.sqrt(tf.reduce_sum(u * u) + v * v)):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = f(a, b)
        slopes = inner.gradient(y, [a, b])
    print([g.numpy().tolist() for g in outer.gradient(slopes, [a, b])])
    # expect: [0.0, [-0.0, -0.0, -0.0]]
    # expect: [-1794.717041015625, [3.75105881690979, 16.7338924407959, -612.8494873046875]]
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = tf.math.atan2(a * b, b * b + a)
    slopes = inner.gradient(y, [a, b])
print([g.numpy().tolist() for g in outer.gradient(slopes, [a, b])])
# expect: [0.402549684047699, [-1.2824691534042358, 0.19406911730766296, -0.0014135763049125671]]

# A rectifier multiplies the gradient by 0 or 1.
x = tf.constant([-1.0, 0.0, 2.0])
for f in (tf.nn.relu, tf.nn.relu6):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y = f(x)
        z = -y
    print(tape.gradient(z, x).numpy())
    # expect: [-0. -0. -1.]
    # expect: [-0. -0. -1.]
    print(tape.gradient(y, x, output_gradients=tf.constant([float('inf'), 1.0, float('inf')])).numpy())
    # expect: [nan  0. inf]
    # expect: [nan  0. inf]
