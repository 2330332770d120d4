# Adam written as a class, beside the one of Keras.
import tensorflow as tf


class Adam(tf.Module):
    def __init__(self, learning_rate=1e-3, beta_1=0.9, beta_2=0.999, ep=1e-7):
        self.learning_rate = learning_rate
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.ep = ep
        self.t = 1.
        self.v_dvar, self.s_dvar = [], []
        self.built = False

    def apply_gradients(self, grads, vars):
        if not self.built:
            for var in vars:
                v = tf.Variable(tf.zeros(shape=var.shape))
                s = tf.Variable(tf.zeros(shape=var.shape))
                self.v_dvar.append(v)
                self.s_dvar.append(s)
            self.built = True
        for i, (d_var, var) in enumerate(zip(grads, vars)):
            self.v_dvar[i].assign(self.beta_1 * self.v_dvar[i] + (1 - self.beta_1) * d_var)
            self.s_dvar[i].assign(self.beta_2 * self.s_dvar[i] + (1 - self.beta_2) * tf.square(d_var))
            v_dvar_bc = self.v_dvar[i] / (1 - (self.beta_1**self.t))
            s_dvar_bc = self.s_dvar[i] / (1 - (self.beta_2**self.t))
            var.assign_sub(self.learning_rate * (v_dvar_bc / (tf.sqrt(s_dvar_bc) + self.ep)))
        self.t += 1.


x = tf.Variable([0.0, 1.0], name='x')
z = tf.Variable([0.0, 1.0], name='z')
mine = Adam(learning_rate=0.1)
theirs = tf.keras.optimizers.Adam(learning_rate=0.1)

for step in range(50):
    with tf.GradientTape(persistent=True) as tape:
        loss = tf.reduce_sum((x - 3.0)**2)
        other = tf.reduce_sum((z - 3.0)**2)
    mine.apply_gradients([tape.gradient(loss, x)], [x])
    theirs.apply_gradients([(tape.gradient(other, z), z)])
    if step % 10 == 0:
        print(f"step {step:2d}: {loss:.4f} {other:.4f}")
        # expect: step  0: 13.0000 13.0000
        # expect: step 10: 5.1067 5.1068
        # expect: step 20: 1.3025 1.3025
        # expect: step 30: 0.2184 0.2184
        # expect: step 40: 0.0547 0.0547

print([v.shape.as_list() for v in mine.variables])
# expect: [[2], [2]]
print([v.path for v in theirs.variables])
# expect: ['adam/iteration', 'adam/learning_rate', 'adam/z_0_momentum', 'adam/z_0_velocity']
