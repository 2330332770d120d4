import tensorflow as tf

# some penalties keep their factor as a tensor
R = tf.keras.regularizers
print(R.L1(0.1).l1, R.L2(0.1).l2, R.L1L2(0.1).l1, R.OrthogonalRegularizer(0.1).factor)
# expect: tf.Tensor(0.1, shape=(), dtype=float32) 0.1 0.1 tf.Tensor(0.1, shape=(), dtype=float32)
for r in R.L1(0.1), R.L2(0.1), R.L1L2(0.1), R.OrthogonalRegularizer(0.1, mode='columns'):
    print(r.get_config(), r(tf.constant([[1., 2.], [3., -1.]])))
    # expect: {'l1': 0.10000000149011612} tf.Tensor(0.7, shape=(), dtype=float32)
    # expect: {'l2': 0.1} tf.Tensor(1.5, shape=(), dtype=float32)
    # expect: {'l1': 0.1, 'l2': 0.0} tf.Tensor(0.7, shape=(), dtype=float32)
    # expect: {'factor': 0.10000000149011612, 'mode': 'columns'} tf.Tensor(0.014142135, shape=(), dtype=float32)
for make in (lambda: R.OrthogonalRegularizer(-1.0), lambda: R.OrthogonalRegularizer(0.1, 'both'), lambda: R.L1(-1.0)):
    try:
        make()
    except ValueError as e:
        print(e)
        # expect: Invalid value for argument factor: expected a non-negative float.Received: factor=-1.0
        # expect: Invalid value for argument `mode`. Expected one of {"rows", "columns"}. Received: mode=both
        # expect: Invalid value for argument l1: expected a non-negative float.Received: l1=-1.0
print(R.L1(None).get_config(), R.L2(None).get_config(), R.L1L2(None, 0.5).get_config())
# expect: {'l1': 0.009999999776482582} {'l2': 0.01} {'l1': 0.0, 'l2': 0.5}
