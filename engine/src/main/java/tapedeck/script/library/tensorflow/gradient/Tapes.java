package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.EnumMember;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.library.binding.Warnings;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.GradientTape;
import tapedeck.tape.TapeRecord;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The class {@code tf.GradientTape} with its methods, for one run. */
public final class Tapes {
  private static final Parameters SIGNATURE =
      Parameters.parse("self, persistent=False, watch_accessed_variables=True");
  private static final String INSIDE =
      "Calling GradientTape.gradient on a persistent tape inside its context is significantly less"
          + " efficient than calling it outside the context (it causes the gradient ops to be"
          + " recorded on the tape, leading to increased CPU and memory usage). Only call"
          + " GradientTape.gradient inside the context if you actually want to trace the gradient"
          + " in order to compute higher order derivatives.";

  private static final String NOT_FLOATING =
      "The dtype of the watched tensor must be floating (e.g. tf.float32), got ";

  private final Warnings warnings;

  public Tapes(Warnings warnings) {
    this.warnings = warnings;
  }

  public ClassValue type() {
    ClassValue type =
        ClassValue.builtin(
            "tensorflow.python.eager.backprop", "GradientTape", Types.OBJECT, Tapes::make);
    Namespace.of(type)
        .method("watch", "self, tensor", this::watch)
        .method(
            "gradient",
            "self, target, sources, output_gradients=None, unconnected_gradients='none'",
            this::gradient)
        .method("stop_recording", "self", (runtime, in) -> new TapeObject.Pause(tape(in[0])))
        .method(
            "reset",
            "self",
            (runtime, in) -> {
              tape(in[0]).reset();
              return None.NONE;
            })
        .method("watched_variables", "self", Tapes::watched)
        .method(
            "__enter__",
            "self",
            (runtime, in) -> {
              tape(in[0]).enter();
              return in[0];
            })
        .method(
            "__exit__",
            "self, typ, value, traceback",
            (runtime, in) -> {
              tape(in[0]).close();
              return None.NONE;
            })
        .method(
            "_push_tape",
            "self, existing_tape=False",
            (runtime, in) -> {
              tape(in[0]).enter();
              return None.NONE;
            })
        .method(
            "_pop_tape",
            "self",
            (runtime, in) -> {
              if (!isRecording(in[0])) {
                throw Raise.value("Tape is not recording.");
              }
              tape(in[0]).close();
              return None.NONE;
            })
        .property("_recording", self -> Bool.of(isRecording(self)))
        .property("_persistent", self -> Bool.of(tape(self).isPersistent()))
        .property("_tape", self -> isUsed(tape(self)) ? None.NONE : self)
        .method(
            "jacobian",
            "self, target, sources, unconnected_gradients='none', parallel_iterations=None,"
                + " experimental_use_pfor=True",
            this::jacobian)
        .method(
            "batch_jacobian",
            "self, target, source, unconnected_gradients='none', parallel_iterations=None,"
                + " experimental_use_pfor=True",
            Tapes::batchJacobian);
    return type;
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("GradientTape.__init__()", given.with(None.NONE));
    return new TapeObject(type, new GradientTape(runtime.truth(in[1]), runtime.truth(in[2])));
  }

  private static GradientTape tape(Value self) {
    if (self instanceof TapeObject value) {
      return value.tape();
    }
    throw Raise.type("descriptor requires a 'GradientTape' object");
  }

  private static boolean isRecording(Value self) {
    return tape(self).state() == GradientTape.State.RECORDING;
  }

