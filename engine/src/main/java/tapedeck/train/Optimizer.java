package tapedeck.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Calculus;
import tapedeck.tape.Engine;
import tapedeck.tape.Slices;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Tensor;

/**
 * Moves variables against their gradients, as Keras' class of the same name does: gradients are
 * averaged if so told, clipped, the variables decay, each follows the rule, and a moving average
 * follows them.
 */
public abstract class Optimizer {
  private final Settings settings;
  private final Map<String, Tensor> constants;
  private final UpdateRule rule;
  private final LearningRate rate;
  private final Common common;
  private final Cells cells;
  private final WeightDecay decay = new WeightDecay();
  private final @Nullable Accumulation accumulation;
  private final @Nullable MovingAverage average;
  private DType rateType = DType.FLOAT32;
  private String called;
  private double rateInUse;
  private long calls;
  private @Nullable Move move;

  /** Moves one variable in place of the rule, as a class derived from an optimizer does. */
  public interface Move {
    void move(Variable variable, Tensor gradient, double rate);
  }

  /**
   * A variable and the gradient it is to be moved by.
   *
   * @param gradient null stands for None: the variable stays
   * @param rows the rows that make up the gradient, if a look-up sent it back; Keras reckons with
   *     each by itself before it adds up those of one place
   */
  public record Step(@Nullable Tensor gradient, @Nullable Slices rows, Variable variable) {
    /** A gradient that is one tensor. */
    public Step(@Nullable Tensor gradient, Variable variable) {
      this(gradient, null, variable);
    }
  }

  /**
   * @param slots what is kept for each variable; kinds in one list are made together
   */
  @SafeVarargs
  Optimizer(Settings settings, UpdateRule rule, List<Slot.Plan>... slots) {
    this.settings = settings;
    this.called = settings.owner().toLowerCase(Locale.ROOT);
    this.constants = settings.constants();
    this.rule = rule;
    this.rate = LearningRate.of(settings);
    this.common = Common.of(settings);
    this.cells = new Cells(common, List.of(slots));
    this.accumulation =
        common.accumulationSteps() == 0 ? null : new Accumulation(common.accumulationSteps());
    this.average = MovingAverage.of(common);
  }

  /** One variable, one step: the arithmetic of {@link #rule}, line by line. */
  abstract void update(Working w);

  /** What is done once for a step, before the variables. */
  void begin() {}

  /** Its class in Keras: {@code SGD}. */
  public String name() {
    return settings.owner();
  }

  /** Its own name, which errors about its slots begin with: {@code sgd}. */
  public String called() {
    return called;
  }

  /** Gives it another name of its own. */
  public void called(String next) {
    called = next;
  }

  /** The options it was made with. */
  public Settings settings() {
    return settings;
  }

  /** How it moves a variable, given its options. */
  public UpdateRule rule() {
    return rule;
  }

  /** How it moves this variable. */
  UpdateRule rule(Variable variable) {
    return rule;
  }

  /** How fast this variable decays; null for not at all. */
  @Nullable Double weightDecay(Variable variable) {
    return common.weightDecay();
  }

  /** How many steps were taken. */
  public long iterations() {
    return accumulation == null ? calls : calls / common.accumulationSteps();
  }

  /**
   * How often gradients were handed in, which is more than {@link #iterations} if several are
   * accumulated for a step. Schedules go by this.
   */
  public long calls() {
    return calls;
  }

  /** Counts on from another number of {@link #calls}. */
  public void setCalls(long next) {
    long before = calls;
    Engine.current().changing(() -> calls = before);
    calls = next;
  }

  /** The rate of the next step, in the type that it is kept in or its schedule has. */
  public double learningRate() {
    double exact = rate.at(calls);
    return rateType == DType.FLOAT64 || rate.isScheduled() ? exact : (float) exact;
  }

  /** The type that the rate is kept in: float32, unless Keras was told another one for floats. */
  public DType rateType() {
    return rateType;
  }

