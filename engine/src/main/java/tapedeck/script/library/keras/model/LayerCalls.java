package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.function.GraphFunction;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
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
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What happens when a layer is called: its inputs are converted, it is built, it computes. */
public final class LayerCalls {
  private static final Str MASK = new Str("mask");

  private LayerCalls() {}

  static Value call(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    if (!self.begun) {
      throw notBegun(self);
    }
    List<Value> given = CallArguments.positional(runtime, self, (Tuple) in[1]);
    DictValue keywords = CallArguments.named(runtime, self, (DictValue) in[2]);
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
      Parameters parameters = CallArguments.parameters(method(runtime, self, "call"));
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
        LayerMasks.populate(runtime, CallArguments.parameterNames(parameters), given, keywords);
      }
      Value masks = keywords.entries().getOrDefault(MASK, None.NONE);
      Value before = masks == None.NONE ? Masks.all(runtime, first) : masks;
      InputChecks.check(self, first);
      CallArguments.checkArguments(parameters, given, keywords);
      if (records && masks != None.NONE) {
        everything.add(masks);
        names.add(MASK.text());
      }
      Arguments arguments = CallArguments.withTraining(runtime, self, given, keywords);
      build(runtime, self, first, arguments, symbolic);
      InputChecks.check(self, first);
      Value answer =
          symbolic
              ? Sketches.symbolic(
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

  static int @Nullable [] dims(Value value) {
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
      return Sketches.sketched(runtime, self, arguments, 1);
    }
    Value call = method(runtime, self, "call");
    return self.type().lookup("call") instanceof GraphFunction
        ? GraphFunction.building(
            runtime, () -> runtime.engine().quietly(k -> runtime.call(call, arguments)))
        : Sketches.apart(runtime, () -> LayerNodes.build(runtime, call, arguments));
  }

  private static Value called(Runtime runtime, LayerObject self, Arguments arguments) {
    Value method = method(runtime, self, "call");
    Value[] places = arguments.positional();
    StaleTrace stale = self.stale;
    return stale != null && places.length > 0 && stale.fits(dims(places[0]))
        ? stale.within(() ->
            CallErrors.calling(runtime, self, method, CallArguments.parameters(method), arguments))
        : CallErrors.calling(runtime, self, method, CallArguments.parameters(method), arguments);
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
}
