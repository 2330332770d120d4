def a():
    b()
def b():
    c()
def c():
    [][0]  # expect error: IndexError: list index out of range
a()
