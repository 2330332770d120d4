import tensorflow as tf
x = tf.constant([1., 2., 3.])
for f in (tf.tanh, tf.sigmoid, tf.sqrt, tf.math.rsqrt, tf.math.reciprocal, tf.nn.relu, tf.nn.elu, tf.nn.selu, tf.nn.relu6, tf.nn.softsign, tf.nn.leaky_relu):
    for og in (tf.constant(1.), tf.constant([1.]), tf.constant([1., 2.]), tf.ones([2, 3])):
        try:
            with tf.GradientTape() as t:
                t.watch(x)
                y = f(x)
            print(f.__name__, og.shape, t.gradient(y, x, output_gradients=og))
        except Exception as e:
            print(f.__name__, og.shape, type(e).__name__, str(e)[:200])
            # expect: tanh () InvalidArgumentError {{function_node __wrapped__TanhGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:TanhGrad] name: 
            # expect: tanh (1,) InvalidArgumentError {{function_node __wrapped__TanhGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:TanhGrad] name: 
            # expect: tanh (2,) InvalidArgumentError {{function_node __wrapped__TanhGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 2 [Op:TanhGrad] name: 
            # expect: tanh (2, 3) InvalidArgumentError {{function_node __wrapped__TanhGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 6 [Op:TanhGrad] name: 
            # expect: sigmoid () InvalidArgumentError {{function_node __wrapped__SigmoidGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:SigmoidGrad] name: 
            # expect: sigmoid (1,) InvalidArgumentError {{function_node __wrapped__SigmoidGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:SigmoidGrad] name: 
            # expect: sigmoid (2,) InvalidArgumentError {{function_node __wrapped__SigmoidGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 2 [Op:SigmoidGrad] name: 
            # expect: sigmoid (2, 3) InvalidArgumentError {{function_node __wrapped__SigmoidGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 6 [Op:SigmoidGrad] name: 
            # expect: sqrt () InvalidArgumentError {{function_node __wrapped__SqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:SqrtGrad] name: 
            # expect: sqrt (1,) InvalidArgumentError {{function_node __wrapped__SqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:SqrtGrad] name: 
            # expect: sqrt (2,) InvalidArgumentError {{function_node __wrapped__SqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 2 [Op:SqrtGrad] name: 
            # expect: sqrt (2, 3) InvalidArgumentError {{function_node __wrapped__SqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 6 [Op:SqrtGrad] name: 
            # expect: rsqrt () InvalidArgumentError {{function_node __wrapped__RsqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:RsqrtGrad] name: 
            # expect: rsqrt (1,) InvalidArgumentError {{function_node __wrapped__RsqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:RsqrtGrad] name: 
            # expect: rsqrt (2,) InvalidArgumentError {{function_node __wrapped__RsqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 2 [Op:RsqrtGrad] name: 
            # expect: rsqrt (2, 3) InvalidArgumentError {{function_node __wrapped__RsqrtGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 6 [Op:RsqrtGrad] name: 
            # expect: reciprocal () InvalidArgumentError {{function_node __wrapped__ReciprocalGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:ReciprocalGrad] name:
            # expect: reciprocal (1,) InvalidArgumentError {{function_node __wrapped__ReciprocalGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:ReciprocalGrad] name:
            # expect: reciprocal (2,) InvalidArgumentError {{function_node __wrapped__ReciprocalGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 2 [Op:ReciprocalGrad] name:
            # expect: reciprocal (2, 3) InvalidArgumentError {{function_node __wrapped__ReciprocalGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 6 [Op:ReciprocalGrad] name:
            # expect: relu () InvalidArgumentError {{function_node __wrapped__ReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation ReluGrad of type ReluGrad must have the same size and shape.  Input 0: [] != input 1: [3] 
            # expect: relu (1,) InvalidArgumentError {{function_node __wrapped__ReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation ReluGrad of type ReluGrad must have the same size and shape.  Input 0: [1] != input 1: [3]
            # expect: relu (2,) InvalidArgumentError {{function_node __wrapped__ReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation ReluGrad of type ReluGrad must have the same size and shape.  Input 0: [2] != input 1: [3]
            # expect: relu (2, 3) InvalidArgumentError {{function_node __wrapped__ReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation ReluGrad of type ReluGrad must have the same size and shape.  Input 0: [2,3] != input 1: [
            # expect: elu () InvalidArgumentError {{function_node __wrapped__EluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation EluGrad of type EluGrad must have the same size and shape.  Input 0: [] != input 1: [3] [Op
            # expect: elu (1,) InvalidArgumentError {{function_node __wrapped__EluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation EluGrad of type EluGrad must have the same size and shape.  Input 0: [1] != input 1: [3] [O
            # expect: elu (2,) InvalidArgumentError {{function_node __wrapped__EluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation EluGrad of type EluGrad must have the same size and shape.  Input 0: [2] != input 1: [3] [O
            # expect: elu (2, 3) InvalidArgumentError {{function_node __wrapped__EluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation EluGrad of type EluGrad must have the same size and shape.  Input 0: [2,3] != input 1: [3] 
            # expect: selu () InvalidArgumentError {{function_node __wrapped__SeluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SeluGrad of type SeluGrad must have the same size and shape.  Input 0: [] != input 1: [3] 
            # expect: selu (1,) InvalidArgumentError {{function_node __wrapped__SeluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SeluGrad of type SeluGrad must have the same size and shape.  Input 0: [1] != input 1: [3]
            # expect: selu (2,) InvalidArgumentError {{function_node __wrapped__SeluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SeluGrad of type SeluGrad must have the same size and shape.  Input 0: [2] != input 1: [3]
            # expect: selu (2, 3) InvalidArgumentError {{function_node __wrapped__SeluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SeluGrad of type SeluGrad must have the same size and shape.  Input 0: [2,3] != input 1: [
            # expect: relu6 () InvalidArgumentError {{function_node __wrapped__Relu6Grad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation Relu6Grad of type Relu6Grad must have the same size and shape.  Input 0: [] != input 1: [
            # expect: relu6 (1,) InvalidArgumentError {{function_node __wrapped__Relu6Grad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation Relu6Grad of type Relu6Grad must have the same size and shape.  Input 0: [1] != input 1: 
            # expect: relu6 (2,) InvalidArgumentError {{function_node __wrapped__Relu6Grad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation Relu6Grad of type Relu6Grad must have the same size and shape.  Input 0: [2] != input 1: 
            # expect: relu6 (2, 3) InvalidArgumentError {{function_node __wrapped__Relu6Grad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation Relu6Grad of type Relu6Grad must have the same size and shape.  Input 0: [2,3] != input 1
            # expect: softsign () InvalidArgumentError {{function_node __wrapped__SoftsignGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SoftsignGrad of type SoftsignGrad must have the same size and shape.  Input 0: [] != i
            # expect: softsign (1,) InvalidArgumentError {{function_node __wrapped__SoftsignGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SoftsignGrad of type SoftsignGrad must have the same size and shape.  Input 0: [1] != 
            # expect: softsign (2,) InvalidArgumentError {{function_node __wrapped__SoftsignGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SoftsignGrad of type SoftsignGrad must have the same size and shape.  Input 0: [2] != 
            # expect: softsign (2, 3) InvalidArgumentError {{function_node __wrapped__SoftsignGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation SoftsignGrad of type SoftsignGrad must have the same size and shape.  Input 0: [2,3] !
            # expect: leaky_relu () InvalidArgumentError {{function_node __wrapped__LeakyReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation LeakyReluGrad of type LeakyReluGrad must have the same size and shape.  Input 0: [] !
            # expect: leaky_relu (1,) InvalidArgumentError {{function_node __wrapped__LeakyReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation LeakyReluGrad of type LeakyReluGrad must have the same size and shape.  Input 0: [1] 
            # expect: leaky_relu (2,) InvalidArgumentError {{function_node __wrapped__LeakyReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation LeakyReluGrad of type LeakyReluGrad must have the same size and shape.  Input 0: [2] 
            # expect: leaky_relu (2, 3) InvalidArgumentError {{function_node __wrapped__LeakyReluGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation LeakyReluGrad of type LeakyReluGrad must have the same size and shape.  Input 0: [2,3
@tf.custom_gradient
def f(x):
    return x * 1., lambda g: tf.reduce_sum(g)
x = tf.constant([1., 2., 3.])
with tf.GradientTape() as t:
    t.watch(x)
    y = f(tf.tanh(x))
try:
    print(t.gradient(y, x))
except Exception as e:
    print(type(e).__name__, e)
    # expect: InvalidArgumentError {{function_node __wrapped__TanhGrad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The two arguments to a cwise op must have same number of elements, got 3 and 1 [Op:TanhGrad] name: 
