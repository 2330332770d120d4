package tapedeck.script.value;

/** A function written in Java, with the parameters a script sees. */
public record Builtin(String name, Parameters parameters, Body body) implements Value {
  /** What a built-in function does with its bound arguments. */
  @FunctionalInterface
  public interface Body {
    Value call(Runtime runtime, Value[] arguments);
  }

  /**
   * @param signature the parameters as Python declares them: {@code "number, ndigits=None, /"}
   */
  public static Builtin of(String name, String signature, Body body) {
    return new Builtin(name, Parameters.parse(signature), body);
  }

  public Value call(Runtime runtime, Arguments given) {
    return body.call(runtime, parameters.bind(name + "()", given));
  }
}
