# Modules of the standard library that listings import.
import bisect
import collections
import dataclasses
import functools
import heapq
import json
import operator
import pprint
import re
import statistics
import string
import sys
import textwrap
import traceback
from fractions import Fraction
from numbers import Number

h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h)
# expect: [1, 3, 2, 5, 9, 8]
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(3, h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h)
# expect: [3, 5, 4, 7, 9, 8] 0 [9, 8] [1, 2, 3] 1 2 [3, 5, 4, 7, 9, 8]
a = [1, 3, 3, 5]
bisect.insort(a, 4)
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), a)
# expect: 3 1 [1, 3, 3, 4, 5]
print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é"x\n'}}))
# expect: {"a": [1, 2.5, null, true], "b": {"c": "\u00e9\"x\n"}}
print(json.dumps({'b': 1, 'a': {}, 'c': [1]}, sort_keys=True, indent=4))
# expect: {
# expect:     "a": {},
# expect:     "b": 1,
# expect:     "c": [
# expect:         1
# expect:     ]
# expect: }
print(json.loads('{"a": [1, 2.0, null, true, "x\\u00e9"], "b": {}}'))
# expect: {'a': [1, 2.0, None, True, 'xé'], 'b': {}}
for bad in ['', '[1,]', '{"a" 1}', "{'a':1}", '"abc', '1 2']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 4 (char 3)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Extra data: line 1 column 3 (char 2)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
# expect: Object of type set is not JSON serializable
pprint.pprint({'name': 'x' * 30, 'values': list(range(22)), 'nested': {'b': 1, 'a': [1, 2]}})
# expect: {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'nested': {'a': [1, 2], 'b': 1},
# expect:  'values': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19,
# expect:             20,
# expect:             21]}
pprint.pprint(list(range(50)), compact=True, width=40)
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
# expect:  12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
# expect:  22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
# expect:  32, 33, 34, 35, 36, 37, 38, 39, 40, 41,
# expect:  42, 43, 44, 45, 46, 47, 48, 49]
print(pprint.pformat({'k': {'x': 'word ' * 20}}, width=60))
# expect: {'k': {'x': 'word word word word word word word word word '
# expect:             'word word word word word word word word word '
# expect:             'word word '}}
m = re.match(r'(\w+)@(\w+)\.com', 'bob@site.com rest')
print(m, m.group(1), m.groups(), m.span(), m[2])
# expect: <re.Match object; span=(0, 12), match='bob@site.com'> bob ('bob', 'site') (0, 12) site
print(re.findall(r'\d+', 'a1b22'), re.sub(r'(\d)', r'<\1>', 'a1b2'), re.split(r'[,;]\s*', 'a, b;c'), re.search('z', 'abc'))
# expect: ['1', '22'] a<1>b<2> ['a', 'b', 'c'] None
p = re.compile(r'(?P<y>\d{4})-(?P<m_o>\d\d)', re.I)
print(p, p.search('on 2024-05').groupdict(), re.sub(r'\w+', lambda m: m.group().upper(), 'ab cd', count=1))
# expect: re.compile('(?P<y>\\d{4})-(?P<m_o>\\d\\d)', re.IGNORECASE) {'y': '2024', 'm_o': '05'} AB cd
try:
    re.compile('(a')
except re.error as e:
    print(e)
# expect: missing ), unterminated subpattern at position 0
print(textwrap.fill('The quick brown fox jumps over the lazy dog', width=20))
# expect: The quick brown fox
# expect: jumps over the lazy
# expect: dog
print(textwrap.dedent('    a\n      b'), textwrap.shorten('Hello world foo bar', width=12))
# expect: a
# expect:   b Hello [...]
print(Fraction(1, 3) + Fraction('0.25'), repr(Fraction(2, 6)), Fraction(1, 3) ** -2, -Fraction(1, 2), float(Fraction(1, 8)), Fraction(3.14159).limit_denominator(100), sum([Fraction(1, 2)] * 3))
# expect: 7/12 Fraction(1, 3) 9 -1/2 0.125 311/99 3/2
print(operator.le(1, 2), operator.methodcaller('split', ',')('a,b'), operator.countOf([1, 1, 2], 1), operator.neg(3))
# expect: True ['a', 'b'] 2 -3


class Lazy:
    @functools.cached_property
    def value(self):
        self.count = getattr(self, 'count', 0) + 1
        return 3


lazy = Lazy()
print(lazy.value, lazy.value, lazy.__dict__)
# expect: 3 3 {'count': 1, 'value': 3}


@functools.singledispatch
def kind(x):
    return 'any'


@kind.register(int)
def _(x):
    return 'int'


print(kind(3), kind('s'), kind(True))
# expect: int any int
c = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(c, c['a'], c['b'], len(c), dict(c))
# expect: ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 2 {'a': 1, 'b': 3}
print(string.capwords('hello wORLD'), statistics.multimode([1, 1, 2, 2, 3]), statistics.median_low([1, 2, 3, 4]))
# expect: Hello World [1, 2] 2
print(isinstance(3, Number), isinstance('a', Number))
# expect: True False
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1], sys.exc_info()[0])
# expect: ZeroDivisionError: division by zero <class 'ZeroDivisionError'>
