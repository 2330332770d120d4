import tensorflow as tf
L = tf.keras.layers
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Computed output size would be zero or negative. Received `inputs shape=(1, 2, 2, 1)`, `kernel shape=(3, 3, 1, 4)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.
        # expect: ValueError The `kernel_size` argument must be a tuple of 2 integers. Received kernel_size=(3, 2, 1)
        # expect: ValueError Invalid value for argument `filters`. Expected a strictly positive value. Received filters=0.
        # expect: ValueError Input 0 with name 'None' of layer 'conv2d_3' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (1, 5, 5)
        # expect: ValueError Input 0 with name 'None' of layer 'max_pooling2d' is incompatible with the layer: expected ndim=4, found ndim=2. Full shape received: (1, 2)
        # expect: ValueError Input 0 with name 'None' of layer 'global_average_pooling2d' is incompatible with the layer: expected ndim=4, found ndim=3. Full shape received: (1, 2, 3)
        # expect: TypeError Conv2D.__init__() missing 1 required positional argument: 'kernel_size'
        # expect: ValueError Unrecognized keyword arguments passed to Conv2D: {'foo': 2}
        # expect: ValueError Input 0 with name 'None' of layer 'conv2d_5' is incompatible with the layer: expected axis -1 of input shape to have value 2, but received input with shape (1, 5, 5, 3)
        # expect: ValueError `strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=(2, 2) and dilation_rate=(2, 2)
        # expect: ValueError The number of filters must be evenly divisible by the number of groups. Received: groups=3, filters=4.
        # expect: ValueError Could not interpret activation function identifier: foo
        # expect: ValueError Input 0 with name 'None' of layer 'up_sampling1d' is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (1, 2)
        # expect: ValueError Input 0 with name 'None' of layer 'repeat_vector' is incompatible with the layer: expected ndim=2, found ndim=3. Full shape received: (1, 2, 2)
        # expect: ValueError `padding` should have two elements. Received: padding=(1, 2, 3).
        # expect: ValueError Input 0 with name 'None' of layer 'permute' is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (1, 2)
t(lambda: L.Conv2D(4, 3)(tf.ones((1, 2, 2, 1))))
t(lambda: L.Conv2D(4, (3, 2, 1)))
t(lambda: L.Conv2D(0, 3))
t(lambda: L.Conv2D(4, 3)(tf.ones((1, 5, 5))))
t(lambda: L.MaxPooling2D()(tf.ones((1, 2))))
t(lambda: L.GlobalAveragePooling2D()(tf.ones((1, 2, 3))))
t(lambda: L.Conv2D(4))
t(lambda: L.Conv2D(4, 3, foo=2))
c = L.Conv2D(4, 3)
y = c(tf.ones((1, 5, 5, 2)))
t(lambda: c(tf.ones((1, 5, 5, 3))))
t(lambda: L.Conv2D(4, 3, strides=2, dilation_rate=2))
t(lambda: L.Conv2D(4, 3, groups=3))
t(lambda: L.Conv2D(4, 3, activation="foo"))
t(lambda: L.UpSampling1D(2)(tf.ones((1, 2))))
t(lambda: L.RepeatVector(2)(tf.ones((1, 2, 2))))
t(lambda: L.ZeroPadding2D((1, 2, 3)))
t(lambda: L.Permute((2, 1))(tf.ones((1, 2))))
