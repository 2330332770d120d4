package tapedeck.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tape.Update;
import tapedeck.tape.UpdateRule;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * The arithmetic of one rule on one variable, in the variable's own type, by the names of the rule.
 * Plain numbers are rounded to that type when they meet a tensor, as Python's are.
 */
final class Working implements Calculus {
  private final Engine engine = Engine.current();
  private final boolean heard = engine.listener() != TapeListener.NONE;
  private final Optimizer optimizer;
  private final Variable variable;
  private final List<Slot> slots;
  private final Tensor x;
  private @Nullable Tensor given;
  private @Nullable Gradient gradient;
  private @Nullable Tensor next;
  private final Map<String, Tensor> known = heard ? new LinkedHashMap<>() : Map.of();
  private final List<Tensor> results = heard ? new ArrayList<>() : List.of();

  Working(Optimizer optimizer, Variable variable, List<Slot> slots) {
    this.optimizer = optimizer;
    this.variable = variable;
    this.slots = slots;
    this.x = variable.value();
  }

  /**
   * @param given the gradient as it was handed in
   * @param used what became of it by accumulating and clipping
   */
  Working gradient(Tensor given, Gradient used) {
    this.given = given;
    this.gradient = used.cast(x.dtype());
    return this;
  }

  /** Says what a name of the rule stands for that is neither a slot nor an option. */
  void know(String symbol, Tensor value) {
    if (heard) {
      known.put(symbol, value);
    }
  }

  /** What the variable held. */
  Tensor x() {
    return x;
  }

  Tensor g() {
    return gradient().whole();
  }

  private Gradient gradient() {
    if (gradient == null) {
      throw new IllegalStateException("no gradient plays a part");
    }
    return gradient;
  }

  /** The gradient, changed element by element; the rows of one place are added up afterwards. */
  Tensor g(UnaryOperator<Tensor> change) {
    return gradient().each(change).whole();
  }

  /** The squares of the gradient. */
  Tensor squares() {
    return g(this::square);
  }

  /** A part of a line that grows out of the gradient, and may still consist of rows. */
  Gradient rows() {
    return gradient();
  }

  /** The learning rate, by way of the type that it is kept in. */
  Tensor rate() {
    return of(optimizer.rateInUse());
  }

  /** The number of this step, from 1. */
  Tensor t() {
    return of(optimizer.iterations() + 1.0);
  }

  /** A number in the variable's type. */
  Tensor of(double value) {
    return Calculus.constant(x, value);
  }

  /** A number that went through float32, as Keras casts options, before the variable's type. */
  Tensor rounded(double value) {
    return of((float) value);
  }

  Tensor slot(String symbol) {
    return find(symbol).value();
  }

  boolean has(String symbol) {
    return slots.stream().anyMatch(slot -> slot.symbol().equals(symbol));
  }

  private Slot find(String symbol) {
    for (Slot slot : slots) {
      if (slot.symbol().equals(symbol)) {
        return slot;
      }
    }
    throw new IllegalArgumentException("no slot is called " + symbol);
  }

  /** The next line of the rule: what it makes of a slot that Keras adds to. */
  Tensor keep(String symbol, Tensor value) {
    Slot slot = find(symbol);
    check("AssignAddVariableOp", slot.value(), value);
    return kept(slot, value);
  }

  /** As {@link #keep}, for an increase that has to have the slot's shape before it is added. */
  Tensor increase(String symbol, Tensor more) {
    Slot slot = find(symbol);
    check("AssignAddVariableOp", slot.value(), more);
    return kept(slot, add(slot.value(), more));
  }

  /** As {@link #keep}, for a slot that Keras gives its value anew. */
  Tensor assign(String symbol, Tensor value) {
    Slot slot = find(symbol);
    if (!value.shape().equals(slot.value().shape())) {
      throw EngineError.value(
          "Cannot assign value to variable ' %s/%s:0': Shape mismatch.The variable shape %s, and the assigned value shape %s are incompatible."
              .formatted(optimizer.called(), slot.fullName(), slot.value().shape(), value.shape()));
    }
    return kept(slot, value);
  }

