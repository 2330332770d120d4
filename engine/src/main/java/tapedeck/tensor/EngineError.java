package tapedeck.tensor;

import org.jspecify.annotations.Nullable;

/** An error as TensorFlow or Python raises it: a class, a message and, where it helps, advice. */
public final class EngineError extends RuntimeException {
  /** The exception class a script would catch. */
  public enum Kind {
    ATTRIBUTE_ERROR("AttributeError"),
    INDEX_ERROR("IndexError"),
    INVALID_ARGUMENT_ERROR("InvalidArgumentError"),
    LOOKUP_ERROR("LookupError"),
    RESOURCE_EXHAUSTED_ERROR("ResourceExhaustedError"),
    RUNTIME_ERROR("RuntimeError"),
    TYPE_ERROR("TypeError"),
    VALUE_ERROR("ValueError");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    public String pythonName() {
      return pythonName;
    }
  }

  private final Kind kind;
  private final transient @Nullable String help;

  public EngineError(Kind kind, String message) {
    this(kind, message, null);
  }

  /**
   * @param message TensorFlow's own text where it has one
   * @param help one sentence that says what would have been right
   */
  public EngineError(Kind kind, String message, @Nullable String help) {
    super(message);
    this.kind = kind;
    this.help = help;
  }

  public static EngineError value(String message) {
    return new EngineError(Kind.VALUE_ERROR, message);
  }

  public static EngineError invalidArgument(String message) {
    return new EngineError(Kind.INVALID_ARGUMENT_ERROR, message);
  }

  public static EngineError type(String message) {
    return new EngineError(Kind.TYPE_ERROR, message);
  }

  /** The same with an end of its message left out, where it has that end. */
  public EngineError without(String end) {
    String message = getMessage();
    return message.endsWith(end)
        ? new EngineError(kind, message.substring(0, message.length() - end.length()), help)
        : this;
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable String help() {
    return help;
  }

  @Override
  public String getMessage() {
    return super.getMessage() == null ? "" : super.getMessage();
  }
}
