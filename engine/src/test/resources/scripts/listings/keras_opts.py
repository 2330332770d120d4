import tensorflow as tf
for opt in [tf.keras.optimizers.SGD(0.1), tf.keras.optimizers.SGD(0.1, momentum=0.9), tf.keras.optimizers.Adam(0.1), tf.keras.optimizers.RMSprop(0.1), tf.keras.optimizers.Adagrad(0.1)]:
    v = tf.Variable([1.0, -2.0])
    for i in range(5):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(v ** 2)
        opt.apply_gradients([(tape.gradient(loss, v), v)])
    print(type(opt).__name__, v.numpy(), loss.numpy(), opt.iterations.numpy())
    # expect: SGD [ 0.32767996 -0.6553599 ] 0.83886063 5
    # expect: SGD [-0.58042  1.16084] 0.47616974 5
    # expect: Adam [ 0.5079679 -1.50296  ] 2.9295747 5
    # expect: RMSprop [ 0.1997952 -1.0489273] 1.4429587 5
    # expect: Adagrad [ 0.6997695 -1.6872989] 3.5346081 5
