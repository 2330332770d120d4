import tensorflow as tf
for d in (tf.float32, tf.float64, tf.int32):
    for a, b in (((2, 3), (2, 3)), ((3,), (3,)), ((2, 3), (3,)), ((2, 2, 3), (2, 2, 3)), ((2, 3), (2, 3, 1)), ((2, 2, 3), (3, 3, 1)), ((1, 2, 3), (4, 3, 1))):
        try:
            print(tf.matmul(tf.ones(a, d), tf.ones(b, d)).shape)
            # expect: (2, 2, 1)
            # expect: (4, 2, 1)
            # expect: (2, 2, 1)
            # expect: (4, 2, 1)
            # expect: (2, 2, 1)
            # expect: (4, 2, 1)
        except Exception as e:
            print(d.name, a, b, type(e).__name__, e)
            # expect: float32 (2, 3) (2, 3) InvalidArgumentError {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3] [Op:MatMul] name: 
            # expect: float32 (3,) (3,) InvalidArgumentError {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] ndims must be >= 2 [Op:MatMul] name: 
            # expect: float32 (2, 3) (3,) InvalidArgumentError {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[1] ndims must be >= 2 [Op:MatMul] name: 
            # expect: float32 (2, 2, 3) (2, 2, 3) InvalidArgumentError {{function_node __wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,2,3], In[1]: [2,2,3] 0 0 [Op:BatchMatMulV2] name: 
            # expect: float32 (2, 2, 3) (3, 3, 1) InvalidArgumentError {{function_node __wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] must have compatible batch dimensions: [2,2,3] vs. [3,3,1] [Op:BatchMatMulV2] name: 
            # expect: float64 (2, 3) (2, 3) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3] [Op:MatMul] name: 
            # expect: float64 (3,) (3,) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] ndims must be == 2: 1 [Op:MatMul] name: 
            # expect: float64 (2, 3) (3,) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] has different ndims: [2,3] vs. [3] [Op:MatMul] name: 
            # expect: float64 (2, 2, 3) (2, 2, 3) InvalidArgumentError {{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,2,3], In[1]: [2,2,3] [Op:BatchMatMulV2] name: 
            # expect: float64 (2, 2, 3) (3, 3, 1) InvalidArgumentError {{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] must have compatible batch dimensions: [2,2,3] vs. [3,3,1] [Op:BatchMatMulV2] name: 
            # expect: int32 (2, 3) (2, 3) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3] [Op:MatMul] name: 
            # expect: int32 (3,) (3,) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] ndims must be == 2: 1 [Op:MatMul] name: 
            # expect: int32 (2, 3) (3,) InvalidArgumentError {{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] has different ndims: [2,3] vs. [3] [Op:MatMul] name: 
            # expect: int32 (2, 2, 3) (2, 2, 3) InvalidArgumentError {{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,2,3], In[1]: [2,2,3] [Op:BatchMatMulV2] name: 
            # expect: int32 (2, 2, 3) (3, 3, 1) InvalidArgumentError {{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] must have compatible batch dimensions: [2,2,3] vs. [3,3,1] [Op:BatchMatMulV2] name: 
x = tf.ones((2, 3))
w = tf.ones((4, 3, 1))
with tf.GradientTape() as t:
    t.watch([x, w])
    y = tf.reduce_sum(tf.matmul(x, w) ** 2)
for g in t.gradient(y, [x, w]):
    print(g.shape, g[0])
    # expect: (2, 3) tf.Tensor([24. 24. 24.], shape=(3,), dtype=float32)
    # expect: (4, 3, 1) tf.Tensor(
    # expect: [[12.]
    # expect:  [12.]
    # expect:  [12.]], shape=(3, 1), dtype=float32)
