# Time passes by the steps of a script, and by what it sleeps: every run is the same run.
import time

start = time.perf_counter()
for i in range(1000):
    pass
spent = time.perf_counter() - start
print(0.0005 < spent < 0.1, type(spent).__name__, type(time.time_ns()).__name__)
# expect: True float int
before = time.time()
time.sleep(2)
print(f"{time.time() - before:.2f} s")
# expect: 2.00 s
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
    # expect: sleep length must be non-negative
