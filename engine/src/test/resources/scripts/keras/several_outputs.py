# Models with several inputs and outputs, trained with a loss for each.
import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(8)
left = tf.keras.Input((2,))
right = tf.keras.Input((1,))
joined = tf.keras.layers.concatenate([left, right])
height = tf.keras.layers.Dense(1, name="height")(joined)
kind = tf.keras.layers.Dense(2, name="kind")(joined)
model = tf.keras.Model([left, right], [height, kind])
model.compile(optimizer="sgd", loss={"height": "mse", "kind": "mae"}, loss_weights={"height": 1.0, "kind": 0.5})
a = np.random.rand(6, 2)
b = np.random.rand(6, 1)
wanted = [np.random.rand(6), np.random.rand(6, 2)]
print(model.fit([a, b], wanted, epochs=2, verbose=0).history)
# expect: {'height_loss': [3.2467243671417236, 3.003923177719116], 'kind_loss': [1.0920937061309814, 1.089072585105896], 'loss': [3.792771339416504, 3.54845929145813]}
print(model.evaluate([a, b], wanted, verbose=0))
# expect: [3.323460340499878, 2.7804346084594727, 1.0860514640808105]
print([part.shape for part in model.predict([a, b], verbose=0)])
# expect: [(6, 1), (6, 2)]
one = tf.keras.Model([left, right], tf.keras.layers.add([height, right]))
print(one.output_shape)
# expect: (None, 1)
