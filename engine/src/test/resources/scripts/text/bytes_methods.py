b = b'hello'
print(bytes.decode(b), list(map(bytes.decode, [b'a', b'b'])), bytes.upper(b), bytes.hex(b), b.decode('utf-8'), b.upper())
# expect: hello ['a', 'b'] b'HELLO' 68656c6c6f hello b'HELLO'
try: bytes.decode('x')
except TypeError as e: print(e)
# expect: descriptor 'decode' for 'bytes' objects doesn't apply to a 'str' object
import tensorflow as tf
print([*map(bytes.decode, tf.constant(['a', 'bc']).numpy())])
# expect: ['a', 'bc']
