# A text buffer has what is printed while it is put in place of the console.
import contextlib
import io

buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden", 1)
    print("more", end="")
print(repr(buffer.getvalue()))  # expect: 'hidden 1\nmore'
print("to it", file=buffer)
print(buffer.getvalue().splitlines())  # expect: ['hidden 1', 'moreto it']
lines = io.StringIO("one\ntwo\nthree")
print(lines.readline().strip(), lines.read(2), lines.readlines())  # expect: one tw ['o\n', 'three']
for line in io.StringIO("a\nb"):
    print(repr(line))
# expect: 'a\n'
# expect: 'b'
