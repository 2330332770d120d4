package tapedeck.script.library.keras.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A metric of a script: a sum, and how many terms it has. No tape records what it computes. */
public final class MetricObject implements Metric {
  private static final Parameters VALUES = Parameters.parse("values, sample_weight=None");
  private static final Parameters PAIR = Parameters.parse("y_true, y_pred, sample_weight=None");

  /** What the result is made of the sum. */
  public enum Kind {
    MEAN,
    SUM,
    ROOT
  }

  /** What a metric makes of truth and prediction, row by row. */
  @FunctionalInterface
  interface Rows {
    Tensor of(Calculus k, Tensor truth, Tensor guess);
  }

  private final ClassValue type;
  private final String name;
  private final Kind kind;
  private final @Nullable Rows rows;
  private final DType dtype;
  private Tensor total;
  private Tensor count;

  /**
   * A metric that has taken in nothing yet.
   *
   * @param rows null if it is given its values as they are
   */
  public MetricObject(ClassValue type, String name, Kind kind, @Nullable Rows rows, DType dtype) {
    this.type = type;
    this.name = name;
    this.kind = kind;
    this.rows = rows;
    this.dtype = dtype;
    this.total = zero();
    this.count = zero();
  }

  private Tensor zero() {
    return Tensor.full(dtype, Shape.SCALAR, 0);
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DType dtype() {
    return dtype;
  }

  @Override
  public ListValue variables() {
    return kind == Kind.SUM
        ? ListValue.of(List.of(cell(true)))
        : ListValue.of(List.of(cell(true), cell(false)));
  }

  private Value cell(boolean sum) {
    return sum
        ? new KerasVariable(name + "/total", () -> total, next -> total = next)
        : new KerasVariable(name + "/count", () -> count, next -> count = next);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "total" -> cell(true);
      case "count" -> kind == Kind.SUM ? null : cell(false);
      default -> null;
    };
  }

  @Override
  public void update(Runtime runtime, Arguments given) {
    Rows each = rows;
    Parameters parameters = each == null ? VALUES : PAIR;
    Value[] in = parameters.bind(type.name() + ".update_state()", given);
    runtime
        .engine()
        .quietly(k -> {
          Tensor values;
          if (each == null) {
            values = Operands.tensor(runtime, in[0], null).value();
          } else {
            Tensor guess = Operands.tensor(runtime, in[1], null).value();
            values = each.of(k, Operands.tensor(runtime, in[0], null).value(), guess);
          }
          Value mask = each != null && kind == Kind.MEAN ? Masks.of(runtime, in[1]) : null;
          add(k, values.cast(dtype), weights(runtime, k, in[in.length - 1], mask));
          return values;
        });
  }

  /** What each value counts for, where a mask leaves some out; null for once. */
  private @Nullable Tensor weights(Runtime runtime, Calculus k, Value given, @Nullable Value mask) {
    Tensor weights =
        given == None.NONE ? null : Operands.tensor(runtime, given, null).value().cast(dtype);
    if (mask == null) {
      return weights;
    }
    Tensor seen = Operands.tensor(runtime, mask, null).value().cast(dtype);
    return weights == null ? seen : k.mul(weights, seen);
  }

  /** Adds values, reduced to one for each row, with their weights. */
  public void add(Calculus k, Tensor values, @Nullable Tensor weights) {
    Tensor totalBefore = total;
    Tensor countBefore = count;
    Engine.current()
        .changing(() -> {
          total = totalBefore;
          count = countBefore;
        });
    Tensor terms = values;
    Tensor weight = weights;
    if (weight != null) {
      terms = reduced(k, terms, weight.rank());
      weight = k.broadcastTo(weight, terms.shape());
      terms = k.mul(terms, weight);
      weight = reduced(k, weight, 1);
    }
    terms = reduced(k, terms, 1);
    total = k.add(total, k.reduceSum(terms));
    Tensor more =
        weight != null
            ? k.reduceSum(weight)
            : Tensor.full(dtype, Shape.SCALAR, terms.rank() >= 1 ? terms.shape().dim(0) : 1);
    count = k.add(count, more);
  }

  private Tensor reduced(Calculus k, Tensor x, int axes) {
    if (x.rank() <= axes) {
      return x;
    }
    int[] over = java.util.stream.IntStream.range(axes, x.rank()).toArray();
    String by = kind == Kind.SUM ? "reduce_sum" : "reduce_mean";
    return k.apply(Catalogue.required(by), Attributes.NONE.with("axis", over), x);
  }

  @Override
  public void clear(Runtime runtime) {
    total = zero();
    count = zero();
  }

  Tensor result() {
    return tapedeck.tape.Engine.current()
        .quietly(k -> {
          if (kind == Kind.SUM) {
            return total;
          }
          Tensor mean = count.getDouble(0) == 0 ? zero() : k.div(total, count);
          return kind == Kind.ROOT ? k.sqrt(mean) : mean;
        });
  }

  @Override
  public Value outcome(Runtime runtime) {
    Tensor result = result();
    if (kind == Kind.MEAN && runtime.graph() instanceof Graph graph) {
      graph.madeWithin("div_no_nan", result);
    }
    return new TensorValue(result);
  }
}
