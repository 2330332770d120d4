import tensorflow as tf
tf.random.set_seed(0)
@tf.function(autograph=False)
def draw():
    return tf.random.normal([2]), tf.random.uniform([2])
print(draw())
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.12391895, 2.798774  ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.5397302, 0.1049397], dtype=float32)>)
print(draw()[0])
# expect: tf.Tensor([-1.0358481   0.49768284], shape=(2,), dtype=float32)
print(tf.random.uniform([2], seed=0), tf.nn.dropout(tf.ones(5), 0.5, seed=0), tf.random.normal([2], seed=0))
# expect: tf.Tensor([0.01975703 0.00704217], shape=(2,), dtype=float32) tf.Tensor([2. 2. 0. 2. 0.], shape=(5,), dtype=float32) tf.Tensor([0.12391895 2.798774  ], shape=(2,), dtype=float32)
