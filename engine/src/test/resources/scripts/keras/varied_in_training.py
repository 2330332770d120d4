import tensorflow as tf
x = tf.reshape(tf.range(18.), (1, 3, 3, 2))
for mode in ('horizontal', 'vertical', 'horizontal_and_vertical'):
    l = tf.keras.layers.RandomFlip(mode, seed=1)
    for _ in range(4): print(l(x, training=True).numpy().ravel())
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 4.  5.  2.  3.  0.  1. 10. 11.  8.  9.  6.  7. 16. 17. 14. 15. 12. 13.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [12. 13. 14. 15. 16. 17.  6.  7.  8.  9. 10. 11.  0.  1.  2.  3.  4.  5.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [16. 17. 14. 15. 12. 13. 10. 11.  8.  9.  6.  7.  4.  5.  2.  3.  0.  1.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
    # expect: [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
l = tf.keras.layers.RandomFlip(seed=3)
b = tf.reshape(tf.range(24.), (3, 2, 2, 2))
v = tf.Variable(b)
with tf.GradientTape() as t:
    y = l(v, training=True)
    s = tf.reduce_sum(y * b)
print(y.numpy().ravel(), t.gradient(s, v).numpy().ravel())
# expect: [ 6.  7.  4.  5.  2.  3.  0.  1.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
# expect:  18. 19. 20. 21. 22. 23.] [ 6.  7.  4.  5.  2.  3.  0.  1.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
# expect:  18. 19. 20. 21. 22. 23.]
print(l(x[0], training=True).numpy().ravel(), l(x).shape, l(x, training=False).numpy().ravel())
# expect: [16. 17. 14. 15. 12. 13. 10. 11.  8.  9.  6.  7.  4.  5.  2.  3.  0.  1.] (1, 3, 3, 2) [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.]
c = tf.keras.layers.RandomContrast(0.3, seed=3)
print(c(x, training=True), c.factor)
# expect: tf.Tensor(
# expect: [[[[ 0.         0.529809 ]
# expect:    [ 1.647357   2.647357 ]
# expect:    [ 3.7649045  4.7649045]]
# expect:
# expect:   [[ 5.882452   6.882452 ]
# expect:    [ 8.         9.       ]
# expect:    [10.117548  11.117548 ]]
# expect:
# expect:   [[12.235096  13.235096 ]
# expect:    [14.352643  15.352643 ]
# expect:    [16.470192  17.470192 ]]]], shape=(1, 3, 3, 2), dtype=float32) (0, 0.3)
print(c(x[0], training=True))
# expect: tf.Tensor(
# expect: [[[ 0.         0.       ]
# expect:   [ 1.2054539  2.2054539]
# expect:   [ 3.4703026  4.4703026]]
# expect:
# expect:  [[ 5.7351513  6.7351513]
# expect:   [ 8.         9.       ]
# expect:   [10.264849  11.264849 ]]
# expect:
# expect:  [[12.529697  13.529697 ]
# expect:   [14.794546  15.794546 ]
# expect:   [17.059395  18.059395 ]]], shape=(3, 3, 2), dtype=float32)
c = tf.keras.layers.RandomBrightness(0.3, value_range=(0., 20.), seed=3)
print(c(x, training=True))
# expect: tf.Tensor(
# expect: [[[[ 0.          0.        ]
# expect:    [ 0.          0.        ]
# expect:    [ 0.35095382  1.3509538 ]]
# expect:
# expect:   [[ 2.3509538   3.3509538 ]
# expect:    [ 4.350954    5.350954  ]
# expect:    [ 6.350954    7.350954  ]]
# expect:
# expect:   [[ 8.350954    9.350954  ]
# expect:    [10.350954   11.350954  ]
# expect:    [12.350954   13.350954  ]]]], shape=(1, 3, 3, 2), dtype=float32)
print(c(x[0], training=True))
# expect: tf.Tensor(
# expect: [[[ 0.          0.29697633]
# expect:   [ 1.2969763   2.2969763 ]
# expect:   [ 3.2969763   4.296976  ]]
# expect:
# expect:  [[ 5.296976    6.296976  ]
# expect:   [ 7.296976    8.296976  ]
# expect:   [ 9.296976   10.296976  ]]
# expect:
# expect:  [[11.296976   12.296976  ]
# expect:   [13.296976   14.296976  ]
# expect:   [15.296976   16.296976  ]]], shape=(3, 3, 2), dtype=float32)
for f in (lambda: tf.keras.layers.RandomContrast(1.5), lambda: tf.keras.layers.RandomBrightness([1, 2, 3])):
    try: f()
    except ValueError as e: print(e)
    # expect: The `factor` argument should be a number (or a list of two numbers) in the range [0, 1]. Received: factor=1.5
    # expect: The `factor` argument should be a number (or a list of two numbers) in the range [-1, 1]. Received: factor=[1, 2, 3]
tf.keras.utils.set_random_seed(7)
m = tf.keras.Sequential([tf.keras.layers.RandomFlip('horizontal'), tf.keras.layers.RandomContrast(0.2), tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, kernel_initializer='ones')])
for _ in range(3): print(m(b, training=True).numpy().ravel())
# expect: [ 28.557087  92.       156.      ]
# expect: [ 28.188364  92.       156.      ]
# expect: [ 28.095505  92.       156.      ]
print(m(b).numpy().ravel())  # expect: [ 28.187387  92.       156.      ]
import tensorflow as tf
l = tf.keras.layers.Attention(dropout=0.5, seed=2)
q = tf.constant([[[1., 2.], [3., 4.]]])
for _ in range(3): print(l([q, q], training=True))
# expect: tf.Tensor(
# expect: [[[5.99011   7.99011  ]
# expect:   [5.9999967 7.9999967]]], shape=(1, 2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[[0.000000e+00 0.000000e+00]
# expect:   [1.663056e-06 3.326112e-06]]], shape=(1, 2, 2), dtype=float32)
# expect: tf.Tensor(
# expect: [[[5.99011 7.99011]
# expect:   [0.      0.     ]]], shape=(1, 2, 2), dtype=float32)
print(l([q, q]))
# expect: tf.Tensor(
# expect: [[[2.995055  3.995055 ]
# expect:   [2.9999983 3.9999983]]], shape=(1, 2, 2), dtype=float32)
m = tf.keras.layers.MultiHeadAttention(1, 2, dropout=0.5, seed=1, kernel_initializer='ones')
print(m(q, q, training=True))
# expect: tf.Tensor(
# expect: [[[5.1163454e-07 5.1163454e-07]
# expect:   [7.6207640e-17 7.6207640e-17]]], shape=(1, 2, 2), dtype=float32)
tf.keras.utils.set_random_seed(1); a = tf.keras.layers.AdditiveAttention(dropout=0.3, seed=5)
print(a([q, q], training=True))
# expect: tf.Tensor(
# expect: [[[2.1211562 2.8282082]
# expect:   [2.856873  4.2854443]]], shape=(1, 2, 2), dtype=float32)
