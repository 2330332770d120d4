package tapedeck.script.library.keras.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.metric.KerasLosses;
import tapedeck.script.library.keras.metric.KerasMetrics;
import tapedeck.script.library.keras.metric.MetricObject;
import tapedeck.script.library.keras.model.ModelObject;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * The losses of a model that has several outputs, or may have: their weighted sum, and an average
 * of each. Which loss is for which output shows with the first batch.
 */
final class OutputLosses implements HostObject {
  private static final Parameters CALL = Parameters.parse("y_true, y_pred, sample_weight=None");

  /** A loss, where its output stands, and what it counts for; null for once. */
  private record Part(List<Value> path, Value loss, @Nullable Double weight, String name) {}

  private final Value given;
  private final Value weights;
  private final List<String> outputs;
  private final DType dtype;
  private @Nullable List<Part> parts;
  private final List<MetricObject> averages = new ArrayList<>();

  private OutputLosses(Value given, Value weights, List<String> outputs, DType dtype) {
    this.given = given;
    this.weights = weights;
    this.outputs = outputs;
    this.dtype = dtype;
  }

  /**
   * The loss {@code compile} was given for a model: one loss, or one for each output.
   *
   * @param given a loss, or losses in a list or by the names of the outputs
   */
  static Value of(Runtime runtime, ModelObject model, Value given, Value weights) {
    if (given == None.NONE) {
      return given;
    }
    boolean one = model.outputNames().size() == 1 && !isNested(given) && weights == None.NONE;
    return one
        ? KerasLosses.get(runtime, given)
        : new OutputLosses(given, weights, model.outputNames(), KerasRun.of(runtime).floatType());
  }

  private static boolean isNested(Value value) {
    return value instanceof ListValue || value instanceof Tuple || value instanceof DictValue;
  }

  /** Whether it is the loss of a single output. */
  boolean isSingle() {
    return !isNested(given) && averages.isEmpty();
  }

  /** The averages, once there was a batch. */
  List<MetricObject> averages() {
    return averages;
  }

  @Override
  public ClassValue type() {
    return Types.OBJECT;
  }

  @Override
  public Value call(Runtime runtime, Arguments args) {
    Value[] in = CALL.bind("CompileLoss.__call__()", args);
    Value guess = in[1];
    boolean single = !isNested(in[0]) && !isNested(guess);
    Value truth = single ? in[0] : like(runtime, guess, in[0]);
    List<Part> all = parts;
    if (all == null) {
      all = build(runtime, truth, guess);
      parts = all;
    }
    Operand total = null;
    for (int i = 0; i < all.size(); i++) {
      Part part = all.get(i);
      Value own = at(guess, part.path);
      Value rows = isNested(in[2]) ? at(in[2], part.path) : in[2];
      Value found =
          rows == None.NONE
              ? runtime.call(part.loss, at(truth, part.path), own)
              : runtime.call(part.loss, at(truth, part.path), own, rows);
      Operand loss = Operands.tensor(runtime, found, null);
      if (!single && i < averages.size()) {
        note(runtime, averages.get(i), loss.value(), own);
      }
      if (part.weight != null) {
        Tensor factor = Tensor.full(loss.value().dtype(), Shape.SCALAR, part.weight);
        loss = runtime.engine().mul(loss, factor);
      }
      total = total == null ? loss : runtime.engine().add(total, loss);
      if (single) {
        break;
      }
    }
    if (total == null) {
      throw Raise.value("No loss to compute. Provide a `loss` argument in `compile()`.");
    }
    return Constants.value(total.value());
  }

  private static Value at(Value structure, List<Value> path) {
    Value found = structure;
    for (Value key : path) {
      found = child(found, key);
      if (found == None.NONE) {
        return found;
      }
    }
    return found;
  }

  private static Value child(Value structure, Value key) {
    int at = key instanceof Int index ? (int) index.small() : -1;
    return switch (structure) {
      case DictValue dict -> dict.entries().getOrDefault(key, None.NONE);
      case ListValue list -> 0 <= at && at < list.items().size() ? list.items().get(at) : None.NONE;
      case Tuple tuple -> 0 <= at && at < tuple.items().size() ? tuple.items().get(at) : None.NONE;
      default -> None.NONE;
    };
  }

