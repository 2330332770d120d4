package tapedeck.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * An operation, declared once: its names, what it computes, its gradient rules and how all of that
 * reads. Parser, inspector, documentation and tests read this declaration.
 */
public final class Op {
  /** Computes the result from the operands; pure. */
  @FunctionalInterface
  public interface Forward {
    /**
     * @throws tapedeck.tensor.EngineError as TensorFlow does, if shapes or dtypes do not fit
     */
    Tensor apply(Tensor[] inputs, Attributes attributes);
  }

  /** Computes the result of an operation of one operand that takes no attributes. */
  @FunctionalInterface
  interface UnaryForward {
    Tensor apply(Tensor x);
  }

  /** Computes the result of an operation of two operands that takes no attributes. */
  @FunctionalInterface
  interface BinaryForward {
    Tensor apply(Tensor x, Tensor y);
  }

  /**
   * The vector-Jacobian product for one operand: from {@code g}, the gradient of the target with
   * respect to the result, the gradient with respect to that operand, in the result's broadcast
   * shape or the operand's own. Made of ordinary operations, so that an outer tape can record them.
   */
  @FunctionalInterface
  public interface Rule {
    /**
     * @param k applies the operations of the rule
     * @param g the upstream gradient, of the result's shape and dtype
     * @param at the operands, the result and the attributes
     */
    Tensor vjp(Calculus k, Tensor g, Application at);
  }

  /** A {@link Rule} for all operands of an operation that takes any number of them. */
  @FunctionalInterface
  public interface IndexedRule {
    /**
     * @param input for which operand, from 0
     * @return null if no gradient passes to that operand
     */
    @Nullable Tensor vjp(Calculus k, Tensor g, Application at, int input);
  }

  /** A {@link Rule} of an operation of one operand, in textbook names. */
  @FunctionalInterface
  public interface UnaryRule extends IndexedRule {
    /**
     * @param g the upstream gradient, of the shape and dtype of {@code out}
     * @param x the operand
     * @param out the result
     */
    Tensor vjp(Calculus k, Tensor g, Tensor x, Tensor out);

    @Override
    default Tensor vjp(Calculus k, Tensor g, Application at, int input) {
      return vjp(k, g, at.x(), at.out());
    }
  }

  /** A {@link Rule} of an operation of two operands, in textbook names. */
  @FunctionalInterface
  public interface BinaryRule extends IndexedRule {
    /**
     * @param g the upstream gradient, of the shape and dtype of {@code out}
     * @param x the first operand
     * @param y the second operand
     * @param out the result
     */
    Tensor vjp(Calculus k, Tensor g, Tensor x, Tensor y, Tensor out);

    @Override
    default Tensor vjp(Calculus k, Tensor g, Application at, int input) {
      return vjp(k, g, at.x(), at.y(), at.out());
    }
  }

  /**
   * A rule for one of two operands that goes on from what the rules for both begin with, and which
   * is computed once for them.
   *
   * @param rest gets what {@code common} answered as its upstream gradient
   */
  public record Shared(BinaryRule common, BinaryRule rest) implements IndexedRule {
    @Override
    public Tensor vjp(Calculus k, Tensor g, Application at, int input) {
      Tensor begun = common.vjp(k, g, at.x(), at.y(), at.out());
      return rest.vjp(k, begun, at.x(), at.y(), at.out());
    }
  }

  /**
   * As {@link Shared}, of an operation that has attributes.
   *
   * @param rest is given what {@code common} made of the upstream gradient
   */
  public record SharedAt(Rule common, Rule rest) implements IndexedRule {
    @Override
    public Tensor vjp(Calculus k, Tensor g, Application at, int input) {
      return rest.vjp(k, common.vjp(k, g, at), at);
    }
  }

  /** The template of a {@link Formula} under the attributes of an application. */
  public interface Wording {
    String with(Attributes attributes);
  }

