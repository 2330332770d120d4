# Concrete functions: how arguments are bound to them, and what they tell of themselves.
import tensorflow as tf


@tf.function
def f(x, y=2, *, k=1.0):
    return x * y + k


@tf.function
def double(a):
    return a + a


@tf.function
def power(a, b):
    return a ** b


def attempts(*calls):
    for call in calls:
        try:
            print(call())
            # expect: tf.Tensor(
            # expect: [[3. 3.]
            # expect:  [3. 3.]], shape=(2, 2), dtype=float32)
            # expect: tf.Tensor([3.], shape=(1,), dtype=float32)
            # expect: tf.Tensor([2. 4.], shape=(2,), dtype=float32)
            # expect: tf.Tensor(100.0, shape=(), dtype=float32)
            # expect: tf.Tensor(100.0, shape=(), dtype=float32)
            # expect: tf.Tensor([1. 4.], shape=(2,), dtype=float32)
        except Exception as e:
            print(type(e).__name__, e)
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x) missing required arguments: x.
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'k'`. Received args: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>, 2) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x) takes 1 positional arguments, got 2.
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'k'`. Received args: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>,) and kwargs: {'y': 3} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x) got unexpected keyword arguments: y.
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'y'`. Received args: ([1.0, 2.0],) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x): expected argument #0(zero-based) to be a Tensor; got list ([1.0, 2.0]).
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {'z': <tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x) missing required arguments: x.
            # expect: TypeError Binding inputs to tf.function failed due to `missing a required argument: 'y'`. Received args: (None,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: f(x): expected argument #0(zero-based) to be a Tensor; got NoneType (None).
            # expect: TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(), dtype=tf.float32, name=None) to TensorSpec(shape=(None,), dtype=tf.float32, name=None)`. Received args: (1.0,) and kwargs: {} for signature: (a: TensorSpec(shape=(None,), dtype=tf.float32, name=None)) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: double(a): expected argument #0(zero-based) to be a Tensor; got float (1.0).
            # expect: TypeError Binding inputs to tf.function failed due to `Cannot convert 'a' to EagerTensor of dtype float`. Received args: ('a',) and kwargs: {} for signature: (a: TensorSpec(shape=(None,), dtype=tf.float32, name=None)) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: double(a): expected argument #0(zero-based) to be a Tensor; got str (a).
            # expect: TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>) and kwargs: {} for signature: (a: TensorSpec(shape=(None,), dtype=tf.float32, name=None)) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: double(a) takes 1 positional arguments, got 2.
            # expect: TypeError Binding inputs to tf.function failed due to `Can not cast 3 to Literal[2]`. Received args: (<tf.Tensor: shape=(), dtype=float32, numpy=10.0>,) and kwargs: {'b': 3} for signature: (a: TensorSpec(shape=<unknown>, dtype=tf.float32, name=None), b: Literal[2]) -> TensorSpec(shape=<unknown>, dtype=tf.float32, name=None).
            # expect: Fallback to flat signature also failed due to: power(a) got unexpected keyword arguments: b.


cf = f.get_concrete_function(tf.TensorSpec([None], tf.float32))
print(cf)
# expect: ConcreteFunction Input Parameters:
# expect:   x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(None,), dtype=tf.float32, name=None)
# expect:   y (POSITIONAL_OR_KEYWORD): Literal[2]
# expect:   k (KEYWORD_ONLY): Literal[1.0]
# expect: Output Type:
# expect:   TensorSpec(shape=(None,), dtype=tf.float32, name=None)
# expect: Captures:
# expect:   None
print(cf.structured_input_signature, cf.function_type)
# expect: ((TensorSpec(shape=(None,), dtype=tf.float32, name='x'), 2), {'k': 1.0}) (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), y: Literal[2], *, k: Literal[1.0]) -> TensorSpec(shape=(None,), dtype=tf.float32, name=None)
print(cf.pretty_printed_signature())
# expect: Input Parameters:
# expect:   x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(None,), dtype=tf.float32, name=None)
# expect:   y (POSITIONAL_OR_KEYWORD): Literal[2]
# expect:   k (KEYWORD_ONLY): Literal[1.0]
# expect: Output Type:
# expect:   TensorSpec(shape=(None,), dtype=tf.float32, name=None)
# expect: Captures:
# expect:   None
attempts(
    lambda: cf(),
    lambda: cf(tf.ones([2]), 2),
    lambda: cf(tf.ones([2]), y=3),
    lambda: cf(tf.ones([2, 2])),
    lambda: cf([1.0, 2.0]),
    lambda: cf(x=tf.ones([1])),
    lambda: cf(z=tf.ones([1])),
    lambda: cf(None),
)
print(cf.inputs, cf.outputs, cf.output_shapes, cf.output_dtypes, cf.variables)
# expect: [<tf.Tensor 'x:0' shape=(None,) dtype=float32>] [<tf.Tensor 'Identity:0' shape=(None,) dtype=float32>] (None,) <dtype: 'float32'> ()

