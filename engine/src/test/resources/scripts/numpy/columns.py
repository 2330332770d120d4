import numpy as np
import tensorflow as tf
a = np.array([1/7, 3e38, 1e-05], dtype=np.float32)
print(a, repr(a))
# expect: [1.4285715e-01 3.0000000e+38 9.9999997e-06] array([1.4285715e-01, 3.0000000e+38, 9.9999997e-06], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1.4285715e-01 3.0000000e+38 9.9999997e-06], shape=(3,), dtype=float32)
# expect: [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1.4285715e-01, 3.0000000e+38, 9.9999997e-06], dtype=float32)>]
a = np.array([-np.inf, np.nan, 1000.0, 3e38, 3e38, 1e6, 1e-10, np.nan, 1e-10, -1/3, 0.0, 1e-05], dtype=np.float32)
print(a, repr(a))
# expect: [          -inf            nan  1.0000000e+03  3.0000000e+38
# expect:   3.0000000e+38  1.0000000e+06  1.0000000e-10            nan
# expect:   1.0000000e-10 -3.3333334e-01  0.0000000e+00  9.9999997e-06] array([          -inf,            nan,  1.0000000e+03,  3.0000000e+38,
# expect:         3.0000000e+38,  1.0000000e+06,  1.0000000e-10,            nan,
# expect:         1.0000000e-10, -3.3333334e-01,  0.0000000e+00,  9.9999997e-06],
# expect:       dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [          -inf            nan  1.0000000e+03  3.0000000e+38
# expect:   3.0000000e+38  1.0000000e+06  1.0000000e-10            nan
# expect:   1.0000000e-10 -3.3333334e-01  0.0000000e+00  9.9999997e-06], shape=(12,), dtype=float32)
# expect: [<tf.Tensor: shape=(12,), dtype=float32, numpy=
# expect: array([          -inf,            nan,  1.0000000e+03,  3.0000000e+38,
# expect:         3.0000000e+38,  1.0000000e+06,  1.0000000e-10,            nan,
# expect:         1.0000000e-10, -3.3333334e-01,  0.0000000e+00,  9.9999997e-06],
# expect:       dtype=float32)>]
a = np.array([12345678.0], dtype=np.float32)
print(a, repr(a))
# expect: [1.2345678e+07] array([1.2345678e+07], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1.2345678e+07], shape=(1,), dtype=float32)
# expect: [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.2345678e+07], dtype=float32)>]
a = np.array([3e38, -1/3, 1234567.0, 1e6, 1e-20], dtype=np.float32)
print(a, repr(a))
# expect: [ 3.0000000e+38 -3.3333334e-01  1.2345670e+06  1.0000000e+06
# expect:   9.9999997e-21] array([ 3.0000000e+38, -3.3333334e-01,  1.2345670e+06,  1.0000000e+06,
# expect:         9.9999997e-21], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 3.0000000e+38 -3.3333334e-01  1.2345670e+06  1.0000000e+06
# expect:   9.9999997e-21], shape=(5,), dtype=float32)
# expect: [<tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([ 3.0000000e+38, -3.3333334e-01,  1.2345670e+06,  1.0000000e+06,
# expect:         9.9999997e-21], dtype=float32)>]
a = np.array([1e10, 1.0, -2.5, 0.000123456, 1001.0, -np.inf, 1234567.0], dtype=np.float32)
print(a, repr(a))
# expect: [ 1.000000e+10  1.000000e+00 -2.500000e+00  1.234560e-04  1.001000e+03
# expect:           -inf  1.234567e+06] array([ 1.000000e+10,  1.000000e+00, -2.500000e+00,  1.234560e-04,
# expect:         1.001000e+03,          -inf,  1.234567e+06], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 1.000000e+10  1.000000e+00 -2.500000e+00  1.234560e-04  1.001000e+03
# expect:           -inf  1.234567e+06], shape=(7,), dtype=float32)
# expect: [<tf.Tensor: shape=(7,), dtype=float32, numpy=
# expect: array([ 1.000000e+10,  1.000000e+00, -2.500000e+00,  1.234560e-04,
# expect:         1.001000e+03,          -inf,  1.234567e+06], dtype=float32)>]
a = np.array([65504.0, -1/3, 2/3, 999999.0, np.nan, 0.30000000000000004, -0.0, 1e16, 99999999.0], dtype=np.float64)
print(a, repr(a))
# expect: [ 6.55040000e+04 -3.33333333e-01  6.66666667e-01  9.99999000e+05
# expect:              nan  3.00000000e-01 -0.00000000e+00  1.00000000e+16
# expect:   9.99999990e+07] array([ 6.55040000e+04, -3.33333333e-01,  6.66666667e-01,  9.99999000e+05,
# expect:                    nan,  3.00000000e-01, -0.00000000e+00,  1.00000000e+16,
# expect:         9.99999990e+07])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 6.55040000e+04 -3.33333333e-01  6.66666667e-01  9.99999000e+05
# expect:              nan  3.00000000e-01 -0.00000000e+00  1.00000000e+16
# expect:   9.99999990e+07], shape=(9,), dtype=float64)
# expect: [<tf.Tensor: shape=(9,), dtype=float64, numpy=
# expect: array([ 6.55040000e+04, -3.33333333e-01,  6.66666667e-01,  9.99999000e+05,
# expect:                    nan,  3.00000000e-01, -0.00000000e+00,  1.00000000e+16,
# expect:         9.99999990e+07])>]
a = np.array([1001.0, 1e16], dtype=np.float64)
print(a, repr(a))
# expect: [1.001e+03 1.000e+16] array([1.001e+03, 1.000e+16])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1.001e+03 1.000e+16], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([1.001e+03, 1.000e+16])>]
a = np.array([1e-05, 3e38], dtype=np.float64)
print(a, repr(a))
# expect: [1.e-05 3.e+38] array([1.e-05, 3.e+38])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1.e-05 3.e+38], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([1.e-05, 3.e+38])>]
a = np.array([2/3, 1e-05], dtype=np.float64)
print(a, repr(a))
# expect: [6.66666667e-01 1.00000000e-05] array([6.66666667e-01, 1.00000000e-05])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([6.66666667e-01 1.00000000e-05], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([6.66666667e-01, 1.00000000e-05])>]
a = np.array([-0.0, 7e-5, 1234567.0], dtype=np.float64)
print(a, repr(a))
# expect: [-0.000000e+00  7.000000e-05  1.234567e+06] array([-0.000000e+00,  7.000000e-05,  1.234567e+06])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([-0.000000e+00  7.000000e-05  1.234567e+06], shape=(3,), dtype=float64)
# expect: [<tf.Tensor: shape=(3,), dtype=float64, numpy=array([-0.000000e+00,  7.000000e-05,  1.234567e+06])>]
a = np.array([1.0, 1.0], dtype=np.float64)
print(a, repr(a))
# expect: [1. 1.] array([1., 1.])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1. 1.], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([1., 1.])>]
a = np.array([1e16, 65504.0, np.inf, 1.0, 12345678.0, 0.0, 1e-05], dtype=np.float64)
print(a, repr(a))
# expect: [1.0000000e+16 6.5504000e+04           inf 1.0000000e+00 1.2345678e+07
# expect:  0.0000000e+00 1.0000000e-05] array([1.0000000e+16, 6.5504000e+04,           inf, 1.0000000e+00,
# expect:        1.2345678e+07, 0.0000000e+00, 1.0000000e-05])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [1.0000000e+16 6.5504000e+04           inf 1.0000000e+00 1.2345678e+07
# expect:  0.0000000e+00 1.0000000e-05], shape=(7,), dtype=float64)
# expect: [<tf.Tensor: shape=(7,), dtype=float64, numpy=
# expect: array([1.0000000e+16, 6.5504000e+04,           inf, 1.0000000e+00,
# expect:        1.2345678e+07, 0.0000000e+00, 1.0000000e-05])>]
a = np.array([1000.0], dtype=np.float32)
print(a, repr(a))
# expect: [1000.] array([1000.], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1000.], shape=(1,), dtype=float32)
# expect: [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1000.], dtype=float32)>]
a = np.array([-np.inf, 1e-10, 1.0, 0.30000000000000004, 1e100], dtype=np.float64)
print(a, repr(a))
# expect: [   -inf 1.e-010 1.e+000 3.e-001 1.e+100] array([   -inf, 1.e-010, 1.e+000, 3.e-001, 1.e+100])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([   -inf 1.e-010 1.e+000 3.e-001 1.e+100], shape=(5,), dtype=float64)
# expect: [<tf.Tensor: shape=(5,), dtype=float64, numpy=array([   -inf, 1.e-010, 1.e+000, 3.e-001, 1.e+100])>]
a = np.array([-1/3, -1/3, 1e-38], dtype=np.float64)
print(a, repr(a))
# expect: [-3.33333333e-01 -3.33333333e-01  1.00000000e-38] array([-3.33333333e-01, -3.33333333e-01,  1.00000000e-38])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([-3.33333333e-01 -3.33333333e-01  1.00000000e-38], shape=(3,), dtype=float64)
# expect: [<tf.Tensor: shape=(3,), dtype=float64, numpy=array([-3.33333333e-01, -3.33333333e-01,  1.00000000e-38])>]
a = np.array([65504.0, 1e16], dtype=np.float64)
print(a, repr(a))
# expect: [6.5504e+04 1.0000e+16] array([6.5504e+04, 1.0000e+16])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([6.5504e+04 1.0000e+16], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([6.5504e+04, 1.0000e+16])>]
a = np.array([12345678.0, 1234567.0, -np.inf, 12345678.0], dtype=np.float64)
print(a, repr(a))
# expect: [12345678.  1234567.      -inf 12345678.] array([12345678.,  1234567.,      -inf, 12345678.])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([12345678.  1234567.      -inf 12345678.], shape=(4,), dtype=float64)
# expect: [<tf.Tensor: shape=(4,), dtype=float64, numpy=array([12345678.,  1234567.,      -inf, 12345678.])>]
a = np.array([999999.0], dtype=np.float64)
print(a, repr(a))
# expect: [999999.] array([999999.])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([999999.], shape=(1,), dtype=float64)
# expect: [<tf.Tensor: shape=(1,), dtype=float64, numpy=array([999999.])>]
a = np.array([-1/3], dtype=np.float64)
print(a, repr(a))
# expect: [-0.33333333] array([-0.33333333])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([-0.33333333], shape=(1,), dtype=float64)
# expect: [<tf.Tensor: shape=(1,), dtype=float64, numpy=array([-0.33333333])>]
a = np.array([0.30000000000000004], dtype=np.float32)
print(a, repr(a))
# expect: [0.3] array([0.3], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([0.3], shape=(1,), dtype=float32)
# expect: [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.3], dtype=float32)>]
a = np.array([2/3, 1e16, 0.000123456, -0.0, 0.1, -0.0, 1/7], dtype=np.float64)
print(a, repr(a))
# expect: [ 6.66666667e-01  1.00000000e+16  1.23456000e-04 -0.00000000e+00
# expect:   1.00000000e-01 -0.00000000e+00  1.42857143e-01] array([ 6.66666667e-01,  1.00000000e+16,  1.23456000e-04, -0.00000000e+00,
# expect:         1.00000000e-01, -0.00000000e+00,  1.42857143e-01])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 6.66666667e-01  1.00000000e+16  1.23456000e-04 -0.00000000e+00
# expect:   1.00000000e-01 -0.00000000e+00  1.42857143e-01], shape=(7,), dtype=float64)
# expect: [<tf.Tensor: shape=(7,), dtype=float64, numpy=
# expect: array([ 6.66666667e-01,  1.00000000e+16,  1.23456000e-04, -0.00000000e+00,
# expect:         1.00000000e-01, -0.00000000e+00,  1.42857143e-01])>]
a = np.array([12345678.0, 1e100, 0.0001, 1/7, 0.0001, 1e100, 1/7, -np.inf, 12345678.0, -1/3, 1e10, -0.0], dtype=np.float64)
print(a, repr(a))
# expect: [ 1.23456780e+007  1.00000000e+100  1.00000000e-004  1.42857143e-001
# expect:   1.00000000e-004  1.00000000e+100  1.42857143e-001             -inf
# expect:   1.23456780e+007 -3.33333333e-001  1.00000000e+010 -0.00000000e+000] array([ 1.23456780e+007,  1.00000000e+100,  1.00000000e-004,
# expect:         1.42857143e-001,  1.00000000e-004,  1.00000000e+100,
# expect:         1.42857143e-001,             -inf,  1.23456780e+007,
# expect:        -3.33333333e-001,  1.00000000e+010, -0.00000000e+000])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 1.23456780e+007  1.00000000e+100  1.00000000e-004  1.42857143e-001
# expect:   1.00000000e-004  1.00000000e+100  1.42857143e-001             -inf
# expect:   1.23456780e+007 -3.33333333e-001  1.00000000e+010 -0.00000000e+000], shape=(12,), dtype=float64)
# expect: [<tf.Tensor: shape=(12,), dtype=float64, numpy=
# expect: array([ 1.23456780e+007,  1.00000000e+100,  1.00000000e-004,
# expect:         1.42857143e-001,  1.00000000e-004,  1.00000000e+100,
# expect:         1.42857143e-001,             -inf,  1.23456780e+007,
# expect:        -3.33333333e-001,  1.00000000e+010, -0.00000000e+000])>]
a = np.array([65504.0, np.nan, 1e16, np.inf, 1e20], dtype=np.float32)
print(a, repr(a))
# expect: [6.5504e+04        nan 1.0000e+16        inf 1.0000e+20] array([6.5504e+04,        nan, 1.0000e+16,        inf, 1.0000e+20],
# expect:       dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([6.5504e+04        nan 1.0000e+16        inf 1.0000e+20], shape=(5,), dtype=float32)
# expect: [<tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([6.5504e+04,        nan, 1.0000e+16,        inf, 1.0000e+20],
# expect:       dtype=float32)>]
a = np.array([1e10, 1e10, 1e20, 0.30000000000000004, np.nan, 1e-20, 99999999.0, 123456.789, 0.30000000000000004], dtype=np.float32)
print(a, repr(a))
# expect: [1.0000000e+10 1.0000000e+10 1.0000000e+20 3.0000001e-01           nan
# expect:  9.9999997e-21 1.0000000e+08 1.2345679e+05 3.0000001e-01] array([1.0000000e+10, 1.0000000e+10, 1.0000000e+20, 3.0000001e-01,
# expect:                  nan, 9.9999997e-21, 1.0000000e+08, 1.2345679e+05,
# expect:        3.0000001e-01], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [1.0000000e+10 1.0000000e+10 1.0000000e+20 3.0000001e-01           nan
# expect:  9.9999997e-21 1.0000000e+08 1.2345679e+05 3.0000001e-01], shape=(9,), dtype=float32)
# expect: [<tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([1.0000000e+10, 1.0000000e+10, 1.0000000e+20, 3.0000001e-01,
# expect:                  nan, 9.9999997e-21, 1.0000000e+08, 1.2345679e+05,
# expect:        3.0000001e-01], dtype=float32)>]
a = np.array([1e16, np.nan, 3.3333333, 1.0, 1000.0, 1e20, 0.0001, 1e16, 0.30000000000000004, 123456.789, 2/3, -2.5], dtype=np.float32)
print(a, repr(a))
# expect: [ 1.0000000e+16            nan  3.3333333e+00  1.0000000e+00
# expect:   1.0000000e+03  1.0000000e+20  9.9999997e-05  1.0000000e+16
# expect:   3.0000001e-01  1.2345679e+05  6.6666669e-01 -2.5000000e+00] array([ 1.0000000e+16,            nan,  3.3333333e+00,  1.0000000e+00,
# expect:         1.0000000e+03,  1.0000000e+20,  9.9999997e-05,  1.0000000e+16,
# expect:         3.0000001e-01,  1.2345679e+05,  6.6666669e-01, -2.5000000e+00],
# expect:       dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 1.0000000e+16            nan  3.3333333e+00  1.0000000e+00
# expect:   1.0000000e+03  1.0000000e+20  9.9999997e-05  1.0000000e+16
# expect:   3.0000001e-01  1.2345679e+05  6.6666669e-01 -2.5000000e+00], shape=(12,), dtype=float32)
# expect: [<tf.Tensor: shape=(12,), dtype=float32, numpy=
# expect: array([ 1.0000000e+16,            nan,  3.3333333e+00,  1.0000000e+00,
# expect:         1.0000000e+03,  1.0000000e+20,  9.9999997e-05,  1.0000000e+16,
# expect:         3.0000001e-01,  1.2345679e+05,  6.6666669e-01, -2.5000000e+00],
# expect:       dtype=float32)>]
a = np.array([1e16, 1e-38, 2/3, 999999.0, 7e-5], dtype=np.float64)
print(a, repr(a))
# expect: [1.00000000e+16 1.00000000e-38 6.66666667e-01 9.99999000e+05
# expect:  7.00000000e-05] array([1.00000000e+16, 1.00000000e-38, 6.66666667e-01, 9.99999000e+05,
# expect:        7.00000000e-05])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [1.00000000e+16 1.00000000e-38 6.66666667e-01 9.99999000e+05
# expect:  7.00000000e-05], shape=(5,), dtype=float64)
# expect: [<tf.Tensor: shape=(5,), dtype=float64, numpy=
# expect: array([1.00000000e+16, 1.00000000e-38, 6.66666667e-01, 9.99999000e+05,
# expect:        7.00000000e-05])>]
a = np.array([1.0, 999999.0, 1e-10, 1000.0, 0.0, 3e38, 65504.0, 1234567.0, np.nan], dtype=np.float64)
print(a, repr(a))
# expect: [1.000000e+00 9.999990e+05 1.000000e-10 1.000000e+03 0.000000e+00
# expect:  3.000000e+38 6.550400e+04 1.234567e+06          nan] array([1.000000e+00, 9.999990e+05, 1.000000e-10, 1.000000e+03,
# expect:        0.000000e+00, 3.000000e+38, 6.550400e+04, 1.234567e+06,
# expect:                 nan])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [1.000000e+00 9.999990e+05 1.000000e-10 1.000000e+03 0.000000e+00
# expect:  3.000000e+38 6.550400e+04 1.234567e+06          nan], shape=(9,), dtype=float64)
# expect: [<tf.Tensor: shape=(9,), dtype=float64, numpy=
# expect: array([1.000000e+00, 9.999990e+05, 1.000000e-10, 1.000000e+03,
# expect:        0.000000e+00, 3.000000e+38, 6.550400e+04, 1.234567e+06,
# expect:                 nan])>]
a = np.array([7e-5, 0.30000000000000004, np.nan, 1e-05, 7e-5, 3.3333333, np.inf, 1.0, 1.0, 65504.0, 1000.0, 1234567.0], dtype=np.float32)
print(a, repr(a))
# expect: [7.0000002e-05 3.0000001e-01           nan 9.9999997e-06 7.0000002e-05
# expect:  3.3333333e+00           inf 1.0000000e+00 1.0000000e+00 6.5504000e+04
# expect:  1.0000000e+03 1.2345670e+06] array([7.0000002e-05, 3.0000001e-01,           nan, 9.9999997e-06,
# expect:        7.0000002e-05, 3.3333333e+00,           inf, 1.0000000e+00,
# expect:        1.0000000e+00, 6.5504000e+04, 1.0000000e+03, 1.2345670e+06],
# expect:       dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [7.0000002e-05 3.0000001e-01           nan 9.9999997e-06 7.0000002e-05
# expect:  3.3333333e+00           inf 1.0000000e+00 1.0000000e+00 6.5504000e+04
# expect:  1.0000000e+03 1.2345670e+06], shape=(12,), dtype=float32)
# expect: [<tf.Tensor: shape=(12,), dtype=float32, numpy=
# expect: array([7.0000002e-05, 3.0000001e-01,           nan, 9.9999997e-06,
# expect:        7.0000002e-05, 3.3333333e+00,           inf, 1.0000000e+00,
# expect:        1.0000000e+00, 6.5504000e+04, 1.0000000e+03, 1.2345670e+06],
# expect:       dtype=float32)>]
a = np.array([3e38], dtype=np.float32)
print(a, repr(a))
# expect: [3.e+38] array([3.e+38], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([3.e+38], shape=(1,), dtype=float32)
# expect: [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([3.e+38], dtype=float32)>]
a = np.array([65504.0, 12345678.0, np.inf], dtype=np.float32)
print(a, repr(a))
# expect: [6.5504000e+04 1.2345678e+07           inf] array([6.5504000e+04, 1.2345678e+07,           inf], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([6.5504000e+04 1.2345678e+07           inf], shape=(3,), dtype=float32)
# expect: [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([6.5504000e+04, 1.2345678e+07,           inf], dtype=float32)>]
a = np.array([0.1, 3.3333333, 0.30000000000000004, -2.5, -np.inf, 3e38, 0.1, 2/3, np.nan], dtype=np.float32)
print(a, repr(a))
# expect: [ 1.0000000e-01  3.3333333e+00  3.0000001e-01 -2.5000000e+00
# expect:            -inf  3.0000000e+38  1.0000000e-01  6.6666669e-01
# expect:             nan] array([ 1.0000000e-01,  3.3333333e+00,  3.0000001e-01, -2.5000000e+00,
# expect:                  -inf,  3.0000000e+38,  1.0000000e-01,  6.6666669e-01,
# expect:                   nan], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 1.0000000e-01  3.3333333e+00  3.0000001e-01 -2.5000000e+00
# expect:            -inf  3.0000000e+38  1.0000000e-01  6.6666669e-01
# expect:             nan], shape=(9,), dtype=float32)
# expect: [<tf.Tensor: shape=(9,), dtype=float32, numpy=
# expect: array([ 1.0000000e-01,  3.3333333e+00,  3.0000001e-01, -2.5000000e+00,
# expect:                  -inf,  3.0000000e+38,  1.0000000e-01,  6.6666669e-01,
# expect:                   nan], dtype=float32)>]
a = np.array([3.3333333, 99999999.0], dtype=np.float32)
print(a, repr(a))
# expect: [3.3333333e+00 1.0000000e+08] array([3.3333333e+00, 1.0000000e+08], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([3.3333333e+00 1.0000000e+08], shape=(2,), dtype=float32)
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3.3333333e+00, 1.0000000e+08], dtype=float32)>]
a = np.array([-2.5, 0.0, 0.000123456, 1e6, 0.1], dtype=np.float32)
print(a, repr(a))
# expect: [-2.50000e+00  0.00000e+00  1.23456e-04  1.00000e+06  1.00000e-01] array([-2.50000e+00,  0.00000e+00,  1.23456e-04,  1.00000e+06,
# expect:         1.00000e-01], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([-2.50000e+00  0.00000e+00  1.23456e-04  1.00000e+06  1.00000e-01], shape=(5,), dtype=float32)
# expect: [<tf.Tensor: shape=(5,), dtype=float32, numpy=
# expect: array([-2.50000e+00,  0.00000e+00,  1.23456e-04,  1.00000e+06,
# expect:         1.00000e-01], dtype=float32)>]
a = np.array([1e16, 1234567.0, 0.1, 3e38], dtype=np.float64)
print(a, repr(a))
# expect: [1.000000e+16 1.234567e+06 1.000000e-01 3.000000e+38] array([1.000000e+16, 1.234567e+06, 1.000000e-01, 3.000000e+38])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([1.000000e+16 1.234567e+06 1.000000e-01 3.000000e+38], shape=(4,), dtype=float64)
# expect: [<tf.Tensor: shape=(4,), dtype=float64, numpy=array([1.000000e+16, 1.234567e+06, 1.000000e-01, 3.000000e+38])>]
a = np.array([0.1], dtype=np.float64)
print(a, repr(a))
# expect: [0.1] array([0.1])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([0.1], shape=(1,), dtype=float64)
# expect: [<tf.Tensor: shape=(1,), dtype=float64, numpy=array([0.1])>]
a = np.array([3.3333333], dtype=np.float32)
print(a, repr(a))
# expect: [3.3333333] array([3.3333333], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([3.3333333], shape=(1,), dtype=float32)
# expect: [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([3.3333333], dtype=float32)>]
a = np.array([3e38, 1.0], dtype=np.float32)
print(a, repr(a))
# expect: [3.e+38 1.e+00] array([3.e+38, 1.e+00], dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([3.e+38 1.e+00], shape=(2,), dtype=float32)
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3.e+38, 1.e+00], dtype=float32)>]
a = np.array([1e20, 99999999.0, 1e20, 1e-05, 2/3, -1/3, -1/3, 12345678.0, 1/7, -np.inf, 1000.0, 0.30000000000000004], dtype=np.float32)
print(a, repr(a))
# expect: [ 1.0000000e+20  1.0000000e+08  1.0000000e+20  9.9999997e-06
# expect:   6.6666669e-01 -3.3333334e-01 -3.3333334e-01  1.2345678e+07
# expect:   1.4285715e-01           -inf  1.0000000e+03  3.0000001e-01] array([ 1.0000000e+20,  1.0000000e+08,  1.0000000e+20,  9.9999997e-06,
# expect:         6.6666669e-01, -3.3333334e-01, -3.3333334e-01,  1.2345678e+07,
# expect:         1.4285715e-01,           -inf,  1.0000000e+03,  3.0000001e-01],
# expect:       dtype=float32)
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor(
# expect: [ 1.0000000e+20  1.0000000e+08  1.0000000e+20  9.9999997e-06
# expect:   6.6666669e-01 -3.3333334e-01 -3.3333334e-01  1.2345678e+07
# expect:   1.4285715e-01           -inf  1.0000000e+03  3.0000001e-01], shape=(12,), dtype=float32)
# expect: [<tf.Tensor: shape=(12,), dtype=float32, numpy=
# expect: array([ 1.0000000e+20,  1.0000000e+08,  1.0000000e+20,  9.9999997e-06,
# expect:         6.6666669e-01, -3.3333334e-01, -3.3333334e-01,  1.2345678e+07,
# expect:         1.4285715e-01,           -inf,  1.0000000e+03,  3.0000001e-01],
# expect:       dtype=float32)>]
a = np.array([-2.5, 0.0], dtype=np.float64)
print(a, repr(a))
# expect: [-2.5  0. ] array([-2.5,  0. ])
print(tf.constant(a)); print([tf.constant(a)])
# expect: tf.Tensor([-2.5  0. ], shape=(2,), dtype=float64)
# expect: [<tf.Tensor: shape=(2,), dtype=float64, numpy=array([-2.5,  0. ])>]
a = np.linspace(-1, 1, int(np.prod((2, 3)))).astype(np.float32).reshape((2, 3))
print(a)
# expect: [[-1.  -0.6 -0.2]
# expect:  [ 0.2  0.6  1. ]]
print(repr(a))
# expect: array([[-1. , -0.6, -0.2],
# expect:        [ 0.2,  0.6,  1. ]], dtype=float32)
print(tf.constant(a))
# expect: tf.Tensor(
# expect: [[-1.  -0.6 -0.2]
# expect:  [ 0.2  0.6  1. ]], shape=(2, 3), dtype=float32)
print([tf.constant(a)])
# expect: [<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-1. , -0.6, -0.2],
# expect:        [ 0.2,  0.6,  1. ]], dtype=float32)>]
print(tf.Variable(a))
# expect: <tf.Variable 'Variable:0' shape=(2, 3) dtype=float32, numpy=
# expect: array([[-1. , -0.6, -0.2],
# expect:        [ 0.2,  0.6,  1. ]], dtype=float32)>
a = np.arange(np.prod((3, 1))).reshape((3, 1))
print(a)
# expect: [[0]
# expect:  [1]
# expect:  [2]]
print(repr(a))
# expect: array([[0],
# expect:        [1],
# expect:        [2]])
print(tf.constant(a))
# expect: tf.Tensor(
# expect: [[0]
# expect:  [1]
# expect:  [2]], shape=(3, 1), dtype=int64)
print([tf.constant(a)])
# expect: [<tf.Tensor: shape=(3, 1), dtype=int64, numpy=
# expect: array([[0],
# expect:        [1],
# expect:        [2]])>]
print(tf.Variable(a))
# expect: <tf.Variable 'Variable:0' shape=(3, 1) dtype=int64, numpy=
# expect: array([[0],
# expect:        [1],
# expect:        [2]])>
a = np.linspace(-1, 1, int(np.prod((3, 1)))).reshape((3, 1))
print(a)
# expect: [[-1.]
# expect:  [ 0.]
# expect:  [ 1.]]
print(repr(a))
# expect: array([[-1.],
# expect:        [ 0.],
# expect:        [ 1.]])
print(tf.constant(a))
# expect: tf.Tensor(
# expect: [[-1.]
# expect:  [ 0.]
# expect:  [ 1.]], shape=(3, 1), dtype=float64)
print([tf.constant(a)])
# expect: [<tf.Tensor: shape=(3, 1), dtype=float64, numpy=
# expect: array([[-1.],
# expect:        [ 0.],
# expect:        [ 1.]])>]
print(tf.Variable(a))
# expect: <tf.Variable 'Variable:0' shape=(3, 1) dtype=float64, numpy=
# expect: array([[-1.],
# expect:        [ 0.],
# expect:        [ 1.]])>
a = (np.arange(np.prod((3, 1))) ** 3 * 0.001).reshape((3, 1))
print(a)
# expect: [[0.   ]
# expect:  [0.001]
# expect:  [0.008]]
print(repr(a))
# expect: array([[0.   ],
# expect:        [0.001],
# expect:        [0.008]])
