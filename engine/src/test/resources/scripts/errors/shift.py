1 << -1  # expect error: ValueError: negative shift count
