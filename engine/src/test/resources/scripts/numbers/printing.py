# The shortest digits that read back as the same double.
print(0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0)
# expect: 0.1 0.30000000000000004 0.3333333333333333 0.6666666666666666 1e+16 1000000000000000.0 1.2345678901234568e+17
print(1e-4, 1e-5, 1.5e-7, 1e22, 1e23, 5e-324, 1.7976931348623157e308)
# expect: 0.0001 1e-05 1.5e-07 1e+22 1e+23 5e-324 1.7976931348623157e+308
print(100.0, 1e2, 12345.678, 0.0, -0.0, -1.5)  # expect: 100.0 100.0 12345.678 0.0 -0.0 -1.5
print(float('inf'), float('-inf'), float('nan'))  # expect: inf -inf nan
print([0.1, 1e100, 3], (1.0,), {'x': 2.5})  # expect: [0.1, 1e+100, 3] (1.0,) {'x': 2.5}
print(str(1.0), repr(1.0), f'{1.0}')  # expect: 1.0 1.0 1.0
print(10 ** 25, -10 ** 25, 10.0 ** 25)
# expect: 10000000000000000000000000 -10000000000000000000000000 1e+25
print(True, False, None, ...)  # expect: True False None Ellipsis
