import tensorflow as tf
import numpy as np
np.random.seed(10)
X = np.random.uniform(-1, 1, size=(64, 3)).astype(np.float32)
y = (np.sin(X[:, :1]) + X[:, 1:2] * X[:, 2:]).astype(np.float32)
def init(shape):
    return tf.Variable(np.random.normal(scale=np.sqrt(2.0 / shape[0]), size=shape).astype(np.float32))
W1, b1 = init((3, 16)), tf.Variable(tf.zeros(16))
W2, b2 = init((16, 8)), tf.Variable(tf.zeros(8))
W3, b3 = init((8, 1)), tf.Variable(tf.zeros(1))
params = [W1, b1, W2, b2, W3, b3]
@tf.function
def forward(x):
    h = tf.nn.relu(x @ W1 + b1)
    h = tf.nn.relu(tf.matmul(h, W2) + b2)
    return h @ W3 + b3
losses = []
for step in range(60):
    idx = np.arange(step * 16 % 64, step * 16 % 64 + 16)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(forward(X[idx]) - y[idx]))
    grads = tape.gradient(loss, params)
    for p, g in zip(params, grads):
        p.assign_sub(0.05 * g)
    losses.append(loss.numpy())
print(losses[::10])
# expect: [np.float32(0.31791258), np.float32(0.06471014), np.float32(0.013727509), np.float32(0.041979782), np.float32(0.00838857), np.float32(0.03172402)]
print([float(tf.norm(g)) for g in grads])
# expect: [0.10234788805246353, 0.11939284205436707, 0.2720036506652832, 0.11144307255744934, 0.1588039994239807, 0.08533000946044922]
print(W3.numpy().ravel())
# expect: [ 0.7033639   0.01674508  0.695418   -0.16558643 -0.6948147   0.11300381
# expect:  -0.12288074 -0.59188247]
print(b1)
# expect: <tf.Variable 'Variable:0' shape=(16,) dtype=float32, numpy=
# expect: array([-0.01937288, -0.01295671,  0.04192369, -0.0969101 ,  0.08229382,
# expect:        -0.01019506,  0.02067468, -0.01382539,  0.13191538,  0.01182158,
# expect:        -0.00513639, -0.02959549,  0.03470219, -0.00285114, -0.06939512,
# expect:        -0.01570646], dtype=float32)>
