import numpy as np
import tensorflow as tf

# Keras names the epoch only where there are several, and tells metrics by name; the times are 0 here
x = np.ones((4, 3), np.float32)
y = np.array([1.0, 0.0, 1.0, 1.0])
model = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='zeros')])
model.compile('sgd', 'mse', metrics=['mae'])
model.fit(x, y, epochs=1, verbose=2)
# expect: 1/1 - 0s - 0s/step - loss: 0.7500 - mae: 0.7500
model.compile('sgd', 'mse', metrics=['accuracy'])
model.evaluate(x, y, verbose=2)
# expect: 1/1 - 0s - 0s/step - accuracy: 0.2500 - loss: 0.6636
model.fit(x, y, epochs=2, verbose=2)
# expect: Epoch 1/2
# expect: 1/1 - 0s - 0s/step - accuracy: 0.2500 - loss: 0.6636
# expect: Epoch 2/2
# expect: 1/1 - 0s - 0s/step - accuracy: 0.2500 - loss: 0.5905
