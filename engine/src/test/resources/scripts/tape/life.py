# The life of a tape
import numpy as np
import tensorflow as tf

# gradient twice
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)
try:
    t.gradient(z, x)
except RuntimeError as e: print(e)
# expect: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)

# jac after gradient
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)
try:
    t.jacobian(z, x)
except RuntimeError as e: print(e)
# expect: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)

# gradient before enter
x = tf.Variable(2.0); y = tf.Variable(3.0)
t = tf.GradientTape()
try:
    print(t.gradient(x, x))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)

# re-enter active
with tf.GradientTape() as t:
    try: t.__enter__()
    except ValueError as e: print(e)
    # expect: Tape is still recording, This can happen if you try to re-enter an already-active tape.

# exit before enter
t = tf.GradientTape()
try:
    print(t.__exit__(None, None, None))  # expect: None
except Exception as e:
    print(type(e).__name__ + ':', e)

# exit twice
t = tf.GradientTape()
t.__enter__()
t.__exit__(None, None, None)
try:
    print(t.__exit__(None, None, None))  # expect: None
except Exception as e: print(type(e).__name__, e)

# re-enter keeps
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
with t:
    w = z * x
print(t.gradient(w, x))  # expect: tf.Tensor(12.0, shape=(), dtype=float32)

# re-enter after gradient
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)
with t:
    w = x * 3.0
print(t.gradient(w, x))  # expect: tf.Tensor(3.0, shape=(), dtype=float32)

# re-enter non persistent
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
with t:
    w = z * x
print(t.gradient(w, x))  # expect: tf.Tensor(12.0, shape=(), dtype=float32)

# reset
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x; t.reset(); w = z * x
print(t.gradient(w, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# reset loses
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x; t.reset(); w = z * 1.0
print(t.gradient(w, x))  # expect: None

# reset forgets watch
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    t.watch(x); t.reset(); z = x * x
print(t.gradient(z, x))  # expect: None

# reset outside
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    print(t.reset())
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: ValueError: Tape is not recording.

# reset new
t = tf.GradientTape()
try:
    print(t.reset())
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: ValueError: Tape is not recording.

# stop_recording
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
    with t.stop_recording(): w = z * x
    u = w * x
print(t.gradient(u, x))  # expect: tf.Tensor(8.0, shape=(), dtype=float32)

# stop_recording gradient
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
    with t.stop_recording():
        g = t.gradient(z, x)
    w = z * g
print(g, t.gradient(w, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(16.0, shape=(), dtype=float32)

# stop outside block
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x
try:
    with t.stop_recording(): pass
except Exception as e: print(type(e).__name__, e)  # expect: ValueError Tape is not recording.

# watch while stopped
x = tf.constant(2.0); y = tf.constant(3.0)
with tf.GradientTape() as t:
    with t.stop_recording(): t.watch(x)
    z = x * x
print(t.gradient(z, x))  # expect: None

# gradient in block non persistent
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape() as t:
    z = x * x; g = t.gradient(z, x); w = x * 5.0
print(g)  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# gradient in block twice
x = tf.Variable(2.0); y = tf.Variable(3.0)
try:
    with tf.GradientTape() as t:
        z = x * x; g = t.gradient(z, x); h = t.gradient(z, x)
except Exception as e: print(type(e).__name__, e)
# expect: RuntimeError A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)

# delete tape
x = tf.Variable(2.0); y = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as t:
    z = x * x
del t
print(z)  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# exception in block
x = tf.Variable(2.0); y = tf.Variable(3.0)
try:
    with tf.GradientTape() as t:
        z = x * x
        raise ValueError('stop')
except ValueError as e: print(e)  # expect: stop
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# return from block
x = tf.Variable(2.0); y = tf.Variable(3.0)
def f():
    with tf.GradientTape() as t:
        z = x * x
        return t.gradient(z, x)
print(f())  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# tape not entered by with
x = tf.Variable(2.0); y = tf.Variable(3.0)
t = tf.GradientTape()
t.__enter__()
z = x * x
t.__exit__(None, None, None)
print(t.gradient(z, x))  # expect: tf.Tensor(4.0, shape=(), dtype=float32)

# with tape existing
x = tf.Variable(2.0); y = tf.Variable(3.0)
t = tf.GradientTape(persistent=True)
with t:
    z = x * x
print(t.gradient(z, x), t.gradient(z, x))
# expect: tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(4.0, shape=(), dtype=float32)

# as value is tape
t = tf.GradientTape()
with t as u: pass
print(t is u, type(t).__name__)  # expect: True GradientTape

# bad keyword
try:
    print(tf.GradientTape(persist=True))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: GradientTape.__init__() got an unexpected keyword argument 'persist'

# positional
try:
    print(type(tf.GradientTape(True, False)).__name__)  # expect: GradientTape
except Exception as e:
    print(type(e).__name__ + ':', e)

# too many
try:
    print(tf.GradientTape(True, False, 3))
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: TypeError: GradientTape.__init__() takes from 1 to 3 positional arguments but 4 were given

# unknown attribute
t = tf.GradientTape()
try:
    print(t.grad)
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: 'GradientTape' object has no attribute 'grad'

# jacobi attr
try:
    print(tf.gradienttape)
except Exception as e:
    print(type(e).__name__ + ':', e)
    # expect: AttributeError: module 'tensorflow' has no attribute 'gradienttape'
