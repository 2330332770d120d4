# Functions: defaults, keywords, stars, closures, lambdas, decorators.
def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(f(1), f(1, 5), f(1, 2, 3, 4), f(1, c=9), f(b=1, a=0), f(1, x=1, y=2))
# expect: (1, 2, (), 3, {}) (1, 5, (), 3, {}) (1, 2, (3, 4), 3, {}) (1, 2, (), 9, {}) (0, 1, (), 3, {}) (1, 2, (), 3, {'x': 1, 'y': 2})
print(f(*[1, 2, 3]), f(**{'a': 1, 'z': 2}), f(*'ab', **{'c': 0}))
# expect: (1, 2, (3,), 3, {}) (1, 2, (), 3, {'z': 2}) ('a', 'b', (), 0, {})
def only(a, /, b, *, c): return (a, b, c)
print(only(1, 2, c=3), only(1, b=2, c=3))  # expect: (1, 2, 3) (1, 2, 3)
def nothing(): pass
print(nothing(), (lambda: None)(), (lambda x, y=2, *z: (x, y, z))(1, 2, 3))
# expect: None None (1, 2, (3,))
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2))  # expect: [1, 2] [1, 2]
def outer(n):
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
count = outer(10)
print(count(), count(), outer(0)())  # expect: 11 12 1
fs = [lambda i=i: i for i in range(3)]
gs = [lambda: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])  # expect: [0, 1, 2] [2, 2, 2]
def twice(fn):
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs) * 2
    return wrapper
@twice
def add(a, b): return a + b
print(add(1, 2), add.__name__, twice(len)('abc'))  # expect: 6 wrapper 6
def repeat(times):
    def decorate(fn):
        return lambda *a: [fn(*a)] * times
    return decorate
@repeat(3)
def hi(name): return 'hi ' + name
print(hi('you'))  # expect: ['hi you', 'hi you', 'hi you']
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
print(fact(5), fact(30))  # expect: 120 265252859812191058636308480000000
def multiple():
    return 1, 'two', [3]
a, b, c = multiple()
print(a, b, c, multiple())  # expect: 1 two [3] (1, 'two', [3])
print((lambda *a, **k: (a, k))(1, b=2), list(map(str.upper, ['a', 'b'])), sorted([3, 1], key=lambda v: -v))
# expect: ((1,), {'b': 2}) ['A', 'B'] [3, 1]
x = 'global'
def reader():
    return x
def shadow():
    x = 'local'
    return x, reader()
print(reader(), shadow(), x)  # expect: global ('local', 'global') global
compose = lambda f, g: lambda v: f(g(v))
print(compose(lambda v: v + 1, lambda v: v * 2)(5))  # expect: 11
print([n for n in range(20) if all(n % d for d in range(2, n)) and n > 1])
# expect: [2, 3, 5, 7, 11, 13, 17, 19]
def annotated(a: int, b: 'str' = 'x') -> str:
    """A docstring."""
    return b * a
print(annotated(2), callable(annotated), callable(3))  # expect: xx True False
def deep(n):
    if n == 0: return 'bottom'
    return deep(n - 1)
print(deep(500))  # expect: bottom
gen = (i * i for i in range(3))
print(next(gen), list(gen), list(gen))  # expect: 0 [1, 4] []
def counter():
    counter.calls = getattr(counter, 'calls', 0) + 1
    return counter.calls
counter(); print(counter(), counter.calls, hasattr(counter, 'nope'))  # expect: 2 2 False
