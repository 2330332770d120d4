import numpy as np
import tensorflow as tf

L = tf.keras.layers
a = tf.keras.Input((2,), name="feat")
b = tf.keras.Input((1,), name="aux")
h = L.concatenate([a, b])
score = L.Dense(1, name="score", kernel_initializer="ones")(h)
kind = L.Dense(2, name="kind", activation="softmax", kernel_initializer="ones")(a)
m = tf.keras.Model([a, b], [score, kind])
x = {"aux": np.ones((4, 1)), "feat": np.full((4, 2), 2.0)}
print(m(x)[0].numpy().ravel(), m.predict(x, verbose=0)[1][0])  # expect: [5. 5. 5. 5.] [0.5 0.5]
m.compile("sgd", {"score": "mse", "kind": "sparse_categorical_crossentropy"}, metrics={"kind": "accuracy"})
y = {"score": np.ones((4, 1)), "kind": np.array([0, 1, 0, 1])}
print({k: round(float(v[0]), 4) for k, v in m.fit(x, y, verbose=0).history.items()})  # expect: {'kind_accuracy': 0.5, 'kind_loss': 0.6931, 'loss': 16.6931, 'score_loss': 16.0}
try:
    m({"feat": tf.ones((1, 2)), "x": tf.ones((1, 1))})
except ValueError as e:
    print(e)  # expect: Missing data for input "aux". You passed a data dictionary with keys ['feat', 'x']. Expected the following keys: ['feat', 'aux']
one = tf.keras.Model({"feat": a, "aux": b}, {"out": score})
one.compile("sgd", {"out": "mse"})
print(one.fit(x, {"out": np.ones((4, 1))}, verbose=0).history.keys(), list(one.predict(x, verbose=0)))  # expect: dict_keys(['loss']) ['out']
