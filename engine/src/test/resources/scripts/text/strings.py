# Strings and their methods.
s = 'Hello, World'
print(s.upper(), s.lower(), s.title(), s.swapcase(), 'hello world'.capitalize())
# expect: HELLO, WORLD hello, world Hello, World hELLO, wORLD Hello world
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[20:], s[-5:])
# expect: H d ell dlroW ,olleH Hlo ol  World
print(s.split(), s.split(', '), 'a,b,,c'.split(','), ' a  b '.split(), 'a b c'.split(' ', 1))
# expect: ['Hello,', 'World'] ['Hello', 'World'] ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c']
print('a b c'.rsplit(' ', 1), 'a\nb\r\nc'.splitlines(), 'x=1'.partition('='), 'a.b.c'.rpartition('.'))
# expect: ['a b', 'c'] ['a', 'b', 'c'] ('x', '=', '1') ('a.b', '.', 'c')
print('-'.join(['a', 'b']), ''.join(str(i) for i in range(5)), ', '.join('abc'))
# expect: a-b 01234 a, b, c
print('  x '.strip() + '|', '  x '.lstrip() + '|', '  x '.rstrip() + '|', 'xxaxx'.strip('x'))
# expect: x| x |   x| a
print(s.replace('l', 'L'), s.replace('l', 'L', 2), 'aaa'.replace('a', 'b', 0), 'ab'.replace('', '-'))
# expect: HeLLo, WorLd HeLLo, World aaa -a-b-
print(s.find('o'), s.find('z'), s.rfind('o'), s.index('W'), s.count('l'), s.find('o', 5))
# expect: 4 -1 8 7 3 8
print(s.startswith('Hell'), s.endswith('d'), s.startswith(('x', 'H')), s.startswith('W', 7))
# expect: True True True True
print('abc'.ljust(5) + '|', 'abc'.rjust(5), 'abc'.center(8, '*'), 'abc'.center(6, '*'), '42'.zfill(5), '-42'.zfill(5))
# expect: abc  |   abc **abc*** *abc** 00042 -0042
print('abc'.isalpha(), '123'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'A'.isupper(), 'a'.islower(), ''.isalpha())
# expect: True True True True True True False
print('l' in s, 'xyz' not in s, 'a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc')
# expect: True True True False True True
print('ab' * 3, 3 * '-', 'a' + 'b', 'x' 'y')  # expect: ababab --- ab xy
print(len('héllo'), 'héllo'.upper(), len('😀!'), '😀!'[1], '😀'[0] == '😀')
# expect: 5 HÉLLO 2 ! True
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr('a\nb\tc\\d'), repr('\x00\x7f\xe9'))
# expect: "it's" 'say "hi"' 'both \' and "' 'a\nb\tc\\d' '\x00\x7fé'
print('tab\there', 'back\\slash', r'raw\n', '\u00e9', '\x41', '\N{GREEK SMALL LETTER ALPHA}', '\101')
# expect: tab	here back\slash raw\n é A α A
triple = '''triple 'quoted' "string"
over lines'''
print(triple.split('\n'), len(triple))  # expect: ['triple \'quoted\' "string"', 'over lines'] 35
print('removeprefix'.removeprefix('remove'), 'removesuffix'.removesuffix('suffix'), 'a\tb'.expandtabs(4))
# expect: prefix remove a   b
print(sorted('hello'), list('abc'), tuple('ab'), set('a'), max('hello'), list(reversed('abc')))
# expect: ['e', 'h', 'l', 'l', 'o'] ['a', 'b', 'c'] ('a', 'b') {'a'} o ['c', 'b', 'a']
print(str(12) + str(1.5) + str(None) + str([1, 'a']) + str(True))
# expect: 121.5None[1, 'a']True
print('a' 'b'  # expect: abc it's
      'c', "it's")
print('abc'.__class__.__name__, type('').__name__, isinstance('a', str))  # expect: str str True
print('%s' % 'a', 'a,b'.split(',')[1], 'abc'.index('c'))  # expect: a b 2
