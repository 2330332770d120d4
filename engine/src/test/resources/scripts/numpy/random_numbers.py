import numpy as np
np.random.seed(0)
print(np.random.randn(3), np.random.rand(2), np.random.normal(0, 1, 3), np.random.uniform(-1, 1, 3), np.random.randint(0, 10, 5), np.random.randint(5), np.random.permutation(5), np.random.choice(5, 3), np.random.choice(5, 3, replace=False))
# expect: [1.76405235 0.40015721 0.97873798] [0.4236548  0.64589411] [ 2.2408932   0.95008842 -0.15135721] [ 0.92732552 -0.23311696  0.58345008] [7 8 1 5 9] 0 [2 4 3 0 1] [0 2 3] [4 2 3]
np.random.seed(42)
print(np.random.rand(), np.random.randn(), np.random.rand(2, 3), np.random.random((2, 2)), np.random.random_sample(3), np.random.standard_normal(3))
# expect: 0.3745401188473625 -1.1118801180469204 [[0.15599452 0.05808361 0.86617615]
# expect:  [0.60111501 0.70807258 0.02058449]] [[0.96990985 0.83244264]
# expect:  [0.21233911 0.18182497]] [0.18340451 0.30424224 0.52475643] [ 0.31890218 -1.72491783 -0.56228753]
print(np.random.normal(loc=2.0, scale=3.0, size=(2, 2)), np.random.normal(5), np.random.uniform(0, 10), np.random.uniform(size=4))
# expect: [[-1.03849336  2.942742  ]
# expect:  [-0.72407223 -2.2369111 ]] 6.465648768921554 1.9967378215835974 [0.51423444 0.59241457 0.04645041 0.60754485]
x = np.arange(10)
np.random.shuffle(x)
print(x)
# expect: [9 2 7 5 0 3 1 6 8 4]
y = np.arange(12).reshape(4, 3)
np.random.shuffle(y)
print(y, np.random.permutation(y))
# expect: [[ 6  7  8]
# expect:  [ 9 10 11]
# expect:  [ 0  1  2]
# expect:  [ 3  4  5]] [[ 3  4  5]
# expect:  [ 0  1  2]
# expect:  [ 9 10 11]
# expect:  [ 6  7  8]]
l = [1, 2, 3, 4, 5]
np.random.shuffle(l)
print(l)
# expect: [1, 2, 5, 3, 4]
print(np.random.choice([1.5, 2.5, 3.5], size=(2, 2)), np.random.choice(4, p=[0.1, 0.2, 0.3, 0.4]), np.random.choice(['a', 'b'], 1) if False else 0, np.random.choice(5, 3, p=[0.1, 0.2, 0.3, 0.2, 0.2], replace=False))
# expect: [[1.5 3.5]
# expect:  [3.5 2.5]] 2 0 [1 3 2]
print(np.random.exponential(2.0, 3), np.random.binomial(1, 0.5, 10), np.random.binomial(10, 0.7), np.random.poisson(3.0, 5), np.random.laplace(size=2))
# expect: [0.46624046 1.67727249 0.06362807] [1 0 0 1 1 0 1 1 1 1] 6 [5 1 2 0 5] [1.77148255 1.20423002]
print(np.random.randint(0, 2, size=(3, 4)), np.random.randint(100, 1000), np.random.randint(0, 2**40, 2), np.random.normal([0, 10], [1, 2]))
# expect: [[1 1 0 1]
# expect:  [0 0 1 1]
# expect:  [0 0 1 1]] 825 [938713392674 826278379234] [-0.2257763  10.72327205]
r = np.random.RandomState(7)
print(r.randn(2, 2), r.rand(), r.randint(10, size=3))
# expect: [[ 1.6905257  -0.46593737]
# expect:  [ 0.03282016  0.40751628]] 0.5011204636599379 [8 7 6]
g = np.random.default_rng(0)
print(g.random(), g.random(3), g.standard_normal(4), g.normal(1, 2, 3), g.integers(0, 10, 5), g.integers(5), g.uniform(-1, 1, 2), g.permutation(6), g.choice(5, 3), g.choice(10, 4, replace=False))
# expect: 0.6369616873214543 [0.26978671 0.04097352 0.01652764] [-0.53566937  0.36159505  1.30400005  0.94708096] [-0.40747047 -1.53084294 -0.24654893] [6 0 3 8 5] 0 [ 0.45931089 -0.64868876] [5 4 3 0 1 2] [2 2 0] [6 0 7 8]
g = np.random.default_rng(42)
a = np.arange(8)
g.shuffle(a)
print(a, g.standard_normal((2, 3)), g.integers(1, 7, size=10), g.integers(0, 5, endpoint=True), g.choice([1.0, 2.0, 3.0], p=[0.2, 0.3, 0.5]), g.standard_normal(500).sum() > -1000)
# expect: [3 4 2 7 6 1 5 0] [[-1.95103519 -1.30217951  0.1278404 ]
# expect:  [-0.31624259 -0.01680116 -0.85304393]] [5 4 3 2 6 5 4 3 5 4] 2 2.0 True
print(g.normal(size=5), g.random((2, 2)), g.integers(0, 2**40), g.binomial(5, 0.3, 4), g.poisson(2.0, 4))
# expect: [ 0.66832602 -0.68837228  0.89781541  1.62893695 -0.97014952] [[0.83906973 0.99032166]
# expect:  [0.14159589 0.44824561]] 431638265815 [0 2 1 1] [1 1 1 3]
print(np.random.default_rng(123456789012345678901234567890).random(2), np.random.default_rng(seed=7).normal(size=2))
# expect: [0.3454379  0.33578336] [0.00123015 0.29874554]
