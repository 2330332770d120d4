package tapedeck.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Muon: a matrix moves by its running mean of gradients after that was made to stretch all
 * directions about alike. Everything that is no matrix, embeddings and what is excluded by name
 * moves by the rule of AdamW.
 */
public final class Muon extends Optimizer {
  private static final UpdateRule ADAM = Adam.rule("{η} · {ω}", false);
  private static final double SMALL = 1e-7;
  private static final String NAMES = "exclude_layers";

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Muon")
          .doc("Steps that stretch all directions alike for matrices, those of AdamW for the rest.")
          .rule(() -> WeightDecay.RULE.then(rule(true, true)))
          .takes(
              Option.rate(0.001),
              Option.number("adam_beta_1", "β₁", 0.9),
              Option.number("adam_beta_2", "β₂", 0.999),
              Option.number("adam_weight_decay", "", 0.004),
              Option.number("epsilon", "ε", 1e-7),
              Option.number("weight_decay", "λ", 0.004))
          .takesCommon()
          .takes(
              new Option(NAMES, "", Option.Kind.TEXTS, List.of(), false),
              new Option("exclude_embeddings", "", Option.Kind.FLAG, true, false),
              Option.number("muon_a", "a", 3.4445),
              Option.number("muon_b", "b", -4.775),
              Option.number("muon_c", "c", 2.0315),
              new Option("adam_lr_ratio", "ω", Option.Kind.NUMBER, 1L, false),
              Option.number("momentum", "μ", 0.95),
              new Option("ns_steps", "", Option.Kind.WHOLE, 5L, false),
              new Option("nesterov", "", Option.Kind.FLAG, true, false),
              Option.number("rms_rate", "ρ", 0.2))
          .tells(
              "adam_beta_1",
              "adam_beta_2",
              "epsilon",
              NAMES,
              "muon_a",
              "muon_b",
              "muon_c",
              "adam_lr_ratio",
              "momentum",
              "ns_steps",
              "nesterov",
              "exclude_embeddings",
              "adam_weight_decay",
              "rms_rate")
          .makes(Muon::new);

  private final Excluded excluded;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final @Nullable Double adamDecay;
  private final double adamShare;
  private final double a;
  private final double b;
  private final double c;
  private final double momentum;
  private final boolean nesterov;
  private final @Nullable Double length;

