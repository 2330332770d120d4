# Dicts and sets.
d = {'b': 1, 'a': 2}
d['c'] = 3
d['a'] += 10
print(d, len(d), d['a'], d.get('z'), d.get('z', 0), 'a' in d, 'z' in d, 1 in d.values())
# expect: {'b': 1, 'a': 12, 'c': 3} 3 12 None 0 True False True
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
# expect: ['b', 'a', 'c'] ['b', 'a', 'c'] [1, 12, 3] [('b', 1), ('a', 12), ('c', 3)] dict_keys(['b', 'a', 'c']) dict_values([1, 12, 3]) dict_items([('b', 1), ('a', 12), ('c', 3)])
for k, v in d.items():
    print(k, v)
    # expect: b 1
    # expect: a 12
    # expect: c 3
del d['b']
print(d.pop('c'), d.pop('q', None), d.setdefault('n', []), d)
# expect: 3 None [] {'a': 12, 'n': []}
d.update({'x': 1}, y=2)
d['n'].append(1)
print(d, d == {'a': 12, 'n': [1], 'x': 1, 'y': 2}, sorted(d), max(d))
# expect: {'a': 12, 'n': [1], 'x': 1, 'y': 2} True ['a', 'n', 'x', 'y'] y
print(dict(a=1, b=2), dict([('k', 'v')]), dict(zip('ab', [1, 2])), {}, dict())
# expect: {'a': 1, 'b': 2} {'k': 'v'} {'a': 1, 'b': 2} {} {}
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 'tuple', None: 'none'})
# expect: {1: 'bool'} {(1, 2): 'tuple', None: 'none'}
print({k: v * 2 for k, v in zip('abc', range(3))}, {**d, 'a': 0}, {'a': 1} | {'b': 2})
# expect: {'a': 0, 'b': 2, 'c': 4} {'a': 0, 'n': [1], 'x': 1, 'y': 2} {'a': 1, 'b': 2}
print(d.popitem(), d.copy(), bool({}), {'nested': {'deep': [1, {'x': None}]}})
# expect: ('y', 2) {'a': 12, 'n': [1], 'x': 1} False {'nested': {'deep': [1, {'x': None}]}}
s = {3, 1, 2, 3}
s.add(5)
s.discard(99)
print(s, len(s), 2 in s, {1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2, 3}, {1, 2} ^ {2, 3}, set())
# expect: {1, 2, 3, 5} 4 True {1, 2, 3} {2} {1} {1, 3} set()
print({1, 2} <= {1, 2, 3}, {1} < {1}, {1, 2} == {2, 1}, {1}.isdisjoint({2}), {1, 2}.union([3]), {x % 3 for x in range(10)})
# expect: True False True True {1, 2, 3} {0, 1, 2}
print(set([5, 1, 9, 17, 33, 4]), {100, 2, 50, 7}, {-1, -2, 0}, frozenset([2, 1]), list({8, 16, 0}))
# expect: {1, 33, 4, 5, 9, 17} {2, 100, 50, 7} {0, -1, -2} frozenset({1, 2}) [8, 16, 0]
print(sorted({'b', 'a'}), len(set('hello')), {'only'})  # expect: ['a', 'b'] 4 {'only'}