  /**
   * How the result depends on one operand.
   *
   * @param wording the local derivative, or for a rule that is no product the whole contribution in
   *     terms of {@code g}
   * @param trueTo up to which order TensorFlow's rule, and so this one, is the true derivative
   */
  public record Derivative(Wording wording, IndexedRule rule, int trueTo) {
    private static final Pattern UPSTREAM = Pattern.compile("(?<![\\w{])g(ᵀ|\\b)");

    /** How it reads where the attributes change nothing. */
    public Formula text() {
      return text(Attributes.NONE);
    }

    /** How it reads under these attributes. */
    public Formula text(Attributes attributes) {
      return new Formula(wording.with(attributes));
    }

    /** Whether the text is the whole contribution, not a factor of it. */
    public boolean isWhole() {
      return UPSTREAM.matcher(text().template()).find();
    }
  }

  private final Declaration declared;
  private final @Nullable UnaryForward unary;
  private final @Nullable BinaryForward binary;
  private final Derivative[] derivatives;
  private final @Nullable GradientKernel gradientKernel;
  private static final Map<Integer, String> OVER =
      Map.of(1, "({x})", 2, "({x}, {y})", 3, "({x}, {y}, {z})");

  private final int leading;

  private Op(Declaration declared) {
    this.declared = declared;
    this.unary = declared.unary;
    this.binary = declared.binary;
    this.derivatives = declared.derivatives.toArray(new Derivative[0]);
    this.leading = declared.leading;
    this.gradientKernel = declared.gradientKernel;
  }

  static Declaration named(String name, String kernel) {
    return new Declaration(name, kernel);
  }

  /**
   * An operation outside the catalogue, with a rule of the program's own.
   *
   * @param name what it is called on the tape
   * @param leading how many of its operands a walk back may lead to; those behind them tell only
   *     what the result was made of
   */
  public static Op custom(String name, int leading, Forward forward, IndexedRule rule) {
    return named(name, name)
        .leading(leading)
        .takes(Parameter.tensors("inputs"))
        .mixesElements()
        .doc("A computation of the script, with a gradient rule of its own (tf.custom_gradient).")
        .formula(name + OVER.getOrDefault(leading, "({x}, …)"))
        .forward(forward)
        .each("what the script’s own rule answers for g", rule)
        .declare();
  }

  /** The short name shown on the tape: {@code mul}. */
  public String name() {
    return declared.name;
  }

  /** TensorFlow's kernel name, as its messages have it: {@code Mul}. */
  public String kernel() {
    return declared.kernel;
  }

  /** What a script may call it: {@code tf.multiply}; empty for operations only rules use. */
  public List<String> pythonNames() {
    return declared.pythonNames;
  }

  /** One sentence for the user. */
  public String doc() {
    return declared.doc;
  }

  /** Operands first, in order, then attributes. */
  public List<Parameter> parameters() {
    return declared.parameters;
  }

  /** How many operands it takes; a list of tensors counts as one. */
  public int arity() {
    return (int) parameters().stream().filter(Parameter::isOperand).count();
  }

  /** How the result reads, in terms of the operands, where the attributes change nothing. */
  public Formula formula() {
    return formula(Attributes.NONE);
  }

  /** How the result reads under these attributes, in terms of the operands. */
  public Formula formula(Attributes attributes) {
    return new Formula(declared.formula.with(attributes));
  }

  /**
   * Whether each result element depends on the operand elements at its own place only, so that a
   * contribution is upstream × local derivative, element by element.
   */
  public boolean isElementwise() {
    return declared.elementwise;
  }

  /** The derivatives by operand; empty if the operation is not differentiable. */
  public List<Derivative> derivatives() {
    return List.of(derivatives);
  }

  /** The derivative by operand {@code input}; null if the operation is not differentiable. */
  public @Nullable Derivative derivative(int input) {
    int last = derivatives.length - 1;
    return last < 0 ? null : derivatives[Math.min(input, last)];
  }

  /** Whether it stands for a computation of the script with a gradient rule of its own. */
  public boolean isCustom() {
    return leading != Integer.MAX_VALUE;
  }

