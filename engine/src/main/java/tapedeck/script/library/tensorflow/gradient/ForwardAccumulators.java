package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.binding.Warnings;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.TapeRecord;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * The class {@code tf.autodiff.ForwardAccumulator}: products of Jacobians with vectors. A product
 * is the derivative of the backward pass, which is linear, with respect to what enters it.
 */
public final class ForwardAccumulators {
  private static final Parameters SIGNATURE = Parameters.parse("self, primals, tangents");

  private static final String NOT_FLOATING =
      "The dtype of the watched primal must be floating (e.g. tf.float32), got ";
  private static final Set<String> PUT_BY_ROWS = Set.of("scatter_nd", "gather_grad");

  /** The class itself. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.eager.forwardprop",
          "ForwardAccumulator",
          Types.OBJECT,
          ForwardAccumulators::make);

  static {
    Namespace.of(TYPE)
        .method(
            "jvp",
            "self, primals, unconnected_gradients='none'",
            (runtime, in) -> of(in[0]).products(runtime, in[1], in[2]))
        .method("__enter__", "self", (runtime, in) -> of(in[0]).enter(runtime))
        .method(
            "__exit__",
            "self, typ=None, value=None, traceback=None",
            (runtime, in) -> {
              of(in[0]).exit(runtime);
              return None.NONE;
            });
  }

  private ForwardAccumulators() {}

  /** The accumulators that record, and those that began within another of the same variable. */
  private static final class Open {
    final Deque<Accumulator> accumulators = new ArrayDeque<>();
    final Set<Accumulator> within = Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** One accumulator: a tape, and how fast each of its sources moves. */
  private record Accumulator(GradientTape tape, List<Operand> sources, List<Tensor> tangents)
      implements HostObject {
    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      if (tape.state() == GradientTape.State.RECORDING) {
        throw Raise.value("Accumulator is already recording.");
      }
      Open open = runtime.own(Open.class, Open::new);
      for (Accumulator outer : open.accumulators) {
        if (sources.stream().anyMatch(s -> s instanceof Variable && outer.sources.contains(s))) {
          open.within.add(this);
        }
      }
      open.accumulators.addLast(this);
      tape.enter();
      sources.forEach(tape::watch);
      return this;
    }

    @Override
    public void exit(Runtime runtime) {
      runtime.own(Open.class, Open::new).accumulators.remove(this);
      tape.close();
    }

    private Value products(Runtime runtime, Value primals, Value given) {
      Unconnected unconnected;
      try {
        unconnected = Tapes.unconnected(runtime, given);
      } catch (Raise raise) {
        throw Raise.value(runtime.repr(given) + " is not a valid UnconnectedGradients");
      }
      List<Value> leaves = new ArrayList<>();
      for (Value leaf : Structures.flatten(primals)) {
        Operand primal = Operands.existing(leaf);
        if (primal == null || leaf instanceof IndexedSlices) {
          throw Raise.attribute("'%s' object has no attribute '_id'".formatted(Types.nameOf(leaf)));
        }
        Value product = product(primal);
        if (product != null
            && !sources.contains(primal)
            && runtime.own(Open.class, Open::new).within.contains(this)) {
          throw Raise.of(
              Exceptions.VALUE_ERROR,
              "Internal error: Tried to take gradients (or similar) of a variable without handle"
                  + " data:\nTensor(\"Placeholder:0\", shape=(), dtype=resource)",
              "TensorFlow reads a variable in one accumulator at a time; use a tensor.");
        }
        leaves.add(
            product != null
                ? product
                : unconnected == Unconnected.NONE
                    ? None.NONE
                    : new TensorValue(
                        Tensor.full(primal.value().dtype(), primal.value().shape(), 0)));
      }
      return Structures.pack(primals, leaves);
    }

    private @Nullable Value product(Operand primal) {
      int source = sources.indexOf(primal);
      if (source >= 0) {
        return new TensorValue(tangents.get(source));
      }
      DType dtype = primal.value().dtype();
      if (!dtype.isFloating() || tape.state() == GradientTape.State.NEW) {
        return null;
      }
      boolean inside = tape.state() == GradientTape.State.RECORDING;
      GradientTape.Pause pause = inside ? tape.stopRecording() : () -> {};
      Tensor entering = Tensor.full(dtype, primal.value().shape(), 1);
      List<Tensor> found = new ArrayList<>();
      List<Tensor> speeds = new ArrayList<>();
      GradientTape second = new GradientTape(false, false).enter();
      try (pause;
          second) {
        second.watch(entering);
        List<@Nullable Tensor> gradients =
            Engine.current()
                .forward(() ->
                    tape.gradient(List.of(primal), sources, List.of(entering), Unconnected.NONE));
        for (int i = 0; i < gradients.size(); i++) {
          Tensor gradient = gradients.get(i);
          if (gradient != null) {
            found.add(gradient);
            speeds.add(tangents.get(i));
          }
        }
      }
      if (found.isEmpty()) {
        return null;
      }
      List<@Nullable Tensor> product =
          second.gradient(found, List.of(entering), speeds, Unconnected.NONE);
      Tensor whole = product.getFirst();
      if (whole == null) {
        return null;
      }
      return isPutByRows(primal.value())
          ? IndexedSlices.values(product, second.slices()).getFirst()
          : new TensorValue(whole);
    }

    /** Whether it was made of rows at their places: TensorFlow leaves its product as such rows. */
    private boolean isPutByRows(Tensor made) {
      Tensor next = made;
      for (TapeRecord each : tape.records().reversed()) {
        if (each.application().out() == next) {
          if (!each.op().name().equals("identity")) {
            return PUT_BY_ROWS.contains(each.op().name());
          }
          next = each.application().x();
        }
      }
      return false;
    }
  }

  private static Accumulator of(Value self) {
    if (self instanceof Accumulator accumulator) {
      return accumulator;
    }
    throw Raise.type("descriptor requires a 'ForwardAccumulator' object");
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SIGNATURE.bind("ForwardAccumulator.__init__()", given.with(None.NONE));
    List<Operand> sources = new ArrayList<>();
    List<Tensor> tangents = new ArrayList<>();
    List<Value> primals = Structures.flatten(in[1]);
    List<Value> speeds = Structures.flatten(in[2]);
    List<Operand> tensors =
        primals.stream().map(Operands::existing).filter(Objects::nonNull).toList();
    for (int i = 0; i < tensors.size(); i++) {
      if (tensors.indexOf(tensors.get(i)) < i) {
        throw Raise.value(
            "Tensor {} was specified as a primal multiple times. This may indicate an error. If it"
                + " was intended, please sum the corresponding tangents.");
      }
    }
    Nests.check(runtime, in[1], in[2], true);
    for (int i = 0; i < primals.size(); i++) {
      Operand primal = Operands.existing(primals.get(i));
      if (primal == null) {
        throw Raise.attribute(
            "'%s' object has no attribute 'dtype'".formatted(Types.nameOf(primals.get(i))));
      }
      if (Types.nameOf(primals.get(i)).equals("Variable")) {
        throw Raise.attribute("'str' object has no attribute 'is_floating'");
      }
      DType dtype = primal.value().dtype();
      if (!dtype.isFloating()) {
        Warnings warnings = runtime.own(Warnings.class, Warnings::new);
        warnings.say(runtime, NOT_FLOATING + "tf." + dtype, 5);
      }
      Tensor tangent = Constants.converted(runtime, speeds.get(i), dtype, "");
      sources.add(primal);
      tangents.add(tangent);
    }
    return new Accumulator(GradientTape.forward(), sources, tangents);
  }
}
