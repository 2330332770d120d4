# Reciprocals of elements in whole packets come from an estimate of the vector unit.
import numpy as np
import tensorflow as tf

x = np.linspace(-9.7, 9.1, 19).astype(np.float32)
print(tf.math.reciprocal(x))
# expect: tf.Tensor(
# expect: [-0.10309278 -0.11553273 -0.13138686 -0.15228426 -0.18108651 -0.22332506
# expect:  -0.29126212 -0.41860464 -0.74380165 -3.3333333   1.3432835   0.5590062
# expect:   0.3529412   0.25787964  0.20316027  0.16759777  0.14263074  0.12413794
# expect:   0.1098901 ], shape=(19,), dtype=float32)
print(tf.math.rsqrt(tf.abs(x)))
# expect: tf.Tensor(
# expect: [0.32108065 0.33990103 0.36247325 0.39023617 0.42554262 0.4725728
# expect:  0.53968704 0.6469966  0.8624394  1.8257418  1.1590011  0.74766713
# expect:  0.5940885  0.5078185  0.45073304 0.40938705 0.37766486 0.35233212
# expect:  0.33149678], shape=(19,), dtype=float32)
print(tf.math.reciprocal(x[:5]), tf.math.rsqrt(x[12:17]))
# expect: tf.Tensor([-0.10309278 -0.11553273 -0.13138686 -0.15228426 -0.18108653], shape=(5,), dtype=float32) tf.Tensor([0.59408855 0.5078185  0.45073304 0.40938708 0.37766486], shape=(5,), dtype=float32)
long = np.exp(np.linspace(-40.0, 40.0, 4099)).astype(np.float32)
print(np.sum(tf.math.reciprocal(long).numpy() * long - 1, dtype=np.float64))
# expect: -7.921457290649414e-05
print(np.sum(tf.math.rsqrt(long).numpy() ** 2 * long - 1, dtype=np.float64))
# expect: -0.0001665353775024414
for edge in [0.0, -0.0, np.inf, -np.inf, np.nan, 1e-39, 1e38, 3e38, 1.1754944e-38, 5e37, 8.6e37, -2.0]:
    row = np.full(9, edge, np.float32)
    print(edge, tf.math.reciprocal(row).numpy()[[0, 8]], tf.math.rsqrt(row).numpy()[[0, 8]])
# expect: 0.0 [inf inf] [inf inf]
# expect: -0.0 [-inf -inf] [-inf -inf]
# expect: inf [0. 0.] [0. 0.]
# expect: -inf [-0. -0.] [nan nan]
# expect: nan [nan nan] [nan nan]
# expect: 1e-39 [inf inf] [inf inf]
# expect: 1e+38 [0. 0.] [1.00000003e-19 1.00000003e-19]
# expect: 3e+38 [0. 0.] [5.773502e-20 5.773503e-20]
# expect: 1.1754944e-38 [8.5070587e+37 8.5070592e+37] [9.223371e+18 9.223372e+18]
# expect: 5e+37 [2.0000049e-38 2.0000000e-38] [1.4142135e-19 1.4142136e-19]
# expect: 8.6e+37 [0. 0.] [1.07832764e-19 1.07832770e-19]
# expect: -2.0 [-0.49999997 -0.5       ] [nan nan]

# the gradients of log and log1p take a reciprocal
p = tf.Variable(np.linspace(0.05, 0.95, 17).astype(np.float32))
with tf.GradientTape(persistent=True) as tape:
    entropy = -tf.reduce_sum(p * tf.math.log(p))
    soft = tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.round(p), logits=p))
print(tape.gradient(entropy, p))
# expect: tf.Tensor(
# expect: [ 1.9957323   1.2419604   0.8170774   0.51982576  0.29098415  0.10488188
# expect:  -0.05196059 -0.18750602 -0.30685276 -0.41346252 -0.5097937  -0.597655
# expect:  -0.67841643 -0.7531399  -0.8226659  -0.8876708  -0.9487067 ], shape=(17,), dtype=float32)
print(tape.gradient(soft, p))
# expect: tf.Tensor(
# expect: [ 0.5124974   0.52653754  0.5405359   0.5544704   0.56832004  0.5820635
# expect:   0.5956808   0.6091522   0.6224593  -0.36441556 -0.35148913 -0.33877677
# expect:  -0.32629287 -0.31405053 -0.30206156 -0.29033655 -0.27888483], shape=(17,), dtype=float32)
