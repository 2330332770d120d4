# Weights of Keras are not watched themselves, but what they hold.
import tensorflow as tf
tf.keras.utils.set_random_seed(0)
d=tf.keras.layers.Dense(1); d.build((None,2)); x=tf.ones((1,2))
for f in [lambda t: t.watch(d.kernel), lambda t: t.watch(d.trainable_variables), lambda t: t.watch('a')]:
    try:
        with tf.GradientTape() as t: f(t)
    except ValueError as e: print(str(e).split(', shape')[0], str(e)[-60:])
    # expect: Passed in object <Variable path=dense/kernel e 'Variable', not tf.Tensor or tf.Variable or ExtensionType.
    # expect: Passed in object <Variable path=dense/kernel e 'Variable', not tf.Tensor or tf.Variable or ExtensionType.
    # expect: Passed in object a of type 'str', not tf.Tensor or tf.Variable or ExtensionType. f type 'str', not tf.Tensor or tf.Variable or ExtensionType.
with tf.GradientTape(watch_accessed_variables=False) as t: t.watch(d.kernel.value); l=tf.reduce_sum(d(x))
print(t.gradient(l,d.trainable_variables))
# expect: [<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[1.],
# expect:        [1.]], dtype=float32)>, None]
with tf.GradientTape(watch_accessed_variables=False) as t:
    for v in d.trainable_variables: t.watch(v.value)
    l=tf.reduce_sum(d(x)**2)
print([g.numpy() for g in t.gradient(l,d.trainable_variables)], [v.name for v in t.watched_variables()])
# expect: [array([[-0.99138427],
# expect:        [-0.99138427]], dtype=float32), array([-0.99138427], dtype=float32)] ['dense/kernel:0', 'dense/bias:0']
with tf.GradientTape() as t: l=tf.reduce_sum(d(x))
try: t.gradient(l.numpy(),d.trainable_variables)
except Exception as e: print(type(e).__name__, e)
# expect: AttributeError 'numpy.float32' object has no attribute '_id'
o=tf.keras.optimizers.SGD(.1)
try:
    with tf.GradientTape() as t: t.watch(o.learning_rate)
except ValueError as e: print(str(e)[:80])
# expect: Passed in object <Variable path=sgd/learning_rate, shape=(), dtype=float32, valu
w=tf.Variable(1)
with tf.GradientTape() as t: l=w*2
print(t.gradient(l,w))  # expect: None
