package tapedeck.train;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.tape.Engine;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** Nadam: Adam that looks ahead as Nesterov's momentum does. */
public final class Nadam extends Optimizer {
  private static final UpdateRule RULE =
      UpdateRule.of(
          "p = {β₁} · (1 − 0.5 · 0.96^{t})",
          "q = {β₁} · (1 − 0.5 · 0.96^({t} + 1))",
          "U ← {U} · {p}",
          "m ← {m} + ({g} − {m}) · (1 − {β₁})",
          "v ← {v} + ({g}² − {v}) · (1 − {β₂})",
          "m̂ = {q} · {m} / (1 − {U} · {q}) + (1 − {p}) · {g} / (1 − {U})",
          "v̂ = {v} / (1 − {β₂}^{t})",
          "x ← {x} − {m̂} · {η} / (√({v̂}) + {ε})");

  static final Declaration<Optimizer> DECLARED =
      Declaration.of("Nadam")
          .doc("Adam that looks one step ahead, as Nesterov's momentum does.")
          .rule(() -> RULE)
          .takes(
              Option.rate(0.001),
              Option.number("beta_1", "β₁", 0.9),
              Option.number("beta_2", "β₂", 0.999),
              Option.number("epsilon", "ε", 1e-7))
          .takesCommon()
          .makes(Nadam::new);

  private static final Slot.Plan PRODUCT = new Slot.Plan("u_product", "U", 1);

  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private @Nullable Slot product;
  private @Nullable Tensor productBefore;

  /** All settings but the learning rate as Keras has them by default. */
  public Nadam(double learningRate) {
    this(DECLARED.settings(Map.of("learning_rate", learningRate)));
  }

  Nadam(Settings settings) {
    super(settings, RULE, List.of(Slot.Plan.of("momentum", "m"), Slot.Plan.of("velocity", "v")));
    beta1 = settings.number("beta_1");
    beta2 = settings.number("beta_2");
    epsilon = settings.number("epsilon");
  }

  @Override
  public void build(List<Variable> variables) {
    super.build(variables);
    if (product == null && !variables.isEmpty()) {
      product = keep(PRODUCT.slot(variables.getFirst().dtype()));
    }
  }

  private Slot product() {
    if (product == null) {
      throw new IllegalStateException("the optimizer was not built");
    }
    return product;
  }

  /** The product of all p so far is the same for all variables and grows once a step. */
  @Override
  void begin() {
    Tensor before = product().value();
    productBefore = before;
    product()
        .set(
            Engine.current()
                .quietly(k -> {
                  Tensor t = Calculus.constant(before, iterations() + 1.0);
                  Tensor fade = k.pow(Calculus.constant(before, 0.96), t);
                  Tensor p =
                      k.sub(
                          Calculus.constant(before, 1),
                          k.mul(Calculus.constant(before, 0.5), fade));
                  return k.mul(k.mul(before, Calculus.constant(before, beta1)), p);
                }));
  }

  @Override
  void update(Working w) {
    if (productBefore != null) {
      w.know("U", productBefore);
    }
    Tensor b1 = w.rounded(beta1);
    Tensor b2 = w.rounded(beta2);
    Tensor fade = w.rounded(0.96);
    Tensor p = w.let(w.mul(b1, w.sub(1, w.mul(0.5, w.pow(fade, w.t())))));
    Tensor q = w.let(w.mul(b1, w.sub(1, w.mul(0.5, w.pow(fade, w.add(w.t(), 1))))));
    Tensor product = w.let(product().value().cast(w.x().dtype()));
    Tensor m = w.slot("m");
    m = w.keep("m", w.add(m, w.mul(w.less(w.g(), m), w.sub(1, b1))));
    Tensor v = w.slot("v");
    v = w.keep("v", w.add(v, w.mul(w.less(w.squares(), v), w.sub(1, b2))));
    Tensor ahead = w.div(w.mul(q, m), w.sub(1, w.mul(product, q)));
    Tensor here = w.g(g -> w.div(w.mul(w.sub(1, p), g), w.sub(1, product)));
    Tensor mean = w.let(w.add(ahead, here));
    Tensor spread = w.let(w.div(v, w.sub(1, w.pow(b2, w.t()))));
    w.move(w.sub(w.x(), w.div(w.mul(mean, w.rate()), w.add(w.sqrt(spread), epsilon))));
  }
}