text = double.get_concrete_function(tf.constant("a"))
print(text)
# expect: ConcreteFunction Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(), dtype=tf.string, name=None)
# expect: Output Type:
# expect:   TensorSpec(shape=(), dtype=tf.string, name=None)
# expect: Captures:
# expect:   None
print(text(tf.constant("b")), text.structured_input_signature)
# expect: tf.Tensor(b'bb', shape=(), dtype=string) ((TensorSpec(shape=(), dtype=tf.string, name='a'),), {})
named = double.get_concrete_function(tf.TensorSpec([], tf.string, name='txt'))
print(named, named(tf.constant('q')))
# expect: ConcreteFunction Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(), dtype=tf.string, name='txt')
# expect: Output Type:
# expect:   TensorSpec(shape=(), dtype=tf.string, name=None)
# expect: Captures:
# expect:   None tf.Tensor(b'qq', shape=(), dtype=string)
row = double.get_concrete_function(tf.TensorSpec([None], tf.float32))
attempts(
    lambda: row([1.0, 2.0]),
    lambda: row(1.0),
    lambda: row('a'),
    lambda: row(tf.ones([1]), tf.ones([2])),
)

square = power.get_concrete_function(a=tf.TensorSpec(None, tf.float32), b=2)
print(square, square.structured_outputs)
# expect: ConcreteFunction Input Parameters:
# expect:   a (POSITIONAL_OR_KEYWORD): TensorSpec(shape=<unknown>, dtype=tf.float32, name=None)
# expect:   b (POSITIONAL_OR_KEYWORD): Literal[2]
# expect: Output Type:
# expect:   TensorSpec(shape=<unknown>, dtype=tf.float32, name=None)
# expect: Captures:
# expect:   None Tensor("Identity:0", dtype=float32)
attempts(
    lambda: square(tf.constant(10.0)),
    lambda: square(tf.constant(10.0), b=3),
    lambda: square(tf.constant(10.0), 2),
    lambda: square(a=tf.constant([1.0, 2.0])),
)

w = tf.Variable([1.0])


@tf.function
def nested(d, l):
    return {'r': d['a'] * l[0] + w, 's': (l[1], [d['a']])}


c = nested.get_concrete_function({'a': tf.TensorSpec([1], tf.float32)}, [tf.TensorSpec([], tf.float32), tf.TensorSpec([], tf.int32)])
print(c.structured_input_signature)
# expect: (({'a': TensorSpec(shape=(1,), dtype=tf.float32, name='d_a')}, [TensorSpec(shape=(), dtype=tf.float32, name='l_0'), TensorSpec(shape=(), dtype=tf.int32, name='l_1')]), {})
print(c.structured_outputs, c.variables)
# expect: {'r': <tf.Tensor 'Identity:0' shape=(1,) dtype=float32>, 's': (<tf.Tensor 'Identity_1:0' shape=() dtype=int32>, [<tf.Tensor 'Identity_2:0' shape=(1,) dtype=float32>])} (<tf.Variable 'Variable:0' shape=(1,) dtype=float32, numpy=array([1.], dtype=float32)>,)
print(c({'a': tf.constant([2.0])}, [tf.constant(3.0), tf.constant(1)]))
# expect: {'r': <tf.Tensor: shape=(1,), dtype=float32, numpy=array([7.], dtype=float32)>, 's': (<tf.Tensor: shape=(), dtype=int32, numpy=1>, [<tf.Tensor: shape=(1,), dtype=float32, numpy=array([2.], dtype=float32)>])}


class Scale(tf.Module):
    def __init__(self):
        self.v = tf.Variable(3.0, name='v')

    @tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
    def call(self, x):
        return self.v * x


m = Scale()
call = m.call.get_concrete_function()
print(call.structured_input_signature, call.structured_outputs, call(tf.constant(2.0)), call.variables[0].name)
# expect: ((TensorSpec(shape=(), dtype=tf.float32, name='x'),), {}) Tensor("Identity:0", shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32) v:0


@tf.function
def many(x, *a, **k):
    return None


print(many.get_concrete_function(tf.TensorSpec([]), 3, z=tf.constant(1)))
# expect: ConcreteFunction Input Parameters:
# expect:   x (POSITIONAL_ONLY): TensorSpec(shape=(), dtype=tf.float32, name=None)
# expect:   a_0 (POSITIONAL_ONLY): Literal[3]
# expect:   z (KEYWORD_ONLY): TensorSpec(shape=(), dtype=tf.int32, name=None)
# expect: Output Type:
# expect:   Literal[None]
# expect: Captures:
# expect:   None
print(tf.function(lambda x: x.shape)(tf.ones([2, 3])))
# expect: tf.Tensor([2 3], shape=(2,), dtype=int32)
