import tensorflow as tf

x = tf.Variable([3.0, 4.0])
opt = tf.keras.optimizers.SGD(0.1, momentum=0.9)
opt.learning_rate = 0.01
opt.note = 'mine'
opt.apply_gradients([(tf.constant([3.0, 4.0]), x)])
print(x.numpy())  # expect: [2.97 3.96]
opt.clipnorm = 1.0
opt.apply_gradients([(tf.constant([3.0, 4.0]), x)])  # expect error: NotImplementedError: SGD.clipnorm set after the optimizer was made is not part of Tapedeck's Python
