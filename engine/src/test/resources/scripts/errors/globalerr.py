def f():
    return undefined  # expect error: NameError: name 'undefined' is not defined
print('before')  # expect: before
f()
