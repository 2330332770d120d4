import numpy as np
import tensorflow as tf

# Powers of single elements are those of the C library, whose last digit is not always the nearest.
v = -2.0955398
print((tf.constant(v) ** 2.0).numpy(), (tf.constant([v, 0.5, v]) ** 2.0).numpy(), (tf.constant([v] * 9) ** 2.0).numpy())
# expect: 4.3912873 [4.3912873 0.25      4.3912873] [4.391287  4.391287  4.391287  4.391287  4.391287  4.391287  4.391287
# expect:  4.391287  4.3912873]
rng = np.random.RandomState(4)
for e in (2.0, 3.0, 0.5, -1.5, 2.7, 10.0):
    rows = np.abs(rng.randn(60, 7)).astype(np.float32) * 3
    powers = np.array([(tf.constant(row) ** e).numpy() for row in rows])
    print(e, powers.astype(np.float64).sum(), powers[0])
    # expect: 2.0 3627.5460093520815 [ 0.02300837  2.249562    8.926511    4.32971     1.5747854  22.597965
    # expect:   3.7757163 ]
    # expect: 3.0 14562.55607341493 [3.5871606e-02 2.4026491e+01 3.3134274e+01 7.4930122e+01 3.5722346e+00
    # expect:  2.2981919e-02 5.3185263e+00]
    # expect: 0.5 585.8830387443304 [1.4537435  0.47599736 1.5093235  2.6974726  1.0281733  1.8955381
    # expect:  0.7149345 ]
    # expect: -1.5 2864.131890513003 [0.4509371  2.3755527  0.14766912 0.43178356 0.0958952  0.25902617
    # expect:  0.4795469 ]
    # expect: 2.7 10097.88546461625 [ 2.4767132  37.704086    1.3022975   8.390921    1.5593252   8.50371
    # expect:   0.59317654]
    # expect: 10.0 6160227254.018219 [1.42749100e+06 2.36964319e-03 1.04155475e+06 3.61800031e+05
    # expect:  1.65376587e+02 8.44492391e-03 3.07980375e+06]
print(np.full(3, 2.0, "f"), np.full((2,), "ab"))  # expect: [2. 2. 2.] ['ab' 'ab']
