import tensorflow as tf

old = tf.compat.v1.train
for optimizer in [
    old.GradientDescentOptimizer(0.1),
    old.MomentumOptimizer(0.1, 0.9),
    old.MomentumOptimizer(0.1, 0.9, use_nesterov=True),
    old.AdamOptimizer(0.1),
    old.RMSPropOptimizer(0.1),
    old.RMSPropOptimizer(0.1, momentum=0.5, centered=True),
    old.AdagradOptimizer(0.1),
    old.AdadeltaOptimizer(1.0),
]:
    v = tf.Variable([1.0, -2.0])
    for _ in range(3):
        optimizer.minimize(lambda: tf.reduce_sum(v ** 2), var_list=[v])
    print(optimizer.get_name(), v.numpy().tolist())
    # expect: GradientDescent [0.5119999647140503, -1.0239999294281006]
    # expect: Momentum [0.062000006437301636, -0.12400001287460327]
    # expect: Momentum [-0.10835197567939758, 0.21670395135879517]
    # expect: Adam [0.7015873193740845, -1.7006244659423828]
    # expect: RMSProp [0.5745230317115784, -1.4053717851638794]
    # expect: RMSProp [0.3683229386806488, -1.0784608125686646]
    # expect: Adagrad [0.7822992205619812, -1.776296615600586]
    # expect: Adadelta [0.9986434578895569, -1.9986432790756226]
print(tf.keras.optimizers.deserialize({'class_name': 'adam', 'config': {'learning_rate': 0.5}}).learning_rate.numpy())
# expect: 0.5

layer = tf.keras.layers.Dense(1, kernel_initializer='ones')


@tf.function
def call(x):
    return layer(x)


print(call(tf.ones([1, 2])), call.experimental_get_tracing_count())
# expect: tf.Tensor([[2.]], shape=(1, 1), dtype=float32) 2
