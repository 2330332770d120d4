# Loops, branches and their elses.
for i in range(3):
    if i == 1:
        continue
    print('i', i)
    # expect: i 0
    # expect: i 2
else:
    print('no break')  # expect: no break
for i in range(10):
    if i == 2:
        break
else:
    print('never')
print(i)  # expect: 2
n = 5
while n > 0:
    n -= 2
    if n == 1: continue
    print(n)
    # expect: 3
    # expect: -1
else:
    print('done')  # expect: done
while True:
    n += 1
    if n >= 3:
        break
print(n)  # expect: 3
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a + b)
    # expect: 0 3
    # expect: 1 7
for x in 'ab', 'cd':
    print(x)
    # expect: ab
    # expect: cd
x = 5
if x > 10:
    print('big')
elif x > 3:
    print('middle')  # expect: middle
else:
    print('small')
print('yes' if x == 5 else 'no', x and 'and', 0 or 'or', not x, None is None, x is not None)
# expect: yes and or False True True
print([y := 10, y ** 2], y)  # expect: [10, 100] 10
if (m := len('hello')) > 3: print(m)  # expect: 5
total = 0
for i in range(100):
    for j in range(100):
        if j > i: break
        total += 1
print(total)  # expect: 5050
a = b = []
a.append(1)
print(b, a is b)  # expect: [1] True
a: int = 3
c: float
print(a)  # expect: 3
pass; print('semi'); print('colon')
# expect: semi
# expect: colon
i = 0; s = ''
while i < 3: s += str(i); i += 1
print(s)  # expect: 012
x = (1 +
     2)
y = [
    1,  # comment

    2,
]
z = 1 + \
    2
print(x, y, z)  # expect: 3 [1, 2] 3
for i in range(2):
	print('tab', i)
	# expect: tab 0
	# expect: tab 1
assert True
assert x == 3, 'message'
global_name = 1
def set_it():
    global global_name
    global_name = 2
set_it()
print(global_name)  # expect: 2
del global_name
try:
    global_name
except NameError as e:
    print(e)  # expect: name 'global_name' is not defined
