'a' % 1  # expect error: TypeError: not all arguments converted during string formatting
