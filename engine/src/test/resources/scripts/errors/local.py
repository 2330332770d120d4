def f():
    print(x)
    # expect error: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    x = 1
x = 0
f()
