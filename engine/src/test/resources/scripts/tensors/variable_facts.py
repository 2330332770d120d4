# What else there is to a variable: how it is to be shared, its constraint, attributes, references, open shapes, copies.
import numpy as np
import tensorflow as tf

v=tf.Variable(1.,name='q')
print(v.ref()); print(repr(v.ref())); print({v.ref()}, v.ref()==v.value().ref(), hash(v.ref())==hash(v.ref()))
# expect: <Reference wrapping <tf.Variable 'q:0' shape=() dtype=float32, numpy=1.0>>
# expect: <Reference wrapping <tf.Variable 'q:0' shape=() dtype=float32, numpy=1.0>>
# expect: {<Reference wrapping <tf.Variable 'q:0' shape=() dtype=float32, numpy=1.0>>} False True
c=tf.constant(1.); print(c.ref().deref() is c, c.ref()==c.ref(), c.ref()!=tf.constant(1.).ref())  # expect: True True True
try:
    v=tf.Variable([1.,2.],shape=[None],name='k')
    print(v.shape, v.get_shape(), tf.shape(v), v.numpy(), (v*2).shape, v.assign([1.,2.,3.]).shape)  # expect: (None,) (None,) tf.Tensor([2], shape=(1,), dtype=int32) [1. 2.] (2,) (None,)
    v.assign_add([1.,1.,1.]); print(v)  # expect: <tf.Variable 'k:0' shape=(None,) dtype=float32, numpy=array([2., 3., 4.], dtype=float32)>
    v.assign_add([1.,1.])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError {{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape [3] using a Tensor with shape [2], shapes must be equal. [Op:AssignAddVariableOp] name: 
try:
    v=tf.Variable([[1.,2.]],shape=[None,2])
    v.assign([[1.,2.],[3.,4.]]); print(v)
# expect: <tf.Variable 'Variable:0' shape=(None, 2) dtype=float32, numpy=
# expect: array([[1., 2.],
# expect:        [3., 4.]], dtype=float32)>
    with tf.GradientTape() as t: y=tf.reduce_sum(v**2)
    print(t.gradient(y,v))
# expect: tf.Tensor(
# expect: [[2. 4.]
# expect:  [6. 8.]], shape=(2, 2), dtype=float32)
    v.assign([[1.],[2.]])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Cannot assign value to variable ' Variable:0': Shape mismatch.The variable shape (None, 2), and the assigned value shape (2, 1) are incompatible.
try:
    tf.Variable([1.,2.],shape=3)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError In this `tf.Variable` creation, the initial value's shape ((2,)) is not compatible with the explicitly supplied `shape` argument (3).
try:
    tf.Variable([1.,2.],shape=(None,None))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError In this `tf.Variable` creation, the initial value's shape ((2,)) is not compatible with the explicitly supplied `shape` argument ((None, None)).
v=tf.Variable([1.,2.],shape=[2]); print(v, v.shape)  # expect: <tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)> (2,)
for s in tf.VariableSynchronization: print(s, repr(s), s.value)
# expect: VariableSynchronization.AUTO <VariableSynchronization.AUTO: 0> 0
# expect: VariableSynchronization.NONE <VariableSynchronization.NONE: 1> 1
# expect: VariableSynchronization.ON_WRITE <VariableSynchronization.ON_WRITE: 2> 2
# expect: VariableSynchronization.ON_READ <VariableSynchronization.ON_READ: 3> 3
for s in tf.VariableAggregation: print(s, repr(s), s.value)
# expect: VariableAggregationV2.NONE <VariableAggregationV2.NONE: 0> 0
# expect: VariableAggregationV2.SUM <VariableAggregationV2.SUM: 1> 1
# expect: VariableAggregationV2.MEAN <VariableAggregationV2.MEAN: 2> 2
# expect: VariableAggregationV2.ONLY_FIRST_REPLICA <VariableAggregationV2.ONLY_FIRST_REPLICA: 3> 3
print(tf.VariableSynchronization(2), tf.VariableAggregation['SUM'], tf.VariableAggregation.SUM==tf.VariableAggregation.SUM, tf.VariableAggregation.SUM)  # expect: VariableSynchronization.ON_WRITE VariableAggregationV2.SUM True VariableAggregationV2.SUM
v=tf.Variable(1.,aggregation=tf.VariableAggregation.MEAN); print(v.aggregation, v.aggregation==tf.VariableAggregation.MEAN, tf.Variable(2.).aggregation==tf.VariableAggregation.NONE)  # expect: VariableAggregationV2.MEAN True True
try:
    v=tf.Variable(1.); v.name='a'
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: AttributeError property 'name' of 'ResourceVariable' object has no setter
v=tf.Variable(1.); v.foo='a'; w=v; print(w.foo, hasattr(v,'foo'), hasattr(v,'bar')); del v.foo; print(hasattr(w,'foo'))
# expect: a True False
# expect: False
v=tf.Variable(1.); v.foo=[1,2]; print([v][0].foo)  # expect: [1, 2]
with tf.GradientTape() as t: y=v*v
print(t.watched_variables()[0].foo, t.watched_variables()[0] is v)  # expect: [1, 2] True
import copy
v=tf.Variable(1.,name='k',trainable=False); w=copy.deepcopy(v); print(w.name,w.trainable, w is v)  # expect: k:0 False False
class A: pass
a=A(); a.v=v; b=copy.deepcopy(a); b.v.assign(3.); print(a.v.numpy(),b.v.numpy())  # expect: 1.0 3.0
d=copy.deepcopy({'a':[v,v]}); print(d['a'][0] is d['a'][1])  # expect: True
c=copy.deepcopy(tf.constant([1.,2.])); print(c)  # expect: tf.Tensor([1. 2.], shape=(2,), dtype=float32)
print(copy.copy(tf.constant(1.)))  # expect: tf.Tensor(1.0, shape=(), dtype=float32)
try:
    v=tf.Variable(2); print(divmod(7,v) if False else 0, v.__index__() if hasattr(v,'__index__') else 'no')  # expect: 0 no
    [1,2,3][tf.Variable(1)]
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError list indices must be integers or slices, not ResourceVariable
try:
    'abc'[tf.Variable(1)]
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError string indices must be integers, not 'ResourceVariable'
try:
    (1,2)[tf.Variable(1)]
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError tuple indices must be integers or slices, not ResourceVariable
v=tf.Variable([1.,2.,3.]); print(v.gather_nd([[1]]), v.sparse_read(1))  # expect: tf.Tensor([2.], shape=(1,), dtype=float32) tf.Tensor(2.0, shape=(), dtype=float32)
with tf.GradientTape() as t: y=v.sparse_read([0,0])
print(t.gradient(y,v))  # expect: IndexedSlices(indices=tf.Tensor([0 0], shape=(2,), dtype=int32), values=tf.Tensor([1. 1.], shape=(2,), dtype=float32), dense_shape=tf.Tensor([3], shape=(1,), dtype=int32))
try:
    v=tf.Variable(1.); print(v.value().name if False else '', v.handle if False else '')  # expect:  
    print(v.to_proto() if False else '', v.load(3.) if False else '')  # expect:  
    v.eval()
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: RuntimeError This operation is not supported when eager execution is enabled.
try:
    v=tf.Variable(1.); v.set_shape([2])
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Shapes () and (2,) are not compatible
v=tf.Variable(1.); v.set_shape([]); print(v)  # expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>
v=tf.Variable([1.,2.,3.],name='w')
print(v); print(repr(v)); print(v.name,v.dtype,v.shape,v.trainable,v.synchronization,v.aggregation,v.constraint,v.device!='',v.initial_value if False else 0)
# expect: <tf.Variable 'w:0' shape=(3,) dtype=float32, numpy=array([1., 2., 3.], dtype=float32)>
# expect: <tf.Variable 'w:0' shape=(3,) dtype=float32, numpy=array([1., 2., 3.], dtype=float32)>
# expect: w:0 <dtype: 'float32'> (3,) True VariableSynchronization.AUTO VariableAggregation.NONE None True 0
try:
    v=tf.Variable(3.)
    print(v.op)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: AttributeError Tensor.op is undefined when eager execution is enabled.
try:
    v=tf.Variable(3.)
    print(v.initial_value)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: RuntimeError This property is not supported when eager execution is enabled.
try:
    v=tf.Variable(3.)
    print(v.count_up_to(5))
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: InvalidArgumentError Value for attr 'T' of float is not in the list of allowed values: int32, int64
try:
    v=tf.Variable(3)
    print(v.count_up_to(5), v)  # expect: tf.Tensor(3, shape=(), dtype=int32) <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=4>
    v.count_up_to(4)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: OutOfRangeError {{function_node __wrapped__ResourceCountUpTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Reached limit of 4 [Op:ResourceCountUpTo] name: 
try:
    tf.Variable([1.,-2.],constraint=3)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Argument `constraint` must be None or a callable. a callable. Got a <class 'int'>:  3
v=tf.Variable([1.,-2.],constraint=lambda z: tf.clip_by_value(z,-1.,1.))
o=tf.keras.optimizers.SGD(1.)
o.apply_gradients([(tf.constant([-3.,3.]),v)]); print(v)  # expect: <tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([ 1., -1.], dtype=float32)>
v=tf.Variable(1.,aggregation=tf.VariableAggregation.SUM,synchronization=tf.VariableSynchronization.ON_READ)
print(v.aggregation,v.synchronization)  # expect: VariableAggregationV2.SUM VariableSynchronization.ON_READ
try:
    tf.Variable(1.,aggregation='sum')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: ValueError Invalid variable aggregation mode: sum for variable: None
v=tf.Variable([1.,2.],shape=tf.TensorShape(None)); v.assign([1.,2.,3.]); print(v, v.shape)  # expect: <tf.Variable 'Variable:0' shape=<unknown> dtype=float32, numpy=array([1., 2., 3.], dtype=float32)> <unknown>
v=tf.Variable(1.); d={v.ref():3}; print(d[v.ref()], v.ref().deref() is v)  # expect: 3 True
try:
    tf.Variable([1.,2.]).assign_add()
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError BaseResourceVariable.assign_add() missing 1 required positional argument: 'delta'
