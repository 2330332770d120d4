import numpy as np
import tensorflow as tf
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
Y = np.array([[0], [1], [1], [0]], dtype=np.float32)
np.random.seed(42)
W1 = tf.Variable(np.random.randn(2, 4).astype(np.float32))
b1 = tf.Variable(np.zeros((1, 4), dtype=np.float32))
W2 = tf.Variable(np.random.randn(4, 1).astype(np.float32))
b2 = tf.Variable(np.zeros((1, 1), dtype=np.float32))
params = [W1, b1, W2, b2]
for epoch in range(201):
    with tf.GradientTape() as tape:
        h = tf.sigmoid(tf.matmul(X, W1) + b1)
        out = tf.sigmoid(tf.matmul(h, W2) + b2)
        loss = tf.reduce_mean((Y - out) ** 2)
    grads = tape.gradient(loss, params)
    for p, g in zip(params, grads):
        p.assign_sub(1.0 * g)
    if epoch % 50 == 0:
        print("epoch {:4d}  loss {:.6f}".format(epoch, loss))
        # expect: epoch    0  loss 0.283190
        # expect: epoch   50  loss 0.250882
        # expect: epoch  100  loss 0.249257
        # expect: epoch  150  loss 0.247643
        # expect: epoch  200  loss 0.245271
print(out.numpy())
# expect: [[0.4749985 ]
# expect:  [0.5211311 ]
# expect:  [0.50110847]
# expect:  [0.52654624]]
for p in params:
    print(p.numpy())
    # expect: [[ 0.5698746  -0.08587364  0.6204778   1.6173903 ]
    # expect:  [-0.21854661 -0.23971438  1.5617509   0.95221555]]
    # expect: [[ 0.12809315 -0.02056947 -0.00863751  0.02790538]]
    # expect: [[-0.6405065 ]
    # expect:  [ 0.39286262]
    # expect:  [ 0.18088041]
    # expect:  [ 0.5257815 ]]
    # expect: [[-0.31168818]]
