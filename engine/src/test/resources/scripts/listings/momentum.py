import tensorflow as tf
def rosenbrock(x, y):
    return (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
x = tf.Variable(-1.0)
y = tf.Variable(1.5)
vx, vy = 0.0, 0.0
beta, lr = 0.9, 0.0005
history = []
for step in range(200):
    with tf.GradientTape() as tape:
        loss = rosenbrock(x, y)
    gx, gy = tape.gradient(loss, (x, y))
    vx = beta * vx + (1 - beta) * gx
    vy = beta * vy + (1 - beta) * gy
    x.assign_sub(lr * vx)
    y.assign_sub(lr * vy)
    history.append(loss.numpy())
    if step % 50 == 0:
        print('step %3d loss %.6f x %.4f y %.4f' % (step, loss, x, y))
        # expect: step   0 loss 29.000000 x -1.0098 y 1.4950
        # expect: step  50 loss 4.793069 x -1.1476 y 1.3563
        # expect: step 100 loss 4.594949 x -1.1408 y 1.3116
        # expect: step 150 loss 4.520235 x -1.1242 y 1.2719
print(history[:3], history[-1])
# expect: [np.float32(29.0), np.float32(26.630686), np.float32(22.510567)] 4.446943
print(x, y)
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=-1.1069362163543701> <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.2332197427749634>
