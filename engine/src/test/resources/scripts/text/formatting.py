x = 3.14159265; n = 42; s = 'hello'; b = 1234567.891; big = 12345678901234567890
print(f'{x:.2f}|{x:8.3f}|{x:<10.2f}|{x:>10.2f}|{x:^10.2f}|{x:+.1f}|{x: .1f}|{x:010.3f}|{x:e}|{x:.2e}|{x:g}|{x:.3g}|{x:%}|{x:.1%}')
# expect: 3.14|   3.142|3.14      |      3.14|   3.14   |+3.1| 3.1|000003.142|3.141593e+00|3.14e+00|3.14159|3.14|314.159265%|314.2%

b = 1234567.891
print(f'{b:,}|{b:,.2f}|{b:_.1f}|{1234567:,}|{1234567:_}|{1234567:_x}|{1234567:_b}|{1234567:015,}|{b:20,.2f}|{b:<20,.1f}|{-1234567:,}|{b:>+20,.3f}')
# expect: 1,234,567.891|1,234,567.89|1_234_567.9|1,234,567|1_234_567|12_d687|1_0010_1101_0110_1000_0111|000,001,234,567|        1,234,567.89|1,234,567.9         |-1,234,567|      +1,234,567.891

s = 'hello'
print(f'{s}|{s:10}|{s:>10}|{s:^10}|{s:*^11}|{s:.3}|{s:10.2}|{s!r}|{s!r:>10}|{s!s:8}|{s!a}|{s:s}|{s:<10s}|')
# expect: hello|hello     |     hello|  hello   |***hello***|hel|he        |'hello'|   'hello'|hello   |'hello'|hello|hello     |

w = 10; p = 3; x = 3.14159
print(f'{x:{w}.{p}f}|{x:{w}}|{x:>{w}.{p}}|{"a":{"*"}^{w}}|{x!r:>{w}}')
# expect:      3.142|   3.14159|      3.14|****a*****|   3.14159

x = 5; name = 'b'; d = {'k': 1}; l = [1,2]
print(f'{x=}|{x = }|{x=:5d}|{x=!r}|{name=}|{name=!s}|{x+1=}|{d["k"]=}|{l[0] =}|{ x = !r:>5}')
# expect: x=5|x = 5|x=    5|x=5|name='b'|name=b|x+1=6|d["k"]=1|l[0] =1| x =     5

print(f'{{}}|{{{5}}}|{1+1}|{"a" "b"}|{[1,2][0]}|{(lambda: 3)()}|{ {1:2}[1] }|{1 if True else 2}|{"x".upper()}|{1,2}|{[i for i in range(3)]}')
# expect: {}|{5}|2|ab|1|3|2|1|X|(1, 2)|[0, 1, 2]

print('%d %i %s %r %f %.2f %5d|%-5d|%05d|%+d|%e|%.1e|%g|%x|%X|%o|%c|%%' % (1, 2, 'a', 'b', 1.5, 2.345, 3, 4, 5, 6, 1234.5, 0.00012, 1e-5, 255, 255, 8, 'z'))
# expect: 1 2 a 'b' 1.500000 2.35     3|4    |00005|+6|1.234500e+03|1.2e-04|1e-05|ff|FF|10|z|%

print('%s' % 5, '%s' % [1,2], '%s' % (1,), '%r' % 'a', '%5s|%-5s|%.2s' % ('a','b','cde'), '%(a)s %(b)d' % {'a': 1, 'b': 2}, '%*d' % (5, 3), '%.*f' % (2, 3.14159), '%#x' % 255, '%c' % 65)
# expect: 5 [1, 2] 1 'a'     a|b    |cd 1 2     3 3.14 0xff A

print('{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{x} {y}'.format(x=1, y=2), '{:.2f}'.format(3.14159), '{:>10}|{:<10}|{:^10}'.format('a','b','c'), '{0[1]} {0[0]}'.format([1,2]), '{a.real}'.format(a=5), '{d[k]}'.format(d={'k': 'v'}), '{{}}'.format(), '{!r}'.format('a'), '{:{}}'.format('x', 5), '{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{:,}'.format(1234567))
# expect: 1 2 a b a 1 2 3.14          a|b         |    c      2 1 5 v {} 'a' x         3.14 1,234,567

print(format(3.14159, '.2f'), format(5, '05d'), format('a', '>5'), format(True), format(None), format([1,2]), format(1234567, ','), format(0.5, '%'))
# expect: 3.14 00005     a True None [1, 2] 1,234,567 50.000000%

print(f'{True}|{True:d}|{True:5}|{None}|{[1]}|{(1,)}|{1.0}|{1e10}|{float("nan"):.2f}|{float("inf"):8}|{-0.0:.1f}|{0.0:e}|{0:e}|{-1.5:09.2f}|{float("-inf"):+}')
# expect: True|1|    1|None|[1]|(1,)|1.0|10000000000.0|nan|     inf|-0.0|0.000000e+00|0.000000e+00|-00001.50|-inf

print(f'{1e10:g}|{1e5:g}|{123456789:g}|{0.0001:g}|{0.00001:g}|{1.0:g}|{100000:g}|{1000000:g}|{1.5:#g}|{3:#.3g}|{1234.5678:.2g}|{1e-10:.0e}|{5:.0f}|{2.5:.0f}|{3.5:.0f}|{0.5:.0f}|{1.5:#.0f}')
# expect: 1e+10|100000|1.23457e+08|0.0001|1e-05|1|100000|1e+06|1.50000|3.00|1.2e+03|1e-10|5|2|4|0|2.

