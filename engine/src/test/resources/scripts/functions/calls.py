def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1,2], **{'c': 3}), f(1, c=3, **{'d': 9, 'z': 0}))
# expect: (1, 2, (), 3, 4, {}) (1, 2, (3, 4), 5, 4, {'e': 6}) (1, 2, (), 3, 4, {}) (1, 2, (), 3, 9, {'z': 0})

def f(a, /, b, *, c): return a, b, c
print(f(1, 2, c=3), f(1, b=2, c=3))  # expect: (1, 2, 3) (1, 2, 3)

try:
    def f(a, /): pass
    f(a=1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'

try:
    def f(*, c): pass
    f(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() takes 0 positional arguments but 1 was given

try:
    def f(*, c): pass
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() missing 1 required keyword-only argument: 'c'

try:
    def f(a, b): pass
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() missing 2 required positional arguments: 'a' and 'b'

try:
    def f(a, b): pass
    f(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() missing 1 required positional argument: 'b'

try:
    def f(a, b, c): pass
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'

try:
    def f(a): pass
    f(1, 2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() takes 1 positional argument but 2 were given

try:
    def f(): pass
    f(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() takes 0 positional arguments but 1 was given

try:
    def f(a, b=1): pass
    f(1, 2, 3)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() takes from 1 to 2 positional arguments but 3 were given

try:
    def f(a, *, b=1): pass
    f(1, 2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() takes 1 positional argument but 2 were given

try:
    def f(a): pass
    f(1, a=2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() got multiple values for argument 'a'

try:
    def f(a): pass
    f(b=2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() got an unexpected keyword argument 'b'

try:
    def f(a): pass
    f(1, **{'a': 2})
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: f() got multiple values for argument 'a'

try:
    def f(**k): return k
    f(**{1: 2})
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: keywords must be strings

try:
    def f(**k): return k
    f(**5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: __main__.f() argument after ** must be a mapping, not int

try:
    def f(*k): return k
    f(*5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: __main__.f() argument after * must be an iterable, not int

try:
    class A:
        def m(self, x): return x
    A().m()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: A.m() missing 1 required positional argument: 'x'

try:
    class A:
        def m(self, x): return x
    A.m(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: A.m() missing 1 required positional argument: 'x'

try:
    class A:
        def m(): return 1
    A().m()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: A.m() takes 0 positional arguments but 1 was given

try:
    class A:
        def __init__(self, x): self.x = x
    A()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: A.__init__() missing 1 required positional argument: 'x'

try:
    class A: pass
    A(1)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: A() takes no arguments

def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
f = outer(); print(f(), f(), outer()())  # expect: 2 3 2

try:
    def f():
        x += 1
    x = 1
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value

try:
    def f():
        print(x)
        x = 1
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value

try:
    def f():
        return undefined_name
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: NameError: name 'undefined_name' is not defined

try:
    def f():
        def g(): return z
        g()
        z = 1
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: NameError: cannot access free variable 'z' where it is not associated with a value in enclosing scope

adders = [lambda x, i=i: x + i for i in range(3)]; print([a(10) for a in adders]); fs = []
# expect: [10, 11, 12]
for i in range(3): fs.append(lambda: i)
print([f() for f in fs])  # expect: [2, 2, 2]

def deco(f):
    def w(*a, **k):
        print('call', f.__name__, a, k); return f(*a, **k)  # expect: call add (1,) {'b': 2}
    return w
@deco
def add(a, b=1): return a + b
print(add(1, b=2), add.__name__)  # expect: 3 w
def rep(n):
    def d(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return d
@rep(2)
@rep(3)
def one(): return 1
print(one())  # expect: [[1, 1, 1], [1, 1, 1]]

def f(n): return 1 if n <= 1 else n * f(n-1)
print(f(20), f(30), (lambda *a, **k: (a, k))(1, x=2), (lambda x, y=2: x+y)(1), (lambda: None)())
# expect: 2432902008176640000 265252859812191058636308480000000 ((1,), {'x': 2}) 3 None

try:
    y: int
    print(y)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: NameError: name 'y' is not defined

def compose(*fs):
    def c(x):
        for f in reversed(fs): x = f(x)
        return x
    return c
print(compose(lambda x: x+1, lambda x: x*2)(5), list(map(compose(str, abs), [-1])))
# expect: 11 ['1']

def f(x):
    if x > 0:
        return 'pos'
    elif x < 0:
        return 'neg'
    else:
        return 'zero'
print(f(1), f(-1), f(0))  # expect: pos neg zero

for i in range(5):
    if i == 3: break
else: print('no')
for i in range(2): pass
else: print('else', i)  # expect: else 1
while True:
    i += 1
    if i > 5: break
else: print('no')
n = 0
while n < 3: n += 1
else: print('welse', n)  # expect: welse 3
for i in []: pass
else: print('empty')  # expect: empty

for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
        print(i, j)
        # expect: 0 0
        # expect: 0 2
        # expect: 1 0
        # expect: 1 2

try: 1/0
except ZeroDivisionError as e: print('zde', e, repr(e), type(e).__name__, e.args)
# expect: zde division by zero ZeroDivisionError('division by zero') ZeroDivisionError ('division by zero',)
else: print('else')
finally: print('fin')  # expect: fin
try: x = 1
except: pass
else: print('else')  # expect: else
finally: print('fin')  # expect: fin
try:
    try: {}['a']
    finally: print('inner')  # expect: inner
except (KeyError, IndexError) as e: print(repr(e), str(e), e.args)
# expect: KeyError('a') 'a' ('a',)

def f():
    try: return 1
    finally: print('f')  # expect: f
def g():
    try: return 1
    finally: return 2
def h():
    for i in range(3):
        try: continue
        finally: print(i)
        # expect: 0
        # expect: 1
        # expect: 2
    while True:
        try: break
        finally: print('brk')  # expect: brk
    return 'h'
print(f(), g(), h())  # expect: 1 2 h

try:
    class MyE(Exception):
        def __init__(self, a, b): super().__init__(a, b); self.b = b
    try: raise MyE(1, 2)
    except MyE as e: print(e, e.args, e.b, repr(e))  # expect: (1, 2) (1, 2) 2 MyE(1, 2)
    class E2(ValueError): pass
    try: raise E2('m')
    except ValueError as e: print(type(e), e, isinstance(e, E2), issubclass(E2, Exception))
    # expect: <class '__main__.E2'> m True True
    class E3(Exception):
        def __str__(self): return 'custom'
    raise E3('x')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: E3: custom

try:
    try: 1/0
    except ZeroDivisionError as e: raise ValueError('v') from e
except ValueError as e: print(e, repr(e.__cause__), e.__context__ is e.__cause__)
# expect: v ZeroDivisionError('division by zero') True
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('k')
except KeyError as e: print(repr(e.__context__), e.__cause__)
# expect: ZeroDivisionError('division by zero') None

try: raise ValueError
except ValueError as e: print(repr(e), str(e) == '')  # expect: ValueError() True
try: e
except NameError as n: print(n)  # expect: name 'e' is not defined

try:
    raise ValueError('a', 'b')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: ('a', 'b')

try:
    raise ValueError(5)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: 5

try:
    raise KeyError('k')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: KeyError: 'k'

try:
    raise 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: exceptions must derive from BaseException

try:
    raise
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: RuntimeError: No active exception to reraise

try:
    raise ValueError from 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: exception causes must derive from BaseException

try:
    assert 1 == 2
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: AssertionError:

try:
    assert 1 == 2, 'msg'
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: AssertionError: msg

assert (1 == 2, 'msg')
print('ok')  # expect: ok

try:
    try: pass
    except 5: pass
    try: 1/0
    except 5: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: catching classes that do not inherit from BaseException is not allowed

class C:
    def __enter__(self): print('enter'); return self
    # expect: enter
    # expect: enter
    # expect: enter
    # expect: enter
    def __exit__(self, t, v, tb): print('exit', t, v); return True
    # expect: exit <class 'ValueError'> x
    # expect: exit None None
    # expect: exit None None
    # expect: exit None None
with C() as c, C(): print('in'); raise ValueError('x')  # expect: in
print('after')  # expect: after
with (C() as a, C() as b): print('two')  # expect: two

try:
    class C:
        def __enter__(self): return 1
        def __exit__(self, t, v, tb): print('exit', t is None)
        # expect: exit True
        # expect: exit True
        # expect: exit True
        # expect: exit False
    def f():
        with C() as x: return x
    print(f())  # expect: 1
    for i in range(2):
        with C(): continue
    with C(): 1/0
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: division by zero

try:
    with 5: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'int' object does not support the context manager protocol

try:
    with 5 as x: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'int' object does not support the context manager protocol

try:
    class A: pass
    with A() as x: pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'A' object does not support the context manager protocol

if (n := 10) > 5: print(n)  # expect: 10
while (n := n - 3) > 0: print(n)
# expect: 7
# expect: 4
# expect: 1
print([y for x in range(3) if (y := x * 2)], y)  # expect: [2, 4] 4

x = 5; print('a' if x > 3 else 'b' if x > 1 else 'c', (x > 3 and 'y') or 'n')  # expect: a y
if x > 3 and not x > 10 or x == 0: print('ok')  # expect: ok
if not x: print('no')
elif x: print('elif')  # expect: elif

print(1); print(2);
# expect: 1
# expect: 2
x = 1; y = 2
if x: print(x); print(y)
# expect: 1
# expect: 2
for i in range(2): print(i); continue
# expect: 0
# expect: 1
class A: pass
def f(): pass; return 5
print(f())  # expect: 5

if __name__ == '__main__':
    print('main', __name__)  # expect: main __main__

import warnings
warnings.filterwarnings('ignore')
print('ok')  # expect: ok

import copy
a = [[1]]; b = copy.copy(a); c = copy.deepcopy(a); a[0].append(2); print(a, b, c)
# expect: [[1, 2]] [[1, 2]] [[1]]

from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: float = 2.0
    z: list = field(default_factory=list)
    def norm(self): return self.x + self.y
p = P(1); print(p, p == P(1), P(1, 3).norm(), p.z); p.x = 9; print(p); 
# expect: P(x=1, y=2.0, z=[]) True 4 []
# expect: P(x=9, y=2.0, z=[])
try: P()
except TypeError as e: print(e)  # expect: P.__init__() missing 1 required positional argument: 'x'

from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
print(Color.RED, Color.RED.name, Color.RED.value, Color(1), list(Color), Color['BLUE'], Color.RED is Color.RED, repr(Color.RED))
# expect: Color.RED RED 1 Color.RED [<Color.RED: 1>, <Color.BLUE: 2>] Color.BLUE True <Color.RED: 1>

from math import sin, pi as PI
print(sin(0), PI)  # expect: 0.0 3.141592653589793
from math import *
print(cos(0))  # expect: 1.0

import math as m, random
print(m.pi)  # expect: 3.141592653589793

print(vars)  # expect: <built-in function vars>

class A: pass
a = A(); setattr(a, 'x', 5); print(getattr(a, 'x'), getattr(a, 'z', 1), hasattr(a, 'x'), vars(a), a.__dict__); delattr(a, 'x'); print(hasattr(a, 'x'))
# expect: 5 1 True {'x': 5} {'x': 5}
# expect: False

try:
    getattr(5, 'foo')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'int' object has no attribute 'foo'

try:
    class A: pass
    A().foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'A' object has no attribute 'foo'

try:
    class A: pass
    A.foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: type object 'A' has no attribute 'foo'

try:
    class A: pass
    A().x.y
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'A' object has no attribute 'x'

try:
    None.foo
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'NoneType' object has no attribute 'foo'

try:
    x = None; x.foo()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'NoneType' object has no attribute 'foo'

try:
    x = None; x()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'NoneType' object is not callable

try:
    x = None; x[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'NoneType' object is not subscriptable

try:
    5()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'int' object is not callable

try:
    5[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'int' object is not subscriptable

try:
    5[0] = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'int' object does not support item assignment

try:
    5 .foo = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'int' object has no attribute 'foo'

try:
    len.foo = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'builtin_function_or_method' object has no attribute 'foo'

try:
    def f(): pass
    f.x = 5; print(f.x)  # expect: 5
    f.y
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'function' object has no attribute 'y'

try:
    print(undefined)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: NameError: name 'undefined' is not defined

try:
    pritn('x')
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: NameError: name 'pritn' is not defined

try:
    import math; math.sqr(2)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: module 'math' has no attribute 'sqr'

try:
    def f():
        def g():
            def h(): return 1/0
            return h()
        return g()
    f()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ZeroDivisionError: division by zero

try:
    def f(n): return f(n+1)
    f(0)
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: RecursionError: maximum recursion depth exceeded

print((lambda x: x)(1), (lambda: (1,2))(), [f(2) for f in (lambda x: x, lambda x: x**2)])
# expect: 1 (1, 2) [2, 4]

def f(x, y): return x - y
print(f(y=1, x=5), f(*(1,2)), f(*[1], **{'y': 2}), f(**dict(x=1, y=2)))  # expect: 4 -1 -1 -1

import math
print(f"{math.pi:.{3}f}", math.__name__, print.__name__, len.__name__, int.__name__, (5).__class__, (5).__class__.__name__, type(5).__name__, 'a'.__class__)
# expect: 3.142 math print len int <class 'int'> int int <class 'str'>

def f(a, b=[1], *c, d=None): ...
print(f(1)); print(f.__code__.co_varnames) if False else None  # expect: None

global_x = 5
def f():
    global_x = 6
    class C:
        y = global_x
        def m(self): return global_x
    return C().m(), C.y, global_x
print(f(), global_x)  # expect: (6, 6, 6) 5

x = 5
class C:
    x = 6
    y = x + 1
    z = [x for _ in range(2)]
print(C.y, C.z)  # expect: 7 [5, 5]

i = 'outer'
l = [i for i in range(3)]
print(i)  # expect: outer
for i in range(2): pass
print(i)  # expect: 1

def f():
    for i in range(3):
        def g(): return i
    return g()
print(f())  # expect: 2

def f(): return 1,
print(f());   # expect: (1,)
def g(): return *[1,2], 3
print(g())  # expect: (1, 2, 3)
x = 1, 2
print(x)  # expect: (1, 2)
for a in 1, 2: print(a)
# expect: 1
# expect: 2

print([1, 2, 3][True], 'ab'[False], {True: 'x'}[1])  # expect: 2 a x

lst = [1,2,3]
print(lst[lst[0]], lst[-lst[0]], lst[0:][1:][0], (lst)[0], [lst][0][0])  # expect: 2 3 2 1 1

def f(*args, sep=' '): return sep.join(map(str, args))
print(f(1, 2, sep='-'), f())  # expect: 1-2

try:
    class A:
        def __bool__(self): return 5
    if A(): pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: __bool__ should return bool, returned int

try:
    class A:
        def __len__(self): return -1
    len(A())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: __len__() should return >= 0

try:
    class A:
        def __len__(self): return 'a'
    len(A())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'str' object cannot be interpreted as an integer
