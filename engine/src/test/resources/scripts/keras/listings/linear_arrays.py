# Linear regression on arrays of NumPy, with keras.Sequential and fit.
import numpy as np
import tensorflow as tf

x = np.arange(10, dtype=np.float32).reshape(-1, 1) / 10
y = 4.0 * x - 1.0
model = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='zeros')])
model.compile(optimizer=tf.keras.optimizers.SGD(0.5), loss='mse', metrics=['mae'])
history = model.fit(x, y, epochs=40, batch_size=10, verbose=0, shuffle=False)
losses = history.history['loss']
print(len(losses), [round(v, 4) for v in losses[::10]])
# expect: 40 [1.96, 0.2714, 0.0667, 0.0164]
kernel, bias = model.get_weights()
print(np.round(kernel, 2), np.round(bias, 2))
# expect: [[3.78]] [-0.89]
print(np.round(model.predict(np.array([[2.0]]), verbose=0), 1))
# expect: [[6.7]]
model.summary()
# expect: Model: "sequential"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense (Dense)                   │ (10, 1)                │             2 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 4 (20.00 B)
# expect:  Trainable params: 2 (8.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
# expect:  Optimizer params: 2 (12.00 B)
