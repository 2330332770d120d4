import tensorflow as tf
class SignSGD(tf.keras.optimizers.SGD):
    def update_step(self, gradient, variable, learning_rate):
        super().update_step(tf.sign(gradient), variable, learning_rate)
v = tf.Variable([1.0, -2.0])
o = SignSGD(0.1, momentum=0.9)
for _ in range(3):
    o.apply_gradients([(2 * v, v)])
    print(v.numpy(), o.momentum)
    # expect: [ 0.9 -1.9] 0.9
    # expect: [ 0.71 -1.71] 0.9
    # expect: [ 0.43899998 -1.439     ] 0.9
print(o.name, o.get_config()["momentum"], type(o).__name__, isinstance(o, tf.keras.optimizers.Optimizer))
# expect: sign_sgd 0.9 SignSGD True
class Central(tf.keras.optimizers.Adam):
    def apply(self, grads, trainable_variables=None):
        grads = [g - tf.reduce_mean(g) for g in grads]
        return super().apply(grads, trainable_variables)
w = tf.Variable([1.0, -2.0, 4.0])
c = Central(learning_rate=0.1)
c.apply_gradients([(w * 2, w)])
print(w.numpy(), c.iterations.numpy(), c.beta_1)
# expect: [ 1.        -1.9000007  3.9000008] 1 0.9
class Bad(tf.keras.optimizers.Optimizer):
    def __init__(self, lr):
        self.lr = lr
try:
    Bad(0.1).apply_gradients([(w, w)])
except Exception as e:
    print(type(e).__name__, e)
    # expect: RuntimeError In optimizer 'Bad', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
class NoStep(tf.keras.optimizers.Optimizer):
    pass
try:
    NoStep(0.1).apply_gradients([(w * 1, w)])
except Exception as e:
    print(type(e).__name__, e)
    # expect: NotImplementedError 
class Two(tf.keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, beta=0.9, **kwargs):
        super().__init__(learning_rate, **kwargs)
        self.beta = beta
    def build(self, var_list):
        super().build(var_list)
        self.m, self.v = self.add_optimizer_variables(var_list, ["m", "v"])
    def update_step(self, g, var, lr):
        i = self._get_variable_index(var)
        self.assign(self.m[i], self.beta * self.m[i] + (1 - self.beta) * g)
        self.assign_add(self.v[i], g * g)
        self.assign_sub(var, lr * self.m[i] / (tf.sqrt(self.v[i]) + 1e-7))
    def get_config(self):
        return {**super().get_config(), "beta": self.beta}
import numpy as np
tf.keras.utils.set_random_seed(1)
m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
m.compile(optimizer=Two(0.1, global_clipnorm=1.0), loss="mse")
h = m.fit(np.ones((4, 2)), np.zeros((4, 1)), epochs=3, verbose=0)
print(h.history["loss"], [x.path for x in m.optimizer.variables])
# expect: [0.1179945170879364, 0.09828433394432068, 0.07463730126619339] ['two/iteration', 'two/learning_rate', 'two/sequential_dense_kernel_m', 'two/sequential_dense_kernel_v', 'two/sequential_dense_bias_m', 'two/sequential_dense_bias_v']
print(m.optimizer.get_config())
# expect: {'name': 'two', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': 1.0, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta': 0.9}
t = Two.from_config(m.optimizer.get_config())
print(t.beta, float(t.learning_rate), t.iterations.numpy())
# expect: 0.9 0.10000000149011612 0
