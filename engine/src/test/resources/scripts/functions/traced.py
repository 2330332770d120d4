import tensorflow as tf
@tf.function
def f(x):
    print('tracing', 1)
# expect: tracing 1
# expect: tracing 1
# expect: tracing 1
# expect: tracing 1
    return x*x
print(f(tf.constant(2.)), f(tf.constant(3.)), f(tf.constant([1.])), f(2), f(2), f(3))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(9.0, shape=(), dtype=float32) tf.Tensor([1.], shape=(1,), dtype=float32) tf.Tensor(4, shape=(), dtype=int32) tf.Tensor(4, shape=(), dtype=int32) tf.Tensor(9, shape=(), dtype=int32)
class M(tf.Module):
    def __init__(self): self.n = tf.Variable(0)
    @tf.function
    def step(self, d):
        print('tr')
# expect: tr
        self.n.assign_add(d)
        return self.n
m = M(); m.step(1); m.step(1); print(m.n.numpy())
# expect: 2
print(f.__name__)
# expect: f
