# The functions of NumPy that go element by element have methods, and write where they are told.
import numpy as np

print(np.add, np.add.reduce([1, 2, 3]), np.multiply.reduce([[1, 2], [3, 4]], axis=1))  # expect: <ufunc 'add'> 6 [ 2 12]
print(np.maximum.reduce([1, 5, 2]), np.subtract.reduce([10, 1, 2]), np.logical_or.reduce([False, True]))  # expect: 5 7 True
print(np.add.accumulate([1, 2, 3]), np.maximum.accumulate([1, 3, 2]), np.add.reduceat([1, 2, 3, 4], [0, 2]))  # expect: [1 3 6] [1 3 3] [3 7]
print(np.multiply.outer([1, 2], [3, 4]))
# expect: [[3 4]
# expect:  [6 8]]
counts = np.zeros(4)
np.add.at(counts, [0, 0, 2], 1)
print(counts)  # expect: [2. 0. 1. 0.]
table = np.zeros((2, 2), int)
np.add.at(table, ([0, 1, 1], [1, 0, 0]), [5, 1, 1])
print(table)
# expect: [[0 5]
# expect:  [2 0]]
a = np.array([1.0, 2.0, 4.0])
np.multiply(a, 2, out=a)
print(a)  # expect: [2. 4. 8.]
print(np.divide(a, [0, 1, 2], out=np.zeros(3), where=np.array([False, True, True])))  # expect: [0. 4. 4.]
print(np.add(1, 2, dtype=np.float32), np.exp([0, 1], dtype=np.float32))  # expect: 3.0 [1.       2.718282]
print(np.sum([1, 2, 3], where=[True, False, True]), np.max([1, 2], initial=10), np.sum([1, 2], initial=5))  # expect: 4 10 8
print(np.reshape(np.arange(6), (2, 3), order="F"), np.arange(4).reshape(2, 2).ravel("F"))
# expect: [[0 2 4]
# expect:  [1 3 5]] [0 2 1 3]
for f in [
    lambda: np.add(1),
    lambda: np.sqrt("a"),
    lambda: np.arange(6).reshape(-1, 4),
    lambda: np.arange(),
    lambda: np.broadcast_to(np.ones((2, 3)), (3, 3)),
    lambda: np.transpose(np.ones((2, 3)), (0, 1, 2)),
    lambda: np.add([1, 2], [1, 2], out=np.zeros(3)),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError add() takes from 2 to 3 positional arguments but 1 was given
# expect: TypeError ufunc 'sqrt' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: ValueError cannot reshape array of size 6 into shape (4)
# expect: TypeError arange() requires stop to be specified.
# expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)  and requested shape (3,3)
# expect: ValueError axes don't match array
# expect: ValueError operands could not be broadcast together with shapes (2,) (2,) (3,) 
np.random.seed(0)
print(np.random.choice(["a", "b", "c"], 5), np.random.choice(["x", "y"], p=[0.1, 0.9]))  # expect: ['a' 'b' 'a' 'b' 'b'] y
