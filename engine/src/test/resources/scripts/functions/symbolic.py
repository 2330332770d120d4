# What print shows of tensors while tf.function traces, and what they lack then.
import tensorflow as tf


@tf.function
def scaled(x, y):
    z = x * y
    print("traced", x, z, [z], tf.reduce_sum(z), tf.square(z) + 1)
    # expect: traced Tensor("x:0", shape=(2,), dtype=float32) Tensor("mul:0", shape=(2,), dtype=float32) [<tf.Tensor 'mul:0' shape=(2,) dtype=float32>] Tensor("Sum:0", shape=(), dtype=float32) Tensor("add:0", shape=(2,), dtype=float32)
    return z


print(scaled(tf.constant([1.0, 2.0]), tf.constant(3.0)))
# expect: tf.Tensor([3. 6.], shape=(2,), dtype=float32)
print(scaled(tf.constant([4.0, 5.0]), tf.constant(3.0)))
# expect: tf.Tensor([12. 15.], shape=(2,), dtype=float32)


@tf.function
def numbers(x):
    return x.numpy()


try:
    numbers(tf.constant(1.0))
except AttributeError as error:
    text = str(error)
print(text.strip().split("\n")[-1])
# expect:     AttributeError: 'SymbolicTensor' object has no attribute 'numpy'


@tf.function(input_signature=[tf.TensorSpec(shape=[None], dtype=tf.int32)])
def halves(x):
    return x // 2


print(halves(tf.constant([4, 6])), halves([8]))
# expect: tf.Tensor([2 3], shape=(2,), dtype=int32) tf.Tensor([4], shape=(1,), dtype=int32)
try:
    halves(tf.constant([1.5]))
except TypeError as error:
    text = str(error)
print(text)
# expect: Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(1,), dtype=tf.float32, name=None) to TensorSpec(shape=(None,), dtype=tf.int32, name=None)`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.5], dtype=float32)>,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.int32, name=None)).
print(tf.TensorSpec([None, 3]), tf.TensorSpec((), tf.int32, name="n"))
# expect: TensorSpec(shape=(None, 3), dtype=tf.float32, name=None) TensorSpec(shape=(), dtype=tf.int32, name='n')

tf.config.run_functions_eagerly(True)
print(numbers(tf.constant(2.0)))
# expect: 2.0
tf.config.run_functions_eagerly(False)
