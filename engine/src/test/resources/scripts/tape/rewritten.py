import numpy as np
import tensorflow as tf

# A graph is rewritten before it runs: powers and quotients by constants, functions of functions, and the order of sums.
rng = np.random.RandomState(11)
a, b, c, d, e = [tf.constant(rng.randn(7).astype(np.float32)) for _ in range(5)]
p = tf.exp(a) + 0.5
three = tf.constant(3.0)


def thirds(x):
    return x / 3.0, x / three, tf.cast(x, tf.float64) / 7.0, x / tf.cast(tf.shape(x)[0], tf.float32)


def powers(x):
    return x**2, x**3, tf.pow(x, 0.5), x**4.0, x**three


def functions(x):
    e = tf.exp(x)
    return tf.exp(x) - 1.0, (e - 1.0) * e, tf.math.log(1.0 + x), tf.math.log(tf.exp(x) + 1.0)


def errors(x):
    return tf.reduce_mean((x - a) ** 2), tf.sqrt(x**2 + a**2), tf.reduce_sum(x**2) / 7.0


for function in (thirds, powers, functions, errors):
    for value, traced in zip(function(p), tf.function(function)(p)):
        print(value.numpy(), traced.numpy())
        # expect: [2.083822   0.4170693  0.37198833 0.19013906 0.49724984 0.4088056
        # expect:  0.36157194] [2.083822   0.4170693  0.37198836 0.19013906 0.49724984 0.4088056
        # expect:  0.36157197]
        # expect: [2.083822   0.4170693  0.37198833 0.19013906 0.49724984 0.4088056
        # expect:  0.36157194] [2.083822   0.4170693  0.37198833 0.19013906 0.49724984 0.4088056
        # expect:  0.36157194]
        # expect: [0.89306654 0.17874398 0.15942357 0.08148817 0.21310708 0.1752024
        # expect:  0.15495941] [0.89306654 0.17874398 0.15942357 0.08148817 0.21310708 0.1752024
        # expect:  0.15495941]
        # expect: [0.8930665  0.17874397 0.15942357 0.08148817 0.21310708 0.1752024
        # expect:  0.15495941] [0.8930666  0.17874399 0.15942357 0.08148817 0.21310708 0.17520241
        # expect:  0.15495941]
        # expect: [39.080826    1.565521    1.2453779   0.32537574  2.2253168   1.5040982
        # expect:   1.1766084 ] [39.080826    1.565521    1.2453779   0.32537574  2.2253168   1.5040982
        # expect:   1.1766084 ]
        # expect: [2.4431244e+02 1.9587922e+00 1.3897982e+00 1.8559991e-01 3.3196151e+00
        # expect:  1.8446513e+00 1.2762859e+00] [2.4431244e+02 1.9587921e+00 1.3897982e+00 1.8559991e-01 3.3196151e+00
        # expect:  1.8446513e+00 1.2762858e+00]
        # expect: [2.5002933 1.118574  1.0563924 0.7552597 1.221372  1.107437  1.0414969] [2.5002933 1.118574  1.0563924 0.7552597 1.221372  1.107437  1.0414969]
        # expect: [1.52731091e+03 2.45085621e+00 1.55096614e+00 1.05869375e-01
        # expect:  4.95203400e+00 2.26231146e+00 1.38440752e+00] [1.52731091e+03 2.45085621e+00 1.55096614e+00 1.05869375e-01
        # expect:  4.95203400e+00 2.26231146e+00 1.38440752e+00]
        # expect: [2.4431244e+02 1.9587922e+00 1.3897982e+00 1.8559991e-01 3.3196151e+00
        # expect:  1.8446513e+00 1.2762859e+00] [2.4431244e+02 1.9587922e+00 1.3897982e+00 1.8559991e-01 3.3196151e+00
        # expect:  1.8446513e+00 1.2762859e+00]
        # expect: [517.7727      2.4945612   2.0525124   0.7690048   3.4448652   2.4089925
        # expect:    1.9585991] [517.7727      2.4945612   2.0525124   0.7690049   3.4448652   2.4089925
        # expect:    1.958599 ]
        # expect: [2.6860634e+05 8.7173967e+00 6.2653198e+00 1.3603733e+00 1.5311962e+01
        # expect:  8.2122374e+00 5.7947097e+00] [2.6860634e+05 8.7173967e+00 6.2653198e+00 1.3603734e+00 1.5311962e+01
        # expect:  8.2122374e+00 5.7947092e+00]
        # expect: [1.9812037  0.8114669  0.74951094 0.4513413  0.9129851  0.80039346
        # expect:  0.73463255] [1.9812037  0.8114669  0.749511   0.4513413  0.9129851  0.80039346
        # expect:  0.73463255]
        # expect: [6.2533917 1.502868  1.3993369 1.0184879 1.6946731 1.4836463 1.3758903] [6.2533917 1.502868  1.399337  1.0184879 1.6946731 1.4836462 1.3758903]
        # expect: 6.122091 6.122091
        # expect: [6.491642  1.2834947 1.216627  2.7139409 1.4917725 1.267384  1.2101982] [6.491642  1.2834947 1.216627  2.7139409 1.4917725 1.267384  1.2101982]
        # expect: 6.731874 6.7318745


@tf.function
def several(a, b, c, d, e):
    return tf.sigmoid(a) + tf.tanh(b) + tf.square(c) + tf.cos(d) + tf.sin(e), c + b + a


for value in several(a, b, c, d, e):
    print(value.numpy())
    # expect: [ 3.6369944   2.285049   -0.04492742  2.1761756   0.8686664   1.857882
    # expect:   2.9676533 ]
    # expect: [ 0.75930893 -0.98449755 -0.81333077 -1.9649243  -0.5150932  -0.3133957
    # expect:   1.1201925 ]

X = tf.constant(rng.randn(10, 3).astype(np.float32))
Y = tf.constant(rng.randn(10, 1).astype(np.float32))
W = tf.Variable(rng.randn(3, 1).astype(np.float32))
v = tf.Variable([0.1])


@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        error = tf.reduce_mean((x @ W + v - y) ** 2)
        l2 = 0.01 * tf.reduce_sum(W**2)
        l1 = 0.03 * tf.reduce_sum(tf.abs(W))
        loss = error + l1 + l2 + tf.abs(v[0])
    for variable, gradient in zip([W, v], tape.gradient(loss, [W, v])):
        variable.assign_sub(0.1 * gradient)
    return loss


print([step(X, Y).numpy() for _ in range(3)])
# expect: [np.float32(2.851565), np.float32(2.2117374), np.float32(1.7895945)]

