raise ValueError('bad value')  # expect error: ValueError: bad value
