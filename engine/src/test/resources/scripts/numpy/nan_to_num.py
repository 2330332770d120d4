import numpy as np
x = np.array([np.nan, np.inf, -np.inf, 1.5])
print(np.nan_to_num(x, nan=-1.0, posinf=10.0, neginf=-10.0))  # expect: [ -1.   10.  -10.    1.5]
print(np.nan_to_num(x))
# expect: [ 0.00000000e+000  1.79769313e+308 -1.79769313e+308  1.50000000e+000]
print(np.nan_to_num(x, neginf=0.0))
# expect: [0.00000000e+000 1.79769313e+308 0.00000000e+000 1.50000000e+000]