  /** Whether a walk back may lead to operand {@code input}. */
  public boolean leadsTo(int input) {
    return input < leading;
  }

  /** Why no gradient passes, as a sentence for the user; null if one does. */
  public @Nullable String notDifferentiable() {
    return declared.notDifferentiable;
  }

  /**
   * Whether TensorFlow does not record it at all, so that a walk back does not wait for what it
   * made to be dealt with.
   */
  public boolean isHeldBack() {
    return declared.heldBack;
  }

  /**
   * Whether TensorFlow's registry of gradients does not know it, so that a walk back from what it
   * made ends in a LookupError.
   */
  public boolean isUnregistered() {
    return declared.unregistered;
  }

  /** When the rule sends its answer on through a sum and a reshape. */
  public Summing summing() {
    return declared.summing;
  }

  /** Whether {@link #summing} does not count where the second operand is a scalar and constant. */
  public boolean sparesScalars() {
    return declared.sparesScalars;
  }

  /** Whether the rule reshapes the upstream gradient and repeats it, even for a scalar. */
  public boolean repeatsGradient() {
    return declared.repeatsGradient;
  }

  /**
   * Refuses an upstream gradient that TensorFlow's kernel for the gradient cannot take.
   *
   * @param out what the operation made
   * @throws EngineError InvalidArgumentError if {@code upstream} has another size than that kernel
   *     takes
   */
  public void checkUpstream(Tensor out, Tensor upstream) {
    if (gradientKernel != null) {
      gradientKernel.check(out, upstream);
    }
  }

  /** On what the gradient checks try it. */
  public Domain domain() {
    return declared.domain;
  }

  /**
   * The result; nothing is recorded.
   *
   * @throws tapedeck.tensor.EngineError as TensorFlow does, if shapes or dtypes do not fit
   */
  public Tensor forward(Tensor[] inputs, Attributes attributes) {
    Forward forward = declared.forward();
    try {
      return Carried.concerns(inputs)
          ? Carried.apply(this, forward, inputs, attributes)
          : forward.apply(inputs, attributes);
    } catch (EngineError e) {
      throw e.within(declared.kernel);
    }
  }

  /** As {@link #forward(Tensor[], Attributes)} of one operand. */
  public Tensor forward(Tensor x, Attributes attributes) {
    return unary != null && !x.dtype().isCarried()
        ? unary.apply(x)
        : forward(new Tensor[] {x}, attributes);
  }

  /** As {@link #forward(Tensor[], Attributes)} of two operands. */
  public Tensor forward(Tensor x, Tensor y, Attributes attributes) {
    boolean plain = binary != null && !x.dtype().isCarried() && !y.dtype().isCarried();
    if (binary == null || !plain) {
      return forward(new Tensor[] {x, y}, attributes);
    }
    try {
      return binary.apply(x, y);
    } catch (EngineError e) {
      throw e.within(declared.kernel);
    }
  }

  @Override
  public String toString() {
    return name();
  }

  /** An operation being declared. */
  static final class Declaration {
    private final String name;
    private final String kernel;
    private final List<Derivative> derivatives = new ArrayList<>();
    private List<String> pythonNames = List.of();
    private List<Parameter> parameters = List.of(Parameter.tensor("x"));
    private String doc = "";
    private Wording formula = attributes -> "{x}";
    private boolean elementwise = true;
    private @Nullable Forward forward;
    private @Nullable UnaryForward unary;
    private @Nullable BinaryForward binary;
    private @Nullable String notDifferentiable;
    private boolean heldBack;
    private boolean unregistered;
    private Summing summing = Summing.NEVER;
    private boolean sparesScalars;
    private boolean repeatsGradient;
    private @Nullable GradientKernel gradientKernel;
    private int leading = Integer.MAX_VALUE;
    private Domain domain = Domain.of(-2, 2);

    private Declaration(String name, String kernel) {
      this.name = name;
      this.kernel = kernel;
    }

    private Forward forward() {
      if (forward == null) {
        throw new IllegalStateException(name + " has no forward");
      }
      return forward;
    }

