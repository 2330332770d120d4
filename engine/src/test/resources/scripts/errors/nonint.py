[1][1.5]  # expect error: TypeError: list indices must be integers or slices, not float
