import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
import numpy as np
keras.utils.set_random_seed(0)
class Sampling(layers.Layer):
    """Uses (z_mean, z_log_var) to sample z."""
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)
    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = tf.shape(z_mean)[0]
        dim = tf.shape(z_mean)[1]
        epsilon = keras.random.normal(shape=(batch, dim), seed=self.seed_generator)
        return z_mean + tf.exp(0.5 * z_log_var) * epsilon
latent_dim = 2
enc_in = keras.Input(shape=(6,))
x = layers.Dense(8, activation="relu")(enc_in)
z_mean = layers.Dense(latent_dim, name="z_mean")(x)
z_log_var = layers.Dense(latent_dim, name="z_log_var")(x)
z = Sampling()([z_mean, z_log_var])
encoder = keras.Model(enc_in, [z_mean, z_log_var, z], name="encoder")
encoder.summary()
# expect: Model: "encoder"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
# expect: │ input_layer         │ (None, 6)         │          0 │ -                 │
# expect: │ (InputLayer)        │                   │            │                   │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ dense (Dense)       │ (None, 8)         │         56 │ input_layer[0][0] │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ z_mean (Dense)      │ (None, 2)         │         18 │ dense[0][0]       │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ z_log_var (Dense)   │ (None, 2)         │         18 │ dense[0][0]       │
# expect: ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
# expect: │ sampling (Sampling) │ (None, 2)         │          0 │ z_mean[0][0],     │
# expect: │                     │                   │            │ z_log_var[0][0]   │
# expect: └─────────────────────┴───────────────────┴────────────┴───────────────────┘
# expect:  Total params: 92 (368.00 B)
# expect:  Trainable params: 92 (368.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
dec_in = keras.Input(shape=(latent_dim,))
decoder = keras.Model(dec_in, layers.Dense(6, activation="sigmoid")(layers.Dense(8, activation="relu")(dec_in)), name="decoder")
class VAE(keras.Model):
    def __init__(self, encoder, decoder, **kwargs):
        super().__init__(**kwargs)
        self.encoder = encoder
        self.decoder = decoder
        self.total_loss_tracker = keras.metrics.Mean(name="total_loss")
        self.kl_loss_tracker = keras.metrics.Mean(name="kl_loss")
    @property
    def metrics(self):
        return [self.total_loss_tracker, self.kl_loss_tracker]
    def train_step(self, data):
        with tf.GradientTape() as tape:
            z_mean, z_log_var, z = self.encoder(data)
            reconstruction = self.decoder(z)
            reconstruction_loss = tf.reduce_mean(tf.reduce_sum(keras.losses.binary_crossentropy(data, reconstruction)))
            kl_loss = -0.5 * (1 + z_log_var - tf.square(z_mean) - tf.exp(z_log_var))
            kl_loss = tf.reduce_mean(tf.reduce_sum(kl_loss, axis=1))
            total_loss = reconstruction_loss + kl_loss
        grads = tape.gradient(total_loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.trainable_weights))
        self.total_loss_tracker.update_state(total_loss)
        self.kl_loss_tracker.update_state(kl_loss)
        return {m.name: m.result() for m in self.metrics}
data = np.random.rand(20, 6).astype("float32")
vae = VAE(encoder, decoder)
vae.compile(optimizer=keras.optimizers.Adam())
h = vae.fit(data, epochs=3, batch_size=5, verbose=0)
for k, v in h.history.items(): print(k, [round(float(x), 4) for x in v])
# expect: kl_loss [0.6887, 0.6288, 0.5742]
# expect: total_loss [4.1704, 4.1806, 4.1153]
