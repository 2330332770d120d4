# Jacobians of empty targets, of targets and sources that are no tensors, and of what nothing connects
import numpy as np
import tensorflow as tf

import tensorflow as tf, numpy as np
def told(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ' ' + str(e)[:300]
x = tf.constant([1., 2.])
for f in (lambda x: x[:0], lambda x: tf.reshape(x[:0], (0, 2))):
    for pf in (True, False):
        with tf.GradientTape(persistent=True) as t:
            t.watch(x)
            z = f(x)
        print(told(lambda: t.jacobian(z, x, experimental_use_pfor=pf)))
        # expect: tf.Tensor([], shape=(0, 2), dtype=float32)
        # expect: ValueError Tensor's shape (0,) is not compatible with supplied shape (0, 2).
        # expect: tf.Tensor([], shape=(0, 2, 2), dtype=float32)
        # expect: ValueError Tensor's shape (0, 2) is not compatible with supplied shape (0, 2, 2).
        print(told(lambda: t.jacobian(z, [x, tf.constant(1.)], experimental_use_pfor=pf)))
        # expect: [<tf.Tensor: shape=(0, 2), dtype=float32, numpy=array([], shape=(0, 2), dtype=float32)>, None]
        # expect: ValueError Could not pack sequence. Structure had 2 atoms, but flat_sequence had 1 items.  Structure: [tf.float32, tf.float32], flat_sequence: [<tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>].
        # expect: [<tf.Tensor: shape=(0, 2, 2), dtype=float32, numpy=array([], shape=(0, 2, 2), dtype=float32)>, None]
        # expect: ValueError Could not pack sequence. Structure had 2 atoms, but flat_sequence had 1 items.  Structure: [tf.float32, tf.float32], flat_sequence: [<tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>].
        print(told(lambda: t.jacobian(z, tf.constant(1.), experimental_use_pfor=pf, unconnected_gradients='zero')))
        # expect: tf.Tensor([], shape=(0,), dtype=float32)
        # expect: tf.Tensor([], shape=(0,), dtype=float32)
        # expect: tf.Tensor([], shape=(0, 2), dtype=float32)
        # expect: tf.Tensor([], shape=(0, 2), dtype=float32)
x = tf.constant([[1., 2.], [3., 4.]]); i = tf.constant([[1], [2]])
with tf.GradientTape(persistent=True) as t:
    t.watch(x)
    z = x * x
for pf in (True, False):
    for tg in (np.ones((1, 2), np.float32), np.float32(3.), tf.constant(['a'])):
        print(told(lambda: t.jacobian(tg, x, experimental_use_pfor=pf)))
        # expect: None
        # expect: None
        # expect: None
        # expect: None
        # expect: None
        # expect: None
        print(told(lambda: t.batch_jacobian(tg, x, experimental_use_pfor=pf)))
        # expect: AttributeError 'tuple' object has no attribute 'rank'
        # expect: AttributeError 'tuple' object has no attribute 'rank'
        # expect: ValueError Shape (1,) must have rank at least 2
        # expect: AttributeError 'tuple' object has no attribute 'rank'
        # expect: AttributeError 'tuple' object has no attribute 'rank'
        # expect: ValueError Shape (1,) must have rank at least 2
        print(told(lambda: t.batch_jacobian(z, tg, experimental_use_pfor=pf)))
        # expect: AttributeError 'tuple' object has no attribute 'with_rank_at_least'
        # expect: AttributeError 'tuple' object has no attribute 'with_rank_at_least'
        # expect: ValueError Shape (1,) must have rank at least 2
        # expect: AttributeError 'tuple' object has no attribute 'with_rank_at_least'
        # expect: AttributeError 'tuple' object has no attribute 'with_rank_at_least'
        # expect: ValueError Shape (1,) must have rank at least 2
    for u in ('none', 'zero'):
        print(told(lambda: t.batch_jacobian(z, i, unconnected_gradients=u, experimental_use_pfor=pf)))
        # expect: tf.Tensor(
        # expect: [[[0.]
        # expect:   [0.]]
        # expect:
        # expect:  [[0.]
        # expect:   [0.]]], shape=(2, 2, 1), dtype=float32)
        # expect: tf.Tensor(
        # expect: [[[0]
        # expect:   [0]]
        # expect:
        # expect:  [[0]
        # expect:   [0]]], shape=(2, 2, 1), dtype=int32)
        # expect: tf.Tensor(
        # expect: [[[0.]
        # expect:   [0.]]
        # expect:
        # expect:  [[0.]
        # expect:   [0.]]], shape=(2, 2, 1), dtype=float32)
        # expect: InvalidArgumentError TensorArray dtype is float32 but Op is trying to write dtype int32
        print(told(lambda: t.batch_jacobian(i, x, unconnected_gradients=u, experimental_use_pfor=pf)))
        # expect: tf.Tensor(
        # expect: [[[0 0]]
        # expect:
        # expect:  [[0 0]]], shape=(2, 1, 2), dtype=int32)
        # expect: tf.Tensor(
        # expect: [[[0. 0.]]
        # expect:
        # expect:  [[0. 0.]]], shape=(2, 1, 2), dtype=float32)
        # expect: tf.Tensor(
        # expect: [[[0 0]]
        # expect:
        # expect:  [[0 0]]], shape=(2, 1, 2), dtype=int32)
        # expect: InvalidArgumentError TensorArray dtype is int32 but Op is trying to write dtype float32
