import random, operator
print(operator.attrgetter('real')(3), operator.attrgetter('real', 'imag')(3))  # expect: 3 (3, 0)
random.seed(1); print(random.betavariate(1, 2), random.betavariate(.5, 3.5), random.gammavariate(2, 1), random.gammavariate(.3, 2), random.gammavariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2))
# expect: 0.026109425641820148 0.027525075994968902 0.25989582786475907 0.17381811518310572 0.004216548400336974 1.217129257794618 1.1306993290183638
