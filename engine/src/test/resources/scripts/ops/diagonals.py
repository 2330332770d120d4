# Diagonals beside the main one, and the zeta function.
import tensorflow as tf

print(tf.linalg.diag([1, 2], k=1), tf.linalg.diag([1.0, 2.0], k=-1), tf.linalg.diag([[1, 2], [3, 4]], k=1))
# expect: tf.Tensor(
# expect: [[0 1 0]
# expect:  [0 0 2]
# expect:  [0 0 0]], shape=(3, 3), dtype=int32) tf.Tensor(
# expect: [[0. 0. 0.]
# expect:  [1. 0. 0.]
# expect:  [0. 2. 0.]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[[0 1 0]
# expect:   [0 0 2]
# expect:   [0 0 0]]
# expect: 
# expect:  [[0 3 0]
# expect:   [0 0 4]
# expect:   [0 0 0]]], shape=(2, 3, 3), dtype=int32)
print(tf.linalg.diag_part([[1, 2, 3], [3, 4, 5]], k=1), tf.linalg.diag_part([[1, 2], [3, 4]], k=-1))
# expect: tf.Tensor([2 5], shape=(2,), dtype=int32) tf.Tensor([3], shape=(1,), dtype=int32)
try:
    tf.linalg.diag_part([[1, 2], [3, 4]], k=5)
except tf.errors.InvalidArgumentError as e:
    print(e)
# expect: {{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} lower_diag_index is out of bound: 5. It must be between -2 and 2 [Op:MatrixDiagPartV3]
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.linalg.diag_part(x * x, k=1)
print(tape.gradient(y, x))
# expect: tf.Tensor(
# expect: [[0. 4.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float32)
print(2 * tf.eye(4) + tf.linalg.diag(-tf.ones(3), k=1) + tf.linalg.diag(-tf.ones(3), k=-1))
# expect: tf.Tensor(
# expect: [[ 2. -1.  0.  0.]
# expect:  [-1.  2. -1.  0.]
# expect:  [ 0. -1.  2. -1.]
# expect:  [ 0.  0. -1.  2.]], shape=(4, 4), dtype=float32)
s = tf.constant([2.0, 3.0], tf.float64)
q = tf.constant([1.5, 2.0], tf.float64)
with tf.GradientTape(persistent=True) as outer:
    outer.watch([s, q])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch([s, q])
        y = tf.math.zeta(s, q)
    slope = tape.gradient(y, q)
print(y, slope, tape.gradient(y, s))
# expect: tf.Tensor([0.9348022 0.2020569], shape=(2,), dtype=float64) tf.Tensor([-0.82879664 -0.2469697 ], shape=(2,), dtype=float64) None
print(outer.gradient(slope, q))
# expect: tf.Tensor([1.40909103 0.44313306], shape=(2,), dtype=float64)
v = tf.Variable(3.0)
with tf.autodiff.GradientTape() as tape:
    y = v * v
print(tape.gradient(y, v))
# expect: tf.Tensor(6.0, shape=(), dtype=float32)
