# Text and numbers that do not go together, and text that does.
def attempt(f):
    try:
        print(f())
# expect: =====
# expect: [1, 2, 1, 2]
# expect: a
# expect: a
# expect: 1.50
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: TypeError: Cannot convert 'loss: ' to EagerTensor of dtype float
# expect: TypeError: Cannot convert 'x: ' to EagerTensor of dtype int32
# expect: TypeError: Cannot convert 'loss: ' to EagerTensor of dtype float
# expect: TypeError: Cannot convert 'loss: ' to EagerTensor of dtype float
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a string tensor [Op:AddV2] name: 
# expect: InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a string tensor [Op:AddV2] name: 
# expect: TypeError: `x` and `y` must have the same dtype, got tf.float32 != tf.string.
# expect: UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('<U1'), dtype('int64')) -> None
# expect: UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U3')) -> None
# expect: UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U1')) -> None
# expect: TypeError: can only concatenate str (not "numpy.float32") to str
# expect: TypeError: The 'out' kwarg is necessary when using the string multiply ufunc directly. Use numpy.strings.multiply to multiply strings without specifying 'out'.
# expect: TypeError: not all arguments converted during string formatting
# expect: TypeError: can't multiply sequence by non-int of type 'numpy.float64'


loss = tf.constant(1.5)
x = tf.Variable(2)
attempt(lambda: "loss: " + loss)
attempt(lambda: "x: " + x)
attempt(lambda: "loss: " * loss)
attempt(lambda: "loss: " - loss)
attempt(lambda: loss + "a")
attempt(lambda: x + "a")
attempt(lambda: loss / "a")
attempt(lambda: "a" + np.array([1, 2]))
attempt(lambda: np.array([1.0]) + "abc")
attempt(lambda: np.float64(1.5) + "a")
attempt(lambda: "loss: " + np.float32(1.0))
attempt(lambda: "ab" * np.array([1, 2]))
attempt(lambda: "=" * np.int64(5))
attempt(lambda: [1, 2] * np.int64(2))
attempt(lambda: "a" % loss)
attempt(lambda: "a" % [1])
attempt(lambda: "a" % 1)
attempt(lambda: "%.2f" % loss)
print(loss.numpy, x.assign)  # expect: <bound method _EagerTensorBase.numpy of <tf.Tensor: shape=(), dtype=float32, numpy=1.5>> <bound method BaseResourceVariable.assign of <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=2>>
print(np.int64(2) * [1, 2], np.int32(2) * "ab", [1, 2] + np.int64(2))  # expect: [1, 2, 1, 2] abab [3 4]
attempt(lambda: np.float64(2) * [1, 2])
