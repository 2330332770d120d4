def g():
    yield 1
    yield 2
print(list(g()), sum(g()), next(g()), [x*2 for x in g()], g().__next__(), type(g()))
# expect: [1, 2] 3 1 [2, 4] 1 <class 'generator'>

def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
for x in count(3): print(x)
# expect: 0
# expect: 1
# expect: 2
print(list(zip(count(2), 'ab')), max(count(4)), dict(enumerate(count(2))), *count(3))
# expect: [(0, 'a'), (1, 'b')] 3 {0: 0, 1: 1} 0 1 2
a, b, c = count(3); print(a, b, c)  # expect: 0 1 2

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 10)))  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
f = fib(); print(next(f), next(f), next(f))  # expect: 0 1 1
for x in fib():
    if x > 20: break
    print(x, end=' ')
    # expect: 0
    # expect: 1
    # expect: 1
    # expect: 2
    # expect: 3
    # expect: 5
    # expect: 8
    # expect: 13

def inner():
    yield 1
    yield 2
    return 'r'
def outer():
    r = yield from inner()
    print('r', r)  # expect: r r
    yield from [3, 4]
    yield from range(2)
print(list(outer()))  # expect: [1, 2, 3, 4, 0, 1]

def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
        # expect: cleanup
        # expect: cleanup
it = g(); print(next(it)); it.close(); print('after')
# expect: 1
# expect: after
for x in g(): print(x)
# expect: 1
# expect: 2

def g():
    try:
        yield 1
    except ValueError as e:
        print('caught', e)  # expect: caught boo
        yield 2
it = g(); print(next(it)); print(it.throw(ValueError('boo')))
# expect: 1
# expect: 2

def g():
    for i in range(3):
        if i == 1: continue
        for j in range(2):
            yield i, j
    else:
        yield 'else'
print(list(g()))  # expect: [(0, 0), (0, 1), (2, 0), (2, 1), 'else']

def g():
    with M() as m:
        yield m
        yield 2
    yield 3
class M:
    def __enter__(self): print('in'); return 'm'  # expect: in
    def __exit__(self, *a): print('out', a)  # expect: out (None, None, None)
print(list(g()))  # expect: ['m', 2, 3]

def g():
    yield
    return
    yield 2
print(list(g()), list(g()))  # expect: [None] [None]

try:
    def g():
        yield 1
        raise ValueError('x')
    it = g(); next(it)
    next(it)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: x

try:
    def g():
        yield 1
    it = g(); next(it); next(it)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: StopIteration:

try:
    def g(): yield 1
    g()[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'generator' object is not subscriptable

try:
    def g(): yield 1
    len(g())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: object of type 'generator' has no len()

def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else: yield t
print(list(walk([1,[2,[3,[4]]]])))  # expect: [1, 2, 3, 4]

class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(2, Tree(1), Tree(3))), 3 in Tree(3), sorted(Tree(2, Tree(5))))
# expect: [1, 2, 3] True [2, 5]

gen = (x*x for x in range(5)); print(next(gen), next(gen), list(gen), list(gen))
# expect: 0 1 [4, 9, 16] []
gen = (print('lazy', x) or x for x in range(3)); print('made'); print(next(gen))
# expect: made
# expect: lazy 0
# expect: 0

def batches(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i+n]
for epoch in range(2):
    for b in batches([1,2,3,4,5], 2): print(b)
    # expect: [1, 2]
    # expect: [3, 4]
    # expect: [5]
    # expect: [1, 2]
    # expect: [3, 4]
    # expect: [5]

def g(a, *b, c=3, **d):
    yield a; yield b; yield c; yield d
print(list(g(1,2,x=5)))  # expect: [1, (2,), 3, {'x': 5}]

def acc():
    total = 0
    while True:
        x = yield total
        if x is None: return total
        total += x
a = acc(); next(a); print(a.send(1), a.send(2))  # expect: 1 3
try: a.send(None)
except StopIteration as e: print(e.value)  # expect: 3

def g():
    x = 1
    def h():
        nonlocal x; x += 1; return x
    yield h(); yield h(); yield x
print(list(g()))  # expect: [2, 3, 3]

try:
    def g():
        yield from 5
    list(g())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not iterable

try:
    def g():
        yield 1
    it = g()
    it.send(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: can't send non-None value to a just-started generator

from contextlib import contextmanager
@contextmanager
def cm(x):
    print('enter');   # expect: enter
    try: yield x
    finally: print('exit')  # expect: exit
with cm(5) as v: print(v)  # expect: 5

def g():
    while True:
        try:
            yield 1
        except KeyError:
            print('ke'); continue  # expect: ke
        else:
            print('else'); break  # expect: else
it = g(); print(next(it)); print(it.throw(KeyError)); print(next(it, 'done'))
# expect: 1
# expect: 1
# expect: done
