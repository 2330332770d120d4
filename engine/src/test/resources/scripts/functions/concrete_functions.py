import tensorflow as tf
@tf.function(autograph=False)
def f(x):
    print("Tracing with", x)
# expect: Tracing with Tensor("x:0", shape=(None,), dtype=float32)
# expect: Tracing with Tensor("x:0", shape=(), dtype=float32)
    return x ** 2 + 1
c = f.get_concrete_function(tf.TensorSpec(shape=[None], dtype=tf.float32))
print(c(tf.constant([1., 2.])))
# expect: tf.Tensor([2. 5.], shape=(2,), dtype=float32)
print(c.structured_input_signature)
# expect: ((TensorSpec(shape=(None,), dtype=tf.float32, name='x'),), {})
print(c.structured_outputs)
# expect: Tensor("Identity:0", shape=(None,), dtype=float32)
print(f(tf.constant([1., 2., 3.])))
# expect: tf.Tensor([ 2.  5. 10.], shape=(3,), dtype=float32)
print(f(tf.constant(2.)))
# expect: tf.Tensor(5.0, shape=(), dtype=float32)
try: c(tf.constant([1, 2]))
except Exception as e: print(type(e).__name__)
# expect: InvalidArgumentError
v = tf.Variable([1., 2.])
with tf.GradientTape() as t:
    y = tf.reduce_sum(c(v * 2.))
print(t.gradient(y, v))
# expect: tf.Tensor([ 8. 16.], shape=(2,), dtype=float32)
import tensorflow as tf
@tf.function(autograph=False, input_signature=[tf.TensorSpec(shape=[None, 3], dtype=tf.float32)])
def f(x):
    print(x.shape, x.shape[0], tf.shape(x))
# expect: (None, 3) None Tensor("Shape:0", shape=(2,), dtype=int32)
    print(x, x * 2, tf.nn.relu(x), tf.reduce_sum(x, axis=1), tf.reduce_sum(x), x @ tf.ones([3, 2]), tf.reduce_mean(x, axis=0, keepdims=True), [x])
# expect: Tensor("x:0", shape=(None, 3), dtype=float32) Tensor("mul:0", shape=(None, 3), dtype=float32) Tensor("Relu:0", shape=(None, 3), dtype=float32) Tensor("Sum:0", shape=(None,), dtype=float32) Tensor("Sum_1:0", shape=(), dtype=float32) Tensor("matmul:0", shape=(None, 2), dtype=float32) Tensor("Mean:0", shape=(1, 3), dtype=float32) [<tf.Tensor 'x:0' shape=(None, 3) dtype=float32>]
    n = tf.shape(x)[0]
    return tf.reshape(x, [n * 3])
print(f(tf.ones([2, 3])))
# expect: tf.Tensor([1. 1. 1. 1. 1. 1.], shape=(6,), dtype=float32)
print(f(tf.ones([4, 3])))
# expect: tf.Tensor([1. 1. 1. 1. 1. 1. 1. 1. 1. 1. 1. 1.], shape=(12,), dtype=float32)
print(f.get_concrete_function().structured_input_signature)
# expect: ((TensorSpec(shape=(None, 3), dtype=tf.float32, name='x'),), {})
class M(tf.Module):
    def __init__(self): super().__init__(); self.w = tf.Variable(2.)
    @tf.function(autograph=False, input_signature=[tf.TensorSpec([], tf.float32)])
    def __call__(self, x):
        print('trace', x)
# expect: trace Tensor("x:0", shape=(), dtype=float32)
        return self.w * x
m = M(); print(m(tf.constant(3.)), m(4.))
# expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(8.0, shape=(), dtype=float32)
@tf.function(autograph=False)
def g(a, b=2.): print('t', a, b); return a * b
# expect: t Tensor("a:0", shape=(), dtype=float32) 3.0
c = g.get_concrete_function(tf.constant(1.), 3.)
print(c.structured_input_signature)
# expect: ((TensorSpec(shape=(), dtype=tf.float32, name='a'), 3.0), {})
print(c(tf.constant(5.)))
# expect: tf.Tensor(15.0, shape=(), dtype=float32)
import tensorflow as tf
@tf.function(autograph=False)
def train(x, y):
    with tf.GradientTape() as t:
        l = tf.reduce_mean((x * w - y) ** 2)
    w.assign_sub(0.1 * t.gradient(l, w))
    return l
w = tf.Variable(1.)
c = train.get_concrete_function(tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32))
print(w.numpy())
# expect: 1.0
for _ in range(3): print(c(tf.constant([1., 2.]), tf.constant([2., 4.])).numpy(), w.numpy())
# expect: 2.5 1.5
# expect: 0.625 1.75
# expect: 0.15625 1.875
