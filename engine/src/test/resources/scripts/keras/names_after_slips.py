import tensorflow as tf

# Keras names an optimizer after it has looked for arguments it does not know
try:
    tf.keras.optimizers.SGD(lr=0.1)
except ValueError as e:
    print(e)  # expect: Argument(s) not recognized: {'lr': 0.1}
print(tf.keras.optimizers.SGD().name)  # expect: sgd
try:
    tf.keras.optimizers.SGD(clipnorm=1.0, clipvalue=1.0)
except ValueError as e:
    print(e)
    # expect: Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm=1.0, clipvalue=1.0, global_clipnorm=None
print(tf.keras.optimizers.SGD().name)  # expect: sgd_2
