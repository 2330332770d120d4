# Rows as targets and operands, rows through an identity; exponentials of matrices.
import numpy as np
import tensorflow as tf

try:
    x=tf.Variable([[1.,2.],[3.,4.]])
    with tf.GradientTape() as t2:
        with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1]))
        g=t.gradient(y,x)
    t2.gradient(g,x)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: AttributeError 'IndexedSlices' object has no attribute '_id'
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1])**3)
    g=t.gradient(y,x)
    d=tf.convert_to_tensor(g)
print(d, t2.gradient(d,x))
# expect: tf.Tensor(
# expect: [[ 0.  0.]
# expect:  [54. 96.]], shape=(2, 2), dtype=float32) IndexedSlices(indices=tf.Tensor([1 1], shape=(2,), dtype=int32), values=tf.Tensor(
# expect: [[18. 24.]
# expect:  [18. 24.]], shape=(2, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1])**3)
    g=t.gradient(y,x)
print(t2.gradient(g.values,x))
# expect: IndexedSlices(indices=tf.Tensor([1 1], shape=(2,), dtype=int32), values=tf.Tensor(
# expect: [[18. 24.]
# expect:  [18. 24.]], shape=(2, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
try:
    x=tf.Variable([[1.,2.],[3.,4.]])
    with tf.GradientTape() as t2:
        with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1])**3)
        g=t.gradient(y,x)
        s=tf.reduce_sum(g*g)
    print(s)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError unsupported operand type(s) for *: 'IndexedSlices' and 'IndexedSlices'
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1])**3)
    g=t.gradient(y,x)
    s=tf.reduce_sum(g)
print(s, t2.gradient(s,x))
# expect: tf.Tensor(150.0, shape=(), dtype=float32) IndexedSlices(indices=tf.Tensor([1 1], shape=(2,), dtype=int32), values=tf.Tensor(
# expect: [[18. 24.]
# expect:  [18. 24.]], shape=(2, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t: y=tf.reduce_sum(tf.gather(x,[1,1])**3)
    j=t.jacobian(y,x)
print(j)
# expect: tf.Tensor(
# expect: [[ 0.  0.]
# expect:  [54. 96.]], shape=(2, 2), dtype=float32)
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t: y=tf.gather(tf.identity(x),[1,1])**2
print(t.gradient(y,x))
# expect: IndexedSlices(indices=tf.Tensor([1 1], shape=(2,), dtype=int32), values=tf.Tensor(
# expect: [[6. 8.]
# expect:  [6. 8.]], shape=(2, 2), dtype=float32), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int32))
try:
    x=tf.Variable([[1.,2.],[3.,4.]])
    with tf.GradientTape() as t: y=tf.gather(x,[1,1])**2
    g=t.gradient(y,x)
    print(g.numpy())
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: AttributeError 'IndexedSlices' object has no attribute 'numpy'
try:
    x=tf.Variable([[1.,2.],[3.,4.]])
    with tf.GradientTape() as t: y=tf.gather(x,[1,1])**2
    g=t.gradient(y,x)
    x.assign_sub(0.1*g)
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])  # expect: TypeError unsupported operand type(s) for *: 'float' and 'IndexedSlices'
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t: y=tf.gather(x,[1,1])**2
g=t.gradient(y,x)
x.assign_sub(g)
print(x)
# expect: <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[  1.,   2.],
# expect:        [ -9., -12.]], dtype=float32)>
x=tf.Variable([[1.,2.],[3.,4.]])
with tf.GradientTape() as t: y=tf.gather(x,[1,1])**2
g=t.gradient(y,x)
x.assign_sub(tf.convert_to_tensor(g)*0.1); print(x)
# expect: <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1. , 2. ],
# expect:        [1.8, 2.4]], dtype=float32)>
x.scatter_sub(g); print(x)
# expect: <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[  1. ,   2. ],
# expect:        [-10.2, -13.6]], dtype=float32)>
rng=np.random.RandomState(1)
for n in (2,3,4):
    a=tf.constant(rng.uniform(-1,1,(n,n)).astype('f')); print(n,tf.linalg.expm(a).numpy().tolist())
# expect: 2 [[0.6801432371139526, 0.309614360332489], [-0.702471911907196, 0.5189741849899292]]
# expect: 3 [[0.6048121452331543, -0.6298258304595947, -0.37233877182006836], [-0.21482978761196136, 0.9233182668685913, 0.11684425175189972], [-0.1267898827791214, 0.30785220861434937, 0.5993855595588684]]
# expect: 4 [[2.4167232513427734, -1.1651898622512817, 1.1004103422164917, -0.20136186480522156], [-0.13483238220214844, 0.5217047333717346, -0.6667110919952393, 0.10119744390249252], [1.9543403387069702, -1.1295403242111206, 1.779386043548584, 0.4074283242225647], [0.35598987340927124, -0.4206176996231079, -0.4073342978954315, 0.1825685203075409]]
