import numpy as np
import tensorflow as tf

# Metrics of columns and classes.
truth = np.array([[1, 1, 1], [1, 0, 0], [1, 1, 0]])
guess = np.array([[0.2, 0.6, 0.7], [0.2, 0.6, 0.6], [0.6, 0.8, 0.0]], "float32")
score = tf.keras.metrics.F1Score(threshold=0.5)
print(score(truth, guess))  # expect: tf.Tensor([0.49999997 0.79999995 0.66666657], shape=(3,), dtype=float32)
score.update_state(truth[:1], guess[:1])
print(score.result(), score)  # expect: tf.Tensor([0.39999995 0.8571428  0.79999995], shape=(3,), dtype=float32) <F1Score name=f1_score>
print(score.variables[0].numpy())  # expect: [1. 3. 2.]
score.reset_state()
print(score.result())  # expect: tf.Tensor([0. 0. 0.], shape=(3,), dtype=float32)
for average in ["micro", "macro", "weighted"]:
    print(tf.keras.metrics.FBetaScore(average=average, beta=2.0)(truth, guess, sample_weight=[1.0, 2.0, 0.5]))
# expect: tf.Tensor(0.25423726, shape=(), dtype=float32)
# expect: tf.Tensor(0.33613443, shape=(), dtype=float32)
# expect: tf.Tensor(0.192577, shape=(), dtype=float32)
try:
    tf.keras.metrics.F1Score()([1, 0], [1, 0])
except ValueError as error:
    print(error)  # expect: FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received input shapes: y_pred.shape=(2,) and y_true.shape=(2,).
y = np.array([[1.0, 2.0], [4.0, 1.0], [3.0, 0.0]])
p = np.array([[2.0, 2.0], [4.0, 1.5], [4.0, 0.5]])
print(tf.keras.metrics.R2Score()(y, p))  # expect: tf.Tensor(0.66071427, shape=(), dtype=float32)
print(tf.keras.metrics.R2Score(class_aggregation=None)(y, p))  # expect: tf.Tensor([0.57142854 0.75      ], shape=(2,), dtype=float32)
print(tf.keras.metrics.R2Score(class_aggregation="variance_weighted_average", num_regressors=1)(y, p, sample_weight=[1, 2, 1]))  # expect: tf.Tensor(0.5703125, shape=(), dtype=float32)
iou = tf.keras.metrics.MeanIoU(num_classes=3)
print(iou([0, 0, 1, 1], [0, 1, 0, 1]))  # expect: tf.Tensor(0.33333334, shape=(), dtype=float32)
print(iou([2, 1], [2, 1], sample_weight=[3, 1]), iou.variables[0].numpy())
# expect: tf.Tensor(0.6111111, shape=(), dtype=float32) [[1 1 0]
# expect:  [1 2 0]
# expect:  [0 0 3]]
print(tf.keras.metrics.IoU(num_classes=2, target_class_ids=[0])([0, 0, 1, 1], [0, 1, 0, 1]))  # expect: tf.Tensor(0.3333333, shape=(), dtype=float32)
print(tf.keras.metrics.BinaryIoU(threshold=0.3)([0, 1, 0, 1], [0.1, 0.2, 0.4, 0.7]))  # expect: tf.Tensor(0.33333334, shape=(), dtype=float32)
mine = tf.keras.metrics.MeanMetricWrapper(lambda y, p, power: tf.abs(y - p) ** power, name="mine", power=2.0)
print(mine(tf.constant([1.0, 2.0]), tf.constant([1.5, 2.0])), mine.name)  # expect: tf.Tensor(0.125, shape=(), dtype=float32) mine
print(tf.keras.metrics.AUC(num_thresholds=3).thresholds, tf.keras.metrics.Precision(thresholds=[0.3]).thresholds)  # expect: [np.float64(-1e-07), np.float64(0.5), np.float64(1.0000001)] [0.3]
print(tf.keras.metrics.RootMeanSquaredError()([[0, 1], [0, 0]], [[1, 1], [0, 0]]))  # expect: tf.Tensor(0.5, shape=(), dtype=float32)

# A loss leaves out the steps that a mask, or a class to ignore, takes away.
emb = tf.keras.layers.Embedding(4, 2, mask_zero=True, embeddings_initializer=tf.keras.initializers.RandomUniform(seed=3))
out = tf.keras.layers.Dense(2, kernel_initializer="ones")(emb(tf.constant([[1, 2, 0], [3, 0, 0]])))
wanted = tf.ones((2, 3, 2))
print(tf.keras.losses.MeanSquaredError()(wanted, out))  # expect: tf.Tensor(1.0722262, shape=(), dtype=float32)
print(tf.keras.losses.MeanSquaredError(reduction="sum")(wanted, out, sample_weight=tf.constant([[1.0, 3.0, 1.0], [2.0, 1.0, 1.0]])))  # expect: tf.Tensor(6.6511574, shape=(), dtype=float32)
print(tf.keras.losses.MeanSquaredError(reduction="none")(wanted, out))
# expect: tf.Tensor(
# expect: [[0.9267304 1.1445308 0.       ]
# expect:  [1.1454173 0.        0.       ]], shape=(2, 3), dtype=float32)
logits = tf.Variable([[2.0, 1.0], [0.5, 1.5], [1.0, 1.0]])
leaving = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1)
with tf.GradientTape() as tape:
    loss = leaving(tf.constant([0, -1, 1]), logits)
print(loss)  # expect: tf.Tensor(0.5032044, shape=(), dtype=float32)
print(tape.gradient(loss, logits)[::2])
# expect: tf.Tensor(
# expect: [[-0.1344707   0.13447072]
# expect:  [ 0.25       -0.25      ]], shape=(2, 2), dtype=float32)
x = tf.reshape(tf.range(12.0), (3, 4))
print(tf.keras.layers.Dropout(0.5, noise_shape=(None, 1), seed=1)(x, training=True))
# expect: tf.Tensor(
# expect: [[ 0.  2.  4.  6.]
# expect:  [ 0.  0.  0.  0.]
# expect:  [16. 18. 20. 22.]], shape=(3, 4), dtype=float32)
print(tf.keras.layers.AlphaDropout(0.3, seed=3)(x, training=True))
# expect: tf.Tensor(
# expect: [[-1.0595481  1.3150446  2.1759973  3.0369499]
# expect:  [-1.0595481 -1.0595481 -1.0595481 -1.0595481]
# expect:  [ 7.341713   8.202665   9.063618   9.924571 ]], shape=(3, 4), dtype=float32)
odd = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
odd.compile(loss="odd")
try:
    odd.fit(tf.ones((1, 1)), tf.ones((1, 1)), verbose=0)
except ValueError as error:
    print(error)  # expect: Could not interpret loss identifier: odd
