package tapedeck.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

/**
 * Loops over large arrays, a copy of the code for each function: compiled for itself, with the
 * function in it, a loop becomes vector instructions, which one loop for all functions cannot.
 */
final class Loops {
  /** From how many elements on a copy is worth the class it is. */
  static final int WORTHWHILE = 64;

  private Loops() {}

  /** Elements {@code from} to {@code to} of a function of one array. */
  interface One {
    void apply(float[] x, float[] out, int from, int to, boolean packed);

    void apply(double[] x, double[] out, int from, int to, boolean packed);
  }

  /** Elements {@code from} to {@code to} of a function of two arrays, or of one and a number. */
  interface Two {
    void both(float[] x, float[] y, float[] out, int from, int to, boolean packed);

    void left(float[] x, float y, float[] out, int from, int to, boolean packed);

    void right(float x, float[] y, float[] out, int from, int to, boolean packed);

    void both(double[] x, double[] y, double[] out, int from, int to, boolean packed);

    void left(double[] x, double y, double[] out, int from, int to, boolean packed);

    void right(double x, double[] y, double[] out, int from, int to, boolean packed);
  }

  static One of(Unary f) {
    return (One) copy(UnaryLoop.class, f);
  }

  static Two of(Binary f) {
    return (Two) copy(BinaryLoop.class, f);
  }

  private static Object copy(Class<?> loop, Object function) {
    try (InputStream code = loop.getResourceAsStream(loop.getSimpleName() + ".class")) {
      if (code == null) {
        throw new IllegalStateException("no code of " + loop);
      }
      return MethodHandles.lookup()
          .defineHiddenClassWithClassData(code.readAllBytes(), function, true)
          .lookupClass()
          .getDeclaredConstructor()
          .newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The function a copy was made for. */
  static <T> T function(MethodHandles.Lookup copy, Class<T> type) {
    try {
      return MethodHandles.classData(copy, "_", type);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
