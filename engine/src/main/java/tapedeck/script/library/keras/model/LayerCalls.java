package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.function.GraphFunction;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What happens when a layer is called: its inputs are converted, it is built, it computes. */
public final class LayerCalls {
  private static final Str TRAINING = new Str("training");

  /** What stands for a size left open, long enough for a few windows. */
  private static final int STAND = 32;

  private static final Str MASK = new Str("mask");

  private LayerCalls() {}

  static Value call(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    if (!self.begun) {
      throw notBegun(self);
    }
    List<Value> given = new ArrayList<>();
    boolean anything = takesAnything(self);
    ((Tuple) in[1])
        .items()
        .forEach(each ->
            given.add(anything ? tensor(runtime, self, each) : converted(runtime, self, each)));
    if (self instanceof ModelObject model
        && !given.isEmpty()
        && given.getFirst() instanceof DictValue byName
        && model.graph() instanceof Functional graph
        && model.isFunctional()) {
      given.set(0, graph.ordered(runtime, byName));
    }
    DictValue keywords = DictValue.empty();
    ((DictValue) in[2])
        .entries()
        .forEach((key, value) -> keywords.entries().put(key, converted(runtime, self, value)));
    for (Value leaf : Structures.flatten(ListValue.of(given))) {
      if (Operands.existing(leaf) == null
          && leaf != None.NONE
          && !(leaf instanceof KerasTensor)
          && !(leaf instanceof StringTensor)) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            "Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: %s (of type %s)"
                .formatted(runtime.str(leaf), runtime.str(Types.of(leaf))),
            "Make a tensor of it first: tf.constant(…).");
      }
    }
    List<Value> told = new ArrayList<>(given);
    told.addAll(keywords.entries().values());
    boolean symbolic =
        Structures.flatten(ListValue.of(told)).stream().anyMatch(KerasTensor.class::isInstance);
    KerasRun keras = KerasRun.of(runtime);
    boolean outermost = !keras.isCalling();
    KerasRun.Before outside = keras.enterCall(self.name, readIn(self, keras.autocast()), symbolic);
    String called = "%s (%s)".formatted(self.name, self.type().name());
    runtime.layer(called, true);
    Graph graph = symbolic ? null : runtime.graph();
    String scope = graph == null ? "" : LayerNodes.enter(graph, self);
    try {
      if (outermost) {
        self.forgetLosses();
      }
      Value first = !given.isEmpty() ? given.getFirst() : first(keywords);
      Parameters parameters = parameters(method(runtime, self, "call"));
      boolean operation = SymbolicOperations.isOne(self);
      // Keras records a mask with the call only where it had nothing to convert
      boolean records =
          given.size() == 1
              && keywords.entries().isEmpty()
              && given.getFirst() instanceof KerasTensor only
              && only.dtype() == self.compute;
      List<Value> everything = new ArrayList<>(given);
      everything.addAll(keywords.entries().values());
      List<String> names =
          new ArrayList<>(
              keywords.entries().keySet().stream().map(key -> ((Str) key).text()).toList());
      if (parameters != null && !operation && !(self instanceof ModelObject)) {
        LayerMasks.populate(runtime, parameterNames(parameters), given, keywords);
      }
      Value masks = keywords.entries().getOrDefault(MASK, None.NONE);
      Value before = masks == None.NONE ? Masks.all(runtime, first) : masks;
      check(self, first);
      checkArguments(parameters, given, keywords);
      if (records && masks != None.NONE) {
        everything.add(masks);
        names.add(MASK.text());
      }
      Arguments arguments = withTraining(runtime, self, given, keywords);
      build(runtime, self, first, arguments, symbolic);
      check(self, first);
      Value answer =
          symbolic
              ? symbolic(
                  runtime,
                  new KerasTensor.Call(self, List.copyOf(everything), names, self.nodes++),
                  arguments)
              : called(runtime, self, arguments);
      self.built = true;
      remember(runtime, self, answer, keras);
      if (!operation) {
        LayerMasks.pass(runtime, self, first, before, answer);
      }
      if (graph != null && !self.type().isUserDefined()) {
        LayerNodes.note(runtime, graph, self, first, answer);
      }
      return answer;
    } finally {
      if (graph != null) {
        graph.leave(scope);
      }
      keras.leaveCall(outside);
      runtime.layer(called, false);
    }
  }

  /** In what type weights are read while a layer is being called; null for their own. */
  private static @Nullable DType readIn(LayerObject self, @Nullable DType outside) {
    boolean none = !self.autocast || !self.compute.isFloating();
    return outside != null
        ? none ? null : self.compute
        : self.policy.isMixed() ? self.compute : null;
  }

  private static List<String> parameterNames(Parameters parameters) {
    return parameters.all().stream().skip(1).map(Parameters.Parameter::name).toList();
  }

  /** Refuses arguments that do not fit the parameters, in the words of Python's module inspect. */
  private static void checkArguments(
      @Nullable Parameters parameters, List<Value> given, DictValue keywords) {
    if (parameters == null) {
      return;
    }
    int left = given.size();
    boolean more = false;
    for (Parameters.Parameter each : parameters.all().subList(1, parameters.all().size())) {
      boolean named = keywords.entries().containsKey(new Str(each.name()));
      switch (each.kind()) {
        case REST -> left = 0;
        case KEYWORDS -> more = true;
        case POSITIONAL_ONLY, NORMAL -> {
          if (left > 0 && named) {
            throw Raise.type("multiple values for argument '%s'".formatted(each.name()));
          }
          if (left <= 0 && !named && each.defaultValue() == null) {
            throw Raise.type("missing a required argument: '%s'".formatted(each.name()));
          }
          left--;
        }
        case KEYWORD_ONLY -> {
          if (!named && each.defaultValue() == null) {
            throw Raise.type("missing a required argument: '%s'".formatted(each.name()));
          }
        }
      }
    }
    if (left > 0) {
      throw Raise.type("too many positional arguments");
    }
    for (Value key : keywords.entries().keySet()) {
      String name = ((Str) key).text();
      boolean known =
          more
              || name.equals("training")
              || name.equals("mask")
              || parameters.all().stream().anyMatch(each -> each.name().equals(name));
      if (!known) {
        throw Raise.type("got an unexpected keyword argument '%s'".formatted(name));
      }
    }
  }

  /** Whether a layer takes lists of numbers and text, as those that prepare data do. */
  private static boolean takesAnything(LayerObject self) {
    return self.type().lineage().stream()
        .anyMatch(type -> type.module().startsWith("keras.src.layers.preprocessing."));
  }

  /** Lists as tensors, of whole numbers or text where they hold such. */
  private static Value tensor(Runtime runtime, LayerObject self, Value value) {
    if (value instanceof KerasTensor) {
      return value;
    }
    StringTensor texts = StringTensor.of(value, StringTensor.Kind.TENSOR);
    if (texts != null) {
      return texts;
    }
    boolean list = value instanceof ListValue || value instanceof Tuple;
    Value read = list ? new TensorValue(Operands.tensor(runtime, value, null).value()) : value;
    return converted(runtime, self, read);
  }

  static Raise notBegun(LayerObject self) {
    return Raise.of(
        Exceptions.RUNTIME_ERROR,
        "In layer '%s', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!"
            .formatted(self.type().name()));
  }

  private static Value first(DictValue keywords) {
    return keywords.entries().isEmpty() ? None.NONE : keywords.entries().values().iterator().next();
  }

  /** A method that every layer has. */
  public static Value method(Runtime runtime, LayerObject self, String name) {
    Value method = runtime.attribute(self, name);
    if (method == null) {
      throw new IllegalStateException(self.type().name() + " has no " + name);
    }
    return method;
  }

  /** Arrays become tensors; floating ones take the layer's type. */
  private static Value converted(Runtime runtime, LayerObject self, Value value) {
    return switch (value) {
      case ListValue list ->
          ListValue.of(list.items().stream().map(v -> converted(runtime, self, v)).toList());
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(v -> converted(runtime, self, v)).toList());
      case DictValue dict -> {
        DictValue made = DictValue.empty();
        dict.entries().forEach((key, v) -> made.entries().put(key, converted(runtime, self, v)));
        yield made;
      }
      default -> {
        Operand own = Operands.existing(value);
        if (own == null && !(value instanceof ArrayValue)) {
          yield value;
        }
        Operand operand = own != null ? own : Operands.tensor(runtime, value, null);
        boolean fits =
            !self.autocast
                || self instanceof ModelObject model && model.isFunctional()
                || !operand.value().dtype().isFloating()
                || operand.value().dtype() == self.compute;
        yield fits
            ? own != null ? value : new TensorValue(operand.value())
            : new TensorValue(runtime.engine().cast(operand, self.compute));
      }
    };
  }

  private static void check(LayerObject self, Value first) {
    int[] dims = dims(first);
    if (self instanceof ModelObject model && model.isFunctional()) {
      check(model, first);
    }
    if (dims == null) {
      return;
    }
    String shown = Given.shown(dims);
    if (self.axes > 0 && dims.length != self.axes) {
      throw Raise.value(
          "Input 0 with name '%s' of layer '%s' is incompatible with the layer: expected ndim=%d, found ndim=%d. Full shape received: %s"
              .formatted("None", self.name, self.axes, dims.length, shown));
    }
    if (dims.length < self.leastAxes) {
      throw Raise.value(
          "Input 0 with name 'None' of layer '%s' is incompatible with the layer: expected min_ndim=%d, found ndim=%d. Full shape received: %s"
              .formatted(self.name, self.leastAxes, dims.length, shown));
    }
    if (self.lastAxis > 0 && dims[dims.length - 1] != self.lastAxis && dims[dims.length - 1] >= 0) {
      throw Raise.value(
          "Input 0 with name 'None' of layer '%s' is incompatible with the layer: expected axis -1 of input shape to have value %d, but received input with shape %s"
              .formatted(self.name, self.lastAxis, shown));
    }
  }

  /** The sizes that a functional model's inputs were declared with. */
  private static void check(ModelObject self, Value first) {
    List<Value> wanted = self.inputs();
    List<Value> given = Structures.flatten(first);
    if (given.size() != wanted.size() && given.stream().allMatch(each -> dims(each) != null)) {
      List<String> names =
          wanted.stream()
              .map(each -> each instanceof KerasTensor input ? "'" + inputName(input) + "'" : "''")
              .toList();
      throw Raise.value(
          "Layer \"%s\" expects %d named input(s) with keys [%s], but it received %d input tensors. Pass inputs as a dict, e.g. `layer({%s})`."
              .formatted(
                  self.name,
                  wanted.size(),
                  String.join(", ", names),
                  given.size(),
                  String.join(", ", names.stream().map(each -> each + ": ...").toList())));
    }
    for (int i = 0; i < Math.min(wanted.size(), given.size()); i++) {
      int[] found = dims(given.get(i));
      if (found == null || !(wanted.get(i) instanceof KerasTensor input)) {
        continue;
      }
      int[] declared = input.dims();
      int[] shorter = squeezed(found);
      int[] own = squeezed(declared);
      for (int axis = 1; axis < Math.min(own.length, shorter.length); axis++) {
        if (own[axis] >= 0 && shorter[axis] >= 0 && own[axis] != shorter[axis]) {
          int[] open = declared.clone();
          open[0] = -1;
          throw Raise.value(
              "Input %d with name '%s' of layer '%s' is incompatible with the layer: expected shape=%s, found shape=%s"
                  .formatted(
                      i, inputName(input), self.name, Given.shown(open), Given.shown(shorter)));
        }
      }
    }
  }

  private static String inputName(KerasTensor input) {
    return input.from() == null ? input.name() : input.from().layer().name;
  }

  private static int[] squeezed(int[] dims) {
    return dims.length > 0 && dims[dims.length - 1] == 1
        ? java.util.Arrays.copyOf(dims, dims.length - 1)
        : dims;
  }

  private static int @Nullable [] dims(Value value) {
    if (value instanceof KerasTensor symbolic) {
      return symbolic.dims();
    }
    Operand operand = Operands.existing(value);
    return operand == null ? null : operand.value().shape().dims();
  }

  private static Value shapes(Value first) {
    int[] dims = dims(first);
    if (dims != null) {
      return TensorShape.sizes(dims);
    }
    return first instanceof ListValue list
        ? ListValue.of(list.items().stream().map(LayerCalls::shapes).toList())
        : None.NONE;
  }

  /** The shape of what a model is built for within {@code fit}, where the rows are not counted. */
  private static Value rowsOpen(Value first) {
    int[] dims = dims(first);
    if (dims == null || dims.length == 0) {
      return shapes(first);
    }
    int[] open = dims.clone();
    open[0] = -1;
    return TensorShape.sizes(open);
  }

  private static Arguments withTraining(
      Runtime runtime, LayerObject self, List<Value> given, DictValue keywords) {
    KerasRun keras = KerasRun.of(runtime);
    Parameters parameters = parameters(method(runtime, self, "call"));
    int place = -1;
    boolean knows = false;
    for (int i = 0; parameters != null && i < parameters.all().size(); i++) {
      if (parameters.all().get(i).name().equals("training")) {
        knows = true;
        place = i - 1;
      }
    }
    Value told = keywords.entries().get(TRAINING);
    if (told == null && knows && place >= 0 && place < given.size()) {
      keras.training(given.get(place));
    } else {
      Value inherited = keras.training();
      Value value =
          told != null
              ? told
              : inherited != null && inherited != None.NONE
                  ? inherited
                  : knows && parameters != null ? fallback(parameters) : null;
      keras.training(value);
      keywords.entries().remove(TRAINING);
      if (told != null && !knows && takesMore(parameters)) {
        keywords.entries().put(TRAINING, told);
      } else if (knows && value != null && value != None.NONE) {
        keywords.entries().put(TRAINING, value);
      }
    }
    List<String> names = keywords.entries().keySet().stream().map(k -> ((Str) k).text()).toList();
    return Arguments.of(given, names, List.copyOf(keywords.entries().values()));
  }

  /** Whether the call of a layer has a parameter that says whether it trains. */
  public static boolean knowsTraining(Runtime runtime, LayerObject layer) {
    return knows(runtime, layer, "training");
  }

  /** Whether the call of a layer has a parameter of this name. */
  public static boolean knows(Runtime runtime, LayerObject layer, String parameter) {
    Parameters known = parameters(method(runtime, layer, "call"));
    return known != null && known.all().stream().anyMatch(each -> each.name().equals(parameter));
  }

  private static boolean takesMore(@Nullable Parameters parameters) {
    return parameters == null
        || parameters.all().stream().anyMatch(p -> p.kind() == Parameters.Kind.KEYWORDS);
  }

  private static @Nullable Value fallback(Parameters parameters) {
    for (Parameters.Parameter each : parameters.all()) {
      if (each.name().equals("training")) {
        return each.defaultValue();
      }
    }
    return null;
  }

  private static @Nullable Parameters parameters(Value method) {
    return switch (method) {
      case BoundMethod bound -> parameters(bound.function());
      case Function function -> function.parameters();
      case Builtin builtin -> builtin.parameters();
      default -> null;
    };
  }

  /**
   * Builds a layer by its own {@code build}, or, if only layers within lack their weights, by
   * computing once for nobody to see, as Keras does.
   */
  private static void build(
      Runtime runtime, LayerObject self, Value first, Arguments arguments, boolean symbolic) {
    if (self.built) {
      return;
    }
    self.builtFor = dims(first);
    Value build = self.type().lookup("build");
    boolean has =
        build != LayerClass.TYPE.attributes().get("build")
            && build != ModelClass.TYPE.attributes().get("build");
    if (has) {
      boolean open = KerasRun.of(runtime).leavesRowsOpen();
      runtime.call(method(runtime, self, "build"), open ? rowsOpen(first) : shapes(first));
      self.built = true;
    } else if (self.hasUnbuiltLayers()) {
      List<KerasVariable> before = self.weights();
      boolean traces = self.type().lookup("call") instanceof GraphFunction;
      try {
        Value answer =
            KerasRun.of(runtime).rehearsed(() -> rehearsed(runtime, self, arguments, symbolic));
        if (self.type().isUserDefined()) {
          Structures.flatten(answer).forEach(leaf -> KerasRun.of(runtime).fresh("keras_tensor"));
        }
        if (traces && dims(first) instanceof int[] dims) {
          List<KerasVariable> made = new ArrayList<>(self.weights());
          made.removeAll(before);
          self.stale = made.isEmpty() ? null : StaleTrace.of(dims, made);
        }
      } catch (Raise | EngineError | GraphFault again) {
        // The call for everybody to see meets the same error and tells of it.
        return;
      } finally {
        self.forgetLosses();
      }
    }
    self.lock();
  }

  private static Value rehearsed(
      Runtime runtime, LayerObject self, Arguments arguments, boolean symbolic) {
    if (symbolic) {
      return sketched(runtime, self, arguments, 1);
    }
    Value call = method(runtime, self, "call");
    return self.type().lookup("call") instanceof GraphFunction
        ? GraphFunction.building(
            runtime, () -> runtime.engine().quietly(k -> runtime.call(call, arguments)))
        : apart(runtime, () -> LayerNodes.build(runtime, call, arguments));
  }

  private static Value called(Runtime runtime, LayerObject self, Arguments arguments) {
    Value method = method(runtime, self, "call");
    Value[] places = arguments.positional();
    StaleTrace stale = self.stale;
    return stale != null && places.length > 0 && stale.fits(dims(places[0]))
        ? stale.within(
            () -> CallErrors.calling(runtime, self, method, parameters(method), arguments))
        : CallErrors.calling(runtime, self, method, parameters(method), arguments);
  }

  private static void remember(Runtime runtime, LayerObject self, Value answer, KerasRun keras) {
    int[] dims = dims(answer);
    boolean sketch = keras.isSketching();
    if (dims != null && self.answered == null) {
      self.answered = dims.clone();
      if (keras.leavesRowsOpen() && dims.length > 0) {
        self.answered[0] = -1;
      }
    } else if (dims == null && self.answeredShapes == null) {
      self.answeredShapes = Summary.shown(answer);
    }
    Value regularizer = self.attributes().get("activity_regularizer");
    Operand operand = Operands.existing(answer);
    if (regularizer != null && regularizer != None.NONE && operand != null && !sketch) {
      Value penalty = runtime.call(regularizer, answer);
      Operand term = Operands.existing(penalty);
      int rows = operand.value().rank() == 0 ? 1 : operand.value().shape().dim(0);
      if (term != null) {
        Tensor count = Tensor.of((double) rows).cast(term.value().dtype());
        self.losses.add(new TensorValue(runtime.engine().div(term, count)));
      }
    }
  }

  /** What a layer would make: it computes on zeros, and only the shapes are kept. */
  private static Value symbolic(Runtime runtime, KerasTensor.Call call, Arguments arguments) {
    LayerObject self = call.layer();
    List<Value> given = call.inputs();
    boolean open =
        Structures.flatten(ListValue.of(given)).stream()
            .anyMatch(
                leaf -> leaf instanceof KerasTensor t && t.dims().length > 0 && t.dims()[0] < 0);
    boolean within =
        Structures.flatten(ListValue.of(given)).stream()
            .anyMatch(leaf -> leaf instanceof KerasTensor t && t.isOpen());
    Value answer;
    List<Value> twice;
    try {
      answer = sketched(runtime, self, arguments, within ? STAND : 1);
      twice =
          within
              ? Structures.flatten(
                  runtime.withoutPrinting(() -> sketched(runtime, self, arguments, 2 * STAND)))
              : List.of();
    } catch (EngineError error) {
      throw CallErrors.symbolic(runtime, call, error);
    } catch (Raise raise) {
      throw CallErrors.symbolic(runtime, call, raise);
    }
    List<Value> leaves = Structures.flatten(answer);
    if (self.type().name().equals("Lambda")
        && self.attributes().getOrDefault("output_shape", None.NONE) == None.NONE) {
      // Keras tries such a layer out on tensors of their own
      int tried = Structures.flatten(given.getFirst()).size() + leaves.size();
      for (int i = 0; i < tried; i++) {
        KerasRun.of(runtime).fresh("keras_tensor");
      }
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Operand operand = Operands.existing(leaves.get(i));
      if (operand == null) {
        throw Raise.value("A layer of a functional model has to answer with tensors.");
      }
      int[] dims = operand.value().shape().dims().clone();
      if (open && dims.length > 0) {
        dims[0] = -1;
      }
      Operand other = within ? Operands.existing(twice.get(i)) : null;
      for (int axis = 0; other != null && axis < dims.length; axis++) {
        dims[axis] = other.value().shape().dim(axis) == dims[axis] ? dims[axis] : -1;
      }
      String name = KerasRun.of(runtime).fresh("keras_tensor");
      made.add(new KerasTensor(name, dims, operand.value().dtype(), call, i));
    }
    Value output = Structures.pack(answer, made);
    if (self.symbolicOutput == null) {
      self.symbolicInput = given.isEmpty() ? None.NONE : given.getFirst();
      self.symbolicOutput = output;
    }
    return output;
  }

  /** What a layer answers to zeros, with a size in place of those left open. */
  private static Value sketched(Runtime runtime, LayerObject self, Arguments arguments, int open) {
    Arguments known =
        new Arguments(
            Arrays.stream(arguments.positional())
                .map(each -> stood(runtime, self, each, open))
                .toArray(Value[]::new),
            arguments.names(),
            Arrays.stream(arguments.named())
                .map(each -> stood(runtime, self, each, open))
                .toArray(Value[]::new));
    Value method = method(runtime, self, "call");
    return apart(
        runtime,
        () ->
            self.isScripted()
                ? LayerNodes.sketched(runtime, method, arguments, known)
                : runtime.call(method, known));
  }

  /** Computes something that changes nothing, nor the course of random numbers. */
  private static Value apart(Runtime runtime, Supplier<Value> work) {
    return TensorFlowRandom.aside(
        runtime, () -> runtime.engine().apart(() -> runtime.engine().quietly(k -> work.get())));
  }

  private static Value stood(Runtime runtime, LayerObject self, Value value, int open) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(value)) {
      leaves.add(
          leaf instanceof KerasTensor t
              ? converted(runtime, self, new TensorValue(t.stand(open)))
              : leaf);
    }
    return Structures.pack(value, leaves);
  }

  /** {@code layer.compute_output_shape(shape)}. */
  static Value outputShape(Runtime runtime, LayerObject self, int[] dims) {
    KerasTensor input = new KerasTensor("input", dims, self.compute, null, 0);
    Value answer = KerasRun.of(runtime).unnamed(() -> runtime.call(self, input));
    return answer instanceof KerasTensor made ? TensorShape.sizes(made.dims()) : None.NONE;
  }
}
