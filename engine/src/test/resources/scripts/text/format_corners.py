# Corners of % and format, and whole numbers that text is given for.


class Twice:
    def __getitem__(self, key):
        return key * 2


for wrong in (
    lambda: '%(a)s' % [1],
    lambda: '%(a)s' % Twice(),
    lambda: '%(a)s' % (1,),
    lambda: '%(a)s' % 'x',
    lambda: '{:z}'.format(3),
    lambda: '{:z.1f}'.format(-0.04),
    lambda: 'abc'.center('x'),
    lambda: 'abc'.zfill(None),
    lambda: 'abc'.replace('a', 'b', 'c'),
):
    try:
        print(wrong())
        # expect: aa
        # expect: 0.0
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError list indices must be integers or slices, not str
        # expect: TypeError format requires a mapping
        # expect: TypeError format requires a mapping
        # expect: ValueError Negative zero coercion (z) not allowed in integer format specifier
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
