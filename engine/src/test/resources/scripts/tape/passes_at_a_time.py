# pj
import tensorflow as tf
x = tf.reshape(tf.range(6.),[2,3]); W = tf.Variable(tf.reshape(tf.range(12.)/10,[3,4]))
with tf.GradientTape(persistent=True) as t:
    t.watch(x)
    y = tf.tanh(x@W)
for kw in (dict(parallel_iterations=2), dict(parallel_iterations=1), dict(parallel_iterations=0), dict(parallel_iterations=3)):
  for src in (x, [x,W], [x,tf.constant(1.)], tf.constant(1.)):
    try: print(kw, tf.nest.map_structure(lambda z: None if z is None else z.numpy().sum(), t.jacobian(y, src, **kw)))
    # expect: {'parallel_iterations': 2} 0.20853311
    # expect: {'parallel_iterations': 2} [np.float32(0.20853311), np.float32(0.4324878)]
    # expect: {'parallel_iterations': 3} 0.20853311
    # expect: {'parallel_iterations': 3} [np.float32(0.20853311), np.float32(0.4324878)]
    except Exception as e: print(type(e).__name__, e.args)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
    # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)

# pjz
import tensorflow as tf
x = tf.reshape(tf.range(6.),[2,3])
with tf.GradientTape(persistent=True) as t:
    t.watch(x)
    y = tf.tanh(x)
    z = tf.constant([1.,2.])
for kw in (dict(parallel_iterations=2), dict(parallel_iterations=1), dict(parallel_iterations=0), dict(parallel_iterations='a'),dict()):
    for tg in (y, z):
        try: print(kw, t.jacobian(tg, x, **kw))
        # expect: {'parallel_iterations': 2} tf.Tensor(
        # expect: [[[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 7.0650816e-02]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]]
        # expect:
        # expect:
        # expect:  [[[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [9.8661184e-03 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 1.3409853e-03 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 1.8167496e-04]]]], shape=(2, 3, 2, 3), dtype=float32)
        # expect: {} tf.Tensor(
        # expect: [[[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 7.0650816e-02]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]]
        # expect:
        # expect:
        # expect:  [[[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [9.8661184e-03 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 1.3409853e-03 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 1.8167496e-04]]]], shape=(2, 3, 2, 3), dtype=float32)
        # expect: {} None
        except Exception as e: print(type(e).__name__, e.args)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: TypeError ("in user code:\n\n\n    TypeError: '<' not supported between instances of 'str' and 'int'\n",)
        # expect: TypeError ("in user code:\n\n\n    TypeError: '<' not supported between instances of 'str' and 'int'\n",)
        try: print(kw, t.batch_jacobian(tg, x, **kw))
        # expect: {'parallel_iterations': 2} tf.Tensor(
        # expect: [[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:   [0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:   [0.0000000e+00 0.0000000e+00 7.0650816e-02]]
        # expect:
        # expect:  [[9.8661184e-03 0.0000000e+00 0.0000000e+00]
        # expect:   [0.0000000e+00 1.3409853e-03 0.0000000e+00]
        # expect:   [0.0000000e+00 0.0000000e+00 1.8167496e-04]]], shape=(2, 3, 3), dtype=float32)
        # expect: {} tf.Tensor(
        # expect: [[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:   [0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:   [0.0000000e+00 0.0000000e+00 7.0650816e-02]]
        # expect:
        # expect:  [[9.8661184e-03 0.0000000e+00 0.0000000e+00]
        # expect:   [0.0000000e+00 1.3409853e-03 0.0000000e+00]
        # expect:   [0.0000000e+00 0.0000000e+00 1.8167496e-04]]], shape=(2, 3, 3), dtype=float32)
        except Exception as e: print(type(e).__name__, e.args)
        # expect: ValueError ('Shape (2,) must have rank at least 2',)
        # expect: ValueError ('Encountered an exception while vectorizing the batch_jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Shape (2,) must have rank at least 2',)
        # expect: ValueError ('Encountered an exception while vectorizing the batch_jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Shape (2,) must have rank at least 2',)
        # expect: TypeError ("in user code:\n\n\n    TypeError: '<' not supported between instances of 'str' and 'int'\n",)
        # expect: ValueError ('Shape (2,) must have rank at least 2',)
        # expect: ValueError ('Shape (2,) must have rank at least 2',)
        try: print(kw, t.jacobian(tg, x, unconnected_gradients='zero', **kw))
        # expect: {'parallel_iterations': 2} tf.Tensor(
        # expect: [[[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 7.0650816e-02]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]]
        # expect:
        # expect:
        # expect:  [[[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [9.8661184e-03 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 1.3409853e-03 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 1.8167496e-04]]]], shape=(2, 3, 2, 3), dtype=float32)
        # expect: {'parallel_iterations': 2} tf.Tensor(
        # expect: [[[0. 0. 0.]
        # expect:   [0. 0. 0.]]
        # expect:
        # expect:  [[0. 0. 0.]
        # expect:   [0. 0. 0.]]], shape=(2, 2, 3), dtype=float32)
        # expect: {} tf.Tensor(
        # expect: [[[[1.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 4.1997433e-01 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 7.0650816e-02]
        # expect:    [0.0000000e+00 0.0000000e+00 0.0000000e+00]]]
        # expect:
        # expect:
        # expect:  [[[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [9.8661184e-03 0.0000000e+00 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 1.3409853e-03 0.0000000e+00]]
        # expect:
        # expect:   [[0.0000000e+00 0.0000000e+00 0.0000000e+00]
        # expect:    [0.0000000e+00 0.0000000e+00 1.8167496e-04]]]], shape=(2, 3, 2, 3), dtype=float32)
        # expect: {} tf.Tensor(
        # expect: [[[0. 0. 0.]
        # expect:   [0. 0. 0.]]
        # expect:
        # expect:  [[0. 0. 0.]
        # expect:   [0. 0. 0.]]], shape=(2, 2, 3), dtype=float32)
        except Exception as e: print(type(e).__name__, e.args)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: ValueError ('Encountered an exception while vectorizing the jacobian computation. Vectorization can be disabled by setting experimental_use_pfor to False.',)
        # expect: TypeError ("in user code:\n\n\n    TypeError: '<' not supported between instances of 'str' and 'int'\n",)
        # expect: TypeError ("in user code:\n\n\n    TypeError: '<' not supported between instances of 'str' and 'int'\n",)