  private Value watch(Runtime runtime, Value[] in) {
    GradientTape tape = tape(in[0]);
    for (Value leaf : Structures.flatten(in[1])) {
      Operand operand = Operands.existing(leaf);
      if (leaf instanceof StringTensor) {
        warnings.say(runtime, NOT_FLOATING + "tf.string", 5);
        continue;
      }
      boolean keras = leaf instanceof TensorLike like && like.yieldsToArrays();
      if (operand == null || keras) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            "Passed in object %s of type '%s', not tf.Tensor or tf.Variable or ExtensionType."
                .formatted(runtime.str(leaf), Types.of(leaf).name()),
            keras
                ? "Watch what it holds: tape.watch(variable.value)."
                : "Make a tensor of it first: x = tf.constant(…).");
      }
      if (!operand.value().dtype().isFloating()) {
        warnings.say(runtime, NOT_FLOATING + "tf." + operand.value().dtype(), 5);
      }
      tape.watch(operand);
    }
    return None.NONE;
  }

  private static Value watched(Runtime runtime, Value[] in) {
    return new Tuple(
        tape(in[0]).watchedVariables().stream().<Value>map(VariableValue::new).toList());
  }

  private Value gradient(Runtime runtime, Value[] in) {
    GradientTape tape = tape(in[0]);
    boolean inside = tape.state() == GradientTape.State.RECORDING;
    if (inside && tape.isPersistent()) {
      warnings.say(runtime, INSIDE, 1);
    }
    if (isUsed(tape)) {
      return take(runtime, tape, in[2], List.of(), List.of(), List.of(), Unconnected.NONE);
    }
    List<Operand> targets = targets(runtime, in[1]);
    List<Operand> sources = sources(runtime, in[2]);
    List<Tensor> seeds = seeds(runtime, in[3], targets.size());
    Graph graph = runtime.graph();
    if (graph == null) {
      return take(runtime, tape, in[2], targets, sources, seeds, unconnected(runtime, in[4]));
    }
    List<TapeRecord> records = List.copyOf(tape.records());
    List<@Nullable Tensor> gradients =
        tape.gradient(targets, sources, seeds, unconnected(runtime, in[4]));
    GradientNodes.name(graph, records, targets, sources, gradients);
    return Structures.pack(in[2], IndexedSlices.values(gradients, tape.slices()));
  }

  /** Whether it has no records to take gradients of. */
  private static boolean isUsed(GradientTape tape) {
    return tape.state() == GradientTape.State.NEW || tape.state() == GradientTape.State.RELEASED;
  }

  private Value jacobian(Runtime runtime, Value[] in) {
    GradientTape tape = tape(in[0]);
    boolean inside = tape.state() == GradientTape.State.RECORDING;
    if (inside && tape.isPersistent()) {
      warnings.say(runtime, INSIDE.replace("gradient on a", "jacobian on a"), 1);
    }
    checkLoop(runtime, tape, in[5], "jacobian with eager execution enabled and with  ");
    Operand target = in[1] instanceof ArrayValue array ? array.data() : shaped(in[1]);
    List<Operand> sources = looked(runtime, in[5], () -> sources(runtime, in[2]));
    Unconnected unconnected = looked(runtime, in[5], () -> unconnected(runtime, in[3]));
    Consumer<List<Tensor>> call = calling(runtime, in[5]);
    List<@Nullable Tensor> jacobians =
        vectorized(runtime, in[5], "jacobian", () -> tape.jacobian(target, sources, unconnected));
    checkEmpty(runtime, in[5], target, sources);
    checkWritten(runtime, in[5], target, jacobians);
    boolean tiled = isTiled(runtime, in[4], in[5], target.value().size(), "jacobian");
    if (tiled && jacobians.contains(null)) {
      throw untraced("jacobian", "TensorFlow has no None in tiles; leave parallel_iterations out.");
    }
    call.accept(jacobians.stream().filter(Objects::nonNull).toList());
    List<Value> leaves = new ArrayList<>();
    for (Tensor found : jacobians) {
      leaves.add(found == null ? None.NONE : new TensorValue(found));
    }
    if (tiled && !tape.isPersistent()) {
      throw Raise.of(
          Exceptions.VALUE_ERROR,
          "Encountered an exception while vectorizing the jacobian computation. Vectorization can"
              + " be disabled by setting experimental_use_pfor to False.",
          "Leave parallel_iterations out, or make the tape with persistent=True.");
    }
    return Structures.pack(in[2], leaves);
  }

  private static Value batchJacobian(Runtime runtime, Value[] in) {
    GradientTape tape = tape(in[0]);
    checkLoop(runtime, tape, in[5], "batch_jacobian with eager execution enabled and  with ");
    refuseArray(in[1], "rank");
    Operand target = shaped(in[1]);
    refuseArray(in[2], "with_rank_at_least");
    Operand source = shaped(in[2]);
    if (isEmpty(target) && isEmpty(source)) {
      throw Raise.of(Exceptions.ZERO_DIVISION_ERROR, "integer division or modulo by zero");
    }
    if (!isUsed(tape)) {
      GradientTape.checkRows(target, source);
    }
    Consumer<List<Tensor>> call = calling(runtime, in[5]);
    Unconnected unconnected =
        vectorized(runtime, in[5], "batch_jacobian", () -> unconnected(runtime, in[3]));
    Tensor found =
        vectorized(
            runtime,
            in[5],
            "batch_jacobian",
            () -> tape.batchJacobian(target, source, unconnected));
    checkWritten(runtime, in[5], target, List.of(found));
    int rows = Math.max(1, target.value().shape().dim(0));
    int columns = target.value().size() / rows;
    boolean tiled = isTiled(runtime, in[4], in[5], columns, "batch_jacobian");
    call.accept(List.of(found));
    if (tiled && !tape.isPersistent()) {
      throw Raise.of(
          Exceptions.RUNTIME_ERROR,
          "in user code:\n\n\n"
              + "    RuntimeError: GradientTape must be created with persistent=True to compute the"
              + " batch_jacobian with parallel_iterations.\n",
          "Leave parallel_iterations out, or make the tape with persistent=True.");
    }
    return new TensorValue(found);
  }

  /** Works within the traced function of vectorizing, which words errors in its own way. */
  private static <T> T vectorized(Runtime runtime, Value so, String what, Supplier<T> work) {
    if (!runtime.truth(so)) {
      return work.get();
    }
    try {
      return work.get();
    } catch (EngineError e) {
      if (e.kind() == EngineError.Kind.LOOKUP_ERROR) {
        throw Raise.of(
            Exceptions.STAGING_ERROR,
            "in user code:\n\n\n    LookupError: %s\n".formatted(e.getMessage()),
            e.help());
      }
      throw e.kind() == EngineError.Kind.VALUE_ERROR ? untraced(what, e.getMessage()) : e;
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.VALUE_ERROR)) {
        throw untraced(what, runtime.str(raise.exception()));
      }
      throw raise;
    }
  }

  /** As {@link #vectorized} of what TensorFlow looks at there although it is no computation. */
  private static <T> T looked(Runtime runtime, Value so, Supplier<T> work) {
    try {
      return vectorized(runtime, so, "jacobian", work);
    } catch (Raise raise) {
      ClassValue type = raise.exception().type();
      boolean worded = runtime.truth(so) && !type.isSubclassOf(Exceptions.VALUE_ERROR);
      throw worded
          ? Raise.of(
              type,
              "in user code:\n\n\n    %s: %s\n"
                  .formatted(type.name(), runtime.str(raise.exception())),
              raise.help())
          : raise;
    }
  }

  private static Raise untraced(String what, String cause) {
    return Raise.of(
        Exceptions.VALUE_ERROR,
        "Encountered an exception while vectorizing the %s computation. Vectorization can be disabled by setting experimental_use_pfor to False."
            .formatted(what),
        cause);
  }

  /** Without vectorizing, TensorFlow gathers the passes in an array of the target's type. */
  private static void checkWritten(
      Runtime runtime, Value vectorized, Operand target, List<? extends @Nullable Tensor> found) {
    DType wanted = target.value().dtype();
    for (Tensor each : found) {
      if (each != null && each.dtype() != wanted && !runtime.truth(vectorized)) {
        throw EngineError.invalidArgument(
            "TensorArray dtype is %s but Op is trying to write dtype %s "
                .formatted(wanted, each.dtype()));
      }
    }
  }

  /** Vectorizing makes a traced function of all passes. */
  private static Consumer<List<Tensor>> calling(Runtime runtime, Value vectorized) {
    boolean traced = runtime.graph() == null && runtime.truth(vectorized);
    return traced ? runtime.engine().calling() : answers -> {};
  }

  /**
   * Whether vectorizing takes so many passes at a time, and so makes them in several goes.
   *
   * @param given {@code parallel_iterations}
   */
  private static boolean isTiled(
      Runtime runtime, Value given, Value vectorized, int passes, String what) {
    if (given == None.NONE) {
      return false;
    }
    if (!runtime.truth(vectorized)) {
      checkIterations(runtime, given);
      return false;
    }
    if (given instanceof Str) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "in user code:\n\n\n"
              + "    TypeError: '<' not supported between instances of 'str' and 'int'\n",
          "Give a number of passes, or leave parallel_iterations out.");
    }
    double wanted = Constants.number(runtime, given);
    if (wanted <= 1) {
      throw untraced(what, "parallel_iterations has to be at least 2; or leave it out.");
    }
    return passes >= wanted;
  }

  private static void checkIterations(Runtime runtime, Value given) {
    if (given instanceof Str) {
      throw Raise.type("'<' not supported between instances of 'str' and 'int'");
    }
    if (Constants.number(runtime, given) < 1) {
      throw Raise.type("'parallel_iterations' must be a positive integer.");
    }
  }

  /** Whether it has rows, but none of them. */
  private static boolean isEmpty(Operand operand) {
    return operand.value().rank() > 1 && operand.value().shape().dim(0) == 0;
  }

  private static void checkLoop(Runtime runtime, GradientTape tape, Value vectorized, String what) {
    if (!isUsed(tape) && !tape.isPersistent() && !runtime.truth(vectorized)) {
      throw Raise.of(
          Exceptions.RUNTIME_ERROR,
          "GradientTape must be created with persistent=True to compute the %sexperimental_use_pfor set to False."
              .formatted(what));
    }
  }

  /** NumPy's shapes are tuples, of which TensorFlow asks what only its own shapes can tell. */
  private static void refuseArray(Value value, String asked) {
    if (value instanceof ArrayValue) {
      throw Raise.attribute("'tuple' object has no attribute '%s'".formatted(asked));
    }
  }

  /** Without vectorizing, TensorFlow has one empty array in place of what no pass has written. */
  private static void checkEmpty(
      Runtime runtime, Value vectorized, Operand target, List<Operand> sources) {
    if (target.value().size() > 0 || runtime.truth(vectorized)) {
      return;
    }
    Shape shape = target.value().shape();
    String dtype = "tf." + target.value().dtype();
    if (sources.size() != 1) {
      throw Raise.value(
          "Could not pack sequence. Structure had %d atoms, but flat_sequence had 1 items.  Structure: [%s], flat_sequence: [<tf.Tensor: shape=(0,), dtype=%3$s, numpy=array([], dtype=%3$s)>]."
              .formatted(
                  sources.size(),
                  String.join(", ", Collections.nCopies(sources.size(), dtype)),
                  target.value().dtype()));
    }
    Shape own = sources.getFirst().value().shape();
    if (!own.isScalar()) {
      int[] dims =
          IntStream.concat(Arrays.stream(shape.dims()), Arrays.stream(own.dims())).toArray();
      throw Raise.value(
          "Tensor's shape %s is not compatible with supplied shape %s."
              .formatted(shape, Shape.of(dims)));
    }
  }

  private static Operand shaped(Value value) {
    if (value instanceof StringTensor text) {
      return Tensor.full(DType.INT32, text.shape(), 0);
    }
    Operand operand = Operands.existing(value);
    if (operand == null) {
      throw Raise.attribute("'%s' object has no attribute 'shape'".formatted(Types.nameOf(value)));
    }
    return operand;
  }

  private static Value take(
      Runtime runtime,
      GradientTape tape,
      Value structure,
      List<Operand> targets,
      List<Operand> sources,
      List<Tensor> seeds,
      Unconnected unconnected) {
    List<@Nullable Tensor> gradients = tape.gradient(targets, sources, seeds, unconnected);
    List<Value> found = IndexedSlices.values(gradients, tape.slices());
    return Structures.pack(structure, AsGiven.of(runtime).restored(gradients, found));
  }

  private static List<Operand> targets(Runtime runtime, Value given) {
    if (given == None.NONE) {
      throw Raise.type(
          "Argument `target` should be a list or nested structure of Tensors, Variables or"
              + " CompositeTensors to be differentiated, but received None.");
    }
    List<Operand> targets = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      Operand operand = known(leaf);
      if (operand == null) {
        throw NoTensors.error(
            runtime,
            leaf,
            "The target has to be a tensor that was computed inside the tape's block.");
      }
      targets.add(operand);
    }
    return targets;
  }

  /**
   * A tensor or variable; for a tensor of strings, which no tape knows, something no tape knows;
   * null for anything else, and for rows, which TensorFlow does not take.
   */
  private static @Nullable Operand known(Value leaf) {
    if (leaf instanceof IndexedSlices) {
      return null;
    }
    return leaf instanceof StringTensor ? Tensor.of(0) : Operands.existing(leaf);
  }

  private static List<Operand> sources(Runtime runtime, Value given) {
    List<Operand> sources = new ArrayList<>();
    for (Value leaf : Structures.flatten(given)) {
      Operand operand = known(leaf);
      if (operand == null) {
        throw NoTensors.error(runtime, leaf, "A source has to be a variable or a watched tensor.");
      }
      sources.add(operand);
    }
    return sources;
  }

  /** Upstream gradients for so many targets; a None beyond them is looked at by nobody. */
  private static List<Tensor> seeds(Runtime runtime, Value given, int targets) {
    List<Tensor> seeds = new ArrayList<>();
    if (given != None.NONE) {
      for (Value leaf : Structures.flatten(given)) {
        if (leaf == None.NONE && seeds.size() >= targets) {
          break;
        }
        seeds.add(
            leaf instanceof VariableValue read
                ? runtime.engine().read(read.variable())
                : Constants.converted(runtime, leaf, null, ""));
      }
    }
    return seeds;
  }

  static Unconnected unconnected(Runtime runtime, Value given) {
    Value value = given instanceof EnumMember member ? member.value() : given;
    if (value instanceof Str text && text.text().equals("none")) {
      return Unconnected.NONE;
    }
    if (value instanceof Str text && text.text().equals("zero")) {
      return Unconnected.ZERO;
    }
    throw Raise.value("Unknown value for unconnected_gradients: " + runtime.repr(given));
  }
}
