# Lists and tuples.
a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.insert(0, 9)
a.insert(-1, 10)
print(a, len(a), a.pop(), a.pop(0), a)  # expect: [3, 1, 2, 5, 7, 10] 8 8 9 [3, 1, 2, 5, 7, 10]
a.remove(10)
print(a, a.index(2), a.count(3), 5 in a, 99 in a)  # expect: [3, 1, 2, 5, 7] 2 1 True False
a.sort()
print(a)  # expect: [1, 2, 3, 5, 7]
a.sort(reverse=True)
print(a, sorted(a), sorted(['bb', 'a', 'ccc'], key=len), sorted([(2, 'b'), (1, 'z'), (2, 'a')]))
# expect: [7, 5, 3, 2, 1] [1, 2, 3, 5, 7] ['a', 'bb', 'ccc'] [(1, 'z'), (2, 'a'), (2, 'b')]
a.reverse()
print(a, a.copy() is a, a[:] == a, a[1:3], a[-1], a[::-1], a[::2])
# expect: [1, 2, 3, 5, 7] False True [2, 3] 7 [7, 5, 3, 2, 1] [1, 3, 7]
a[1:3] = ['x', 'y', 'z']
print(a)  # expect: [1, 'x', 'y', 'z', 5, 7]
a[0] = 0
del a[1]
del a[-2:]
print(a)  # expect: [0, 'y', 'z']
a += [1]
a *= 2
print(a, [1] + [2], [0] * 3, [[0] * 2 for _ in range(2)])
# expect: [0, 'y', 'z', 1, 0, 'y', 'z', 1] [1, 2] [0, 0, 0] [[0, 0], [0, 0]]
b = a
b.append('shared')
print(a[-1], a is b)  # expect: shared True
b = [1, [2, 3], (4, 5)]
print(b, b[1][0], b[2][1], [1, 2] == [1, 2], [1, 2] < [1, 3], [2] > [1, 9], (1, 2) == [1, 2])
# expect: [1, [2, 3], (4, 5)] 2 5 True True True False
print((1,), (), (1, 2) + (3,), (1, 2) * 2, (1, 2, 3)[1:], (3, 1).count(3), (3, 1).index(1))
# expect: (1,) () (1, 2, 3) (1, 2, 1, 2) (2, 3) 1 1
x, y = 1, 2
x, y = y, x
print(x, y)  # expect: 2 1
first, *rest = [1, 2, 3]
*init, last = 'abc'
p, (q, r), *s = 1, (2, 3), 4, 5
print(first, rest, init, last, p, q, r, s)  # expect: 1 [2, 3] ['a', 'b'] c 1 2 3 [4, 5]
print([*range(3), *'ab'], (*[1], 2), [*[]], {**{'a': 1}, 'b': 2})
# expect: [0, 1, 2, 'a', 'b'] (1, 2) [] {'a': 1, 'b': 2}
print(list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), range(3), range(1, 7, 2), len(range(0, 10, 3)))
# expect: [0, 1, 2, 3, 4] [2, 5, 8] [5, 3, 1] range(0, 3) range(1, 7, 2) 4
print(range(10)[3], range(10)[-1], range(10)[2:5], 3 in range(5), 7 in range(0, 10, 2), list(reversed(range(3))))
# expect: 3 9 range(2, 5) True False [2, 1, 0]
print(list(enumerate('ab')), list(enumerate('ab', 1)), list(zip([1, 2], 'ab')), list(zip([1, 2, 3], 'ab', [True, False])))
# expect: [(0, 'a'), (1, 'b')] [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] [(1, 'a', True), (2, 'b', False)]
print(list(map(lambda v: v * 2, [1, 2])), list(filter(None, [0, 1, '', 'a'])), list(map(max, [1, 5], [3, 2])))
# expect: [2, 4] [1, 'a'] [3, 5]
print(any([0, 1]), all([1, 0]), any([]), all([]), min([3, 1], key=lambda v: -v), max([], default='none'))
# expect: True False False True 3 none
it = iter([1, 2])
print(next(it), next(it), next(it, 'end'))  # expect: 1 2 end
c = [1, 2, 3]
c.clear()
print(c, bool(c), [] == [], not [])  # expect: [] False True True
d = []
d.append(d)
print(d)  # expect: [[...]]
print([i for i in range(5) if i % 2 if i > 1], [(i, j) for i in range(2) for j in range(2)], [[j for j in range(i)] for i in range(3)])
# expect: [3] [(0, 0), (0, 1), (1, 0), (1, 1)] [[], [0], [0, 1]]
print(sum(i * i for i in range(4)), list(i for i in 'ab'), tuple(i for i in range(2)), max(len(w) for w in ['a', 'bcd']))
# expect: 14 ['a', 'b'] (0, 1) 3
