package tapedeck.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Adafactor: steps by the size of the variable, with squares kept by rows and by columns. */
public final class Adafactor extends Optimizer {
  private static final Op MEAN = Catalogue.required("reduce_mean");

  private static final String RATE = "ρ = min({η}, 1 / √({t}))";
  private static final String LENGTH = "α = max({ε₂}, ‖{x}‖ / √({n})) · {ρ}";
  private static final String FADE = "β = 1 − {t}^{d}";
  private static final String STEP = "u = {g} / √({v})";
  private static final String MOVE = "x ← {x} − {α} · {u} / max(1, ‖{u}‖ / √({n}) / {θ})";

  /** For variables of fewer than two axes. */
  private static final UpdateRule PLAIN =
      UpdateRule.of(RATE, LENGTH, FADE, "v ← {β} · {v} + (1 − {β}) · ({g}² + {ε₁})", STEP, MOVE);

  private static final UpdateRule FACTORED =
      UpdateRule.of(
          RATE,
          LENGTH,
          FADE,
          "r ← {β} · {r} + (1 − {β}) · mean of rows({g}² + {ε₁})",
          "c ← {β} · {c} + (1 − {β}) · mean of columns({g}² + {ε₁})",
          "v ← {r} / mean({r}) · {c}",
          STEP,
          MOVE);

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Adafactor")
          .doc("Steps by the size of the variable, with squares kept by rows and by columns.")
          .rule(() -> FACTORED)
          .takes(
              Option.rate(0.001),
              Option.number("beta_2_decay", "d", -0.8),
              Option.number("epsilon_1", "ε₁", 1e-30),
              Option.number("epsilon_2", "ε₂", 1e-3),
              Option.number("clip_threshold", "θ", 1),
              new Option("relative_step", "", Option.Kind.FLAG, true, false))
          .takesCommon()
          .makes(Adafactor::new);

  private final double fade;
  private final double epsilon1;
  private final double epsilon2;
  private final double threshold;

  /** All settings but the learning rate as Keras has them by default. */
  public Adafactor(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Adafactor(Settings settings) {
    super(
        settings,
        FACTORED,
        List.of(
            Slot.Plan.unnamed("r", shape -> without(shape, 1)),
            Slot.Plan.unnamed("c", shape -> without(shape, 2)),
            Slot.Plan.of("velocity", "v")));
    fade = settings.number("beta_2_decay");
    epsilon1 = settings.number("epsilon_1");
    epsilon2 = settings.number("epsilon_2");
    threshold = settings.number("clip_threshold");
  }

  /** A shape without the last axis or the one before it; that of a number if it has fewer. */
  private static Shape without(Shape shape, int fromEnd) {
    int[] dims = shape.dims();
    if (dims.length < 2) {
      return Shape.SCALAR;
    }
    int[] rest = Arrays.copyOf(dims, dims.length - 1);
    if (fromEnd == 2) {
      rest[rest.length - 1] = dims[dims.length - 1];
    }
    return Shape.of(rest);
  }

  @Override
  UpdateRule rule(Variable variable) {
    return variable.shape().rank() < 2 ? PLAIN : FACTORED;
  }

  @Override
  void update(Working w) {
    w.know("n", w.of(w.x().size()));
    Tensor rho = w.let(w.minimum(w.rate(), w.div(w.of(1), w.sqrt(w.t()))));
    Tensor length = w.let(w.mul(w.maximum(w.rounded(epsilon2), rms(w, w.x())), rho));
    Tensor past = w.let(w.sub(1, w.pow(w.t(), fade)));
    Tensor squares = w.add(w.squares(), epsilon1);
    Tensor v =
        w.x().rank() < 2
            ? w.assign("v", mixed(w, past, w.slot("v"), squares))
            : factored(w, past, squares);
    Tensor step = w.let(w.div(w.g(), w.sqrt(v)));
    Tensor size = w.maximum(w.of(1), w.div(rms(w, step), w.of(threshold)));
    w.move(w.sub(w.x(), w.mul(length, w.div(step, size))));
  }

  private static Tensor factored(Working w, Tensor past, Tensor squares) {
    Tensor r = w.assign("r", mixed(w, past, w.slot("r"), mean(w, squares, -1, false)));
    Tensor c = w.assign("c", mixed(w, past, w.slot("c"), mean(w, squares, -2, false)));
    Tensor share = w.div(r, mean(w, r, -1, true));
    int[] shape = w.x().shape().dims();
    int[] rows = shape.clone();
    rows[shape.length - 1] = 1;
    int[] columns = shape.clone();
    columns[shape.length - 2] = 1;
    return w.assign("v", w.mul(share.reshape(Shape.of(rows)), c.reshape(Shape.of(columns))));
  }

  private static Tensor mixed(Working w, Tensor past, Tensor before, Tensor now) {
    return w.add(w.mul(past, before), w.mul(w.sub(1, past), now));
  }

  private static Tensor rms(Working w, Tensor x) {
    return w.sqrt(w.reduceMean(w.square(x)));
  }

  private static Tensor mean(Working w, Tensor x, int axis, boolean keepdims) {
    return w.apply(
        MEAN, Attributes.NONE.with("axis", new int[] {axis}).with("keepdims", keepdims), x);
  }
}
