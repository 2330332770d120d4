import tensorflow as tf
L = tf.keras.layers
x = tf.reshape(tf.range(48, dtype=tf.float32), (1, 4, 4, 3))
for l in [L.Conv2D(2, 2, padding="SAME", kernel_initializer="ones"), L.Conv2D(3, 2, groups=3, kernel_initializer="ones"), L.Conv2D(2, 2, dilation_rate=2, kernel_initializer="ones", use_bias=False), L.Conv2DTranspose(1, 3, kernel_initializer="ones"), L.Conv2DTranspose(1, 2, strides=2, output_padding=1, kernel_initializer="ones"), L.Conv2DTranspose(1, 3, strides=2, padding="same", output_padding=1, kernel_initializer="ones"), L.Conv2DTranspose(1, 3, dilation_rate=2, kernel_initializer="ones"), L.SeparableConv2D(2, 2, depth_multiplier=2, depthwise_initializer="ones", pointwise_initializer="ones"), L.DepthwiseConv2D(2, strides=2, depthwise_initializer="ones", depthwise_regularizer="l2")]:
    y = l(x)
    print(l.name, y.shape, y[..., 0], [w.path for w in l.weights], l.losses)
    # expect: conv2d (1, 4, 4, 2) tf.Tensor(
    # expect: [[[102. 138. 174.  96.]
    # expect:   [246. 282. 318. 168.]
    # expect:   [390. 426. 462. 240.]
    # expect:   [231. 249. 267. 138.]]], shape=(1, 4, 4), dtype=float32) ['conv2d/kernel', 'conv2d/bias'] []
    # expect: conv2d_1 (1, 3, 3, 3) tf.Tensor(
    # expect: [[[ 30.  42.  54.]
    # expect:   [ 78.  90. 102.]
    # expect:   [126. 138. 150.]]], shape=(1, 3, 3), dtype=float32) ['conv2d_1/kernel', 'conv2d_1/bias'] []
    # expect: conv2d_2 (1, 2, 2, 2) tf.Tensor(
    # expect: [[[192. 228.]
    # expect:   [336. 372.]]], shape=(1, 2, 2), dtype=float32) ['conv2d_2/kernel'] []
    # expect: conv2d_transpose (1, 6, 6, 1) tf.Tensor(
    # expect: [[[  3.  15.  36.  63.  51.  30.]
    # expect:   [ 42. 102. 180. 234. 174.  96.]
    # expect:   [117. 261. 432. 513. 369. 198.]
    # expect:   [225. 477. 756. 837. 585. 306.]
    # expect:   [186. 390. 612. 666. 462. 240.]
    # expect:   [111. 231. 360. 387. 267. 138.]]], shape=(1, 6, 6), dtype=float32) ['conv2d_transpose/kernel', 'conv2d_transpose/bias'] []
    # expect: conv2d_transpose_1 (1, 9, 9, 1) tf.Tensor(
    # expect: [[[  3.   3.  12.  12.  21.  21.  30.  30.   0.]
    # expect:   [  3.   3.  12.  12.  21.  21.  30.  30.   0.]
    # expect:   [ 39.  39.  48.  48.  57.  57.  66.  66.   0.]
    # expect:   [ 39.  39.  48.  48.  57.  57.  66.  66.   0.]
    # expect:   [ 75.  75.  84.  84.  93.  93. 102. 102.   0.]
    # expect:   [ 75.  75.  84.  84.  93.  93. 102. 102.   0.]
    # expect:   [111. 111. 120. 120. 129. 129. 138. 138.   0.]
    # expect:   [111. 111. 120. 120. 129. 129. 138. 138.   0.]
    # expect:   [  0.   0.   0.   0.   0.   0.   0.   0.   0.]]], shape=(1, 9, 9), dtype=float32) ['conv2d_transpose_1/kernel', 'conv2d_transpose_1/bias'] []
    # expect: conv2d_transpose_2 (1, 8, 8, 1) tf.Tensor(
    # expect: [[[  3.   3.  15.  12.  33.  21.  51.  30.]
    # expect:   [  3.   3.  15.  12.  33.  21.  51.  30.]
    # expect:   [ 42.  42. 102.  60. 138.  78. 174.  96.]
    # expect:   [ 39.  39.  87.  48. 105.  57. 123.  66.]
    # expect:   [114. 114. 246. 132. 282. 150. 318. 168.]
    # expect:   [ 75.  75. 159.  84. 177.  93. 195. 102.]
    # expect:   [186. 186. 390. 204. 426. 222. 462. 240.]
    # expect:   [111. 111. 231. 120. 249. 129. 267. 138.]]], shape=(1, 8, 8), dtype=float32) ['conv2d_transpose_2/kernel', 'conv2d_transpose_2/bias'] []
    # expect: conv2d_transpose_3 (1, 8, 8, 1) tf.Tensor(
    # expect: [[[  3.  12.  24.  42.  24.  42.  21.  30.]
    # expect:   [ 39.  48.  96. 114.  96. 114.  57.  66.]
    # expect:   [ 78.  96. 192. 228. 192. 228. 114. 132.]
    # expect:   [150. 168. 336. 372. 336. 372. 186. 204.]
    # expect:   [ 78.  96. 192. 228. 192. 228. 114. 132.]
    # expect:   [150. 168. 336. 372. 336. 372. 186. 204.]
    # expect:   [ 75.  84. 168. 186. 168. 186.  93. 102.]
    # expect:   [111. 120. 240. 258. 240. 258. 129. 138.]]], shape=(1, 8, 8), dtype=float32) ['conv2d_transpose_3/kernel', 'conv2d_transpose_3/bias'] []
    # expect: separable_conv2d (1, 3, 3, 2) tf.Tensor(
    # expect: [[[204. 276. 348.]
    # expect:   [492. 564. 636.]
    # expect:   [780. 852. 924.]]], shape=(1, 3, 3), dtype=float32) ['separable_conv2d/depthwise_kernel', 'separable_conv2d/pointwise_kernel', 'separable_conv2d/bias'] []
    # expect: depthwise_conv2d (1, 2, 2, 3) tf.Tensor(
    # expect: [[[ 30.  54.]
    # expect:   [126. 150.]]], shape=(1, 2, 2), dtype=float32) ['depthwise_conv2d/kernel', 'depthwise_conv2d/bias'] [<tf.Tensor: shape=(), dtype=float32, numpy=0.11999999731779099>]
