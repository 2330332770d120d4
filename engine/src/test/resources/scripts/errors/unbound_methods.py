for call in (
    lambda: int.as_integer_ratio([1]),
    lambda: list.append((1,), 2),
    lambda: dict.get([], 1),
    lambda: set.add([], 1),
    lambda: tuple.count([], 1),
    lambda: int.bit_length(1.5),
    lambda: list.sort(3),
):
    try:
        call()
    except TypeError as e:
        print(e)
# expect: descriptor 'as_integer_ratio' for 'int' objects doesn't apply to a 'list' object
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object
# expect: descriptor 'get' for 'dict' objects doesn't apply to a 'list' object
# expect: descriptor 'add' for 'set' objects doesn't apply to a 'list' object
# expect: descriptor 'count' for 'tuple' objects doesn't apply to a 'list' object
# expect: descriptor 'bit_length' for 'int' objects doesn't apply to a 'float' object
# expect: descriptor 'sort' for 'list' objects doesn't apply to a 'int' object
print(int.bit_length(True), list.count([1, 1], 1))
# expect: 1 2
