l = [3,1,2]; l.append(4); l.extend([5,6]); l.insert(0, 9); l.insert(-1, 8); l.insert(100, 7); print(l, l.pop(), l.pop(0), l.index(2), l.count(1)); l.remove(3); l.reverse(); print(l); l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x); print(l, l.copy() == l); l.clear(); print(l)
# expect: [3, 1, 2, 4, 5, 8, 6] 7 9 2 1
# expect: [6, 8, 5, 4, 2, 1]
# expect: [1, 2, 4, 5, 6, 8]
# expect: [8, 6, 5, 4, 2, 1]
# expect: [8, 6, 5, 4, 2, 1] True
# expect: []

l = list(range(10)); l[2:5] = ['a']; print(l); l[::2] = [0]*4; print(l); l[1:1] = [7,8]; print(l); del l[0]; del l[::2]; print(l); l[-1] = 'z'; print(l); del l[:]; print(l); l[5:] = [1]; print(l); l += (2,3); l += 'ab'; l *= 2; print(l)
# expect: [0, 1, 'a', 5, 6, 7, 8, 9]
# expect: [0, 1, 0, 5, 0, 7, 0, 9]
# expect: [0, 7, 8, 1, 0, 5, 0, 7, 0, 9]
# expect: [8, 0, 0, 0]
# expect: [8, 0, 0, 'z']
# expect: []
# expect: [1]
# expect: [1, 2, 3, 'a', 'b', 1, 2, 3, 'a', 'b']

l = [1,2,3,4,5]; l[0:2], l[3] = [9,9,9], 'x'; print(l); l[::-1] = [1,2,3,4,5,6]; print(l)
# expect: [9, 9, 9, 'x', 4, 5]
# expect: [6, 5, 4, 3, 2, 1]

