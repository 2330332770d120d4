# Python's numbers: ints without a limit, true division, floors that follow the divisor's sign.
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 1 2 -2 -1
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2)  # expect: 3.0 -4.0 -0.5 0.5
print(1 / 3, 10 / 5, -1 / 2)  # expect: 0.3333333333333333 2.0 -0.5
print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2)  # expect: 1024 0.5 -8 -4 512
print(2 ** 100, 10 ** 30 // 7, -(10 ** 30) % 7)
# expect: 1267650600228229401496703205376 142857142857142857142857142857 6
print(0 ** 0, 0.0 ** 0, 2 ** 0.5)  # expect: 1 1.0 1.4142135623730951
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2)
# expect: 9223372036854775808 -9223372036854775809 18446744073709551614
print(1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)  # expect: inf -inf nan
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, (1 << 70) >> 68, -5 >> 1)
# expect: 1 7 6 -6 1180591620717411303424 4 -3
print(True + True, True * 3, False - 1, True / 2, True & False, True | 2)
# expect: 2 3 -1 0.5 False 3
print(divmod(17, 5), divmod(-17, 5), divmod(17.5, 5))  # expect: (3, 2) (-4, 3) (3.0, 2.5)
print(abs(-3), abs(-3.5), abs(True))  # expect: 3 3.5 1
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1234, -2))
# expect: 2 4 -2 2.67 1200.0 1200
print(pow(2, 10), pow(3, 200, 13), pow(2, -1))  # expect: 1024 9 0.5
print(max(3, 1, 2), min(3, 1, 2), max([1.5, 2]), min('b', 'a'))  # expect: 3 1 2 a
print(sum([1, 2, 3]), sum([0.1] * 10), sum([[1], [2]], []))
# expect: 6 0.9999999999999999 [1, 2]
print(1 == 1.0, 1 == True, 2 ** 53 == 2 ** 53 + 1.0, 2 ** 53 + 1 == float(2 ** 53))
# expect: True True True False
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2, 1 != 2 != 1)  # expect: True False True True
print(float('nan') == float('nan'), float('inf') > 10 ** 400, -float('inf') < 0)
# expect: False True True
print(int(3.9), int(-3.9), int('42'), int(' -7 '), int('ff', 16), int('0b101', 0), int(True))
# expect: 3 -3 42 -7 255 5 1
print(float('1.5'), float('-inf'), float('1e3'), float(7), float('1_000.5'))
# expect: 1.5 -inf 1000.0 7.0 1000.5
print(bool(0), bool(0.0), bool(''), bool('0'), bool([]), bool([0]), bool(None))
# expect: False False False True False True False
print(0x1F, 0o17, 0b101, 1_000_000, 1e-3, 1.5e+2, .5, 5.)
# expect: 31 15 5 1000000 0.001 150.0 0.5 5.0
print(hex(255), oct(8), bin(10), hex(-255), chr(65), ord('a'))
# expect: 0xff 0o10 0b1010 -0xff A 97
print(complex if False else 'no complex here')  # expect: no complex here
print(3 .bit_length(), (2.0).is_integer(), (2.5).is_integer())  # expect: 2 True False
