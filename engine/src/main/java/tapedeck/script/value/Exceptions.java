package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Python's exception classes. */
public final class Exceptions {
  private Exceptions() {}

  private static final Map<String, ClassValue> ALL = new LinkedHashMap<>();

  public static final ClassValue BASE_EXCEPTION = define("BaseException", Types.OBJECT);
  public static final ClassValue EXCEPTION = define("Exception", BASE_EXCEPTION);
  public static final ClassValue KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);
  public static final ClassValue SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);
  public static final ClassValue GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);
  public static final ClassValue STOP_ITERATION = define("StopIteration", EXCEPTION);
  public static final ClassValue ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);
  public static final ClassValue OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);
  public static final ClassValue ZERO_DIVISION_ERROR =
      define("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final ClassValue FLOATING_POINT_ERROR =
      define("FloatingPointError", ARITHMETIC_ERROR);
  public static final ClassValue ASSERTION_ERROR = define("AssertionError", EXCEPTION);
  public static final ClassValue ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);
  public static final ClassValue IMPORT_ERROR = define("ImportError", EXCEPTION);
  public static final ClassValue MODULE_NOT_FOUND_ERROR =
      define("ModuleNotFoundError", IMPORT_ERROR);
  public static final ClassValue LOOKUP_ERROR = define("LookupError", EXCEPTION);
  public static final ClassValue INDEX_ERROR = define("IndexError", LOOKUP_ERROR);
  public static final ClassValue KEY_ERROR = define("KeyError", LOOKUP_ERROR);
  public static final ClassValue MEMORY_ERROR = define("MemoryError", EXCEPTION);
  public static final ClassValue NAME_ERROR = define("NameError", EXCEPTION);
  public static final ClassValue UNBOUND_LOCAL_ERROR = define("UnboundLocalError", NAME_ERROR);
  public static final ClassValue RUNTIME_ERROR = define("RuntimeError", EXCEPTION);
  public static final ClassValue NOT_IMPLEMENTED_ERROR =
      define("NotImplementedError", RUNTIME_ERROR);
  public static final ClassValue RECURSION_ERROR = define("RecursionError", RUNTIME_ERROR);
  public static final ClassValue TIMEOUT_ERROR = define("TimeoutError", EXCEPTION);
  public static final ClassValue BUFFER_ERROR = define("BufferError", EXCEPTION);
  public static final ClassValue EOF_ERROR = define("EOFError", EXCEPTION);
  public static final ClassValue OS_ERROR = define("OSError", EXCEPTION);
  public static final ClassValue FILE_NOT_FOUND_ERROR = define("FileNotFoundError", OS_ERROR);
  public static final ClassValue PERMISSION_ERROR = define("PermissionError", OS_ERROR);
  public static final ClassValue REFERENCE_ERROR = define("ReferenceError", EXCEPTION);
  public static final ClassValue SYNTAX_ERROR = define("SyntaxError", EXCEPTION);
  public static final ClassValue SYSTEM_ERROR = define("SystemError", EXCEPTION);
  public static final ClassValue TYPE_ERROR = define("TypeError", EXCEPTION);
  public static final ClassValue VALUE_ERROR = define("ValueError", EXCEPTION);
  public static final ClassValue UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);
  public static final ClassValue UNICODE_ENCODE_ERROR = define("UnicodeEncodeError", UNICODE_ERROR);
  public static final ClassValue UNICODE_DECODE_ERROR = define("UnicodeDecodeError", UNICODE_ERROR);
  public static final ClassValue WARNING = define("Warning", EXCEPTION);
  public static final ClassValue USER_WARNING = define("UserWarning", WARNING);
  public static final ClassValue DEPRECATION_WARNING = define("DeprecationWarning", WARNING);
  public static final ClassValue FUTURE_WARNING = define("FutureWarning", WARNING);
  public static final ClassValue RUNTIME_WARNING = define("RuntimeWarning", WARNING);

  /** TensorFlow's own, of {@code tf.errors}. */
  public static final ClassValue OP_ERROR = tensorflow("OpError", EXCEPTION, 2);

  public static final ClassValue INVALID_ARGUMENT_ERROR =
      tensorflow("InvalidArgumentError", OP_ERROR, 3);
  public static final ClassValue FAILED_PRECONDITION_ERROR =
      tensorflow("FailedPreconditionError", OP_ERROR, 9);
  public static final ClassValue ABORTED_ERROR = tensorflow("AbortedError", OP_ERROR, 10);
  public static final ClassValue NOT_FOUND_ERROR = tensorflow("NotFoundError", OP_ERROR, 5);
  public static final ClassValue RESOURCE_EXHAUSTED_ERROR =
      tensorflow("ResourceExhaustedError", OP_ERROR, 8);

  public static final ClassValue UNIMPLEMENTED_ERROR =
      tensorflow("UnimplementedError", OP_ERROR, 12);

  /** What AutoGraph raises where an exception cannot be made of a text. */
  public static final ClassValue STAGING_ERROR =
      autoGraph(
          "impl.api",
          "StagingError",
          autoGraph(
              "impl.api", "AutoGraphError", autoGraph("pyct.errors", "PyCTError", EXCEPTION)));

  /** A tensor of a graph where Python wants a value. */
  public static final ClassValue OPERATOR_NOT_ALLOWED =
      ClassValue.builtin(
          "tensorflow.python.framework.errors_impl",
          "OperatorNotAllowedInGraphError",
          TYPE_ERROR,
          Exceptions::make);

  /** A tensor of a graph where that graph is not. */
  public static final ClassValue INACCESSIBLE_TENSOR =
      ClassValue.builtin(
          "tensorflow.python.framework.errors_impl",
          "InaccessibleTensorError",
          VALUE_ERROR,
          Exceptions::make);

  private static ClassValue autoGraph(String module, String name, ClassValue base) {
    return ClassValue.builtin(
        "tensorflow.python.autograph." + module, name, base, Exceptions::make);
  }

  public static final ClassValue INTERNAL_ERROR = tensorflow("InternalError", OP_ERROR, 13);
  public static final ClassValue OUT_OF_RANGE_ERROR = tensorflow("OutOfRangeError", OP_ERROR, 11);

  /** Those of {@code tf.errors} that only scripts raise. */
  public static final List<ClassValue> OTHER_OP_ERRORS =
      List.of(
          tensorflow("CancelledError", OP_ERROR, 1),
          tensorflow("DeadlineExceededError", OP_ERROR, 4),
          tensorflow("AlreadyExistsError", OP_ERROR, 6),
          tensorflow("PermissionDeniedError", OP_ERROR, 7),
          FAILED_PRECONDITION_ERROR,
          ABORTED_ERROR,
          OUT_OF_RANGE_ERROR,
          UNIMPLEMENTED_ERROR,
          INTERNAL_ERROR,
          tensorflow("UnavailableError", OP_ERROR, 14),
          tensorflow("DataLossError", OP_ERROR, 15),
          tensorflow("UnauthenticatedError", OP_ERROR, 16),
          tensorflow("UnknownError", OP_ERROR, 2));

  /** The names in {@code tf.errors} of the numbers, from 0, that stand for its errors. */
  public static final List<String> OP_ERROR_CODES =
      List.of(
          "OK",
          "CANCELLED",
          "UNKNOWN",
          "INVALID_ARGUMENT",
          "DEADLINE_EXCEEDED",
          "NOT_FOUND",
          "ALREADY_EXISTS",
          "PERMISSION_DENIED",
          "RESOURCE_EXHAUSTED",
          "FAILED_PRECONDITION",
          "ABORTED",
          "OUT_OF_RANGE",
          "UNIMPLEMENTED",
          "INTERNAL",
          "UNAVAILABLE",
          "DATA_LOSS",
          "UNAUTHENTICATED");

  static {
    BASE_EXCEPTION
        .attributes()
        .put("__init__", Builtin.of("__init__", "self, /, *args", Exceptions::initialize));
    BASE_EXCEPTION
        .attributes()
        .put("with_traceback", Builtin.of("with_traceback", "self, tb, /", (runtime, in) -> in[0]));
    BASE_EXCEPTION
        .attributes()
        .put("add_note", Builtin.of("add_note", "self, note, /", Exceptions::note));
    property(
        STOP_ITERATION,
        "value",
        self -> arguments(self).items().isEmpty() ? None.NONE : arguments(self).items().getFirst());
  }

  private static Value initialize(Runtime runtime, Value[] in) {
    if (in[0] instanceof Instance self) {
      self.attributes().put("args", in[1]);
    }
    return None.NONE;
  }

  private static Value note(Runtime runtime, Value[] in) {
    if (!(in[1] instanceof Str)) {
      throw Raise.type("note must be a str, not '%s'".formatted(Types.nameOf(in[1])));
    }
    if (in[0] instanceof Instance self
        && self.attributes().computeIfAbsent("__notes__", key -> ListValue.empty())
            instanceof ListValue notes) {
      notes.items().add(in[1]);
    }
    return None.NONE;
  }

  /** All classes that are built-in names. */
  public static Map<String, ClassValue> all() {
    return ALL;
  }

  private static ClassValue define(String name, ClassValue base) {
    ClassValue type = ClassValue.builtin("builtins", name, base, Exceptions::make);
    ALL.put(name, type);
    return type;
  }

  /** An error of TensorFlow's with the number that stands for it there. */
  private static ClassValue tensorflow(String name, ClassValue base, int code) {
    ClassValue type =
        ClassValue.builtin(
            "tensorflow.python.framework.errors_impl", name, base, Exceptions::makeOpError);
    property(type, "error_code", self -> Int.of(code));
    property(type, "op", self -> None.NONE);
    property(type, "node_def", self -> None.NONE);
    property(
        type,
        "message",
        self -> arguments(self).items().isEmpty() ? None.NONE : arguments(self).items().getFirst());
    return type;
  }

  private static void property(ClassValue type, String name, Function<Instance, Value> read) {
    Builtin get =
        Builtin.of(
            name,
            "self, /",
            (runtime, in) -> in[0] instanceof Instance self ? read.apply(self) : None.NONE);
    type.attributes().put(name, new Property(Property.Kind.PROPERTY, get, null, null));
  }

  /** TensorFlow's errors are made of a node, an operation and a message; the message is shown. */
  private static Value makeOpError(Runtime runtime, ClassValue type, Arguments arguments) {
    Value[] given = arguments.positional();
    return given.length >= 3 && arguments.named().length == 0
        ? instance(type, given[2])
        : make(runtime, type, arguments);
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments arguments) {
    if (arguments.named().length > 0 && !type.isUserDefined()) {
      throw Raise.type(type.name() + "() takes no keyword arguments");
    }
    return instance(type, arguments.positional());
  }

  /** An exception with its arguments. */
  public static Instance instance(ClassValue type, Value... arguments) {
    Instance made = new Instance(type);
    made.attributes().put("args", Tuple.of(arguments));
    return made;
  }

  public static boolean isException(Value value) {
    return value instanceof Instance instance && instance.type().isSubclassOf(BASE_EXCEPTION);
  }

  /** The positional arguments an exception was made with. */
  public static Tuple arguments(Instance exception) {
    return exception.attributes().get("args") instanceof Tuple args ? args : Tuple.EMPTY;
  }

  /** What {@code str(exception)} answers unless its class says otherwise. */
  public static String message(Runtime runtime, Instance exception) {
    Tuple args = arguments(exception);
    return switch (args.items().size()) {
      case 0 -> "";
      case 1 -> {
        Value only = args.items().getFirst();
        yield exception.type().isSubclassOf(KEY_ERROR) ? runtime.repr(only) : runtime.str(only);
      }
      case 2 ->
          exception.type().isSubclassOf(OS_ERROR)
              ? "[Errno %s] %s"
                  .formatted(
                      runtime.str(args.items().getFirst()), runtime.str(args.items().getLast()))
              : runtime.repr(args);
      default -> runtime.repr(args);
    };
  }
}
