# tf.cond and its kin in steps of training, and steps that gather gradients.
import tensorflow as tf, numpy as np, keras
keras.utils.set_random_seed(3)
class Acc(keras.Model):
    def __init__(self, n, *a, **k):
        super().__init__(*a, **k)
        self.n = tf.constant(n, dtype=tf.int32)
        self.step_no = tf.Variable(0, dtype=tf.int32, trainable=False)
        self.acc = [tf.Variable(tf.zeros_like(v), trainable=False) for v in self.trainable_variables]
    def train_step(self, data):
        self.step_no.assign_add(1)
        x, y = data
        with tf.GradientTape() as tape:
            yp = self(x, training=True)
            loss = self.compute_loss(x, y, yp)
        g = tape.gradient(loss, self.trainable_variables)
        for a, b in zip(self.acc, g): a.assign_add(b)
        tf.cond(tf.equal(self.step_no, self.n), self.apply_acc, lambda: None)
        for m in self.metrics:
            if m.name == "loss": m.update_state(loss)
            else: m.update_state(y, yp)
        return {m.name: m.result() for m in self.metrics}
    def apply_acc(self):
        self.optimizer.apply_gradients(zip(self.acc, self.trainable_variables))
        self.step_no.assign(0)
        for a in self.acc: a.assign(tf.zeros_like(a))
i = keras.Input((3,)); o = keras.layers.Dense(1)(i)
m = Acc(2, i, o)
m.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mae"])
x = np.random.rand(8, 3).astype("float32"); y = x.sum(1, keepdims=True)
print(m.fit(x, y, batch_size=2, epochs=2, verbose=0, shuffle=False).history)
# expect: {'mae': [0.9319016337394714, 0.45755913853645325], 'loss': [1.6401854753494263, 0.31196045875549316]}
m2 = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
m2.compile(keras.optimizers.SGD(0.1, gradient_accumulation_steps=2), "mse")
print(m2.fit(x, y * 2, batch_size=2, epochs=2, verbose=0, shuffle=False).history)
# expect: {'loss': [1.445172905921936, 0.4043835401535034]}
import tensorflow as tf, keras, numpy as np
class Acc(keras.Model):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.n = tf.constant(2)
        self.k = tf.Variable(0, trainable=False)
    def train_step(self, data):
        self.k.assign_add(1)
        tf.cond(tf.equal(self.k, self.n), self.go, lambda: None)
        return {"loss": tf.cast(self.k, tf.float32)}
    def go(self): self.k.assign(0)
i = keras.Input((3,)); m = Acc(i, keras.layers.Dense(1)(i)); m.compile("sgd", "mse")
print(m.fit(np.ones((6, 3)), np.ones((6, 1)), batch_size=2, verbose=0).history)
# expect: {'loss': [0.0]}
import tensorflow as tf, keras, numpy as np
class Acc(keras.Model):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.k = tf.Variable(0, trainable=False)
    def train_step(self, data):
        self.k.assign_add(1)
        x, y = data
        z = tf.cond(self.k % 2 == 0, lambda: tf.constant(1.0), lambda: tf.constant(-1.0))
        r = tf.switch_case(self.k % 3, [lambda: 10.0, lambda: 20.0, lambda: 30.0])
        q = tf.case([(self.k > 2, lambda: tf.constant(5.0))], default=lambda: tf.constant(6.0))
        w = tf.while_loop(lambda j: j < self.k, lambda j: [j + 1], [tf.constant(0)])[0]
        u = tf.map_fn(lambda t: t * 2.0, x[:, 0])
        return {"z": z, "r": r, "q": q, "w": w, "u": tf.reduce_sum(u)}
class L(keras.callbacks.Callback):
    def on_train_batch_end(self, b, logs): print(b, {k: float(v) for k, v in logs.items()})
    # expect: 0 {'q': 6.0, 'r': 20.0, 'u': 4.0, 'w': 1.0, 'z': -1.0}
    # expect: 1 {'q': 6.0, 'r': 30.0, 'u': 4.0, 'w': 2.0, 'z': 1.0}
    # expect: 2 {'q': 5.0, 'r': 10.0, 'u': 4.0, 'w': 3.0, 'z': -1.0}
    # expect: 3 {'q': 5.0, 'r': 20.0, 'u': 4.0, 'w': 4.0, 'z': 1.0}
i = keras.Input((3,)); m = Acc(i, keras.layers.Dense(1)(i)); m.compile("sgd", "mse")
print(m.fit(np.ones((8, 3)), np.ones((8, 1)), batch_size=2, verbose=0, callbacks=[L()]).history)
# expect: {'q': [5.0], 'r': [20.0], 'u': [4.0], 'w': [4.0], 'z': [1.0]}
@tf.function(autograph=False)
def f(x):
    return tf.cond(x > 0, lambda: x, lambda: -x)
print(f(tf.constant(-2.0)), f(tf.constant(3.0)))
# expect: tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
try:
    @tf.function(autograph=False)
    def g(x):
        return x if x > 0 else -x
    g(tf.constant(1.0))
except Exception as e: print(type(e).__name__, str(e)[:80])
# expect: OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt 
try:
    @tf.function(autograph=False)
    def g(x):
        return x > 0 and x < 3
    g(tf.constant(1.0))
except Exception as e: print(type(e).__name__, str(e)[:80])
# expect: OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt 
