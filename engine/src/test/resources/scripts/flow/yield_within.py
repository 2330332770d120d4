def f():
    if (yield 1):
        print('yes')
# expect: yes
    else:
        print('no')
    for v in (yield 2):
        print(v)
# expect: 7
# expect: 8
    d = {'k': (yield 3)}
    print(d, (yield 4) + 1)
# expect: {'k': 'v'} 11
    return (yield 5)
g = f()
print(next(g), g.send(True), g.send([7, 8]), g.send('v'), g.send(10))
# expect: 1 2 3 4 5
try:
    g.send('end')
except StopIteration as e:
    print(e.value)
# expect: end
def total():
    s = 0
    while True:
        s += (yield s) or 0
t = total(); next(t)
print([t.send(i) for i in range(4)])
# expect: [0, 1, 3, 6]
