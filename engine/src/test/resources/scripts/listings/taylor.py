import tensorflow as tf
x = tf.constant(0.5)
with tf.GradientTape(persistent=True) as t3:
    t3.watch(x)
    with tf.GradientTape() as t2:
        t2.watch(x)
        with tf.GradientTape() as t1:
            t1.watch(x)
            f = tf.exp(x) * tf.sin(x)
        d1 = t1.gradient(f, x)
    d2 = t2.gradient(d1, x)
d3 = t3.gradient(d2, x)
print(f, d1, d2, d3)
# expect: tf.Tensor(0.79043907, shape=(), dtype=float32) tf.Tensor(2.237328, shape=(), dtype=float32) tf.Tensor(2.8937778, shape=(), dtype=float32) tf.Tensor(1.3128996, shape=(), dtype=float32)
h = 0.1
approx = f + d1 * h + d2 * h**2 / 2 + d3 * h**3 / 6
exact = tf.exp(x + h) * tf.sin(x + h)
print(approx.numpy(), exact.numpy(), (approx - exact).numpy())
# expect: 1.0288596 1.0288458 1.3828278e-05
print(f"{approx:.6f} vs {exact:.6f}")
# expect: 1.028860 vs 1.028846
