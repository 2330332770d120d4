[0][10**30]  # expect error: IndexError: cannot fit 'int' into an index-sized integer
