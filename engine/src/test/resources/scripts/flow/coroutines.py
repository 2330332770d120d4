def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        x = yield average
        if x is None:
            break
        total += x
        count += 1
        average = total / count
    return average
g = averager()
next(g)
print(g.send(10), g.send(20), g.send(30))
# expect: 10.0 15.0 20.0
try:
    g.send(None)
except StopIteration as e:
    print('result', e.value)
# expect: result 20.0
def echo():
    while True:
        print('got', (yield))
# expect: got a
# expect: got 2
e = echo()
next(e)
e.send('a')
e.send(2)
e.close()
def pipe(n):
    total = 0
    for i in range(n):
        total += (yield i) or 0
    print('total', total)
# expect: total 12
p = pipe(3)
print(next(p), p.send(5), p.send(7))
# expect: 0 1 2
try:
    next(p)
except StopIteration:
    print('done')
# expect: done
def two():
    a = [(yield 1), (yield 2)]
    return a
def outer():
    r = yield from two()
    print('r', r)
# expect: r ['x', 'y']
    yield r
o = outer()
print(next(o), o.send('x'), o.send('y'))
# expect: 1 2 ['x', 'y']
