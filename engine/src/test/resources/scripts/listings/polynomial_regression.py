import numpy as np
import tensorflow as tf

# Simple polynomial regression from a well-known site's tutorial pattern
polynomial = np.poly1d([1, 2, 3])
print(polynomial)
# expect:    2
# expect: 1 x + 2 x + 3
N = 20   # number of samples
rng = np.random.RandomState(7)
X = rng.uniform(-10, 10, size=(N,1)).astype("float32")
Y = polynomial(X)
print(X.shape, Y.shape, Y.dtype)
# expect: (20, 1) (20, 1) float64
XX = np.hstack([X*X, X, np.ones_like(X)])
w = tf.Variable(tf.random.stateless_normal((3,1), seed=[4, 4]))
x = tf.constant(XX, dtype=tf.float32)
y = tf.constant(Y, dtype=tf.float32)
optimizer = tf.keras.optimizers.Nadam(learning_rate=0.01)
print(w)
# expect: <tf.Variable 'Variable:0' shape=(3, 1) dtype=float32, numpy=
# expect: array([[-0.99160767],
# expect:        [ 0.06300385],
# expect:        [-0.83207566]], dtype=float32)>
for step in range(101):
    with tf.GradientTape() as tape:
        y_pred = x @ w
        mse = tf.reduce_sum(tf.square(y - y_pred))
    grad = tape.gradient(mse, w)
    optimizer.apply_gradients([(grad, w)])
    if step % 25 == 0:
        print("%4d %12.3f" % (step, mse), w.numpy().ravel())
# expect:    0   198508.031 [-0.9809798   0.07363173 -0.8214478 ]
# expect:   25   159523.312 [-0.77318853  0.28079864 -0.61361784]
# expect:   50   121272.430 [-0.5414394   0.5099309  -0.38169056]
# expect:   75    89933.859 [-0.32291833  0.72341025 -0.16276816]
# expect:  100    65300.539 [-0.1225919   0.91684043  0.03823685]
print(polynomial.deriv(), polynomial(2.0), polynomial.order, polynomial.coeffs)
# expect:  
# expect: 2 x + 2 11.0 2 [1 2 3]
