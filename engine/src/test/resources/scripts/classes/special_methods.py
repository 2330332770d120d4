class A:
    n = 0
    def __init__(self, x): self.x = x; A.n += 1
    def get(self): return self.x
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v / 2
    @staticmethod
    def s(a): return a
    @classmethod
    def make(cls, x): return cls(x)
    def __repr__(self): return f'A({self.x!r})'
a = A(5); print(a, a.get(), a.double, A.s(3), a.s(4), A.make(2), A.n, [a], {'a': a}); a.double = 20; print(a.x, A.get(a)); del a.x
# expect: A(5) 5 10 3 4 A(2) 2 [A(5)] {'a': A(5)}
# expect: 10.0 10.0
try: a.x
except AttributeError as e: print(e)  # expect: 'A' object has no attribute 'x'

class B:
    def __init__(self): self.v = 1
    def f(self): return 'B.f'
class C(B):
    def __init__(self): super().__init__(); self.w = 2
    def f(self): return 'C.' + super().f()
class D(C): pass
d = D(); print(d.f(), d.v, d.w, isinstance(d, B), issubclass(D, B), D.__mro__, D.__bases__, D.__name__, type(d), d.__class__.__name__, D.mro())
# expect: C.B.f 1 2 True True (<class '__main__.D'>, <class '__main__.C'>, <class '__main__.B'>, <class 'object'>) (<class '__main__.C'>,) D <class '__main__.D'> D [<class '__main__.D'>, <class '__main__.C'>, <class '__main__.B'>, <class 'object'>]

try:
    class A:
        def __add__(self, o): return NotImplemented
    A() + 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'A' and 'int'

class A:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)
    def __rtruediv__(self, o): return ('rdiv', o)
    def __rpow__(self, o): return ('rpow', o)
print(1 + A(), 'a' * A(), 2 / A(), 2 ** A(), [1] + A(), sum([A()]))
# expect: ('radd', 1) ('rmul', 'a') ('rdiv', 2) ('rpow', 2) ('radd', [1]) ('radd', 0)

try:
    class A: pass
    A() + 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: unsupported operand type(s) for +: 'A' and 'int'

try:
    class A: pass
    A() < A()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'A' and 'A'

try:
    class A: pass
    A()[0]
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'A' object is not subscriptable

try:
    class A: pass
    A()[0] = 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'A' object does not support item assignment

try:
    class A: pass
    len(A())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: object of type 'A' has no len()

try:
    class A: pass
    for x in A(): pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'A' object is not iterable

try:
    class A: pass
    A()()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: 'A' object is not callable

try:
    class A: pass
    1 in A()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: argument of type 'A' is not iterable

try:
    class A: pass
    a = A(); a.x
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'A' object has no attribute 'x'

try:
    class A:
        def __init__(self): self.value = 1
    A().valeu
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'A' object has no attribute 'valeu'

try:
    class A:
        @property
        def p(self): return 1
    A().p = 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: property 'p' of 'A' object has no setter

class A:
    def __getattr__(self, n): return 'dyn ' + n
    def __setitem__(self, k, v): print('set', k, v)  # expect: set 1 2
    def __delitem__(self, k): print('del', k)  # expect: del 3
    def __getitem__(self, k): return k
a = A(); print(a.foo); a[1] = 2; del a[3]; print(a[1:2], a[1, 2], a[...], a['x'], a[::2])
# expect: dyn foo
# expect: slice(1, 2, None) (1, 2) Ellipsis x slice(None, None, 2)

class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), [x for x in It()], 2 in It(), next(It()), *It()); a, b, c = It()
# expect: [1, 2, 3] 6 [1, 2, 3] True 1 1 2 3

class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(S()), 20 in S(), [x for x in S()])  # expect: [0, 10, 20] True [0, 10, 20]

class A:
    def __str__(self): return 'str'
class B:
    def __repr__(self): return 'repr'
print(A(), B(), str(B()), [B()], f'{A()} {B()}', '%s %r' % (A(), B()), repr(B()))
# expect: str repr repr [repr] str repr str repr repr

try:
    class A:
        def __str__(self): return 5
    print(A())
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: __str__ returned non-string (type int)

try:
    class A:
        def __init__(self): return 5
    A()
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: __init__() should return None, not 'int'

class A:
    x = []
a, b = A(), A(); a.x.append(1); print(b.x, A.x); a.x = 2; print(b.x, a.x, a.__dict__)
# expect: [1] [1]
# expect: [1] 2 {'x': 2}

class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), [c.__name__ for c in D.__mro__])  # expect: DBCA ['D', 'B', 'C', 'A', 'object']

try:
    class A(B): pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")

