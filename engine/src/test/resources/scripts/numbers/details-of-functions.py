# What Python's functions say of arguments they do not take, and others of their details.
import math
from collections import Counter
from fractions import Fraction

for f in [
    lambda: math.pow(0, -1),
    lambda: math.fmod(1, 0),
    lambda: math.comb(-1, 2),
    lambda: max([1, "a"]),
    lambda: divmod("a", 2),
    lambda: (300).to_bytes(1, "big"),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError n must be a non-negative integer
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: OverflowError int too big to convert
print(+Counter(a=2, b=-1), -Counter(a=2, b=-1))  # expect: Counter({'a': 2}) Counter({'b': 1})
print((1024).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (-2).to_bytes(2, "little", signed=True))  # expect: b'\x04\x00' 1 b'\xfe\xff'
print(round(Fraction(7, 3)), round(Fraction(5, 2)), round(Fraction(22, 7), 2))  # expect: 2 2 157/50


class Left:
    def __rsub__(self, other):
        return "turned"


try:
    print(1 - Left(), Left() - Left())
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for -: 'Left' and 'Left'


def ends():
    yield 1
    raise StopIteration


try:
    list(ends())
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: generator raised StopIteration StopIteration()
