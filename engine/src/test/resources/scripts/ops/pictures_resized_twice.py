# Second gradients of resized pictures, sizes and types
import tensorflow as tf

x = tf.reshape(tf.range(1., 5.), [1, 2, 2, 1])
for method in ['bilinear', 'nearest', 'bicubic', 'area', 'lanczos3']:
    for antialias in [False, True]:
        try:
            with tf.GradientTape() as outer:
                outer.watch(x)
                with tf.GradientTape() as tape:
                    tape.watch(x)
                    y = tf.reduce_sum(tf.image.resize(x, [4, 4], method, antialias=antialias)**2)
                g = tape.gradient(y, x)
                square = tf.reduce_sum(g * g)
            print(method, outer.gradient(square, x))
            # expect: bilinear None
        except LookupError as error:
            print(method, error)
            # expect: bilinear gradient registry has no entry for: ScaleAndTranslateGrad
            # expect: nearest gradient registry has no entry for: ResizeNearestNeighborGrad
            # expect: nearest gradient registry has no entry for: ResizeNearestNeighborGrad
            # expect: bicubic gradient registry has no entry for: ResizeBicubicGrad
            # expect: bicubic gradient registry has no entry for: ScaleAndTranslateGrad
            # expect: area gradient registry has no entry for: ResizeArea
            # expect: area gradient registry has no entry for: ResizeArea
            # expect: lanczos3 gradient registry has no entry for: ScaleAndTranslateGrad
            # expect: lanczos3 gradient registry has no entry for: ScaleAndTranslateGrad
    print(tf.image.resize([[[1], [2]], [[3], [4]]], [2, 2], method).dtype)
    # expect: <dtype: 'float32'>
    # expect: <dtype: 'int32'>
    # expect: <dtype: 'float32'>
    # expect: <dtype: 'float32'>
    # expect: <dtype: 'float32'>
print(tf.image.resize(x, [4, 7], preserve_aspect_ratio=True).shape)
# expect: (1, 4, 4, 1)
print(tf.image.resize(tf.ones([3, 5, 1]), [7, 9], preserve_aspect_ratio=True).shape)
# expect: (5, 9, 1)
try:
    tf.image.resize(x, [0, 3])
except tf.errors.InvalidArgumentError as error:
    print(error)
    # expect: {{function_node __wrapped__ResizeBilinear_device_/job:localhost/replica:0/task:0/device:CPU:0}} output dimensions must be positive [Op:ResizeBilinear] name:
