package tapedeck.tensor;

import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Elementwise.FloatBinary;

/** A function of two numbers in every element type it is defined for. */
public final class Binary {
  static final IntBinaryOperator NO_INTS = (x, y) -> x;
  static final LongBinaryOperator NO_LONGS = (x, y) -> x;

  final FloatBinary f32;
  final DoubleBinaryOperator f64;
  final IntBinaryOperator i32;
  final LongBinaryOperator i64;
  final FloatBinary packet32;
  final DoubleBinaryOperator packet64;
  private volatile Loops.@Nullable Two loop;
  private boolean heavy;
  Binary whenLarge = this;
  @Nullable Narrow narrow;
  @Nullable Narrow narrowPacket;

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

  boolean isLight() {
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

  /** As the other one, defined for floats only. */
  public static Binary packed(
      FloatBinary packet32,
      FloatBinary f32,
      DoubleBinaryOperator packet64,
      DoubleBinaryOperator f64) {
    return packed(packet32, f32, packet64, f64, NO_INTS, NO_LONGS);
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

  /** A function of two numbers of a narrow float type, rounded to it after each step. */
  @FunctionalInterface
  public interface Narrow {
    float apply(float x, float y, DType type);
  }

  /** The same functions, computed in steps of their own in float16 and bfloat16. */
  public Binary narrow(Narrow packet, Narrow single) {
    narrow = single;
    narrowPacket = packet;
    return this;
  }

  private Binary withoutTiny() {
    return new Binary(
        (x, y) -> Elementwise.flushed(f32.apply(x, y)),
        (x, y) -> Elementwise.flushed(f64.applyAsDouble(x, y)),
        i32,
        i64,
        (x, y) -> Elementwise.flushed(packet32.apply(x, y)),
        (x, y) -> Elementwise.flushed(packet64.applyAsDouble(x, y)));
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
