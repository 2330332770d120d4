import tensorflow as tf
@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((w * x + b - y) ** 2)
    gw, gb = tape.gradient(loss, [w, b])
    w.assign_sub(0.1 * gw)
    b.assign_sub(0.1 * gb)
    return loss
w = tf.Variable(0.0)
b = tf.Variable(0.0)
x = tf.constant([1.0, 2.0, 3.0])
y = tf.constant([2.0, 4.0, 6.0])
for i in range(5):
    l = train_step(x, y)
    print(i, l.numpy(), w.numpy(), b.numpy())
    # expect: 0 18.666666 1.8666668 0.8
    # expect: 1 0.29629663 1.6711111 0.69333327
    # expect: 2 0.07337612 1.7007408 0.6862222
    # expect: 3 0.06739598 1.7055606 0.66868144
    # expect: 4 0.06416484 1.7128981 0.6527209