    Declaration python(String... names) {
      pythonNames = List.of(names);
      return this;
    }

    Declaration takes(Parameter... taken) {
      parameters = List.of(taken);
      return this;
    }

    Declaration doc(String sentence) {
      doc = sentence;
      return this;
    }

    Declaration formula(String template) {
      return formula(attributes -> template);
    }

    Declaration formula(Wording template) {
      formula = template;
      return this;
    }

    /** Results depend on more than the operand elements at their own place. */
    Declaration mixesElements() {
      elementwise = false;
      return this;
    }

    Declaration forward(Forward function) {
      forward = function;
      unary = null;
      binary = null;
      return this;
    }

    Declaration computes(UnaryForward function) {
      forward((in, a) -> function.apply(in[0]));
      unary = function;
      return this;
    }

    Declaration combines(BinaryForward function) {
      forward((in, a) -> function.apply(in[0], in[1]));
      binary = function;
      return this;
    }

    Declaration d(String text, Rule rule) {
      return each(text, (k, g, at, input) -> rule.vjp(k, g, at));
    }

    Declaration d(Wording text, Rule rule) {
      return each(text, (k, g, at, input) -> rule.vjp(k, g, at));
    }

    /** The derivative by this operand and all that follow. */
    Declaration each(String text, IndexedRule rule) {
      return each(attributes -> text, rule);
    }

    private Declaration each(Wording text, IndexedRule rule) {
      derivatives.add(new Derivative(text, rule, Integer.MAX_VALUE));
      return this;
    }

    /** The rule declared last is TensorFlow's, but the true derivative up to this order only. */
    Declaration trueTo(int order) {
      Derivative last = derivatives.removeLast();
      derivatives.add(new Derivative(last.wording(), last.rule(), order));
      return this;
    }

    Declaration dx(String text, UnaryRule rule) {
      return each(text, rule);
    }

    /** The next operand's derivative of an operation of two. */
    Declaration dxy(String text, BinaryRule rule) {
      return each(text, rule);
    }

    /** Both derivatives of an operation of two, which begin in common. */
    Declaration dxys(
        BinaryRule common, String dx, BinaryRule restOfX, String dy, BinaryRule restOfY) {
      return each(dx, new Shared(common, restOfX)).each(dy, new Shared(common, restOfY));
    }

    /** As {@link #dxys}, of an operation that has attributes; the second begins and ends there. */
    Declaration dxysAt(Rule common, String dx, Rule restOfX, String dy) {
      return each(dx, new SharedAt(common, restOfX))
          .each(dy, new SharedAt(common, (k, begun, at) -> begun));
    }

    Declaration notDifferentiable(String why) {
      notDifferentiable = why;
      return this;
    }

    /** As {@link #notDifferentiable}, for what TensorFlow does not even record. */
    Declaration heldBack(String why) {
      heldBack = true;
      return notDifferentiable(why);
    }

    /** As {@link #notDifferentiable}, for what TensorFlow's registry of gradients does not know. */
    Declaration unregistered(String why) {
      unregistered = true;
      return notDifferentiable(why);
    }

    private Declaration leading(int operands) {
      leading = operands;
      return this;
    }

    Declaration summed(Summing when) {
      summing = when;
      return this;
    }

    /** As {@link #summed}, but not where the second operand is a scalar and constant. */
    Declaration summedButScalars(Summing when) {
      sparesScalars = true;
      return summed(when);
    }

    Declaration repeatingGradient() {
      repeatsGradient = true;
      return this;
    }

    /** Its gradient is computed by one kernel, which wants as many elements as the result has. */
    Declaration countedBy(String kernel) {
      gradientKernel = new GradientKernel(kernel, true);
      return this;
    }

    /** Its gradient is computed by one kernel, which wants the shape of the result. */
    Declaration shapedBy(String kernel) {
      gradientKernel = new GradientKernel(kernel, false);
      return this;
    }

    Declaration on(Domain tested) {
      domain = tested;
      return this;
    }

    Op declare() {
      return new Op(this);
    }
  }
}
