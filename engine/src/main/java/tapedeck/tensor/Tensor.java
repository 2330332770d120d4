package tapedeck.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An immutable, dense, row-major n-dimensional array of one {@link DType}. */
public final class Tensor implements Operand {
  private static final AtomicLong IDS = new AtomicLong();

  private static final VarHandle ID;

  static {
    try {
      ID = MethodHandles.lookup().findVarHandle(Tensor.class, "id", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Its {@link DType} if it is a scalar, which is so much smaller; else a {@link Dense}. */
  private final Object kind;

  /** The one element of a scalar: a whole number, the bits of a float, 0 or 1. */
  private final long bits;

  @SuppressWarnings("UnusedVariable") // written through ID
  private long id;

  /**
   * What tensors that are no scalars have.
   *
   * @param data the elements, a primitive array of the dtype's Java type or a {@link Deferred} one
   */
  private record Dense(DType dtype, Shape shape, Object data) {}

  private Tensor(Object kind, long bits) {
    this.kind = kind;
    this.bits = bits;
  }

  /** Takes {@code data} over: a primitive array of the dtype's Java type, or what will be one. */
  Tensor(DType dtype, Shape shape, Object data) {
    if (dtype.isCarried()) {
      fit(dtype, data);
    }
    this.kind = shape.isScalar() ? dtype : new Dense(dtype, shape, data);
    this.bits = shape.isScalar() ? bits(data) : 0;
  }

  /** Rounds or wraps what was computed in the type that carries {@code dtype}. */
  private static void fit(DType dtype, Object data) {
    switch (data) {
      case float[] floats -> {
        for (int i = 0; i < floats.length; i++) {
          floats[i] = dtype.round(floats[i]);
        }
      }
      case int[] ints -> {
        for (int i = 0; i < ints.length; i++) {
          ints[i] = (int) dtype.wrap(ints[i]);
        }
      }
      case long[] longs -> {
        for (int i = 0; i < longs.length; i++) {
          longs[i] = dtype.wrap(longs[i]);
        }
      }
      default -> throw new IllegalArgumentException(dtype + " of " + data.getClass());
    }
  }

  private static long bits(Object data) {
    return switch (data) {
      case float[] floats -> Float.floatToRawIntBits(floats[0]);
      case double[] doubles -> Double.doubleToRawLongBits(doubles[0]);
      case int[] ints -> ints[0];
      case long[] longs -> longs[0];
      case boolean[] booleans -> booleans[0] ? 1 : 0;
      default -> throw new IllegalArgumentException("no elements: " + data.getClass());
    };
  }

  /** A float32 scalar. */
  public static Tensor of(float value) {
    return new Tensor(DType.FLOAT32, Float.floatToRawIntBits(value));
  }

  /** A float64 scalar. */
  public static Tensor of(double value) {
    return new Tensor(DType.FLOAT64, Double.doubleToRawLongBits(value));
  }

  /** An int32 scalar. */
  public static Tensor of(int value) {
    return new Tensor(DType.INT32, value);
  }

  /** An int64 scalar. */
  public static Tensor of(long value) {
    return new Tensor(DType.INT64, value);
  }

  /** A bool scalar. */
  public static Tensor of(boolean value) {
    return new Tensor(DType.BOOL, value ? 1 : 0);
  }

  /**
   * A float32 tensor of a copy of {@code values}, given in row-major order.
   *
   * @throws EngineError ValueError if there are not as many as the shape holds
   */
  public static Tensor of(Shape shape, float... values) {
    return new Tensor(DType.FLOAT32, fitting(shape, values.length), values.clone());
  }

  /**
   * A float64 tensor of a copy of {@code values}, given in row-major order.
   *
   * @throws EngineError ValueError if there are not as many as the shape holds
   */
  public static Tensor of(Shape shape, double... values) {
    return new Tensor(DType.FLOAT64, fitting(shape, values.length), values.clone());
  }

  /**
   * An int32 tensor of a copy of {@code values}, given in row-major order.
   *
   * @throws EngineError ValueError if there are not as many as the shape holds
   */
  public static Tensor of(Shape shape, int... values) {
    return new Tensor(DType.INT32, fitting(shape, values.length), values.clone());
  }

  /**
   * An int64 tensor of a copy of {@code values}, given in row-major order.
   *
   * @throws EngineError ValueError if there are not as many as the shape holds
   */
  public static Tensor of(Shape shape, long... values) {
    return new Tensor(DType.INT64, fitting(shape, values.length), values.clone());
  }

  /**
   * A bool tensor of a copy of {@code values}, given in row-major order.
   *
   * @throws EngineError ValueError if there are not as many as the shape holds
   */
  public static Tensor of(Shape shape, boolean... values) {
    return new Tensor(DType.BOOL, fitting(shape, values.length), values.clone());
  }

  /** A tensor of {@code dtype} whose every element is {@code value}, rounded to that type. */
  public static Tensor full(DType dtype, Shape shape, double value) {
    if (shape.isScalar() && !dtype.isCarried()) {
      return switch (dtype.storage()) {
        case FLOAT32 -> of((float) value);
        case FLOAT64 -> of(value);
        case INT32 -> of((int) value);
        case INT64 -> of((long) value);
        case BOOL -> of(value != 0);
      };
    }
    if (Deferred.suits(dtype, shape.size())) {
      return Deferred.tensor(dtype, shape, new Deferred.Repeated(full(dtype, Shape.SCALAR, value)));
    }
    int n = shape.size();
    return switch (dtype.storage()) {
      case FLOAT32 -> {
        float[] out = new float[n];
        java.util.Arrays.fill(out, (float) value);
        yield new Tensor(dtype, shape, out);
      }
      case FLOAT64 -> {
        double[] out = new double[n];
        java.util.Arrays.fill(out, value);
        yield new Tensor(dtype, shape, out);
      }
      case INT32 -> {
        int[] out = new int[n];
        java.util.Arrays.fill(out, (int) value);
        yield new Tensor(dtype, shape, out);
      }
      case INT64 -> {
        long[] out = new long[n];
        java.util.Arrays.fill(out, (long) value);
        yield new Tensor(dtype, shape, out);
      }
      case BOOL -> {
        boolean[] out = new boolean[n];
        java.util.Arrays.fill(out, value != 0);
        yield new Tensor(dtype, shape, out);
      }
    };
  }

  private static Shape fitting(Shape shape, int count) {
    if (shape.size() != count) {
      throw EngineError.value(
          "Cannot make a tensor of shape %s from %d values".formatted(shape, count));
    }
    return shape;
  }

  /** The type of its elements. */
  public DType dtype() {
    return kind instanceof DType dtype ? dtype : ((Dense) kind).dtype;
  }

  /** The sizes of its axes. */
  public Shape shape() {
    return kind instanceof Dense dense ? dense.shape : Shape.SCALAR;
  }

  /** How many axes it has; 0 for a scalar. */
  public int rank() {
    return shape().rank();
  }

  /** How many elements it has; 1 for a scalar. */
  public int size() {
    return shape().size();
  }

  /** Whether it has no axes, and so one element. */
  public boolean isScalar() {
    return kind instanceof DType;
  }

  /** This tensor itself. */
  @Override
  public Tensor value() {
    return this;
  }

  /** Who this tensor is: unique while the program runs, never 0, given when first asked for. */
  public long id() {
    long known = knownId();
    return known != 0 ? known : id(newId());
  }

  /** Its identity, which is {@code fresh}, one that was set aside, if it had none yet. */
  public long id(long fresh) {
    long before = (long) ID.compareAndExchange(this, 0L, fresh);
    return before != 0 ? before : fresh;
  }

  /** Its identity; 0 if nobody has asked for it yet. */
  public long knownId() {
    return (long) ID.getOpaque(this);
  }

  /** Gives a tensor that nobody else holds yet an identity that {@link #newIds} set aside. */
  public void identify(long fresh) {
    ID.setOpaque(this, fresh);
  }

  /** The next identity, for things on a tape that are no tensors. */
  public static long newId() {
    return newIds(1);
  }

  /** Sets {@code count} identities aside that follow each other; answers the first. */
  public static long newIds(int count) {
    return IDS.getAndAdd(count) + 1;
  }

  /** The same numbers under an identity of their own. */
  public Tensor copy() {
    return new Tensor(kind, bits);
  }

  /** Element {@code index} in row-major order, widened to double; a bool reads as 0 or 1. */
  public double getDouble(int index) {
    if (isScalar()) {
      return switch (dtype().storage()) {
        case FLOAT32 -> scalarFloat();
        case FLOAT64 -> scalarDouble();
        case INT32, INT64, BOOL -> bits;
      };
    }
    return switch (dtype().storage()) {
      case FLOAT32 -> floats()[index];
      case FLOAT64 -> doubles()[index];
      case INT32 -> ints()[index];
      case INT64 -> longs()[index];
      case BOOL -> booleans()[index] ? 1 : 0;
    };
  }

  /** Element {@code index} rounded to float32. */
  public float getFloat(int index) {
    return dtype().storage() == DType.Storage.FLOAT32 && !isScalar()
        ? floats()[index]
        : (float) getDouble(index);
  }

  /** Element {@code index} as a whole number; floats are cut towards zero. */
  public long getLong(int index) {
    if (dtype().storage() == DType.Storage.INT64) {
      return isScalar() ? bits : longs()[index];
    }
    return (long) getDouble(index);
  }

  /** Whether element {@code index} in row-major order is true, or a number other than 0. */
  public boolean getBoolean(int index) {
    return dtype() == DType.BOOL && !isScalar() ? booleans()[index] : getDouble(index) != 0;
  }

  /** The element of a float32 scalar. */
  float scalarFloat() {
    return Float.intBitsToFloat((int) bits);
  }

  /** The element of a float64 scalar. */
  double scalarDouble() {
    return Double.longBitsToDouble(bits);
  }

  /** The elements of a float32 tensor, to be read only; a fresh array for a scalar. */
  float[] floats() {
    return (float[]) array();
  }

  double[] doubles() {
    return (double[]) array();
  }

  int[] ints() {
    return (int[]) array();
  }

  long[] longs() {
    return (long[]) array();
  }

  boolean[] booleans() {
    return (boolean[]) array();
  }

  /** What computes the elements, or has; null if they were there from the beginning. */
  @Nullable Deferred deferred() {
    return kind instanceof Dense(_, _, Deferred deferred) ? deferred : null;
  }

  /** The elements, a primitive array to be read only; a fresh one for a scalar. */
  Object array() {
    Object elements = elements();
    return elements instanceof Deferred deferred ? deferred.array() : elements;
  }

  /** This tensor, the elements computed if that was put off, as it is for large ones. */
  public Tensor settled() {
    Deferred deferred = deferred();
    if (deferred != null) {
      deferred.array();
    }
    return this;
  }

  private Object elements() {
    if (kind instanceof Dense dense) {
      return dense.data;
    }
    return switch (dtype().storage()) {
      case FLOAT32 -> new float[] {scalarFloat()};
      case FLOAT64 -> new double[] {scalarDouble()};
      case INT32 -> new int[] {(int) bits};
      case INT64 -> new long[] {bits};
      case BOOL -> new boolean[] {bits != 0};
    };
  }

  /** The same numbers in the type that carries them, over the same elements. */
  public Tensor carried() {
    if (!dtype().isCarried()) {
      return this;
    }
    return isScalar()
        ? new Tensor(dtype().carrier(), bits)
        : new Tensor(dtype().carrier(), shape(), elements());
  }

  /** The elements as doubles, a fresh array in row-major order. */
  public double[] toDoubles() {
    double[] out = new double[size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = getDouble(i);
    }
    return out;
  }

  /** The same numbers in {@code target}'s type: floats are cut towards zero, non-zero is true. */
  public Tensor cast(DType target) {
    if (target == dtype()) {
      return this;
    }
    int n = size();
    return switch (target.storage()) {
      case FLOAT32 -> {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
          out[i] =
              dtype().storage() == DType.Storage.INT64 ? (float) getLong(i) : (float) getDouble(i);
        }
        yield new Tensor(target, shape(), out);
      }
      case FLOAT64 -> new Tensor(target, shape(), toDoubles());
      case INT32 -> {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
          out[i] = dtype().isFloating() ? whole32(getDouble(i)) : (int) getLong(i);
        }
        yield new Tensor(target, shape(), out);
      }
      case INT64 -> {
        long[] out = new long[n];
        for (int i = 0; i < n; i++) {
          out[i] = dtype().isFloating() ? whole64(getDouble(i)) : getLong(i);
        }
        yield new Tensor(target, shape(), out);
      }
      case BOOL -> {
        boolean[] out = new boolean[n];
        for (int i = 0; i < n; i++) {
          out[i] = getBoolean(i);
        }
        yield new Tensor(target, shape(), out);
      }
    };
  }

  /** The whole part; the least number where that is out of range, as a PC's processor has it. */
  private static int whole32(double x) {
    return x > -0x1p31 - 1 && x < 0x1p31 ? (int) x : Integer.MIN_VALUE;
  }

  private static long whole64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (long) x : Long.MIN_VALUE;
  }

