# A call under tf.function that makes the weights of its layers keeps their first numbers as constants.
import tensorflow as tf
def g(m, x, f=None):
    with tf.GradientTape() as t:
        y = (f or m)(x)
    return [None if v is None else v.numpy().tolist() for v in t.gradient(y, m.trainable_variables)]
class M(tf.keras.Model):
  def __init__(self):
    super().__init__()
    self.o = tf.keras.layers.Dense(1, kernel_initializer='ones', name='out')
  @tf.function
  def call(self, x):
    return self.o(x)
a = tf.constant([[1., 2.]]); b = tf.ones((3, 2))
m = M(); print('A', m(a)); print(g(m, a)); print(g(m, b)); m.o.kernel.assign([[5.], [5.]]); print(m(a), m(b))
# expect: A tf.Tensor([[3.]], shape=(1, 1), dtype=float32)
# expect: [None, None]
# expect: [[[3.0], [3.0]], [3.0]]
# expect: tf.Tensor([[3.]], shape=(1, 1), dtype=float32) tf.Tensor(
# expect: [[10.]
# expect:  [10.]
# expect:  [10.]], shape=(3, 1), dtype=float32)
m = M(); print('direct', g(m, a)); print(g(m, a))
# expect: direct [None, None]
# expect: [None, None]
m = M(); m.o.build((None, 2)); print('B', g(m, a)); print(g(m, b))
# expect: B [[[1.0], [2.0]], [1.0]]
# expect: [[[3.0], [3.0]], [3.0]]
m = M(); print('C build'); m.build((None, 2)); print(g(m, a)); print(g(m, b))
# expect: C build
# expect: [[[1.0], [2.0]], [1.0]]
# expect: [[[3.0], [3.0]], [3.0]]
class L(tf.keras.layers.Layer):
  def build(self, s):
    self.w = self.add_weight(shape=(s[-1], 1), initializer='ones')
  @tf.function
  def call(self, x):
    return x @ self.w
l = L(); print('D', g(l, a)); print(g(l, a))
# expect: D [[[1.0], [2.0]]]
# expect: [[[1.0], [2.0]]]
class L2(tf.keras.layers.Layer):
  def __init__(self):
    super().__init__(); self.d = tf.keras.layers.Dense(1, kernel_initializer='ones')
  @tf.function
  def call(self, x):
    return self.d(x)
l = L2(); print('E', g(l, a)); print(g(l, a))
# expect: E [None, None]
# expect: [None, None]
s = tf.keras.Sequential([L2()]); print('F', g(s, a)); print(g(s, b))
# expect: F [None, None]
# expect: [[[3.0], [3.0]], [3.0]]
m = M(); f = tf.function(m); print('G', g(m, a, f)); print(g(m, a, f))
# expect: G [None, None]
# expect: [None, None]
m = M(); x = tf.constant([[1., 2.]])
with tf.GradientTape() as t:
    t.watch(x); y = m(x)
print(t.gradient(y, x), t.watched_variables())
# expect: tf.Tensor([[1. 1.]], shape=(1, 2), dtype=float32) ()
opt = tf.keras.optimizers.SGD(.1)
with tf.GradientTape() as t:
    y = m(a)
try:
    opt.apply_gradients(zip(t.gradient(y, m.trainable_variables), m.trainable_variables))
except ValueError as e: print(e)  # expect: No gradients provided for any variable.
class M(tf.keras.Model):
  def __init__(self):
    super().__init__()
    self.h = tf.keras.layers.Dense(2, kernel_initializer='ones', name='hid')
    self.o = tf.keras.layers.Dense(1, kernel_initializer='ones', name='out')
  @tf.function
  def call(self, x):
    s = tf.zeros((1, 2))
    for t in tf.range(3):
      s = tf.tanh(self.h(x) * 0.1 + s)
    return self.o(s)
m = M()
i = tf.constant([[1., 2., 3.]])
print(m(i))  # expect: tf.Tensor([[1.7764355]], shape=(1, 1), dtype=float32)
with tf.GradientTape() as t:
  y = m(i)
print(t.gradient(y, m.trainable_variables))  # expect: [None, None, None, None]
n = M(); n(i); 
for v in n.weights: v.assign(v * 0.5)
print(n(i), n(tf.ones((2, 3)) if False else i))
# expect: tf.Tensor([[1.7764355]], shape=(1, 1), dtype=float32) tf.Tensor([[1.7764355]], shape=(1, 1), dtype=float32)

