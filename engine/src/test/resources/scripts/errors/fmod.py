1.5 % 0  # expect error: ZeroDivisionError: float modulo
