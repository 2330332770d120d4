import numpy as np
import tensorflow as tf

string = tf.Variable("this is a string", tf.string)
number = tf.Variable(324, tf.int16)
rank2 = tf.Variable([["test", "ok"], ["test", "yes"]], tf.string)
print(tf.rank(rank2), rank2.shape, tf.rank(string), rank2[0])  # expect: tf.Tensor(2, shape=(), dtype=int32) (2, 2) tf.Tensor(0, shape=(), dtype=int32) tf.Tensor([b'test' b'ok'], shape=(2,), dtype=string)
print(string, number)  # expect: <tf.Variable 'Variable:0' shape=() dtype=string, numpy=b'this is a string'> <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=324>
print(rank2)
# expect: <tf.Variable 'Variable:0' shape=(2, 2) dtype=string, numpy=
# expect: array([[b'test', b'ok'],
# expect:        [b'test', b'yes']], dtype=object)>
string.assign("new")
print(string, string == "new", string + "!", string.numpy(), string.dtype, string.name)  # expect: <tf.Variable 'Variable:0' shape=() dtype=string, numpy=b'new'> tf.Tensor(True, shape=(), dtype=bool) tf.Tensor(b'new!', shape=(), dtype=string) b'new' <dtype: 'string'> Variable:0
print(tf.strings.upper(string), tf.strings.length(rank2))
# expect: tf.Tensor(b'NEW', shape=(), dtype=string) tf.Tensor(
# expect: [[4 2]
# expect:  [4 3]], shape=(2, 2), dtype=int32)
try:
    rank2.assign(["a"])
except ValueError as e:
    print(e)  # expect: Cannot assign value to variable ' Variable:0': Shape mismatch.The variable shape (2, 2), and the assigned value shape (1,) are incompatible.

N = tf.nest
print(N.map_structure(lambda a, b: a + b, {"x": 1, "y": [2, (3,)]}, {"x": 10, "y": [20, (30,)]}))  # expect: {'x': 11, 'y': [22, (33,)]}
print(N.pack_sequence_as({"b": 0, "a": (0,)}, [1, 2]), N.is_nested("a"), N.is_nested([1]))  # expect: {'b': 2, 'a': (1,)} False True
for wrong in (
    lambda: N.assert_same_structure([1, 2], [1]),
    lambda: N.assert_same_structure([1, 2], (1, 2)),
    lambda: N.map_structure(lambda a, b: a, {"a": 1}, {"b": 1}),
    lambda: N.assert_same_structure([1, [2]], [1, 2]),
    lambda: N.pack_sequence_as([0, [0]], [1]),
):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError The two structures don't have the same nested structure.
# expect: 
# expect: First structure: type=list str=[1, 2]
# expect: 
# expect: Second structure: type=list str=[1]
# expect: 
# expect: More specifically: The two structures don't have the same number of elements. First structure: type=list str=[1, 2]. Second structure: type=list str=[1]
# expect: Entire first structure:
# expect: [., .]
# expect: Entire second structure:
# expect: [.]
# expect: TypeError The two structures don't have the same nested structure.
# expect: 
# expect: First structure: type=list str=[1, 2]
# expect: 
# expect: Second structure: type=tuple str=(1, 2)
# expect: 
# expect: More specifically: The two namedtuples don't have the same sequence type. First structure type=list str=[1, 2] has type list, while second structure type=tuple str=(1, 2) has type tuple
# expect: Entire first structure:
# expect: [., .]
# expect: Entire second structure:
# expect: (., .)
# expect: ValueError The two structures don't have the same nested structure.
# expect: 
# expect: First structure: type=dict str={'a': 1}
# expect: 
# expect: Second structure: type=dict str={'b': 1}
# expect: 
# expect: More specifically: The two dictionaries don't have the same set of keys. First structure has keys type=list str=['a'], while second structure has keys type=list str=['b']
# expect: Entire first structure:
# expect: {'a': .}
# expect: Entire second structure:
# expect: {'b': .}
# expect: ValueError The two structures don't have the same nested structure.
# expect: 
# expect: First structure: type=list str=[1, [2]]
# expect: 
# expect: Second structure: type=list str=[1, 2]
# expect: 
# expect: More specifically: Substructure "type=list str=[2]" is a sequence, while substructure "type=int str=2" is not
# expect: Entire first structure:
# expect: [., [.]]
# expect: Entire second structure:
# expect: [., .]
# expect: ValueError Could not pack sequence. Structure had 2 atoms, but flat_sequence had 1 items.  Structure: [0, [0]], flat_sequence: [1].
img = tf.reshape(tf.range(72.0), (1, 6, 6, 2))
print(tf.image.extract_patches(img, [1, 2, 2, 1], [1, 3, 3, 1], [1, 1, 1, 1], "VALID"))
# expect: tf.Tensor(
# expect: [[[[ 0.  1.  2.  3. 12. 13. 14. 15.]
# expect:    [ 6.  7.  8.  9. 18. 19. 20. 21.]]
# expect: 
# expect:   [[36. 37. 38. 39. 48. 49. 50. 51.]
# expect:    [42. 43. 44. 45. 54. 55. 56. 57.]]]], shape=(1, 2, 2, 8), dtype=float32)
print(tf.image.extract_patches(img, [1, 3, 3, 1], [1, 2, 2, 1], [1, 1, 1, 1], "SAME")[0, 2, 2])  # expect: tf.Tensor([56. 57. 58. 59.  0.  0. 68. 69. 70. 71.  0.  0.  0.  0.  0.  0.  0.  0.], shape=(18,), dtype=float32)
