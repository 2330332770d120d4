# Newton's method: the Hessian is the jacobian of the gradient, a linear system gives the step.
import tensorflow as tf

x = tf.Variable([1.5, 0.5], dtype=tf.float64)
for step in range(6):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            f = tf.exp(x[0]) - 2.0 * x[0] + x[1]**4 + (x[0] * x[1] - 0.25)**2
        g = inner.gradient(f, x)
    h = outer.jacobian(g, x)
    det = h[0, 0] * h[1, 1] - h[0, 1] * h[1, 0]
    dx = (h[1, 1] * g[0] - h[0, 1] * g[1]) / det
    dy = (h[0, 0] * g[1] - h[1, 0] * g[0]) / det
    print(f"{step}: f = {f:.8f}, |g| = {tf.norm(g):.2e}, det H = {det:.4f}")
    # expect: 0: f = 1.79418907, |g| = 3.59e+00, det H = 31.1127
    # expect: 1: f = 0.73302609, |g| = 8.91e-01, det H = 10.1642
    # expect: 2: f = 0.62772143, |g| = 1.62e-01, det H = 5.3156
    # expect: 3: f = 0.62275398, |g| = 1.55e-02, det H = 4.1791
    # expect: 4: f = 0.62269799, |g| = 2.21e-04, det H = 4.0561
    # expect: 5: f = 0.62269798, |g| = 4.69e-08, det H = 4.0543
    x.assign_sub(tf.stack([dx, dy]))
print(x.numpy().round(6))
# expect: [0.708558 0.272352]
