# Losses of rows that weigh nothing lead back zeros, and those of no rows stay empty
import tensorflow as tf

target = tf.constant([[0., 1., 0.], [1., 0., 0.]])
given = tf.constant([[0.1, 0.8, 0.1], [0.3, 0.5, 0.2]])
for name in ['MeanSquaredError', 'MeanAbsoluteError', 'Huber', 'CategoricalCrossentropy', 'KLDivergence']:
    loss = getattr(tf.keras.losses, name)(reduction='mean_with_sample_weight')
    for weights in [[0., 0.], [1., 3.]]:
        with tf.GradientTape() as tape:
            tape.watch(given)
            y = loss(target, given, sample_weight=weights)
        print(name, y, tape.gradient(y, given))
        # expect: MeanSquaredError tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0. -0.  0.]
        # expect:  [-0.  0.  0.]], shape=(2, 3), dtype=float32)
        # expect: MeanSquaredError tf.Tensor(0.20000002, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0.01666667 -0.03333333  0.01666667]
        # expect:  [-0.35        0.25        0.1       ]], shape=(2, 3), dtype=float32)
        # expect: MeanAbsoluteError tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0. -0.  0.]
        # expect:  [-0.  0.  0.]], shape=(2, 3), dtype=float32)
        # expect: MeanAbsoluteError tf.Tensor(0.38333336, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0.08333334 -0.08333334  0.08333334]
        # expect:  [-0.25        0.25        0.25      ]], shape=(2, 3), dtype=float32)
        # expect: Huber tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0. -0.  0.]
        # expect:  [-0.  0.  0.]], shape=(2, 3), dtype=float32)
        # expect: Huber tf.Tensor(0.10000001, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0.00833333 -0.01666667  0.00833333]
        # expect:  [-0.175       0.125       0.05      ]], shape=(2, 3), dtype=float32)
        # expect: CategoricalCrossentropy tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
        # expect: [[0. 0. 0.]
        # expect:  [0. 0. 0.]], shape=(2, 3), dtype=float32)
        # expect: CategoricalCrossentropy tf.Tensor(0.9587655, shape=(), dtype=float32) tf.Tensor(
        # expect: [[ 0.25   -0.0625  0.25  ]
        # expect:  [-1.75    0.75    0.75  ]], shape=(2, 3), dtype=float32)
        # expect: KLDivergence tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
        # expect: [[-0. -0. -0.]
        # expect:  [-0. -0. -0.]], shape=(2, 3), dtype=float32)
        # expect: KLDivergence tf.Tensor(0.9587625, shape=(), dtype=float32) tf.Tensor(
        # expect: [[-2.500e-07 -3.125e-01 -2.500e-07]
        # expect:  [-2.500e+00 -1.500e-07 -3.750e-07]], shape=(2, 3), dtype=float32)
print(tf.keras.losses.MeanSquaredError()(tf.zeros([0, 3]), tf.zeros([0, 3])))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
