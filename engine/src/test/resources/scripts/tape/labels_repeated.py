# Labels or logits that a cross-entropy repeats have no gradient that fits
import tensorflow as tf

def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ' ' + str(e)
for ls, gs in (((1, 3), (2, 3)), ((2, 1), (2, 3)), ((2, 3), (1, 3)), ((1, 1, 3), (2, 2, 3)), ((2, 2, 3), (2, 2, 3)), ((1, 3), (1, 3)), ((3,), (3,)), ((2, 3), (2, 1))):
    l = tf.fill(ls, .5); g = tf.reshape(tf.range(float(tf.reduce_prod(gs).numpy())), gs)
    with tf.GradientTape(persistent=True) as t:
        t.watch([l, g])
        y = told(lambda: tf.nn.softmax_cross_entropy_with_logits(l, g))
    print(y)
    # expect: tf.Tensor([2.111409 2.111409], shape=(2,), dtype=float32)
    # expect: tf.Tensor([2.111409 2.111409], shape=(2,), dtype=float32)
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Reshape] name:
    # expect: tf.Tensor(
    # expect: [[2.111409 2.111409]
    # expect:  [2.111409 2.111409]], shape=(2, 2), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[2.111409 2.111409]
    # expect:  [2.111409 2.111409]], shape=(2, 2), dtype=float32)
    # expect: tf.Tensor([2.111409], shape=(1,), dtype=float32)
    # expect: tf.Tensor(2.111409, shape=(), dtype=float32)
    # expect: tf.Tensor([1.6479185 1.6479185], shape=(2,), dtype=float32)
    print(told(lambda: t.gradient(y, l)))
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
    # expect: TypeError Cannot convert the argument `type_value`: 'InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Reshape] name: ' to a TensorFlow DType.
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 12 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: tf.Tensor(
    # expect: [[[2.407606   1.4076059  0.40760595]
    # expect:   [2.407606   1.4076059  0.40760595]]
    # expect:
    # expect:  [[2.407606   1.4076059  0.40760595]
    # expect:   [2.407606   1.4076059  0.40760595]]], shape=(2, 2, 3), dtype=float32)
    # expect: tf.Tensor([[2.407606   1.4076059  0.40760595]], shape=(1, 3), dtype=float32)
    # expect: tf.Tensor([2.407606   1.4076059  0.40760595], shape=(3,), dtype=float32)
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
    print(told(lambda: t.gradient(y, g)))
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
    # expect: TypeError Cannot convert the argument `type_value`: 'InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Reshape] name: ' to a TensorFlow DType.
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 12 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: tf.Tensor(
    # expect: [[[-0.40996942 -0.25527152  0.16524094]
    # expect:   [-0.40996942 -0.25527152  0.16524094]]
    # expect:
    # expect:  [[-0.40996942 -0.25527152  0.16524094]
    # expect:   [-0.40996942 -0.25527152  0.16524094]]], shape=(2, 2, 3), dtype=float32)
    # expect: tf.Tensor([[-0.40996942 -0.25527152  0.16524094]], shape=(1, 3), dtype=float32)
    # expect: tf.Tensor([-0.40996942 -0.25527152  0.16524094], shape=(3,), dtype=float32)
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
    print(told(lambda: t.gradient(y, [l, g])))
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
    # expect: TypeError Cannot convert the argument `type_value`: 'InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Reshape] name: ' to a TensorFlow DType.
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 12 values, but the requested shape has 3 [Op:Reshape] name:
    # expect: [<tf.Tensor: shape=(2, 2, 3), dtype=float32, numpy=
    # expect: array([[[2.407606  , 1.4076059 , 0.40760595],
    # expect:         [2.407606  , 1.4076059 , 0.40760595]],
    # expect:
    # expect:        [[2.407606  , 1.4076059 , 0.40760595],
    # expect:         [2.407606  , 1.4076059 , 0.40760595]]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 3), dtype=float32, numpy=
    # expect: array([[[-0.40996942, -0.25527152,  0.16524094],
    # expect:         [-0.40996942, -0.25527152,  0.16524094]],
    # expect:
    # expect:        [[-0.40996942, -0.25527152,  0.16524094],
    # expect:         [-0.40996942, -0.25527152,  0.16524094]]], dtype=float32)>]
    # expect: [<tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[2.407606  , 1.4076059 , 0.40760595]], dtype=float32)>, <tf.Tensor: shape=(1, 3), dtype=float32, numpy=array([[-0.40996942, -0.25527152,  0.16524094]], dtype=float32)>]
    # expect: [<tf.Tensor: shape=(3,), dtype=float32, numpy=array([2.407606  , 1.4076059 , 0.40760595], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([-0.40996942, -0.25527152,  0.16524094], dtype=float32)>]
    # expect: InvalidArgumentError {{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 2 [Op:Reshape] name:
