import tensorflow as tf
@tf.function(autograph=False)
def f(x):
    for g in (float, int, bool, len, list, range, abs, str, repr, sum, max, iter, hash):
        try:
            r = g(x)
            print(g.__name__, "->", type(r).__name__)
            # expect: abs -> SymbolicTensor
            # expect: str -> str
            # expect: repr -> str
        except Exception as e:
            print(g.__name__, type(e).__name__, str(e).split("\n")[0][:110])
            # expect: float TypeError float() argument must be a string or a real number, not 'SymbolicTensor'
            # expect: int TypeError int() argument must be a string, a bytes-like object or a real number, not 'SymbolicTensor'
            # expect: bool OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to t
            # expect: len TypeError len is not well defined for a symbolic Tensor (x:0). Please call `x.shape` rather than `len(x)` for shape info
            # expect: list OperatorNotAllowedInGraphError Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem
            # expect: range TypeError 'SymbolicTensor' object cannot be interpreted as an integer
            # expect: sum OperatorNotAllowedInGraphError Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem
            # expect: max OperatorNotAllowedInGraphError Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem
            # expect: iter OperatorNotAllowedInGraphError Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem
            # expect: hash TypeError Tensor is unhashable. Instead, use tensor.ref() as the key.
    for h in ("x > 0 and x < 1", "not x", "f'{x:.2f}'", "'%.3f' % x", "'%d' % x", "'%s' % x", "x.numpy()", "x if x > 0 else 1", "range(x)", "np.array(x)", "{x: 1}", "x in [1, 2]", "x.item()", "x.tolist()"):
        try:
            import math, numpy as np
            if h == "x > 0 and x < 1": r = x > 0 and x < 1
            elif h == "not x": r = not x
            elif h == "f'{x:.2f}'": r = f'{x:.2f}'
            elif h == "'%.3f' % x": r = '%.3f' % x
            elif h == "'%d' % x": r = '%d' % x
            elif h == "'%s' % x": r = '%s' % x
            elif h == "[1,2,3][x]": r = [1, 2, 3][x]
            elif h == "x.numpy()": r = x.numpy()
            elif h == "x if x > 0 else 1": r = x if x > 0 else 1
            elif h == "range(x)": r = range(x)
            elif h == "math.sqrt(x)": r = math.sqrt(x)
            elif h == "np.array(x)": r = np.array(x)
            elif h == "{x: 1}": r = {x: 1}
            elif h == "x in [1, 2]": r = x in [1, 2]
            elif h == "x.item()": r = x.item()
            elif h == "x.tolist()": r = x.tolist()
            print(h, "->", type(r).__name__)  # expect: '%s' % x -> str
        except Exception as e:
            print(h, type(e).__name__, str(e).split("\n")[0][:110])
            # expect: x > 0 and x < 1 OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to t
            # expect: not x OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to t
            # expect: f'{x:.2f}' TypeError unsupported format string passed to SymbolicTensor.__format__
            # expect: '%.3f' % x TypeError must be real number, not SymbolicTensor
            # expect: '%d' % x TypeError %d format: a real number is required, not SymbolicTensor
            # expect: x.numpy() AttributeError 'SymbolicTensor' object has no attribute 'numpy'
            # expect: x if x > 0 else 1 OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to t
            # expect: range(x) TypeError 'SymbolicTensor' object cannot be interpreted as an integer
            # expect: np.array(x) NotImplementedError Cannot convert a symbolic tf.Tensor (x:0) to a numpy array. This error may indicate that you're trying to pass
            # expect: {x: 1} TypeError Tensor is unhashable. Instead, use tensor.ref() as the key.
            # expect: x in [1, 2] OperatorNotAllowedInGraphError Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to t
            # expect: x.item() AttributeError 'SymbolicTensor' object has no attribute 'item'
            # expect: x.tolist() AttributeError SymbolicTensor object has no attribute 'tolist'. 
    return x
f(tf.constant(0.5))
