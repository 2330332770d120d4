import tensorflow as tf


def tried(action):
    try:
        return action()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


x = tf.constant([0.3, 0.9, 1.7, 2.2, 3.7, 5.0, 8.0, 0.1, 20.0])
# Gamma and its kin, in packets of eight and behind them, to the last digit.
print(tf.math.lgamma(x))
# expect: tf.Tensor(
# expect: [ 1.095798    0.06637626 -0.09580769  0.09694749  1.4280725   3.1780539
# expect:   8.525162    2.2527127  39.33988   ], shape=(9,), dtype=float32)
print(tf.math.lgamma(tf.cast(x, tf.float64)))
# expect: tf.Tensor(
# expect: [ 1.09579795  0.06637626 -0.09580769  0.09694749  1.42807238  3.17805383
# expect:   8.52516136  2.25271264 39.33988419], shape=(9,), dtype=float64)
print(tf.math.digamma([0.5, -1.5, 2.0, -0.5]))
# expect: tf.Tensor([-1.9635108   0.7031568   0.4227842   0.03648996], shape=(4,), dtype=float32)
print(tf.math.digamma(tf.cast(x, tf.float64)))
# expect: tf.Tensor(
# expect: [ -3.50252408  -0.754927     0.20854791   0.54429346   1.16715355
# expect:    1.50611767   2.01564148 -10.42375479   2.97052399], shape=(9,), dtype=float64)
print(tf.math.polygamma([1.0, 2.0, 3.0], [0.2, 0.9, 2.4]))
# expect: tf.Tensor([26.267378  -3.201797   0.2584098], shape=(3,), dtype=float32)
print(tf.math.zeta([2.0, 3.0, 1.5], [0.2, 0.9, 2.4]))
# expect: tf.Tensor([26.267378   1.6008985  1.439157 ], shape=(3,), dtype=float32)
print(tf.math.zeta(tf.constant([2.0, 4.0], tf.float64), tf.constant([-1.5, 0.3], tf.float64)))
# expect: tf.Tensor([  9.37924664 123.85696078], shape=(2,), dtype=float64)
print(tf.math.erfc(x - 2.0))
# expect: tf.Tensor(
# expect: [1.9837905e+00 1.8802050e+00 1.3286268e+00 7.7729738e-01 1.6209537e-02
# expect:  2.2090497e-05 2.1519737e-17 1.9927905e+00 0.0000000e+00], shape=(9,), dtype=float32)
print(tf.math.erfc(tf.cast(x - 2.0, tf.float64)))
# expect: tf.Tensor(
# expect: [1.98379046e+000 1.88020508e+000 1.32862671e+000 7.77297359e-001
# expect:  1.62095384e-002 2.20904970e-005 2.15197367e-017 1.99279043e+000
# expect:  6.08236923e-143], shape=(9,), dtype=float64)
p = tf.constant([0.001, 0.02, 0.3, 0.5, 0.77, 0.9, 0.99, 0.9999, 0.05])
print(tf.math.ndtri(p))
# expect: tf.Tensor(
# expect: [-3.0902326 -2.053749  -0.5244005  0.         0.7388468  1.2815514
# expect:   2.3263483  3.7189746 -1.6448536], shape=(9,), dtype=float32)
print(tf.math.erfinv(2.0 * p - 1.0))
# expect: tf.Tensor(
# expect: [-2.185127   -1.4522195  -0.3708071   0.          0.52244353  0.9061936
# expect:   1.6449766   2.629712   -1.1630871 ], shape=(9,), dtype=float32)
print(tf.math.erfcinv(p))
# expect: tf.Tensor(
# expect: [2.3267536e+00 1.6449763e+00 7.3286909e-01 4.7693631e-01 2.0674028e-01
# expect:  8.8856004e-02 8.8624926e-03 8.8637396e-05 1.3859037e+00], shape=(9,), dtype=float32)
print(tf.math.ndtri(tf.cast(p, tf.float64)))
# expect: tf.Tensor(
# expect: [-3.09023229 -2.05374892 -0.52440048  0.          0.73884679  1.28155143
# expect:   2.32634823  3.71897457 -1.64485362], shape=(9,), dtype=float64)
# Shares of the gamma and the beta integral.
a = tf.constant([0.2, 0.5, 1.0, 2.0, 4.0, 5.5, 6.0, 0.01, 25.0])
print(tf.math.igamma(a, x))
# expect: tf.Tensor(
# expect: [0.8165266  0.8202874  0.8173165  0.64542985 0.50584674 0.469613
# expect:  0.8087639  0.9818644  0.15677327], shape=(9,), dtype=float32)
print(tf.math.igammac(a, x))
# expect: tf.Tensor(
# expect: [0.18347341 0.1797126  0.18268351 0.35457012 0.49415326 0.53038704
# expect:  0.19123606 0.01813561 0.84322673], shape=(9,), dtype=float32)
print(tf.math.betainc(a, x, p))
# expect: tf.Tensor(
# expect: [1.6210786e-01 1.3258286e-01 4.5466086e-01 5.4296112e-01 9.2803907e-01
# expect:  9.9877799e-01 1.0000000e+00 9.6375239e-01 1.6475346e-21], shape=(9,), dtype=float32)
d = [tf.cast(v, tf.float64) for v in (a, x, p)]
print(tf.math.igamma(d[0], d[1]))
# expect: tf.Tensor(
# expect: [0.8165268  0.8202875  0.81731648 0.6454299  0.50584677 0.46961285
# expect:  0.80876394 0.98186468 0.15677262], shape=(9,), dtype=float64)
print(tf.math.igammac(d[0], d[1]))
# expect: tf.Tensor(
# expect: [0.1834732  0.1797125  0.18268352 0.3545701  0.49415323 0.53038715
# expect:  0.19123606 0.01813532 0.84322738], shape=(9,), dtype=float64)
print(tf.math.betainc(*d))
# expect: tf.Tensor(
# expect: [1.62107870e-01 1.32582848e-01 4.54660886e-01 5.42960964e-01
# expect:  9.28039015e-01 9.98778004e-01 1.00000000e+00 9.63752311e-01
# expect:  1.64752038e-21], shape=(9,), dtype=float64)
with tf.GradientTape(persistent=True) as t:
    t.watch([a, x, p])
    y = tf.math.igamma(a, x)
    z = tf.math.igammac(a, x)
    w = tf.math.betainc(a, x, p)