  /** The truths in the structure of the guesses. */
  private Value like(Runtime runtime, Value guess, Value given) {
    Value truth = given;
    List<Value> wanted = Structures.flatten(guess);
    boolean row = guess instanceof ListValue || guess instanceof Tuple;
    if (row && truth instanceof DictValue dict && hasKeys(dict, outputs)) {
      truth =
          ListValue.of(outputs.stream().map(name -> dict.entries().get(new Str(name))).toList());
    }
    List<Value> known = Structures.flatten(truth);
    boolean named = guess instanceof DictValue == truth instanceof DictValue;
    if (known.size() == wanted.size() && (named || !(truth instanceof DictValue))) {
      return guess instanceof DictValue one
              && truth instanceof DictValue other
              && !one.entries().keySet().equals(other.entries().keySet())
          ? refused(runtime, truth, guess)
          : Structures.pack(guess, known);
    }
    List<Value> losses = Structures.flatten(this.given);
    if (isNested(this.given)
        && losses.stream().filter(loss -> loss != None.NONE).count() == known.size()) {
      List<Value> filled = new ArrayList<>();
      int next = 0;
      for (Value loss : losses) {
        filled.add(loss == None.NONE ? loss : known.get(next++));
      }
      return Structures.pack(this.given, filled);
    }
    if (known.size() == 1 && !isNested(this.given)) {
      return known.getFirst();
    }
    return refused(runtime, truth, guess);
  }

  private static Value refused(Runtime runtime, Value truth, Value guess) {
    throw Raise.value(
        "y_true and y_pred have different structures.\ny_true: %s\ny_pred: %s\n"
            .formatted(starred(runtime, truth), starred(runtime, guess)));
  }

  private static String starred(Runtime runtime, Value structure) {
    List<Value> stars =
        Structures.flatten(structure).stream().<Value>map(x -> new Str("*")).toList();
    return runtime.str(Structures.pack(structure, stars));
  }

  private static boolean hasKeys(DictValue dict, List<String> names) {
    return dict.entries()
        .keySet()
        .equals(new HashSet<Value>(names.stream().map(Str::new).toList()));
  }

