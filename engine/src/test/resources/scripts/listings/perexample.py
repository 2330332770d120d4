import numpy as np
import tensorflow as tf
X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], dtype=np.float32)
y = np.array([1.0, 0.0, 1.0], dtype=np.float32)
w = tf.Variable([0.1, -0.2])
with tf.GradientTape() as tape:
    losses = (tf.linalg.matvec(X, w) - y) ** 2
per = tape.jacobian(losses, w)
print(losses, per)
# expect: tf.Tensor([1.6899998 0.25      2.89     ], shape=(3,), dtype=float32) tf.Tensor(
# expect: [[ -2.6       -5.2     ]
# expect:  [ -3.        -4.      ]
# expect:  [-17.       -20.400002]], shape=(3, 2), dtype=float32)
print(tf.norm(per, axis=1))
# expect: tf.Tensor([ 5.8137765  5.        26.55485  ], shape=(3,), dtype=float32)
for i in range(3):
    with tf.GradientTape() as tape:
        l = (tf.reduce_sum(X[i] * w) - y[i]) ** 2
    print(i, tape.gradient(l, w).numpy())
    # expect: 0 [-2.6 -5.2]
    # expect: 1 [-3. -4.]
    # expect: 2 [-17.       -20.400002]
