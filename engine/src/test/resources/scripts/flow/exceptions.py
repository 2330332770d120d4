# Exceptions.
def attempt(f):
    try:
        return f()
    except (ValueError, TypeError) as e:
        return type(e).__name__ + ': ' + str(e)
    except Exception as e:
        return 'other ' + repr(e)
    else:
        return 'else'
    finally:
        print('finally')
        # expect: finally
        # expect: finally
        # expect: finally
        # expect: finally
        # expect: finally

print(attempt(lambda: int('x')))
# expect: ValueError: invalid literal for int() with base 10: 'x'
print(attempt(lambda: 'a' + 1))  # expect: TypeError: can only concatenate str (not "int") to str
print(attempt(lambda: {}['k']))  # expect: other KeyError('k')
print(attempt(lambda: [][1]))  # expect: other IndexError('list index out of range')
print(attempt(lambda: 1))  # expect: 1
class MyError(ValueError):
    pass
class Rich(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
    def __str__(self):
        return f'{self.code}: {self.args[0]}'
try:
    raise MyError('custom', 1)
except ValueError as e:
    print(e, e.args, repr(e), isinstance(e, MyError))
    # expect: ('custom', 1) ('custom', 1) MyError('custom', 1) True
try:
    raise Rich(5, 'five')
except Rich as e:
    print(e, e.code)  # expect: 5: five 5
try:
    try:
        raise KeyError('inner')
    except KeyError:
        print('handling')  # expect: handling
        raise
except LookupError as e:
    print('again', e, repr(e))  # expect: again 'inner' KeyError('inner')
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == '')  # expect: ValueError() True
def f():
    try:
        return 'try'
    finally:
        print('cleanup')  # expect: cleanup
print(f())  # expect: try
def g():
    for i in range(3):
        try:
            if i == 1: continue
            print('body', i)
            # expect: body 0
            # expect: body 2
        finally:
            print('end', i)
            # expect: end 0
            # expect: end 1
            # expect: end 2
g()
try:
    raise RuntimeError('a') from ValueError('b')
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: a ValueError('b')
class Manager:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print('enter'); return self
    # expect: enter
    # expect: enter
    # expect: enter
    def __exit__(self, kind, value, trace):
        print('exit', kind.__name__ if kind else None, value)
        # expect: exit ValueError swallowed
        # expect: exit ValueError swallowed
        # expect: exit None None
        return self.swallow
with Manager(True) as m, Manager(False):
    print('inside', m.swallow)  # expect: inside True
    raise ValueError('swallowed')
with Manager(False):
    print('calm')  # expect: calm
try:
    assert 1 == 2, 'not equal'
except AssertionError as e:
    print('assert', e)  # expect: assert not equal
try:
    e
except NameError as err:
    print(err)  # expect: name 'e' is not defined
try:
    x = 1 / 0
except ZeroDivisionError:
    print('zero')  # expect: zero
else:
    print('unreached')
