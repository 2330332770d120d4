# How errors of fit read, whose step Keras traces.
import keras
import numpy as np
import tensorflow as tf


def told(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/mse/sub}} = Sub[T=DT_FLOAT](data_1, sequential_1/dense_1_2/BiasAdd)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/mape/sub}} = Sub[T=DT_FLOAT](data_1, sequential_1_1/dense_3_1/BiasAdd)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 2 and 5 for '{{node compile_loss/huber_loss/Sub}} = Sub[T=DT_FLOAT](sequential_2_1/dense_5_1/BiasAdd, data_1)' with input shapes: [?,2], [?,5].
        # expect: ValueError Dimensions must be equal, but are 2 and 5 for '{{node compile_loss/msle/sub}} = Sub[T=DT_FLOAT](compile_loss/msle/Log, compile_loss/msle/Log_1)' with input shapes: [?,2], [?,5].
        # expect: ValueError Dimensions must be equal, but are 2 and 5 for '{{node compile_loss/log_cosh/sub}} = Sub[T=DT_FLOAT](sequential_4_1/dense_9_1/BiasAdd, data_1)' with input shapes: [?,2], [?,5].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/kld/truediv}} = RealDiv[T=DT_FLOAT](compile_loss/kld/clip_by_value, compile_loss/kld/clip_by_value_1)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/hinge/mul}} = Mul[T=DT_FLOAT](compile_loss/hinge/cond/Identity, sequential_6_1/dense_13_1/BiasAdd)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/poisson/mul}} = Mul[T=DT_FLOAT](data_1, compile_loss/poisson/Log)' with input shapes: [?,5], [?,2].
        # expect: ValueError Arguments `target` and `output` must have the same shape. Received: target.shape=(None, 5), output.shape=(None, 2)
        # expect: ValueError Arguments `target` and `output` must have the same shape. Received: target.shape=(None, 5), output.shape=(None, 2)
        # expect: ValueError Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=(None, 5), output.shape=(None, 2)
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/mae/sub}} = Sub[T=DT_FLOAT](data_1, sequential_11_1/dense_23_1/Relu)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/mae/sub}} = Sub[T=DT_FLOAT](compile_loss/mae/Cast, sequential_11_1/dense_23_1/Relu)' with input shapes: [?,5], [?,2].
        # expect: ValueError Dimensions must be equal, but are 5 and 2 for '{{node compile_loss/mae/sub}} = Sub[T=DT_FLOAT](compile_loss/mae/Cast, sequential_11_1/dense_23_1/Relu)' with input shapes: [2,5], [2,2].
        # expect: ValueError Exception encountered when calling Sequential.call().
        # expect:
        # expect: [1mInput 0 with name 'None' of layer 'dense_22' is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (None, 4)[0m
        # expect:
        # expect: Arguments received by Sequential.call():
        # expect:   • inputs=tf.Tensor(shape=(None, 4), dtype=float32)
        # expect:   • training=True
        # expect:   • mask=None
        # expect:   • kwargs=<class 'inspect._empty'>
        # expect: ValueError Exception encountered when calling Sequential.call().
        # expect:
        # expect: [1mInput 0 with name 'None' of layer 'dense_22' is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 4)[0m
        # expect:
        # expect: Arguments received by Sequential.call():
        # expect:   • inputs=tf.Tensor(shape=(2, 4), dtype=float32)
        # expect:   • training=False
        # expect:   • mask=None
        # expect:   • kwargs=<class 'inspect._empty'>


def model(activation=None):
    inner = [keras.layers.Dense(4), keras.layers.Dense(2, activation=activation)]
    return keras.Sequential([keras.Input((3,)), *inner])


x = np.ones((2, 3))
wrong = np.ones((2, 5))
for loss in ["mse", "mape", keras.losses.Huber(), "msle", "log_cosh", "kld", "hinge", "poisson"]:
    m = model()
    m.compile("sgd", loss)
    told(lambda: m.fit(x, wrong, verbose=0))
for loss in ["binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy"]:
    m = model("softmax")
    m.compile("sgd", loss)
    told(lambda: m.fit(x, wrong, verbose=0))
m = model("relu")
m.compile("sgd", "mae")
told(lambda: m.evaluate(x, wrong, verbose=0))
told(lambda: m.fit(x, wrong.astype("int32"), verbose=0))
told(lambda: m.train_on_batch(x, wrong))
told(lambda: m.fit(np.ones((2, 4)), wrong, verbose=0))
told(lambda: m.predict(np.ones((2, 4)), verbose=0))

# as many rows as classes
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="ones")])
m.compile("sgd", "mse", metrics=["accuracy"])
print(m.fit(x, np.ones((2,)), verbose=0).history)  # expect: {'accuracy': [0.0], 'loss': [4.0]}
