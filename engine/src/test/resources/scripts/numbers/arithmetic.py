print(2**100, -2**63, 10**30 // 7, -10**30 // 7, 10**30 % 7, -7 // 2, -7 % 3, 7 % -3, 7 // -2)
# expect: 1267650600228229401496703205376 -9223372036854775808 142857142857142857142857142857 -142857142857142857142857142858 1 -4 2 -2 -4
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 1e300*1e10, -1e300*1e10)
# expect: 3.0 -4.0 -0.5 0.5 inf -inf

print(0.1+0.2, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1.5e-10, 5e-324, 1.7976931348623157e308)
# expect: 0.30000000000000004 1e+16 1000000000000000.0 1.2345678901234568e+17 1e-05 0.0001 1.5e-10 5e-324 1.7976931348623157e+308
print(float('inf'), float('-inf'), float('nan'), -0.0, 100.0, 1e22, 1e23, 2.5e-7)
# expect: inf -inf nan -0.0 100.0 1e+22 1e+23 2.5e-07

print(1/3, 2/3, 10/2, 7//1, 2**-1, 2**0.5, (-8)**(1/3) if False else 0, 0**0, 0.0**0)
# expect: 0.3333333333333333 0.6666666666666666 5.0 7 0.5 1.4142135623730951 0 1 1.0
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(1250, -2), round(1350,-2), round(0.5), round(1.5))
# expect: 2 4 -2 2.67 1200.0 1200 1200 1400 0 2

print(divmod(7,2), divmod(-7,2), divmod(7,-2), divmod(7.5,2), divmod(-7.5,2), divmod(True,2))
# expect: (3, 1) (-4, 1) (-4, -1) (3.0, 1.5) (-4.0, 0.5) (0, 1)
print(pow(2,10), pow(2,10,1000), pow(2,-1), pow(3,-1,7), pow(2.0,3), pow(-2,3), pow(7, 100, 13))
# expect: 1024 24 0.5 5 8.0 -8 9

print(int('12'), int(' 12 '), int('-0x1f',16), int('0b101',0), int('ff',16), int('z',36), int(3.9), int(-3.9), int(True), int('1_000'))
# expect: 12 12 -31 5 255 35 3 -3 1 1000
print(bin(10), hex(255), oct(8), bin(-10), hex(-255), oct(-8), bin(0))
# expect: 0b1010 0xff 0o10 -0b1010 -0xff -0o10 0b0
print(0x1F, 0b101, 0o17, 1_000_000, 1e3, 1_0.5, .5, 5., 1E5, 0xFFFF_FFFF)
# expect: 31 5 15 1000000 1000.0 10.5 0.5 5.0 100000.0 4294967295

print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -5 >> 1, -1 << 4, 1 << 100, (1<<100) >> 98, True & False, True | False, True ^ True)
# expect: 1 7 6 -6 1024 128 -3 -16 1267650600228229401496703205376 4 False True False

print(type(1), type(1.0), type(True), type('a'), type(None), type([]), type(()), type({}), type(set()), type(print), type(lambda: 0), type(range(3)), type(...), type(int))
# expect: <class 'int'> <class 'float'> <class 'bool'> <class 'str'> <class 'NoneType'> <class 'list'> <class 'tuple'> <class 'dict'> <class 'set'> <class 'builtin_function_or_method'> <class 'function'> <class 'range'> <class 'ellipsis'> <class 'type'>

print(True + True, True * 5, sum([True, False, True]), 1 == 1.0, 1 is 1, True == 1, hash(1) == hash(1.0), 1 == True)
# expect: 2 5 2 True True True True True

print(1e3.is_integer(), (0.5).as_integer_ratio(), (10).bit_length(), (255).bit_count(), (3.7).__floor__() if False else 3, float.fromhex('0x1.8p1'), (1.5).hex())
# expect: True (1, 2) 4 8 3 3.0 0x1.8000000000000p+0

print((5).to_bytes) if False else print('x')  # expect: x
print(abs(-5), abs(-5.5), abs(True), max(1, 2.5, 2), min(3, 1, 2), max([1,5,3]), min('b','a'), max('abc', key=lambda c: -ord(c)))
# expect: 5 5.5 1 2.5 1 5 a a
print(sum([1,2,3]), sum([1.5, 2.5]), sum([[1],[2]], []), sum(range(10)), sum((x for x in range(5)), 100), sum([0.1]*10), sum([1, 2], start=10))
# expect: 6 4.0 [1, 2] 45 110 0.9999999999999999 13

print(int(1e20), int(-1e20), int(123456789012345678901234567890), float(10**20), float('1e5'), float(' 3.5 '), float('1_0.5'), float('INFINITY'))
# expect: 100000000000000000000 -100000000000000000000 123456789012345678901234567890 1e+20 100000.0 3.5 10.5 inf

print(10**20 == 1e20, 10**20 < 1e21, 2**53 == 2.0**53, 2**53+1 == 2.0**53, 2**53+1 > 2.0**53, float('nan') == float('nan'), float('inf') > 10**400)
# expect: True True True False True False True

x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xff; x ^= 3
print(x)  # expect: 30
y = 7; y /= 2; print(y)  # expect: 3.5

print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 1 < 2 > 0 >= 0, not 1 == 2, 3 in [1,2,3] == True)
# expect: True False True True True False

print(1 if True else 2, 0 or 'a', '' or 0, 1 and 2, 0 and 2, not 0, not 'a', None or False, [] and 1)
# expect: 1 a 0 2 0 True False False []

