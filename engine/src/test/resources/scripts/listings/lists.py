import tensorflow as tf
ws = [tf.Variable(float(i)) for i in range(3)]
with tf.GradientTape() as tape:
    loss = tf.add_n([w ** 2 for w in ws]) + sum(ws) * 2
print(loss, tape.gradient(loss, ws))
# expect: tf.Tensor(11.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=6.0>]
print(ws)
# expect: [<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0>]
print({f'w{i}': w.numpy() for i, w in enumerate(ws)})
# expect: {'w0': np.float32(0.0), 'w1': np.float32(1.0), 'w2': np.float32(2.0)}
print(tf.stack(ws), tf.concat([[1.0], ws], 0))
# expect: tf.Tensor([0. 1. 2.], shape=(3,), dtype=float32) tf.Tensor([1. 0. 1. 2.], shape=(4,), dtype=float32)
params = {'a': tf.Variable([1.0, 2.0]), 'b': {'c': tf.Variable(3.0)}}
with tf.GradientTape() as tape:
    l = tf.reduce_sum(params['a']) * params['b']['c']
print(tape.gradient(l, params))
# expect: {'a': <tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 3.], dtype=float32)>, 'b': {'c': <tf.Tensor: shape=(), dtype=float32, numpy=3.0>}}
print(max(ws), min([w.numpy() for w in ws]), sorted([3.0, 1.0]), any([True]), isinstance(ws[0], tf.Variable), tf.is_tensor(loss), callable(main) if False else '')
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0> 0.0 [1.0, 3.0] True True True 
