'{}'.format()
# expect error: IndexError: Replacement index 0 out of range for positional args tuple
