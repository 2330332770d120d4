import tensorflow as tf
import numpy as np
tf.keras.utils.set_random_seed(1)
m = tf.keras.Sequential([
    tf.keras.layers.Input(shape=(8,8,1)),
    tf.keras.layers.Conv2D(4, 3, activation='relu', padding='same', name='conv'),
    tf.keras.layers.BatchNormalization(),
    tf.keras.layers.MaxPooling2D(),
    tf.keras.layers.Conv2D(2, (3,3), strides=2),
    tf.keras.layers.GlobalAveragePooling2D(),
    tf.keras.layers.Dropout(0.5),
    tf.keras.layers.Dense(3)])
m.summary()
# expect: Model: "sequential"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ conv (Conv2D)                   │ (None, 8, 8, 4)        │            40 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ batch_normalization             │ (None, 8, 8, 4)        │            16 │
# expect: │ (BatchNormalization)            │                        │               │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ max_pooling2d (MaxPooling2D)    │ (None, 4, 4, 4)        │             0 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ conv2d (Conv2D)                 │ (None, 1, 1, 2)        │            74 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ global_average_pooling2d        │ (None, 2)              │             0 │
# expect: │ (GlobalAveragePooling2D)        │                        │               │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dropout (Dropout)               │ (None, 2)              │             0 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense (Dense)                   │ (None, 3)              │             9 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 139 (556.00 B)
# expect:  Trainable params: 131 (524.00 B)
# expect:  Non-trainable params: 8 (32.00 B)
x = np.random.rand(2,8,8,1).astype('float32')
print(m(x).numpy().round(4))
# expect: [[ 0.2828 -0.3073  0.0469]
# expect:  [ 0.1899 -0.1067  0.086 ]]
with tf.GradientTape() as t:
    loss = tf.reduce_mean(m(x, training=True)**2)
g = t.gradient(loss, m.trainable_variables)
print([tuple(q.shape) for q in g], round(float(loss), 4))
# expect: [(3, 3, 1, 4), (4,), (4,), (4,), (3, 3, 4, 2), (2,), (2, 3), (3,)] 0.2978
print(round(float(tf.linalg.global_norm(g)), 4))
# expect: 12.1896
print(m.layers[1].moving_mean.numpy().round(4))
# expect: [0.     0.     0.0026 0.    ]
print(tf.keras.layers.AveragePooling2D(3, strides=1, padding='same')(tf.ones((1,3,3,1)))[0,:,:,0])
# expect: tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(3, 3), dtype=float32)
