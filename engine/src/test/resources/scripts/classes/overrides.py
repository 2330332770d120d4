# What classes derived from Python's own may override, and how such values print.
class M(type):
    def __getattr__(cls, n): return n
class A(metaclass=M): pass
print(A.foo)
# expect: foo
class B(int):
    def __add__(self, o): return B(super().__add__(o))
    def __eq__(self, o): return 'eq'
    __hash__ = int.__hash__
print(B(1) + 2, type(B(1) + 2), sum([B(1), B(2)]), B(3) == 4, {B(1): 2})
# expect: 3 <class '__main__.B'> 3 eq {1: 2}
class D(dict):
    def __getitem__(self, k): return 'x'
    def get(self, k, d=None): return 'g'
    def __iter__(self): return iter(['z'])
    def __len__(self): return 99
    def __contains__(self, k): return True
print(D()['q'], D().get(1), list(D()), len(D()), 'a' in D(), bool(D()))
# expect: x g ['z'] 99 True True
class F(float):
    def __repr__(self): return 'F!'
print(F(1.5), [F(2)], F(2) * 2, f'{F(2.5):.1f}', str(F(1)))
# expect: F! [F!] 4.0 2.5 F!
class S(str):
    def __len__(self): return 7
    def __str__(self): return 'S!'
print(S('ab'), len(S('ab')), S('ab') + 'c', f'{S("q")}', repr(S('r')), S('a b').split())
# expect: S! 7 abc S! 'r' ['a', 'b']
try:
    class X(bool): pass
except TypeError as e: print(e)
# expect: type 'bool' is not an acceptable base type
try: type('X', 3, {})
except TypeError as e: print(e)
# expect: type.__new__() argument 2 must be tuple, not int
try:
    class Y(int, str): pass
except TypeError as e: print(e)
# expect: multiple bases have instance lay-out conflict
try:
    match 3:
        case str(a, b): pass
except TypeError as e: print(e)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __repr__(self): return f'T{tuple(self)}'
t = T(1, 2); t.z = 5; print(t, t.z, t + (3,), t == (1, 2), {t: 1}, T(3) < T(4))
# expect: T(1, 2) 5 (1, 2, 3) True {T(1, 2): 1} True
print(isinstance(t, tuple), T.__mro__, sorted([T(2), T(1)]))
# expect: True (<class '__main__.T'>, <class 'tuple'>, <class 'object'>) [T(1,), T(2,)]
from collections import OrderedDict, Counter, defaultdict, namedtuple
class C(Counter):
    def top(self): return self.most_common(1)
c = C('aab'); print(c.top(), c, c['zz'], type(c))
# expect: [('a', 2)] C({'a': 2, 'b': 1}) 0 <class '__main__.C'>
class DD(defaultdict):
    pass
d = DD(list); d['a'].append(1); print(d, type(d).__name__)
# expect: DD(<class 'list'>, {'a': [1]}) DD
class P(namedtuple('P', 'x y')):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
p = P(3, 4); print(p, p.norm, p + P(1, 1), p._replace(x=0), p == (3, 4), type(p._replace(x=0)).__name__)
# expect: P(x=3, y=4) 5.0 P(x=4, y=5) P(x=0, y=4) True P
