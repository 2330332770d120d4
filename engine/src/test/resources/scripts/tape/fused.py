import numpy as np
import tensorflow as tf

# In a graph TensorFlow computes a product, a sum and an activation in one go, with an exponential function of its own.
rng = np.random.RandomState(5)
X = tf.constant(rng.randn(16, 2).astype(np.float32))
Y = tf.constant((rng.randn(16, 1) > 0).astype(np.float32))
W1 = tf.Variable(rng.randn(2, 5).astype(np.float32))
b1 = tf.Variable(tf.zeros([5]))
W2 = tf.Variable(rng.randn(5, 1).astype(np.float32))
b2 = tf.Variable(tf.zeros([1]))


def net(x):
    return tf.sigmoid(tf.nn.elu(x @ W1 + b1) @ W2 + b2)


def both(x):
    z = x @ W1 + b1
    return tf.sigmoid(x @ W1), tf.exp(z) + tf.sigmoid(z)


print(net(X)[:6, 0].numpy())
# expect: [0.56739813 0.28708085 0.08792835 0.69102955 0.5993523  0.5705439 ]
print(tf.function(net)(X)[:6, 0].numpy())
# expect: [0.5673982  0.28708085 0.08792835 0.69102955 0.59935224 0.5705439 ]
for value in tf.function(both)(X):
    print(value[:2].numpy())
    # expect: [[0.51992834 0.5366064  0.560305   0.5332211  0.20979671]
    # expect:  [0.34440556 0.4752742  0.9587186  0.6375702  0.0228443 ]]
    # expect: [[ 1.6029509   1.6945992   1.8346087   1.6755633   0.47529393]
    # expect:  [ 0.8697388   1.3810315  24.182695    2.3967247   0.04622266]]


@tf.function
def train(x, y):
    with tf.GradientTape() as tape:
        h = tf.sigmoid(tf.nn.bias_add(tf.matmul(x, W1), b1))
        p = tf.sigmoid(b2 + h @ W2)
        loss = tf.reduce_mean((p - y) * (p - y))
    variables = [W1, b1, W2, b2]
    for v, g in zip(variables, tape.gradient(loss, variables)):
        v.assign_sub(0.5 * g)
    return loss


print([train(X, Y).numpy() for _ in range(12)])
# expect: [np.float32(0.19912189), np.float32(0.19754708), np.float32(0.19604751), np.float32(0.19461147), np.float32(0.19322969), np.float32(0.19189501), np.float32(0.19060181), np.float32(0.18934584), np.float32(0.18812375), np.float32(0.18693295), np.float32(0.18577142), np.float32(0.1846376)]
print(W1.numpy(), W2.numpy().ravel())
# expect: [[-0.37850505 -0.11256798  1.4093971   0.14004126 -1.2969985 ]
# expect:  [-0.7574122  -0.5942557   1.1837409  -0.22990566  2.2733707 ]] [ 0.75677925  0.19358729 -0.61343455  0.9662856  -0.3666556 ]

model = tf.keras.Sequential(
    [tf.keras.Input((2,)), tf.keras.layers.Dense(5, activation="sigmoid"), tf.keras.layers.Dense(1)]
)
model.set_weights([rng.randn(*w.shape).astype(np.float32) for w in model.get_weights()])
model.compile(optimizer=tf.keras.optimizers.SGD(0.05), loss="mse")
history = model.fit(X.numpy(), Y.numpy(), epochs=3, batch_size=8, shuffle=False, verbose=0)
print(history.history)
# expect: {'loss': [0.9690882563591003, 0.5525704026222229, 0.37652426958084106]}
print(model.predict(X[:4].numpy(), verbose=0).ravel(), model(X[:4]).numpy().ravel())
# expect: [0.84554946 0.93843937 0.8934696  0.83297384] [0.8455496  0.93843925 0.8934696  0.8329737 ]
