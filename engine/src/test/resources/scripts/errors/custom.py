class E(Exception): pass
def f():
    raise E('deep')  # expect error: E: deep
f()
