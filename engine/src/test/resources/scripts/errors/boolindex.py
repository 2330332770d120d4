(1, 2)[True + 1]  # expect error: IndexError: tuple index out of range
