# Windows larger than what they pass over, what names losses and metrics, and the weights of layers.
import keras, numpy as np
from keras import layers
x = np.arange(9, dtype="float32").reshape(1, 3, 3, 1)
for f in [lambda: layers.MaxPooling2D(5)(x), lambda: layers.MaxPooling2D(2)(x).numpy().ravel(), lambda: layers.AveragePooling2D(2, strides=1, padding="same")(x).numpy().ravel(), lambda: layers.Conv2D(1, 5)(x), lambda: layers.MaxPooling2D(5)(keras.Input((3, 3, 1))), lambda: layers.Conv2D(1, 5)(keras.Input((3, 3, 1))), lambda: layers.Conv2D(0, 3), lambda: layers.Conv2D(4, 3, strides=2, dilation_rate=2)(x), lambda: layers.Conv1D(2, 3, padding="causal")(np.ones((1, 4, 2))).shape, lambda: layers.Cropping2D(2)(x), lambda: layers.UpSampling2D(2, interpolation="bilinear")(x).numpy()[0, :, 0, 0], lambda: layers.ZeroPadding2D(((1, 0), (0, 1)))(x).shape, lambda: layers.Conv2D(2, 3, groups=2)(x), lambda: layers.Permute((2, 1))(np.ones((1, 2, 3))).shape, lambda: layers.RepeatVector(2)(np.ones((1, 3))).shape]:
    try: print(f())
    # expect: [4.]
    # expect: [2.  3.  3.5 5.  6.  6.5 6.5 7.5 8. ]
    # expect: (1, 4, 2)
    # expect: [0.   0.75 2.25 3.75 5.25 6.  ]
    # expect: (1, 4, 4, 1)
    # expect: (1, 3, 2)
    # expect: (1, 2, 3)
    except Exception as e: print(type(e).__name__, e)
    # expect: AbortedError Exception encountered when calling MaxPooling2D.call().
    # expect:
    # expect: [1m{{function_node __wrapped__MaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} Compute received an exception:Status: 2, message: could not create a descriptor for a pooling forward propagation primitive, in file tensorflow/core/kernels/mkl/mkl_maxpooling_op.cc:211 [Op:MaxPool] name: [0m
    # expect:
    # expect: Arguments received by MaxPooling2D.call():
    # expect:   • inputs=tf.Tensor(shape=(1, 3, 3, 1), dtype=float32)
    # expect: ValueError Computed output size would be zero or negative. Received `inputs shape=(1, 3, 3, 1)`, `kernel shape=(5, 5, 1, 1)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.
    # expect: ValueError Exception encountered when calling MaxPooling2D.call().
    # expect:
    # expect: [1mComputed output size would be zero or negative. Received: `inputs.shape=[None 3 3 1]`, `pool_size=[5 5]`, `strides=(5, 5)`, `padding=valid`.[0m
    # expect:
    # expect: Arguments received by MaxPooling2D.call():
    # expect:   • args=('<KerasTensor shape=(None, 3, 3, 1), dtype=float32, sparse=False, ragged=False, name=keras_tensor>',)
    # expect:   • kwargs=<class 'inspect._empty'>
    # expect: ValueError Computed output size would be zero or negative. Received `inputs shape=(None, 3, 3, 1)`, `kernel shape=(5, 5, 1, 1)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.
    # expect: ValueError Invalid value for argument `filters`. Expected a strictly positive value. Received filters=0.
    # expect: ValueError `strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=(2, 2) and dilation_rate=(2, 2)
    # expect: ValueError Exception encountered when calling Cropping2D.call().
    # expect:
    # expect: [1mValues in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: inputs.shape=(1, 3, 3, 1), cropping=((2, 2), (2, 2))[0m
    # expect:
    # expect: Arguments received by Cropping2D.call():
    # expect:   • inputs=tf.Tensor(shape=(1, 3, 3, 1), dtype=float32)
    # expect: ValueError The number of input channels must be evenly divisible by the number of groups. Received groups=2, but the input has 1 channels (full input shape is (1, 3, 3, 1)).
