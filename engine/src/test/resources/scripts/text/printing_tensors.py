# How tf.print writes strings, empty tensors and shortened axes.
import sys

import tensorflow as tf

o = sys.stdout
s = tf.constant([["a", "b"], ["c", "d"]])
tf.print(s, output_stream=o)
# expect: [["a" "b"]
# expect:  ["c" "d"]]
tf.print("v:", s, tf.range(8), output_stream=o)
# expect: v: [["a" "b"]
# expect:  ["c" "d"]] [0 1 2 ... 5 6 7]
tf.print(tf.constant(["a", "b", "c", "d", "e", "f", "g", "h"]), output_stream=o)
# expect: ["a" "b" "c" ... "f" "g" "h"]
tf.print(tf.constant("abc"), output_stream=o)
# expect: abc
tf.print("x", tf.constant("abc"), output_stream=o)
# expect: x "abc"
tf.print(tf.constant("abc"), ["q"], sep="|", output_stream=o)
# expect: "abc"|['q']
tf.print({"k": tf.constant("v")}, (tf.constant("v"),), output_stream=o)
# expect: {'k': "v"} ("v",)
tf.print(tf.constant([]), tf.zeros([2, 0]), tf.zeros([0, 2]), tf.zeros([2, 0, 3]), output_stream=o)
# expect: [] [
# expect:  ...] [] [
# expect: 
# expect:  ...]
tf.print(tf.range(5), summarize=0, output_stream=o)
# expect: [ ...]
tf.print(tf.zeros([3, 2]), tf.zeros([2, 3, 2]), summarize=1, output_stream=o)
# expect: [[0 0]
# expect:  ...
# expect:  [0 0]] [[[0 0]
# expect:   ...
# expect:   [0 0]]
# expect: 
# expect:  [[0 0]
# expect:   ...
# expect:   [0 0]]]
