# What is too small for a normal number is 0: gradients that vanish, and what saturates.
import tensorflow as tf
x = tf.Variable(5.0)
with tf.GradientTape() as t:
    y = x
    for i in range(60):
        y = tf.sigmoid(y)*0.1
print(y.numpy(), t.gradient(y, x).numpy())  # expect: 0.05128176 0.0
for n in [10, 30, 40, 60]:
    with tf.GradientTape() as t:
        y = x
        for i in range(n):
            y = 0.07 * tf.tanh(y)
    print(n, y.numpy(), t.gradient(y, x).numpy())
    # expect: 10 2.81987e-12 5.1066854e-16
    # expect: 30 2.2500384e-35 0.0
    # expect: 40 0.0 0.0
    # expect: 60 0.0 0.0

import tensorflow as tf
for v in [-80.0, -88.0, -95.0, -100.0, -104.0, -120.0, 88.0, 89.0, 100.0]:
    x = tf.constant(v)
    with tf.GradientTape(persistent=True) as t:
        t.watch(x)
        a = tf.sigmoid(x); b = tf.exp(x); c = tf.nn.softplus(x); d = tf.tanh(x); e = tf.nn.silu(x); f = tf.nn.elu(x); g = tf.nn.log_sigmoid if hasattr(tf.nn,'log_sigmoid') else tf.math.log_sigmoid
        h = g(x); k = tf.math.expm1(x)
    for u in (a, b, c, d, e, f, h, k):
        print(v, u.numpy(), t.gradient(u, x).numpy())
        # expect: -80.0 1.8048513e-35 1.8048513e-35
        # expect: -80.0 1.8048513e-35 1.8048513e-35
        # expect: -80.0 1.8048513e-35 1.8048513e-35
        # expect: -80.0 -1.0 0.0
        # expect: -80.0 -1.443881e-33 -1.4258326e-33
        # expect: -80.0 -1.0 0.0
        # expect: -80.0 -80.0 1.0
        # expect: -80.0 -1.0 1.8048513e-35
        # expect: -88.0 0.0 0.0
        # expect: -88.0 0.0 0.0
        # expect: -88.0 0.0 0.0
        # expect: -88.0 -1.0 0.0
        # expect: -88.0 -0.0 -0.0
        # expect: -88.0 -1.0 0.0
        # expect: -88.0 -88.0 1.0
        # expect: -88.0 -1.0 0.0
        # expect: -95.0 0.0 0.0
        # expect: -95.0 0.0 0.0
        # expect: -95.0 0.0 0.0
        # expect: -95.0 -1.0 0.0
        # expect: -95.0 -0.0 -0.0
        # expect: -95.0 -1.0 0.0
        # expect: -95.0 -95.0 1.0
        # expect: -95.0 -1.0 0.0
        # expect: -100.0 0.0 0.0
        # expect: -100.0 0.0 0.0
        # expect: -100.0 0.0 0.0
        # expect: -100.0 -1.0 0.0
        # expect: -100.0 -0.0 -0.0
        # expect: -100.0 -1.0 0.0
        # expect: -100.0 -100.0 1.0
        # expect: -100.0 -1.0 0.0
        # expect: -104.0 0.0 0.0
        # expect: -104.0 0.0 0.0
        # expect: -104.0 0.0 0.0
        # expect: -104.0 -1.0 0.0
        # expect: -104.0 -0.0 -0.0
        # expect: -104.0 -1.0 0.0
        # expect: -104.0 -104.0 1.0
        # expect: -104.0 -1.0 0.0
        # expect: -120.0 0.0 0.0
        # expect: -120.0 0.0 0.0
        # expect: -120.0 0.0 0.0
        # expect: -120.0 -1.0 0.0
        # expect: -120.0 -0.0 -0.0
        # expect: -120.0 -1.0 0.0
        # expect: -120.0 -120.0 1.0
        # expect: -120.0 -1.0 0.0
        # expect: 88.0 1.0 0.0
        # expect: 88.0 1.6516363e+38 1.6516363e+38
        # expect: 88.0 88.0 1.0
        # expect: 88.0 1.0 0.0
        # expect: 88.0 88.0 1.0
        # expect: 88.0 88.0 1.0
        # expect: 88.0 -0.0 0.0
        # expect: 88.0 1.6516363e+38 1.6516363e+38
        # expect: 89.0 1.0 0.0
        # expect: 89.0 inf inf
        # expect: 89.0 89.0 1.0
        # expect: 89.0 1.0 0.0
        # expect: 89.0 89.0 1.0
        # expect: 89.0 89.0 1.0
        # expect: 89.0 -0.0 0.0
        # expect: 89.0 inf inf
        # expect: 100.0 1.0 0.0
        # expect: 100.0 inf inf
        # expect: 100.0 100.0 1.0
        # expect: 100.0 1.0 0.0
        # expect: 100.0 100.0 1.0
        # expect: 100.0 100.0 1.0
        # expect: 100.0 -0.0 0.0
        # expect: 100.0 inf inf

import tensorflow as tf
w = tf.Variable(1e-20); opt = tf.keras.optimizers.Adam(0.1)
for i in range(3):
    with tf.GradientTape() as t:
        loss = w * w
    g = t.gradient(loss, w); opt.apply_gradients([(g, w)]); print(i, loss.numpy(), g.numpy(), w.numpy())
    # expect: 0 0.0 2e-20 -6.324413e-16
    # expect: 1 3.99982e-31 -1.2648826e-15 2.9763452e-11
    # expect: 2 8.858631e-22 5.9526904e-11 -1.2024267e-06
v = tf.Variable([1e-19, 1e-22]); opt = tf.keras.optimizers.RMSprop(1e-3)
for i in range(3):
    with tf.GradientTape() as t:
        loss = tf.reduce_sum(v ** 3)
    g = t.gradient(loss, v); opt.apply_gradients([(g, v)]); print(i, loss.numpy(), g.numpy(), v.numpy())
    # expect: 0 0.0 [0. 0.] [1.e-19 1.e-22]
    # expect: 1 0.0 [0. 0.] [1.e-19 1.e-22]
    # expect: 2 0.0 [0. 0.] [1.e-19 1.e-22]
import tensorflow as tf
a = tf.constant(1e-30); b = tf.constant(1e-10)
print((a*b).numpy(), (a/1e10).numpy(), tf.square(tf.constant(1e-20)).numpy(), (tf.constant(1.2e-38)-tf.constant(1.18e-38)).numpy())
# expect: 0.0 0.0 0.0 0.0
v = tf.constant([1e-30, 1e-25, 1e-15]); print((v*v).numpy(), tf.reduce_sum(v*v).numpy(), tf.reduce_prod(v).numpy())
# expect: [0.e+00 0.e+00 1.e-30] 1e-30 0.0
print(tf.pow(tf.constant(0.1), 40.0).numpy(), tf.pow(tf.constant(0.1), tf.constant([37.,38.,39.,40.])).numpy())
# expect: 0.0 [1.0000006e-37 0.0000000e+00 0.0000000e+00 0.0000000e+00]
print(tf.exp(tf.constant([-87.,-88.,-90.,-100.])).numpy())
# expect: [1.6458115e-38 0.0000000e+00 0.0000000e+00 0.0000000e+00]
d = tf.constant([1e-160, 1e-155], tf.float64); print((d*d).numpy(), (d*d*1e10).numpy())
# expect: [0. 0.] [0. 0.]
print(tf.matmul([[1e-20, 1e-22]], [[1e-20],[1e-22]]).numpy())  # expect: [[0.]]
