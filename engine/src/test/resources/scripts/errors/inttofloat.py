float(10 ** 400)  # expect error: OverflowError: int too large to convert to float
