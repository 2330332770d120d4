import tensorflow as tf
import numpy as np
# multi-class softmax regression from scratch
np.random.seed(3)
X = np.vstack([np.random.randn(20, 2) + c for c in ([0, 0], [3, 3], [0, 4])]).astype(np.float32)
y = np.repeat(np.arange(3), 20)
Y = tf.one_hot(y, 3)
W = tf.Variable(tf.zeros((2, 3)), name="W")
b = tf.Variable(tf.zeros(3), name="b")
lr = tf.constant(0.3)
@tf.function
def step(x, t):
    with tf.GradientTape() as tape:
        logits = x @ W + b
        loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=t, logits=logits))
    dW, db = tape.gradient(loss, [W, b])
    W.assign_sub(lr * dW)
    b.assign_sub(lr * db)
    return loss
for e in range(41):
    l = step(X, Y)
    if e % 20 == 0:
        tf.print("epoch", e, "loss", l)
# expect: epoch 0 loss 1.09861231
# expect: epoch 20 loss 0.324285686
# expect: epoch 40 loss 0.245448425
        print(f"epoch {e:>3d} loss {float(l):.4f}")
# expect: epoch   0 loss 1.0986
# expect: epoch  20 loss 0.3243
# expect: epoch  40 loss 0.2454
pred = tf.argmax(X @ W + b, axis=1)
print("accuracy:", np.mean(pred.numpy() == y))
# expect: accuracy: 0.9166666666666666
print(tf.math.confusion_matrix(y, pred))
# expect: tf.Tensor(
# expect: [[16  3  1]
# expect:  [ 0 19  1]
# expect:  [ 0  0 20]], shape=(3, 3), dtype=int32)
print(W)
# expect: <tf.Variable 'W:0' shape=(2, 3) dtype=float32, numpy=
# expect: array([[-0.10887568,  0.9734806 , -0.864605  ],
# expect:        [-0.76263386,  0.08315109,  0.6794825 ]], dtype=float32)>
print({v.name: v.shape.as_list() for v in (W, b)})
# expect: {'W:0': [2, 3], 'b:0': [3]}
print(W.numpy().round(2).tolist())
# expect: [[-0.10999999940395355, 0.9700000286102295, -0.8600000143051147], [-0.7599999904632568, 0.07999999821186066, 0.6800000071525574]]
