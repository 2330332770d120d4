# The match statement.
from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: int
    y: int = 0


def kind(value):
    match value:
        case 0 | -1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case float() | int():
            return 'number'
        case [] | ():
            return 'empty'
        case [x]:
            return f'one {x}'
        case [x, (y, *_), *rest]:
            return f'nested {x} {y} {rest}'
        case (x, y) if x == y:
            return 'twins'
        case {'op': 'add', 'args': [a, b], **others}:
            return f'{a} + {b} {others}'
        case Point(0, y):
            return f'on the axis {y}'
        case Point(x=x, y=y):
            return f'at {x} {y}'
        case Color.RED:
            return 'red'
        case 'yes' | 'ja' as word:
            return f'word {word}'
        case str():
            return 'text'
        case None | True:
            return 'singleton'
        case _:
            return 'other'


for value in [0, -1, 200, 2.5, [], [7], [1, (2, 3), 4], (5, 5), {'op': 'add', 'args': [1, 2], 'z': 0}]:
    print(kind(value))
# expect: small
# expect: small
# expect: big 200
# expect: number
# expect: empty
# expect: one 7
# expect: nested 1 2 [4]
# expect: twins
# expect: 1 + 2 {'z': 0}
for value in [Point(0, 4), Point(3), Color.RED, Color.BLUE, 'ja', 'no', None, True, False]:
    print(kind(value))
# expect: on the axis 4
# expect: at 3 0
# expect: red
# expect: other
# expect: word ja
# expect: text
# expect: singleton
# expect: number
# expect: small


def parts(value):
    match value:
        case [a, b]:
            yield a
            yield b
        case _:
            yield value


print(list(parts([1, 2])), list(parts(3)))
# expect: [1, 2] [3]
match = [1]
match[0] = 2
case = 3
print(match, case)
# expect: [2] 3
