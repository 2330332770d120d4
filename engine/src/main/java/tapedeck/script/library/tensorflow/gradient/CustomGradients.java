package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.Warnings;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.CustomGradient;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** {@code tf.custom_gradient}: functions of a script that answer a result and its gradient rule. */
public final class CustomGradients {
  private static final Parameters ANY = Parameters.parse("*args, **kwargs");
  private static final String UNUSED =
      "@custom_gradient grad_fn has 'variables' in signature, but no ResourceVariables were used on"
          + " the forward pass.";

  private final Warnings warnings;

  public CustomGradients(Warnings warnings) {
    this.warnings = warnings;
  }

  public Value decorated(Runtime runtime, Value[] in) {
    Value function = in[0];
    AtomicReference<@Nullable Bind> itself = new AtomicReference<>();
    Bind decorated =
        new Bind(
            function,
            new Builtin(
                name(function),
                ANY,
                (r, given) -> {
                  Tuple positional = (Tuple) given[0];
                  int selves = isMethodOf(itself.get(), positional) ? 1 : 0;
                  return call(r, function, positional, selves, (DictValue) given[1]);
                }));
    itself.set(decorated);
    return decorated;
  }

  /** Whether it is called as a method: its first argument is of a class that has it. */
  private static boolean isMethodOf(@Nullable Bind decorated, Tuple positional) {
    return !positional.items().isEmpty()
        && positional.items().getFirst() instanceof Instance self
        && decorated != null
        && self.type().lookup(decorated.name()) == decorated;
  }

  /** {@code tf.grad_pass_through}: a function whose gradient is that of doing nothing. */
  public Value passingThrough(Runtime runtime, Value[] in) {
    Value function = in[0];
    Value rule =
        new Builtin(
            "grad",
            ANY,
            (r, given) -> {
              Value variables = ((DictValue) given[1]).entries().get(new Str("variables"));
              int count = variables instanceof ListValue list ? list.items().size() : 0;
              Value nothing = ListValue.of(Collections.nCopies(count, None.NONE));
              return count == 0 ? given[0] : Tuple.of(given[0], nothing);
            });
    Value whole =
        new Builtin(
            name(function),
            ANY,
            (r, given) -> {
              DictValue named = (DictValue) given[1];
              List<String> names = new ArrayList<>();
              named.entries().keySet().forEach(name -> names.add(((Str) name).text()));
              List<Value> values = List.copyOf(named.entries().values());
              List<Value> items = ((Tuple) given[0]).items();
              return Tuple.of(r.call(function, Arguments.of(items, names, values)), rule);
            });
    return decorated(runtime, new Value[] {whole});
  }

  static String name(Value function) {
    return switch (function) {
      case Function defined -> defined.name();
      case Builtin builtin -> builtin.name();
      case Bind bind -> bind.name();
      default -> "custom_gradient";
    };
  }

