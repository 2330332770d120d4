package tapedeck.tensor;

/** The element type of a tensor, with the names TensorFlow and NumPy give it. */
public enum DType {
  /** IEEE 754 binary32. */
  FLOAT32("float32", "float", 4),
  /** IEEE 754 binary64. */
  FLOAT64("float64", "double", 8),
  /** Whole numbers of 32 bits, which wrap around. */
  INT32("int32", "int32", 4),
  /** Whole numbers of 64 bits, which wrap around. */
  INT64("int64", "int64", 8),
  /** True or false. */
  BOOL("bool", "bool", 1);

  private final String label;
  private final String kernelName;
  private final int bytes;

  DType(String label, String kernelName, int bytes) {
    this.label = label;
    this.kernelName = kernelName;
    this.bytes = bytes;
  }

  /** The name a script uses: {@code float32}. */
  public String label() {
    return label;
  }

  /** The name TensorFlow's kernels use in their messages: {@code float} for float32. */
  public String kernelName() {
    return kernelName;
  }

  /** Size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Whether gradients can flow through tensors of this type. */
  public boolean isFloating() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /** Whether its values are whole numbers. */
  public boolean isInteger() {
    return this == INT32 || this == INT64;
  }

  @Override
  public String toString() {
    return label;
  }
}
