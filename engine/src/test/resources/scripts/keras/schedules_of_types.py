# a schedule reckons in the type of its first rate: float32 for Python's numbers, float64 for NumPy's
import numpy as np
import tensorflow as tf

schedules = tf.keras.optimizers.schedules


def exact(number):
    return tf.constant(number, tf.float64)


for schedule in [schedules.ExponentialDecay(np.float64(0.1), 10, 0.9, staircase=True),
                 schedules.ExponentialDecay(exact(0.1), 10, exact(0.9)),
                 schedules.ExponentialDecay(0.1, 10, exact(0.9)),
                 schedules.CosineDecay(exact(0.1), 10, alpha=0.1),
                 schedules.CosineDecay(np.float32(0), 10, warmup_target=0.1, warmup_steps=6),
                 schedules.PolynomialDecay(exact(0.1), 4, 0.01, power=0.5, cycle=True),
                 schedules.InverseTimeDecay(exact(0.1), 10, 0.5),
                 schedules.PiecewiseConstantDecay([3, 6], np.array([0.1, 0.01, 0.001])),
                 schedules.PiecewiseConstantDecay([3, 6], [1, 2, 3]),
                 schedules.CosineDecayRestarts(exact(0.1), 4, t_mul=1.5, m_mul=0.9, alpha=0.05)]:
    print(type(schedule).__name__, schedule(0), schedule(tf.constant(5)), schedule(7.5))
    # expect: ExponentialDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.1, shape=(), dtype=float64)
    # expect: ExponentialDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.09486832980505139, shape=(), dtype=float64) tf.Tensor(0.0924021086472307, shape=(), dtype=float64)
    # expect: ExponentialDecay tf.Tensor(0.1, shape=(), dtype=float32) tf.Tensor(0.094868325, shape=(), dtype=float32) tf.Tensor(0.09240211, shape=(), dtype=float32)
    # expect: CosineDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.05500000000000001, shape=(), dtype=float64) tf.Tensor(0.023180194846605367, shape=(), dtype=float64)
    # expect: CosineDecay tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(0.083333336, shape=(), dtype=float32) tf.Tensor(0.09455033, shape=(), dtype=float32)
    # expect: PolynomialDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.06511351912597999, shape=(), dtype=float64) tf.Tensor(0.03249999983236194, shape=(), dtype=float64)
    # expect: InverseTimeDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.08, shape=(), dtype=float64) tf.Tensor(0.07272727272727274, shape=(), dtype=float64)
    # expect: PiecewiseConstantDecay tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.01, shape=(), dtype=float64) tf.Tensor(0.001, shape=(), dtype=float64)
    # expect: PiecewiseConstantDecay tf.Tensor(1, shape=(), dtype=int32) tf.Tensor(2, shape=(), dtype=int32) tf.Tensor(3, shape=(), dtype=int32)
    # expect: CosineDecayRestarts tf.Tensor(0.1, shape=(), dtype=float64) tf.Tensor(0.08477258391047535, shape=(), dtype=float64) tf.Tensor(0.03668548503214429, shape=(), dtype=float64)
schedule = schedules.ExponentialDecay(exact(0.1), np.int64(10), decay_rate=0.9)
print(schedule.initial_learning_rate, schedule.decay_steps, schedule.get_config())
# expect: tf.Tensor(0.1, shape=(), dtype=float64) 10 {'initial_learning_rate': <tf.Tensor: shape=(), dtype=float64, numpy=0.1>, 'decay_steps': np.int64(10), 'decay_rate': 0.9, 'staircase': False, 'name': 'ExponentialDecay'}

try:
    print(schedules.CosineDecay(0.1, 10, alpha=exact(0.1))(2))
except tf.errors.InvalidArgumentError as e:
    print(e)
    # expect: cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
try:
    print(schedules.PiecewiseConstantDecay([3, 6], [1, 0.5, 0.1])(4))
except tf.errors.InvalidArgumentError as e:
    print(e)
    # expect: cannot compute Mul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Mul] name:

for first in [0.1, np.float64(0.1), np.float32(0.1)]:
    sgd = tf.keras.optimizers.SGD(schedules.ExponentialDecay(first, 2, 0.5))
    x = tf.Variable([1., 2.])
    y = tf.Variable([1., 2.], dtype=tf.float64)
    for _ in range(3):
        sgd.apply_gradients([(tf.constant([1., 1.]), x), (exact([1., 1.]), y)])
    print(x.numpy(), y.numpy(), sgd.learning_rate)
    # expect: [0.7792893 1.7792894] [0.77928932 1.77928932] tf.Tensor(0.03535534, shape=(), dtype=float32)
    # expect: [0.7792893 1.7792894] [0.77928932 1.77928932] tf.Tensor(0.03535533905932738, shape=(), dtype=float64)
    # expect: [0.7792893 1.7792894] [0.77928932 1.77928932] tf.Tensor(0.03535534, shape=(), dtype=float32)


class Same(schedules.LearningRateSchedule):
    def __call__(self, step):
        return 0.1


sgd = tf.keras.optimizers.SGD(Same())
y = tf.Variable([1., 2.], dtype=tf.float64)
sgd.apply_gradients([(exact([1., 1.]), y)])
print(y.numpy())
# expect: [0.9 1.9]