  /**
   * The same numbers in row-major order under another shape of the same size.
   *
   * @throws EngineError InvalidArgumentError if the sizes differ
   */
  public Tensor reshape(Shape target) {
    if (target.size() != size()) {
      throw EngineError.inKernel(
          "Input to reshape is a tensor with %d values, but the requested shape has %d"
              .formatted(size(), target.size()));
    }
    return new Tensor(dtype(), target, elements());
  }

  /** The same numbers but one, rounded to this type, under an identity of its own. */
  public Tensor with(int index, double value) {
    Object changed =
        switch (dtype().storage()) {
          case FLOAT32 -> {
            float[] out = floats().clone();
            out[index] = (float) value;
            yield out;
          }
          case FLOAT64 -> {
            double[] out = doubles().clone();
            out[index] = value;
            yield out;
          }
          case INT32 -> {
            int[] out = ints().clone();
            out[index] = (int) value;
            yield out;
          }
          case INT64 -> {
            long[] out = longs().clone();
            out[index] = (long) value;
            yield out;
          }
          case BOOL -> {
            boolean[] out = booleans().clone();
            out[index] = value != 0;
            yield out;
          }
        };
    return new Tensor(dtype(), shape(), changed);
  }

  /**
   * Whether type, shape and every bit of every element agree; NaN equals NaN, 0 differs from −0.
   */
  public boolean sameAs(Tensor other) {
    if (dtype() != other.dtype() || !shape().equals(other.shape())) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      boolean same =
          dtype().storage() == DType.Storage.INT64
              ? getLong(i) == other.getLong(i)
              : Double.doubleToLongBits(getDouble(i))
                  == Double.doubleToLongBits(other.getDouble(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** As Python prints an eager tensor: {@code tf.Tensor(6.0, shape=(), dtype=float32)}. */
  @Override
  public String toString() {
    return toString(NumPyStyle.DEFAULT);
  }

  /** As Python prints an eager tensor where the script has set how arrays are printed. */
  public String toString(NumPyStyle style) {
    String numbers = NumPyText.str(this, style);
    return "tf.Tensor(%s%s, shape=%s, dtype=%s)"
        .formatted(numbers.indexOf('\n') >= 0 ? "\n" : "", numbers, shape(), dtype());
  }

  /** As Python shows it inside a list: {@code <tf.Tensor: shape=(), dtype=float32, numpy=6.0>}. */
  public String repr() {
    return repr(NumPyStyle.DEFAULT);
  }

  /** As Python shows it inside a list where the script has set how arrays are printed. */
  public String repr(NumPyStyle style) {
    String numbers = NumPyText.shown(this, style);
    String separator = numbers.indexOf('\n') >= 0 ? "\n" : "";
    return "<tf.Tensor: shape=%s, dtype=%s, numpy=%s%s>"
        .formatted(shape(), dtype(), separator, numbers);
  }
}