z = x[0]
for l in [L.Conv1D(2, 2, padding="causal", dilation_rate=2, kernel_initializer="ones"), L.Conv1DTranspose(2, 3, strides=2, kernel_initializer="ones"), L.Conv1DTranspose(2, 3, padding="same", kernel_initializer="ones"), L.SeparableConv1D(2, 3, depthwise_initializer="ones", pointwise_initializer="ones"), L.DepthwiseConv1D(2, depthwise_initializer="ones"), L.MaxPool1D(2, 1), L.AvgPool1D(3, 2, "same"), L.Cropping1D((1, 0)), L.ZeroPadding1D((0, 2)), L.UpSampling1D(2)]:
    y = l(z)
    print(l.name, y.shape, y[..., 0])
    # expect: conv1d (4, 4, 2) tf.Tensor(
    # expect: [[  3.  12.  24.  42.]
    # expect:  [ 39.  48.  96. 114.]
    # expect:  [ 75.  84. 168. 186.]
    # expect:  [111. 120. 240. 258.]], shape=(4, 4), dtype=float32)
    # expect: conv1d_transpose (4, 9, 2) tf.Tensor(
    # expect: [[  3.   3.  15.  12.  33.  21.  51.  30.  30.]
    # expect:  [ 39.  39.  87.  48. 105.  57. 123.  66.  66.]
    # expect:  [ 75.  75. 159.  84. 177.  93. 195. 102. 102.]
    # expect:  [111. 111. 231. 120. 249. 129. 267. 138. 138.]], shape=(4, 9), dtype=float32)
    # expect: conv1d_transpose_1 (4, 4, 2) tf.Tensor(
    # expect: [[ 15.  36.  63.  51.]
    # expect:  [ 87. 144. 171. 123.]
    # expect:  [159. 252. 279. 195.]
    # expect:  [231. 360. 387. 267.]], shape=(4, 4), dtype=float32)
    # expect: separable_conv1d (4, 2, 2) tf.Tensor(
    # expect: [[ 36.  63.]
    # expect:  [144. 171.]
    # expect:  [252. 279.]
    # expect:  [360. 387.]], shape=(4, 2), dtype=float32)
    # expect: depthwise_conv1d (4, 3, 3) tf.Tensor(
    # expect: [[ 3.  9. 15.]
    # expect:  [27. 33. 39.]
    # expect:  [51. 57. 63.]
    # expect:  [75. 81. 87.]], shape=(4, 3), dtype=float32)
    # expect: max_pooling1d (4, 3, 3) tf.Tensor(
    # expect: [[ 3.  6.  9.]
    # expect:  [15. 18. 21.]
    # expect:  [27. 30. 33.]
    # expect:  [39. 42. 45.]], shape=(4, 3), dtype=float32)
    # expect: average_pooling1d (4, 2, 3) tf.Tensor(
    # expect: [[ 3.   7.5]
    # expect:  [15.  19.5]
    # expect:  [27.  31.5]
    # expect:  [39.  43.5]], shape=(4, 2), dtype=float32)
    # expect: cropping1d (4, 3, 3) tf.Tensor(
    # expect: [[ 3.  6.  9.]
    # expect:  [15. 18. 21.]
    # expect:  [27. 30. 33.]
    # expect:  [39. 42. 45.]], shape=(4, 3), dtype=float32)
    # expect: zero_padding1d (4, 6, 3) tf.Tensor(
    # expect: [[ 0.  3.  6.  9.  0.  0.]
    # expect:  [12. 15. 18. 21.  0.  0.]
    # expect:  [24. 27. 30. 33.  0.  0.]
    # expect:  [36. 39. 42. 45.  0.  0.]], shape=(4, 6), dtype=float32)
    # expect: up_sampling1d (4, 8, 3) tf.Tensor(
    # expect: [[ 0.  0.  3.  3.  6.  6.  9.  9.]
    # expect:  [12. 12. 15. 15. 18. 18. 21. 21.]
    # expect:  [24. 24. 27. 27. 30. 30. 33. 33.]
    # expect:  [36. 36. 39. 39. 42. 42. 45. 45.]], shape=(4, 8), dtype=float32)
