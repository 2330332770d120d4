import tensorflow as tf

layers, losses, activations = tf.keras.layers, tf.keras.losses, tf.keras.activations
v = tf.Variable([[1.0, 2.0], [3.0, 4.0]])


class Cubes(losses.Loss):
    def call(self, y_true, y_pred):
        return tf.abs(y_true - y_pred) ** 3


# Variables lead back from wherever they are given
for f in [
    lambda: Cubes()(tf.ones([2, 2]), v),
    lambda: Cubes()(tf.ones([2, 2]), v, sample_weight=tf.constant([[1.0, 0.0], [0.0, 2.0]])),
    lambda: activations.softmax(v, axis=0) ** 2,
    lambda: activations.log_softmax(v, axis=0),
    lambda: activations.linear(v) * 2,
    lambda: layers.Dot(1)([v, v]),
]:
    with tf.GradientTape() as tape:
        y = f()
    print(tape.gradient(y, v).numpy().tolist())
    # expect: [[-0.0, 0.75], [3.0, 6.75]]
    # expect: [[-0.0, 0.0], [0.0, 13.5]]
    # expect: [[-0.1599249690771103, -0.1599249690771103], [0.15992510318756104, 0.15992510318756104]]
    # expect: [[0.7615941762924194, 0.7615941762924194], [-0.7615940570831299, -0.7615940570831299]]
    # expect: [[2.0, 2.0], [2.0, 2.0]]
    # expect: [[2.0, 4.0], [6.0, 8.0]]

# No tape records within an init_scope
with tf.GradientTape() as tape:
    with tf.init_scope():
        y = v * 2.0
print(tape.gradient(y, v))  # expect: None
