# Classes: attributes, inheritance, properties, operators.
class Point:
    """A point."""
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1
    def __repr__(self): return f'Point({self.x}, {self.y})'
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __mul__(self, k): return Point(self.x * k, self.y * k)
    def __rmul__(self, k): return self * k
    def __neg__(self): return Point(-self.x, -self.y)
    def __lt__(self, other): return self.x < other.x
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, *a): return ('called', a)
    def __bool__(self): return self.x != 0
    def __iter__(self): return iter((self.x, self.y))
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    @property
    def norm(self): return abs(self)
    @property
    def scale(self): return self._scale
    @scale.setter
    def scale(self, v): self._scale = v * 10
    @staticmethod
    def origin(): return Point(0, 0)
    @classmethod
    def unit(cls): return cls(1, 1)
p = Point(3, 4)
print(p, str(p), [p], p.x, p.norm, Point.count)
# expect: Point(3, 4) Point(3, 4) [Point(3, 4)] 3 5.0 1
print(p + Point(1, 1), p * 2, 2 * p, -p, p == Point(3, 4), p != Point(0), p < Point(9))
# expect: Point(4, 5) Point(6, 8) Point(6, 8) Point(-3, -4) True True True
print(len(p), p[0], p[1], 4 in p, p(1), bool(Point(0)), list(p), abs(p), max(Point(1), Point(2)))
# expect: 2 3 4 True ('called', (1,)) False [3, 4] 5.0 Point(2, 0)
a, b = p
p.scale = 2
p.extra = 'new'
print(a, b, p.scale, p.extra, Point.origin(), Point.unit(), p.unit())
# expect: 3 4 20 new Point(0, 0) Point(1, 1) Point(1, 1)
class Base:
    kind = 'base'
    def __init__(self): self.log = ['Base']
    def who(self): return 'base ' + self.kind
    def template(self): return self.who()
class Child(Base):
    kind = 'child'
    def __init__(self):
        super().__init__()
        self.log.append('Child')
    def who(self): return super().who() + '!'
class Left(Base):
    def who(self): return 'left ' + super().who()
class Right(Base):
    def who(self): return 'right ' + super().who()
class Both(Left, Right): pass
c = Child()
print(c.log, c.who(), c.template(), Both().who(), Child.__name__, type(c).__name__)
# expect: ['Base', 'Child'] base child! base child! left right base base Child Child
print(isinstance(c, Base), issubclass(Child, Base), isinstance(c, (int, Base)), type(c) is Child, type(c) == Base)
# expect: True True True True False
print(Both.kind, hasattr(c, 'log'), hasattr(c, 'nope'), getattr(c, 'nope', 'fallback'))
# expect: base True False fallback
method = c.who
print(method(), Base.who(c), type(Child), Child)
# expect: base child! base child <class 'type'> <class '__main__.Child'>
class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, v): self.items.append(v); return self
    def __setitem__(self, k, v): self.items.append((k, v))
    def __enter__(self): return self.items
    def __exit__(self, *a): self.items.append('exit')
acc = Acc()
acc += 1
acc['k'] = 2
with acc as items:
    items.append('in')
print(acc.items)  # expect: [1, ('k', 2), 'in', 'exit']
class Counter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Counter(3)), sum(Counter(4)), [x for x in Counter(2)], max(Counter(5)))
# expect: [2, 1, 0] 6 [1, 0] 4
class Empty: pass
e = Empty()
e.a = 1
e.a += 1
print(e.a, type(e), isinstance(e, object), e == e, e != Empty())
# expect: 2 <class '__main__.Empty'> True True True
class Outer:
    class Inner:
        value = 5
    shared = [i * 5 for i in range(3)]
    def make(self): return self.Inner()
print(Outer().make().value, Outer.shared, Outer.Inner.value)  # expect: 5 [0, 5, 10] 5
print(Point.__name__, p.__class__ is Point, Point.origin().x)  # expect: Point True 0
del p.extra
print(hasattr(p, 'extra'))  # expect: False
