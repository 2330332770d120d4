package tapedeck.train;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
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
   */
  record Plan(String name, String symbol, double initial) {
    static Plan of(String name, String symbol) {
      return new Plan(name, symbol, 0);
    }

    Slot slot(Variable variable) {
      return new Slot(this, variable, variable.dtype(), variable.shape());
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
    return variable == null ? name() : variable.reference().replaceAll("[/:]", "_") + "_" + name();
  }

  /** What it holds now. */
  public Tensor value() {
    return value;
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
