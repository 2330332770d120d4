package tapedeck.tensor;

import java.lang.reflect.Array;

/**
 * Functions applied element by element, with NumPy broadcasting for two operands. Each element type
 * has arithmetic of its own: float32 rounds after every operation.
 */
public final class Elementwise {
  private Elementwise() {}

  /** A function of one float32. */
  @FunctionalInterface
  public interface FloatUnary {
    float apply(float x);
  }

  /** A function of two float32. */
  @FunctionalInterface
  public interface FloatBinary {
    float apply(float x, float y);
  }

  /**
   * A tensor with 0 for elements too small for a normal number, as TensorFlow's kernels leave them;
   * as it is if it holds whole numbers, or is so large that nobody looks at each.
   */
  public static Tensor flushed(Tensor x) {
    return x.dtype().isFloating() && !x.dtype().isCarried() && !Deferred.suits(x.dtype(), x.size())
        ? map("Identity", Unary.FLUSH, x)
        : x;
  }

  static float flushed(float x) {
    return Math.abs(x) < Float.MIN_NORMAL ? Math.copySign(0f, x) : x;
  }

  static double flushed(double x) {
    return Math.abs(x) < Double.MIN_NORMAL ? Math.copySign(0, x) : x;
  }

  /**
   * @throws EngineError InvalidArgumentError if {@code f} is not defined for x's type
   */
  public static Tensor map(String name, Unary f, Tensor x) {
    if (x.isScalar()) {
      if (x.dtype() == DType.FLOAT32) {
        float one = f.bare32.apply(x.scalarFloat());
        return Tensor.of(f.flushes ? flushed(one) : one);
      }
      if (x.dtype() == DType.FLOAT64) {
        double one = f.bare64.applyAsDouble(x.scalarDouble());
        return Tensor.of(f.flushes ? flushed(one) : one);
      }
    }
    if (x.dtype().isCarried()) {
      if (!x.dtype().isFloating() && f.i32 == Unary.NO_INT) {
        throw undefined(name, x.dtype());
      }
      return x.dtype().isFloating() && f.narrow != null && f.narrowPacket != null
          ? narrow(f.narrowPacket, f.narrow, x)
          : map(name, f, x.carried()).cast(x.dtype());
    }
    int n = x.size();
    if (Deferred.suits(x.dtype(), n)) {
      Tensor out = Deferred.tensor(x.dtype(), x.shape(), new Deferred.Mapped(f.whenLarge, x));
      return f.isLight() ? out : out.settled();
    }
    return switch (x.dtype().storage()) {
      case FLOAT32 -> {
        float[] in = x.floats();
        float[] out = new float[n];
        int whole = n - n % FloatPackets.WIDTH;
        if (n >= Loops.WORTHWHILE) {
          f.loop().apply(in, out, 0, whole, true);
          f.loop().apply(in, out, whole, n, false);
        } else {
          for (int i = 0; i < n; i++) {
            out[i] = (i < whole ? f.packet32 : f.f32).apply(in[i]);
          }
        }
        yield new Tensor(DType.FLOAT32, x.shape(), out);
      }
      case FLOAT64 -> {
        double[] in = x.doubles();
        double[] out = new double[n];
        int whole = n - n % DoublePackets.WIDTH;
        if (n >= Loops.WORTHWHILE) {
          f.loop().apply(in, out, 0, whole, true);
          f.loop().apply(in, out, whole, n, false);
        } else {
          for (int i = 0; i < n; i++) {
            out[i] = (i < whole ? f.packet64 : f.f64).applyAsDouble(in[i]);
          }
        }
        yield new Tensor(DType.FLOAT64, x.shape(), out);
      }
      case INT32 -> {
        if (f.i32 == Unary.NO_INT) {
          throw undefined(name, x.dtype());
        }
        int[] in = x.ints();
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
          out[i] = f.i32.applyAsInt(in[i]);
        }
        yield new Tensor(DType.INT32, x.shape(), out);
      }
      case INT64 -> {
        if (f.i64 == Unary.NO_LONG) {
          throw undefined(name, x.dtype());
        }
        long[] in = x.longs();
        long[] out = new long[n];
        for (int i = 0; i < n; i++) {
          out[i] = f.i64.applyAsLong(in[i]);
        }
        yield new Tensor(DType.INT64, x.shape(), out);
      }
      case BOOL -> throw undefined(name, x.dtype());
    };
  }

  private static Tensor narrow(Unary.Narrow packet, Unary.Narrow single, Tensor x) {
    float[] in = x.carried().floats();
    float[] out = new float[x.size()];
    int whole = out.length - out.length % FloatPackets.WIDTH;
    for (int i = 0; i < out.length; i++) {
      out[i] = (i < whole ? packet : single).apply(in[i], x.dtype());
    }
    return new Tensor(x.dtype(), x.shape(), out);
  }

  private static Tensor narrow(
      Binary.Narrow packet, Binary.Narrow single, Broadcast at, Tensor x, Tensor y) {
    float[] a = x.carried().floats();
    float[] b = y.carried().floats();
    float[] out = new float[at.size()];
    int whole = out.length - out.length % FloatPackets.WIDTH;
    at.forEach((i, j, k) -> out[i] = (i < whole ? packet : single).apply(a[j], b[k], x.dtype()));
    return new Tensor(x.dtype(), at.shape(), out);
  }

  /**
   * @param name the kernel's name in messages, {@code Mul}
   * @throws EngineError InvalidArgumentError if the types differ, the function is not defined for
   *     them, or the shapes do not broadcast
   */
  public static Tensor zip(String name, Binary f, Tensor x, Tensor y) {
    if (x.isScalar() && y.isScalar() && x.dtype() == y.dtype()) {
      if (x.dtype() == DType.FLOAT32) {
        return Tensor.of(f.f32.apply(x.scalarFloat(), y.scalarFloat()));
      }
      if (x.dtype() == DType.FLOAT64) {
        return Tensor.of(f.f64.applyAsDouble(x.scalarDouble(), y.scalarDouble()));
      }
    }
    Broadcast at = Broadcast.of(name, x, y);
    if (x.dtype().isCarried()) {
      if (!x.dtype().isFloating() && f.i32 == Binary.NO_INTS) {
        throw undefined(name, x.dtype());
      }
      return x.dtype().isFloating() && f.narrow != null && f.narrowPacket != null
          ? narrow(f.narrowPacket, f.narrow, at, x, y)
          : zip(name, f, x.carried(), y.carried()).cast(x.dtype());
    }
    int n = at.size();
    if (n >= Loops.WORTHWHILE && !at.isPlain() && x.dtype().isFloating()) {
      return zip(name, f, stretch(x, at.shape()), stretch(y, at.shape()));
    }
    if (Deferred.suits(x.dtype(), n)) {
      Tensor out = Deferred.tensor(x.dtype(), at.shape(), new Deferred.Zipped(f.whenLarge, x, y));
      return f.isLight() ? out : out.settled();
    }
    return switch (x.dtype().storage()) {
      case FLOAT32 -> {
        float[] a = x.floats();
        float[] b = y.floats();
        float[] out = new float[n];
        int whole = n - n % FloatPackets.WIDTH;
        if (!at.isPlain()) {
          at.forEach((i, j, k) -> out[i] = (i < whole ? f.packet32 : f.f32).apply(a[j], b[k]));
        } else if (n < Loops.WORTHWHILE) {
          int aStep = a.length == n ? 1 : 0;
          int bStep = b.length == n ? 1 : 0;
          for (int i = 0; i < n; i++) {
            out[i] = (i < whole ? f.packet32 : f.f32).apply(a[i * aStep], b[i * bStep]);
          }
        } else if (at.aligned()) {
          f.loop().both(a, b, out, 0, whole, true);
          f.loop().both(a, b, out, whole, n, false);
        } else if (b.length == 1) {
          f.loop().left(a, b[0], out, 0, whole, true);
          f.loop().left(a, b[0], out, whole, n, false);
        } else {
          f.loop().right(a[0], b, out, 0, whole, true);
          f.loop().right(a[0], b, out, whole, n, false);
        }
        yield new Tensor(DType.FLOAT32, at.shape(), out);
      }
      case FLOAT64 -> {
        double[] a = x.doubles();
        double[] b = y.doubles();
        double[] out = new double[n];
        int whole = n - n % DoublePackets.WIDTH;
        if (!at.isPlain()) {
          at.forEach(
              (i, j, k) -> out[i] = (i < whole ? f.packet64 : f.f64).applyAsDouble(a[j], b[k]));
        } else if (n < Loops.WORTHWHILE) {
          int aStep = a.length == n ? 1 : 0;
          int bStep = b.length == n ? 1 : 0;
          for (int i = 0; i < n; i++) {
            out[i] = (i < whole ? f.packet64 : f.f64).applyAsDouble(a[i * aStep], b[i * bStep]);
          }
        } else if (at.aligned()) {
          f.loop().both(a, b, out, 0, whole, true);
          f.loop().both(a, b, out, whole, n, false);
        } else if (b.length == 1) {
          f.loop().left(a, b[0], out, 0, whole, true);
          f.loop().left(a, b[0], out, whole, n, false);
        } else {
          f.loop().right(a[0], b, out, 0, whole, true);
          f.loop().right(a[0], b, out, whole, n, false);
        }
        yield new Tensor(DType.FLOAT64, at.shape(), out);
      }
      case INT32 -> {
        if (f.i32 == Binary.NO_INTS) {
          throw undefined(name, x.dtype());
        }
        int[] out = new int[n];
        at.forEach((i, j, k) -> out[i] = f.i32.applyAsInt(x.ints()[j], y.ints()[k]));
        yield new Tensor(DType.INT32, at.shape(), out);
      }
      case INT64 -> {
        if (f.i64 == Binary.NO_LONGS) {
          throw undefined(name, x.dtype());
        }
        long[] out = new long[n];
        at.forEach((i, j, k) -> out[i] = f.i64.applyAsLong(x.longs()[j], y.longs()[k]));
        yield new Tensor(DType.INT64, at.shape(), out);
      }
      case BOOL -> throw undefined(name, x.dtype());
    };
  }

  /** A yes-or-no question about two numbers. */
  @FunctionalInterface
  public interface Relation {
    boolean holds(double x, double y);
  }

  /**
   * Compares as doubles, except int64, which compares exactly.
   *
   * @throws EngineError InvalidArgumentError as {@link #zip}
   */
  public static Tensor compare(String name, Relation f, Tensor x, Tensor y) {
    Broadcast at = Broadcast.of(name, x, y);
    boolean[] out = new boolean[at.size()];
    if (x.dtype().storage() == DType.Storage.INT64) {
      at.forEach((i, j, k) -> out[i] = f.holds(Long.compare(x.longs()[j], y.longs()[k]), 0));
    } else {
      at.forEach((i, j, k) -> out[i] = f.holds(x.getDouble(j), y.getDouble(k)));
    }
    return new Tensor(DType.BOOL, at.shape(), out);
  }

  /** A yes-or-no answer from two truth values. */
  @FunctionalInterface
  public interface Logic {
    boolean of(boolean x, boolean y);
  }

  /**
   * @throws EngineError InvalidArgumentError if an operand is no bool or the shapes do not
   *     broadcast
   */
  public static Tensor logic(String name, Logic f, Tensor x, Tensor y) {
    for (Tensor operand : new Tensor[] {x, y}) {
      if (operand.dtype() != DType.BOOL) {
        throw EngineError.invalidArgument(
            "cannot compute %s as input #%d(zero-based) was expected to be a bool tensor but is a %s tensor [Op:%s] name: "
                .formatted(name, operand == x ? 0 : 1, operand.dtype().kernelName(), name));
      }
    }
    Broadcast at = Broadcast.of(name, x, y);
    boolean[] out = new boolean[at.size()];
    at.forEach((i, j, k) -> out[i] = f.of(x.booleans()[j], y.booleans()[k]));
    return new Tensor(DType.BOOL, at.shape(), out);
  }

  /** Takes x where the condition holds and y elsewhere; all three broadcast together. */
  public static Tensor where(Tensor condition, Tensor x, Tensor y) {
    if (x.dtype() != y.dtype()) {
      throw EngineError.mixed("SelectV2", "SelectV2", 2, x.dtype(), y.dtype());
    }
    Shape shape =
        x.shape().broadcastsWith(y.shape()) ? Shape.broadcast(x.shape(), y.shape()) : null;
    if (shape == null || !condition.shape().broadcastsWith(shape)) {
      throw EngineError.inKernel(
          "condition %s, then %s, and else %s must be broadcastable"
              .formatted(
                  condition.shape().bracketed(), x.shape().bracketed(), y.shape().bracketed()));
    }
    Shape all = Shape.broadcast(condition.shape(), shape);
    Tensor c = stretch(condition, all);
    Tensor a = stretch(x, all);
    Tensor b = stretch(y, all);
    return Arrange.gather(all, x.dtype(), i -> c.getBoolean(i) ? a : b, i -> i);
  }

  /** The same numbers repeated so as to fill {@code target}. */
  public static Tensor stretch(Tensor x, Shape target) {
    if (x.shape().equals(target)) {
      return x;
    }
    if (x.size() == 1 && Deferred.suits(x.dtype(), target.size())) {
      return Deferred.tensor(x.dtype(), target, new Deferred.Repeated(x));
    }
    if (x.dtype() == DType.FLOAT32 && x.shape().isInnermostOf(target)) {
      return new Tensor(DType.FLOAT32, target, repeated(x.floats(), new float[target.size()]));
    }
    if (x.dtype() == DType.FLOAT64 && x.shape().isInnermostOf(target)) {
      return new Tensor(DType.FLOAT64, target, repeated(x.doubles(), new double[target.size()]));
    }
    int[] index = Arrange.indices(target, x.shape().stridesWithin(target), 0);
    return Arrange.gather(target, x.dtype(), i -> x, i -> index[i]);
  }

  /** Fills an array with copies of another one. */
  private static Object repeated(Object all, Object out) {
    int size = Array.getLength(all);
    int length = Array.getLength(out);
    System.arraycopy(all, 0, out, 0, Math.min(size, length));
    for (int filled = size; filled < length; filled *= 2) {
      System.arraycopy(out, 0, out, filled, Math.min(filled, length - filled));
    }
    return out;
  }

  private static EngineError undefined(String name, DType dtype) {
    return KernelTypes.refusal(name, 0, dtype);
  }
}
