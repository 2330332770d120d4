package tapedeck.tensor;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Elementwise.FloatUnary;

/** A function of one number in every element type it is defined for; float32 rounds by itself. */
public final class Unary {
  static final IntUnaryOperator NO_INT = x -> x;
  static final LongUnaryOperator NO_LONG = x -> x;

  final FloatUnary f32;
  final DoubleUnaryOperator f64;
  final IntUnaryOperator i32;
  final LongUnaryOperator i64;
  final FloatUnary packet32;
  final DoubleUnaryOperator packet64;
  private volatile Loops.@Nullable One loop;
  private Unary[] steps = {};
  boolean flushes;
  Unary whenLarge = this;
  @Nullable Narrow narrow;
  @Nullable Narrow narrowPacket;
  FloatUnary bare32;
  DoubleUnaryOperator bare64;

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
  boolean isLight() {
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
      FloatUnary packet32, FloatUnary f32, DoubleUnaryOperator packet64, DoubleUnaryOperator f64) {
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
            x -> Elementwise.flushed(f32.apply(x)),
            x -> Elementwise.flushed(f64.applyAsDouble(x)),
            i32,
            i64,
            x -> Elementwise.flushed(packet32.apply(x)),
            x -> Elementwise.flushed(packet64.applyAsDouble(x)));
    flushing.flushes = true;
    flushing.bare32 = f32;
    flushing.bare64 = f64;
    return flushing;
  }

  /** A function of one number of a narrow float type, rounded to it after each step. */
  @FunctionalInterface
  public interface Narrow {
    float apply(float x, DType type);
  }

  /** The same functions, computed in steps of their own in float16 and bfloat16. */
  public Unary narrow(Narrow packet, Narrow single) {
    narrow = single;
    narrowPacket = packet;
    return this;
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
