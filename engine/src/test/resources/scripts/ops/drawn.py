# Dropout, and classes drawn by their logits
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

tf.random.set_seed(1)
print(tf.nn.dropout(tf.ones([2,5]),0.5), tf.nn.dropout(tf.ones([3]),0.2,seed=3))
# expect: tf.Tensor(
# expect: [[0. 2. 2. 0. 0.]
# expect:  [2. 2. 0. 2. 2.]], shape=(2, 5), dtype=float32) tf.Tensor([1.25 1.25 1.25], shape=(3,), dtype=float32)
tf.random.set_seed(1)
print(tf.random.categorical([[0.,1.,2.],[3.,0.,0.]],7), tf.random.categorical(tf.math.log([[.5,.5]]),5,seed=2), tf.random.categorical(tf.math.log([[.5,.5]]),5,seed=2))
# expect: tf.Tensor(
# expect: [[1 0 2 2 1 1 1]
# expect:  [0 0 0 0 0 0 0]], shape=(2, 7), dtype=int64) tf.Tensor([[0 0 0 0 1]], shape=(1, 5), dtype=int64) tf.Tensor([[0 0 0 0 1]], shape=(1, 5), dtype=int64)
tf.random.set_seed(5)
print(g(lambda x: tf.nn.dropout(x,.5),tf.ones([6])))
# expect: (<tf.Tensor: shape=(6,), dtype=float32, numpy=array([2., 2., 2., 2., 0., 0.], dtype=float32)>,)
tf.random.set_seed(5)
print(tf.nn.dropout(tf.ones([2,3]),.5,noise_shape=[2,1]), tf.random.uniform([2]))
# expect: tf.Tensor(
# expect: [[2. 2. 2.]
# expect:  [2. 2. 2.]], shape=(2, 3), dtype=float32) tf.Tensor([0.7017075  0.04336786], shape=(2,), dtype=float32)
tf.random.set_seed(5)
print(tf.nn.dropout(tf.ones([2,3]),0), tf.random.uniform([2]))
# expect: tf.Tensor(
# expect: [[1. 1. 1.]
# expect:  [1. 1. 1.]], shape=(2, 3), dtype=float32) tf.Tensor([0.7017075  0.04336786], shape=(2,), dtype=float32)
