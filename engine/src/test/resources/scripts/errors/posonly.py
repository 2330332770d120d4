def f(a, /): pass
f(a=1)
# expect error: TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'
