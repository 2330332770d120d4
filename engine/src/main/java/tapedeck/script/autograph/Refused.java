package tapedeck.script.autograph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What AutoGraph refuses of branches and loops that depend on tensors, in its words. */
public final class Refused {
  private static final String LIMITS =
      "https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md";

  private static final String EAGER = "tensorflow.python.framework.ops.EagerTensor";

  private final Runtime runtime;

  public Refused(Runtime runtime) {
    this.runtime = runtime;
  }

  /** What Python asks of a tensor of a graph that only a run could answer. */
  static Raise notAllowed(String what) {
    return Raise.of(
        Exceptions.OPERATOR_NOT_ALLOWED,
        what
            + " is not allowed. You can attempt the following resolutions to the problem: If you"
            + " are running in Graph mode, use Eager execution mode or decorate this function with"
            + " @tf.function. If you are using AutoGraph, you can try decorating this function with"
            + " @tf.function. If that does not work, then you may be using an unsupported feature"
            + " or your source code may not be visible to AutoGraph. See "
            + LIMITS
            + "#access-to-source-code for more information.",
        "While a function is traced its tensors have no values yet: use tf.cond, tf.where or"
            + " tf.map_fn.");
  }

  /** A number of Python's that is asked of a tensor of a graph. */
  public static Raise number(ClassValue type) {
    return Raise.of(
        Exceptions.TYPE_ERROR,
        type == Types.FLOAT
            ? "float() argument must be a string or a real number, not 'SymbolicTensor'"
            : type == Types.INT
                ? "int() argument must be a string, a bytes-like object or a real number, not"
                    + " 'SymbolicTensor'"
                : "'SymbolicTensor' object cannot be interpreted as an integer",
        "While a function is traced its tensors have no values yet.");
  }

  /** The same complaint about a tensor, which is one of a graph. */
  public static Raise symbolic(Raise raise) {
    List<Value> args = Exceptions.arguments(raise.exception()).items();
    return args.size() == 1
            && args.getFirst() instanceof Str text
            && text.text().contains(EAGER)
            && !raise.exception().type().isUserDefined()
        ? raise.with(
            Exceptions.instance(
                raise.exception().type(), new Str(text.text().replace(EAGER, "SymbolicTensor"))))
        : raise;
  }

  public static Raise asBool() {
    return notAllowed("Using a symbolic `tf.Tensor` as a Python `bool`");
  }

  public static Raise iterated() {
    return notAllowed("Iterating over a symbolic `tf.Tensor`");
  }

  /** A test has to be one truth value. */
  public void checkTest(Value test, String of) {
    Operand operand = Operands.existing(test);
    if (operand == null) {
      return;
    }
    Tensor tensor = operand.value();
    boolean bool = tensor.dtype() == DType.BOOL;
    if (!bool || tensor.size() > 1) {
      throw Raise.value(
          "condition of %s expected to be `tf.bool` scalar, got %s%s; to check for None, use `is not None`"
              .formatted(
                  of, runtime.str(test), bool ? "" : "; to use as boolean Tensor, use `tf.cast`"));
    }
  }

  /** A branch that leaves the function where the other does not. */
  public static Raise halfReturned(boolean main) {
    return Raise.value(
        "the %s branch must also have a return statement.".formatted(main ? "main" : "else"));
  }

