import numpy as np
import tensorflow as tf
v = np.float32(6.0)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 6.0 np.float32(6.0) [np.float32(6.0)] (np.float32(6.0),) {'k': np.float32(6.0)} 6.0 6.0 np.float32(6.0)
v = np.float64(0.1)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 0.1 np.float64(0.1) [np.float64(0.1)] (np.float64(0.1),) {'k': np.float64(0.1)} 0.1 0.1 np.float64(0.1)
v = np.int64(3)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 3 np.int64(3) [np.int64(3)] (np.int64(3),) {'k': np.int64(3)} 3 3 np.int64(3)
v = np.int32(-3)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: -3 np.int32(-3) [np.int32(-3)] (np.int32(-3),) {'k': np.int32(-3)} -3 -3 np.int32(-3)
v = np.bool_(True)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: True np.True_ [np.True_] (np.True_,) {'k': np.True_} True True np.True_
v = np.float32(1e10)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1e+10 np.float32(1e+10) [np.float32(1e+10)] (np.float32(1e+10),) {'k': np.float32(1e+10)} 10000000000.0 1e+10 np.float32(1e+10)
v = np.float32(16777216.0)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1.6777216e+07 np.float32(1.6777216e+07) [np.float32(1.6777216e+07)] (np.float32(1.6777216e+07),) {'k': np.float32(1.6777216e+07)} 16777216.0 1.6777216e+07 np.float32(1.6777216e+07)
v = np.float64(1e16)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1e+16 np.float64(1e+16) [np.float64(1e+16)] (np.float64(1e+16),) {'k': np.float64(1e+16)} 1e+16 1e+16 np.float64(1e+16)
v = np.float32(1e-5)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1e-05 np.float32(1e-05) [np.float32(1e-05)] (np.float32(1e-05),) {'k': np.float32(1e-05)} 9.999999747378752e-06 1e-05 np.float32(1e-05)
v = np.float32(0.1)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 0.1 np.float32(0.1) [np.float32(0.1)] (np.float32(0.1),) {'k': np.float32(0.1)} 0.10000000149011612 0.1 np.float32(0.1)
v = np.float64(1e-5)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1e-05 np.float64(1e-05) [np.float64(1e-05)] (np.float64(1e-05),) {'k': np.float64(1e-05)} 1e-05 1e-05 np.float64(1e-05)
v = np.float32(np.nan)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: nan np.float32(nan) [np.float32(nan)] (np.float32(nan),) {'k': np.float32(nan)} nan nan np.float32(nan)
v = np.float64(-np.inf)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: -inf np.float64(-inf) [np.float64(-inf)] (np.float64(-inf),) {'k': np.float64(-inf)} -inf -inf np.float64(-inf)
v = np.array(6.0)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 6.0 array(6.) [array(6.)] (array(6.),) {'k': array(6.)} 6.0 6.0 array(6.)
v = np.array(3)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 3 array(3) [array(3)] (array(3),) {'k': array(3)} 3 3 array(3)
v = np.array(True)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: True array(True) [array(True)] (array(True),) {'k': array(True)} True True array(True)
v = np.float32(3.4e38)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 3.4e+38 np.float32(3.4e+38) [np.float32(3.4e+38)] (np.float32(3.4e+38),) {'k': np.float32(3.4e+38)} 3.3999999521443642e+38 3.4e+38 np.float32(3.4e+38)
v = np.array(2.5, dtype=np.float32)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 2.5 array(2.5, dtype=float32) [array(2.5, dtype=float32)] (array(2.5, dtype=float32),) {'k': array(2.5, dtype=float32)} 2.5 2.5 array(2.5, dtype=float32)
v = np.float32(100000.0)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 100000.0 np.float32(100000.0) [np.float32(100000.0)] (np.float32(100000.0),) {'k': np.float32(100000.0)} 100000.0 100000.0 np.float32(100000.0)
v = np.float32(123456789.0)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1.2345679e+08 np.float32(1.2345679e+08) [np.float32(1.2345679e+08)] (np.float32(1.2345679e+08),) {'k': np.float32(1.2345679e+08)} 123456792.0 1.2345679e+08 np.float32(1.2345679e+08)
v = np.float32(1e16)
print(v, repr(v), [v], (v,), {'k': v}, f'{v}', str(v), f'{v!r}')
# expect: 1e+16 np.float32(1e+16) [np.float32(1e+16)] (np.float32(1e+16),) {'k': np.float32(1e+16)} 1.0000000272564224e+16 1e+16 np.float32(1e+16)
print(f'{np.float32(3.14159):.2f}')
# expect: 3.14
print(f'{np.float64(3.14159):8.3f}')
# expect:    3.142
print(f'{np.int64(42):05d}')
# expect: 00042
print(f'{np.int64(42):>6}')
# expect:     42
print(f'{np.float32(0.1):}')
# expect: 0.10000000149011612
print(f'{np.float32(1234.5):,.1f}')
# expect: 1,234.5
print(f'{np.float32(0.1):.10f}')
# expect: 0.1000000015
print(f'{np.float32(0.1):.3e}')
# expect: 1.000e-01
print(f'{np.int64(7):.2f}')
# expect: 7.00
print(f'{np.float64(2.0):}')
# expect: 2.0
print(f'{np.bool_(True):}')
# expect: True
print(f'{np.float32(5):g}')
# expect: 5
print(tf.TensorShape([2, 3]))
# expect: (2, 3)
print('{}'.format(tf.TensorShape([2, 3])), f"{tf.TensorShape([2, 3])}" if True else '')
# expect: (2, 3) (2, 3)
print([tf.TensorShape([2, 3])])
# expect: [TensorShape([2, 3])]
print('{}'.format([tf.TensorShape([2, 3])]), f"{[tf.TensorShape([2, 3])]}" if True else '')
# expect: [TensorShape([2, 3])] [TensorShape([2, 3])]
print(tf.constant(1.0).shape)
# expect: ()
print('{}'.format(tf.constant(1.0).shape), f"{tf.constant(1.0).shape}" if True else '')
# expect: () ()
print(tf.zeros((2, 3)).shape)
# expect: (2, 3)
print('{}'.format(tf.zeros((2, 3)).shape), f"{tf.zeros((2, 3)).shape}" if True else '')
# expect: (2, 3) (2, 3)
print([tf.zeros((2, 3)).shape])
# expect: [TensorShape([2, 3])]
print('{}'.format([tf.zeros((2, 3)).shape]), f"{[tf.zeros((2, 3)).shape]}" if True else '')
# expect: [TensorShape([2, 3])] [TensorShape([2, 3])]
print(tf.float32)
# expect: <dtype: 'float32'>
print('{}'.format(tf.float32), f"{tf.float32}" if True else '')
# expect: <dtype: 'float32'> <dtype: 'float32'>
print([tf.float32])
# expect: [tf.float32]
print('{}'.format([tf.float32]), f"{[tf.float32]}" if True else '')
# expect: [tf.float32] [tf.float32]
print(np.float32)
# expect: <class 'numpy.float32'>
print('{}'.format(np.float32), f"{np.float32}" if True else '')
# expect: <class 'numpy.float32'> <class 'numpy.float32'>
print(np.dtype('float32'))
# expect: float32
print('{}'.format(np.dtype('float32')), f"{np.dtype('float32')}" if False else '')
# expect: float32 
print([np.dtype('int64')])
# expect: [dtype('int64')]
print('{}'.format([np.dtype('int64')]), f"{[np.dtype('int64')]}" if False else '')
# expect: [dtype('int64')] 
print(tf.constant([1]).dtype)
# expect: <dtype: 'int32'>
print('{}'.format(tf.constant([1]).dtype), f"{tf.constant([1]).dtype}" if True else '')
# expect: <dtype: 'int32'> <dtype: 'int32'>
print(np.zeros(2).dtype)
# expect: float64
print('{}'.format(np.zeros(2).dtype), f"{np.zeros(2).dtype}" if True else '')
# expect: float64 float64
print(tf.zeros((2, 3)).shape[0])
# expect: 2
print('{}'.format(tf.zeros((2, 3)).shape[0]), f"{tf.zeros((2, 3)).shape[0]}" if True else '')
# expect: 2 2
print(tuple(tf.zeros((2, 3)).shape))
# expect: (2, 3)
print('{}'.format(tuple(tf.zeros((2, 3)).shape)), f"{tuple(tf.zeros((2, 3)).shape)}" if True else '')
# expect: (2, 3) (2, 3)
print(tf.zeros((2, 3)).shape.as_list())
# expect: [2, 3]
print('{}'.format(tf.zeros((2, 3)).shape.as_list()), f"{tf.zeros((2, 3)).shape.as_list()}" if True else '')
# expect: [2, 3] [2, 3]
print(np.zeros((2, 3)).shape)
# expect: (2, 3)
print('{}'.format(np.zeros((2, 3)).shape), f"{np.zeros((2, 3)).shape}" if True else '')
# expect: (2, 3) (2, 3)
print(len(tf.zeros((2, 3))))
# expect: 2
print('{}'.format(len(tf.zeros((2, 3)))), f"{len(tf.zeros((2, 3)))}" if True else '')
# expect: 2 2
print(type(tf.constant(1.0)))
# expect: <class 'tensorflow.python.framework.ops.EagerTensor'>
print('{}'.format(type(tf.constant(1.0))), f"{type(tf.constant(1.0))}" if True else '')
# expect: <class 'tensorflow.python.framework.ops.EagerTensor'> <class 'tensorflow.python.framework.ops.EagerTensor'>
print(type(tf.Variable(1.0)))
# expect: <class 'tensorflow.python.ops.resource_variable_ops.ResourceVariable'>
print('{}'.format(type(tf.Variable(1.0))), f"{type(tf.Variable(1.0))}" if True else '')
# expect: <class 'tensorflow.python.ops.resource_variable_ops.ResourceVariable'> <class 'tensorflow.python.ops.resource_variable_ops.ResourceVariable'>
print(type(np.zeros(2)))
# expect: <class 'numpy.ndarray'>
print('{}'.format(type(np.zeros(2))), f"{type(np.zeros(2))}" if True else '')
# expect: <class 'numpy.ndarray'> <class 'numpy.ndarray'>
print(type(np.float32(1)))
# expect: <class 'numpy.float32'>
print('{}'.format(type(np.float32(1))), f"{type(np.float32(1))}" if True else '')
# expect: <class 'numpy.float32'> <class 'numpy.float32'>
print(type(np.zeros(2)[0]))
# expect: <class 'numpy.float64'>
print('{}'.format(type(np.zeros(2)[0])), f"{type(np.zeros(2)[0])}" if True else '')
# expect: <class 'numpy.float64'> <class 'numpy.float64'>
print(tf.Variable(1.0))
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>
print('{}'.format(tf.Variable(1.0)), f"{tf.Variable(1.0)}" if True else '')
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0> <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>
print(tf.Variable(2.5, name='w'))
# expect: <tf.Variable 'w:0' shape=() dtype=float32, numpy=2.5>
print('{}'.format(tf.Variable(2.5, name='w')), f"{tf.Variable(2.5, name='w')}" if False else '')
# expect: <tf.Variable 'w:0' shape=() dtype=float32, numpy=2.5> 
print([tf.Variable([1.0, 2.0])])
# expect: [<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>]
print('{}'.format([tf.Variable([1.0, 2.0])]), f"{[tf.Variable([1.0, 2.0])]}" if True else '')
# expect: [<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>] [<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>]
print({'a': tf.Variable(1)})
# expect: {'a': <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=1>}
print('{}'.format({'a': tf.Variable(1)}), f"{{'a': tf.Variable(1)}}" if False else '')
# expect: {'a': <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=1>} 
print((tf.constant(1.0), tf.constant([1, 2])))
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>)
print('{}'.format((tf.constant(1.0), tf.constant([1, 2]))), f"{(tf.constant(1.0), tf.constant([1, 2]))}" if True else '')
# expect: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>) (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>)
print({'x': tf.constant(1.0), 'y': [tf.constant([1.0, 2.0])]})
# expect: {'x': <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, 'y': [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]}
print('{}'.format({'x': tf.constant(1.0), 'y': [tf.constant([1.0, 2.0])]}), f"{{'x': tf.constant(1.0), 'y': [tf.constant([1.0, 2.0])]}}" if False else '')
# expect: {'x': <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, 'y': [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]} 
print(tf.constant([[1.0, 2.0], [3.0, 4.0]]))
# expect: tf.Tensor(
# expect: [[1. 2.]
# expect:  [3. 4.]], shape=(2, 2), dtype=float32)
print('{}'.format(tf.constant([[1.0, 2.0], [3.0, 4.0]])), f"{tf.constant([[1.0, 2.0], [3.0, 4.0]])}" if True else '')
# expect: [[1. 2.]
# expect:  [3. 4.]] [[1. 2.]
# expect:  [3. 4.]]
print([tf.constant([[1.0, 2.0], [3.0, 4.0]])])
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 2.],
# expect:        [3., 4.]], dtype=float32)>]
print('{}'.format([tf.constant([[1.0, 2.0], [3.0, 4.0]])]), f"{[tf.constant([[1.0, 2.0], [3.0, 4.0]])]}" if True else '')
# expect: [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 2.],
# expect:        [3., 4.]], dtype=float32)>] [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 2.],
# expect:        [3., 4.]], dtype=float32)>]
print(tf.constant(True))
# expect: tf.Tensor(True, shape=(), dtype=bool)
print('{}'.format(tf.constant(True)), f"{tf.constant(True)}" if True else '')
# expect: True True
print(tf.constant([True, False]))
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool)
print('{}'.format(tf.constant([True, False])), f"{tf.constant([True, False])}" if True else '')
# expect: [ True False] [ True False]
print(tf.constant(1e-8))
# expect: tf.Tensor(1e-08, shape=(), dtype=float32)
print('{}'.format(tf.constant(1e-8)), f"{tf.constant(1e-8)}" if True else '')
# expect: 9.99999993922529e-09 9.99999993922529e-09
print(tf.constant(0.1))
# expect: tf.Tensor(0.1, shape=(), dtype=float32)
print('{}'.format(tf.constant(0.1)), f"{tf.constant(0.1)}" if True else '')
# expect: 0.10000000149011612 0.10000000149011612
print([tf.constant(0.1)])
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.10000000149011612>]
print('{}'.format([tf.constant(0.1)]), f"{[tf.constant(0.1)]}" if True else '')
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=0.10000000149011612>] [<tf.Tensor: shape=(), dtype=float32, numpy=0.10000000149011612>]
print(tf.constant(1e20))
# expect: tf.Tensor(1e+20, shape=(), dtype=float32)
print('{}'.format(tf.constant(1e20)), f"{tf.constant(1e20)}" if True else '')
# expect: 1.0000000200408773e+20 1.0000000200408773e+20
print(tf.constant(2**40))
# expect: tf.Tensor(1099511627776, shape=(), dtype=int64)
print('{}'.format(tf.constant(2**40)), f"{tf.constant(2**40)}" if True else '')
# expect: 1099511627776 1099511627776
print(tf.constant(-0.0))
# expect: tf.Tensor(-0.0, shape=(), dtype=float32)
print('{}'.format(tf.constant(-0.0)), f"{tf.constant(-0.0)}" if True else '')
# expect: -0.0 -0.0
print(tf.constant([]))
# expect: tf.Tensor([], shape=(0,), dtype=float32)
print('{}'.format(tf.constant([])), f"{tf.constant([])}" if True else '')
# expect: [] []
print(tf.zeros((0, 2)))
# expect: tf.Tensor([], shape=(0, 2), dtype=float32)
print('{}'.format(tf.zeros((0, 2))), f"{tf.zeros((0, 2))}" if True else '')
# expect: [] []
print(tf.constant(0.1).numpy())
# expect: 0.1
print('{}'.format(tf.constant(0.1).numpy()), f"{tf.constant(0.1).numpy()}" if True else '')
# expect: 0.10000000149011612 0.10000000149011612
print([tf.constant(0.1).numpy()])
# expect: [np.float32(0.1)]
print('{}'.format([tf.constant(0.1).numpy()]), f"{[tf.constant(0.1).numpy()]}" if True else '')
# expect: [np.float32(0.1)] [np.float32(0.1)]
print(tf.constant([0.1]).numpy())
# expect: [0.1]
print('{}'.format(tf.constant([0.1]).numpy()), f"{tf.constant([0.1]).numpy()}" if True else '')
# expect: [0.1] [0.1]
print([tf.constant([0.1]).numpy()])
# expect: [array([0.1], dtype=float32)]
print('{}'.format([tf.constant([0.1]).numpy()]), f"{[tf.constant([0.1]).numpy()]}" if True else '')
# expect: [array([0.1], dtype=float32)] [array([0.1], dtype=float32)]
print(tf.constant(0.1, tf.float64))
# expect: tf.Tensor(0.1, shape=(), dtype=float64)
print('{}'.format(tf.constant(0.1, tf.float64)), f"{tf.constant(0.1, tf.float64)}" if True else '')
# expect: 0.1 0.1
print(tf.constant(3).numpy())
# expect: 3
print('{}'.format(tf.constant(3).numpy()), f"{tf.constant(3).numpy()}" if True else '')
# expect: 3 3
print([tf.constant(3).numpy()])
# expect: [np.int32(3)]
print('{}'.format([tf.constant(3).numpy()]), f"{[tf.constant(3).numpy()]}" if True else '')
# expect: [np.int32(3)] [np.int32(3)]
print(tf.constant(1.0) > 0)
# expect: tf.Tensor(True, shape=(), dtype=bool)
print('{}'.format(tf.constant(1.0) > 0), f"{tf.constant(1.0) > 0}" if True else '')
# expect: True True
print(tf.constant([1.0, -1.0]) > 0)
# expect: tf.Tensor([ True False], shape=(2,), dtype=bool)
print('{}'.format(tf.constant([1.0, -1.0]) > 0), f"{tf.constant([1.0, -1.0]) > 0}" if True else '')
# expect: [ True False] [ True False]
print(tf.constant([1.0, 2.0]).numpy().tolist())
# expect: [1.0, 2.0]
print('{}'.format(tf.constant([1.0, 2.0]).numpy().tolist()), f"{tf.constant([1.0, 2.0]).numpy().tolist()}" if True else '')
# expect: [1.0, 2.0] [1.0, 2.0]
print(float(tf.constant(0.1)))
# expect: 0.10000000149011612
print('{}'.format(float(tf.constant(0.1))), f"{float(tf.constant(0.1))}" if True else '')
# expect: 0.10000000149011612 0.10000000149011612
print(tf.shape(tf.zeros((2, 3))))
# expect: tf.Tensor([2 3], shape=(2,), dtype=int32)
print('{}'.format(tf.shape(tf.zeros((2, 3)))), f"{tf.shape(tf.zeros((2, 3)))}" if True else '')
# expect: [2 3] [2 3]
print(tf.rank(tf.zeros((2, 3))))
# expect: tf.Tensor(2, shape=(), dtype=int32)
print('{}'.format(tf.rank(tf.zeros((2, 3)))), f"{tf.rank(tf.zeros((2, 3)))}" if True else '')
# expect: 2 2
print(tf.size(tf.zeros((2, 3))))
# expect: tf.Tensor(6, shape=(), dtype=int32)
print('{}'.format(tf.size(tf.zeros((2, 3)))), f"{tf.size(tf.zeros((2, 3)))}" if True else '')
# expect: 6 6
