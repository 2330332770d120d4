package tapedeck.script.library.tensorflow.function;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.tensorflow.gradient.GraphGradients;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Traced;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A function under {@code tf.function}. It runs eagerly each time, but what Python's {@code print}
 * would say while TensorFlow traces it appears only for the first call with arguments of a kind.
 */
public final class GraphFunction implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.eager.polymorphic_function.polymorphic_function",
          "Function",
          Types.OBJECT,
          null);

  /** Whether functions run as if they were not decorated. */
  private static final class Mode {
    boolean eager;
    boolean building;
  }

  /** Runs what makes weights of layers on the way, which Keras traces once and not twice. */
  public static <T> T building(Runtime runtime, Supplier<T> call) {
    Mode mode = runtime.own(Mode.class, Mode::new);
    boolean before = mode.building;
    mode.building = true;
    try {
      return call.get();
    } finally {
      mode.building = before;
    }
  }

  private Traced settled(Runtime runtime, Arguments arguments, boolean first) {
    return runtime.own(Mode.class, Mode::new).building
        ? runtime.withoutPrinting(() -> retraced(runtime, arguments, first))
        : retraced(runtime, arguments, first);
  }

  private final Value function;
  private final List<Value> signature;
  private final GraphParameters parameters;
  private final boolean converts;
  private final boolean relaxes;
  private final List<String> summaries = new java.util.ArrayList<>();
  private final Map<String, List<int[]>> widths = new HashMap<>();
  private final Map<String, Trace> traces = new java.util.LinkedHashMap<>();
  private final List<List<Value>> made = new java.util.ArrayList<>();
  private @Nullable List<Value> concrete;
  private boolean quiet;
  private boolean makesVariables;

  /** How often TensorFlow traces once more, as the first time made variables. */
  private int secondTraces;

  private final Set<Value> begun = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the function does for arguments of a kind, with what its random numbers go on from. */
  private record Trace(Traced call, Graph graph, Place place) {}

  private GraphFunction(Value given, Value signature, boolean converts, boolean relaxes) {
    this.function = given instanceof Unconverted plain ? plain.function() : given;
    this.relaxes = relaxes;
    this.converts = converts && !(given instanceof Unconverted);
    this.signature = signature == None.NONE ? List.of() : SignatureChecks.items(signature);
    this.parameters = new GraphParameters(this.function, this.signature);
  }

  private static Value made(
      Runtime runtime, Value function, Value signature, boolean converts, boolean relaxes) {
    SignatureChecks.check(runtime, function, signature);
    return new GraphFunction(function, signature, converts, relaxes);
  }

  public static void eagerly(Runtime runtime, boolean so) {
    runtime.own(Mode.class, Mode::new).eager = so;
  }

  public static boolean eagerly(Runtime runtime) {
    return runtime.own(Mode.class, Mode::new).eager;
  }

  /** {@code @tf.function}, with options or without. */
  public static Value decorated(Runtime runtime, Value[] in) {
    SignatureChecks.checkOptions(runtime, in[5]);
    return in[0] != None.NONE
        ? made(runtime, in[0], in[1], runtime.truth(in[2]), runtime.truth(in[4]))
        : tapedeck.script.value.Builtin.of(
            "decorated",
            "func",
            (r, inner) -> made(r, inner[0], in[1], r.truth(in[2]), r.truth(in[4])));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public boolean isMethod() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    if (eagerly(runtime)) {
      return runtime.call(function, given);
    }
    Arguments arguments = parameters.converted(runtime, parameters.placed(runtime, given));
    if (runtime.isTracing() && isClosure(function)) {
      return runtime.call(function, arguments);
    }
    return runtime
        .engine()
        .inGraph(
            tensor -> runtime.graph() instanceof Graph graph ? graph.straight(tensor) : null,
            () -> called(runtime, arguments));
  }

  /** A call of what was traced before, so that nothing is traced once more. */
  Value unheard(Runtime runtime, Arguments given) {
    boolean before = quiet;
    quiet = true;
    try {
      return call(runtime, given);
    } finally {
      quiet = before;
    }
  }

  private Value called(Runtime runtime, Arguments arguments) {
    String kind = TraceKey.of(runtime, parameters.bound(arguments));
    Graph outer = runtime.graph();
    Trace known = traces.get(kind);
    Graph own = known == null ? new Graph() : known.graph().again();
    runtime.graph(own);
    Consumer<List<Tensor>> call = runtime.engine().calling(own::straight);
    Value answer;
    try {
      parameters.name(own, arguments, concrete == null ? signature : concrete);
      answer =
          GraphGradients.recorded(
              runtime,
              arguments,
              () ->
                  known == null
                      ? runtime.delayed(() -> traced(runtime, kind, arguments, own))
                      : known.call().isWhole()
                          ? known.call().again(arguments)
                          : runtime.withoutPrinting(() -> runtime.call(function, arguments)));
    } catch (GraphFault fault) {
      throw outer == null
          ? fault.raise(
              runtime.file(), name(runtime), known == null ? Place.NOWHERE : known.place())
          : fault;
    } finally {
      runtime.graph(outer);
    }
    List<Value> leaves = Structures.flatten(answer);
    Trace made = outer == null && known == null ? traces.get(kind) : null;
    Value result =
        made == null && leaves.stream().allMatch(leaf -> leaf instanceof TensorValue)
            ? answer
            : Structures.pack(answer, leaves.stream().map(leaf -> tensor(runtime, leaf)).toList());
    if (made != null && !own.isLent()) {
      made.call().leave(own);
    }
    if (outer != null && own.isLent()) {
      outer.lend();
    }
    call.accept(tensors(result));
    if (outer != null) {
      for (Value leaf : Structures.flatten(result)) {
        if (leaf instanceof TensorValue tensor) {
          outer.made("PartitionedCall", tensor.tensor());
        }
      }
    }
    return result;
  }

  String name(Runtime runtime) {
    Value name = runtime.attribute(function, "__name__");
    return name == null ? "function" : runtime.str(name);
  }

  /** The tensors of a structure. */
  static List<Tensor> tensors(Value result) {
    return Structures.flatten(result).stream()
        .filter(TensorValue.class::isInstance)
        .map(leaf -> ((TensorValue) leaf).tensor())
        .toList();
  }

  /** Traces a call; under a signature only the first one is TensorFlow's own. */
  private Value traced(Runtime runtime, String kind, Arguments arguments, Graph graph) {
    boolean first =
        begun.add(
            parameters.skipped() > 0
                    && arguments.positional().length > 0
                    && arguments.positional()[0] instanceof Instance self
                ? self
                : this);
    boolean heard =
        !quiet
            && (signature.isEmpty() || first)
            && !isMade(runtime, arguments)
            && widened(graph, arguments);
    Supplier<Value> trace =
        () -> {
          Place place = runtime.engine().place();
          int before = runtime.engine().variables();
          if (!first && makesVariables) {
            graph.refuse(again());
          }
          Traced made = trace(runtime, arguments);
          boolean settled = runtime.engine().variables() == before;
          if (!settled && !first && !makesVariables) {
            throw Raise.value(
                "Creating variables on a non-first call to a function decorated with tf.function.");
          }
          makesVariables |= !settled;
          secondTraces += heard && !settled ? 1 : 0;
          traces.put(
              kind,
              new Trace(settled ? made : settled(runtime, arguments, first), graph.again(), place));
          if (heard) {
            summaries.add(
                summary(
                    runtime, graph, parameters.slots(runtime, parameters.bound(arguments)), made));
          }
          return made.answer();
        };
    return heard ? trace.get() : runtime.withoutPrinting(trace);
  }

  /** Goes through the body; what leaves it tells the lines of the script that led there. */
  private Traced trace(Runtime runtime, Arguments arguments) {
    try {
      return runtime.traced(function, arguments, converts);
    } catch (RuntimeException e) {
      throw converts ? runtime.inUserCode(e) : e;
    }
  }

  private String summary(Runtime runtime, Graph graph, List<Slot> slots, Traced made) {
    return new Signatures(runtime, graph).text(slots, made.answer(), made.captures());
  }

  /**
   * Under {@code reduce_retracing}, lets sizes be open in which arguments differ from those before.
   *
   * @return whether TensorFlow traces for these arguments
   */
  private boolean widened(Graph graph, Arguments arguments) {
    if (!relaxes) {
      return true;
    }
    List<Tensor> tensors = tensors(Tuple.of(arguments.positional()));
    StringBuilder kind = new StringBuilder();
    tensors.forEach(each -> kind.append(each.dtype()).append(each.rank()).append(';'));
    List<int[]> before = widths.get(kind.toString());
    if (before == null) {
      widths.put(kind.toString(), tensors.stream().map(each -> each.shape().dims()).toList());
      return true;
    }
    boolean wider = false;
    for (int i = 0; i < before.size(); i++) {
      int[] dims = before.get(i);
      for (int axis = 0; axis < dims.length; axis++) {
        if (dims[axis] >= 0 && dims[axis] != tensors.get(i).shape().dim(axis)) {
          dims[axis] = -1;
          wider = true;
        }
      }
      graph.open(tensors.get(i), dims);
    }
    return wider;
  }

  /** Whether a concrete function was made that takes these arguments. */
  private boolean isMade(Runtime runtime, Arguments arguments) {
    Value[] all = arguments.positional();
    Value[] own =
        java.util.Arrays.copyOfRange(all, Math.min(parameters.skipped(), all.length), all.length);
    return concrete == null && made.stream().anyMatch(specs -> ConcreteFunction.takes(specs, own));
  }

  /** {@code get_concrete_function}: the body is gone through for tensors of the given kinds. */
  private Value concrete(Runtime runtime, @Nullable Value self, Arguments given) {
    Arguments all = given.count() == 0 ? Arguments.of(signature.toArray(Value[]::new)) : given;
    Value[] bound =
        parameters.bound(parameters.placed(runtime, self == null ? all : all.with(self)));
    List<Slot> slots =
        parameters.slots(runtime, bound).stream()
            .map(slot ->
                new Slot(
                    slot.name(),
                    slot.kind(),
                    ConcreteFunction.named(runtime, slot.value(), slot.name())))
            .toList();
    List<Slot> told = parameters.slots(runtime, bound);
    boolean known = isKnown(runtime, self, told);
    List<Value> before = concrete;
    concrete = told.stream().filter(slot -> !slot.isNamed()).map(Slot::value).toList();
    Value[] outputs = {None.NONE};
    Traced[] traced = new Traced[1];
    String[] text = {"", ""};
    try {
      Supplier<Value> trace =
          () -> {
            Arguments arguments = examples(runtime, self, told);
            Graph graph = new Graph();
            Graph outer = runtime.graph();
            runtime.graph(graph);
            try {
              parameters.name(graph, arguments, concrete == null ? signature : concrete);
              Traced made = trace(runtime, arguments);
              traced[0] = made;
              text[0] = summary(runtime, graph, told, made);
              text[1] = new Signatures(runtime, graph).type(made.answer(), true);
              outputs[0] = ConcreteFunction.outputs(graph, made.answer());
            } finally {
              runtime.graph(outer);
            }
            return None.NONE;
          };
      boolean heard = !known && (signature.isEmpty() || begun.add(self == null ? this : self));
      runtime.dropped(() -> runtime.unheard(heard ? trace : () -> runtime.withoutPrinting(trace)));
      made.add(concrete);
    } finally {
      concrete = before;
    }
    if (!known) {
      summaries.add(text[0]);
    }
    List<Value> captures = traced[0] == null ? List.of() : traced[0].captures();
    return new ConcreteFunction(this, self, slots, outputs[0], text[0], text[1], captures);
  }

  /** Whether a call with such arguments was traced before. */
  private boolean isKnown(Runtime runtime, @Nullable Value self, List<Slot> slots) {
    boolean open =
        slots.stream()
            .flatMap(slot -> Structures.flatten(slot.value()).stream())
            .anyMatch(leaf ->
                leaf instanceof TensorSpec spec
                        && !(spec.dims() instanceof int[] dims
                            && java.util.Arrays.stream(dims).allMatch(size -> size >= 0))
                    || leaf instanceof StringSpec);
    if (open || traces.isEmpty()) {
      return false;
    }
    return traces.containsKey(
        TraceKey.of(runtime, parameters.bound(examples(runtime, self, slots))));
  }

  private static Arguments examples(Runtime runtime, @Nullable Value self, List<Slot> slots) {
    List<Value> positional = new java.util.ArrayList<>();
    List<String> names = new java.util.ArrayList<>();
    List<Value> named = new java.util.ArrayList<>();
    if (self != null) {
      positional.add(self);
    }
    for (Slot slot : slots) {
      Value example = ConcreteFunction.example(runtime, slot.value());
      if (slot.isNamed()) {
        names.add(slot.name());
        named.add(example);
      } else {
        positional.add(example);
      }
    }
    return Arguments.of(positional, names, named);
  }

  /** {@code get_concrete_function} of a function, or of the method of an object. */
  public Value concretely(@Nullable Value self) {
    return tapedeck.script.value.Builtin.of(
        "get_concrete_function",
        "*args, **kwargs",
        (r, in) -> {
          List<String> names = new java.util.ArrayList<>();
          List<Value> values = new java.util.ArrayList<>();
          ((DictValue) in[1])
              .entries()
              .forEach((key, value) -> {
                names.add(r.str(key));
                values.add(value);
              });
          return concrete(r, self, Arguments.of(((Tuple) in[0]).items(), names, values));
        });
  }

  /** Traces once more, as after a first trace that made variables; none may be made again. */
  private Traced retraced(Runtime runtime, Arguments arguments, boolean first) {
    if (!first) {
      throw again();
    }
    Graph graph = new Graph();
    graph.refuse(again());
    parameters.name(graph, arguments, concrete == null ? signature : concrete);
    runtime.graph(graph);
    int before = runtime.engine().variables();
    Traced made = runtime.dropped(() -> runtime.unheard(() -> trace(runtime, arguments)));
    if (runtime.engine().variables() != before) {
      throw again();
    }
    return made;
  }

  private static Raise again() {
    return Raise.of(
        Exceptions.VALUE_ERROR,
        "tf.function only supports singleton tf.Variables created on the first call. Make sure the"
            + " tf.Variable is only created once or created outside tf.function. See"
            + " https://www.tensorflow.org/guide/function#creating_tfvariables for more"
            + " information.",
        "Make the variable before the function, or only if there is none yet.");
  }

  /** Whether it may use names of a function around it. */
  private static boolean isClosure(Value function) {
    return switch (function) {
      case tapedeck.script.value.Function f -> f.qualifiedName().contains("<locals>");
      case tapedeck.script.value.BoundMethod method -> isClosure(method.function());
      default -> false;
    };
  }

  /** What leaves a graph is a tensor, even where the function answers with a number. */
  private Value tensor(Runtime runtime, Value leaf) {
    boolean number = Numbers.isNumber(leaf) || leaf instanceof ArrayValue;
    if (leaf.getClass() == TensorValue.class) {
      return new TensorValue(((TensorValue) leaf).tensor());
    }
    if (leaf instanceof TensorShape shape) {
      return new TensorValue(
          Tensor.of(Shape.of(shape.shape().rank()), shape.shape().dims().clone()));
    }
    if (leaf instanceof Str) {
      StringTensor strings = StringTensor.of(leaf, StringTensor.Kind.TENSOR);
      return strings == null ? leaf : strings;
    }
    if (leaf instanceof Instance || leaf instanceof SetValue) {
      throw Raise.type(
          "To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of %s, found return value of type %s, which is not a Tensor or ExtensionType."
              .formatted(runtime.repr(function), Types.nameOf(leaf)));
    }
    if (!number && (leaf instanceof TensorValue || Operands.existing(leaf) == null)) {
      return leaf;
    }
    Operand operand = Operands.tensor(runtime, leaf, null);
    return new TensorValue(number ? operand.value() : runtime.engine().identity(operand));
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "python_function" -> function;
      case "get_concrete_function" -> concretely(null);
      case "input_signature" -> signature.isEmpty() ? None.NONE : new Tuple(signature);
      case "pretty_printed_concrete_signatures" ->
          tapedeck.script.value.Builtin.of(
              name, "verbose=True", (r, in) -> new Str(String.join("\n\n", summaries)));
      case "experimental_get_compiler_ir" ->
          throw Raise.refused(name + " of a tf.function", "Call the function itself.");
      case "experimental_get_tracing_count" ->
          tapedeck.script.value.Builtin.of(
              name, "", (r, in) -> tapedeck.script.value.Int.of(summaries.size() + secondTraces));
      default -> runtime.attribute(function, name);
    };
  }
}
