class A:
    @property
    def x(self): return 1
A().x = 2  # expect error: AttributeError: property 'x' of 'A' object has no setter
