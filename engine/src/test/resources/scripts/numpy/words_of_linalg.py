import numpy as np
try:
    np.linalg.solve(np.eye(2), np.ones(3))
except ValueError as e:
    print(e)
    # expect: solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) (size 3 is different from 2)
try:
    np.swapaxes(np.ones((2, 3)), 0, 2)
except Exception as e:
    print(type(e).__name__, e)
    # expect: AxisError axis2: axis 2 is out of bounds for array of dimension 2
x = np.linspace(0, 2 * np.pi, 9)
print(np.trapezoid(np.sin(x) ** 2, x))  # expect: 3.141592653589793
