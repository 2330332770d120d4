# Minimize (x - 4)**2 with a tape, step by step. The tape records the loss, is
# asked for the gradient, and the optimizer gets it.
import tensorflow as tf


def run(guess, tolerance, limit):
    x.assign(guess)
    for iteration in range(1, limit + 1):
        with tf.GradientTape(persistent=False) as t:
            y = (x - 4) ** 2
        gradients = t.gradient(y, [x])
        opt.apply_gradients(zip(gradients, [x]))
        print(
            f"{iteration:3d}  x = {x.numpy():.6f}  loss = {y.numpy():.6f}"
            f"  gradient = {gradients[0].numpy():.6f}"
        )
        if y < tolerance:
            print("close enough")
            return
    print("out of iterations")


x = tf.Variable(0.0, name="x")
opt = tf.keras.optimizers.SGD(learning_rate=0.1)

run(guess=0.0, tolerance=1e-3, limit=100)