print(t.gradient(y, [a, x]))
# expect: [<tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([-0.9105595 , -0.43265593, -0.27703983, -0.27765077, -0.2092183 ,
# expect:        -0.17673856, -0.10838187, -1.8040781 , -0.05007964], dtype=float32)>, <tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([0.42278752, 0.24179025, 0.18268351, 0.24376695, 0.20872009,
# expect:        0.179902  , 0.09160361, 0.08892867, 0.05573463], dtype=float32)>]
print(t.gradient(z, [a, x]))
# expect: [<tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([0.9105595 , 0.43265593, 0.27703983, 0.27765077, 0.2092183 ,
# expect:        0.17673856, 0.10838187, 1.8040781 , 0.05007964], dtype=float32)>, <tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([-0.42278752, -0.24179025, -0.18268351, -0.24376695, -0.20872009,
# expect:        -0.179902  , -0.09160361, -0.08892867, -0.05573463], dtype=float32)>]
print(t.gradient(w, [a, x, p]))
# expect: [None, None, <tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([3.2440521e+01, 3.3190470e+00, 1.3243951e+00, 1.5321686e+00,
# expect:        9.5550978e-01, 5.6151435e-02, 9.7913566e-11, 3.6244934e+01,
# expect:        7.9219330e-19], dtype=float32)>]
with tf.GradientTape() as s:
    s.watch(a)
    with tf.GradientTape() as t:
        t.watch(a)
        y = tf.math.igamma(a, x)
    g = t.gradient(y, a)
