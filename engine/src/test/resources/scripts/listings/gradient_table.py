import tensorflow as tf
def numerical(f, x, eps=1e-3):
    return (f(x + eps) - f(x - eps)) / (2 * eps)
funcs = {'sin': tf.sin, 'exp': tf.exp, 'tanh': tf.tanh, 'log': tf.math.log, 'sqrt': tf.sqrt, 'sigmoid': tf.sigmoid, 'softplus': tf.nn.softplus, 'cube': lambda x: x**3}
print(f"{'function':<10}|{'analytic':>12}|{'numeric':>12}|{'diff':>10}")
# expect: function  |    analytic|     numeric|      diff
print('-' * 48)
# expect: ------------------------------------------------
for name, f in sorted(funcs.items()):
    x = tf.constant(0.7, dtype=tf.float64)
    with tf.GradientTape() as t:
        t.watch(x); y = f(x)
    g = t.gradient(y, x)
    n = numerical(f, x)
    print(f"{name:<10}|{g.numpy():>12.6f}|{n.numpy():>12.6f}|{abs(g - n).numpy():>10.1e}")
# expect: cube      |    1.470000|    1.470001|   1.0e-06
# expect: exp       |    2.013753|    2.013753|   3.4e-07
# expect: log       |    1.428571|    1.428572|   9.7e-07
# expect: sigmoid   |    0.221713|    0.221713|   1.2e-08
# expect: sin       |    0.764842|    0.764842|   1.3e-07
# expect: softplus  |    0.668188|    0.668188|   1.2e-08
# expect: sqrt      |    0.597614|    0.597614|   1.5e-07
# expect: tanh      |    0.634740|    0.634740|   2.0e-08
