# What traced logic and scans refuse
import tensorflow as tf

def told(f, *x):
    try:
        return f(*x)
    except Exception as e:
        return type(e).__name__ + ' ' + str(e).strip().split('\n\n')[-1][-200:].split(' [Op:')[0]
@tf.function
def a(x): return tf.cumsum(x, 3)
@tf.function
def b(x, y): return tf.logical_and(x, y)
@tf.function
def c(x, y): return x | y
@tf.function
def d(x): return x & 1
@tf.function
def e(x): return x | 0
@tf.function
def f(x): return tf.logical_not(x)
print(told(a, tf.constant([1., 2.])))
# expect: InvalidArgumentError ScanOp: Expected scan axis in the range [-1, 1), but got 3
# expect: 	 [[{{node Cumsum}}]]
print(told(b, tf.constant([1, 0]), tf.constant([True, False])))
# expect: TypeError     TypeError: Input 'x' of 'LogicalAnd' Op has type int32 that does not match expected type of bool.
print(told(b, tf.constant([True, False]), tf.constant([1, 0])))
# expect: TypeError     TypeError: Input 'y' of 'LogicalAnd' Op has type int32 that does not match expected type of bool.
print(told(b, tf.constant([True, False]), tf.constant([True, False, True])))
# expect: ValueError     ValueError: Dimensions must be equal, but are 2 and 3 for '{{node LogicalAnd}} = LogicalAnd[](x, y)' with input shapes: [2], [3].
print(told(c, tf.constant([True, False]), tf.constant([True, False, True])))
# expect: ValueError     ValueError: Dimensions must be equal, but are 2 and 3 for '{{node or}} = LogicalOr[](x, y)' with input shapes: [2], [3].
print(told(d, tf.constant(True)), told(e, tf.constant(True)), told(f, tf.constant(1)))
# expect: TypeError     TypeError: Expected bool passed to parameter 'y' of op 'LogicalAnd', got 1 of type 'int' instead. Error: Expected bool, but got 1 of type 'int'. TypeError     TypeError: Expected bool passed to parameter 'y' of op 'LogicalOr', got 0 of type 'int' instead. Error: Expected bool, but got 0 of type 'int'. TypeError     TypeError: Input 'x' of 'LogicalNot' Op has type int32 that does not match expected type of bool.
print(told(lambda: tf.math.cumulative_logsumexp(tf.constant([1]))))
# expect: InvalidArgumentError lt=false; attr=reverse:bool,default=false; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]>
