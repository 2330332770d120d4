package tapedeck.tensor;

import org.jspecify.annotations.Nullable;

/** An error as TensorFlow or Python raises it: a class, a message and, where it helps, advice. */
public final class EngineError extends RuntimeException {
  /** The exception class a script would catch. */
  public enum Kind {
    /** What a kernel of another library gives up on. */
    ABORTED_ERROR("AbortedError"),
    /** A name that an object does not have. */
    ATTRIBUTE_ERROR("AttributeError"),
    /** A place outside a sequence. */
    INDEX_ERROR("IndexError"),
    /** What a kernel does not expect. */
    INTERNAL_ERROR("InternalError"),
    /** What an operation of TensorFlow refuses when it runs: shapes that do not fit, above all. */
    INVALID_ARGUMENT_ERROR("InvalidArgumentError"),
    /** A gradient that TensorFlow has not registered. */
    LOOKUP_ERROR("LookupError"),
    /** A kernel that TensorFlow has for no processor. */
    NOT_FOUND_ERROR("NotFoundError"),
    /** More memory than there may be. */
    RESOURCE_EXHAUSTED_ERROR("ResourceExhaustedError"),
    /** A tape used at the wrong time. */
    RUNTIME_ERROR("RuntimeError"),
    /** A value of the wrong type or dtype. */
    TYPE_ERROR("TypeError"),
    /** A value that does not go. */
    VALUE_ERROR("ValueError");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    /** As a traceback has it: {@code ValueError}. */
    public String pythonName() {
      return pythonName;
    }
  }

  private final Kind kind;
  private final transient @Nullable String help;
  private final boolean bare;

  /** An error without advice. */
  public EngineError(Kind kind, String message) {
    this(kind, message, null);
  }

  /**
   * @param message TensorFlow's own text where it has one
   * @param help one sentence that says what would have been right
   */
  public EngineError(Kind kind, String message, @Nullable String help) {
    this(kind, message, help, false);
  }

  private EngineError(Kind kind, String message, @Nullable String help, boolean bare) {
    super(message);
    this.kind = kind;
    this.help = help;
    this.bare = bare;
  }

  /**
   * What a kernel complains of that is called by several operations.
   *
   * @param text to be completed by {@link #within}
   */
  public static EngineError inKernel(String text) {
    return new EngineError(Kind.INVALID_ARGUMENT_ERROR, text, null, true);
  }

  /** As {@link #inKernel} for what the kernel does not expect. */
  public static EngineError internal(String text) {
    return new EngineError(Kind.INTERNAL_ERROR, text, null, true);
  }

  /** The same as TensorFlow words it for an operation; this error itself if it is complete. */
  public EngineError within(String kernel) {
    return bare
        ? new EngineError(
            kind,
            "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: "
                .formatted(kernel, getMessage(), kernel),
            help)
        : this;
  }

  /** A ValueError. */
  public static EngineError value(String message) {
    return new EngineError(Kind.VALUE_ERROR, message);
  }

  /** An InvalidArgumentError. */
  public static EngineError invalidArgument(String message) {
    return new EngineError(Kind.INVALID_ARGUMENT_ERROR, message);
  }

  /**
   * The operands of a kernel are of two element types, of which TensorFlow converts neither.
   *
   * @param operation the kernel's name without the library that computes it
   * @param index which operand has the other type, from 0
   */
  public static EngineError mixed(
      String kernel, String operation, int index, DType wanted, DType is) {
    return new EngineError(
        Kind.INVALID_ARGUMENT_ERROR,
        "cannot compute %s as input #%d(zero-based) was expected to be a %s tensor but is a %s tensor [Op:%s] name: "
            .formatted(kernel, index, wanted.kernelName(), is.kernelName(), operation),
        cast(wanted, is));
  }

  /** The one that a cast loses nothing of, or else the second, is to become like the other. */
  private static String cast(DType first, DType second) {
    boolean firstIsCast = !first.isFloating() && second.isFloating();
    return "Tensors of two types are not converted: put the %s one into tf.cast(…, tf.%s)."
        .formatted((firstIsCast ? first : second).label(), (firstIsCast ? second : first).label());
  }

  /** A TypeError. */
  public static EngineError type(String message) {
    return new EngineError(Kind.TYPE_ERROR, message);
  }

  /** The same in other words. */
  public EngineError withMessage(String message) {
    return new EngineError(kind, message, help);
  }

  /** The same with an end of its message left out, where it has that end. */
  public EngineError without(String end) {
    String message = getMessage();
    return message.endsWith(end)
        ? withMessage(message.substring(0, message.length() - end.length()))
        : this;
  }

  /** The class a script would catch it by. */
  public Kind kind() {
    return kind;
  }

  /** One sentence that says what would have been right; null if the message does. */
  public @Nullable String help() {
    return help;
  }

  @Override
  public String getMessage() {
    return super.getMessage() == null ? "" : super.getMessage();
  }
}
