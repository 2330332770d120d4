import tensorflow as tf
for make in (lambda: tf.keras.optimizers.SGD(0.1, momentum=0.9, clipnorm=0.5), lambda: tf.keras.optimizers.RMSprop(0.1, clipnorm=0.5), lambda: tf.keras.optimizers.Adam(0.1, clipnorm=0.5), lambda: tf.keras.optimizers.Adagrad(0.1, clipnorm=0.5)):
    e = tf.Variable([[1., 2.], [3., 4.], [5., 6.]])
    o = make()
    for i in range(2):
        with tf.GradientTape() as t:
            l = tf.reduce_sum(tf.gather(e, [0, 2, 0]) ** 2) * 0.125
        o.apply_gradients([(t.gradient(l, e), e)])
    print(o.name, e.numpy())
    # expect: sgd [[0.96564424 1.9312885 ]
    # expect:  [3.         4.        ]
    # expect:  [4.9139333  5.89672   ]]
    # expect: rm_sprop [[0.31293714 1.2549815 ]
    # expect:  [3.         4.        ]
    # expect:  [4.4520335  5.450836  ]]
    # expect: adam [[0.71790284 1.7173703 ]
    # expect:  [3.         4.        ]
    # expect:  [4.799985   5.799977  ]]
    # expect: adagrad [[0.9292747 1.8745389]
    # expect:  [3.        4.       ]
    # expect:  [4.8750234 5.8652205]]
o = tf.keras.optimizers.SGD(0.1, loss_scale_factor=4.)
with tf.GradientTape() as t:
    l = o.scale_loss(tf.reduce_sum(tf.gather(e, [0, 2, 0]) ** 2))
try: o.apply_gradients([(t.gradient(l, e), e)])
except TypeError as err: print(err)
# expect: unsupported operand type(s) for /: 'IndexedSlices' and 'float'
