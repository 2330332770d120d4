s = 'Hello, World'
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), s.casefold(), s.center(20, '*'), s.ljust(15, '.'), s.rjust(15), s.zfill(15), '-5'.zfill(5), '+3'.zfill(4))
# expect: HELLO, WORLD hello, world Hello, World hELLO, wORLD Hello, world hello, world ****Hello, World**** Hello, World...    Hello, World 000Hello, World -0005 +003

print('a,b,,c'.split(','), 'a b  c '.split(), ' a b '.split(' '), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), 'abc'.split('x'), ''.split(), ''.split(','), 'a\nb\r\nc'.splitlines(), 'a\nb\n'.splitlines(True), 'aXXbXXc'.split('XX'), ' a  b c '.split(None, 1), ' a  b c '.rsplit(None, 1))
# expect: ['a', 'b', '', 'c'] ['a', 'b', 'c'] ['', 'a', 'b', ''] ['a', 'b,c'] ['a,b', 'c'] ['abc'] [] [''] ['a', 'b', 'c'] ['a\n', 'b\n'] ['a', 'b', 'c'] ['a', 'b c '] [' a  b', 'c']

print('  a '.strip() + '|', ' a '.lstrip() + '|', ' a '.rstrip() + '|', 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'xyaxy'.lstrip('xy'), 'axyxy'.rstrip('yx'))
# expect: a| a |  a| a c axy a

print('abcabc'.find('b'), 'abcabc'.rfind('b'), 'abc'.find('z'), 'abcabc'.index('c'), 'abcabc'.rindex('c'), 'abcabc'.find('b', 2), 'abcabc'.find('b', 2, 4), 'aaa'.count('a'), 'aaaa'.count('aa'), 'abc'.count(''), 'abc'.find(''), ''.count(''), 'abc'.count('b', 1, 2))
# expect: 1 4 -1 2 5 4 -1 3 2 4 0 1 1

print('a-b-c'.replace('-', '+'), 'a-b-c'.replace('-', '+', 1), 'abc'.replace('', '-'), 'aaa'.replace('a', 'bb'), 'abc'.replace('x', 'y'), 'aaa'.replace('a', '', 2))
# expect: a+b+c a+b-c -a-b-c- bbbbbb abc a

print('abc'.startswith('ab'), 'abc'.endswith('bc'), 'abc'.startswith(('x', 'a')), 'abc'.startswith('b', 1), 'abc'.endswith('b', 0, 2), 'abc'.startswith(''), 'test.py'.removesuffix('.py'), 'test.py'.removeprefix('test'))
# expect: True True True True True True test .py

