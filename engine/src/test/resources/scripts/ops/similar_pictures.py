# How alike pictures are, pictures in other sizes by sums of many pixels, and channels damped by their neighbours.
import tensorflow as tf

a = tf.Variable(tf.reshape(tf.sin(tf.range(2 * 13 * 12 * 3, dtype=tf.float32)) / 2 + 0.5, [2, 13, 12, 3]))
b = tf.reshape(tf.cos(tf.range(2 * 13 * 12 * 3, dtype=tf.float32) * 1.1) / 2 + 0.5, [2, 13, 12, 3])
with tf.GradientTape() as t:
    s = tf.image.ssim(a, b, 1.0)
    l = 1 - tf.reduce_mean(s)
print(s)  # expect: tf.Tensor([0.00432859 0.00439517], shape=(2,), dtype=float32)
g = t.gradient(l, a)
print(g.shape, tf.reduce_sum(tf.abs(g)))
# expect: (2, 13, 12, 3) tf.Tensor(1.6852868, shape=(), dtype=float32)
print(tf.image.ssim(a, a, 1.0))  # expect: tf.Tensor([1. 1.], shape=(2,), dtype=float32)
print(tf.image.ssim(a[0], b[0], 1.0))  # expect: tf.Tensor(0.0043285885, shape=(), dtype=float32)
print(tf.image.ssim(a, b, max_val=1.0, filter_size=5, filter_sigma=1.0, k1=0.02, k2=0.05))
# expect: tf.Tensor([0.0100234  0.01114653], shape=(2,), dtype=float32)
print(tf.image.ssim(tf.cast(a * 255, tf.uint8), tf.cast(b * 255, tf.uint8), 255))
# expect: tf.Tensor([0.0042154  0.00463317], shape=(2,), dtype=float32)
print(tf.image.ssim(a, b, 1.0, return_index_map=True).shape)  # expect: (2, 3, 2)
try:
    print(tf.image.ssim(a[:, :5], b[:, :5], 1.0))
except Exception as e:
    print(type(e).__name__, e)
    # expect: InvalidArgumentError Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: 2, 5, 12, 3
    # expect: 11
im = tf.Variable(tf.reshape(tf.range(32.0), [1, 4, 4, 2]))
for m in ["bicubic", "area", "gaussian", "mitchellcubic", "lanczos3"]:
    y = tf.image.resize(im, [2, 2], m)
    print(m, tf.round(y[0, :, :, 0] * 1000))
    # expect: bicubic tf.Tensor(
    # expect: [[ 4118.  8471.]
    # expect:  [21529. 25882.]], shape=(2, 2), dtype=float32)
    # expect: area tf.Tensor(
    # expect: [[ 5000.  9000.]
    # expect:  [21000. 25000.]], shape=(2, 2), dtype=float32)
    # expect: gaussian tf.Tensor(
    # expect: [[ 5000.  9000.]
    # expect:  [21000. 25000.]], shape=(2, 2), dtype=float32)
    # expect: mitchellcubic tf.Tensor(
    # expect: [[ 4497.  8698.]
    # expect:  [21302. 25503.]], shape=(2, 2), dtype=float32)
    # expect: lanczos3 tf.Tensor(
    # expect: [[ 3716.  8230.]
    # expect:  [21770. 26284.]], shape=(2, 2), dtype=float32)
try:
    tf.image.resize(im, [2, 2], "foo")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Resize method is not implemented: foo
x = tf.Variable(tf.reshape(tf.range(24.0) / 7.0 - 1.5, [1, 2, 2, 6]))
with tf.GradientTape() as t2:
    with tf.GradientTape() as t:
        y = tf.nn.lrn(x, 1, bias=2.0, alpha=0.5, beta=1.0)
        l = tf.reduce_sum(y)
    g = t.gradient(l, x)
print(tf.round(y[0, 0] * 1e5), tf.round(g[0, 1] * 1e5))
# expect: tf.Tensor(
# expect: [[-37074. -28373. -28692. -28630. -28022. -28678.]
# expect:  [-27571. -20873. -16148. -10256.  -3522.   3562.]], shape=(2, 6), dtype=float32) tf.Tensor(
# expect: [[ 45303.  37736.  29128.  20526.   9863.  16608.]
# expect:  [ 12466.  -3673.  -3338.  -4784. -11318.   -784.]], shape=(2, 6), dtype=float32)
try:
    print(t2.gradient(g, x))
except Exception as e:
    print(type(e).__name__, e)  # expect: LookupError gradient registry has no entry for: LRNGrad
with tf.GradientTape() as t:
    y = tf.image.resize(im, [2, 2], "area")
try:
    print(t.gradient(y, im))
except Exception as e:
    print(type(e).__name__, e)  # expect: LookupError gradient registry has no entry for: ResizeArea
