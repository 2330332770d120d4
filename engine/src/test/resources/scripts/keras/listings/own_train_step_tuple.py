import tensorflow as tf
import numpy as np
class VAE(tf.keras.Model):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.enc = tf.keras.layers.Dense(2, kernel_initializer='ones')
        self.dec = tf.keras.layers.Dense(3, kernel_initializer='ones')
        self.total = tf.keras.metrics.Mean(name='total_loss')
        self.rec = tf.keras.metrics.Mean(name='rec_loss')
    @property
    def metrics(self): return [self.total, self.rec]
    def train_step(self, data):
        if isinstance(data, tuple): data = data[0]
        with tf.GradientTape() as tape:
            z = self.enc(data)
            r = self.dec(z)
            rec = tf.reduce_mean(tf.square(data - r))
            kl = 0.1*tf.reduce_mean(tf.square(z))
            total = rec + kl
        g = tape.gradient(total, self.trainable_weights)
        self.optimizer.apply_gradients(zip(g, self.trainable_weights))
        self.total.update_state(total); self.rec.update_state(rec)
        return {'loss': self.total.result(), 'reconstruction': self.rec.result()}
v = VAE(name='vae')
v.compile(optimizer=tf.keras.optimizers.SGD(0.01))
h = v.fit(np.ones((6,3),'float32'), epochs=2, batch_size=3, verbose=0)
for k in h.history: print(k, [round(q,4) for q in h.history[k]])
# expect: loss [19.8554, 7.0914]
# expect: reconstruction [19.0706, 6.5987]
print(v.name, len(v.trainable_weights))
# expect: vae 4
