package tapedeck.script.value;

/**
 * The imaginary step of a slice such as {@code np.mgrid[0:1:5j]}, by which NumPy means a number of
 * points; nothing else takes one.
 */
public record Points(int count) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("builtins", "complex", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String repr(Runtime runtime) {
    return count + "j";
  }
}
