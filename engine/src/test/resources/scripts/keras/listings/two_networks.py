import tensorflow as tf
import numpy as np
tf.keras.utils.set_random_seed(11)
gen = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(4, activation='relu'), tf.keras.layers.Dense(2)])
disc = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(4, activation=tf.keras.layers.LeakyReLU(0.2)), tf.keras.layers.Dense(1)])
bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)
go = tf.keras.optimizers.Adam(1e-2); do = tf.keras.optimizers.Adam(1e-2)
@tf.function
def train_step(real):
    noise = tf.random.normal([4, 2], seed=5)
    with tf.GradientTape() as gt, tf.GradientTape() as dt:
        fake = gen(noise, training=True)
        ro = disc(real, training=True); fo = disc(fake, training=True)
        gl = bce(tf.ones_like(fo), fo)
        dl = bce(tf.ones_like(ro), ro) + bce(tf.zeros_like(fo), fo)
    gg = gt.gradient(gl, gen.trainable_variables)
    dg = dt.gradient(dl, disc.trainable_variables)
    go.apply_gradients(zip(gg, gen.trainable_variables))
    do.apply_gradients(zip(dg, disc.trainable_variables))
    return gl, dl
real = tf.constant(np.random.rand(4,2), tf.float32)
for i in range(3):
    g, d = train_step(real)
print(gen.count_params(), disc.count_params(), len(gen.layers), gen.layers[0].get_weights()[0].shape)
# expect: 22 17 2 (2, 4)
