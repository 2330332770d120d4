import numpy as np
from collections import deque
d = deque([1., 2., 4.], maxlen=3)
print(np.mean(d), np.array(d), np.array(deque([[1, 2], [3, 4]])), np.std(d), np.max(d))
# expect: 2.3333333333333335 [1. 2. 4.] [[1 2]
# expect:  [3 4]] 1.247219128924647 4.0
class Row:
    def __init__(self, *xs): self.xs = xs
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
print(np.array(Row(1, 2, 3)), np.sum(Row(1., 2.)))
# expect: [1 2 3] 3.0
