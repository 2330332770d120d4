# np.c_ and np.r_ put arrays together.
import numpy as np

print(np.c_[np.ones(3), np.arange(3)])
# expect: [[1. 0.]
# expect:  [1. 1.]
# expect:  [1. 2.]]
print(np.c_[[1, 2], [[3, 4], [5, 6]]])
# expect: [[1 3 4]
# expect:  [2 5 6]]
print(np.r_[np.zeros(2), 1.5, 4:7])
# expect: [0.  0.  1.5 4.  5.  6. ]
print(np.r_[[[1, 2]], [[3, 4]]])
# expect: [[1 2]
# expect:  [3 4]]
