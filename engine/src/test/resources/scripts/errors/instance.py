class A:
    def __init__(self, x): pass
A()  # expect error: TypeError: A.__init__() missing 1 required positional argument: 'x'
