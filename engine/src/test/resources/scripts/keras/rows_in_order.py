# The order in which fit and shuffled datasets take their rows.
import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(11)
rows = np.linspace(0.0, 1.0, 12).astype("float32")[:, None]
line = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
line.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(0.1))
print(line.fit(rows, 2 * rows + 1, batch_size=5, epochs=3, verbose=0).history)
# expect: {'loss': [3.4605886936187744, 0.6360650658607483, 0.198200061917305]}
print(line.fit(rows, 2 * rows + 1, batch_size=5, shuffle=False, verbose=0).history)
# expect: {'loss': [0.14387214183807373]}
print(line.predict(rows[:2, 0], verbose=0))
# expect: [[1.6338288]
# expect:  [1.7229378]]

marks = (rows[:, 0] > 0.6).astype(int)
side = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1, activation="sigmoid")])
side.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
print(side.fit(rows, marks, class_weight={0: 1.0, 1: 2.5}, epochs=2, verbose=0).history)
# expect: {'accuracy': [0.5, 0.5], 'loss': [0.8635179996490479, 0.8633403182029724]}
print(side.fit(rows, marks, sample_weight=np.arange(12) / 6, batch_size=4, verbose=0).history)
# expect: {'accuracy': [0.5], 'loss': [0.4858042299747467]}

tf.random.set_seed(4)
cards = tf.data.Dataset.range(8).shuffle(8)
print([int(card) for card in cards])
# expect: [1, 4, 7, 6, 3, 2, 0, 5]
print([int(card) for card in cards])
# expect: [2, 6, 3, 1, 5, 4, 7, 0]
print([int(card) for card in tf.data.Dataset.range(9).shuffle(3, seed=2)])
# expect: [2, 3, 0, 1, 4, 5, 6, 7, 8]
same = tf.data.Dataset.range(5).shuffle(5, seed=1, reshuffle_each_iteration=False)
print([int(x) for x in same], [int(x) for x in same])
# expect: [1, 0, 3, 4, 2] [1, 0, 3, 4, 2]
print([pair.numpy().tolist() for pair in tf.data.Dataset.range(5).repeat(2).shuffle(4).batch(3)])
# expect: [[1, 4, 0], [2, 2, 1], [3, 4, 3], [0]]
