import tensorflow as tf

for encoding in ("utf-8", "ascii", "latin-1", "nope"):
    for text in ("abc", "é", "日"):
        try:
            print(text.encode(encoding))
# expect: b'abc'
# expect: b'\xc3\xa9'
# expect: b'\xe6\x97\xa5'
# expect: b'abc'
# expect: b'abc'
# expect: b'\xe9'
        except (LookupError, UnicodeEncodeError) as e:
            print(type(e).__name__, e)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\u65e5' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u65e5' in position 0: ordinal not in range(256)
# expect: LookupError unknown encoding: nope
# expect: LookupError unknown encoding: nope
# expect: LookupError unknown encoding: nope
tf.config.experimental.enable_op_determinism()
tf.autograph.set_verbosity(0)
@tf.autograph.experimental.do_not_convert
def f(x):
    return x + 1
print(f(tf.constant(1)), tf.config.get_visible_devices("CPU")[0].device_type)  # expect: tf.Tensor(2, shape=(), dtype=int32) CPU
generator = tf.keras.random.SeedGenerator(1337)
x = tf.reshape(tf.range(8.0), (2, 4))
print(tf.keras.random.dropout(x, rate=0.5, seed=generator))
# expect: tf.Tensor(
# expect: [[ 0.  0.  4.  6.]
# expect:  [ 0.  0. 12. 14.]], shape=(2, 4), dtype=float32)
print(tf.keras.random.dropout(x, rate=0.25, seed=generator))
# expect: tf.Tensor(
# expect: [[0.        0.        0.        4.       ]
# expect:  [5.3333335 0.        0.        9.333334 ]], shape=(2, 4), dtype=float32)
print(tf.keras.random.dropout(x, 0.3, seed=7))
# expect: tf.Tensor(
# expect: [[ 0.         1.4285715  0.         4.285714 ]
# expect:  [ 0.         7.1428576  8.571428  10.       ]], shape=(2, 4), dtype=float32)
