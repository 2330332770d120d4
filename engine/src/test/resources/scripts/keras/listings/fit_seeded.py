import tensorflow as tf
import numpy as np
tf.keras.utils.set_random_seed(7)
X = np.random.rand(64, 3).astype('float32')
y = X.sum(axis=1, keepdims=True)
model = tf.keras.Sequential([
    tf.keras.layers.Input((3,)),
    tf.keras.layers.Dense(8, activation='relu'),
    tf.keras.layers.Dense(1)
])
model.compile(optimizer='adam', loss='mse', metrics=['mae'])
hist = model.fit(X, y, epochs=3, batch_size=16, verbose=0, shuffle=False)
for k, v in hist.history.items():
    print(k, [round(q, 4) for q in v])
# expect: loss [3.2746, 3.1815, 3.0898]
# expect: mae [1.7027, 1.6772, 1.6516]
print(model.evaluate(X, y, verbose=0))
# expect: [3.0307512283325195, 1.6351999044418335]
p = model.predict(X[:2], verbose=0)
print(p.shape, p)
# expect: (2, 1) [[-0.05763309]
# expect:  [-0.21092613]]
