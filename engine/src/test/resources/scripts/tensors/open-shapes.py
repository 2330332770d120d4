# Shapes of which not everything is known, and templates of text.
import string
import tensorflow as tf

print(string.Template("$a and ${b} $$").substitute(a=1, b=2), string.Template("$x $y").safe_substitute({"x": 1}))  # expect: 1 and 2 $ 1 $y
try:
    string.Template("$x").substitute()
except KeyError as e:
    print(e)  # expect: 'x'
print(tf.while_loop(lambda i, m: i < 3, lambda i, m: (i + 1, tf.concat([m, m], 0)), [tf.constant(0), tf.ones([1, 2])], shape_invariants=[tf.TensorShape([]), tf.TensorShape([None, 2])])[1].shape)  # expect: (8, 2)
print(tf.TensorSpec([None, 3]).shape, tf.TensorSpec(None).shape, tf.TensorSpec([2, 3]).shape)  # expect: (None, 3) <unknown> (2, 3)
s = tf.TensorShape([2, None, 3])
print(s, repr(s), s.rank, len(s), s[1], s[1:], s.as_list(), s.is_fully_defined(), s.num_elements())  # expect: (2, None, 3) TensorShape([2, None, 3]) 3 3 None (None, 3) [2, None, 3] False None
print(s.is_compatible_with([2, 5, 3]), s.concatenate([4]), s.merge_with([None, 7, 3]), s + [1], s == [2, None, 3])  # expect: True (2, None, 3, 4) (2, 7, 3) (2, None, 3, 1) True
print(tf.TensorShape(None), repr(tf.TensorShape(None)), tf.TensorShape(None).rank, tf.int32.limits)  # expect: <unknown> TensorShape(None) None (0, 2147483647)
for f in [
    lambda: tf.TensorShape(None).as_list(),
    lambda: len(tf.TensorShape(None)),
    lambda: s.merge_with([3, 1, 3]),
    lambda: s.with_rank(2),
    lambda: s.assert_is_fully_defined(),
    lambda: tf.TensorShape([-1]),
    lambda: s.assert_is_compatible_with([1]),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError as_list() is not defined on an unknown TensorShape.
# expect: ValueError Cannot take the length of shape with unknown rank.
# expect: ValueError Shapes (2, None, 3) and (3, 1, 3) are not compatible
# expect: ValueError Shape (2, None, 3) must have rank 2
# expect: ValueError Shape (2, None, 3) is not fully defined
# expect: ValueError Dimension -1 must be >= 0
# expect: ValueError Shapes (2, None, 3) and [1] are incompatible
