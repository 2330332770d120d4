package tapedeck.train;

import java.util.List;
import java.util.stream.Collectors;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * An optimizer of TensorFlow 1, which takes any variable at any time and says nothing of those
 * without a gradient.
 */
abstract class Older extends Optimizer {
  @SafeVarargs
  Older(Settings settings, UpdateRule rule, List<Slot.Plan>... slots) {
    super(settings.floating("learning_rate"), rule, slots);
  }

  static List<Declaration<Optimizer>> all() {
    return List.of(
        GradientDescent.DECLARED,
        Momentum.DECLARED,
        Moments.DECLARED,
        RootMeanSquare.DECLARED,
        SquaresSoFar.DECLARED,
        Delta.DECLARED);
  }

  private static Declaration.Draft declared(String name, UpdateRule rule, String doc) {
    return Declaration.of(name).doc(doc).rule(() -> rule);
  }

  private static Option rate() {
    return Option.of("learning_rate", "η", Option.Kind.RATE);
  }

  /**
   * @throws EngineError ValueError if there is no variable or no gradient at all
   */
  @Override
  public List<Variable> applyGradients(List<Step> steps) {
    if (steps.isEmpty()) {
      throw EngineError.value("No variables provided.");
    }
    if (steps.stream().allMatch(step -> step.gradient() == null)) {
      throw EngineError.value(
          steps.stream()
              .map(step -> "\"" + step.variable() + "\"")
              .collect(
                  Collectors.joining(", ", "No gradients provided for any variable: [", "].")));
    }
    build(List.of());
    steps.forEach(step -> admit(step.variable()));
    super.applyGradients(steps);
    return List.of();
  }

  /** What is left of 1 without an option, both in the variable's type. */
  private static Tensor rest(Working w, double option) {
    return w.sub(1, w.rounded(option));
  }

  private static final class GradientDescent extends Older {
    private static final UpdateRule RULE = UpdateRule.of("x ← {x} − {η} · {g}");
    static final Declaration<Optimizer> DECLARED =
        declared("GradientDescentOptimizer", RULE, "Gradient descent: a step against the gradient.")
            .takes(rate(), Option.flag("use_locking"), Option.text("name", "GradientDescent"))
            .makes(GradientDescent::new);

    private GradientDescent(Settings settings) {
      super(settings, RULE);
    }

    @Override
    void update(Working w) {
      w.move(w.sub(w.x(), w.mul(w.g(), w.rate())));
    }
  }

  private static final class Momentum extends Older {
    private static final String KEPT = "m ← {μ} · {m} + {g}";
    private static final UpdateRule HEAVY = UpdateRule.of(KEPT, "x ← {x} − {η} · {m}");
    private static final UpdateRule NESTEROV =
        UpdateRule.of(KEPT, "x ← {x} − ({η} · {g} + {μ} · {η} · {m})");
    static final Declaration<Optimizer> DECLARED =
        declared("MomentumOptimizer", HEAVY, "Gradient descent that keeps some of its speed.")
            .takes(
                rate(),
                Option.of("momentum", "μ", Option.Kind.NUMBER),
                Option.flag("use_locking"),
                Option.text("name", "Momentum"),
                Option.flag("use_nesterov"))
            .makes(Momentum::new);

    private final double momentum;
    private final boolean nesterov;

    private Momentum(Settings settings) {
      super(
          settings,
          settings.flag("use_nesterov") ? NESTEROV : HEAVY,
          List.of(Slot.Plan.of("momentum", "m")));
      momentum = settings.number("momentum");
      nesterov = settings.flag("use_nesterov");
    }

    @Override
    void update(Working w) {
      Tensor kept = w.rounded(momentum);
      Tensor m = w.keep("m", w.add(w.mul(w.slot("m"), kept), w.g()));
      Tensor step = w.mul(m, w.rate());
      w.move(
          w.sub(
              w.x(),
              nesterov ? w.add(w.mul(w.g(), w.rate()), w.mul(w.mul(m, kept), w.rate())) : step));
    }
  }

