import tensorflow as tf

# Rows are compared as objects, and have no graph.
table = tf.Variable(tf.reshape(tf.range(8.), [4, 2]))
with tf.GradientTape() as t:
    y = tf.gather(table, [0, 2])
g = t.gradient(y, table)
print(g == g, g != g)  # expect: True False
try:
    g.graph
except AttributeError as e:
    print(e)  # expect: Tensor.graph is undefined when eager execution is enabled.

# Types that tf.range has no kernel for.
for f in (lambda: tf.range(5, dtype=tf.int8), lambda: tf.range(5, dtype=tf.uint8), lambda: tf.range(5, dtype=tf.uint16), lambda: tf.range(tf.constant(5, tf.int8)), lambda: tf.range(5, dtype=tf.float16), lambda: tf.linspace(0., 1., -1)):
    try:
        print(f())  # expect: tf.Tensor([0. 1. 2. 3. 4.], shape=(5,), dtype=float16)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: NotFoundError Could not find device for node: {{node Range}} = Range[Tidx=DT_INT8]
        # expect: All kernels registered for op Range:
        # expect:   device='XLA_CPU_JIT'; Tidx in [DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]
        # expect:   device='DEFAULT'; Tidx in [DT_INT32]
        # expect:   device='CPU'; Tidx in [DT_INT64]
        # expect:   device='CPU'; Tidx in [DT_INT32]
        # expect:   device='CPU'; Tidx in [DT_DOUBLE]
        # expect:   device='CPU'; Tidx in [DT_FLOAT]
        # expect:   device='CPU'; Tidx in [DT_BFLOAT16]
        # expect:   device='CPU'; Tidx in [DT_HALF]
        # expect:  [Op:Range] name: 
        # expect: InvalidArgumentError Value for attr 'Tidx' of uint8 is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, uint16, uint32, uint64
        # expect: 	; NodeDef: {{node Range}}; Op<name=Range; signature=start:Tidx, limit:Tidx, delta:Tidx -> output:Tidx; attr=Tidx:type,default=DT_INT32,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT16, DT_UINT32, DT_UINT64]> [Op:Range] name: 
        # expect: NotFoundError Could not find device for node: {{node Range}} = Range[Tidx=DT_UINT16]
        # expect: All kernels registered for op Range:
        # expect:   device='XLA_CPU_JIT'; Tidx in [DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, DT_UINT64]
        # expect:   device='DEFAULT'; Tidx in [DT_INT32]
        # expect:   device='CPU'; Tidx in [DT_INT64]
        # expect:   device='CPU'; Tidx in [DT_INT32]
        # expect:   device='CPU'; Tidx in [DT_DOUBLE]
        # expect:   device='CPU'; Tidx in [DT_FLOAT]
        # expect:   device='CPU'; Tidx in [DT_BFLOAT16]
        # expect:   device='CPU'; Tidx in [DT_HALF]
        # expect:  [Op:Range] name: 
        # expect: AssertionError 
        # expect: InvalidArgumentError {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 1/-1 [Op:Range] name: 

# Errors of what is called with lists end without a name.
m = tf.constant([[1., 2.], [3., 4.]])
for f in (lambda: tf.clip_by_value(m, [1., 2., 3.], 5.), lambda: tf.clip_by_value(m, 0., [1., 2., 3.]), lambda: tf.norm(m, axis=5), lambda: tf.norm(m, ord=1, axis=3), lambda: tf.nn.moments(m, [4]), lambda: tf.reduce_sum(m, axis=4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).strip().splitlines()[-1])
        # expect: InvalidArgumentError {{function_node __wrapped__Maximum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,2] vs. [3] [Op:Maximum]
        # expect: InvalidArgumentError {{function_node __wrapped__Minimum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2,2] vs. [3] [Op:Minimum]
        # expect: InvalidArgumentError {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (5 for input with 2 dimension(s) [Op:Sum]
        # expect: InvalidArgumentError {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (3 for input with 2 dimension(s) [Op:Sum] name:
        # expect: InvalidArgumentError {{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (4 for input with 2 dimension(s) [Op:Mean]
        # expect: InvalidArgumentError {{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (4 for input with 2 dimension(s) [Op:Sum] name:
