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
  BOOL("bool", "bool", 1),
  /** IEEE 754 binary16, kept as float32. */
  FLOAT16("float16", "half", 2),
  /** The upper half of a float32, kept as float32. */
  BFLOAT16("bfloat16", "bfloat16", 2),
  /** Whole numbers of 8 bits. */
  INT8("int8", "int8", 1),
  /** Whole numbers of 8 bits without a sign. */
  UINT8("uint8", "uint8", 1),
  /** Whole numbers of 16 bits. */
  INT16("int16", "int16", 2),
  /** Whole numbers of 16 bits without a sign. */
  UINT16("uint16", "uint16", 2),
  /** Whole numbers of 32 bits without a sign. */
  UINT32("uint32", "uint32", 4),
  /** Whole numbers of 64 bits without a sign. */
  UINT64("uint64", "uint64", 8);

  /** The Java type of which the elements are kept. */
  public enum Storage {
    /** {@code float[]}. */
    FLOAT32,
    /** {@code double[]}. */
    FLOAT64,
    /** {@code int[]}. */
    INT32,
    /** {@code long[]}. */
    INT64,
    /** {@code boolean[]}. */
    BOOL
  }

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
    return this == FLOAT32 || this == FLOAT64 || this == FLOAT16 || this == BFLOAT16;
  }

  /** Whether its values are whole numbers. */
  public boolean isInteger() {
    return this != BOOL && !isFloating();
  }

  /** Whether its values are whole numbers from 0 on. */
  public boolean isUnsigned() {
    return this == UINT8 || this == UINT16 || this == UINT32 || this == UINT64;
  }

  /** In which Java type the elements are kept. */
  public Storage storage() {
    return switch (this) {
      case FLOAT32, FLOAT16, BFLOAT16 -> Storage.FLOAT32;
      case FLOAT64 -> Storage.FLOAT64;
      case INT32, INT8, UINT8, INT16, UINT16 -> Storage.INT32;
      case INT64, UINT32, UINT64 -> Storage.INT64;
      case BOOL -> Storage.BOOL;
    };
  }

  /**
   * The type in which kernels compute with this one; results are rounded to this type, or wrapped
   * around in it, afterwards. This type itself where kernels know it.
   */
  public DType carrier() {
    return switch (storage()) {
      case FLOAT32 -> FLOAT32;
      case FLOAT64 -> FLOAT64;
      case INT32 -> INT32;
      case INT64 -> INT64;
      case BOOL -> BOOL;
    };
  }

  /** Whether kernels compute with it in a wider type. */
  public boolean isCarried() {
    return ordinal() > BOOL.ordinal();
  }

  /** The number of this type nearest to a float32, for a floating type. */
  public float round(float x) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16(x));
      case BFLOAT16 -> {
        int bits = Float.floatToRawIntBits(x);
        int nearest = bits + 0x7fff + (bits >>> 16 & 1) & 0xffff0000;
        yield Float.isNaN(x) ? x : Float.intBitsToFloat(nearest);
      }
      default -> x;
    };
  }

  /** A whole number wrapped around into this type's range, for an integer type. */
  long wrap(long x) {
    return switch (this) {
      case INT8 -> (byte) x;
      case UINT8 -> x & 0xff;
      case INT16 -> (short) x;
      case UINT16 -> x & 0xffff;
      case INT32 -> (int) x;
      case UINT32 -> x & 0xffffffffL;
      default -> x;
    };
  }

  /** How many elements fill a vector of 32 bytes, for which TensorFlow's kernels are built. */
  int packet() {
    return 32 / bytes;
  }

  /** A new array of this type's elements. */
  Object array(int size) {
    return switch (storage()) {
      case FLOAT32 -> new float[size];
      case FLOAT64 -> new double[size];
      case INT32 -> new int[size];
      case INT64 -> new long[size];
      case BOOL -> new boolean[size];
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