  /** Keeps the rate in another type from now on. */
  public void rateType(DType next) {
    rateType = next;
  }

  /**
   * @throws EngineError TypeError if the optimizer follows a schedule
   */
  public void setLearningRate(double next) {
    rate.set(next);
  }

  /** Makes it follow a schedule from now on. */
  public void setLearningRate(Schedule next) {
    rate.set(next);
  }

  /** Makes it ask for its rate before each step from now on. */
  public void setLearningRate(DoubleSupplier next) {
    rate.set(next);
  }

  /** Lets something else than the rule move the variables from now on. */
  public void moveBy(Move next) {
    move = next;
  }

  /** Moves one variable by the rule, and nothing else of a step. */
  public void moveByRule(Variable variable, Tensor gradient, double rate) {
    rateInUse = rateType == DType.FLOAT64 ? rate : (float) rate;
    moveByRule(variable, gradient, new Gradient(gradient));
  }

  private void moveByRule(Variable variable, Tensor given, Gradient clipped) {
    new Working(this, variable, cells.own(variable))
        .gradient(given, clipped)
        .by(Update.Part.STEP, rule(variable), this::update);
  }

  /** What it keeps, in Keras' order; empty before the first step or {@link #build}. */
  public List<Slot> slots() {
    return cells.all();
  }

  /** Whether it was built with variables. */
  public boolean isBuilt() {
    return cells.built();
  }

  /** The variables it was built with. */
  public List<Variable> variables() {
    return cells.variables();
  }

  /** Makes the slots for these variables; does nothing the second time. */
  public void build(List<Variable> variables) {
    if (!cells.built()) {
      cells.build(variables);
    }
  }

  /**
   * Keeps weight decay away from variables.
   *
   * @param names regular expressions; a variable in whose name one is found does not decay
   */
  public void excludeFromWeightDecay(List<Variable> variables, List<String> names) {
    decay.exclude(variables, names);
  }

  /**
   * A loss made as large as {@code loss_scale_factor} says, so that its small gradients survive.
   */
  public Tensor scaleLoss(Tensor loss) {
    Double scale = common.lossScale();
    return scale == null ? loss : Engine.current().mul(loss, Calculus.constant(loss, scale));
  }

  /** Puts the moving averages in the variables' places, as one does at the end of training. */
  public void finalizeVariableValues(List<Variable> variables) {
    if (average != null) {
      average.overwrite(this, cells, variables);
    }
  }

  /** Whether it was built with a variable. */
  public boolean knows(Variable variable) {
    return cells.knows(variable);
  }

  /** What it says of a variable, as it is shown, that it was not built with. */
  public static String unknown(String variable) {
    return "Unknown variable: %s. This optimizer can only be called for the variables it was originally built with. When working with a new set of variables, you should recreate a new optimizer instance."
        .formatted(variable);
  }

  /**
   * Updates each variable that has a gradient and counts one iteration.
   *
   * @return the variables whose gradient was None
   * @throws EngineError ValueError if there is no gradient at all, or a variable that this
   *     optimizer was not built with
   */
  public List<Variable> applyGradients(List<Step> steps) {
    if (steps.isEmpty()) {
      throw EngineError.value("not enough values to unpack (expected 2, got 0)");
    }
    if (!cells.built()) {
      build(steps.stream().map(Step::variable).toList());
    }
    List<Gradient> gradients = new ArrayList<>(steps.size());
    List<Variable> variables = new ArrayList<>(steps.size());
    List<Variable> skipped = new ArrayList<>(0);
    for (Step step : steps) {
      cells.check(step.variable());
      if (step.gradient() == null) {
        skipped.add(step.variable());
      } else {
        gradients.add(new Gradient(step.gradient(), step.rows()));
        variables.add(step.variable());
      }
    }
    if (gradients.isEmpty()) {
      throw EngineError.value("No gradients provided for any variable.");
    }
    advance(gradients, variables);
    Engine.current().changing(() -> calls--);
    calls++;
    return skipped;
  }

