# NumPy's scalars are the keys that the numbers they equal are.
import numpy as np
import tensorflow as tf
from collections import Counter

names = {1: 'a', 2: 'b'}
print(np.int32(2) in names, np.int64(1) in names, np.float64(2.0) in names, hash(np.int64(2)))
# expect: True True True 2
print([names[i] for i in np.array([1, 2])], [names[c.numpy()] for c in tf.constant([2, 1], tf.int64)])
# expect: ['a', 'b'] ['b', 'a']
print(names.get(np.int64(2)), {np.int64(2): 3}[2], {(np.int64(1), 2): 5}[(1, 2)])  # expect: b 3 5
print(set(np.array([3, 1, 1, 2])), {np.float32(0.5): 1}[0.5], len({np.int64(1), 1, 1.0, True}))
# expect: {np.int64(1), np.int64(2), np.int64(3)} 1 1
print(Counter(np.array([1, 1, 2])), Counter(np.array([1, 1, 2]))[1])
# expect: Counter({np.int64(1): 2, np.int64(2): 1}) 2