  /** Finds for each loss its output. */
  private List<Part> build(Runtime runtime, Value truth, Value guess) {
    Value losses = given;
    Value factors = weights;
    if (!outputs.isEmpty() && given instanceof DictValue dict && !(guess instanceof DictValue)) {
      if (!hasKeys(dict, outputs)) {
        throw Raise.value(
            "Expected keys %s in loss dict, but found loss.keys()=%s"
                .formatted(
                    runtime.repr(names(outputs)),
                    runtime.repr(ListValue.of(List.copyOf(dict.entries().keySet())))));
      }
      losses = inOrder(runtime, dict);
      factors = factors instanceof DictValue known ? inOrder(runtime, known) : factors;
    }
    List<Value> each = Structures.flatten(losses);
    List<Value> factor = factors == None.NONE ? List.of() : Structures.flatten(factors);
    if (factors != None.NONE && factor.size() != each.size()) {
      throw Raise.value(
          "`loss_weights` must match the number of losses, got %d losses and %d weights."
              .formatted(each.size(), factor.size()));
    }
    List<Value> indices = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      indices.add(each.get(i) == None.NONE ? None.NONE : Int.of(i));
    }
    Value plan = Structures.pack(losses, indices);
    List<Value> guesses = Structures.flatten(guess);
    Value named =
        Structures.pack(
            guess,
            guesses.size() == outputs.size()
                ? names(outputs).items()
                : java.util.Collections.nCopies(guesses.size(), (Value) None.NONE));
    if (!isNested(plan)) {
      plan = Structures.pack(guess, java.util.Collections.nCopies(guesses.size(), plan));
    }
    List<Part> found = new ArrayList<>();
    new Walk(runtime, each, factor, found).into(truth, guess, plan, named, List.of());
    if (found.size() > 1) {
      for (Part part : found) {
        averages.add(
            new MetricObject(
                KerasMetrics.MEAN, part.name + "_loss", MetricObject.Kind.MEAN, null, dtype));
      }
    }
    return found;
  }

  private static ListValue names(List<String> names) {
    return ListValue.of(names.stream().<Value>map(Str::new).toList());
  }

  private Value inOrder(Runtime runtime, DictValue dict) {
    return ListValue.of(outputs.stream().map(name -> runtime.item(dict, new Str(name))).toList());
  }

  /** A walk through the losses and the outputs at once. */
  private record Walk(Runtime runtime, List<Value> losses, List<Value> factors, List<Part> found) {
    void into(Value truth, Value guess, Value plan, Value names, List<Value> path) {
      if (!isNested(plan)) {
        leaf(plan, names, path);
        return;
      }
      Value loss = plan;
      List<Value> leaves = Structures.flatten(loss);
      boolean row = loss instanceof ListValue || loss instanceof Tuple;
      List<Value> items = row ? Structures.flatten(loss) : List.of();
      boolean flat = row && items(loss).stream().noneMatch(OutputLosses::isNested);
      if (flat && leaves.size() == Structures.flatten(guess).size()) {
        loss = Structures.pack(guess, leaves);
      } else if (row && guess.getClass() != loss.getClass()) {
        items.forEach(each -> into(truth, guess, each, names, path));
        return;
      }
      if (!isNested(loss)) {
        leaf(loss, names, path);
        return;
      }
      if (loss.getClass() != guess.getClass()) {
        throw Raise.of(
            Exceptions.KEY_ERROR,
            "The path: %s in the `loss` argument, can't be found in the model's output (`y_pred`)."
                .formatted(runtime.repr(new Tuple(path))));
      }
      if (loss instanceof DictValue dict) {
        dict.entries().forEach((key, each) -> step(truth, guess, key, each, names, path));
      } else {
        List<Value> all = items(loss);
        for (int i = 0; i < all.size(); i++) {
          step(truth, guess, Int.of(i), all.get(i), names, path);
        }
      }
    }

    private static List<Value> items(Value row) {
      return row instanceof Tuple tuple ? tuple.items() : ((ListValue) row).items();
    }

    private void step(
        Value truth, Value guess, Value key, Value loss, Value names, List<Value> path) {
      if (loss == None.NONE) {
        return;
      }
      List<Value> next = new ArrayList<>(path);
      next.add(key);
      if (!has(truth, key) || !has(guess, key)) {
        throw Raise.of(
            Exceptions.KEY_ERROR,
            "The path: %s in the `loss` argument, can't be found in either the model's output (`y_pred`) or in the labels (`y_true`)."
                .formatted(runtime.repr(new Tuple(next))));
      }
      into(child(truth, key), child(guess, key), loss, child(names, key), next);
    }

    private static boolean has(Value structure, Value key) {
      return switch (structure) {
        case DictValue dict -> dict.entries().containsKey(key);
        case ListValue list -> key instanceof Int at && at.small() < list.items().size();
        case Tuple tuple -> key instanceof Int at && at.small() < tuple.items().size();
        default -> false;
      };
    }

    private void leaf(Value plan, Value output, List<Value> path) {
      if (!(plan instanceof Int index)) {
        return;
      }
      Value given = losses.get((int) index.small());
      Value loss = KerasLosses.get(runtime, given);
      List<String> steps = new ArrayList<>(path.stream().map(runtime::str).toList());
      Value own =
          output != None.NONE
              ? output
              : given instanceof Str ? given : runtime.requiredAttribute(loss, "name");
      if (path.isEmpty()) {
        steps.add(runtime.str(own));
      } else if (path.getLast() instanceof Int) {
        steps.set(steps.size() - 1, runtime.str(own));
      }
      Value factor = factors.isEmpty() ? None.NONE : factors.get((int) index.small());
      found.add(
          new Part(
              path,
              loss,
              factor == None.NONE ? null : Double.valueOf(Numbers.real(factor)),
              String.join("/", steps)));
    }
  }

  private static void note(Runtime runtime, MetricObject average, Tensor loss, Value guess) {
    Tensor shape = Operands.tensor(runtime, Structures.flatten(guess).getFirst(), null).value();
    boolean open = KerasRun.of(runtime).leavesRowsOpen();
    Tensor rows = Tensor.full(loss.dtype(), Shape.SCALAR, open ? 1 : shape.shape().dim(0));
    runtime
        .engine()
        .quietly(k -> {
          average.add(k, loss, rows);
          return loss;
        });
  }
}
