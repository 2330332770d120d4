# Attributes that layers and models have from the start, and what a Keras variable refuses.
import tensorflow as tf

m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, kernel_initializer="ones")])
d = m.layers[0]
print(m.run_eagerly, m.supports_masking, d.supports_masking, d.activity_regularizer)
# expect: False False True None
m.compile("adam", "mse")
print(m.run_eagerly, m.jit_compile, m.stop_training)  # expect: False False False
print(tf.keras.layers.Flatten().supports_masking, tf.keras.layers.LSTM(1, implementation=1).supports_masking)
# expect: False True


def told(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Arguments not recognized: {'workers': 2}
        # expect: TypeError unhashable type: 'Variable'
        # expect: InvalidArgumentError {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 2 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/


told(lambda: m.evaluate(tf.ones((1, 2)), tf.ones((1, 1)), verbose=0, workers=2))
told(lambda: {d.kernel: 1})
told(lambda: [row.numpy() for row in d.kernel])
