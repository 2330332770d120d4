# Moments of numbers that count differently.
import tensorflow as tf
x=tf.constant([[1.,2.],[3.,5.]]); w=tf.constant([[1.,2.],[2.,1.]])
print(tf.nn.weighted_moments(x,[0],w), tf.nn.weighted_moments(x,[0,1],w,keepdims=True), tf.nn.weighted_moments(x,axes=[1],frequency_weights=tf.constant([1,3])))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2.3333333, 3.       ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.88888884, 2.        ], dtype=float32)>) (<tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[2.6666667]], dtype=float32)>, <tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[1.5555557]], dtype=float32)>) (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.75, 4.5 ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.1875, 0.75  ], dtype=float32)>)
with tf.GradientTape() as t: t.watch(x); m,v=tf.nn.weighted_moments(x,[0],w); y=tf.reduce_sum(m*v)
print(t.gradient(y,x))
# expect: tf.Tensor(
# expect: [[-1.7777777 -2.6666665]
# expect:  [ 2.6666665  4.6666665]], shape=(2, 2), dtype=float32)
