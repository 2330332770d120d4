import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


a = tf.constant([[4.0, 3.0, 1.0], [6.0, 3.0, 2.0], [1.0, 2.0, 9.0]])
factors, order = tf.linalg.lu(a)
print(factors, order, tf.linalg.lu_reconstruct(factors, order))
# expect: tf.Tensor(
# expect: [[ 6.          3.          2.        ]
# expect:  [ 0.16666667  1.5         8.666667  ]
# expect:  [ 0.6666667   0.6666667  -6.1111116 ]], shape=(3, 3), dtype=float32) tf.Tensor([1 2 0], shape=(3,), dtype=int32) tf.Tensor(
# expect: [[4. 3. 1.]
# expect:  [6. 3. 2.]
# expect:  [1. 2. 9.]], shape=(3, 3), dtype=float32)
print(tf.linalg.lu(tf.stack([a, a @ a]), tf.int64).p)
# expect: tf.Tensor(
# expect: [[1 2 0]
# expect:  [1 2 0]], shape=(2, 3), dtype=int64)
print(attempt(lambda: tf.linalg.lu([[1.0, 2.0], [2.0, 4.0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__Lu_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is not invertible. [Op:Lu]
print(attempt(lambda: tf.linalg.lu(tf.ones([2, 3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Lu_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix must be square. [Op:Lu] name: 
with tf.GradientTape() as tape:
    tape.watch(a)
    y = tf.linalg.lu(a).lu
print(attempt(lambda: tape.gradient(y, a)))
# expect: LookupError: gradient registry has no entry for: Lu
