# Early stopping: training ends when the loss on held-out data has not improved for a while.
import numpy as np
import tensorflow as tf

x = np.linspace(0.0, 1.0, 12).astype(np.float32)
noise = np.array([0.1, -0.05, 0.0, 0.08, -0.1, 0.05, 0.02, -0.07, 0.09, -0.02, 0.04, -0.06], np.float32)
y = 2.0 * x + noise
train, held = np.arange(0, 12, 2), np.arange(1, 12, 2)

w = tf.Variable(0.0)
b = tf.Variable(0.0)
optimizer = tf.keras.optimizers.SGD(0.25, momentum=0.5)
best, best_epoch, patience = float('inf'), -1, 5
for epoch in range(200):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((w * x[train] + b - y[train])**2)
    optimizer.apply_gradients(zip(tape.gradient(loss, [w, b]), [w, b]))
    held_loss = float(tf.reduce_mean((w * x[held] + b - y[held])**2))
    if held_loss < best - 1e-5:
        best, best_epoch = held_loss, epoch
    elif epoch - best_epoch >= patience:
        print(f"stopped after epoch {epoch}, best was epoch {best_epoch}")
        # expect: stopped after epoch 35, best was epoch 30
        break
print(f"w = {w.numpy():.3f}, b = {b.numpy():.3f}, held-out loss = {best:.5f}")
# expect: w = 1.945, b = 0.052, held-out loss = 0.00381
