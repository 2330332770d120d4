# Names that are used twice, layers asked for by nothing, text to predict for, and weights that are no list.
import keras, numpy as np, tensorflow as tf
from keras import layers

def t(f):
    try: print(f())
    # expect: [[[1. 1.]
    # expect:   [1. 1.]
    # expect:   [1. 1.]
    # expect:   [1. 1.]]
    # expect:
    # expect:  [[1. 1.]
    # expect:   [1. 1.]
    # expect:   [1. 1.]
    # expect:   [1. 1.]]]
    except Exception as e: print(type(e).__name__, str(e))
    # expect: ValueError The name "a" is used 2 times in the model. All operation names should be unique.
    # expect: ValueError Provide either a layer name or layer index at `get_layer`.
    # expect: TypeError object of type 'int' has no len()
    # expect: UnboundLocalError cannot access local variable 'batch_outputs' where it is not associated with a value
    # expect: InvalidArgumentError Exception encountered when calling Embedding.call().
    # expect:
    # expect: [1m{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0,0] = 5 is not in [0, 3) [Op:GatherV2][0m
    # expect:
    # expect: Arguments received by Embedding.call():
    # expect:   • inputs=tf.Tensor(shape=(1, 1), dtype=int64)
i = keras.Input((4,))
o = layers.Dense(2, name="a")(i)
p = layers.Dense(2, name="a")(o)
t(lambda: keras.Model(i, p))
m = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
t(lambda: m.get_layer())
t(lambda: m.set_weights(3))
t(lambda: m.predict(np.ones((0, 4)), verbose=0))
t(lambda: layers.Embedding(3, 2)(np.array([[5]])))
v = layers.TextVectorization(vocabulary=["to", "be"])
s = keras.Sequential([v, layers.Embedding(4, 2, embeddings_initializer="ones")])
t(lambda: s.predict(tf.constant(["to be", "or not to be"]), verbose=0))
