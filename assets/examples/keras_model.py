# A Keras model of one's own, trained by a loop of one's own.
import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(4, activation='relu', kernel_initializer='ones')
        self.out = tf.keras.layers.Dense(1, kernel_initializer='ones')

    def call(self, x):
        return self.out(self.hidden(x))


x = np.array([[0.5], [1.0], [1.5], [2.0]], dtype=np.float32)
y = 3.0 * x + 0.5
net = Net()
loss_fn = tf.keras.losses.MeanSquaredError()
optimizer = tf.keras.optimizers.SGD(learning_rate=0.01)
average = tf.keras.metrics.Mean(name='loss')

for epoch in range(20):
    with tf.GradientTape() as tape:
        loss = loss_fn(y, net(x, training=True))
    gradients = tape.gradient(loss, net.trainable_variables)
    optimizer.apply_gradients(zip(gradients, net.trainable_variables))
    average.update_state(loss)
    if epoch % 5 == 0:
        print(f"epoch {epoch:2d}  loss {average.result():.5f}")
        average.reset_state()

net.summary()
for v in net.trainable_variables:
    print(v.path, v.shape)
print("prediction:", net(tf.constant([[3.0]])).numpy())