  private Tensor kept(Slot slot, Tensor value) {
    slot.set(value);
    return let(value);
  }

  /** The next line of the rule: a number that later lines read. */
  Tensor let(Tensor value) {
    if (heard) {
      results.add(value);
    }
    return value;
  }

  /** The next line of the rule: what becomes of the variable. */
  void move(Tensor value) {
    check("AssignSubVariableOp", x, value);
    next = let(value);
  }

  private static void check(String kernel, Tensor before, Tensor next) {
    if (!next.shape().equals(before.shape())) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot update variable with shape %s using a Tensor with shape %s, shapes must be equal. [Op:%s] name: "
              .formatted(kernel, before.shape().bracketed(), next.shape().bracketed(), kernel));
    }
  }

  /** The last line of a rule that takes something away from the variable. */
  void moveBack(Gradient step) {
    check("AssignSubVariableOp", x, step.whole());
    move(step.rows() == null ? sub(x, step.whole()) : step.each(this::neg).addedTo(this));
  }

  /** Computes by the rule, gives the variable its new value and tells the listener. */
  void by(Update.Part part, UpdateRule rule, Consumer<Working> arithmetic) {
    List<Tensor> before = heard ? slots.stream().map(Slot::value).toList() : List.of();
    if (heard) {
      known.put("x", x);
      known.put("η", Tensor.of(optimizer.rateInUse()).cast(optimizer.rateType()));
      known.put("t", t().cast(DType.INT64));
      optimizer.constants().forEach(known::putIfAbsent);
      slots.forEach(slot -> known.put(slot.symbol(), slot.value()));
      if (gradient != null) {
        known.put("g", gradient.whole());
      }
    }
    engine.quietly(k -> {
      arithmetic.accept(this);
      return x;
    });
    if (next != null) {
      variable.replace(next, part.by(optimizer.name()));
    }
    if (heard) {
      engine.listener().updated(update(part, rule, before));
    }
  }

  private Update update(Update.Part part, UpdateRule rule, List<Tensor> before) {
    List<Update.SlotChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Slot slot = slots.get(i);
      changes.add(new Update.SlotChange(slot.name(), slot.symbol(), before.get(i), slot.value()));
    }
    return new Update(
        optimizer.name(),
        part,
        rule,
        variable,
        given,
        gradient == null ? null : gradient.whole(),
        (float) optimizer.rateInUse(),
        x,
        variable.value(),
        changes,
        known,
        results);
  }

  @Override
  public Tensor apply(Op op, Attributes attributes, Operand... inputs) {
    return engine.apply(op, attributes, inputs);
  }

  @Override
  public Tensor apply(Op op, Operand a, Operand b) {
    return engine.apply(op, a, b);
  }

  /** Keras' sum, which takes some tensors for a {@link Bias}. */
  @Override
  public Tensor add(Operand a, Operand b) {
    Shape known = a.value().shape();
    Tensor more = b.value();
    boolean turned = Bias.fits(known, more.shape());
    return Calculus.super.add(a, turned ? reshape(more, Bias.aligned(known, more.shape())) : b);
  }

  /** A slot taken away from {@code a}; an error says nothing of a name, as Keras hands it over. */
  Tensor less(Tensor a, Tensor slot) {
    try {
      return sub(a, slot);
    } catch (EngineError e) {
      throw e.without(" name: ");
    }
  }

  Tensor add(Operand a, double b) {
    return add(a, of(b));
  }

  Tensor sub(double a, Operand b) {
    return sub(of(a), b);
  }

  Tensor mul(Operand a, double b) {
    return mul(a, of(b));
  }

  Tensor mul(double a, Operand b) {
    return mul(of(a), b);
  }

  Tensor pow(Operand a, double b) {
    return pow(a, of(b));
  }
}
