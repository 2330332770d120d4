import math
math.log(0)  # expect error: ValueError: math domain error
