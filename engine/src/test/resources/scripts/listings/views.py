import numpy as np
a = np.arange(6).reshape(2, 3)
row = a[0]
row[0] = 100
print(a, row)
# expect: [[100   1   2]
# expect:  [  3   4   5]] [100   1   2]
b = a.T
b[0, 1] = -1
print(a)
# expect: [[100   1   2]
# expect:  [ -1   4   5]]
c = a.reshape(-1)
c[2] = 7
print(a, c)
# expect: [[100   1   7]
# expect:  [ -1   4   5]] [100   1   7  -1   4   5]
d = a[:, 1:]
d += 10
print(a)
# expect: [[100  11  17]
# expect:  [ -1  14  15]]
for r in a:
    r *= 2
print(a)
# expect: [[200  22  34]
# expect:  [ -2  28  30]]
e = a.copy()
e[0, 0] = 0
print(a[0, 0], e[0, 0])
# expect: 200 0
f = a[[0, 1]]
f[0, 0] = 5
print(a[0, 0])
# expect: 200
x = np.zeros(3)
y = x
y[1] = 4
print(x)
# expect: [0. 4. 0.]
x[:] = 9
print(y)
# expect: [9. 9. 9.]
v = a.ravel()
v[0] = 55
print(a[0, 0], a.flatten()[0])
# expect: 55 55
a[0] = [1, 2, 3]
a[:, 0] += 1
a[a > 2] = 0
print(a)
# expect: [[ 2  2  0]
# expect:  [-1  0  0]]
