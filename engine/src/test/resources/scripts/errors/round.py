round('a')  # expect error: TypeError: type str doesn't define __round__ method
