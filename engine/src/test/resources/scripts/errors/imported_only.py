import datetime
import os
import pickle
from pickle import Pickler as moment
from enum import Enum, auto
from pathlib import Path

import numpy as np

print(os.path.join("runs", "a"), os.path.join("runs/", "/b"), os.path.join("a", "b", "c.txt"))  # expect: runs/a /b a/b/c.txt
print(os.path.basename("a/b.txt"), os.path.dirname("/x/y/z"), os.path.split("a/b/c"), os.path.split("/c"))  # expect: b.txt /x/y ('a/b', 'c') ('/', 'c')
print(os.path.splitext("a.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("x.d/y"))  # expect: ('a.tar', '.gz') ('.bashrc', '') ('x.d/y', '')
class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = 7
    NAVY = auto()
print(list(Color), len(Color.__members__))  # expect: [<Color.RED: 1>, <Color.GREEN: 'g'>, <Color.BLUE: 7>, <Color.NAVY: 8>] 4
a = np.zeros((3, 3), dtype=int)
a[range(2)] = 4
a[range(1, 3), range(1, 3)] = 9
print(a)
# expect: [[4 4 4]
# expect:  [4 9 4]
# expect:  [0 0 9]]
print(a[range(3), range(3)], a[:, range(0, 3, 2)])
# expect: [4 9 9] [[4 4]
# expect:  [4 4]
# expect:  [0 9]]
try:
    list.append()
except TypeError as e:
    print(e)  # expect: unbound method list.append() needs an argument
try:
    str.upper(5)
except TypeError as e:
    print(e)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
print(moment.dump())
# expect error: NotImplementedError: pickle.Pickler.dump is not part of Tapedeck's Python
