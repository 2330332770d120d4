import numpy as np
rng = np.random.default_rng(42)
print(rng.exponential(2.0, size=3))
# expect: [4.80841721 4.67237931 4.769522  ]
print(rng.standard_normal(3))
# expect: [ 0.94056472 -1.95103519 -1.30217951]
print(rng.integers(0, 10, size=5))
# expect: [7 7 7 7 5]
print(rng.poisson(4, size=5))
# expect: [6 4 6 5 2]
print(rng.gamma(2.0, 1.5, size=3))
# expect: [1.20045526 3.98335335 3.70621761]
print(rng.beta(2, 3, size=2))
# expect: [0.39499303 0.41514817]
print(rng.binomial(10, 0.3, size=5))
# expect: [4 4 4 3 3]
print(rng.choice([10, 20, 30, 40], size=3, replace=False))
# expect: [30 40 10]
print(rng.permutation(6))
# expect: [0 1 2 3 4 5]
x = np.arange(5); rng.shuffle(x); print(x)
# expect: [0 4 1 3 2]
print(rng.uniform(-1, 1, (2, 2)))
# expect: [[-0.3920998  -0.93836433]
# expect:  [-0.12656522 -0.57083065]]
print(rng.laplace(size=2), rng.logistic(size=2), rng.gumbel(size=2))
# expect: [-0.20204607  1.22692127] [-1.18619869 -2.78203472] [1.10736653 1.05680418]
import numpy as np
np.random.seed(0)
print(np.random.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], size=3))
# expect: [[-1.72779275 -1.32763554]
# expect:  [-1.96805856  0.27283464]
# expect:  [-1.12871372 -2.1059916 ]]
rng = np.random.default_rng(1)
print(rng.multivariate_normal([1, 2], [[2, 0.3], [0.3, 1]], size=2))
# expect: [[0.30931117 2.62505373]
# expect:  [0.87347784 0.67013253]]
import numpy as np
rng = np.random.default_rng(7)
print(rng.random(), rng.random(2))
# expect: 0.625095466604667 [0.8972138  0.77568569]
print(rng.random((2, 3), dtype=np.float32))
# expect: [[0.833651   0.22520715 0.05553156]
# expect:  [0.30016625 0.28506702 0.8735534 ]]
print(rng.lognormal(0, 1, 2), rng.chisquare(3, 2), rng.standard_t(4, 2))
# expect: [1.06198904 3.81986563] [1.42337946 3.55953708] [0.17437342 1.44367556]
print(rng.triangular(0, 1, 2, 2), rng.weibull(2, 2), rng.rayleigh(1, 2))
# expect: [1.13072355 1.85140759] [0.4445375  0.59023122] [1.32933451 0.38745711]
print(rng.multinomial(10, [0.2, 0.3, 0.5]))
# expect: [0 4 6]
print(rng.dirichlet([1, 2, 3]))
# expect: [0.16471505 0.22663603 0.60864892]
print(rng.geometric(0.3, 4), rng.pareto(3, 2), rng.power(2, 2))
# expect: [2 1 1 3] [0.23562485 0.59285173] [0.09091907 0.77135257]
print(rng.integers(5), rng.integers(1, 7), rng.integers(1, 6, endpoint=True))
# expect: 3 1 4
print(rng.choice(5), rng.choice(5, 3), rng.choice(5, p=[.1,.2,.3,.2,.2]))
# expect: 1 [4 4 0] 4
print(rng.standard_exponential(2), rng.standard_gamma(2.0, 2))
# expect: [1.74809921 2.24303932] [0.36095297 1.82554929]
print(rng)
# expect: Generator(PCG64)
import numpy as np
np.random.seed(3)
print(np.random.exponential(1.0, 3), np.random.poisson(3, 4), np.random.gamma(2, 1, 2))
# expect: [0.80028239 1.23150785 0.3437654 ] [4 1 0 4] [1.73209787 1.19691706]
print(np.random.beta(1, 2, 2), np.random.binomial(5, .5, 3), np.random.choice(4, 2))
# expect: [0.24233131 0.12944864] [2 2 2] [2 0]
print(np.random.permutation(4), np.random.standard_normal(2), np.random.laplace(0, 1, 2))
# expect: [1 3 2 0] [-0.76883635 -0.23003072] [0.36646818 0.12293802]
print(np.random.random_sample(2), np.random.sample(), np.random.multinomial(5, [.5, .5]))
# expect: [0.36156476 0.2250545 ] 0.4065199163762486 [2 3]
print(np.random.dirichlet([1., 1.]), np.random.geometric(.5, 3), np.random.lognormal(0, 1, 2))
# expect: [0.47619916 0.52380084] [1 3 2] [0.37172082 0.38096374]
r = np.random.RandomState(5); print(r.randn(2), r.randint(0, 9, 3), r.rand())
# expect: [ 0.44122749 -0.33087015] [6 6 0] 0.979444999161446
p = np.array([.3, .3, .4], np.float32) * np.float32(1.0001)
print(np.random.choice(3, 4, p=p))
# expect: [1 0 0 1]
r = np.random.default_rng(3)
print(r.standard_normal(4, dtype=np.float32), r.poisson(20, 3), r.binomial(200, .4, 3), r.multivariate_normal([0, 0], np.eye(2)))
# expect: [ 2.41715     0.14276257 -0.5126867  -0.09671081] [24 13 20] [82 83 83] [-1.05515055 -0.39080098]
