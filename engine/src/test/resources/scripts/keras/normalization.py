import tensorflow as tf
x = tf.constant([[1.,2.,3.],[4.,6.,9.]])
ln = tf.keras.layers.LayerNormalization()
with tf.GradientTape() as t:
    t.watch(x)
    s = tf.reduce_sum(ln(x)[:, 0])
bn = tf.keras.layers.BatchNormalization(momentum=0.5)
for i in range(2):
    print(bn(x, training=True).numpy())
# expect: [[-0.9997779  -0.99987507 -0.99994445]
# expect:  [ 0.9997778   0.99987507  0.99994445]]
# expect: [[-0.9997779  -0.99987507 -0.99994445]
# expect:  [ 0.9997778   0.99987507  0.99994445]]
print(bn.moving_mean.numpy(), bn.moving_variance.numpy())
# expect: [1.875 3.    4.5  ] [1.9375 3.25   7.    ]
print(bn(x).numpy())
# expect: [[-0.6284564 -0.5546149 -0.5669062]
# expect:  [ 1.5262513  1.6638447  1.7007186]]
print(len(bn.trainable_weights), len(bn.non_trainable_weights), bn.name)
# expect: 2 2 batch_normalization
print(tf.keras.layers.RepeatVector(2)(tf.ones((1,2))).shape, tf.keras.layers.Permute((2,1))(tf.ones((1,2,3))).shape)
# expect: (1, 2, 2) (1, 3, 2)
