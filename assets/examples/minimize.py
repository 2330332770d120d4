import tensorflow as tf

x = tf.Variable(0.0)
opt = tf.keras.optimizers.SGD(0.1)

for i in range(50):
    with tf.GradientTape() as t:
        y = (x - 4)**2
    g = t.gradient(y, [x])
    opt.apply_gradients(zip(g, [x]))
    if y < 1e-6: break

print(f"x = {x.numpy():.4f}")
