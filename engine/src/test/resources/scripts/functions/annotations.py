# Annotations are evaluated and kept.
import functools
import typing
from dataclasses import dataclass, fields


class Point:
    x: int = 3
    y: "str"


def scale(a: int, *, k: list[int] = None) -> dict[str, int]:
    return {}


size: int = 4
print(Point.__annotations__)  # expect: {'x': <class 'int'>, 'y': 'str'}
print(scale.__annotations__, typing.get_type_hints(scale))  # expect: {'a': <class 'int'>, 'k': list[int], 'return': dict[str, int]} {'a': <class 'int'>, 'k': list[int], 'return': dict[str, int]}
print(__annotations__)  # expect: {'size': <class 'int'>}


@dataclass
class Item:
    name: str
    price: float = 1.5


print([(f.name, f.type) for f in fields(Item)])  # expect: [('name', <class 'str'>), ('price', <class 'float'>)]


@functools.singledispatch
def show(x):
    return "something"


@show.register
def _(x: int):
    return "a number"


print(show(1), show("a"))  # expect: a number something
try:
    def wrong(x: Missing):
        return x
except NameError as e:
    print(e)  # expect: name 'Missing' is not defined
