import tensorflow as tf

img = tf.reshape(tf.range(48.0) / 48.0, (1, 4, 4, 3))
dy, dx = tf.image.image_gradients(img)
print(dy[0, 0, 0].numpy(), dx[0, :, 3, 0].numpy())  # expect: [0.25       0.25       0.24999999] [0. 0. 0. 0.]
print(tf.image.sobel_edges(img)[0, 1, 1])
# expect: tf.Tensor(
# expect: [[2.  0.5]
# expect:  [2.  0.5]
# expect:  [2.  0.5]], shape=(3, 2), dtype=float32)
print(tf.image.per_image_standardization(img)[0, 0])
# expect: tf.Tensor(
# expect: [[-1.6963346  -1.6241502  -1.5519657 ]
# expect:  [-1.4797813  -1.4075967  -1.3354124 ]
# expect:  [-1.2632279  -1.1910434  -1.118859  ]
# expect:  [-1.0466746  -0.97449005 -0.90230566]], shape=(4, 3), dtype=float32)
print(tf.image.psnr(img, img + 0.1, 1.0))  # expect: tf.Tensor([20.], shape=(1,), dtype=float32)
print(tf.image.grayscale_to_rgb(img[..., :1])[0, 1])
# expect: tf.Tensor(
# expect: [[0.25   0.25   0.25  ]
# expect:  [0.3125 0.3125 0.3125]
# expect:  [0.375  0.375  0.375 ]
# expect:  [0.4375 0.4375 0.4375]], shape=(4, 3), dtype=float32)
print(tf.image.resize(img, (2, 2))[0])
# expect: tf.Tensor(
# expect: [[[0.15625    0.17708334 0.19791666]
# expect:   [0.28125    0.3020833  0.32291666]]
# expect: 
# expect:  [[0.65625    0.6770833  0.6979167 ]
# expect:   [0.78125    0.8020833  0.8229167 ]]], shape=(2, 2, 3), dtype=float32)
print(tf.image.resize(img, (8, 8))[0, 0])
# expect: tf.Tensor(
# expect: [[0.         0.02083333 0.04166667]
# expect:  [0.015625   0.03645834 0.05729167]
# expect:  [0.046875   0.06770834 0.08854166]
# expect:  [0.078125   0.09895834 0.11979166]
# expect:  [0.109375   0.13020833 0.15104167]
# expect:  [0.140625   0.16145833 0.18229167]
# expect:  [0.171875   0.19270833 0.21354167]
# expect:  [0.1875     0.20833333 0.22916667]], shape=(8, 3), dtype=float32)
print(tf.image.resize(img[0], [3, 2], method="nearest")[0])
# expect: tf.Tensor(
# expect: [[0.0625     0.08333334 0.10416666]
# expect:  [0.1875     0.20833333 0.22916667]], shape=(2, 3), dtype=float32)
print(tf.image.resize(img, [3, 2], method=tf.image.ResizeMethod.NEAREST_NEIGHBOR).shape)  # expect: (1, 3, 2, 3)
print(tf.image.central_crop(img, 0.5)[0, 0])
# expect: tf.Tensor(
# expect: [[0.3125     0.33333334 0.35416666]
# expect:  [0.375      0.39583334 0.41666666]], shape=(2, 3), dtype=float32)
print(tf.image.crop_to_bounding_box(img, 1, 1, 2, 2)[0, 0])
# expect: tf.Tensor(
# expect: [[0.3125     0.33333334 0.35416666]
# expect:  [0.375      0.39583334 0.41666666]], shape=(2, 3), dtype=float32)
print(tf.image.pad_to_bounding_box(img, 1, 1, 6, 6)[0, 1, :2])
# expect: tf.Tensor(
# expect: [[0.         0.         0.        ]
# expect:  [0.         0.02083333 0.04166667]], shape=(2, 3), dtype=float32)
print(tf.image.resize_with_crop_or_pad(img, 2, 6)[0, 0, :, 0])  # expect: tf.Tensor([0.     0.25   0.3125 0.375  0.4375 0.    ], shape=(6,), dtype=float32)
print(tf.image.rot90(img)[0, 0, :, 0], tf.image.rot90(img, 2)[0, 0, :, 0], tf.image.rot90(img, 3)[0, 0, :, 0])  # expect: tf.Tensor([0.1875 0.4375 0.6875 0.9375], shape=(4,), dtype=float32) tf.Tensor([0.9375 0.875  0.8125 0.75  ], shape=(4,), dtype=float32) tf.Tensor([0.75 0.5  0.25 0.  ], shape=(4,), dtype=float32)
print(tf.image.transpose(img)[0, 0, :, 0])  # expect: tf.Tensor([0.   0.25 0.5  0.75], shape=(4,), dtype=float32)
print(tf.image.convert_image_dtype(tf.constant([[[0, 128, 255]]], tf.uint8), tf.float32))  # expect: tf.Tensor([[[0.        0.5019608 1.       ]]], shape=(1, 1, 3), dtype=float32)
print(tf.image.convert_image_dtype(img[0, 0], tf.uint8))
# expect: tf.Tensor(
# expect: [[ 0  5 10]
# expect:  [15 21 26]
# expect:  [31 37 42]
# expect:  [47 53 58]], shape=(4, 3), dtype=uint8)
print(tf.image.adjust_gamma(img, 2.0)[0, 0])
# expect: tf.Tensor(
# expect: [[0.         0.00043403 0.00173611]
# expect:  [0.00390625 0.00694444 0.01085069]
# expect:  [0.015625   0.02126736 0.02777778]
# expect:  [0.03515625 0.04340278 0.05251736]], shape=(4, 3), dtype=float32)
x = tf.Variable(img)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.image.resize(x, (2, 2)) ** 2) + tf.reduce_mean(tf.image.sobel_edges(x) ** 2)
print(tape.gradient(loss, x)[0, 0])
# expect: tf.Tensor(
# expect: [[-0.078125   -0.06770833 -0.05729167]
# expect:  [-0.16145834 -0.15104167 -0.14062501]
# expect:  [-0.03645834 -0.02604169 -0.01562501]
# expect:  [ 0.046875    0.05729166  0.06770833]], shape=(4, 3), dtype=float32)
try:
    tf.image.crop_to_bounding_box(img, 1, 1, 4, 2)
except ValueError as e:
    print(e)  # expect: height must be >= target + offset.
print(tf.io.decode_raw(tf.constant(["Duck", "Bird"]), tf.uint8))
# expect: tf.Tensor(
# expect: [[ 68 117  99 107]
# expect:  [ 66 105 114 100]], shape=(2, 4), dtype=uint8)
@tf.numpy_function(Tout=[tf.float32, tf.int32])
def step(action):
    return action * 2, len(action)
print(step(tf.constant([1.0, 2.0])))  # expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2., 4.], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=2>]
