import tensorflow as tf
import numpy as np
from collections import deque
import random
random.seed(3); np.random.seed(3); tf.random.set_seed(3)
class Env:
    def __init__(self, n=5): self.n = n
    def reset(self):
        self.s = self.n // 2; return self._obs()
    def _obs(self): return np.eye(self.n, dtype=np.float32)[self.s]
    def step(self, a):
        self.s += 1 if a == 1 else -1
        done = self.s in (0, self.n - 1)
        return self._obs(), float(self.s == self.n - 1), done, {}
policy = tf.keras.Sequential([tf.keras.layers.Dense(8, activation='tanh', input_shape=(5,)), tf.keras.layers.Dense(2)])
opt = tf.keras.optimizers.RMSprop(0.01)
env = Env(); hist = deque(maxlen=10)
for ep in range(6):
    obs = env.reset(); done = False
    logps, rewards = [], []
    with tf.GradientTape() as tape:
        while not done:
            logits = policy(obs[None])
            a = tf.random.categorical(logits, 1)[0, 0]
            logps.append(tf.nn.log_softmax(logits)[0, a])
            obs, r, done, _ = env.step(int(a))
            rewards.append(r)
        returns, G = [], 0
        for r in rewards[::-1]:
            G = r + 0.99 * G
            returns.insert(0, G)
        loss = -tf.reduce_sum(tf.stack(logps) * tf.constant(returns, tf.float32))
    grads = tape.gradient(loss, policy.trainable_variables)
    grads, gn = tf.clip_by_global_norm(grads, 1.0)
    opt.apply_gradients(zip(grads, policy.trainable_variables))
    hist.append(sum(rewards))
    print(f"{ep:3d} steps={len(rewards):2d} loss={loss:+.5f} norm={gn.numpy():.4f} avg={np.mean(hist):.2f}")
# expect:   0 steps= 6 loss=+4.21168 norm=1.8806 avg=1.00
# expect:   1 steps= 6 loss=+3.84803 norm=2.3470 avg=1.00
# expect:   2 steps= 2 loss=-0.00000 norm=0.0000 avg=0.67
# expect:   3 steps= 2 loss=-0.00000 norm=0.0000 avg=0.50
# expect:   4 steps=10 loss=-0.00000 norm=0.0000 avg=0.40
# expect:   5 steps= 8 loss=+5.14154 norm=1.7646 avg=0.50
