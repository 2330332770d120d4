# Classes derived from Python's own, metaclasses, slots, descriptors and enumerations.
class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = 's'

    def __repr__(self):
        return f"Stack({list(self)})"


s = Stack(1, 2)
s.append(3)
print(s, s.name, len(s), s[0], s[1:], s + [4], type(s[1:]).__name__, 2 in s)
# expect: Stack([1, 2, 3]) s 3 1 [2, 3] [1, 2, 3, 4] list True


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = Default()
print(d[3], d, d.get(9), isinstance(d, dict), type(d).__mro__)
# expect: 6 {3: 6} None True (<class '__main__.Default'>, <class 'dict'>, <class 'object'>)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper()
u['a'] = 1
print(u, 'A' in u, dict(u))
# expect: {'A': 1} True {'A': 1}


class Attributes(dict):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key)

    def __setattr__(self, key, value):
        self[key] = value


a = Attributes(x=1)
a.y = 2
print(a, a.x, a.y, hasattr(a, 'z'))
# expect: {'x': 1, 'y': 2} 1 2 False


class Celsius(float):
    def __new__(cls, value):
        if value < -273.15:
            raise ValueError('below zero')
        return super().__new__(cls, value)

    def to_f(self):
        return self * 9 / 5 + 32


c = Celsius(100)
print(c, c.to_f(), type(c + 1).__name__, f'{c:.2f}', repr(c))
# expect: 100.0 212.0 float 100.00 100.0
try:
    Celsius(-300)
except ValueError as e:
    print(e)
# expect: below zero


class Name(str):
    def shout(self):
        return self.upper() + '!'


print(Name('bob'), Name('bob').shout(), {Name('bob'): 1}['bob'], repr(Name('x')))
# expect: bob BOB! 1 'x'


class Doubling(set):
    def add(self, x):
        super().add(x * 2)


e = Doubling()
e.add(1)
print(e, e | {9})
# expect: Doubling({2}) {9, 2}


class Tagged(type):
    def __new__(mcs, name, bases, namespace, **keywords):
        namespace['tag'] = name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        cls.keywords = keywords

    def __len__(cls):
        return 7


class A(metaclass=Tagged, size=3):
    def __init__(self, x):
        self.x = x

    def me(self):
        return __class__.__name__ if False else super().__repr__()[:10]


print(A.tag, A.keywords, A(3).x, type(A), isinstance(A, Tagged), len(A), A(1).me())
# expect: a {'size': 3} 3 <class '__main__.Tagged'> True 7 <__main__.


class Singleton(type):
    made = {}

    def __call__(cls, *args):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class Settings(metaclass=Singleton):
    pass


print(Settings() is Settings())
# expect: True
P = type('P', (), {'x': 1, 'f': lambda self: self.x + 1})
print(P, P().f(), P.__name__, type('Q', (P,), {})().x)
# expect: <class '__main__.P'> 2 P 1


class Base:
    subclasses = []

    def __init_subclass__(cls, name=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.subclasses.append((cls.__name__, name))


class B(Base, name='bee'):
    pass


print(Base.subclasses, Base.__subclasses__())
# expect: [('B', 'bee')] [<class '__main__.B'>]


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


v = Vector(1, 2)
try:
    v.z = 3
except AttributeError as e:
    print(e)
# expect: 'Vector' object has no attribute 'z'
print(hasattr(v, '__dict__'), Vector[3])
# expect: False Vector[3]


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        del obj.__dict__[self.name]


class Person:
    age = Typed(int)


p = Person()
p.age = 3
print(p.age, p.__dict__, type(Person.age).__name__)
# expect: 3 {'age': 3} Typed
try:
    p.age = 'x'
except TypeError as e:
    print(e)
# expect: age must be int
del p.age
print(p.age)
# expect: None


class Loud:
    def __getattribute__(self, name):
        return 'read ' + name


print(Loud().volume)
# expect: read volume
from enum import Enum, IntEnum, Flag, auto


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def lower(self):
        return self.name.lower()


print(Color.RED, repr(Color.GREEN), Color(2), Color['RED'], list(Color), len(Color), Color.CRIMSON is Color.RED)
# expect: Color.RED <Color.GREEN: 2> Color.GREEN Color.RED [<Color.RED: 1>, <Color.GREEN: 2>] 2 True
print(Color.GREEN.lower, Color.RED == 1, isinstance(Color.RED, Color), type(Color.RED))
# expect: green False True <enum 'Color'>
try:
    Color(9)
except ValueError as e:
    print(e)
# expect: 9 is not a valid Color
try:
    Color.RED = 3
except AttributeError as e:
    print(e)
# expect: cannot reassign member 'RED'


class Level(IntEnum):
    LOW = 1
    HIGH = 5


print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, f'{Level.HIGH}', Level.HIGH == 5)
# expect: 1 <Level.LOW: 1> True 2 5 True


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.R in Perm.R | Perm.W, bool(Perm.R & Perm.W), Perm.X.value)
# expect: Perm.R|X <Perm.R|W: 3> True False 4


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.EARTH.value, list(Enum('Axis', 'X Y')))
# expect: 5.97e+24 (5.97e+24, 6370000.0) [<Axis.X: 1>, <Axis.Y: 2>]
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Callable, Dict, Generic, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union, runtime_checkable


class Shape(ABC):
    @property
    @abstractmethod
    def area(self):
        ...


try:
    Shape()
except TypeError as e:
    print(e)
# expect: Can't instantiate abstract class Shape with abstract method area


class Words(Sequence):
    def __init__(self, text):
        self.words = text.split()

    def __getitem__(self, i):
        return self.words[i]

    def __len__(self):
        return len(self.words)


w = Words('a b c')
print(list(w), 'b' in w, list(reversed(w)), w.index('c'), isinstance([], Iterable), isinstance({}, Mapping))
# expect: ['a', 'b', 'c'] True ['c', 'b', 'a'] 2 True True
T = TypeVar('T')


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


@runtime_checkable
class Quacks(Protocol):
    def quack(self): ...


class Duck:
    def quack(self):
        return 'quack'


print(Box[int](3).value, T, isinstance(Duck(), Quacks), isinstance(3, Quacks))
# expect: 3 ~T True False
print(Optional[int], List[int], Dict[str, int], Union[int, str], Callable[[int], str], Tuple[int, ...], list[int])
# expect: typing.Optional[int] typing.List[int] typing.Dict[str, int] typing.Union[int, str] typing.Callable[[int], str] typing.Tuple[int, ...] list[int]
from contextlib import ExitStack, contextmanager


@contextmanager
def noting(log, name):
    log.append('in ' + name)
    yield name
    log.append('out ' + name)


log = []
with ExitStack() as stack:
    stack.enter_context(noting(log, 'a'))
    stack.callback(log.append, 'called')
    stack.enter_context(noting(log, 'b'))


@noting(log, 'c')
def nothing():
    log.append('body')


nothing()
print(log)
# expect: ['in a', 'in b', 'out b', 'called', 'out a', 'in c', 'body', 'out c']
