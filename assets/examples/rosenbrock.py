# Gradient descent in the valley of Rosenbrock's function, drawn over its contours.
import numpy as np
import tensorflow as tf
import matplotlib.pyplot as plt


def rosenbrock(x, y):
    return (1.0 - x)**2 + 100.0 * (y - x**2)**2


point = tf.Variable([-1.0, 1.5], name='point')
path = [point.numpy()]
for step in range(60):
    with tf.GradientTape() as tape:
        loss = rosenbrock(point[0], point[1])
    gradient = tape.gradient(loss, point)
    point.assign_sub(0.001 * gradient)
    path.append(point.numpy())
    if step % 20 == 0:
        print(f"step {step:2d}: loss {loss:8.4f}, |gradient| {tf.norm(gradient):8.4f}")

path = np.array(path)
print(path.shape, np.round(path[-1], 4))
x, y = np.meshgrid(np.linspace(-1.5, 1.5, 61), np.linspace(-0.5, 2.0, 51))
plt.contour(x, y, np.log1p(rosenbrock(x, y)), levels=12)
plt.colorbar(label='log(1 + f)')
plt.plot(path[:, 0], path[:, 1], 'r.-', label='path')
plt.plot(1, 1, 'k*', markersize=10, label='minimum')
plt.legend()
plt.xlabel('x')
plt.ylabel('y')
plt.title('Rosenbrock')
plt.show()