  /**
   * @param selves how many arguments come before those that get gradients
   */
  private Value call(
      Runtime runtime, Value function, Tuple positional, int selves, DictValue keywords) {
    if (runtime.graph() instanceof Graph graph) {
      graph.lend();
    }
    List<String> names = new ArrayList<>();
    keywords.entries().forEach((name, value) -> names.add(((Str) name).text()));
    List<Value> named = List.copyOf(keywords.entries().values());
    CustomGradient.Watched<Value> made =
        CustomGradient.watching(
            () -> runtime.call(function, Arguments.of(positional.items(), names, named)));
    List<Value> pair = pair(runtime, made.result());
    Value rule = pair.get(1);
    if (!isCallable(rule)) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "unsupported callable",
          "Answer a result and a function: return result, grad.");
    }
    List<Value> arguments = new ArrayList<>();
    positional.items().stream()
        .skip(selves)
        .forEach(value -> arguments.addAll(Structures.flatten(value)));
    List<Variable> variables = new ArrayList<>(made.variables());
    List<Value> given = new ArrayList<>(arguments);
    named.forEach(value -> given.addAll(Structures.flatten(value)));
    given.forEach(value ->
        variables.removeIf(v -> value instanceof VariableValue own && own.variable() == v));
    return new Call(runtime, name(function), arguments, variables, rule).record(pair.getFirst());
  }

  private static boolean isCallable(Value rule) {
    return switch (rule) {
      case None none -> false;
      case TensorValue tensor -> false;
      case VariableValue variable -> false;
      case ArrayValue array -> false;
      case Str text -> false;
      case Tuple tuple -> false;
      case ListValue list -> false;
      case DictValue dict -> false;
      default -> !Numbers.isNumber(rule);
    };
  }

  private static List<Value> pair(Runtime runtime, Value result) {
    List<Value> parts = Conversion.drain(runtime, runtime.iterate(result));
    if (parts.size() != 2) {
      throw Raise.value(
          parts.size() > 2
              ? "too many values to unpack (expected 2)"
              : "not enough values to unpack (expected 2, got %d)".formatted(parts.size()));
    }
    return parts;
  }

  /** One call of a decorated function, and what its rule needs when a tape walks back over it. */
  private final class Call {
    private final Runtime runtime;
    private final String name;
    private final List<Value> arguments;
    private final List<Variable> variables;
    private final Value rule;
    private final List<Integer> argumentOf = new ArrayList<>();

    Call(
        Runtime runtime, String name, List<Value> arguments, List<Variable> variables, Value rule) {
      this.runtime = runtime;
      this.name = name;
      this.arguments = arguments;
      this.variables = variables;
      this.rule = rule;
    }

    Value record(Value structure) {
      checkRule();
      List<Operand> results = new ArrayList<>();
      Structures.flatten(structure)
          .forEach(leaf -> results.add(Operands.tensor(runtime, leaf, null)));
      List<Operand> operands = new ArrayList<>();
      for (int i = 0; i < arguments.size(); i++) {
        Operand operand = Operands.existing(arguments.get(i));
        if (operand != null) {
          operands.add(operand);
          argumentOf.add(i);
        }
      }
      operands.addAll(variables);
      List<Value> leaves = new ArrayList<>();
      CustomGradient.apply(name, results, operands, this::gradients)
          .forEach(result -> leaves.add(new TensorValue(result)));
      return Structures.pack(structure, leaves);
    }

    private void checkRule() {
      boolean takes = takesVariables(rule);
      if (!takes && !variables.isEmpty()) {
        throw Raise.of(
            Exceptions.TYPE_ERROR,
            "@tf.custom_gradient grad_fn must accept keyword argument 'variables', since function"
                + " uses variables: "
                + runtime.repr(asList()),
            "Declare it as def grad(upstream, variables=None) and answer (gradients, [one for each"
                + " variable]).");
      }
      if (takes && variables.isEmpty() && !hasKeywords(rule)) {
        warnings.say(runtime, UNUSED, Integer.MAX_VALUE);
      }
    }

    private Value asList() {
      return ListValue.of(variables.stream().<Value>map(VariableValue::new).toList());
    }

    /** What the script's rule answers: for each operand its gradient, or null for None. */
    private List<@Nullable Tensor> gradients(List<Tensor> outputGradients) {
      List<Value> upstream = outputGradients.stream().<Value>map(TensorValue::new).toList();
      Value answer;
      List<Value> ofVariables = List.of();
      if (variables.isEmpty()) {
        answer = runtime.call(rule, Arguments.of(upstream, List.of(), List.of()));
      } else {
        List<Value> both =
            pair(
                runtime,
                runtime.call(
                    rule, Arguments.of(upstream, List.of("variables"), List.of(asList()))));
        answer = both.getFirst();
        Value second = both.get(1);
        if (second == None.NONE
            || Operands.existing(second) instanceof Tensor scalar && scalar.isScalar()) {
          throw Raise.type(
              second == None.NONE
                  ? "object of type 'NoneType' has no len()"
                  : "Scalar tensor has no `len()`");
        }
        ofVariables = Structures.flatten(second);
        if (ofVariables.size() != variables.size()) {
          throw Raise.value(
              "Must return gradient for each variable from @custom_gradient grad_fn.");
        }
      }
      List<Value> ofArguments = Structures.flatten(answer);
      if (ofArguments.size() != arguments.size()) {
        throw Raise.value(
            "custom_gradient function expected to return %d gradients, but returned %d instead."
                .formatted(arguments.size(), ofArguments.size()));
      }
      List<@Nullable Tensor> all = new ArrayList<>();
      argumentOf.forEach(i -> all.add(tensor(ofArguments.get(i), arguments.get(i))));
      for (int i = 0; i < variables.size(); i++) {
        all.add(tensor(ofVariables.get(i), new VariableValue(variables.get(i))));
      }
      return all;
    }

    /** A gradient; what is no tensor becomes one of the operand's type. */
    private @Nullable Tensor tensor(Value gradient, Value operand) {
      if (gradient == None.NONE) {
        return null;
      }
      Operand of = Operands.existing(operand);
      Tensor made =
          Operands.tensor(runtime, gradient, of == null ? null : of.value().dtype()).value();
      if (!(gradient instanceof TensorValue)) {
        AsGiven.of(runtime).note(made, gradient);
      }
      return made;
    }
  }

  private static boolean takesVariables(Value rule) {
    Set<String> names = new HashSet<>();
    parameters(rule).all().forEach(parameter -> names.add(parameter.name()));
    return names.contains("variables") || hasKeywords(rule);
  }

  private static boolean hasKeywords(Value rule) {
    return parameters(rule).all().stream().anyMatch(p -> p.kind() == Parameters.Kind.KEYWORDS);
  }

  private static Parameters parameters(Value rule) {
    return switch (rule) {
      case Function function -> function.parameters();
      case Builtin builtin -> builtin.parameters();
      case BoundMethod method -> parameters(method.function());
      default -> ANY;
    };
  }
}
