# A small network learns XOR, with binary cross-entropy on logits.
import numpy as np
import tensorflow as tf

x = tf.constant([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = tf.constant([[0.0], [1.0], [1.0], [0.0]])

w1 = tf.Variable([[1.0, -0.5, 0.3, 0.8], [0.9, -0.6, -0.4, 0.7]])
b1 = tf.Variable([-0.2, 0.1, 0.0, -0.7])
w2 = tf.Variable([[0.5], [0.4], [-0.3], [-0.8]])
b2 = tf.Variable([0.0])
variables = [w1, b1, w2, b2]
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.Adam(learning_rate=0.05)


def logits(x):
    return tf.matmul(tf.tanh(tf.matmul(x, w1) + b1), w2) + b2


for step in range(201):
    with tf.GradientTape() as tape:
        loss = bce(y, logits(x))
    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
    if step % 50 == 0:
        print(f"step {step:3d}  loss {loss:.3f}")
        # expect: step   0  loss 0.684
        # expect: step  50  loss 0.035
        # expect: step 100  loss 0.005
        # expect: step 150  loss 0.003
        # expect: step 200  loss 0.002

p = tf.sigmoid(logits(x))
print("classes:", (p.numpy().ravel() > 0.5).astype(int))
# expect: classes: [0 1 1 0]
