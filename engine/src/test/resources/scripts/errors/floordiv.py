1.0 // 0  # expect error: ZeroDivisionError: float floor division by zero
