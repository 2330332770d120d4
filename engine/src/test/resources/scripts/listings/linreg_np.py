import numpy as np
import tensorflow as tf
np.random.seed(0)
X = np.random.rand(100, 1).astype(np.float32)
y = 3 * X + 2 + 0.1 * np.random.randn(100, 1).astype(np.float32)
W = tf.Variable(tf.zeros((1, 1)))
b = tf.Variable(tf.zeros((1,)))
lr = 0.1
for epoch in range(50):
    with tf.GradientTape() as tape:
        pred = tf.matmul(X, W) + b
        loss = tf.reduce_mean(tf.square(pred - y))
    dW, db = tape.gradient(loss, [W, b])
    W.assign_sub(lr * dW)
    b.assign_sub(lr * db)
    if epoch % 10 == 0:
        print(f"Epoch {epoch}: loss={loss.numpy():.4f}, W={W.numpy()[0][0]:.4f}, b={b.numpy()[0]:.4f}")
        # expect: Epoch 0: loss=12.5720, W=0.3748, b=0.6875
        # expect: Epoch 10: loss=0.2092, W=1.5812, b=2.5839
        # expect: Epoch 20: loss=0.1306, W=1.8103, b=2.6130
        # expect: Epoch 30: loss=0.1019, W=1.9627, b=2.5442
        # expect: Epoch 40: loss=0.0802, W=2.0931, b=2.4786
print(W.numpy(), b.numpy(), loss)
# expect: [[2.1961129]] [2.426406] tf.Tensor(0.065000184, shape=(), dtype=float32)
