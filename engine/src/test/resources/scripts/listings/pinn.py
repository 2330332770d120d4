import tensorflow as tf
import numpy as np
np.random.seed(3)
W1 = tf.Variable(np.random.randn(1, 8).astype('float32') * 0.5)
b1 = tf.Variable(tf.zeros([8]))
W2 = tf.Variable(np.random.randn(8, 1).astype('float32') * 0.5)
t = tf.reshape(tf.linspace(0.0, 1.0, 11), (-1, 1))
def net(t):
    return tf.matmul(tf.tanh(tf.matmul(t, W1) + b1), W2)
for i in range(21):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(t)
            u = net(t)
        du = inner.gradient(u, t)
        loss = tf.reduce_mean((du + u) ** 2) + tf.reduce_sum((net(tf.zeros((1, 1))) - 1.0) ** 2)
    grads = outer.gradient(loss, [W1, b1, W2])
    for v, g in zip([W1, b1, W2], grads):
        v.assign_sub(0.05 * g)
    if i % 5 == 0:
        print(i, loss.numpy())
        # expect: 0 1.7776123
        # expect: 5 0.16931924
        # expect: 10 0.05405751
        # expect: 15 0.02938163
        # expect: 20 0.02357888
print(u.numpy().ravel())
# expect: [0.94110775 0.87642395 0.81075513 0.7449751  0.67994815 0.616468
# expect:  0.5552076  0.49668503 0.4412495  0.38908422 0.34022465]
print(du[:3])
# expect: tf.Tensor(
# expect: [[-0.6391014 ]
# expect:  [-0.65319574]
# expect:  [-0.6587136 ]], shape=(3, 1), dtype=float32)
