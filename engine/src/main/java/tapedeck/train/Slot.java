package tapedeck.train;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A cell that an optimizer keeps from step to step, most often one for each variable. */
public final class Slot {
  /**
   * A kind of slot.
   *
   * @param name Keras' name: {@code momentum}
   * @param symbol its name in the rule: {@code m}
   * @param initial what its elements are before the first step; Keras rounds it to float32
   * @param shape its shape for a variable's
   * @param named whether Keras calls it by its name, too, and not as the variable alone
   * @param kept for which variables there is one
   */
  record Plan(
      String name,
      String symbol,
      double initial,
      UnaryOperator<Shape> shape,
      boolean named,
      Predicate<Variable> kept) {
    Plan(String name, String symbol, double initial) {
      this(name, symbol, initial, UnaryOperator.identity(), true, variable -> true);
    }

    static Plan of(String name, String symbol) {
      return new Plan(name, symbol, 0);
    }

    /** One that Keras calls as the variable itself. */
    static Plan unnamed(String symbol, UnaryOperator<Shape> shape) {
      return new Plan(symbol, symbol, 0, shape, false, variable -> true);
    }

    /** The same, for some variables only. */
    Plan onlyFor(Predicate<Variable> some) {
      return new Plan(name, symbol, initial, shape, named, some);
    }

    Slot slot(Variable variable) {
      return new Slot(this, variable, variable.dtype(), shape.apply(variable.shape()));
    }

    Slot slot(DType dtype) {
      return new Slot(this, null, dtype, Shape.SCALAR);
    }
  }

  private final long id = Tensor.newId();
  private final Plan plan;
  private final @Nullable Variable variable;
  private Tensor value;

  private Slot(Plan plan, @Nullable Variable variable, DType dtype, Shape shape) {
    this.plan = plan;
    this.variable = variable;
    Engine.current().countCell();
    this.value = Tensor.full(dtype, shape, (float) plan.initial());
  }

  /** Who this slot is, distinct from every tensor and variable. */
  public long id() {
    return id;
  }

  /** Keras' name for what it holds: {@code momentum}. */
  public String name() {
    return plan.name();
  }

  /** Its name in the optimizer's rule: {@code m}. */
  public String symbol() {
    return plan.symbol();
  }

  /** The variable it belongs to; null if it is the optimizer's own. */
  public @Nullable Variable variable() {
    return variable;
  }

  /** As Keras lists it among an optimizer's variables: {@code x_0_momentum}. */
  public String fullName() {
    if (variable == null) {
      return name();
    }
    String whose = variable.reference();
    return plan.named() ? whose.replaceAll("[/:]", "_") + "_" + name() : whose;
  }

  /** What it holds now. */
  public Tensor value() {
    return value;
  }

  /**
   * Gives it another value.
   *
   * @throws EngineError ValueError if shape or type differ from this slot's
   */
  public void assign(Tensor next) {
    if (next.dtype() != value.dtype() || !next.shape().equals(value.shape())) {
      throw EngineError.value(
          "%s holds %s%s, not %s%s"
              .formatted(fullName(), value.dtype(), value.shape(), next.dtype(), next.shape()));
    }
    set(next);
  }

  boolean isOneOf(List<Plan> plans) {
    return plans.contains(plan);
  }

  void set(Tensor next) {
    Tensor before = value;
    Engine.current().changing(() -> value = before);
    value = next;
  }

  @Override
  public String toString() {
    return fullName() + " = " + value;
  }
}