try:
    l = [1,2,3,4]; l[::2] = [1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 2

try:
    l = [1,2,3]; l[0:2] = 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: can only assign an iterable

try:
    l = [1,2,3]; l[5] = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: IndexError: list assignment index out of range

try:
    l = [1,2,3]; print(l[3])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: list index out of range

try:
    l = [1,2,3]; print(l[-4])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: list index out of range

try:
    l = [1]; l['a']
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: list indices must be integers or slices, not str

try:
    l = [1]; l[1.0] = 2
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: list indices must be integers or slices, not float

try:
    l = [1]; del l[3]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: IndexError: list assignment index out of range

try:
    [].pop()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: pop from empty list

try:
    [1].pop(3)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: pop index out of range

try:
    [1].remove(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: list.remove(x): x not in list

try:
    [1].index(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: 2 is not in list

try:
    [1].append()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: list.append() takes exactly one argument (0 given)

try:
    [1].append(1, 2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: list.append() takes exactly one argument (2 given)

try:
    [1].foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'list' object has no attribute 'foo'

try:
    [1].sort(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: sort() takes no positional arguments

try:
    [1, 'a'].sort()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'str' and 'int'

try:
    sorted([1, None])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'

try:
    sorted(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    [1,2][::0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: slice step cannot be zero

try:
    [1,2]['a':]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: slice indices must be integers or None or have an __index__ method

try:
    [3,2] * 'a'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can't multiply sequence by non-int of type 'str'

try:
    [1] + 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can only concatenate list (not "int") to list

try:
    [1].extend(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    l = [1]; l += 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    list(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

t = (1,2,3); print(t, (1,), (), t[0], t[1:], t + (4,), t * 2, len(t), t.index(2), t.count(1), 2 in t, (1,2) < (1,3), tuple([1]), tuple('ab'), max(t), hash(t) == hash((1,2,3)))
# expect: (1, 2, 3) (1,) () 1 (2, 3) (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) 3 1 1 True True (1,) ('a', 'b') 3 True

try:
    t = (1,2); t[0] = 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'tuple' object does not support item assignment

try:
    t = (1,2); t[5]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: tuple index out of range

try:
    t = (1,2); del t[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'tuple' object doesn't support item deletion

try:
    t = (1,2); t.append(3)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'tuple' object has no attribute 'append'

try:
    (1,2).index(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: tuple.index(x): x not in tuple

try:
    (1,2) + [3]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can only concatenate tuple (not "list") to tuple

d = {'a': 1, 'b': 2}; d['c'] = 3; print(d, d['a'], d.get('z'), d.get('z', 0), 'a' in d, len(d), list(d), d.keys(), d.values(), d.items(), list(d.items())); d.update({'a': 9}, e=5); print(d); print(d.pop('a'), d.pop('zz', None), d.popitem(), d.setdefault('q', []), d); del d['b']; print(d, d.copy(), dict(d), dict(a=1), dict([('x', 1)]), dict({'a': 1}, b=2)); d.clear(); print(d, {**{'a':1}, 'b':2, **{'a':3}}, {'a':1} | {'b':2}, dict.fromkeys('ab', 0), dict.fromkeys([1,2]))
# expect: {'a': 1, 'b': 2, 'c': 3} 1 None 0 True 3 ['a', 'b', 'c'] dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) [('a', 1), ('b', 2), ('c', 3)]
# expect: {'a': 9, 'b': 2, 'c': 3, 'e': 5}
# expect: 9 None ('e', 5) [] {'b': 2, 'c': 3, 'q': []}
# expect: {'c': 3, 'q': []} {'c': 3, 'q': []} {'c': 3, 'q': []} {'a': 1} {'x': 1} {'a': 1, 'b': 2}
# expect: {} {'a': 3, 'b': 2} {'a': 1, 'b': 2} {'a': 0, 'b': 0} {1: None, 2: None}

d = {1:'a', 1.0:'b', True:'c'}; print(d); d = {(1,2): 3, None: 4, 'x': [5]}; print(d, d[1,2], d[None]); print({}.get('a'), {'a':{'b':1}}['a']['b'])
# expect: {1: 'c'}
# expect: {(1, 2): 3, None: 4, 'x': [5]} 3 4
# expect: None 1

d = {'a':1,'b':2}
for k in d: print(k, d[k], end=' ')
# expect: a 1
# expect: b 2
for k, v in d.items(): print(k, v, end=' ')
# expect: a 1
# expect: b 2
for i, (k, v) in enumerate(d.items()): print(i, k, v, end=' ')
# expect: 0 a 1
# expect: 1 b 2
print(sorted(d, key=d.get, reverse=True), max(d, key=d.get), sum(d.values()), [*d], {v: k for k, v in d.items()}, list(reversed(d)), list(d.keys() & {'a'}), d.keys() == {'a','b'}, ('a', 1) in d.items(), 1 in d.values(), len(d.items()))
# expect: ['b', 'a'] b 3 ['a', 'b'] {1: 'a', 2: 'b'} ['b', 'a'] ['a'] True True True 2
d |= {'z': 0}; print(d)  # expect: {'a': 1, 'b': 2, 'z': 0}

try:
    {}['a']
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'a'

try:
    {'a':1}[1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 1

try:
    d = {}; del d['x']
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'x'

try:
    {}.pop('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'a'

try:
    {}.popitem()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: KeyError: 'popitem(): dictionary is empty'

try:
    {[1]: 2}
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: unhashable type: 'list'

try:
    d = {}; d[{}] = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: unhashable type: 'dict'

try:
    {'a':1}.foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'dict' object has no attribute 'foo'

try:
    dict(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    dict([1])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence

try:
    dict([(1,2,3)])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required

try:
    d = {'a':1}
    for k in d: d['b'] = 2
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: RuntimeError: dictionary changed size during iteration

try:
    d = {'a':1}
    for k in d: del d[k]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: RuntimeError: dictionary changed size during iteration

try:
    {1}[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'set' object is not subscriptable

try:
    {'a':1} + {}
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'

try:
    {}.update(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    {}.get()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: get expected at least 1 argument, got 0

try:
    {}.get(1, 2, 3)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: get expected at most 2 arguments, got 3

try:
    {1}.remove(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 2

try:
    set().pop()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'pop from an empty set'

try:
    {[1]}
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: unhashable type: 'list'

try:
    set(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    frozenset([1]).add(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'frozenset' object has no attribute 'add'

try:
    {1} + {2}
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'

try:
    {1} < [1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'set' and 'list'

try:
    {1} | [1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'

try:
    {1}.foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'set' object has no attribute 'foo'

try:
    s = {1,2,3}
    for x in s: s.add(x + 10)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: RuntimeError: Set changed size during iteration

print(list(range(5)), list(range(2,5)), list(range(5,0,-2)), range(5)[2], range(10)[2:5], range(10)[::-1], len(range(0,10,3)), 3 in range(5), range(3) == range(3), list(reversed(range(3))), range(1, 10, 2), range(5).index(3), range(5).count(2), bool(range(0)), range(0), range(10)[-1], 2.0 in range(3))
# expect: [0, 1, 2, 3, 4] [2, 3, 4] [5, 3, 1] 2 range(2, 5) range(9, -1, -1) 4 True True [2, 1, 0] range(1, 10, 2) 3 1 False range(0, 0) 9 True

try:
    range(5)[10]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: IndexError: range object index out of range

try:
    range(1.5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'float' object cannot be interpreted as an integer

try:
    range('a')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object cannot be interpreted as an integer

try:
    range(1, 2, 0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: range() arg 3 must not be zero

try:
    range(5)[0] = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'range' object does not support item assignment

a, b = 1, 2; a, b = b, a; print(a, b); (a, b), c = (1, 2), 3; print(a, b, c); [a, b] = 'xy'; print(a, b); a, *b = [1,2,3]; print(a, b); *a, b = 'abc'; print(a, b); a, *b, c = 1, 2; print(a, b, c); (a, *b), c = [1,2,3], 4; print(a, b, c); a = b = c = 5; print(a, b, c); x, = [1]; print(x); for_ = [*range(3), *'ab']; print(for_); a, (b, (c, d)) = 1, (2, (3, 4)); print(a,b,c,d)
# expect: 2 1
# expect: 1 2 3
# expect: x y
# expect: 1 [2, 3]
# expect: ['a', 'b'] c
# expect: 1 [] 2
# expect: 1 [2, 3] 4
# expect: 5 5 5
# expect: 1
# expect: [0, 1, 2, 'a', 'b']
# expect: 1 2 3 4

try:
    a, b = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: cannot unpack non-iterable int object

try:
    a, b = [1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: not enough values to unpack (expected 2, got 1)

try:
    a, b = 1, 2, 3
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: too many values to unpack (expected 2)

try:
    a, *b, c = [1]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: not enough values to unpack (expected at least 2, got 1)

try:
    a, b = None
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: cannot unpack non-iterable NoneType object

try:
    (a, b), c = [1, 2]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: cannot unpack non-iterable int object

try:
    a, b = 'abc'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: too many values to unpack (expected 2)

a, b = {'x':1,'y':2}; print(a, b)  # expect: x y

try:
    for a, b in [(1,2,3)]: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: too many values to unpack (expected 2)

try:
    for a, b in [1]: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: cannot unpack non-iterable int object

print([x*2 for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x,y) for x in range(2) for y in 'ab'], [[j for j in range(i)] for i in range(3)], {x: x**2 for x in range(3)}, {x % 2 for x in range(5)}, list(x for x in 'ab'), sum(x for x in range(4)), [a+b for a, b in [(1,2),(3,4)]], [x if x else -1 for x in range(2)], [i for i in range(3) for i in range(i)], any(x > 2 for x in range(4)), all([]), dict((k, 1) for k in 'ab'), tuple(x for x in (1,2)), [y := 1, y**2], [z for x in [1,2] if (z := x + 1) > 2], ''.join(c for c in 'abc' if c != 'b'), [f'{i}' for i in range(2)], max((len(w), w) for w in ['a','bb']), [lambda: i for i in range(3)][0](), [*[1], *[i for i in [2]]])
# expect: [0, 2, 4, 6, 8] [5, 7, 9] [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')] [[], [0], [0, 1]] {0: 0, 1: 1, 2: 4} {0, 1} ['a', 'b'] 6 [3, 7] [-1, 1] [0, 0, 1] True True {'a': 1, 'b': 1} (1, 2) [1, 1] [3] ac ['0', '1'] (2, 'bb') 2 [1, 2]

print(list(zip([1,2],'ab')), list(zip()), list(zip([1],[2],[3])), list(zip(*[(1,2),(3,4)])), list(enumerate('ab')), list(enumerate('ab', 5)), list(map(str, [1,2])), list(map(lambda a, b: a+b, [1,2],[3,4])), list(filter(None, [0,1,2])), list(filter(lambda x: x>1, [1,2,3])), list(reversed([1,2])), list(map(int, '12')), sorted([3,1,2]), sorted('bca', reverse=True), sorted(['b','A','c'], key=str.lower), sorted({'b':1,'a':2}), sorted([(1,'b'),(1,'a')]), list(iter([1])), next(iter([5])), next(iter([]), 'd'), list(zip(range(3), [1,2,3], strict=True)))
# expect: [(1, 'a'), (2, 'b')] [] [(1, 2, 3)] [(1, 3), (2, 4)] [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] ['1', '2'] [4, 6] [1, 2] [2, 3] [2, 1] [1, 2] [1, 2, 3] ['c', 'b', 'a'] ['A', 'b', 'c'] ['a', 'b'] [(1, 'a'), (1, 'b')] [1] 5 d [(0, 1), (1, 2), (2, 3)]

try:
    list(zip([1],[1,2], strict=True))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: zip() argument 2 is longer than argument 1

try:
    list(zip([1,2],[1], strict=True))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: ValueError: zip() argument 2 is shorter than argument 1

try:
    next(iter([]))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: StopIteration:

try:
    next([1])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'list' object is not an iterator

try:
    iter(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    zip(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    map()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: map() must have at least two arguments.

try:
    list(map(5, [1]))
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not callable

try:
    reversed(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not reversible

try:
    reversed({1})
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'set' object is not reversible

try:
    filter(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: filter expected 2 arguments, got 1

try:
    for x in 5: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    for x in None: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'NoneType' object is not iterable

it = iter([1,2,3]); print(next(it)); print(list(it), list(it)); print(type(it), type(iter('a')), type(iter({})), type(iter(())), type(zip()), type(enumerate([])), type(map(str, [])), type(reversed([])), type(x for x in []), type(iter(range(3))), type(iter({1})), type({}.keys()), type({}.items()))
# expect: 1
# expect: [2, 3] []
# expect: <class 'list_iterator'> <class 'str_ascii_iterator'> <class 'dict_keyiterator'> <class 'tuple_iterator'> <class 'zip'> <class 'enumerate'> <class 'map'> <class 'list_reverseiterator'> <class 'generator'> <class 'range_iterator'> <class 'set_iterator'> <class 'dict_keys'> <class 'dict_items'>

print([1,[2,[3]]], [[]], [()], [{}], {'a': [1, {'b': (1,)}]}, [None, True, 1.5, 'a', "it's"], ({1}, [2]), [[1,2],[3,4]][1][0], [1] == [1.0], [1,2] != [1,2,3], [1] is [1], [float('nan')] == [float('nan')])
# expect: [1, [2, [3]]] [[]] [()] [{}] {'a': [1, {'b': (1,)}]} [None, True, 1.5, 'a', "it's"] ({1}, [2]) 3 True True False False

l = [1]; l.append(l); print(l); d = {}; d['d'] = d; print(d)
# expect: [1, [...]]
# expect: {'d': {...}}

def f(x=[]):
    x.append(1); return x
print(f(), f())  # expect: [1, 1] [1, 1]

print(len([1,2]), len('abc'), len({}), len({1}), len(range(5)), len(()), any([0,1]), all([1,0]), sum([[1],[2]],[]))
# expect: 2 3 0 1 5 0 True False [1, 2]

print(sorted([3,1,2], key=lambda x: -x), sorted(['aa','b'], key=len), min([3,1], key=lambda x: -x), max(1,2,key=lambda x: -x), sorted([1.5, 1, True]), sorted([[2],[1]]), max([1,2],[1,3]), min((1,2),(0,5)))
# expect: [3, 2, 1] ['b', 'aa'] 3 1 [1, True, 1.5] [[1], [2]] [1, 3] (0, 5)

print(slice(1,2,3), slice(None), [0,1,2,3][slice(1,3)], slice(5).indices(3), slice(1,2).start, (1,2,3).__len__(), [1].__contains__(1), [1,2].__getitem__(0), {'a':1}.__contains__('a'))
# expect: slice(1, 2, 3) slice(None, None, None) [1, 2] (0, 3, 1) 1 3 True 1 True

x = [1,2,3]; x[0], x[1] = x[1], x[0]; print(x); i = 0; i, x[i] = 1, 9; print(i, x); x[x[0]-2] = 7; print(x)
# expect: [2, 1, 3]
# expect: 1 [2, 9, 3]
# expect: [7, 9, 3]

try:
    del x
except BaseException as error:
    print(type(error).__name__, error, sep=": ")

try:
    a = 1; del a; print(a)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: NameError: name 'a' is not defined

a = [1,2,3]; b = {'x':1}; del a[0], b['x']; print(a, b)  # expect: [2, 3] {}

try:
    from collections import deque
    q = deque([1,2,3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.pop(), q.popleft(), len(q), q[0], list(q)); q.extend([1]); q.rotate(1); print(q, deque()); q.clear(); q.popleft()
    # expect: deque([2], maxlen=3) 3 0 1 2 [2]
    # expect: deque([1, 2], maxlen=3) deque([])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: IndexError: pop from an empty deque

from collections import Counter
c = Counter('abracadabra'); print(c, c['a'], c['z'], c.most_common(2), sum(c.values()), list(c.elements())[:3]); c.update('aa'); print(c, c + Counter('a'), c - Counter('aaaaa'), sorted(c), dict(c), Counter(a=1, b=2), Counter({'x': 3}), c.total())
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 [('a', 5), ('b', 2)] 11 ['a', 'a', 'a']
# expect: Counter({'a': 7, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 8, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 2, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) ['a', 'b', 'c', 'd', 'r'] {'a': 7, 'b': 2, 'r': 2, 'c': 1, 'd': 1} Counter({'b': 2, 'a': 1}) Counter({'x': 3}) 13

from collections import OrderedDict
o = OrderedDict([('a', 1)]); o['b'] = 2; o.move_to_end('a'); print(o, list(o), o.popitem(last=False), o == {'a': 1})
# expect: OrderedDict([('a', 1)]) ['b', 'a'] ('b', 2) True

import itertools
from itertools import product, chain, combinations, permutations, count, cycle, repeat, islice, accumulate, zip_longest, takewhile, dropwhile, groupby, starmap, combinations_with_replacement, pairwise, tee, filterfalse, compress
print(list(product('ab', [1,2])), list(product([0,1], repeat=2)), list(chain([1],[2])), list(chain.from_iterable([[1],[2]])), list(combinations('abc', 2)), list(permutations([1,2,3], 2)), list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat(1, 3)), list(accumulate([1,2,3])), list(accumulate([1,2,3], lambda a,b: a*b)), list(zip_longest([1,2],[3], fillvalue=0)), list(takewhile(lambda x: x<2, [1,2,1])), list(dropwhile(lambda x: x<2, [1,2,1])), [(k, list(g)) for k, g in groupby('aabbc')], list(starmap(pow, [(2,3)])), list(combinations_with_replacement('ab', 2)), list(pairwise([1,2,3])), list(islice('abcdef', 1, 5, 2)), list(filterfalse(None, [0,1])), list(compress('abc', [1,0,1])), list(accumulate([1,2], initial=10)), list(itertools.permutations('ab')))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [1, 2] [1, 2] [('a', 'b'), ('a', 'c'), ('b', 'c')] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] [1, 1, 1] [1, 3, 6] [1, 2, 6] [(1, 3), (2, 0)] [1] [2, 1] [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [8] [('a', 'a'), ('a', 'b'), ('b', 'b')] [(1, 2), (2, 3)] ['b', 'd'] [0] ['a', 'c'] [10, 11, 13] [('a', 'b'), ('b', 'a')]

from functools import reduce, partial, wraps, lru_cache, cmp_to_key
print(reduce(lambda a,b: a+b, [1,2,3]), reduce(lambda a,b: a*b, [], 1), partial(pow, 2)(3), partial(int, base=2)('101'))
# expect: 6 1 8 5
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(30), sorted([3,1,2], key=cmp_to_key(lambda a,b: a-b)))  # expect: 832040 [1, 2, 3]

try:
    from functools import reduce
    reduce(lambda a,b: a, [])
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: reduce() of empty iterable with no initial value

import random
random.seed(0); print(0 <= random.random() < 1, 1 <= random.randint(1,6) <= 6, random.choice([1]) == 1, len(random.sample(range(10), 3)), 0 <= random.uniform(0,1) <= 1); x = [1,2,3]; random.shuffle(x); print(sorted(x), isinstance(random.gauss(0,1), float))
# expect: True True True 3 True
# expect: [1, 2, 3] True

print({3,1,2}, {10, 5, 100}, set(range(20)), {-1, -2, 5}, {0.5, 1, 2}, {True, 0}, {1, 1.0}, set([5,3,9,33,65]), {1000000, 3})
# expect: {1, 2, 3} {10, 100, 5} {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19} {5, -1, -2} {0.5, 1, 2} {0, True} {1} {65, 33, 3, 5, 9} {1000000, 3}