try:
    print(1 / 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: division by zero

try:
    print(1 // 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ZeroDivisionError: integer division or modulo by zero

try:
    print(1 % 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: integer modulo by zero

try:
    print(1.0 / 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: float division by zero

try:
    print(1.0 // 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ZeroDivisionError: float floor division by zero

try:
    print(1.0 % 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: float modulo

try:
    print(divmod(1, 0))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ZeroDivisionError: integer division or modulo by zero

try:
    print(0 ** -1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power

try:
    print(0.0 ** -1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power

try:
    print(10.0 ** 400)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: (34, 'Numerical result out of range')

try:
    print(2.0 ** 10000)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: (34, 'Numerical result out of range')

try:
    print(float(10**400))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: int too large to convert to float

try:
    print(10**400 * 1.0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: int too large to convert to float

try:
    print(10**400 / 3)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: integer division result too large for a float

print(10**400 / 10**399, 10**400 // 10**399)  # expect: 10.0 10

try:
    print(int('abc'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: invalid literal for int() with base 10: 'abc'

try:
    print(int('12', 2))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: invalid literal for int() with base 2: '12'

try:
    print(int('12.5'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: invalid literal for int() with base 10: '12.5'

try:
    print(float('abc'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: could not convert string to float: 'abc'

try:
    print(int(None))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'

try:
    print(float(None))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: float() argument must be a string or a real number, not 'NoneType'

try:
    print(int([1]))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'

try:
    print(int(float('nan')))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: cannot convert float NaN to integer

try:
    print(int(float('inf')))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: OverflowError: cannot convert float infinity to integer

try:
    print(1 << -1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: negative shift count

try:
    print(1.5 << 1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for <<: 'float' and 'int'

try:
    print(1.5 & 1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for &: 'float' and 'int'

try:
    print('a' + 1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can only concatenate str (not "int") to str

try:
    print(1 + 'a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'

try:
    print('a' * 1.5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can't multiply sequence by non-int of type 'float'

try:
    print([1] + (2,))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can only concatenate list (not "tuple") to list

try:
    print(None + 1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'

try:
    print(-'a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: bad operand type for unary -: 'str'

try:
    print(~1.5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: bad operand type for unary ~: 'float'

try:
    print(1 < 'a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'int' and 'str'

print([1] < [1, 2], (1, 2) < (1, 3), 'abc' < 'abd', [1, 'a'] == [1, 'a'], {1:2} == {1:2}, {1,2} == {2,1})
# expect: True True True True True True

try:
    print(None < 1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'

try:
    print({} < {})
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'

try:
    print(round(1.5, 'a'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object cannot be interpreted as an integer

try:
    print(round('a'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: type str doesn't define __round__ method

try:
    print(abs('a'))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: bad operand type for abs(): 'str'

try:
    print(pow(2, 0.5, 3))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers

try:
    print(pow(2, 3, 0))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: pow() 3rd argument cannot be 0

try:
    print(pow(2, -1, 4))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: base is not invertible for the given modulus

try:
    print(max())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: max expected at least 1 argument, got 0

try:
    print(max([]))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: max() arg is an empty sequence

try:
    print(max(1))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

print(max([], default=0), min([], default=None))  # expect: 0 None

try:
    print(sum(['a']))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'

try:
    print(sum('abc', ''))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]

print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 2, -2 ** -2, 2 * -3, 2 - -3, +5, --5, not not 1, -(-5))
# expect: -4 4 512 -0.25 -6 5 5 5 True 5

print(5 .real, 5..real, 3.0.imag, (1).numerator, True.real)  # expect: 5 5.0 0.0 1 1

print(1e400, -1e400, 1e-400, 123e-2, 0.1e1, 1.0e+5)  # expect: inf -inf 0.0 1.23 1.0 100000.0
print(0.1, 0.2, 0.3, 1.1, 2.2, 3.3, 1.1*3, 4.35*100, 1.005*1000, 3.0e-5, 1.0e-4, 9007199254740993.0)
# expect: 0.1 0.2 0.3 1.1 2.2 3.3 3.3000000000000003 434.99999999999994 1004.9999999999999 3e-05 0.0001 9007199254740992.0

print(repr(1.0), str(1.0), repr(10**16*1.0), repr(1e16), 12345678.9, 0.000123, 1/7, 1e100, 1.0e-7, 3.14159265358979)
# expect: 1.0 1.0 1e+16 1e+16 12345678.9 0.000123 0.14285714285714285 1e+100 1e-07 3.14159265358979

try:
    import math
    math.sqrt(-1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: math domain error

try:
    import math
    math.log(0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: math domain error

try:
    import math
    math.log(-1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: math domain error

try:
    import math
    math.exp(1000)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: OverflowError: math range error

try:
    import math
    math.factorial(-1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: factorial() not defined for negative values

try:
    import math
    math.factorial(2.5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'float' object cannot be interpreted as an integer

try:
    import math
    math.acos(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: math domain error

try:
    import math
    math.sqrt('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: must be real number, not str

try:
    import math
    math.floor('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: must be real number, not str

try:
    import math
    math.foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: module 'math' has no attribute 'foo'

print(isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), isinstance('a', str), isinstance([], (list, tuple)), issubclass(bool, int), isinstance(None, type(None)), isinstance(1, int | str))
# expect: True True True True True True True True

print(3 .__add__(4), (3).__eq__(3), (2.5).__mul__(2))  # expect: 7 True 5.0
