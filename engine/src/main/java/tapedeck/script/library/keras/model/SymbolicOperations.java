package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Operations on tensors of a functional model, which become layers of it. */
public final class SymbolicOperations {
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "Add", Operator.ADD,
          "Subtract", Operator.SUB,
          "Multiply", Operator.MUL,
          "TrueDivide", Operator.DIV,
          "FloorDivide", Operator.FLOOR_DIV,
          "Mod", Operator.MOD,
          "Power", Operator.POW,
          "Matmul", Operator.MATMUL);
  private static final Map<String, String> METHODS = new HashMap<>();
  private static final Map<String, ClassValue> TYPES =
      new java.util.concurrent.ConcurrentHashMap<>();

  static {
    METHODS.put("add", "Add");
    METHODS.put("sub", "Subtract");
    METHODS.put("mul", "Multiply");
    METHODS.put("truediv", "TrueDivide");
    METHODS.put("floordiv", "FloorDivide");
    METHODS.put("mod", "Mod");
    METHODS.put("pow", "Power");
    METHODS.put("matmul", "Matmul");
  }

  private SymbolicOperations() {}

  /** An operation of a functional model. */
  private static final class Operation extends LayerObject {
    private final Computation computation;

    Operation(ClassValue type, Computation computation) {
      super(type);
      this.computation = computation;
    }
  }

  /** Whether what a functional model counts among its layers is an operation. */
  static boolean isOne(LayerObject layer) {
    return layer instanceof Operation;
  }

  /** What an operation makes of tensors. */
  private interface Computation {
    Value of(List<Value> tensors);
  }

  private static ClassValue type(String name) {
    return TYPES.computeIfAbsent(
        name,
        key -> {
          ClassValue type =
              ClassValue.builtin(
                  "keras.src.ops.numpy",
                  name,
                  LayerClass.TYPE,
                  new ClassValue.Open(LayerObject::new));
          Namespace.of(type)
              .method(
                  "call",
                  "self, *inputs",
                  (runtime, in) -> ((Operation) in[0]).computation.of(((Tuple) in[1]).items()));
          return type;
        });
  }

  private static Value applied(
      Runtime runtime, String name, List<? extends Value> inputs, Computation computation) {
    Operation operation = new Operation(type(name), computation);
    operation.name = KerasRun.of(runtime).fresh(name);
    operation.begun = true;
    operation.built = true;
    return runtime.call(operation, inputs.toArray(Value[]::new));
  }

  /** What an operator of Python makes of a tensor and another value; null if there is none. */
  static @Nullable Value operator(Runtime runtime, KerasTensor self, String method, Value other) {
    String bare = method.replace("__", "");
    String compared = compared(bare);
    if (compared != null) {
      return both(
          runtime, compared, self, other, (a, b) -> Composed.tf(runtime, snake(compared), a, b));
    }
    boolean turned = !METHODS.containsKey(bare) && bare.startsWith("r");
    String name = METHODS.get(turned ? bare.substring(1) : bare);
    Operator operator = name == null ? null : OPERATORS.get(name);
    if (name == null || operator == null) {
      return null;
    }
    return turned
        ? both(runtime, name, self, other, (a, b) -> runtime.binary(operator, b, a))
        : both(runtime, name, self, other, (a, b) -> runtime.binary(operator, a, b));
  }

  static Value negative(Runtime runtime, KerasTensor self) {
    return applied(
        runtime, "Negative", List.of(self), x -> Composed.tf(runtime, "negative", x.getFirst()));
  }

  private static @Nullable String compared(String bare) {
    return switch (bare) {
      case "gt" -> "Greater";
      case "ge" -> "GreaterEqual";
      case "lt" -> "Less";
      case "le" -> "LessEqual";
      default -> null;
    };
  }

  private static String snake(String camel) {
    return tapedeck.train.Initializers.snake(camel);
  }

  private interface Pair {
    Value of(Value a, Value b);
  }

  private static Value both(
      Runtime runtime, String name, KerasTensor self, Value other, Pair pair) {
    return other instanceof KerasTensor
        ? applied(runtime, name, List.of(self, other), x -> pair.of(x.get(0), x.get(1)))
        : applied(runtime, name, List.of(self), x -> pair.of(x.getFirst(), other));
  }

  static Value item(Runtime runtime, KerasTensor self, Value key) {
    return applied(runtime, "GetItem", List.of(self), x -> runtime.item(x.getFirst(), key));
  }

  /** Lets the functions of a module take tensors of functional models, too. */
  public static void admit(Namespace module) {
    module
        .all()
        .replaceAll((name, value) ->
            value instanceof Builtin builtin ? admitting(name, camel(name), builtin) : value);
  }

  /**
   * A function that takes tensors of functional models, too.
   *
   * @param type the class of the operation that those become
   */
  public static Builtin admitting(String name, String type, Builtin function) {
    return Builtin.of(
        function.name(),
        "*args, **kwargs",
        (runtime, in) -> {
          List<Value> places = ((Tuple) in[0]).items();
          Arguments named = Configured.keywords((DictValue) in[1]);
          List<Value> everything = new ArrayList<>(places);
          everything.addAll(List.of(named.named()));
          List<Value> leaves = Structures.flatten(ListValue.of(everything));
          List<Value> symbolic = leaves.stream().filter(KerasTensor.class::isInstance).toList();
          if (symbolic.isEmpty() || name.equals("shape") || name.equals("ndim")) {
            return runtime.call(
                function,
                new Arguments(places.toArray(Value[]::new), named.names(), named.named()));
          }
          return applied(
              runtime,
              type,
              symbolic,
              tensors -> {
                Map<Value, Value> known = new IdentityHashMap<>();
                for (int i = 0; i < symbolic.size(); i++) {
                  known.put(symbolic.get(i), tensors.get(i));
                }
                List<Value> filled = everything.stream().map(each -> filled(each, known)).toList();
                return runtime.call(
                    function,
                    new Arguments(
                        filled.subList(0, places.size()).toArray(Value[]::new),
                        named.names(),
                        filled.subList(places.size(), filled.size()).toArray(Value[]::new)));
              });
        });
  }

  private static Value filled(Value structure, Map<Value, Value> known) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      leaves.add(known.getOrDefault(leaf, leaf));
    }
    return Structures.pack(structure, leaves);
  }

  /** The name of an operation's class: {@code LogSoftmax} for {@code log_softmax}. */
  public static String camel(String snake) {
    StringBuilder name = new StringBuilder();
    for (String part : snake.split("_")) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return name.toString();
  }
}
