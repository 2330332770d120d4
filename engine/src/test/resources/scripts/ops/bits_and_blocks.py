import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


# The same bits as elements of another type
x = tf.constant([1.0, -2.5])
print(tf.bitcast(x, tf.int32), tf.bitcast(x, tf.uint8), tf.bitcast(x, tf.float64))
# expect: tf.Tensor([ 1065353216 -1071644672], shape=(2,), dtype=int32) tf.Tensor(
# expect: [[  0   0 128  63]
# expect:  [  0   0  32 192]], shape=(2, 4), dtype=uint8) tf.Tensor(-8.000001892447472, shape=(), dtype=float64)
print(tf.bitcast(tf.constant([1], tf.int64), tf.int32), tf.bitcast(tf.constant(1.5, tf.bfloat16), tf.uint16))
# expect: tf.Tensor([[1 0]], shape=(1, 2), dtype=int32) tf.Tensor(16320, shape=(), dtype=uint16)
print(attempt(lambda: tf.bitcast(tf.constant(1.0), tf.float64)))
# expect: InvalidArgumentError: {{function_node __wrapped__Bitcast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot bitcast from 1 to 2 [Op:Bitcast] name: 
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.cast(tf.bitcast(x, tf.int32), tf.float32) * x
print(tape.gradient(y, x))
# expect: tf.Tensor([ 1.0653532e+09 -1.0716447e+09], shape=(2,), dtype=float32)

# Blocks of space become a batch, and back
picture = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
with tf.GradientTape() as tape:
    tape.watch(picture)
    blocks = tf.space_to_batch(picture, [2, 2], [[1, 1], [0, 0]])
    y = blocks ** 2
print(blocks.shape, tf.reshape(blocks[1], [-1]), tf.reshape(tape.gradient(y, picture), [-1]))
# expect: (4, 3, 2, 1) tf.Tensor([ 0.  0.  5.  7. 13. 15.], shape=(6,), dtype=float32) tf.Tensor([ 0.  2.  4.  6.  8. 10. 12. 14. 16. 18. 20. 22. 24. 26. 28. 30.], shape=(16,), dtype=float32)
print(tf.reshape(tf.batch_to_space(tf.reshape(picture, [4, 2, 2, 1]), [2, 2], [[1, 0], [0, 1]]), [-1]))
# expect: tf.Tensor([ 8. 12.  9.  2.  6.  3. 10. 14. 11.], shape=(9,), dtype=float32)
print(attempt(lambda: tf.space_to_batch(picture, [3, 2], [[0, 0], [0, 0]])))
# expect: InvalidArgumentError: {{function_node __wrapped__SpaceToBatchND_device_/job:localhost/replica:0/task:0/device:CPU:0}} padded_shape[0]=4 is not divisible by block_shape[0]=3 [Op:SpaceToBatchND]

# Windows by the name of a rule, and where the greatest element stands
print(tf.reshape(tf.nn.pool(picture, [2, 2], 'AVG', strides=[2, 2]), [-1]))
# expect: tf.Tensor([ 2.5  4.5 10.5 12.5], shape=(4,), dtype=float32)
print(attempt(lambda: tf.nn.pool(picture, [2, 2], 'FOO')))
# expect: ValueError: 2-D FOO pooling is not supported.
print(tf.nn.max_pool_with_argmax(tf.concat([picture, -picture], 0), 2, 2, 'SAME', include_batch_in_index=True).argmax[:, :, 0, 0])
# expect: tf.Tensor(
# expect: [[ 5 13]
# expect:  [16 24]], shape=(2, 2), dtype=int64)
print(tf.reshape(tf.nn.atrous_conv2d(picture, tf.ones([2, 2, 1, 1]), 2, 'VALID'), [-1]))
# expect: tf.Tensor([20. 24. 36. 40.], shape=(4,), dtype=float32)
print(tf.nn.normalize_moments(3.0, [1.0, 2.0], [4.0, 9.0], [0.5, 0.5]))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.8333334, 1.1666667], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.2222222, 2.5555556], dtype=float32)>)
print(tf.math.top_k([3.0, 1.0, 2.0], 2, sorted=False))
# expect: TopKV2(values=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 3.], dtype=float32)>, indices=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([2, 0], dtype=int32)>)
