# The gamma function, its derivatives, and quantiles
import numpy as np
import tensorflow as tf

c = tf.constant

def g(f, *xs):
  with tf.GradientTape() as t:
    t.watch(xs)
    y = f(*xs)
  return t.gradient(y, xs)

def h(f, *xs):
  with tf.GradientTape() as t2:
    t2.watch(xs)
    with tf.GradientTape() as t:
      t.watch(xs)
      y = f(*xs)
    d = [v for v in t.gradient(y, xs) if v is not None]
  return t2.gradient(d, xs)

print(tf.math.lgamma([0.5,1.,2.,3.5,10.,-0.5,0.,-1.]), tf.math.lgamma(c([0.5,3.5,100.],tf.float64)))
# expect: tf.Tensor(
# expect: [ 0.5723649  0.         0.         1.2009736 12.801827   1.2655121
# expect:         inf        inf], shape=(8,), dtype=float32) tf.Tensor([  0.57236494   1.2009736  359.13420537], shape=(3,), dtype=float64)
print(tf.math.digamma([0.5,1.,2.,3.5,10.,-0.5]), tf.math.digamma(c([0.5,3.5,100.],tf.float64)), tf.math.digamma([0.,-1.]))
# expect: tf.Tensor([-1.9635108  -0.5772159   0.4227842   1.1031568   2.2517526   0.03648996], shape=(6,), dtype=float32) tf.Tensor([-1.96351003  1.10315664  4.60016185], shape=(3,), dtype=float64) tf.Tensor([nan nan], shape=(2,), dtype=float32)
print(g(tf.math.lgamma,c([.5,2.,5.])))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([-1.9635108,  0.4227842,  1.5061177], dtype=float32)>,)
print(tf.math.erfinv(c([.3],tf.float64)), tf.math.ndtri([.1,.5,0.,1.]), g(tf.math.ndtri,c([.5])))
# expect: tf.Tensor([0.27246271], shape=(1,), dtype=float64) tf.Tensor([-1.2815516  0.              -inf        inf], shape=(4,), dtype=float32) (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([2.5066283], dtype=float32)>,)
