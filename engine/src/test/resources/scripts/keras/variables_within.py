# what is in an optimizer's or metric's variable is a variable of TensorFlow's, of the same name
import tensorflow as tf

adam = tf.keras.optimizers.Adam(0.1)
x = tf.Variable([1., 2.])
adam.apply_gradients([(tf.constant([1., 1.]), x)])
for each in adam.variables:
    print(each.value, type(each.value).__name__)
    # expect: <tf.Variable 'adam/iteration:0' shape=() dtype=int64, numpy=1> ResourceVariable
    # expect: <tf.Variable 'adam/learning_rate:0' shape=() dtype=float32, numpy=0.10000000149011612> ResourceVariable
    # expect: <tf.Variable 'adam/Variable_0_momentum:0' shape=(2,) dtype=float32, numpy=array([0.1, 0.1], dtype=float32)> ResourceVariable
    # expect: <tf.Variable 'adam/Variable_0_velocity:0' shape=(2,) dtype=float32, numpy=array([0.001, 0.001], dtype=float32)> ResourceVariable
m = adam.variables[2].value
print(repr(m), m + 1, m * m, tf.reduce_sum(m), m[0], m.shape, m.dtype, m.name)
# expect: <tf.Variable 'adam/Variable_0_momentum:0' shape=(2,) dtype=float32, numpy=array([0.1, 0.1], dtype=float32)> tf.Tensor([1.1 1.1], shape=(2,), dtype=float32) tf.Tensor([0.01 0.01], shape=(2,), dtype=float32) tf.Tensor(0.2, shape=(), dtype=float32) tf.Tensor(0.1, shape=(), dtype=float32) (2,) <dtype: 'float32'> adam/Variable_0_momentum:0
print(float(adam.iterations.value), int(adam.iterations.value), "%d, %.2f" % (adam.iterations.value, adam.learning_rate))
# expect: 1.0 1 1, 0.10
if adam.iterations.value < 3:
    print(isinstance(m, tf.Variable), adam.iterations.value == 1)
    # expect: True tf.Tensor(True, shape=(), dtype=bool)
adam.iterations.value.assign(7)
adam.learning_rate.value.assign(0.5)
print(adam.iterations, adam.learning_rate, adam.learning_rate.value.read_value())
# expect: <Variable path=adam/iteration, shape=(), dtype=int64, value=7> <Variable path=adam/learning_rate, shape=(), dtype=float32, value=0.5> tf.Tensor(0.5, shape=(), dtype=float32)
for each in m:
    print(each)
    # expect: tf.Tensor(0.1, shape=(), dtype=float32)
    # expect: tf.Tensor(0.1, shape=(), dtype=float32)
mean = tf.keras.metrics.Mean()
mean.update_state([1., 2.])
print(mean.variables[0].value, mean.total.value, mean.count)
# expect: <tf.Variable 'mean/total:0' shape=() dtype=float32, numpy=3.0> <tf.Variable 'mean/total:0' shape=() dtype=float32, numpy=3.0> <Variable path=mean/count, shape=(), dtype=float32, value=2.0>
