# types.SimpleNamespace, functools.partial and globals()
import types, functools
from types import SimpleNamespace
s = SimpleNamespace(a=1, b='x')
print(s, s.a, s == SimpleNamespace(a=1, b='x'), s != SimpleNamespace(a=2), vars(s), s.__dict__)
# expect: namespace(a=1, b='x') 1 True True {'a': 1, 'b': 'x'} {'a': 1, 'b': 'x'}
s.c = [1]; del s.a
print(s, repr(s), hasattr(s, 'a'), isinstance(s, types.SimpleNamespace))
# expect: namespace(b='x', c=[1]) namespace(b='x', c=[1]) False True
class Cfg(SimpleNamespace):
    def total(self): return sum(v for v in vars(self).values() if isinstance(v, int))
c = Cfg(lr=1, n=2)
print(c, c.total(), type(c).__name__)  # expect: Cfg(lr=1, n=2) 3 Cfg
try: SimpleNamespace(1)
except TypeError as e: print(e)  # expect: no positional arguments expected
except AttributeError as e: print(e)
print(types.SimpleNamespace(**{'k': SimpleNamespace(z=1)}))  # expect: namespace(k=namespace(z=1))
print(isinstance(lambda: 0, types.FunctionType))  # expect: True
p = functools.partial(int, base=2)
print(p, p('11'), p.func, p.args, p.keywords)
# expect: functools.partial(<class 'int'>, base=2) 3 <class 'int'> () {'base': 2}
q = functools.partial(p, '101')
print(q(), q)  # expect: 5 functools.partial(<class 'int'>, '101', base=2)
try: functools.partial()
except TypeError as e: print(e)  # expect: type 'partial' takes at least one argument
try: pass
except TypeError as e: print(e)
print(callable(p), type(p), list(map(functools.partial(pow, 2), [1, 2, 3])))
# expect: True <class 'functools.partial'> [2, 4, 8]
class W:
    f = functools.partial(print, 'bound?')
W().f(1)  # expect: bound? 1
try: functools.partial(5)
except TypeError as e: print(e)  # expect: the first argument must be callable
x = 10
def g(): return globals()['x'], 'y' in globals()
print(g())  # expect: (10, False)
globals()['y'] = 5
print(y, g())  # expect: 5 (10, True)
globals().update(z=7)
print(z, 'nope' in globals(), globals().get('nope'))  # expect: 7 False None
