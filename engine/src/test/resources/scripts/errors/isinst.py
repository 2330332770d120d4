isinstance(1, 5)
# expect error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
