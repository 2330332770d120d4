# Layers by themselves: what they are built of, what they print, what they answer.
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

dense = layers.Dense(2, kernel_initializer='ones', bias_initializer='zeros')
print(dense.built, dense.weights)
# expect: False []
print(dense(tf.ones((1, 3))))
# expect: tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32)
print(dense)
# expect: <Dense name=dense, built=True>
print(dense.kernel)
# expect: <Variable path=dense/kernel, shape=(3, 2), dtype=float32, value=[[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]]>
print(dense.bias, dense.bias.name, dense.bias.path, dense.bias.shape, dense.bias.dtype)
# expect: <Variable path=dense/bias, shape=(2,), dtype=float32, value=[0. 0.]> bias dense/bias (2,) float32
print(dense.count_params(), dense.units, dense.name)
# expect: 8 2 dense
print(dense.get_weights())
# expect: [array([[1., 1.],
# expect:        [1., 1.],
# expect:        [1., 1.]], dtype=float32), array([0., 0.], dtype=float32)]
dense.set_weights([np.full((3, 2), 2.0), np.array([1.0, -1.0])])
print(dense(tf.ones((2, 3))))
# expect: tf.Tensor(
# expect: [[7. 5.]
# expect:  [7. 5.]], shape=(2, 2), dtype=float32)
print(dense(np.ones((1, 3))).dtype)
# expect: <dtype: 'float32'>
w = dense.bias
print(w + 1, w * 2.0, -w, w[0], tf.reduce_sum(w))
# expect: tf.Tensor([2. 0.], shape=(2,), dtype=float32) tf.Tensor([ 2. -2.], shape=(2,), dtype=float32) tf.Tensor([-1.  1.], shape=(2,), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
print(w.assign([3.0, 4.0]))
# expect: tf.Tensor([3. 4.], shape=(2,), dtype=float32)
print(w.assign_add([1.0, 1.0]), w.assign_sub([2.0, 2.0]))
# expect: tf.Tensor([4. 5.], shape=(2,), dtype=float32) tf.Tensor([2. 3.], shape=(2,), dtype=float32)
print(w.numpy(), w.trainable)
# expect: [2. 3.] True

hidden = layers.Dense(3, activation='relu', name='hidden', kernel_initializer='zeros')
print(hidden(tf.ones((1, 2))), hidden.kernel.path)
# expect: tf.Tensor([[0. 0. 0.]], shape=(1, 3), dtype=float32) hidden/kernel
print(layers.Flatten()(tf.ones((2, 2, 2))).shape)
# expect: (2, 4)
print(layers.Reshape((2, 2))(tf.ones((1, 4))).shape)
# expect: (1, 2, 2)
print(layers.Activation('relu')(tf.constant([[-1.0, 2.0]])))
# expect: tf.Tensor([[0. 2.]], shape=(1, 2), dtype=float32)
print(layers.ReLU()(tf.constant([-1.0, 2.0])), layers.LeakyReLU()(tf.constant([-1.0, 2.0])))
# expect: tf.Tensor([0. 2.], shape=(2,), dtype=float32) tf.Tensor([-0.3  2. ], shape=(2,), dtype=float32)
print(layers.Dropout(0.5)(tf.ones(3)))
# expect: tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32)
print(layers.Dropout(0.0)(tf.ones(3), training=True))
# expect: tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32)
print(layers.Lambda(lambda x: x * 2)(tf.constant([1.0])))
# expect: tf.Tensor([2.], shape=(1,), dtype=float32)
print(layers.Concatenate()([tf.ones((1, 2)), tf.zeros((1, 1))]))
# expect: tf.Tensor([[1. 1. 0.]], shape=(1, 3), dtype=float32)
print(layers.Add()([tf.ones((1, 2)), tf.ones((1, 2))]))
# expect: tf.Tensor([[2. 2.]], shape=(1, 2), dtype=float32)
print(layers.Rescaling(0.5, offset=1.0)(tf.constant([2.0, 4.0])))
# expect: tf.Tensor([2. 3.], shape=(2,), dtype=float32)
normal = layers.Normalization(axis=-1)
normal.adapt(np.array([[1.0, 2.0], [3.0, 6.0]]))
print(normal(np.array([[1.0, 2.0], [2.0, 4.0]])))
# expect: tf.Tensor(
# expect: [[-1. -1.]
# expect:  [ 0.  0.]], shape=(2, 2), dtype=float32)


class Linear(layers.Layer):
    def __init__(self, units=2):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        print('build', input_shape)
        # expect: build (2, 2)
        self.w = self.add_weight(name='w', shape=(input_shape[-1], self.units), initializer='ones')
        self.b = self.add_weight(name='b', shape=(self.units,), initializer='zeros', trainable=False)

    def call(self, inputs):
        return tf.matmul(inputs, self.w) + self.b


layer = Linear(2)
print(layer(tf.ones((2, 2))))
# expect: tf.Tensor(
# expect: [[2. 2.]
# expect:  [2. 2.]], shape=(2, 2), dtype=float32)
print(layer.w.path, layer.b.path, layer.name)
# expect: linear/w linear/b linear
print(len(layer.weights), len(layer.trainable_weights), layer.non_trainable_variables)
# expect: 2 1 [<Variable path=linear/b, shape=(2,), dtype=float32, value=[0. 0.]>]
layer.trainable = False
print(layer.trainable_variables)
# expect: []

penalised = layers.Dense(1, kernel_initializer='ones', kernel_regularizer=tf.keras.regularizers.L2(0.5))
penalised(tf.ones((1, 2)))
print(penalised.losses)
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=1.0>]
