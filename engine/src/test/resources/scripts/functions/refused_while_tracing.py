# What TensorFlow says to operands that do not go together while it traces, and to wrong uses of tf.function.
import tensorflow as tf

said = []


def attempt(function, argument):
    @tf.function
    def traced(x):
        try:
            return function(x)
        except Exception as e:
            said.append(type(e).__name__ + ": " + str(e))
            return x

    traced(argument)


row = tf.constant([[1.0, 2.0]])
attempt(lambda x: x + 'a', row)
attempt(lambda x: 'a' + x, row)
attempt(lambda x: x * 'a', row)
attempt(lambda x: x ** 'a', row)
attempt(lambda x: x < 'a', row)
attempt(lambda x: x + [1, 'a'], row)
attempt(lambda x: tf.add(x, 'a'), row)
attempt(lambda x: tf.constant('a') + x, row)
attempt(lambda x: tf.reduce_sum(x, axis=5), row)
attempt(lambda x: tf.reduce_mean(x, axis=[0, 7], keepdims=True), row)
attempt(lambda x: tf.expand_dims(x, 5), row)
attempt(lambda x: tf.squeeze(x, 1), row)
attempt(lambda x: tf.stack([x, tf.ones([3])]), row)
attempt(lambda x: tf.stack([x, tf.ones([1, 3])]), row)
attempt(lambda x: x @ tf.constant([1.0, 2.0]), row)
print("\n".join(said))
# expect: TypeError: Input 'y' of 'AddV2' Op has type string that does not match type float32 of argument 'x'.
# expect: TypeError: Expected float32, but got a of type 'str'.
# expect: TypeError: Expected float32 passed to parameter 'y' of op 'Mul', got 'a' of type 'str' instead. Error: Expected float32, but got a of type 'str'.
# expect: TypeError: Expected float32 passed to parameter 'y' of op 'Pow', got 'a' of type 'str' instead. Error: Expected float32, but got a of type 'str'.
# expect: TypeError: Expected float32 passed to parameter 'y' of op 'Less', got 'a' of type 'str' instead. Error: Expected float32, but got a of type 'str'.
# expect: TypeError: Failed to convert elements of [1, 'a'] to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes.
# expect: TypeError: Input 'y' of 'AddV2' Op has type string that does not match type float32 of argument 'x'.
# expect: TypeError: Input 'y' of 'Add' Op has type float32 that does not match type string of argument 'x'.
# expect: ValueError: Invalid reduction dimension 5 for input with 2 dimensions. for '{{node Sum}} = Sum[T=DT_FLOAT, Tidx=DT_INT32, keep_dims=false](x, Sum/reduction_indices)' with input shapes: [1,2], [] and with computed input tensors: input[1] = <5>.
# expect: ValueError: Invalid reduction dimension 7 for input with 2 dimensions. for '{{node Mean}} = Mean[T=DT_FLOAT, Tidx=DT_INT32, keep_dims=true](x, Mean/reduction_indices)' with input shapes: [1,2], [2] and with computed input tensors: input[1] = <0 7>.
# expect: ValueError: dim 5 not in the interval [-3, 2]. for '{{node ExpandDims}} = ExpandDims[T=DT_FLOAT, Tdim=DT_INT32](x, ExpandDims/dim)' with input shapes: [1,2], [] and with computed input tensors: input[1] = <5>.
# expect: ValueError: Can not squeeze dim[1], expected a dimension of 1, got 2 for '{{node Squeeze}} = Squeeze[T=DT_FLOAT, squeeze_dims=[1]](x)' with input shapes: [1,2].
# expect: ValueError: Shapes must be equal rank, but are 2 and 1
# expect: 	From merging shape 0 with other shapes. for '{{node stack_1}} = Pack[N=2, T=DT_FLOAT, axis=0](x, ones)' with input shapes: [1,2], [3].
# expect: ValueError: Dimension 1 in both shapes must be equal, but are 2 and 3. Shapes are [1,2] and [1,3].
# expect: 	From merging shape 0 with other shapes. for '{{node stack_1}} = Pack[N=2, T=DT_FLOAT, axis=0](x, ones)' with input shapes: [1,2], [1,3].
# expect: ValueError: Shape must be rank 2 but is rank 1 for '{{node matmul}} = MatMul[T=DT_FLOAT, grad_a=false, grad_b=false, transpose_a=false, transpose_b=false](x, Const)' with input shapes: [1,2], [2].

for wrong in (
    lambda: tf.function(input_signature=5)(lambda x: x),
    lambda: tf.function(lambda x, y: x, input_signature=[tf.TensorSpec([])]),
    lambda: tf.function(lambda x: x, input_signature=[tf.TensorSpec([]), tf.TensorSpec([])]),
    lambda: tf.function(lambda x: x, input_signature=[5]),
    lambda: tf.function(5),
    lambda: tf.function(lambda x: x, foo=1),
):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError input_signature must be either a tuple or a list, got <class 'int'>.
        # expect: TypeError input_signature missing type constraint for y
        # expect: TypeError input_signature contains 1 extra type constraints.
        # expect: TypeError input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args [5] with types [<class 'int'>].
        # expect: TypeError 5 is not a callable object
        # expect: TypeError function() got an unexpected keyword argument 'foo'
