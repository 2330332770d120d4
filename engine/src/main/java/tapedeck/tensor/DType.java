package tapedeck.tensor;

/** The element type of a tensor, with the names TensorFlow and NumPy give it. */
public enum DType {
  FLOAT32("float32", "float", 4),
  FLOAT64("float64", "double", 8),
  INT32("int32", "int32", 4),
  INT64("int64", "int64", 8),
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

  public boolean isInteger() {
    return this == INT32 || this == INT64;
  }

  @Override
  public String toString() {
    return label;
  }
}