import keras, numpy as np, tensorflow as tf
d = keras.layers.Dense(2, kernel_initializer="ones"); d.build((None, 3))
w, b = d.get_weights(); print(w, b, type(w).__name__)
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]] [0. 0.] ndarray
d.set_weights([w * 2, b + 1]); print(d.kernel, d.bias.numpy())
# expect: <Variable path=dense/kernel, shape=(3, 2), dtype=float32, value=[[2. 2.]
# expect:  [2. 2.]
# expect:  [2. 2.]]> [1. 1.]
d.kernel.assign(tf.zeros((3, 2))); d.bias.assign_add([1.0, 1.0]); print(d.weights)
# expect: [<Variable path=dense/kernel, shape=(3, 2), dtype=float32, value=[[0. 0.]
# expect:  [0. 0.]
# expect:  [0. 0.]]>, <Variable path=dense/bias, shape=(2,), dtype=float32, value=[2. 2.]>]
for bad in [[w], [w.T, b], [w, b, b], w, []]:
    try: d.set_weights(bad)
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError You called `set_weights(weights)` on layer 'dense' with a weight list of length 1, but the layer was expecting 2 weights.
    # expect: ValueError Layer dense weight shape (3, 2) is not compatible with provided weight shape (2, 3).
    # expect: ValueError You called `set_weights(weights)` on layer 'dense' with a weight list of length 3, but the layer was expecting 2 weights.
    # expect: ValueError You called `set_weights(weights)` on layer 'dense' with a weight list of length 3, but the layer was expecting 2 weights.
    # expect: ValueError You called `set_weights(weights)` on layer 'dense' with a weight list of length 0, but the layer was expecting 2 weights.
print(d.kernel.shape, d.kernel.dtype, d.kernel.name, d.kernel.path, d.kernel.trainable, d.kernel.value, d.kernel.ndim)
# expect: (3, 2) float32 kernel dense/kernel True <tf.Variable 'dense/kernel:0' shape=(3, 2) dtype=float32, numpy=
# expect: array([[0., 0.],
# expect:        [0., 0.],
# expect:        [0., 0.]], dtype=float32)> 2
print(d.kernel + 1, d.kernel[0], keras.ops.sum(d.kernel), d.kernel @ tf.ones((2, 1)))
# expect: tf.Tensor(
# expect: [[1. 1.]
# expect:  [1. 1.]
# expect:  [1. 1.]], shape=(3, 2), dtype=float32) tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32) tf.Tensor(
# expect: [[0.]
# expect:  [0.]
# expect:  [0.]], shape=(3, 1), dtype=float32)
v = keras.Variable(np.ones((2, 2)), name="v", trainable=False); print(v, v.numpy(), np.array(v), v.assign_sub(tf.ones((2, 2))))
# expect: <Variable path=v, shape=(2, 2), dtype=float64, value=[[0. 0.]
# expect:  [0. 0.]]> [[1. 1.]
# expect:  [1. 1.]] [[1. 1.]
# expect:  [1. 1.]] tf.Tensor(
# expect: [[0. 0.]
# expect:  [0. 0.]], shape=(2, 2), dtype=float64)
m = keras.Sequential([keras.Input((3,)), d, keras.layers.Dense(1, name="last")])
print([(w.path, tuple(w.shape)) for w in m.weights], m.count_params(), [len(x) for x in m.get_weights()])
# expect: [('dense/kernel', (3, 2)), ('dense/bias', (2,)), ('sequential/last/kernel', (2, 1)), ('sequential/last/bias', (1,))] 11 [3, 2, 2, 1]
m.layers[0].trainable = False; print(len(m.trainable_weights), len(m.non_trainable_weights), [l.trainable for l in m.layers])
# expect: 2 2 [False, True]
snap = [w.numpy().copy() for w in m.weights]
m.compile("sgd", "mse"); m.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
print([bool(np.array_equal(a, w.numpy())) for a, w in zip(snap, m.weights)])
# expect: [True, True, False, False]
print(keras.layers.Dense(2).weights, keras.layers.Dense(2).get_weights(), keras.layers.Dense(2).built)
# expect: [] [] False
try: keras.layers.Dense(2).count_params()
except Exception as e: print(type(e).__name__, e)
# expect: ValueError You tried to call `count_params` on layer 'dense_4', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.
import keras
from keras import layers
i = keras.Input((8, 8, 3), batch_size=2, name="im")
print(i, layers.InputLayer((3,)), layers.Dense(3), layers.Conv2D(2, 3, name="c"))
# expect: <KerasTensor shape=(2, 8, 8, 3), dtype=float32, sparse=False, ragged=False, name=im> <InputLayer name=input_layer_3, built=True> <Dense name=dense_5, built=False> <Conv2D name=c, built=False>
x = layers.Conv2D(4, 3, strides=2, padding="same")(i); print(x)
# expect: <KerasTensor shape=(2, 4, 4, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_6>
x = layers.DepthwiseConv2D(3)(x); print(x.shape)  # expect: (2, 2, 2, 4)
x = layers.SeparableConv2D(6, 2)(x); print(x.shape)  # expect: (2, 1, 1, 6)
x = layers.Flatten()(x); print(x)
# expect: <KerasTensor shape=(2, 6), dtype=float32, sparse=False, ragged=False, name=keras_tensor_9>
a = keras.ops.relu(x); print(a); b = x + 1; print(b); c = x[:, :2]; print(c); d = keras.ops.concatenate([b, x], axis=1); print(d)
# expect: <KerasTensor shape=(2, 6), dtype=float32, sparse=False, ragged=False, name=keras_tensor_10>
# expect: <KerasTensor shape=(2, 6), dtype=float32, sparse=False, ragged=False, name=keras_tensor_11>
# expect: <KerasTensor shape=(2, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_12>
# expect: <KerasTensor shape=(2, 12), dtype=float32, sparse=False, ragged=False, name=keras_tensor_13>
m = keras.Model(i, [a, d]); pass
print(m.output_shape, m.output_names, m.input_names if hasattr(m, "input_names") else "-")
# expect: [(2, 6), (2, 12)] ['relu', 'concatenate'] -
print(m.get_layer(index=1), m.layers[-1].name)  # expect: <Conv2D name=conv2d_5, built=True> flatten
for bad in ["rele", 3]:
    try: keras.activations.get(bad)
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError Could not interpret activation function identifier: rele
    # expect: ValueError Could not interpret activation function identifier: 3
