import tensorflow as tf
x = tf.Variable(2.0)
y = tf.Variable(3.0)
with tf.GradientTape() as t:
    x_sq = x * x
    with t.stop_recording():
        y_sq = y * y
    z = x_sq + y_sq
grad = t.gradient(z, {'x': x, 'y': y})
print('dz/dx:', grad['x'])
# expect: dz/dx: tf.Tensor(4.0, shape=(), dtype=float32)
print('dz/dy:', grad['y'])
# expect: dz/dy: None
reset = True
with tf.GradientTape() as t:
    y_sq = y * y
    if reset:
        t.reset()
    z = x * x + y_sq
grad = t.gradient(z, {'x': x, 'y': y})
print('dz/dx:', grad['x'])
# expect: dz/dx: tf.Tensor(4.0, shape=(), dtype=float32)
print('dz/dy:', grad['y'])
# expect: dz/dy: None
with tf.GradientTape() as t:
    y_sq = y**2
    z = x**2 + tf.stop_gradient(y_sq)
grad = t.gradient(z, {'x': x, 'y': y})
print('dz/dx:', grad['x'])
# expect: dz/dx: tf.Tensor(4.0, shape=(), dtype=float32)
print('dz/dy:', grad['y'])
# expect: dz/dy: None
x0 = tf.constant(0.0)
x1 = tf.constant(0.0)
with tf.GradientTape() as tape0, tf.GradientTape() as tape1:
    tape0.watch(x0)
    tape1.watch(x1)
    y0 = tf.math.sin(x0)
    y1 = tf.nn.sigmoid(x1)
    y = y0 + y1
    ys = tf.reduce_sum(y)
print(tape0.gradient(ys, x0).numpy())
# expect: 1.0
print(tape1.gradient(ys, x1).numpy())
# expect: 0.25
x = tf.Variable(1.0)
with tf.GradientTape() as t2:
    with tf.GradientTape() as t1:
        y = x * x * x
    dy_dx = t1.gradient(y, x)
d2y_dx2 = t2.gradient(dy_dx, x)
print('dy_dx:', dy_dx.numpy())
# expect: dy_dx: 3.0
print('d2y_dx2:', d2y_dx2.numpy())
# expect: d2y_dx2: 6.0
x = tf.linspace(-10.0, 10.0, 200 + 1)
delta = tf.Variable(0.0)
with tf.GradientTape() as tape:
    y = tf.nn.sigmoid(x + delta)
dy_dx = tape.jacobian(y, delta)
print(y.shape)
# expect: (201,)
print(dy_dx.shape)
# expect: (201,)
print(dy_dx[::40])
# expect: tf.Tensor(
# expect: [4.53957982e-05 2.46650912e-03 1.04993597e-01 1.04993574e-01
# expect:  2.46652518e-03 4.54166766e-05], shape=(6,), dtype=float32)
x = tf.random.stateless_uniform([7, 5], seed=[1, 0])
w = tf.Variable(tf.random.stateless_normal([5, 10], seed=[2, 0]))
with tf.GradientTape(persistent=True) as tape:
    y = tf.nn.relu(x @ w)
j = tape.jacobian(y, w)
print(y.shape, w.shape, j.shape)
# expect: (7, 10) (5, 10) (7, 10, 5, 10)
g = tape.gradient(y, w)
print('g.shape:', g.shape)
# expect: g.shape: (5, 10)
j_sum = tf.reduce_sum(j, axis=[0, 1])
print(tf.reduce_max(abs(g - j_sum)).numpy() < 1e-5)
# expect: True
print(g[0])
# expect: tf.Tensor(
# expect: [0.0000000e+00 2.9061720e+00 4.4453144e-04 0.0000000e+00 1.7418392e+00
# expect:  1.6095330e+00 0.0000000e+00 1.9226301e+00 0.0000000e+00 8.7848818e-01], shape=(10,), dtype=float32)
