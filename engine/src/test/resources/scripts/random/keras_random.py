import tensorflow as tf, keras
g = keras.random.SeedGenerator(1337)
print(g.state.numpy())
# expect: [1337    0]
print(keras.random.normal((3,), seed=g)); print(keras.random.normal((2,2), mean=1., stddev=2., seed=g))
# expect: tf.Tensor([ 0.6077996 -0.8891753 -0.2857068], shape=(3,), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 2.6422205   1.1835808 ]
# expect:  [ 0.96387607 -2.7833707 ]], shape=(2, 2), dtype=float32)
print(keras.random.uniform((3,), seed=5), keras.random.uniform((2,), 1, 3, seed=5))
# expect: tf.Tensor([0.06185329 0.8316691  0.97357714], shape=(3,), dtype=float32) tf.Tensor([1.1237066 2.6633382], shape=(2,), dtype=float32)
print(keras.random.randint((4,), 0, 10, seed=3), keras.random.truncated_normal((3,), seed=3))
# expect: tf.Tensor([8 7 2 2], shape=(4,), dtype=int32) tf.Tensor([-0.6715848   1.6760504  -0.94424546], shape=(3,), dtype=float32)
print(keras.random.categorical(tf.math.log([[.2,.8]]), 6, seed=4))
# expect: tf.Tensor([[1 1 1 1 1 1]], shape=(1, 6), dtype=int32)
print(g.next(), g.next())
# expect: tf.Tensor([1337    2], shape=(2,), dtype=int64) tf.Tensor([1337    3], shape=(2,), dtype=int64)
keras.utils.set_random_seed(3)
print(keras.random.normal((3,))); print(keras.random.normal((3,)))
# expect: tf.Tensor([0.1179796  1.1750176  0.34103018], shape=(3,), dtype=float32)
# expect: tf.Tensor([-0.7138812  1.059917   0.8759688], shape=(3,), dtype=float32)
print(tf.keras.random.uniform((2,), dtype='float64', seed=keras.random.SeedGenerator(8)))
# expect: tf.Tensor([0.19562743 0.69231195], shape=(2,), dtype=float64)
