import tensorflow as tf
import numpy as np
np.random.seed(0)
Wx = tf.Variable(np.random.randn(3, 4).astype('f') * 0.3)
Wh = tf.Variable(np.random.randn(4, 4).astype('f') * 0.3)
b = tf.Variable(tf.zeros(4))
xs = tf.constant(np.random.randn(5, 2, 3).astype('f'))
with tf.GradientTape() as tape:
    h = tf.zeros((2, 4))
    hs = []
    for t in range(5):
        h = tf.tanh(xs[t] @ Wx + h @ Wh + b)
        hs.append(h)
    H = tf.stack(hs, axis=1)
    loss = tf.reduce_mean(H ** 2)
g = tape.gradient(loss, [Wx, Wh, b])
print(H.shape, loss)
# expect: (2, 5, 4) tf.Tensor(0.24354306, shape=(), dtype=float32)
for t in g:
    print(t)
    # expect: tf.Tensor(
    # expect: [[ 0.10152096  0.02244493  0.09942109  0.10032683]
    # expect:  [ 0.01754547 -0.06437185  0.08701159  0.03123936]
    # expect:  [ 0.04731684  0.02027626  0.10414475  0.07454015]], shape=(3, 4), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[ 0.00729562  0.00067324  0.03031231  0.01675512]
    # expect:  [ 0.01012131 -0.00393781  0.00934958  0.00861633]
    # expect:  [ 0.00349625 -0.00572781  0.02337275  0.00930488]
    # expect:  [ 0.01226606 -0.01401975  0.04298952  0.01703518]], shape=(4, 4), dtype=float32)
    # expect: tf.Tensor([-0.01447169  0.00110462 -0.01361948  0.03516376], shape=(4,), dtype=float32)
print(tf.linalg.global_norm(g).numpy())
# expect: 0.26294458
