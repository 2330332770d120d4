import tensorflow as tf

m=tf.Variable(1.)
with tf.GradientTape() as t:
    y=tf.random.uniform([3],m,4.,seed=1)
    z=tf.reduce_sum(y*y)
print(y, t.gradient(z,m))
# expect: tf.Tensor([1.7171122 3.7611985 1.1515373], shape=(3,), dtype=float32) tf.Tensor(5.3988433, shape=(), dtype=float32)
print(tf.random.uniform([2],0,[1.,5.],seed=4))
# expect: tf.Tensor([0.9565817 1.3340539], shape=(2,), dtype=float32)
print(tf.random.truncated_normal([2],0,[1.,5.],seed=4))
# expect: tf.Tensor([ 0.29629603 -0.15706617], shape=(2,), dtype=float32)

print(list(tf.data.Dataset.range(6).shuffle(6,seed=5).as_numpy_iterator()))
# expect: [np.int64(1), np.int64(2), np.int64(5), np.int64(0), np.int64(3), np.int64(4)]
print(list(tf.data.Dataset.range(6).shuffle(6,seed=5,reshuffle_each_iteration=False).repeat(2).as_numpy_iterator()))
# expect: [np.int64(1), np.int64(5), np.int64(2), np.int64(0), np.int64(4), np.int64(3), np.int64(1), np.int64(5), np.int64(2), np.int64(0), np.int64(4), np.int64(3)]
print(tf.random.shuffle(tf.range(6),seed=3), tf.random.normal([2],seed=3), tf.random.normal([2],seed=3), tf.random.categorical([[1.,1.]],4,seed=2))
# expect: tf.Tensor([5 4 2 0 3 1], shape=(6,), dtype=int32) tf.Tensor([ 1.0616621 -0.8785783], shape=(2,), dtype=float32) tf.Tensor([0.82711715 1.6055218 ], shape=(2,), dtype=float32) tf.Tensor([[0 1 1 1]], shape=(1, 4), dtype=int64)
print(tf.nn.dropout(tf.ones([6]),.5,seed=3))
# expect: tf.Tensor([0. 0. 2. 0. 2. 0.], shape=(6,), dtype=float32)