v = tf.reshape(tf.range(64, dtype=tf.float32), (1, 4, 4, 4, 1))
print(L.Conv3D(1, 2, kernel_initializer="ones")(v)[0, ..., 0], L.MaxPooling3D(2)(v).shape, L.GlobalAveragePooling3D()(v))
# expect: tf.Tensor(
# expect: [[[ 84.  92. 100.]
# expect:   [116. 124. 132.]
# expect:   [148. 156. 164.]]
# expect: 
# expect:  [[212. 220. 228.]
# expect:   [244. 252. 260.]
# expect:   [276. 284. 292.]]
# expect: 
# expect:  [[340. 348. 356.]
# expect:   [372. 380. 388.]
# expect:   [404. 412. 420.]]], shape=(3, 3, 3), dtype=float32) (1, 2, 2, 2, 1) tf.Tensor([[31.5]], shape=(1, 1), dtype=float32)
print(L.Conv2D(4, 3).strides, L.MaxPooling2D().pool_size, L.MaxPooling2D().strides)
# expect: (1, 1) (2, 2) (2, 2)
img = tf.reshape(tf.range(32, dtype=tf.float32), (1, 4, 4, 2))
print(L.UpSampling2D()(img).shape, L.ZeroPadding2D(1)(img).shape, L.Cropping2D(((1, 1), (0, 1)))(img)[..., 0])
# expect: (1, 8, 8, 2) (1, 6, 6, 2) tf.Tensor(
# expect: [[[ 8. 10. 12.]
# expect:   [16. 18. 20.]]], shape=(1, 2, 3), dtype=float32)
