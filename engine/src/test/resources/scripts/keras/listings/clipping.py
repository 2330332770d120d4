# Three ways to keep gradients small: by value, by norm, by the norm of all together.
import tensorflow as tf

a = tf.Variable([3.0, 4.0], name='a')
b = tf.Variable(12.0, name='b')
with tf.GradientTape() as tape:
    loss = 0.5 * (tf.reduce_sum(a**2) + b**2)
gradients = tape.gradient(loss, [a, b])
print([g.numpy().tolist() for g in gradients])
# expect: [[3.0, 4.0], 12.0]

clipped, norm = tf.clip_by_global_norm(gradients, 6.5)
print([g.numpy().tolist() for g in clipped], norm.numpy())
# expect: [[1.5, 2.0], 6.0] 13.0
print([tf.clip_by_norm(g, 2.5).numpy().tolist() for g in gradients])
# expect: [[1.5, 2.0], 2.5]
print([tf.clip_by_value(g, -3.5, 3.5).numpy().tolist() for g in gradients])
# expect: [[3.0, 3.5], 3.5]

for options in ({'clipvalue': 0.5}, {'clipnorm': 1.0}, {'global_clipnorm': 6.5}):
    optimizer = tf.keras.optimizers.SGD(learning_rate=1.0, **options)
    a.assign([3.0, 4.0])
    b.assign(12.0)
    optimizer.apply_gradients(zip(gradients, [a, b]))
    print(options, a.numpy(), b.numpy())
    # expect: {'clipvalue': 0.5} [2.5 3.5] 11.5
    # expect: {'clipnorm': 1.0} [2.4 3.2] 11.0
    # expect: {'global_clipnorm': 6.5} [1.5 2. ] 6.0

try:
    tf.keras.optimizers.SGD(clipnorm=1.0, clipvalue=1.0)
except ValueError as error:
    print(error)
    # expect: Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm=1.0, clipvalue=1.0, global_clipnorm=None