print(f'{1234.5:10}|{1234.5:.3}|{1e20:.3}|{0.00001234:.2}|{1.0:.1}|{12.0:.1}|{1e16}|{1e16:f}|{123.456:.10}|{1/3:.17}|{1/3:.20f}')
# expect:     1234.5|1.23e+03|1e+20|1.2e-05|1e+00|1e+01|1e+16|10000000000000000.000000|123.456|0.33333333333333331|0.33333333333333331483

print(f'{5:<}|{5:=+6}|{-5:=6}|{5:*=6}|{"a":<6}|{5:^6}|{5:x<6}|{5:^+6}|{1.5:=+8}|{-3:06}|{-3:<06}|{-3.5:^010}')
# expect: 5|+    5|-    5|*****5|a     |  5   |5xxxxx|  +5  |+    1.5|-00003|-30000|000-3.5000

print(f'{12345678901234567890:,}|{2**70:x}|{2**70:e}|{10**20:f}|{10**25:.3e}')
# expect: 12,345,678,901,234,567,890|400000000000000000|1.180592e+21|100000000000000000000.000000|1.000e+25

print(f'{3:.2f}|{3:>8.2%}|{0.123:.0%}|{1:.1e}|{1000000:.1E}|{float("inf"):F}|{float("nan"):G}|{1e300:G}')
# expect: 3.00| 300.00%|12%|1.0e+00|1.0E+06|INF|NAN|1E+300

try:
    f'{"a":d}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 'd' for object of type 'str'

try:
    f'{1.5:d}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 'd' for object of type 'float'

try:
    f'{1:.2d}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Precision not allowed in integer format specifier

try:
    f'{1:s}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 's' for object of type 'int'

try:
    f'{[1]:5}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported format string passed to list.__format__

try:
    f'{None:5}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported format string passed to NoneType.__format__

try:
    f'{1.5:x}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 'x' for object of type 'float'

try:
    f'{1:y}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 'y' for object of type 'int'

try:
    f'{1:5.}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Format specifier missing precision

try:
    f'{1:,x}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: Cannot specify ',' with 'x'.

try:
    f'{"a":+}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Sign not allowed in string format specifier

try:
    f'{"a":,}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: Cannot specify ',' with 's'.

try:
    f'{"a":=5}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: '=' alignment not allowed in string format specifier

try:
    '%d' % 'a'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: %d format: a real number is required, not str

try:
    '%d %d' % (1,)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: not enough arguments for format string

try:
    '%d' % (1, 2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: not all arguments converted during string formatting

try:
    '%q' % 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: unsupported format character 'q' (0x71) at index 1

try:
    '%' % 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: incomplete format

try:
    '%(a)d' % {'b': 1}
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'a'

try:
    '%(a)d' % 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: format requires a mapping

try:
    '%x' % 1.5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: %x format: an integer is required, not float

try:
    '%f' % 'a'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: must be real number, not str

try:
    '%c' % 'ab'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: %c requires int or char

try:
    'abc' % 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: not all arguments converted during string formatting

try:
    '{} {}'.format(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: IndexError: Replacement index 1 out of range for positional args tuple

try:
    '{0} {}'.format(1, 2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: cannot switch from manual field specification to automatic field numbering

try:
    '{a}'.format(b=1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'a'

try:
    '{'.format(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Single '{' encountered in format string

try:
    '}'.format(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Single '}' encountered in format string

try:
    '{0.foo}'.format(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'int' object has no attribute 'foo'

try:
    '{0[5]}'.format([1])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: list index out of range

try:
    '{!z}'.format(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown conversion specifier z

try:
    '{:d}'.format('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: Unknown format code 'd' for object of type 'str'

try:
    f'{undefined}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: NameError: name 'undefined' is not defined

print(f'{3.0}', f'{1_000}', f'{1e-7}', str(1e-7), f'{0.1+0.2:.20f}', f'{100:>{5}}', f'{"é":>4}|', f'{"日本":6}|')
# expect: 3.0 1000 1e-07 1e-07 0.30000000000000004441   100    é| 日本    |

x = 1.23456789
print('%.3f, %8.2f, %-8.2f|, %08.2f, %+.2f, % .2f' % (x, x, x, x, x, x), '%5.1f%%' % 45.678)
# expect: 1.235,     1.23, 1.23    |, 00001.23, +1.23,  1.23  45.7%
print('%s %s' % ('a', 1.0), '%10s|%-10s|' % ('abc', 'def'), '%5.2s|' % 'abc', '%r' % [1, 'a'], '%a' % 'é')
# expect: a 1.0        abc|def       |    ab| [1, 'a'] '\xe9'
print('%s' % None, '%s' % True, '%d' % True, '%d' % 3.99, '%i' % -3.99, '%x' % -255, '%#o' % 8, '%+d' % 0, '%e' % 0, '%g' % 1e20, '%G' % 1e-10, '%5d|' % -42, '%-+5d|' % 42, '% d' % 42, '%05d' % -42, '%.5d' % 42)
# expect: None True 1 3 -3 -ff 0o10 +0 0.000000e+00 1e+20 1E-10   -42| +42  |  42 -0042 00042

class P:
    def __format__(self, spec): return 'P<' + spec + '>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
p = P()
print(f'{p}|{p:abc}|{p!r}|{p!s:>6}|{p=}', format(p), '{:x}'.format(p), '%s %r' % (p, p))
# expect: P<>|P<abc>|repr|   str|p=repr P<> P<x> str repr

try:
    class Q:
        def __str__(self): return 'q'
    print(f'{Q()}', '{:>3}'.format(str(Q())))  # expect: q   q
    f'{Q():>3}'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported format string passed to Q.__format__
