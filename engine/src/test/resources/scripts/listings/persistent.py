import tensorflow as tf
x = tf.constant([1.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    y = x * x
    z = y * y
print(tape.gradient(z, x).numpy())
# expect: [  4. 108.]
print(tape.gradient(y, x).numpy())
# expect: [2. 6.]
print(tape.gradient(z, y).numpy())
# expect: [ 2. 18.]
print(tape.gradient([y, z], x))
# expect: tf.Tensor([  6. 114.], shape=(2,), dtype=float32)
print(tape.gradient({'a': y, 'b': z}, [x]))
# expect: [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([  6., 114.], dtype=float32)>]
del tape
with tf.GradientTape() as tape:
    tape.watch(x)
    y = x ** 2
tape.gradient(y, x)
tape.gradient(y, x)
# expect error: RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)
