import tensorflow as tf
C = tf.keras.constraints
w = tf.constant([[3., -1.], [4., 2.]])
print(C.MaxNorm(2.0)(w)); print(C.NonNeg()(w)); print(C.UnitNorm()(w)); print(C.MinMaxNorm(0.5, 1.0, rate=0.5, axis=0)(w))
# expect: tf.Tensor(
# expect: [[ 1.2       -0.8944272]
# expect:  [ 1.6        1.7888544]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[3. 0.]
# expect:  [4. 2.]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.6       -0.4472136]
# expect:  [ 0.8        0.8944272]], shape=(2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 1.8000001  -0.72360677]
# expect:  [ 2.4         1.4472135 ]], shape=(2, 2), dtype=float32)
l = tf.keras.layers.Dense(1, kernel_constraint="non_neg", kernel_initializer="zeros")
l.build((None, 2))
o = tf.keras.optimizers.SGD(1.0)
o.apply([tf.constant([[1.], [-1.]]), tf.constant([0.5])], l.trainable_variables)
print(l.get_weights())
# expect: [array([[0.],
# expect:        [1.]], dtype=float32), array([-0.5], dtype=float32)]
class Clip(tf.keras.constraints.Constraint):
    def __init__(self, a): self.a = a
    def __call__(self, w): return tf.clip_by_value(w, -self.a, self.a)
v = tf.keras.Variable([1., 2.], name="v")
print(Clip(0.5)(w))
# expect: tf.Tensor(
# expect: [[ 0.5 -0.5]
# expect:  [ 0.5  0.5]], shape=(2, 2), dtype=float32)
