# The format mini-language.
x = 3.14159265
n = 42
print(f'{x:.2f}|{x:8.3f}|{x:<8.3f}|{x:^8.3f}|{x:+.1f}|{x:08.2f}')
# expect: 3.14|   3.142|3.142   | 3.142  |+3.1|00003.14
print(f'{x:e}|{x:.2e}|{x:g}|{x:.3g}|{x:.10g}|{1e10:g}|{1e-10:g}|{123456789.0:g}')
# expect: 3.141593e+00|3.14e+00|3.14159|3.14|3.14159265|1e+10|1e-10|1.23457e+08
print(f'{0.256:%}|{0.256:.1%}|{1:%}')  # expect: 25.600000%|25.6%|100.000000%
print(f'{n:d}|{n:5d}|{n:<5d}|{n:^5d}|{n:05d}|{n:+d}|{n: d}|{-n:05d}')
# expect: 42|   42|42   | 42  |00042|+42| 42|-0042
print(f'{n:b}|{n:o}|{n:x}|{n:X}|{n:#x}|{n:#b}|{n:#o}|{n:c}|{n:08b}')
# expect: 101010|52|2a|2A|0x2a|0b101010|0o52|*|00101010
print(f'{1234567:,}|{1234567:_}|{1234567.891:,.2f}|{1234:010,}|{0xdeadbeef:_x}')
# expect: 1,234,567|1_234_567|1,234,567.89|00,001,234|dead_beef
print(f"{'hi':5}|{'hi':>5}|{'hi':^5}|{'hi':*^6}|{'hello':.2}|{'hello':7.3}")
# expect: hi   |   hi| hi  |**hi**|he|hel
print(f'{n:.1f}|{n:e}|{n:10.2f}')  # expect: 42.0|4.200000e+01|     42.00
print(f'{True}|{True:d}|{True:5}|{None}|{[1, 2]}')  # expect: True|1|    1|None|[1, 2]
print(f'{x!r}|{"a"!r}|{"é"!a}|{x!s:>12}')  # expect: 3.14159265|'a'|'\xe9'|  3.14159265
print(f'{x=}|{x = }|{n+1=}|{x=:.2f}|{"a"=}')
# expect: x=3.14159265|x = 3.14159265|n+1=43|x=3.14|"a"='a'
w, p = 10, 3
print(f'{x:{w}.{p}f}|{x:>{w}}|{"abc":{"^"}{w}}')  # expect:      3.142|3.14159265|   abc
print(f'{{}}|{{{n}}}|{n}}}')  # expect: {}|{42}|42}
d = {'a': 1, 'b': [2, 3]}
print(f"{d['a']}|{d['b'][1]}|{max(1, 2)}|{[i for i in range(3)]}|{(lambda: 5)()}")
# expect: 1|3|2|[0, 1, 2]|5
print(f'{1.5:.0f}|{2.5:.0f}|{0.5:.0f}|{1e20:.0f}|{-0.0:.1f}|{0.05:.1f}')
# expect: 2|2|0|100000000000000000000|-0.0|0.1
print(f'{float("inf"):f}|{float("nan"):8.2f}|{float("-inf"):+}')  # expect: inf|     nan|-inf
print(f'{1.0:.3}|{1234.5:.2}|{1e-7:.3}|{0.1:.20f}')
# expect: 1.0|1.2e+03|1e-07|0.10000000000000000555
print(f'{"multi"} ' f'{"part"} ' 'string')  # expect: multi part string
print('%d %i %5d %-5d| %05d %+d' % (1, 2, 3, 4, 5, 6))  # expect: 1 2     3 4    | 00005 +6
print('%f %.2f %8.3f %e %g %G' % (x, x, x, x, x, 1e-10))
# expect: 3.141593 3.14    3.142 3.141593e+00 3.14159 1E-10
print('%s %r %10s %-10s| %.2s' % ('a', 'a', 'a', 'a', 'abc'))
# expect: a 'a'          a a         | ab
print('%x %X %o %c %% %#x' % (255, 255, 8, 'z', 255))  # expect: ff FF 10 z % 0xff
print('%(a)d %(b)s' % d, '%s' % [1, 2], '%s' % None, '100%%' % ())
# expect: 1 [2, 3] [1, 2] None 100%
print('{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a:>5}|{b[1]}'.format(**d))
# expect: 1 2 2 1     1|3
print('{:.3f}|{:>8}|{:^8}|{!r}'.format(x, 'r', 'c', 'q'), '{{}}'.format())
# expect: 3.142|       r|   c    |'q' {}
print('{0.real} {0.imag}'.format(5), '{:{}}|'.format('x', 4))  # expect: 5 0 x   |
print(format(x, '.3f'), format(n, ','), format('a', '>3'), format(1.0))
# expect: 3.142 42   a 1.0
