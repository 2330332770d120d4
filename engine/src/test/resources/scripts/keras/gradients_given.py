import tensorflow as tf
import numpy as np

# a list of numbers is one gradient, however it is nested
for name in 'Adam', 'SGD', 'RMSprop', 'Lion':
    for given in [1.0, 2.0], [1, 2], np.array([1.0, 2.0]), tf.constant([1.0, 2.0], tf.float64):
        v = tf.Variable([1.0, -2.0])
        optimizer = getattr(tf.keras.optimizers, name)(0.1)
        optimizer.apply([given], [v])
        optimizer.apply_gradients([(given, v)])
        print(name, v.numpy())
        # expect: Adam [ 0.8000022 -2.1999981]
        # expect: Adam [ 0.8000022 -2.1999981]
        # expect: Adam [ 0.8000022 -2.1999981]
        # expect: Adam [ 0.8000022 -2.1999981]
        # expect: SGD [ 0.79999995 -2.4       ]
        # expect: SGD [ 0.79999995 -2.4       ]
        # expect: SGD [ 0.79999995 -2.4       ]
        # expect: SGD [ 0.79999995 -2.4       ]
        # expect: RMSprop [ 0.45435673 -2.5456433 ]
        # expect: RMSprop [ 0.45435673 -2.5456433 ]
        # expect: RMSprop [ 0.45435673 -2.5456433 ]
        # expect: RMSprop [ 0.45435673 -2.5456433 ]
        # expect: Lion [ 0.79999995 -2.1999998 ]
        # expect: Lion [ 0.79999995 -2.1999998 ]
        # expect: Lion [ 0.79999995 -2.1999998 ]
        # expect: Lion [ 0.79999995 -2.1999998 ]
v = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
optimizer = tf.keras.optimizers.SGD(0.5, momentum=0.5)
optimizer.build([v])
optimizer.apply([[[1.0, 0.0], [0.0, 1.0]]])
optimizer.apply(tf.constant([[[1.0, 0.0], [0.0, 1.0]]]), [v])
print(v.numpy())
# expect: [[-0.25  2.  ]
# expect:  [ 3.    2.75]]

# slips
v, w = tf.Variable([1.0, 2.0]), tf.Variable(3.0)
for apply in (
    lambda o: o.apply([[[1.0, 1.0]]], [v]),
    lambda o: o.apply(None, [v]),
    lambda o: o.apply(zip([tf.ones(2)]), [v]),
    lambda o: o.apply([tf.ones(2), tf.constant(1.0)], [v]),
    lambda o: o.apply([2 * v, None], [v, w]),
    lambda o: o.stateless_apply([], [tf.ones(2)], [v]),
):
    try:
        print(apply(tf.keras.optimizers.SGD(0.5)), v.numpy(), w.numpy())
        # expect: None [0.5 1.5] 3.0
        # expect: None [0. 0.] 3.0
    except (TypeError, ValueError, tf.errors.InvalidArgumentError) as e:
        print(type(e).__name__, str(e)[-90:])
        # expect: InvalidArgumentError [2] using a Tensor with shape [1,2], shapes must be equal. [Op:AssignSubVariableOp] name:
        # expect: TypeError object of type 'NoneType' has no len()
        # expect: TypeError object of type 'zip' has no len()
        # expect: ValueError y is not supported with the TensorFlow backend (as it is incompatible with tf.distribute).

m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, kernel_initializer='ones')])
m.compile('sgd', 'mse')
x, y = np.ones((4, 2)), np.zeros((4, 1))
for fit in (
    lambda: m.fit(x, y, verbose=0, class_weight={0: 1.0}, sample_weight=np.ones(4)),
    lambda: m.train_on_batch(x, y, sample_weight=np.ones(4), class_weight={0: 1.0}),
    lambda: m.fit(x, y, verbose=0, validation_data=(x,)),
    lambda: m.fit(x, y, verbose=0, validation_data=()),
    lambda: m.fit(x, y, verbose=0, validation_data=[x, y]).history,
):
    try:
        print(fit())
        # expect: {'loss': [3.53439998626709], 'val_loss': [3.1229958534240723]}
    except ValueError as e:
        print(str(e)[:120])
        # expect: You cannot `class_weight` and `sample_weight` at the same time.
        # expect: Arguments `sample_weight` and `class_weight` cannot be specified at the same time. Received: sample_weight=[1. 1. 1. 1.]
        # expect: None values not supported.
        # expect: Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: ()
