# Two players, two tapes: a generator moves its mean towards the data, a critic tells them apart.
import tensorflow as tf

real = tf.constant([[2.0], [2.5], [3.0], [3.5]])
noise = tf.constant([[-1.0], [-0.5], [0.5], [1.0]])

shift = tf.Variable(0.0, name='shift')
scale = tf.Variable(1.0, name='scale')
w = tf.Variable(0.1, name='w')
c = tf.Variable(0.0, name='c')
generator, critic = [shift, scale], [w, c]
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
g_opt = tf.keras.optimizers.SGD(0.1)
d_opt = tf.keras.optimizers.SGD(0.1)

for step in range(60):
    with tf.GradientTape() as gen_tape, tf.GradientTape() as disc_tape:
        fake = scale * noise + shift
        real_output = w * real + c
        fake_output = w * fake + c
        gen_loss = bce(tf.ones_like(fake_output), fake_output)
        disc_loss = bce(tf.ones_like(real_output), real_output) + bce(
            tf.zeros_like(fake_output), fake_output)
    g = gen_tape.gradient(gen_loss, generator)
    d = disc_tape.gradient(disc_loss, critic)
    g_opt.apply_gradients(zip(g, generator))
    d_opt.apply_gradients(zip(d, critic))
    if step % 20 == 0:
        print(f"step {step:2d}: generator {gen_loss:.3f}, critic {disc_loss:.3f}, shift {shift.numpy():.3f}")
print("fake mean:", round(float(tf.reduce_mean(scale * noise + shift)), 2))
