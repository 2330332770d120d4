import tensorflow as tf, numpy as np
def f(x): return tf.sin(x) * 2
x = tf.Variable(1.0)
with tf.GradientTape() as tape:
    y = tf.py_function(f, [x], tf.float32)
print(y, tape.gradient(y, x))
# expect: tf.Tensor(1.6829419, shape=(), dtype=float32) tf.Tensor(1.0806046, shape=(), dtype=float32)
with tf.GradientTape() as tape:
    y = tf.numpy_function(lambda x: np.sin(x) * 2, [x], tf.float32)
print(y, tape.gradient(y, x))
# expect: tf.Tensor(1.682942, shape=(), dtype=float32) None
with tf.GradientTape(persistent=True) as tape:
    a, b = tf.py_function(lambda x, y: (x * y, x + y), [x, tf.constant(3.)], [tf.float32, tf.float32])
print(a, b, tape.gradient(a, x))
# expect: tf.Tensor(3.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
print(tf.numpy_function(lambda a: a + 1, [tf.constant([1, 2])], tf.int32))
# expect: tf.Tensor([2 3], shape=(2,), dtype=int32)
tf.get_logger().setLevel('ERROR')
