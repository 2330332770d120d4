import tensorflow as tf
L = tf.keras.losses
y = tf.constant([[1., 0., 0.], [0., 1., 0.]])
p = tf.constant([[.7, .2, .1], [.3, .5, .2]])
for name in ["BinaryFocalCrossentropy", "CategoricalFocalCrossentropy", "Tversky", "Dice"]:
    print(name, getattr(L, name)()(y, p).numpy().round(6), getattr(L, name)(reduction="none")(y, p).numpy().round(6))
    # expect: BinaryFocalCrossentropy 0.042732 [0.014027 0.071438]
    # expect: CategoricalFocalCrossentropy 0.025673 [0.008025 0.043322]
    # expect: Tversky 0.4 0.4
    # expect: Dice 0.4 0.4
print(L.BinaryFocalCrossentropy(apply_class_balancing=True, gamma=1.0, from_logits=True)(y, p).numpy().round(6))
# expect: 0.232939
print(L.MeanSquaredError().get_config(), L.BinaryCrossentropy(from_logits=True).get_config())
# expect: {'name': 'mean_squared_error', 'reduction': 'sum_over_batch_size'} {'name': 'binary_crossentropy', 'reduction': 'sum_over_batch_size', 'from_logits': True, 'label_smoothing': 0.0, 'axis': -1}