print('-'.join(['a','b','c']), ''.join([]), ', '.join(str(i) for i in range(3)), '-'.join('abc'), 'a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('x'), 'abc'.rpartition('x'), 'a\tb'.expandtabs(4))
# expect: a-b-c  0, 1, 2 a-b-c ('a', '-', 'b-c') ('a-b', '-', 'c') ('abc', '', '') ('', '', 'abc') a   b

s = 'abcdef'
print(s[0], s[-1], s[1:3], s[:2], s[2:], s[::-1], s[::2], s[5:1:-2], s[-3:], s[10:], s[-100:2], len(s), 'bc' in s, 'x' not in s, s * 2, 2 * s, s * 0, s * -1, s + 'g')
# expect: a f bc ab cdef fedcba ace fd def  ab 6 True True abcdefabcdef abcdefabcdef   abcdefg

print(repr('a\nb\tc\\d\x00\x7f\xa0é\u200b😀'), ascii('é😀'), '😀'[0], len('😀'), 'a😀b'[::-1], 'é'.upper(), 'ß'.upper(), 'İ'.lower(), len('İ'.lower()))
# expect: 'a\nb\tc\\d\x00\x7f\xa0é\u200b😀' '\xe9\U0001f600' 😀 1 b😀a É SS i̇ 2

print('abc'.translate({97: 'x', 98: None}), 'abc'.translate(str.maketrans('ab', 'xy')), 'hello'.translate(str.maketrans({'h': 'H', 'e': '3'})), 'abc'.translate(str.maketrans('a', 'b', 'c')))
# expect: xc xyc H3llo bb

print(ord('a'), chr(97), ord('😀'), chr(128512), [c for c in 'abc'], list('abc'), tuple('ab'), set('aaa'), sorted('hello'), ''.join(reversed('abc')), max('hello'), min('hello'), dict(zip('ab', [1, 2])))
# expect: 97 a 128512 😀 ['a', 'b', 'c'] ['a', 'b', 'c'] ('a', 'b') {'a'} ['e', 'h', 'l', 'l', 'o'] cba o e {'a': 1, 'b': 2}

print('they\'re bill\'s friends'.title(), 'hello world'.capitalize(), 'ABC def'.swapcase(), 'x1y'.title(), 'ǆ'.title())
# expect: They'Re Bill'S Friends Hello world abc DEF X1Y ǅ

print('abc' == 'abc', 'abc' is 'abc', 'a' < 'b', 'Z' < 'a', '' < 'a', 'abc' != 'abd', 'a' * 3 == 'aaa')
# expect: True True True True True True True

print(str(5), str(1.5), str(None), str(True), str([1,'a']), str((1,)), str({'a': 1}), str({1}), str(set()), str(frozenset()), str(''), str('a'), str(range(3)), str(slice(1,2)), str(int), str(len))
# expect: 5 1.5 None True [1, 'a'] (1,) {'a': 1} {1} set() frozenset()  a range(0, 3) slice(1, 2, None) <class 'int'> <built-in function len>

try:
    'abc'.index('z')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: substring not found

try:
    'abc'[5]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: string index out of range

try:
    'abc'['a']
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: string indices must be integers, not 'str'

try:
    'abc'[1.5]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: string indices must be integers, not 'float'

try:
    s = 'abc'; s[0] = 'x'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object does not support item assignment

try:
    del 'abc'[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object doesn't support item deletion

try:
    'abc'.foo()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'str' object has no attribute 'foo'

try:
    'abc'.uper()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'str' object has no attribute 'uper'

try:
    'a'.join([1])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: sequence item 0: expected str instance, int found

try:
    'a'.join(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: can only join an iterable

try:
    'a,b'.split('')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: empty separator

try:
    'a'.split(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: must be str or None, not int

try:
    'abc'.replace('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: replace expected at least 2 arguments, got 1

try:
    'abc'.center()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: center expected at least 1 argument, got 0

try:
    'abc'.center(5, 'ab')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: The fill character must be exactly one character long

try:
    'a' in 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: argument of type 'int' is not iterable

try:
    5 in 'abc'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'in <string>' requires string as left operand, not int

try:
    ord('ab')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: ord() expected a character, but string of length 2 found

try:
    ord(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: ord() expected string of length 1, but int found

try:
    chr(-1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: chr() arg not in range(0x110000)

try:
    chr('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object cannot be interpreted as an integer

try:
    'a' - 'b'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'

try:
    'abc'()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'str' object is not callable

try:
    len(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: object of type 'int' has no len()

try:
    'abc'.upper(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: str.upper() takes no arguments (1 given)

try:
    'a'.find(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: must be str, not int

try:
    'a'.startswith(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: startswith first arg must be str or a tuple of str, not int

try:
    'a'.strip(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: strip arg must be None or str

print('a' , 'b', sep='-', end='!\n'); print(1, 2, 3, sep=', '); print(); print('', end=''); print('x', end=' '); print('y'); print(*[1,2,3]); print(*'abc', sep='/')
# expect: a-b!
# expect: 1, 2, 3
# expect:
# expect:
# expect: x
# expect: y
# expect: 1 2 3
# expect: a/b/c

try:
    print('a', sep=1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: sep must be None or a string, not int

try:
    print('a', end=1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: end must be None or a string, not int

try:
    print('a', foo=1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'foo' is an invalid keyword argument for print()

print('a', sep=None, end=None)  # expect: a

print("a"  # expect: ab c1d
      "b", 'c' f'{1}' "d")

x = ("long "
     "string")
print(x)  # expect: long string

print('a\u00e9b'.encode) if False else print(u'unicode', R'raw\n')  # expect: unicode raw\n

print('%s is %d years' % ('Bob', 5) + '!', 'a' 'b'.upper(), ('a' 'b').upper())
# expect: Bob is 5 years! AB AB

print("abc".join(["1"]), " ".join(["a", "b"]).split(), "a b c".split()[1:], "Mississippi".count("ss"), "k=v".split("=", 1), "a.b.c".rsplit(".", 1)[0], "x".rjust(3, "0"))
# expect: 1 ['a', 'b'] ['b', 'c'] 2 ['k', 'v'] a.b 00x

for i, c in enumerate('abc', start=1): print(i, c, end=';')
# expect: 1 a;
# expect: 2 b;
# expect: 3 c;
print()
# expect:
for w in 'the quick'.split(): print(w[::-1], end=' ')
# expect: eht
# expect: kciuq
print()
# expect:

print('a' if 'a' else 'b', bool(''), bool(' '), bool('False'), not '')
# expect: a False True True True

print("tab\there", 'nul\0x'.replace('\0', '!'), "\a\b\f\v".__len__(), "\'", '\"', "\q" if False else 'q')
# expect: tab	here nul!x 4 ' " q
