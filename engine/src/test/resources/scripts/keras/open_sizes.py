import tensorflow as tf
L = tf.keras.layers
i = tf.keras.Input(shape=(None,), dtype="int32")
x = L.Embedding(20, 4)(i)
print(x.shape)
# expect: (None, None, 4)
x = L.Bidirectional(L.LSTM(3, return_sequences=True))(x)
print(x.shape)
# expect: (None, None, 6)
x = L.Conv1D(5, 3, padding="same")(x)
print(x.shape, L.GlobalMaxPooling1D()(x).shape, L.MaxPooling1D()(x).shape, L.LSTM(2)(x).shape)
# expect: (None, None, 5) (None, 5) (None, None, 5) (None, 2)
p = tf.keras.Input((None, None, 3))
print(L.Conv2D(4, 3)(p).shape, L.GlobalAveragePooling2D()(L.Conv2D(4, 3)(p)).shape)
# expect: (None, None, None, 4) (None, 4)
m = tf.keras.Sequential([tf.keras.Input((2,)), L.Dense(1)])
try:
    print(m.output)
except AttributeError as e:
    print(e)
    # expect: The layer sequential has never been called and thus has no defined output.
print(m.output_shape, m.outputs[0].shape)
# expect: (None, 1) (None, 1)
try:
    L.LSTM(0)
except ValueError as e:
    print(e)
    # expect: Received an invalid value for argument `units`, expected a positive integer, got 0.
class Scaled(L.Wrapper):
    def call(self, x):
        return 2 * self.layer(x)
print(Scaled(L.Dense(2, kernel_initializer="ones"))(tf.ones((1, 3))))
# expect: tf.Tensor([[6. 6.]], shape=(1, 2), dtype=float32)
