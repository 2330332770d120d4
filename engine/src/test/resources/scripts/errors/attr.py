'abc'.foo  # expect error: AttributeError: 'str' object has no attribute 'foo'
