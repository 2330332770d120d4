# Which loss and metric is for which output, weighted metrics, and trainable weights within what is not trained.
import keras, numpy as np
import tensorflow as tf

i = keras.Input((2,))
m = keras.Model(i, [keras.layers.Dense(1, name="a")(i), keras.layers.Dense(1, name="b")(i)])
for kw in [dict(metrics=["mae"]), dict(metrics={"a": "mae"}), dict(metrics={"c": "mae"}), dict(loss={"a": "mse"}), dict(loss="mse", loss_weights=[1.0, 2.0]), dict(loss=["mse", None]), dict(loss=["mse", "mae"], loss_weights={"a": 1.0, "b": 3.0})]:
    try:
        m.compile("sgd", **{"loss": "mse", **kw})
        m.set_weights([np.ones((2, 1)), np.zeros(1), np.ones((2, 1)), np.zeros(1)])
        print(m.fit(np.ones((4, 2)), [np.ones((4, 1)), np.zeros((4, 1))], verbose=0).history)
        # expect: {'a_loss': [1.0], 'a_mae': [1.0], 'b_loss': [4.0], 'loss': [5.0]}
        print(m.evaluate(np.ones((4, 2)), [np.ones((4, 1)), np.zeros((4, 1))], verbose=0))
        # expect: [4.418000221252441, 0.883600115776062, 3.53439998626709, 0.940000057220459]
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError tuple arity mismatch; expected: 2, got: 1; tuple: ('mae',).
        # expect: Invalid `metrics`. `metrics` should contain metrics objects and either be a dict or a list matching the output names of the functional model ['a', 'b'] or match the output structure of the model: ['X', 'X'].
        # expect: Received: metrics=['mae']
        # expect: ValueError Expected an instance of tuple, got {'c': 'mae'}.
        # expect: Invalid `metrics`. `metrics` should contain metrics objects and either be a dict or a list matching the output names of the functional model ['a', 'b'] or match the output structure of the model: ['X', 'X'].
        # expect: Received: metrics={'c': 'mae'}
        # expect: ValueError Expected keys ['a', 'b'] in loss dict, but found loss.keys()=['a']
        # expect: ValueError `loss_weights` must match the number of losses, got 1 losses and 2 weights.
        # expect: ValueError Expected an instance of tuple, got {'c': 'mae'}.
        # expect: Invalid `metrics`. `metrics` should contain metrics objects and either be a dict or a list matching the output names of the functional model ['a', 'b'] or match the output structure of the model: ['X', 'X'].
        # expect: Received: metrics={'c': 'mae'}
        # expect: ValueError Expected an instance of tuple, got {'c': 'mae'}.
        # expect: Invalid `metrics`. `metrics` should contain metrics objects and either be a dict or a list matching the output names of the functional model ['a', 'b'] or match the output structure of the model: ['X', 'X'].
        # expect: Received: metrics={'c': 'mae'}

class M(keras.Model):
    def __init__(self, kind):
        super().__init__()
        self.d = keras.layers.Dense(1, kernel_initializer="ones")
        self.e = keras.layers.Dense(1, kernel_initializer="ones")
        self.kind = kind
    def call(self, x):
        a, b = self.d(x), self.e(x)
        return {"t": (a, b), "l": [a, b], "d": {"p": a, "q": b}}[self.kind]
y = [np.ones((4, 1)), np.zeros((4, 1))]
yd = {"p": y[0], "q": y[1]}
for kind, yy, kw in [("t", y, dict(loss="mse")), ("d", yd, dict(loss={"p": "mse", "q": "mae"}, metrics={"p": ["mae"], "q": ["mse"]})), ("t", tuple(y), dict(loss=["mse", keras.losses.MeanAbsoluteError()], metrics=[["mae"], ["mse"]])), ("d", yd, dict(loss={"p": "mse", "z": "mae"}))]:
    try:
        m = M(kind)
        m.compile("sgd", **kw)
        print(m.fit(np.ones((4, 2)), yy, verbose=0).history, m.metrics_names)
        # expect: {'loss': [5.0], 'mse_loss': [4.0]} ['loss', 'mse_loss', 'mse_loss']
        # expect: {'loss': [3.0], 'p_loss': [1.0], 'p_mae': [1.0], 'q_loss': [2.0], 'q_mse': [4.0]} ['loss', 'compile_metrics', 'p_loss', 'q_loss']
        # expect: {'loss': [3.0], 'mae': [1.0], 'mean_absolute_error_loss': [2.0], 'mse': [4.0], 'mse_loss': [1.0]} ['loss', 'compile_metrics', 'mse_loss', 'mean_absolute_error_loss']
    except Exception as e:
        print(type(e).__name__, e)
        # expect: KeyError "The path: ('z',) in the `loss` argument, can't be found in either the model's output (`y_pred`) or in the labels (`y_true`)."

keras.utils.set_random_seed(1)
x = np.random.rand(8, 3).astype("float32")
y = np.random.randint(0, 3, 8)
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3, activation="softmax")])
m.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
print(m.fit(x, y, sample_weight=np.arange(8.0), verbose=0).history)
# expect: {'accuracy': [0.25], 'loss': [4.340240478515625], 'weighted_accuracy': [0.3928571343421936]}
print(m.evaluate(x, y, verbose=0))  # expect: [1.2582374811172485, 0.25, 0.25, 0.25]

inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3)], name="inner")
outer = keras.Sequential([keras.Input((3,)), inner, keras.layers.Dense(3)])
outer.trainable = False
inner.trainable = True
print(len(outer.trainable_weights), len(outer.non_trainable_weights), len(inner.trainable_weights))
# expect: 0 4 2

opt = keras.optimizers.SGD(0.1)
a, b = keras.Variable([1.0, 2.0]), keras.Variable(3.0)
opt.apply([tf.ones(2)], [a])
try:
    opt.apply([tf.ones(())], [b])
except ValueError as e:
    print(e)
    # expect: Unknown variable: <Variable path=variable_1, shape=(), dtype=float32, value=3.0>. This optimizer can only be called for the variables it was originally built with. When working with a new set of variables, you should recreate a new optimizer instance.
