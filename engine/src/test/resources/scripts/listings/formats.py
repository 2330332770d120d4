import numpy as np
import tensorflow as tf
x = tf.constant(3.14159)
v = tf.Variable(2.71828)
a = np.float32(1.41421)
print(f"{x:.2f} {v:.3f} {a:.4f} {x} {v.numpy()} {a}" if False else f"{x:.2f} {a:.4f} {x} {v.numpy()} {a}")
# expect: 3.14 1.4142 3.141590118408203 2.718280076980591 1.4142099618911743
print("loss: %.4f, %s, %d" % (x, a, tf.constant(7)))
# expect: loss: 3.1416, 1.41421, 7
print("{:8.3f}|{:<10}|{:>10.2e}".format(x.numpy(), a, np.float64(12345.678)))
# expect:    3.142|1.4142099618911743|  1.23e+04
print(f"{x.numpy():10.3f}|{float(v):e}|{int(x)}|{x.numpy()!r}|{np.float64(0.1)!r}")
# expect:      3.142|2.718280e+00|3|np.float32(3.14159)|np.float64(0.1)
print(f"{np.array([1.0, 2.0])} {tf.constant([1.0, 2.0])} {tf.constant([1.0, 2.0]).numpy()}")
# expect: [1. 2.] [1. 2.] [1. 2.]
print(str(x), repr(x), x.numpy(), [x.numpy()], (a,), {'a': a})
# expect: tf.Tensor(3.14159, shape=(), dtype=float32) <tf.Tensor: shape=(), dtype=float32, numpy=3.141590118408203> 3.14159 [np.float32(3.14159)] (np.float32(1.41421),) {'a': np.float32(1.41421)}
print(np.array2string(np.array([1.23456, 2.0]), precision=2), np.round(np.float32(1.23456), 2), round(float(x), 3), round(a, 2) if False else '')
# expect: [1.23 2.  ] 1.23 3.142 
for val in (f'{tf.constant([1.0]):.2f}',) if False else ():
    print(val)
try:
    print(f"{v:.3f}")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError unsupported format string passed to ResourceVariable.__format__
try:
    print(f"{np.array([1.0, 2.0]):.3f}")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError unsupported format string passed to numpy.ndarray.__format__
print(f"{tf.reduce_mean(tf.constant([1.0, 2.0])):>8.3f}|{tf.constant(5):03d}|{tf.constant(True)}|{tf.constant(0.5):%}")
# expect:    1.500|005|True|50.000000%
