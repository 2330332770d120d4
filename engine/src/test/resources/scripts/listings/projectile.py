import tensorflow as tf
import math
angle = tf.Variable(0.3)
v0, g = 20.0, 9.81
def distance(theta):
    return v0 ** 2 * tf.sin(2 * theta) / g
for i in range(25):
    with tf.GradientTape() as tape:
        d = -distance(angle)
    grad = tape.gradient(d, angle)
    angle.assign_sub(0.002 * grad)
    if i % 6 == 0:
        print(f'{i:2d} angle={math.degrees(angle.numpy()):.3f} distance={-d.numpy():.4f} grad={grad.numpy():+.4f}')
        # expect:  0 angle=24.901 distance=23.0231 grad=-67.3057
        # expect:  6 angle=42.976 distance=40.5512 grad=-8.5263
        # expect: 12 angle=44.810 distance=40.7728 grad=-0.8006
        # expect: 18 angle=44.982 distance=40.7747 grad=-0.0749
        # expect: 24 angle=44.998 distance=40.7747 grad=-0.0070
print(angle, math.pi / 4)
# expect: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.7853691577911377> 0.7853981633974483
