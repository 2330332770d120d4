del nope  # expect error: NameError: name 'nope' is not defined
