[] < {}  # expect error: TypeError: '<' not supported between instances of 'list' and 'dict'