print(tried(lambda: s.gradient(g, a)))
# expect: LookupError: gradient registry has no entry for: IgammaGradA
print(tried(lambda: tf.math.betainc([1.0, 2.0], [1.0, 2.0, 3.0], 0.5)))
# expect: InvalidArgumentError: {{function_node __wrapped__Betainc_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of a and b are inconsistent: [2] vs. [3] [Op:Betainc]
# Activations of float32 are an exponential less 1.
print(tf.nn.elu([-0.1, -0.4, -0.03, -0.7, -0.001, -1.3, -0.2, -0.05, -0.1]))
# expect: tf.Tensor(
# expect: [-0.09516263 -0.32967997 -0.02955443 -0.5034147  -0.00099951 -0.7274682
# expect:  -0.18126923 -0.04877061 -0.09516257], shape=(9,), dtype=float32)
print(tf.nn.selu([-0.1, -0.4, -0.03, -0.7, -0.001, -1.3, -0.2, -0.05, -0.1]))
# expect: tf.Tensor(
# expect: [-0.16730535 -0.5796101  -0.05195962 -0.88505304 -0.00175724 -1.2789613
# expect:  -0.31868932 -0.08574357 -0.16730525], shape=(9,), dtype=float32)
print(tf.nn.gelu([-0.1, -0.4, -2.0, -0.7, 3.0, -1.3, 0.2, 0.05, -0.1]))
# expect: tf.Tensor(
# expect: [-0.04601722 -0.13783132 -0.04550026 -0.16937457  2.9959502  -0.12584065
# expect:   0.11585194  0.02599694 -0.04601722], shape=(9,), dtype=float32)
# Kernels that there are for no processor.
print(tried(lambda: tf.math.erfinv(tf.constant(0.5, tf.float16))))
# expect: NotFoundError: Could not find device for node: {{node Erfinv}} = Erfinv[T=DT_HALF]
# expect: All kernels registered for op Erfinv:
# expect:   device='XLA_CPU_JIT'; T in [DT_FLOAT, DT_DOUBLE, DT_BFLOAT16, DT_HALF]
# expect:   device='CPU'; T in [DT_DOUBLE]
# expect:   device='CPU'; T in [DT_FLOAT]
# expect:  [Op:Erfinv] name: 
print(tried(lambda: tf.math.lgamma(tf.constant([0.5], tf.bfloat16))))
# expect: NotFoundError: Could not find device for node: {{node Lgamma}} = Lgamma[T=DT_BFLOAT16]
# expect: All kernels registered for op Lgamma:
# expect:   device='XLA_CPU_JIT'; T in [DT_FLOAT, DT_DOUBLE, DT_BFLOAT16, DT_HALF]
# expect:   device='CPU'; T in [DT_DOUBLE]
# expect:   device='CPU'; T in [DT_HALF]
# expect:   device='CPU'; T in [DT_FLOAT]
# expect:  [Op:Lgamma] name: 
print(tried(lambda: tf.math.reciprocal(tf.constant([2]))))
# expect: NotFoundError: Could not find device for node: {{node Reciprocal}} = Reciprocal[T=DT_INT32]
# expect: All kernels registered for op Reciprocal:
# expect:   device='XLA_CPU_JIT'; T in [DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_BFLOAT16, DT_COMPLEX128, DT_HALF]
# expect:   device='CPU'; T in [DT_COMPLEX128]
# expect:   device='CPU'; T in [DT_COMPLEX64]
# expect:   device='CPU'; T in [DT_DOUBLE]
# expect:   device='CPU'; T in [DT_BFLOAT16]
# expect:   device='CPU'; T in [DT_HALF]
# expect:   device='CPU'; T in [DT_FLOAT]
# expect:  [Op:Reciprocal] name: 
print(tried(lambda: tf.searchsorted([False, True], [True])))
# expect: NotFoundError: Could not find device for node: {{node LowerBound}} = LowerBound[T=DT_BOOL, out_type=DT_INT32]
# expect: All kernels registered for op LowerBound:
# expect:   device='XLA_CPU_JIT'; out_type in [DT_INT32, DT_INT64]; T in [DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, DT_INT64, DT_BOOL, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64, DT_FLOAT8_E5M2, DT_FLOAT8_E4M3FN, DT_FLOAT8_E4M3FNUZ, DT_FLOAT8_E4M3B11FNUZ, DT_FLOAT8_E5M2FNUZ, DT_INT4, DT_UINT4]
# expect:   device='CPU'; T in [DT_DOUBLE]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_FLOAT]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_BFLOAT16]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_HALF]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_INT32]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_INT8]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_UINT8]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_INT16]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_UINT16]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_UINT32]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_INT64]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_UINT64]; out_type in [DT_INT64]
# expect:   device='CPU'; T in [DT_DOUBLE]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_FLOAT]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_BFLOAT16]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_HALF]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_INT32]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_INT8]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_UINT8]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_INT16]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_UINT16]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_UINT32]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_INT64]; out_type in [DT_INT32]
# expect:   device='CPU'; T in [DT_UINT64]; out_type in [DT_INT32]
# expect:  [Op:LowerBound] name: 
