import sys, traceback
def inner(x):
    raise ValueError(f"bad {x}")
def outer(x):
    return inner(x)
try:
    outer(3)
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t, v, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name)
    # expect: <class 'ValueError'> bad 3 7 5 <module>
    for fr in traceback.extract_tb(tb):
        print(fr.name, fr.lineno, fr.line)
        # expect: <module> 7 outer(3)
        # expect: outer 5 return inner(x)
        # expect: inner 3 raise ValueError(f"bad {x}")
    print(traceback.format_exc().splitlines()[-1])  # expect: ValueError: bad 3
    print(e.__traceback__.tb_lineno, e.args)  # expect: 7 ('bad 3',)
print(sys.exc_info())  # expect: (None, None, None)
