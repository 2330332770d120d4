package tapedeck.tensor;

import java.lang.reflect.Array;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

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

  /** A function of one number in every element type it is defined for. */
  public static final class Unary {
    private final FloatUnary f32;
    private final DoubleUnaryOperator f64;
    private final IntUnaryOperator i32;
    private final LongUnaryOperator i64;
    private final FloatUnary packet32;
    private final DoubleUnaryOperator packet64;
    private volatile Loops.@Nullable One loop;
    private Unary[] steps = {};
    private boolean flushes;
    private Unary whenLarge = this;
    private FloatUnary bare32;
    private DoubleUnaryOperator bare64;

    /**
     * @param packet32 what computes the float32 in whole packets, the others being left to {@code
     *     f32}
     * @param packet64 likewise for float64
     */
    public Unary(
        FloatUnary f32,
        DoubleUnaryOperator f64,
        IntUnaryOperator i32,
        LongUnaryOperator i64,
        FloatUnary packet32,
        DoubleUnaryOperator packet64) {
      this.f32 = f32;
      this.f64 = f64;
      this.i32 = i32;
      this.i64 = i64;
      this.packet32 = packet32;
      this.packet64 = packet64;
      this.bare32 = f32;
      this.bare64 = f64;
    }

    FloatUnary f32() {
      return f32;
    }

    DoubleUnaryOperator f64() {
      return f64;
    }

    FloatUnary packet32() {
      return packet32;
    }

    DoubleUnaryOperator packet64() {
      return packet64;
    }

    Loops.One loop() {
      Loops.One made = loop;
      if (made == null) {
        made = steps.length == 0 ? Loops.of(this) : new SteppedLoop(f32, f64, steps);
        loop = made;
      }
      return made;
    }

    /** Computes elements {@code from} to {@code to} of an array of floats. */
    void run(Object x, Object out, int from, int to, boolean packed) {
      if (x instanceof float[] floats) {
        loop().apply(floats, (float[]) out, from, to, packed);
      } else {
        loop().apply((double[]) x, (double[]) out, from, to, packed);
      }
    }

    /** Whether it is so little work that it may be done twice. */
    private boolean isLight() {
      return i32 != NO_INT;
    }

    /**
     * The same functions, which are those of {@code packets} one after the other for elements in
     * whole packets: what is too long for one loop of vector instructions is not for several.
     */
    public Unary inSteps(Unary... packets) {
      Unary same = new Unary(f32, f64, i32, i64, packet32, packet64);
      same.steps = packets.clone();
      same.flushes = flushes;
      same.bare32 = bare32;
      same.bare64 = bare64;
      return same;
    }

    /** The same for all elements. */
    public Unary(
        FloatUnary f32, DoubleUnaryOperator f64, IntUnaryOperator i32, LongUnaryOperator i64) {
      this(f32, f64, i32, i64, f32, f64);
    }

    /**
     * Defined for floats only, with methods of their own for elements in whole packets. Results too
     * small for a normal number are 0, as TensorFlow has them.
     */
    public static Unary packed(
        FloatUnary packet32,
        FloatUnary f32,
        DoubleUnaryOperator packet64,
        DoubleUnaryOperator f64) {
      return new Unary(f32, f64, NO_INT, NO_LONG, packet32, packet64).withoutTiny();
    }

    /**
     * The same functions of floats, with 0 for results too small for a normal number, as TensorFlow
     * has them. In tensors so large that their elements are put off such results stay: to look for
     * them takes longer than the arithmetic.
     */
    public Unary flushing() {
      Unary flushing = withoutTiny();
      flushing.whenLarge = this;
      return flushing;
    }

    private Unary withoutTiny() {
      Unary flushing =
          new Unary(
              x -> flushed(f32.apply(x)),
              x -> flushed(f64.applyAsDouble(x)),
              i32,
              i64,
              x -> flushed(packet32.apply(x)),
              x -> flushed(packet64.applyAsDouble(x)));
      flushing.flushes = true;
      flushing.bare32 = f32;
      flushing.bare64 = f64;
      return flushing;
    }

    /** What {@link #packed} does to results too small for a normal number. */
    public static final Unary FLUSH =
        new Unary(Elementwise::flushed, Elementwise::flushed, NO_INT, NO_LONG);

    /** One of the steps in which a function of floats is computed. */
    public static Unary step(FloatUnary f32, DoubleUnaryOperator f64) {
      return new Unary(f32, f64, NO_INT, NO_LONG);
    }

    /** Defined for floats only; the float32 form is the float64 form, rounded once. */
    public static Unary floating(DoubleUnaryOperator f64) {
      return floating(x -> (float) f64.applyAsDouble(x), f64);
    }

    /** Defined for floats only. */
    public static Unary floating(FloatUnary f32, DoubleUnaryOperator f64) {
      return new Unary(f32, f64, NO_INT, NO_LONG);
    }
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

  /** A function of two numbers in every element type it is defined for. */
  public static final class Binary {
    private final FloatBinary f32;
    private final DoubleBinaryOperator f64;
    private final IntBinaryOperator i32;
    private final LongBinaryOperator i64;
    private final FloatBinary packet32;
    private final DoubleBinaryOperator packet64;
    private volatile Loops.@Nullable Two loop;
    private boolean heavy;
    private Binary whenLarge = this;

    /**
     * @param packet32 what computes the float32 in whole packets, the others being left to {@code
     *     f32}
     * @param packet64 likewise for float64
     */
    public Binary(
        FloatBinary f32,
        DoubleBinaryOperator f64,
        IntBinaryOperator i32,
        LongBinaryOperator i64,
        FloatBinary packet32,
        DoubleBinaryOperator packet64) {
      this.f32 = f32;
      this.f64 = f64;
      this.i32 = i32;
      this.i64 = i64;
      this.packet32 = packet32;
      this.packet64 = packet64;
    }

    FloatBinary f32() {
      return f32;
    }

    DoubleBinaryOperator f64() {
      return f64;
    }

    FloatBinary packet32() {
      return packet32;
    }

    DoubleBinaryOperator packet64() {
      return packet64;
    }

    Loops.Two loop() {
      Loops.Two made = loop;
      if (made == null) {
        made = Loops.of(this);
        loop = made;
      }
      return made;
    }

    private boolean isLight() {
      return i32 != NO_INTS && !heavy;
    }

    /**
     * Computes elements {@code from} to {@code to} of two arrays of floats, one of which may be
     * short: it holds one number over and over then.
     */
    void run(Object x, Object y, Object out, int from, int to, boolean packed) {
      if (out instanceof float[] floats) {
        run((float[]) x, (float[]) y, floats, from, to, packed);
      } else {
        run((double[]) x, (double[]) y, (double[]) out, from, to, packed);
      }
    }

    private void run(float[] x, float[] y, float[] out, int from, int to, boolean packed) {
      if (y.length < out.length) {
        loop().left(x, y[0], out, from, to, packed);
      } else if (x.length < out.length) {
        loop().right(x[0], y, out, from, to, packed);
      } else {
        loop().both(x, y, out, from, to, packed);
      }
    }

    private void run(double[] x, double[] y, double[] out, int from, int to, boolean packed) {
      if (y.length < out.length) {
        loop().left(x, y[0], out, from, to, packed);
      } else if (x.length < out.length) {
        loop().right(x[0], y, out, from, to, packed);
      } else {
        loop().both(x, y, out, from, to, packed);
      }
    }

    /** The same for all elements. */
    public Binary(
        FloatBinary f32, DoubleBinaryOperator f64, IntBinaryOperator i32, LongBinaryOperator i64) {
      this(f32, f64, i32, i64, f32, f64);
    }

    /** Results too small for a normal number are 0, as TensorFlow has them. */
    public static Binary packed(
        FloatBinary packet32,
        FloatBinary f32,
        DoubleBinaryOperator packet64,
        DoubleBinaryOperator f64,
        IntBinaryOperator i32,
        LongBinaryOperator i64) {
      Binary flushing = new Binary(f32, f64, i32, i64, packet32, packet64).withoutTiny();
      flushing.heavy = true;
      return flushing;
    }

    /** As {@link Unary#flushing}. */
    public Binary flushing() {
      Binary flushing = withoutTiny();
      flushing.whenLarge = this;
      return flushing;
    }

    private Binary withoutTiny() {
      return new Binary(
          (x, y) -> flushed(f32.apply(x, y)),
          (x, y) -> flushed(f64.applyAsDouble(x, y)),
          i32,
          i64,
          (x, y) -> flushed(packet32.apply(x, y)),
          (x, y) -> flushed(packet64.applyAsDouble(x, y)));
    }

    /** Defined for floats only; the float32 form is the float64 form, rounded once. */
    public static Binary floating(DoubleBinaryOperator f64) {
      return floating((x, y) -> (float) f64.applyAsDouble(x, y), f64);
    }

    /** Defined for floats only. */
    public static Binary floating(FloatBinary f32, DoubleBinaryOperator f64) {
      return new Binary(f32, f64, NO_INTS, NO_LONGS);
    }
  }

  private static final IntUnaryOperator NO_INT = x -> x;
  private static final LongUnaryOperator NO_LONG = x -> x;
  private static final IntBinaryOperator NO_INTS = (x, y) -> x;
  private static final LongBinaryOperator NO_LONGS = (x, y) -> x;

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
      if (!x.dtype().isFloating() && f.i32 == NO_INT) {
        throw undefined(name, x.dtype());
      }
      return map(name, f, x.carried()).cast(x.dtype());
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
        if (f.i32 == NO_INT) {
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
        if (f.i64 == NO_LONG) {
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
      if (!x.dtype().isFloating() && f.i32 == NO_INTS) {
        throw undefined(name, x.dtype());
      }
      return zip(name, f, x.carried(), y.carried()).cast(x.dtype());
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
        if (f.i32 == NO_INTS) {
          throw undefined(name, x.dtype());
        }
        int[] out = new int[n];
        at.forEach((i, j, k) -> out[i] = f.i32.applyAsInt(x.ints()[j], y.ints()[k]));
        yield new Tensor(DType.INT32, at.shape(), out);
      }
      case INT64 -> {
        if (f.i64 == NO_LONGS) {
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
