import numpy as np
import tensorflow as tf

# A gradient with several terms: in a graph they are added in the order of the names of what they come from.
rng = np.random.RandomState(21)
a = tf.Variable(rng.randn(8).astype(np.float32))
p = tf.Variable((rng.rand(8) + 0.1).astype(np.float32))
x = tf.constant(rng.randn(8).astype(np.float32))
fs = [
    lambda a, p: a * tf.stop_gradient(a) + tf.abs(a) * 1.7 + a * p,
]
def g(f, u, w):
    with tf.GradientTape() as t:
        t.watch([u, w])
        y = f(u, w)
    return [q for q in t.gradient(y, [u, w]) if q is not None]
for i, f in enumerate(fs):
    print(i, [q.numpy() for q in g(f, a, p)])
    # expect: 0 [array([-1.1560347 , -0.84749645,  3.6007407 , -1.8862542 ,  3.3046904 ,
    # expect:        -2.9268036 , -1.3971461 , -1.1212108 ], dtype=float32), array([-0.05196425, -0.11119605,  1.0417968 , -1.2567393 ,  0.7453877 ,
    # expect:        -1.7110537 , -0.20586438, -0.2345713 ], dtype=float32)]
    print(i, "in", [q.numpy() for q in tf.function(lambda: g(f, a, p))()])
    # expect: 0 in [array([-1.1560347 , -0.84749645,  3.600741  , -1.8862543 ,  3.3046904 ,
    # expect:        -2.9268036 , -1.3971462 , -1.1212109 ], dtype=float32), array([-0.05196425, -0.11119605,  1.0417968 , -1.2567393 ,  0.7453877 ,
    # expect:        -1.7110537 , -0.20586438, -0.2345713 ], dtype=float32)]
    print(i, "out", [q.numpy() for q in g(tf.function(lambda u, w: f(u, w)), x, tf.abs(x) + 0.5)])
    # expect: 0 out [array([ 3.5838475, -1.2      ,  2.5246851,  2.7144582, -1.2      ,
    # expect:         2.328009 , -1.2      , -1.2      ], dtype=float32), array([ 0.69192374, -0.44811562,  0.16234247,  0.25722912, -1.2754558 ,
    # expect:         0.06400444, -1.0618566 , -0.9893684 ], dtype=float32)]
    print(i, "cap", [q.numpy() for q in g(tf.function(lambda u, w: f(a, p)), a, p)])
    # expect: 0 cap [array([-1.1560347 , -0.84749645,  3.6007404 , -1.8862542 ,  3.3046904 ,
    # expect:        -2.9268036 , -1.3971462 , -1.1212109 ], dtype=float32), array([-0.05196425, -0.11119605,  1.0417968 , -1.2567393 ,  0.7453877 ,
    # expect:        -1.7110537 , -0.20586438, -0.2345713 ], dtype=float32)]
