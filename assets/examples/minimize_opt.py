# Minimize (x - 4)**2 with the optimizer's own minimize().
#
# minimize() takes the loss as a function without arguments, differentiates it
# and applies the gradients in one go. The optimizers of Keras 3 (TensorFlow
# 2.16 and later) dropped it: there this file needs the optimizer
# tf.compat.v1.train.GradientDescentOptimizer(0.1), or the tape that
# minimize_tape.py shows. Up to TensorFlow 2.15 it runs as it stands.
import tensorflow as tf


def loss_function():
    return (x - 4) ** 2


def run(guess, tolerance, limit):
    x.assign(guess)
    for iteration in range(1, limit + 1):
        opt.minimize(loss_function, var_list=[x])
        loss = loss_function().numpy()
        print(f"{iteration:3d}  x = {x.numpy():.6f}  loss = {loss:.6f}")
        if loss < tolerance:
            print("close enough")
            return
    print("out of iterations")


x = tf.Variable(0.0, name="x")
opt = tf.keras.optimizers.SGD(learning_rate=0.1)

run(guess=0.0, tolerance=1e-3, limit=100)