  private static final class Moments extends Older {
    private static final UpdateRule RULE =
        UpdateRule.of(
            "α = {η} · √(1 − {β₂}^{t}) / (1 − {β₁}^{t})",
            "m ← {m} + ({g} − {m}) · (1 − {β₁})",
            "v ← {v} + ({g}² − {v}) · (1 − {β₂})",
            "x ← {x} − {m} · {α} / (√({v}) + {ε})");
    static final Declaration<Optimizer> DECLARED =
        declared(
                "AdamOptimizer",
                RULE,
                "A running mean of gradients over the root of a running mean of their squares.")
            .takes(
                Option.rate(0.001),
                Option.number("beta1", "β₁", 0.9),
                Option.number("beta2", "β₂", 0.999),
                Option.number("epsilon", "ε", 1e-8),
                Option.flag("use_locking"),
                Option.text("name", "Adam"))
            .makes(Moments::new);

    private final double beta1;
    private final double beta2;
    private final double epsilon;

    private Moments(Settings settings) {
      super(settings, RULE, List.of(Slot.Plan.of("m", "m"), Slot.Plan.of("v", "v")));
      beta1 = settings.number("beta1");
      beta2 = settings.number("beta2");
      epsilon = settings.number("epsilon");
    }

    /** A power as TensorFlow keeps it: multiplied at every step, and rounded. */
    private Tensor power(Working w, double beta) {
      float power = (float) beta;
      for (long i = 0; i < iterations(); i++) {
        power *= (float) beta;
      }
      return w.of(power);
    }

    @Override
    void update(Working w) {
      Tensor unseen1 = w.sub(1, power(w, beta1));
      Tensor unseen2 = w.sub(1, power(w, beta2));
      Tensor alpha = w.let(w.div(w.mul(w.rate(), w.sqrt(unseen2)), unseen1));
      Tensor m = w.slot("m");
      m = w.keep("m", w.add(m, w.mul(w.sub(w.g(), m), rest(w, beta1))));
      Tensor v = w.slot("v");
      v = w.keep("v", w.add(v, w.mul(w.sub(w.squares(), v), rest(w, beta2))));
      w.move(w.sub(w.x(), w.div(w.mul(m, alpha), w.add(w.sqrt(v), epsilon))));
    }
  }

  private static final class RootMeanSquare extends Older {
    private static final String SQUARES = "v ← {v} + ({g}² − {v}) · (1 − {ρ})";
    private static final String MOVE = "x ← {x} − {m}";
    private static final UpdateRule PLAIN =
        UpdateRule.of(SQUARES, "m ← {μ} · {m} + {η} · {g} / √({v} + {ε})", MOVE);
    private static final UpdateRule CENTERED =
        UpdateRule.of(
            SQUARES,
            "a ← {a} + ({g} − {a}) · (1 − {ρ})",
            "m ← {μ} · {m} + {η} · {g} / √({v} − {a}² + {ε})",
            MOVE);
    static final Declaration<Optimizer> DECLARED =
        declared(
                "RMSPropOptimizer",
                PLAIN,
                "A step divided by the root of a running mean of squared gradients.")
            .takes(
                rate(),
                Option.number("decay", "ρ", 0.9),
                Option.number("momentum", "μ", 0.0),
                Option.number("epsilon", "ε", 1e-10),
                Option.flag("use_locking"),
                Option.flag("centered"),
                Option.text("name", "RMSProp"))
            .makes(RootMeanSquare::new);

    private final double rho;
    private final double momentum;
    private final double epsilon;
    private final boolean centered;

