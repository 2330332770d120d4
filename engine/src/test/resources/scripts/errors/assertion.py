assert 1 == 2, 'no'  # expect error: AssertionError: no
