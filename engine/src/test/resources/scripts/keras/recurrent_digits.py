import numpy as np
import tensorflow as tf

x = np.random.RandomState(0).randn(5, 4, 3).astype("float32")
y = np.random.RandomState(1).randn(5, 1).astype("float32")
for cell in (tf.keras.layers.SimpleRNN, tf.keras.layers.LSTM):
    tf.keras.utils.set_random_seed(7)
    model = tf.keras.Sequential([cell(6), tf.keras.layers.Dense(1)])
    optimizer = tf.keras.optimizers.Adam(0.01)
    for step in range(3):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(x) - y) ** 2)
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        print(loss)
# expect: tf.Tensor(0.59946024, shape=(), dtype=float32)
# expect: tf.Tensor(0.49729258, shape=(), dtype=float32)
# expect: tf.Tensor(0.41005993, shape=(), dtype=float32)
# expect: tf.Tensor(1.1362792, shape=(), dtype=float32)
# expect: tf.Tensor(1.0860687, shape=(), dtype=float32)
# expect: tf.Tensor(1.039826, shape=(), dtype=float32)
    print(model(x).numpy().ravel())
# expect: [ 1.1705637  -0.04797062  0.07013898 -0.77837235  0.02201386]
# expect: [ 0.07962056 -0.05746901  0.01034995  0.01076171 -0.04487291]
    print(model.get_weights()[1][0, :6].tolist())
# expect: [0.07702916860580444, -0.10255027562379837, 0.27207285165786743, -0.2096167802810669, -0.6902936100959778, 0.6778234243392944]
# expect: [-0.032548949122428894, 0.30741363763809204, -0.05146978050470352, -0.2808755934238434, 0.31354454159736633, -0.02892242930829525]
for shape in ((2, 2), (4, 16), (9, 5), (24, 6)):
    print(tf.keras.initializers.Orthogonal(gain=1.5, seed=3)(shape).numpy().ravel()[:8].tolist())
# expect: [-0.8693899512290955, 1.2223587036132812, -1.2223587036132812, -0.8693901300430298]
# expect: [-0.19780665636062622, 0.368991881608963, -0.33098500967025757, 0.5398784279823303, 0.09837799519300461, 0.7305885553359985, 0.06537608057260513, -0.240574449300766]
# expect: [-0.29144471883773804, 0.8947200775146484, -0.033262547105550766, 0.23088669776916504, 0.3428831398487091, 0.5869177579879761, 0.5282203555107117, 1.0560003519058228]
# expect: [-0.16249823570251465, 0.5263687372207642, -0.40957123041152954, 0.14798685908317566, 0.4010525345802307, 0.2544814348220825, 0.10849180072546005, 0.5335656404495239]
a = tf.constant(np.random.RandomState(4).randn(16, 4).astype("float32"))
q, r = tf.linalg.qr(a)
print(q[5].numpy().tolist(), r[3].numpy().tolist())  # expect: [0.20320317149162292, 0.004184495657682419, -0.07780853658914566, -0.4257851839065552] [0.0, 0.0, 0.0, 2.577584981918335]
a = tf.constant(np.random.RandomState(5).randn(8, 8))
q, r = tf.linalg.qr(a)
print(q[5].numpy().tolist(), r[3].numpy().tolist())  # expect: [0.1838801328061258, -0.0721510174290912, -0.0208844659335303, 0.47079665494604145, -0.29544052194739595, -0.35261238801039657, -0.5614140537591064, -0.4605326679750968] [0.0, 0.0, 0.0, 0.8160843751235634, -0.602023927416322, 0.08810690550166317, -0.029481778350773036, 1.4680231530729235]
