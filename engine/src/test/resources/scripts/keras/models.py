# Models: derived, in sequence, and made of inputs and outputs.
import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.first = tf.keras.layers.Dense(2, activation='relu', kernel_initializer='ones')
        self.last = tf.keras.layers.Dense(1, kernel_initializer='ones')

    def call(self, x, training=False):
        return self.last(self.first(x))


net = Net()
print(net.trainable_variables, net.built, net)
# expect: [] False <Net name=net, built=False>
print(net(tf.constant([[1.0, 2.0]])))
# expect: tf.Tensor([[6.]], shape=(1, 1), dtype=float32)
for v in net.trainable_variables:
    print(v.path, v.shape)
    # expect: net/dense/kernel (2, 2)
    # expect: net/dense/bias (2,)
    # expect: net/dense_1/kernel (2, 1)
    # expect: net/dense_1/bias (1,)
print(net.layers, net.count_params())
# expect: [<Dense name=dense, built=True>, <Dense name=dense_1, built=True>] 9
net.summary()
# expect: Model: "net"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense (Dense)                   │ (1, 2)                 │             6 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense_1 (Dense)                 │ (1, 1)                 │             3 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 9 (36.00 B)
# expect:  Trainable params: 9 (36.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(net(tf.constant([[1.0, 2.0]])) - 1.0))
gradients = tape.gradient(loss, net.trainable_variables)
print(loss)
# expect: tf.Tensor(25.0, shape=(), dtype=float32)
print([g.numpy().tolist() for g in gradients])
# expect: [[[10.0, 10.0], [20.0, 20.0]], [10.0, 10.0], [[30.0], [30.0]], [10.0]]
optimizer = tf.keras.optimizers.SGD(learning_rate=0.01)
optimizer.apply_gradients(zip(gradients, net.trainable_variables))
print(net.first.kernel)
# expect: <Variable path=net/dense/kernel, shape=(2, 2), dtype=float32, value=[[0.9 0.9]
# expect:  [0.8 0.8]]>
print(net.last.bias.numpy())
# expect: [-0.09999999]

model = tf.keras.Sequential([
    tf.keras.layers.Input(shape=(3,)),
    tf.keras.layers.Dense(2, activation='tanh', kernel_initializer='zeros'),
    tf.keras.layers.Dense(1, bias_initializer='ones', kernel_initializer='zeros'),
])
model.summary()
# expect: Model: "sequential"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_2 (Dense)                 │ (None, 2)              │             8 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense_3 (Dense)                 │ (None, 1)              │             3 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 11 (44.00 B)
# expect:  Trainable params: 11 (44.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
print(model(tf.ones((2, 3))))
# expect: tf.Tensor(
# expect: [[1.]
# expect:  [1.]], shape=(2, 1), dtype=float32)
print([w.path for w in model.weights], model.input_shape, model.output_shape)
# expect: ['sequential/dense_2/kernel', 'sequential/dense_2/bias', 'sequential/dense_3/kernel', 'sequential/dense_3/bias'] (None, 3) (None, 1)
print(len(model.layers), model.name, model)
# expect: 2 sequential <Sequential name=sequential, built=True>

lazy = tf.keras.Sequential()
lazy.add(tf.keras.layers.Dense(1, kernel_initializer='ones'))
lazy.summary()
# expect: Model: "sequential_1"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ dense_4 (Dense)                 │ ?                      │   0 (unbuilt) │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 0 (0.00 B)
# expect:  Trainable params: 0 (0.00 B)
# expect:  Non-trainable params: 0 (0.00 B)
lazy.build((None, 4))
print(lazy.weights[0].shape)
# expect: (4, 1)

inputs = tf.keras.Input(shape=(2,), name='in')
x = tf.keras.layers.Dense(2, activation='relu', kernel_initializer='ones')(inputs)
outputs = tf.keras.layers.Dense(1, kernel_initializer='ones')(x)
functional = tf.keras.Model(inputs=inputs, outputs=outputs, name='functional')
print(functional, inputs.shape, x.shape)
# expect: <Functional name=functional, built=True> (None, 2) (None, 2)
print(functional(tf.constant([[1.0, 2.0], [-3.0, 1.0]])))
# expect: tf.Tensor(
# expect: [[6.]
# expect:  [0.]], shape=(2, 1), dtype=float32)
functional.summary()
# expect: Model: "functional"
# expect: ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
# expect: ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
# expect: ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
# expect: │ in (InputLayer)                 │ (None, 2)              │             0 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense_5 (Dense)                 │ (None, 2)              │             6 │
# expect: ├─────────────────────────────────┼────────────────────────┼───────────────┤
# expect: │ dense_6 (Dense)                 │ (None, 1)              │             3 │
# expect: └─────────────────────────────────┴────────────────────────┴───────────────┘
# expect:  Total params: 9 (36.00 B)
# expect:  Trainable params: 9 (36.00 B)
# expect:  Non-trainable params: 0 (0.00 B)


class Bare(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.w = tf.Variable(5.0)
        self.v = self.add_weight(name='v', shape=(), initializer='ones')

    def call(self, x):
        return self.w * x + self.v


bare = Bare()
print(bare(tf.constant(2.0)), bare.trainable_variables)
# expect: tf.Tensor(11.0, shape=(), dtype=float32) [<Variable path=bare/v, shape=(), dtype=float32, value=1.0>]


class Holder(tf.Module):
    def __init__(self):
        super().__init__()
        self.layers = [tf.Variable(1.0, name='a'), tf.Variable([2.0], name='b')]
        self.parts = {'z': tf.Variable(3.0, name='z'), 'c': tf.Variable(4.0, name='c')}
        self.fixed = tf.Variable(0.0, trainable=False, name='fixed')


holder = Holder()
print([v.name for v in holder.trainable_variables], [v.name for v in holder.variables], holder.name)
# expect: ['a:0', 'b:0', 'c:0', 'z:0'] ['fixed:0', 'a:0', 'b:0', 'c:0', 'z:0'] holder