  public static Raise returnInLoop() {
    return Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "a return statement cannot be placed inside this TensorFlow loop; this may happen if a"
            + " return statement depends on a static Python condition such as a hyperparameter",
        "Keep the result in a variable, break, and return it behind the loop.");
  }

  public static Raise brokenFor() {
    return Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "break and return statements which depend on a TF condition are not supported in Python for"
            + " loops. Did you intend to make it a TF loop?\n"
            + "See "
            + LIMITS
            + "#consistency-of-control-flow-types for more info.",
        "Loop over tf.range(…).");
  }

  public static Raise brokenWhile() {
    return Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "The condition of while loop started as non-Tensor, then changed to Tensor. This may happen"
            + " either because variables changed type, or when a break or return statement inside"
            + " the loop depends on a Tensor condition. In both cases, changing to a TF loop should"
            + " remove the error.\n"
            + "See "
            + LIMITS
            + "#consistency-of-control-flow-types for more info.",
        "Loop while tf.constant(True).");
  }

  /** Names that both sides of a branch have to bind alike. */
  public void checkSides(
      Set<String> outputs,
      java.util.function.Function<String, @Nullable Value> main,
      java.util.function.Function<String, @Nullable Value> other) {
    Set<String> names = new TreeSet<>(outputs);
    for (String name : names) {
      if (main.apply(name) == null) {
        throw uninitialized(name, "main");
      }
    }
    for (String name : names) {
      if (other.apply(name) == null) {
        throw uninitialized(name, "else");
      }
    }
    for (String name : names) {
      Value a = main.apply(name);
      Value b = other.apply(name);
      if (a != null && b != null) {
        checkSides(name, a, b);
      }
    }
  }

  private static Raise uninitialized(String name, String branch) {
    return Raise.value("'%s' must also be initialized in the %s branch".formatted(name, branch));
  }

  /** A name that both sides of a branch bind. */
  public void checkSides(String name, Value a, Value b) {
    String difference = Nests.difference(runtime, a, b);
    if (difference != null) {
      throw Raise.type(
          "'%s' must have the same nested structure in the main and else branches:\n\n%s"
              .formatted(name, difference));
    }
    checkLeaves(name, a, b);
  }

  private void checkLeaves(String name, Value a, Value b) {
    List<Value> as = Pattern.parts(a);
    List<Value> bs = Pattern.parts(b);
    if (as != null && bs != null && as.size() == bs.size()) {
      for (int i = 0; i < as.size(); i++) {
        checkLeaves(name, as.get(i), bs.get(i));
      }
      return;
    }
    if (a == None.NONE || b == None.NONE) {
      throw Raise.value(
          "'%s' is None at the end of the %s branch."
              .formatted(name, a == None.NONE ? "main" : "else"));
    }
    String one = type(a);
    String two = type(b);
    if (one != null && two != null && !one.equals(two)) {
      throw Raise.type(
          "'%s' has dtype %s in the main branch, but dtype %s in the else branch"
              .formatted(name, one, two));
    }
  }

  /** What a name holds after a turn of a loop, against what it held before the loop. */
  public void checkTurn(String name, Value before, Value after, boolean anySize) {
    if (after == None.NONE) {
      throw Raise.value("'%s' is None at the end of the iteration.".formatted(name));
    }
    String difference = Nests.difference(runtime, before, after);
    if (difference != null) {
      throw Raise.type(
          "'%s' does not have the same nested structure after one iteration.\n\n%s"
              .formatted(name, difference));
    }
    checkTurnOfLeaves(name, before, after, anySize);
  }

  private void checkTurnOfLeaves(String name, Value before, Value after, boolean anySize) {
    List<Value> as = Pattern.parts(before);
    List<Value> bs = Pattern.parts(after);
    if (as != null && bs != null && as.size() == bs.size()) {
      for (int i = 0; i < as.size(); i++) {
        checkTurnOfLeaves(name, as.get(i), bs.get(i), anySize);
      }
      return;
    }
    String one = type(before);
    String two = type(after);
    if (one == null || two == null) {
      return;
    }
    if (!one.equals(two)) {
      throw Raise.type(
          "'%s' has dtype %s before the loop, but dtype %s after one iteration"
              .formatted(name, one, two));
    }
    Operand x = Operands.existing(before);
    Operand y = Operands.existing(after);
    Graph graph = runtime.graph();
    if (!anySize
        && x != null
        && y != null
        && graph != null
        && graph.open(x.value()) == null
        && !x.value().shape().toString().equals(graph.shape(y.value()))) {
      throw Raise.of(
          Exceptions.VALUE_ERROR,
          "'%s' has shape %s before the loop, but shape %s after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants."
              .formatted(name, x.value().shape(), graph.shape(y.value())),
          "Begin with a tensor of the shape that it has at the end of a turn.");
    }
  }

  /** The type of a tensor, or of the one that TensorFlow would make of a value; null if of none. */
  private static @Nullable String type(Value value) {
    Operand operand = Operands.existing(value);
    return operand != null
        ? operand.value().dtype().label()
        : switch (value) {
          case Bool b -> "bool";
          case Int i -> "int32";
          case Float f -> "float32";
          case Str s -> "string";
          case StringTensor s -> "string";
          default -> null;
        };
  }

  /** Whether a tensor has a size that every call has. */
  public static boolean isOfKnownSize(Graph graph, Value value) {
    return value instanceof TensorValue tensor
        && graph.open(tensor.tensor()) == null
        && (tensor.tensor().isScalar() || graph.isOfKnownSize(tensor.tensor()));
  }
}
