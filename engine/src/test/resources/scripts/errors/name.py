x = 1
print(y)  # expect error: NameError: name 'y' is not defined