  /** All settings but the learning rate as Keras has them by default. */
  public Muon(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Muon(Settings settings) {
    this(settings.listing(NAMES), Excluded.of(settings));
  }

  private Muon(Settings settings, Excluded excluded) {
    super(
        settings,
        rule(settings.flag("nesterov"), settings.get("rms_rate") != null),
        List.of(Slot.Plan.of("momentum", "m"), Slot.Plan.of("velocity", "v").onlyFor(excluded)));
    this.excluded = excluded;
    beta1 = settings.number("adam_beta_1");
    beta2 = settings.number("adam_beta_2");
    epsilon = settings.number("epsilon");
    adamDecay = settings.maybe("adam_weight_decay");
    adamShare = settings.number("adam_lr_ratio");
    a = settings.number("muon_a");
    b = settings.number("muon_b");
    c = settings.number("muon_c");
    momentum = settings.number("momentum");
    nesterov = settings.flag("nesterov");
    length = settings.maybe("rms_rate");
  }

  private static UpdateRule rule(boolean nesterov, boolean scaled) {
    return UpdateRule.of(
        "m ← {m} + ({g} + {m} · ({μ} − 1))",
        "u = orthogonal(" + (nesterov ? "{g} + {μ} · {m}" : "{m}") + ")",
        "x ← {x} − {η} · {u}" + (scaled ? " · √({n}) · {ρ}" : ""));
  }

  /**
   * The variables that move by AdamW's rule.
   *
   * @param names whoever one of these is found in is among them
   */
  private record Excluded(boolean embeddings, Supplier<List<Pattern>> names)
      implements Predicate<Variable> {
    static Excluded of(Settings settings) {
      return new Excluded(settings.flag("exclude_embeddings"), new Patterns(settings));
    }

    @Override
    public boolean test(Variable variable) {
      String path = variable.reference();
      return variable.shape().rank() != 2
          || embeddings && path.toLowerCase(Locale.ROOT).contains("embedding")
          || names.get().stream().anyMatch(name -> name.matcher(path).find());
    }
  }

  /** The regular expressions to exclude by, read when a matrix first asks for them. */
  private static final class Patterns implements Supplier<List<Pattern>> {
    private final Settings settings;
    private @Nullable List<Pattern> read;

    Patterns(Settings settings) {
      this.settings = settings;
    }

    @Override
    public List<Pattern> get() {
      List<Pattern> known = read;
      if (known == null) {
        known = settings.texts(NAMES).stream().map(Patterns::pattern).toList();
        read = known;
      }
      return known;
    }

    /** Java writes the names of groups without Python's P. */
    private static Pattern pattern(String text) {
      try {
        return Pattern.compile(text.replace("(?P<", "(?<"));
      } catch (PatternSyntaxException e) {
        throw EngineError.value("bad pattern: " + e.getDescription());
      }
    }
  }

  /** Whether it asks how matrices are called. */
  public boolean readsPaths() {
    return excluded.embeddings() || !settings().texts(NAMES).isEmpty();
  }

  @Override
  UpdateRule rule(Variable variable) {
    return excluded.test(variable) ? ADAM : rule();
  }

  @Override
  @Nullable Double weightDecay(Variable variable) {
    return excluded.test(variable) ? adamDecay : super.weightDecay(variable);
  }

  @Override
  void update(Working w) {
    Tensor rate = Tensor.of(rateInUse()).cast(rateType());
    if (w.has("v")) {
      Tensor share = w.mul(rate, Calculus.constant(rate, adamShare)).cast(w.x().dtype());
      Adam.step(w, share, beta1, beta2, epsilon, false);
      return;
    }
    Tensor m = w.slot("m");
    m = w.keep("m", w.add(m, w.add(w.g(), w.mul(m, momentum - 1))));
    Tensor u = w.let(orthogonal(w, nesterov ? w.add(w.g(), w.mul(momentum, m)) : m));
    w.move(w.sub(w.x(), scaled(w, rate, u).cast(w.x().dtype())));
  }

  /** The step by its rate and its length, in the types that Keras meets on the way. */
  private Tensor scaled(Working w, Tensor rate, Tensor u) {
    DType wider = u.dtype().bytes() > rate.dtype().bytes() ? u.dtype() : rate.dtype();
    boolean fits = !followsSchedule();
    Tensor step = fits ? w.mul(rate.cast(wider), u.cast(wider)) : w.mul(rate, u);
    if (length == null) {
      return step;
    }
    int[] sizes = u.shape().dims();
    Tensor longer = Tensor.of((double) Math.max(sizes[0], sizes[1])).cast(rateType());
    w.know("n", longer);
    return w.mul(w.mul(step, w.sqrt(longer)), Calculus.constant(step, length));
  }

  /** A few steps of Newton and Schulz towards the matrix with the same directions, lengths of 1. */
  private Tensor orthogonal(Working w, Tensor given) {
    Shape shape = given.shape();
    boolean tall = shape.dims()[0] > shape.dims()[1];
    Tensor x = tall ? w.transpose(given) : given;
    x = w.div(x, w.add(w.sqrt(w.reduceSum(w.square(x))), SMALL));
    for (long i = settings().count("ns_steps"); i > 0; i--) {
      Tensor squares = w.matmul(x, w.transpose(x));
      Tensor mixed = w.add(w.mul(b, squares), w.matmul(w.mul(c, squares), squares));
      x = w.add(w.mul(a, x), w.matmul(mixed, x));
    }
    return tall ? w.transpose(x) : x;
  }
}
