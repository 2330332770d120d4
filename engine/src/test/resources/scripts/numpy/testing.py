import numpy as np
for f in (lambda: np.testing.assert_allclose([1.,2.],[1.,3.]), lambda: np.testing.assert_allclose(np.array([1.,2.],np.float32),[1.,3.],rtol=1e-3,err_msg='bad'), lambda: np.testing.assert_array_equal([1,2],[1,3]), lambda: np.testing.assert_almost_equal(1.0,1.1), lambda: np.testing.assert_array_almost_equal([1.,2.],[1.,2.1]), lambda: np.testing.assert_equal(1,2), lambda: np.testing.assert_allclose(1.0, 2.0), lambda: np.testing.assert_allclose([1.,2.],[1.,2.,3.]), lambda: np.testing.assert_allclose(np.eye(3), np.zeros((3, 3)), atol=1e-3), lambda: np.testing.assert_allclose([1., 2.], [1. + 1e-9, 2.]), lambda: np.testing.assert_array_equal(np.arange(4), [0, 1, 5, 6])):
    try: print(f())
# expect: None
    except AssertionError as e: print(e); print('----')
# expect:
# expect: Not equal to tolerance rtol=1e-07, atol=0
# expect:
# expect: Mismatched elements: 1 / 2 (50%)
# expect: Mismatch at index:
# expect:  [1]: 2.0 (ACTUAL), 3.0 (DESIRED)
# expect: Max absolute difference among violations: 1.
# expect: Max relative difference among violations: 0.33333333
# expect:  ACTUAL: array([1., 2.])
# expect:  DESIRED: array([1., 3.])
# expect: ----
# expect:
# expect: Not equal to tolerance rtol=0.001, atol=0
# expect: bad
# expect: Mismatched elements: 1 / 2 (50%)
# expect: Mismatch at index:
# expect:  [1]: 2.0 (ACTUAL), 3.0 (DESIRED)
# expect: Max absolute difference among violations: 1.
# expect: Max relative difference among violations: 0.33333333
# expect:  ACTUAL: array([1., 2.], dtype=float32)
# expect:  DESIRED: array([1., 3.])
# expect: ----
# expect:
# expect: Arrays are not equal
# expect:
# expect: Mismatched elements: 1 / 2 (50%)
# expect: Mismatch at index:
# expect:  [1]: 2 (ACTUAL), 3 (DESIRED)
# expect: Max absolute difference among violations: 1
# expect: Max relative difference among violations: 0.33333333
# expect:  ACTUAL: array([1, 2])
# expect:  DESIRED: array([1, 3])
# expect: ----
# expect:
# expect: Arrays are not almost equal to 7 decimals
# expect:  ACTUAL: 1.0
# expect:  DESIRED: 1.1
# expect: ----
# expect:
# expect: Arrays are not almost equal to 6 decimals
# expect:
# expect: Mismatched elements: 1 / 2 (50%)
# expect: Mismatch at index:
# expect:  [1]: 2.0 (ACTUAL), 2.1 (DESIRED)
# expect: Max absolute difference among violations: 0.1
# expect: Max relative difference among violations: 0.04761905
# expect:  ACTUAL: array([1., 2.])
# expect:  DESIRED: array([1. , 2.1])
# expect: ----
# expect:
# expect: Items are not equal:
# expect:  ACTUAL: 1
# expect:  DESIRED: 2
# expect: ----
# expect:
# expect: Not equal to tolerance rtol=1e-07, atol=0
# expect:
# expect: Mismatched elements: 1 / 1 (100%)
# expect: Max absolute difference among violations: 1.
# expect: Max relative difference among violations: 0.5
# expect:  ACTUAL: array(1.)
# expect:  DESIRED: array(2.)
# expect: ----
# expect:
# expect: Not equal to tolerance rtol=1e-07, atol=0
# expect:
# expect: (shapes (2,), (3,) mismatch)
# expect:  ACTUAL: array([1., 2.])
# expect:  DESIRED: array([1., 2., 3.])
# expect: ----
# expect:
# expect: Not equal to tolerance rtol=1e-07, atol=0.001
# expect:
# expect: Mismatched elements: 3 / 9 (33.3%)
# expect: Mismatch at indices:
# expect:  [0, 0]: 1.0 (ACTUAL), 0.0 (DESIRED)
# expect:  [1, 1]: 1.0 (ACTUAL), 0.0 (DESIRED)
# expect:  [2, 2]: 1.0 (ACTUAL), 0.0 (DESIRED)
# expect: Max absolute difference among violations: 1.
# expect: Max relative difference among violations: inf
# expect:  ACTUAL: array([[1., 0., 0.],
# expect:        [0., 1., 0.],
# expect:        [0., 0., 1.]])
# expect:  DESIRED: array([[0., 0., 0.],
# expect:        [0., 0., 0.],
# expect:        [0., 0., 0.]])
# expect: ----
# expect:
# expect: Arrays are not equal
# expect:
# expect: Mismatched elements: 2 / 4 (50%)
# expect: Mismatch at indices:
# expect:  [2]: 2 (ACTUAL), 5 (DESIRED)
# expect:  [3]: 3 (ACTUAL), 6 (DESIRED)
# expect: Max absolute difference among violations: 3
# expect: Max relative difference among violations: 0.6
# expect:  ACTUAL: array([0, 1, 2, 3])
# expect:  DESIRED: array([0, 1, 5, 6])
# expect: ----