    private RootMeanSquare(Settings settings) {
      super(
          settings,
          settings.flag("centered") ? CENTERED : PLAIN,
          List.of(new Slot.Plan("rms", "v", 1)),
          settings.flag("centered") ? List.of(Slot.Plan.of("mg", "a")) : List.of(),
          List.of(Slot.Plan.of("momentum", "m")));
      rho = settings.number("decay");
      momentum = settings.number("momentum");
      epsilon = settings.number("epsilon");
      centered = settings.flag("centered");
    }

    @Override
    void update(Working w) {
      Tensor rest = rest(w, rho);
      Tensor v = w.slot("v");
      v = w.keep("v", w.add(v, w.mul(w.sub(w.squares(), v), rest)));
      Tensor spread = v;
      if (centered) {
        Tensor a = w.slot("a");
        a = w.keep("a", w.add(a, w.mul(w.sub(w.g(), a), rest)));
        spread = w.sub(v, w.square(a));
      }
      Tensor step = w.div(w.mul(w.g(), w.rate()), w.sqrt(w.add(spread, epsilon)));
      Tensor m = w.keep("m", w.add(w.mul(w.slot("m"), w.rounded(momentum)), step));
      w.move(w.sub(w.x(), m));
    }
  }

  private static final class SquaresSoFar extends Older {
    private static final UpdateRule RULE =
        UpdateRule.of("a ← {a} + {g}²", "x ← {x} − {η} · {g} / √{a}");
    static final Declaration<Optimizer> DECLARED =
        declared(
                "AdagradOptimizer",
                RULE,
                "A step divided by the root of the sum of all squared gradients so far.")
            .takes(
                rate(),
                Option.number("initial_accumulator_value", "", 0.1),
                Option.flag("use_locking"),
                Option.text("name", "Adagrad"))
            .makes(SquaresSoFar::new);

    private SquaresSoFar(Settings settings) {
      super(
          settings,
          RULE,
          List.of(new Slot.Plan("accumulator", "a", settings.number("initial_accumulator_value"))));
    }

    @Override
    void update(Working w) {
      Tensor a = w.keep("a", w.add(w.slot("a"), w.squares()));
      w.move(w.sub(w.x(), w.mul(w.mul(w.g(), w.rate()), w.div(w.of(1), w.sqrt(a)))));
    }
  }

  private static final class Delta extends Older {
    private static final UpdateRule RULE =
        UpdateRule.of(
            "a ← {ρ} · {a} + (1 − {ρ}) · {g}²",
            "δ = √({d} + {ε}) / √({a} + {ε}) · {g}",
            "d ← {ρ} · {d} + (1 − {ρ}) · {δ}²",
            "x ← {x} − {η} · {δ}");
    static final Declaration<Optimizer> DECLARED =
        declared("AdadeltaOptimizer", RULE, "A step as long as the steps so far.")
            .takes(
                Option.rate(0.001),
                Option.number("rho", "ρ", 0.95),
                Option.number("epsilon", "ε", 1e-8),
                Option.flag("use_locking"),
                Option.text("name", "Adadelta"))
            .makes(Delta::new);

    private final double rho;
    private final double epsilon;

    private Delta(Settings settings) {
      super(settings, RULE, List.of(Slot.Plan.of("accum", "a"), Slot.Plan.of("accum_update", "d")));
      rho = settings.number("rho");
      epsilon = settings.number("epsilon");
    }

    @Override
    void update(Working w) {
      Tensor kept = w.rounded(rho);
      Tensor rest = rest(w, rho);
      Tensor a = w.keep("a", w.add(w.mul(w.slot("a"), kept), w.mul(w.squares(), rest)));
      Tensor d = w.slot("d");
      Tensor root = w.div(w.of(1), w.sqrt(w.add(a, epsilon)));
      Tensor step = w.let(w.mul(w.mul(w.sqrt(w.add(d, epsilon)), root), w.g()));
      w.keep("d", w.add(w.mul(d, kept), w.mul(w.square(step), rest)));
      w.move(w.sub(w.x(), w.mul(step, w.rate())));
    }
  }
}
