# NumPy ignores, warns or raises as errstate says, and prints numbers by functions of the script.
import numpy as np

with np.errstate(divide="ignore", invalid="raise"):
    print(1 / np.array([0.0]))  # expect: [inf]
    try: np.sqrt(np.array([-1.0]))
    except FloatingPointError as e: print(e)  # expect: invalid value encountered in sqrt
with np.errstate(all="raise"):
    for f in [lambda: np.array([1.0]) / 0, lambda: np.exp(np.array([1000.0])), lambda: np.log(np.array([0.0])), lambda: np.float64(1) / 0, lambda: np.array([0.0]) / 0, lambda: np.float64(1e308) * 10, lambda: np.array([1e308]) * 10, lambda: np.log(-1.0), lambda: np.array([1]) // 0, lambda: np.array([np.inf]) - np.inf, lambda: np.float32(1e38) * np.float32(10)]:
        try: print(f())
        except FloatingPointError as e: print(e)
# expect: divide by zero encountered in divide
# expect: overflow encountered in exp
# expect: divide by zero encountered in log
# expect: divide by zero encountered in scalar divide
# expect: invalid value encountered in divide
# expect: overflow encountered in scalar multiply
# expect: overflow encountered in multiply
# expect: invalid value encountered in log
# expect: divide by zero encountered in floor_divide
# expect: invalid value encountered in subtract
# expect: overflow encountered in scalar multiply
old = np.seterr(all="ignore")
print(old, np.geterr())  # expect: {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'} {'divide': 'ignore', 'over': 'ignore', 'under': 'ignore', 'invalid': 'ignore'}
print(np.log(0))  # expect: -inf
np.seterr(**old)
print(np.geterr())  # expect: {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
np.set_printoptions(formatter={"float": "{: 0.3f}".format})
print(np.array([1.5, -2.25]), np.eye(2), np.array([1, 2]), np.float64(1.5), repr(np.array([0.5])))
# expect: [ 1.500 -2.250] [[ 1.000  0.000]
# expect:  [ 0.000  1.000]] [1 2] 1.5 array([ 0.500])
np.set_printoptions(precision=2)
print(np.array([1.23456]))  # expect: [1.23]
np.set_printoptions(precision=8, formatter={"int": lambda i: f"<{i}>", "bool": lambda b: "T" if b else "F"})
print(np.array([1, 20]), np.array([True, False]))  # expect: [<1> <20>] [T F]
np.set_printoptions()
print(np.array2string(np.array([1.5, 2.5]), formatter={"float_kind": lambda v: "%.2f" % v}), 2 in np.array([[1, 2], [3, 4]]), 9 in np.eye(2), np.broadcast_shapes((2, 1), (3,)))  # expect: [1.50 2.50] True False (2, 3)
