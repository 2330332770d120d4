import tensorflow as tf
x = tf.Variable(1.0)
y = tf.Variable(2.0)
with tf.GradientTape() as tape:
    z = x * 3
g = tape.gradient(z, [x, y])
print(g)
# expect: [<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, None]
x.assign_sub(0.1 * g[0])
print(x)
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.699999988079071>
y.assign_sub(0.1 * g[1])
# expect error: TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
