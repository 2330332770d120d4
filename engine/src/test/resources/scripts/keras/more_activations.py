import tensorflow as tf

activations = tf.keras.activations
x = tf.constant([[-3.0, -1.0, 0.0, 0.5, 4.0]])
for name in ['celu', 'hard_shrink', 'soft_shrink', 'sparsemax', 'squareplus', 'sparse_plus', 'sparse_sigmoid']:
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = activations.get(name)(x)
    print(name, y.numpy(), tape.gradient(y, x).numpy())
    # expect: celu [[-0.95021296 -0.63212055  0.          0.5         4.        ]] [[0.04978707 0.36787945 2.         1.         1.        ]]
    # expect: hard_shrink [[-3. -1.  0.  0.  4.]] [[1. 1. 0. 0. 1.]]
    # expect: soft_shrink [[-2.5 -0.5  0.   0.   3.5]] [[1. 1. 0. 0. 1.]]
    # expect: sparsemax [[0. 0. 0. 0. 1.]] [[0. 0. 0. 0. 0.]]
    # expect: squareplus [[0.30277562 0.618034   1.         1.2807764  4.236068  ]] [[0.08397484 0.2763932  0.5        0.6212678  0.9472136 ]]
    # expect: sparse_plus [[0.     0.     0.25   0.5625 4.    ]] [[0.   0.   0.5  0.75 1.  ]]
    # expect: sparse_sigmoid [[0.   0.   0.5  0.75 1.  ]] [[0.  0.  0.5 0.5 0. ]]
print(activations.deserialize('tanh').__name__, activations.serialize(activations.hard_shrink))
# expect: tanh hard_shrink

# Weights as a column go with rows
mae = tf.keras.losses.MeanAbsoluteError(reduction='none')
print(mae([[0.0, 1.0], [1.0, 0.0]], [[0.5, 1.0], [1.0, 2.0]], sample_weight=[[1.0], [3.0]]))
# expect: tf.Tensor(
# expect: [[0.25]
# expect:  [3.  ]], shape=(2, 1), dtype=float32)
mse = tf.keras.losses.MeanSquaredError()
print(mse([[[0.0], [1.0]]], [[[0.5], [1.0]]], sample_weight=[2.0]))
# expect: tf.Tensor(0.25, shape=(), dtype=float32)
