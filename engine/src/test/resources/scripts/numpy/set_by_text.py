import numpy as np
a = np.array([1,2,3])
try: a[0] = 'x'
except Exception as e: print(type(e).__name__, e)
# expect: ValueError invalid literal for int() with base 10: 'x'
b = np.array([1.,2.])
b[1] = '2.5'
print(b)
# expect: [1.  2.5]
try: b[0] = 'x'
except Exception as e: print(type(e).__name__, e)
# expect: ValueError could not convert string to float: 'x'