for f in [lambda: bool(i), lambda: float(i), lambda: len(i), lambda: [z for z in i], lambda: i.numpy(), lambda: print(keras.ops.shape(i))]:
# expect: (2, 8, 8, 3)
    try: f()
    except Exception as e: print(type(e).__name__, str(e)[:200])
    # expect: TypeError A symbolic KerasTensor cannot be used as a boolean.
    # expect: ValueError A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a float.
    # expect: TypeError object of type 'KerasTensor' has no len()
    # expect: NotImplementedError Iterating over a symbolic KerasTensor is not supported.
    # expect: AttributeError 'KerasTensor' object has no attribute 'numpy'

import tensorflow as tf
x = np.random.rand(8, 3).astype("float32"); y = np.array([0, 1, 2, 0, 1, 2, 0, 1])
for loss in ["crossentropy", 5, "nope"]:
    m = keras.Sequential([keras.Input((3,)), layers.Dense(3, activation="softmax", kernel_initializer="ones")])
    try:
        m.compile("sgd", loss, metrics=["accuracy"])
        print(m.fit(x * 0, y, verbose=0).history)
        # expect: {'accuracy': [0.375], 'loss': [1.0986123085021973]}
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Could not interpret loss identifier: 5
        # expect: ValueError Could not interpret loss identifier: nope
print(keras.metrics.get("mae"), keras.losses.CosineSimilarity().get_config(), keras.losses.SparseCategoricalCrossentropy().get_config())
# expect: <MeanAbsoluteError name=mean_absolute_error> {'name': 'cosine_similarity', 'reduction': 'sum_over_batch_size'} {'name': 'sparse_categorical_crossentropy', 'reduction': 'sum_over_batch_size', 'from_logits': False, 'ignore_class': None}
