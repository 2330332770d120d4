import tensorflow as tf
x = tf.Variable(1.0)
for _ in range(3):
    with tf.GradientTape() as tape:
        if x < 2:
            y = x * x
        else:
            y = 3 * x
    g = tape.gradient(y, x)
    print(x.numpy(), y.numpy(), g.numpy())
    # expect: 1.0 1.0 2.0
    # expect: 1.7 2.89 3.4
    # expect: 2.4 7.2000003 3.0
    x.assign_add(0.7)
i = 0
while x > 0.5 and i < 5:
    x.assign(x * 0.7)
    i += 1
print(i, x)
# expect: 5 <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.5210170149803162>
print(max(tf.constant(1.0), tf.constant(2.0)), tf.maximum(x, 1.0), tf.where(x > 0, 1.0, -1.0), tf.clip_by_value(x * 10, 0, 3))
# expect: tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32) tf.Tensor(3.0, shape=(), dtype=float32)
a = tf.constant(3.0)
print('yes' if a > 2 else 'no', bool(a), not a, a and 1, float(a) + 1, int(a), round(float(a), 2), a.numpy() == 3)
# expect: yes True False 1 4.0 3 3.0 True
