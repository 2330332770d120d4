# Warnings can be kept, left out or raised.
import warnings
import numpy as np

with warnings.catch_warnings(record=True) as kept:
    warnings.simplefilter("always")
    warnings.warn("careful")
    warnings.warn("old", DeprecationWarning)
    np.log(np.array([0.0]))
for each in kept:
    print(each.category.__name__, each.message)
# expect: UserWarning careful
# expect: DeprecationWarning old
# expect: RuntimeWarning divide by zero encountered in log
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("bad")
    except UserWarning as e:
        print("raised", e)  # expect: raised bad
