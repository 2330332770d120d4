# More than nine terms are added as AddN does: by eights.
import tensorflow as tf

numbers = [0.31, -1.27, 0.83, 2.19, -0.47, 1.61, 0.05, -2.33, 1.13, 0.71, -0.59, 1.97, 0.29, -1.03, 0.67, 1.49, -0.11, 2.03]
w = tf.Variable(0.37)
for n in (2, 9, 10, 11, 16, 17, 18):
    with tf.GradientTape() as tape:
        loss = 0.0
        for x in numbers[:n]:
            loss += tf.sin(w * x) * w
    print(n, tape.gradient(loss, w).numpy().item())
    # expect: 2 -0.6433713436126709
    # expect: 9 1.4493577480316162
    # expect: 10 1.9627339839935303
    # expect: 11 1.5330445766448975
    # expect: 16 3.709970235824585
    # expect: 17 3.628615140914917
    # expect: 18 4.8600664138793945
print(tf.add_n([tf.constant(x) for x in numbers]).numpy().item())
# expect: 7.4800004959106445

# The second derivative sums what comes to one reading of a variable before the variable has it.
for n in (1, 3, 10):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            loss = 0.0
            for x in numbers[:n]:
                loss += tf.sin(w * x) * w * w
        slope = inner.gradient(loss, w)
    print(n, outer.gradient(slope, w).numpy().item())
    # expect: 1 0.6831769347190857
    # expect: 3 -0.0513039231300354
    # expect: 10 5.723674297332764
x = tf.Variable(0.4)
y = tf.Variable(-0.9)
with tf.GradientTape(persistent=True) as tape:
    z = tf.tanh(x * y) * x + tf.exp(x) * y
    dx, dy = tape.gradient(z, [x, y])
print([tape.gradient(g, v).numpy().item() for g in (dx, dy) for v in (x, y)])
# expect: [-2.7310914993286133, 2.1089134216308594, 2.1089134216308594, 0.03892146795988083]