try:
    class X: pass
    class Y: pass
    class A(X, Y): pass
    class B(Y, X): pass
    class C(A, B): pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: Cannot create a consistent method resolution
    # expect: order (MRO) for bases X, Y

try:
    class A:
        def __eq__(self, o): return True
    print(A() == 5, A() != 5, 5 == A()); {A(): 1}  # expect: True False True
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: TypeError: unhashable type: 'A'

try:
    class A:
        def __lt__(self, o): return True
    print(A() < 1, 1 > A()); 1 < A()  # expect: True True
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: '<' not supported between instances of 'int' and 'A'

try:
    from abc import ABC, abstractmethod
    class Base(ABC):
        @abstractmethod
        def f(self): pass
    class Im(Base):
        def f(self): return 1
    print(Im().f()); Base()  # expect: 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: Can't instantiate abstract class Base with abstract method f

class A:
    __slots__ = ['x']
    def __init__(self): self.x = 1
print(A().x)  # expect: 1

try:
    class A:
        def __init__(self): self.__p = 1
        def get(self): return self.__p
        def __m(self): return 2
        def call(self): return self.__m()
    a = A(); print(a.get(), a.call(), a._A__p); a.__p  # expect: 1 2 1
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: AttributeError: 'A' object has no attribute '__p'

class Outer:
    class Inner:
        def f(self): return 'in'
    def g(self): return self.Inner().f()
print(Outer().g(), Outer.Inner.__qualname__)  # expect: in Outer.Inner

print(object(), type(object())) if False else print(isinstance(object(), object))  # expect: True
class A: pass
print(str(A())[:21], A, type(A), repr(A))
# expect: <__main__.A object at <class '__main__.A'> <class 'type'> <class '__main__.A'>

class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def __len__(self): return len(self._items)
s = Stack().push(1).push(2); print(len(s), bool(s), bool(Stack()), s._items)
# expect: 2 True False [1, 2]

class A:
    def m(self): return self
a = A(); f = a.m; print(f() is a, a.m == a.m, A.m(a) is a)  # expect: True True True
print(str(A.m)[:13], str(a.m)[:15])  # expect: <function A.m <bound method A

class Callable:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Callable
def foo(x): return x + 1
print(foo(1), foo(2), foo.n)  # expect: 2 3 2

class D:
    def __get__(self, obj, typ=None): return 'desc'
class A:
    d = D()
print(A().d)  # expect: desc

try:
    class A:
        def __enter__(self): return self
    with A(): pass
except BaseException as error:
    print(type(error).__name__, error, sep=": ")
    # expect: TypeError: 'A' object does not support the context manager protocol (missed __exit__ method)

class A:
    count = 0
    @classmethod
    def inc(cls): cls.count += 1; return cls.count
    @staticmethod
    def st(): return 'st'
class B(A): pass
print(A.inc(), B.inc(), A.inc(), B.count, A.st(), B().st())  # expect: 1 2 2 2 st st

class A:
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __repr__(self): return ', '.join(f'{k}={v}' for k, v in sorted(self.__dict__.items()))
print(A(x=1, y=2))  # expect: x=1, y=2

try:
    class A:
        @property
        def x(self): return self._x
        @x.setter
        def x(self, v):
            if v < 0: raise ValueError('neg')
            self._x = v
        @x.deleter
        def x(self): print('deleted')  # expect: deleted
    a = A(); a.x = 5; print(a.x); del a.x; a.x = -1  # expect: 5
except BaseException as error:
    print(type(error).__name__, error, sep=": ")  # expect: ValueError: neg

class A:
    def __init__(self): self.b = [1,2]; self.d = {'k': 1}; self.n = 0
a = A(); a.b[0] += 5; a.d['k'] *= 3; a.n -= 1; a.b += [9]; print(a.b, a.d, a.n); a.b[1:] = []; a.z, a.y = 1, 2; print(a.b, a.z, a.y)
# expect: [6, 2, 9] {'k': 3} -1
# expect: [6] 1 2

class T:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __gt__(self, o): return self.v > o.v
    def __ge__(self, o): return self.v >= o.v
    def __ne__(self, o): return 'ne'
print(T(1) < T(2), T(1) <= T(1), T(1) > T(2), T(1) >= T(2), T(1) != T(1), min(T(3), T(1)).v, max([T(1), T(5)]).v, T(1) < T(2) < T(3))
# expect: True True False False ne 1 5 True

import functools
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))  # expect: True True False

class A:
    def __setattr__(self, k, v): print('set', k); object.__setattr__(self, k, v)  # expect: set x
a = A(); a.x = 5; print(a.x)  # expect: 5

class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
n = Node(1, Node(2, Node(3)))
while n: print(n.v); n = n.next
# expect: 1
# expect: 2
# expect: 3
