import tensorflow as tf
def f(x):
    return tf.reduce_sum(x ** 2 * tf.constant([1.0, 10.0])) + tf.sin(3 * x[0])
x = tf.Variable([2.0, 1.0])
for it in range(8):
    with tf.GradientTape() as tape:
        fx = f(x)
    g = tape.gradient(fx, x)
    t = 1.0
    n = 0
    while f(x - t * g) > fx - 0.5 * t * tf.reduce_sum(g * g):
        t *= 0.5
        n += 1
    x.assign(x - t * g)
    print(it, n, t, fx.numpy(), x.numpy(), tf.norm(g).numpy())
    # expect: 0 5 0.03125 13.720585 [1.784984 0.375   ] 21.150448
    # expect: 1 5 0.03125 3.791855 [1.6172429 0.140625 ] 9.222926
    # expect: 2 4 0.0625 1.8229208 [ 1.3890458  -0.03515625] 4.608805
    # expect: 3 4 0.0625 1.0868111 [1.3126588  0.00878906] 1.410014
    # expect: 4 4 0.0625 1.0090137 [ 1.2796946  -0.00219727] 0.5559496
    # expect: 5 3 0.125 0.9953698 [1.2471919 0.0032959] 0.2637081
    # expect: 6 5 0.03125 0.99096775 [1.2466185e+00 1.2359619e-03] 0.06842394
    # expect: 7 5 0.03125 0.99086505 [1.2461720e+00 4.6348572e-04] 0.028553138
