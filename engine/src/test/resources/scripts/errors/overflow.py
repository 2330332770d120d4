2.0 ** 10000  # expect error: OverflowError: (34, 'Numerical result out of range')
