# Rows of tensors written one by one, with the tape watching.
import tensorflow as tf

base = tf.Variable(3.0)
powers = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
with tf.GradientTape() as tape:
    power = base
    for i in range(3):
        powers = powers.write(i, power)
        power = power * base
    total = tf.reduce_sum(powers.stack())
print(powers.stack(), total, tape.gradient(total, base), powers.size())
# expect: tf.Tensor([ 3.  9. 27.], shape=(3,), dtype=float32) tf.Tensor(39.0, shape=(), dtype=float32) tf.Tensor(34.0, shape=(), dtype=float32) tf.Tensor(3, shape=(), dtype=int32)


def told():
    try:
        tf.TensorArray(tf.int32, size=2).write(4, 1)
    except tf.errors.OutOfRangeError as error:
        return str(error).strip()


print(told())
# expect: Tried to write to index 4 but array is not resizeable and size is: 2
print(tf.TensorArray(tf.int32, 3).unstack([5, 6, 7]).read(1))
# expect: tf.Tensor(6, shape=(), dtype=int32)
