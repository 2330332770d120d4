import tensorflow as tf
image = tf.Variable([[[0.5, 0.0, 0.0]]])
delta = tf.Variable(0.1)
with tf.GradientTape() as tape:
  new_image = tf.image.adjust_contrast(image, delta)
try:
  print(tape.gradient(new_image, [image, delta]))
  assert False
except LookupError as e:
  print(f'{type(e).__name__}: {e}')
# expect: LookupError: gradient registry has no entry for: AdjustContrastv2
print(new_image)
# expect: tf.Tensor([[[0.5 0.  0. ]]], shape=(1, 1, 3), dtype=float32)
x = tf.reshape(tf.range(24.), [2, 4, 3]) / 24.
print(tf.image.adjust_contrast(x, 2.), tf.image.adjust_brightness(x, 0.1)[0, 0], tf.image.flip_left_right(x)[0, 0], tf.image.flip_up_down(x)[0, 0], tf.image.total_variation(x), tf.image.rgb_to_grayscale(x)[0])
# expect: tf.Tensor(
# expect: [[[-0.4375     -0.39583337 -0.35416663]
# expect:   [-0.1875     -0.14583331 -0.10416669]
# expect:   [ 0.0625      0.10416663  0.14583337]
# expect:   [ 0.3125      0.35416663  0.39583337]]
# expect:
# expect:  [[ 0.5625      0.6041667   0.6458333 ]
# expect:   [ 0.8125      0.8541667   0.8958333 ]
# expect:   [ 1.0625      1.1041667   1.1458333 ]
# expect:   [ 1.3125      1.3541667   1.3958333 ]]], shape=(2, 4, 3), dtype=float32) tf.Tensor([0.1        0.14166667 0.18333334], shape=(3,), dtype=float32) tf.Tensor([0.375      0.41666666 0.45833334], shape=(3,), dtype=float32) tf.Tensor([0.5       0.5416667 0.5833333], shape=(3,), dtype=float32) tf.Tensor(8.25, shape=(), dtype=float32) tf.Tensor(
# expect: [[0.03395833]
# expect:  [0.15894583]
# expect:  [0.28393334]
# expect:  [0.40892085]], shape=(4, 1), dtype=float32)
def gram_matrix(t):
    r = tf.linalg.einsum('bijc,bijd->bcd', t, t)
    s = tf.shape(t)
    return r / tf.cast(s[1] * s[2], tf.float32)
x = tf.Variable(tf.reshape(tf.range(8.), [1, 2, 2, 2]))
with tf.GradientTape() as t:
    l = tf.add_n([tf.reduce_mean((gram_matrix(x) - 1.) ** 2)]) + 0.1 * tf.image.total_variation(x)[0]
print(l)
# expect: tf.Tensor(272.65, shape=(), dtype=float32)
