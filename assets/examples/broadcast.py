# A bias of shape (3,) is added to every row of a matrix. On the way back the
# rows' gradients are summed, so that the bias's gradient has its shape again.
import tensorflow as tf

inputs = tf.constant([[1.0, 2.0], [3.0, 4.0]])
weights = tf.Variable([[1.0, -1.0, 0.5], [2.0, 0.0, -0.5]], name="weights")
bias = tf.Variable([0.1, 0.2, 0.3], name="bias")

with tf.GradientTape() as t:
    outputs = inputs @ weights + bias
    loss = tf.reduce_sum(outputs**2)

d_weights, d_bias = t.gradient(loss, [weights, bias])

print(outputs.numpy())
print("bias:", bias.shape, "its gradient:", d_bias.shape)
print(d_bias.numpy())
print(d_weights.numpy())
