# Strings of bytes.
data = b"tape\n\xff"
print(data, len(data), data[0], data[1:3], list(data[:2]))
# expect: b'tape\n\xff' 6 116 b'ap' [116, 97]
print(b"ab" + b"cd", b"-" * 4, b"a" == b"a", b"p" in data, b"it's")
# expect: b'abcd' b'----' True True b"it's"
print("größe".encode(), "größe".encode().decode(), type(b"").__name__, bytes([72, 105]))
# expect: b'gr\xc3\xb6\xc3\x9fe' größe bytes b'Hi'
print(b"one,two".split(b","), b"Tape".upper(), {b"key": 1}[b"key"], b"x".hex())
# expect: [b'one', b'two'] b'TAPE' 1 78
