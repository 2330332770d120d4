import math
math.sqroot(2)  # expect error: AttributeError: module 'math' has no attribute 'sqroot'