  /**
   * As {@link #applyGradients}, for the variables the optimizer was built with, in that order; no
   * gradients at all do nothing.
   *
   * @throws EngineError ValueError if it was not built, or with another number of variables
   */
  public List<Variable> apply(List<? extends @Nullable Tensor> gradients) {
    if (gradients.isEmpty()) {
      return List.of();
    }
    if (!cells.built()) {
      throw EngineError.value(
          "When passing `grads` without `variables`, the optimizer must already be built on a list"
              + " of variables. Call `optimizer.build(trainable_variables)` first. ");
    }
    int count = cells.variables().size();
    if (gradients.size() != count) {
      throw EngineError.value(
          "When passing `grads` as a list of gradient tensors, the gradients must match `optimizer.variables` one-to-on. Received a list of %d gradients, but the optimizer is tracking %d trainable variables."
              .formatted(gradients.size(), count));
    }
    return applyGradients(
        RecordedLoss.paired(gradients, Collections.nCopies(count, null), cells.variables()));
  }

  private void advance(List<Gradient> given, List<Variable> variables) {
    List<Gradient> gradients = common.unscaled(given);
    if (accumulation == null) {
      step(given, gradients, variables);
    } else if (!accumulation.isDue(calls)) {
      accumulation.add(this, cells, gradients, variables);
    } else {
      step(given, accumulation.means(cells, gradients, variables), variables);
      accumulation.startAgain(this, cells);
    }
    if (average != null) {
      average.follow(this, cells);
    }
  }

  private void step(List<Gradient> given, List<Gradient> gradients, List<Variable> variables) {
    rateInUse = learningRate();
    List<Gradient> clipped = common.clipping().clip(gradients);
    variables.forEach(variable -> decay.apply(this, variable));
    begin();
    for (int i = 0; i < clipped.size(); i++) {
      Variable variable = variables.get(i);
      if (move == null) {
        moveByRule(variable, given.get(i).whole(), clipped.get(i));
      } else {
        move.move(variable, clipped.get(i).whole(), rateInUse);
      }
    }
  }

  /** Lets a variable in that the optimizer was not built with. */
  void admit(Variable variable) {
    cells.admit(variable);
  }

  /** Adds a slot that belongs to no variable. */
  Slot keep(Slot slot) {
    return cells.add(slot);
  }

  boolean followsSchedule() {
    return rate.isScheduled();
  }

  /** The rate of the step in hand. */
  double rateInUse() {
    return rateInUse;
  }

  /** The numbers of the options by their symbols. */
  Map<String, Tensor> constants() {
    return constants;
  }

  /** Keras' warning about variables whose gradient was None. */
  public static String warning(List<Variable> skipped) {
    return skipped.stream()
        .map(variable -> "'" + variable.reference() + "'")
        .collect(
            Collectors.joining(
                ", ",
                "Gradients do not exist for variables [",
                "] when minimizing the loss. If using `model.compile()`, did you forget to provide"
                    + " a `loss` argument?"));
  }

  /**
   * Records a loss on a tape of its own and takes its gradients by all trainable variables it
   * reads.
   *
   * @param loss computes the loss; called once
   */
  public static List<Step> computeGradients(Supplier<Tensor> loss) {
    return RecordedLoss.of(loss, null).steps();
  }

  /** As {@link #computeGradients(Supplier)}, by these variables, trainable or not. */
  public static List<Step> computeGradients(Supplier<Tensor> loss, List<Variable> variables) {
    return RecordedLoss.of(loss, variables).steps();
  }

  /**
   * Computes the gradients of a loss and applies them.
   *
   * @param loss computes the loss; called once
   * @return the loss before the update
   */
  public Tensor minimize(Supplier<Tensor> loss, List<Variable> variables) {
    RecordedLoss recorded = RecordedLoss.of(loss, variables);
    applyGradients(recorded.steps());
    return recorded.loss();
  }
}
