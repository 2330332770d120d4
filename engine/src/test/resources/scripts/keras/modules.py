# tf.Module: which variables it finds in which order, and what they are called.
import tensorflow as tf


class Inner(tf.Module):
    def __init__(self, n, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(1.0, name=n)


class Outer(tf.Module):
    def __init__(self):
        super().__init__()
        self.z = Inner('z')
        self.a = Inner('a')
        self.b = tf.Variable(0.0, name='b')
        self.list = [Inner('l1'), tf.Variable(2.0, name='lv')]
        self.d = {'k2': tf.Variable(1.0, name='k2'), 'k1': Inner('k1')}
        self.n = tf.Variable(1, trainable=False, name='n')


o = Outer()
print([v.name for v in o.variables])
# expect: ['b:0', 'k2:0', 'lv:0', 'n:0', 'a:0', 'k1:0', 'l1:0', 'z:0']
print([v.name for v in o.trainable_variables])
# expect: ['b:0', 'k2:0', 'lv:0', 'a:0', 'k1:0', 'l1:0', 'z:0']
print([m.w.name for m in o.submodules], o.name)  # expect: ['a:0', 'k1:0', 'l1:0', 'z:0'] outer
print([v.name for v in o.non_trainable_variables])  # expect: ['n:0']


class Lazy(tf.Module):
    @tf.Module.with_name_scope
    def __call__(self, x):
        if not hasattr(self, 'w'):
            self.w = tf.Variable(tf.ones((x.shape[-1], 2)), name='w')
        return x @ self.w


lazy = Lazy()
print(lazy(tf.ones((1, 3))))  # expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32)
print(lazy.w.name)  # expect: lazy/w:0


class Slow(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, first):
        self.first = first

    def __call__(self, step):
        return self.first / (tf.cast(step, tf.float32) + 1)


optimizer = tf.keras.optimizers.SGD(Slow(1.0))
x = tf.Variable(0.0)
for i in range(3):
    optimizer.apply_gradients([(tf.constant(1.0), x)])
    print(x.numpy(), optimizer.learning_rate)
    # expect: -1.0 tf.Tensor(0.5, shape=(), dtype=float32)
    # expect: -1.5 tf.Tensor(0.33333334, shape=(), dtype=float32)
    # expect: -1.8333334 tf.Tensor(0.25, shape=(), dtype=float32)
print(tf.keras.optimizers.SGD(0.5).get_config())
# expect: {'name': 'sgd_1', 'learning_rate': 0.5, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'momentum': 0.0, 'nesterov': False}
Outer(name='bad name')
# expect error: TypeError: Outer.__init__() got an unexpected keyword argument 'name'
