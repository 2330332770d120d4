import tensorflow as tf
w = tf.Variable([1.0, -2.0, 3.0])
m = tf.zeros_like(w)
v = tf.zeros_like(w)
b1, b2, lr, eps = 0.9, 0.999, 0.1, 1e-8
for t in range(1, 11):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(w ** 4 - w ** 2)
    g = tape.gradient(loss, w)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g ** 2
    mh = m / (1 - b1 ** t)
    vh = v / (1 - b2 ** t)
    w.assign_sub(lr * mh / (tf.sqrt(vh) + eps))
    print(t, loss.numpy(), w.numpy())
    # expect: 1 84.0 [ 0.9 -1.9  2.9]
    # expect: 2 71.58631 [ 0.8052205 -1.8007942  2.8004148]
    # expect: 3 60.705 [ 0.72044307 -1.7029701   2.7015393 ]
    # expect: 4 51.22796 [ 0.64965355 -1.6071318   2.6036763 ]
    # expect: 5 43.021915 [ 0.5947565 -1.5138731  2.5071309]
    # expect: 6 35.956367 [ 0.55562365 -1.4237499   2.4122036 ]
    # expect: 7 29.907358 [ 0.5309342 -1.337255   2.319185 ]
    # expect: 8 24.758087 [ 0.5189389 -1.2547982  2.2283492]
    # expect: 9 20.398863 [ 0.51787275 -1.1766945   2.139948  ]
    # expect: 10 16.727585 [ 0.5261013 -1.1031604  2.0542066]
