import tensorflow as tf

L = tf.keras.losses
losses = [
    L.CategoricalFocalCrossentropy(gamma=1.0),
    L.BinaryFocalCrossentropy(True, label_smoothing=0.1),
    L.Tversky(0.3, 0.7),
    L.Dice(),
    L.Huber(2.0),
    L.SparseCategoricalCrossentropy(True, ignore_class=1),
    L.CosineSimilarity(axis=0),
    L.MeanSquaredError('sum'),
]
for loss in losses:
    print(loss.get_config())
    # expect: {'name': 'categorical_focal_crossentropy', 'reduction': 'sum_over_batch_size', 'from_logits': False, 'label_smoothing': 0.0, 'axis': -1, 'alpha': 0.25, 'gamma': 1.0}
    # expect: {'name': 'binary_focal_crossentropy', 'reduction': 'sum_over_batch_size', 'from_logits': False, 'label_smoothing': 0.1, 'axis': -1, 'apply_class_balancing': True, 'alpha': 0.25, 'gamma': 2.0}
    # expect: {'name': 'tversky', 'reduction': 'sum_over_batch_size', 'alpha': 0.3, 'beta': 0.7, 'axis': None}
    # expect: {'name': 'dice', 'reduction': 'sum_over_batch_size', 'axis': None}
    # expect: {'name': 'huber_loss', 'reduction': 'sum_over_batch_size'}
    # expect: {'name': 'sparse_categorical_crossentropy', 'reduction': 'sum_over_batch_size', 'from_logits': True, 'ignore_class': 1}
    # expect: {'name': 'cosine_similarity', 'reduction': 'sum_over_batch_size'}
    # expect: {'name': 'mean_squared_error', 'reduction': 'sum'}
    print(type(L.deserialize(L.serialize(loss))).__name__)
    # expect: CategoricalFocalCrossentropy
    # expect: BinaryFocalCrossentropy
    # expect: Tversky
    # expect: Dice
    # expect: Huber
    # expect: SparseCategoricalCrossentropy
    # expect: CosineSimilarity
    # expect: MeanSquaredError
