package tapedeck.script.library.keras.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.ModelObject;
import tapedeck.script.library.keras.model.TrainingPlan;
import tapedeck.script.library.tensorflow.data.Dataset;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * One call of {@code fit} or {@code evaluate}: epochs, batches, and what callbacks are told. What
 * Python's {@code print} says within a step shows once, as when TensorFlow traces it.
 */
final class Fitting {
  private final Runtime runtime;
  private final ModelObject model;
  private final TrainingPlan plan;

  Fitting(Runtime runtime, ModelObject model, TrainingPlan plan) {
    this.runtime = runtime;
    this.model = model;
    this.plan = plan;
  }

  /**
   * @param in the arguments of {@code fit} by place
   */
  History fit(Value[] in) {
    Callbacks.Told told = Callbacks.Told.of(runtime, in[6]);
    boolean shuffled = runtime.truth(in[9]);
    int verbose = Training.verbosity(runtime, in[5]);
    int epochs = Given.one(runtime, in[4]);
    double split = Numbers.isNumber(in[7]) ? Numbers.real(in[7]) : 0;
    int most = Training.limit(runtime, in[13]);
    int mostValidating = Training.limit(runtime, in[14]);
    if (in[10] != None.NONE && in[11] != None.NONE) {
      throw Raise.value("You cannot `class_weight` and `sample_weight` at the same time.");
    }
    Value weights = in[10] instanceof DictValue byClass ? weights(runtime, in[2], byClass) : in[11];
    Batches batches = Batches.of(runtime, in[1], in[2], weights, in[3], in[13]);
    Batches validation = null;
    if (in[8] != None.NONE) {
      validation = validation(in[8], in[15] != None.NONE ? in[15] : in[3], in[14]);
    } else if (split != 0) {
      validation = batches.last(runtime, split);
      batches = batches.first(runtime, split);
    }
    Map<String, List<Value>> course = new LinkedHashMap<>();
    List<Value> numbers = new ArrayList<>();
    DictValue parameters = DictValue.empty();
    parameters.entries().put(new Str("verbose"), in[5] instanceof Str ? Int.ONE : in[5]);
    parameters.entries().put(new Str("epochs"), Int.of(epochs));
    parameters
        .entries()
        .put(new Str("steps"), in[13] == None.NONE ? Int.of(batches.count()) : in[13]);
    told.call("set_model", model);
    told.call("set_params", parameters);
    runtime.setAttribute(model, "stop_training", Bool.FALSE);
    told.call("on_train_begin", DictValue.empty());
    DictValue last = DictValue.empty();
    int every = in[16] == None.NONE ? 1 : Given.one(runtime, in[16]);
    for (int epoch = Given.one(runtime, in[12]); epoch < epochs; epoch++) {
      model.resetMetrics(runtime);
      told.call("on_epoch_begin", Int.of(epoch), DictValue.empty());
      if (verbose > 0 && epochs > 1) {
        runtime.print("Epoch %d/%d\n".formatted(epoch + 1, epochs));
      }
      List<Batches.Batch> all = batches.all(runtime, shuffled, most);
      DictValue results = steps("train", batches.isOpen(), all, told, true);
      Map<String, Value> logs = Training.logs(runtime, results, true);
      if (validation != null && every == 0) {
        throw Raise.of(Exceptions.ZERO_DIVISION_ERROR, "integer modulo by zero");
      }
      if (validation != null && (epoch + 1) % every == 0) {
        Training.logs(runtime, measure(validation, told, mostValidating), true)
            .forEach((name, value) -> logs.put("val_" + name, value));
      }
      DictValue shared = dict(logs);
      told.call("on_epoch_end", Int.of(epoch), shared);
      last = shared;
      logs.clear();
      shared.entries().forEach((name, value) -> logs.put(runtime.str(name), value));
      logs.forEach(
          (name, value) -> course.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
      numbers.add(Int.of(epoch));
      if (verbose > 0) {
        runtime.print(Training.line(verbose, all.size(), logs));
      }
      if (stops()) {
        break;
      }
    }
    if (epochs > 0) {
      runtime.call(
          runtime.requiredAttribute(plan.optimizer(), "finalize_variable_values"),
          ListValue.of(List.copyOf(model.trainableWeights())));
    }
    told.call("on_train_end", last);
    History history = new History(course, numbers, parameters, model);
    runtime.setAttribute(model, "history", history);
    return history;
  }

  /** The weight of each row by its class, a whole number or a row with a one in its place. */
  static Value weights(Runtime runtime, Value y, DictValue byClass) {
    Tensor truth = Operands.tensor(runtime, y, null).value();
    int wide = truth.rank() > 1 ? truth.shape().dim(-1) : 1;
    float[] weights = new float[truth.rank() == 0 ? 1 : truth.shape().dim(0)];
    for (int row = 0; row < weights.length; row++) {
      int best = 0;
      for (int i = 1; i < wide; i++) {
        best = truth.getDouble(row * wide + i) > truth.getDouble(row * wide + best) ? i : best;
      }
      long kind = wide > 1 ? best : Math.round(truth.getDouble(row));
      Value given = byClass.entries().get(Int.of(kind));
      weights[row] = given == null ? 1 : (float) Numbers.real(given);
    }
    return new TensorValue(Tensor.of(Shape.of(weights.length), weights));
  }

  private boolean stops() {
    Value stop = runtime.attribute(model, "stop_training");
    return stop != null && runtime.truth(stop);
  }

  private Batches validation(Value given, Value size, Value steps) {
    if (given instanceof Dataset) {
      return Batches.of(runtime, given, None.NONE, None.NONE, size, steps);
    }
    if (!(given instanceof Tuple) && !(given instanceof tapedeck.script.value.ListValue)) {
      return Batches.of(runtime, given, None.NONE, None.NONE, size, steps);
    }
    List<Value> data = Conversion.drain(runtime, runtime.iterate(given));
    if (data.isEmpty() || data.size() > 3) {
      throw Raise.value(
          "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`,"
              + " found: "
              + runtime.str(given));
    }
    Value truth = data.size() > 1 ? data.get(1) : None.NONE;
    Value weights = data.size() > 2 ? data.get(2) : None.NONE;
    return Batches.of(runtime, data.getFirst(), truth, weights, size, steps);
  }

  private static DictValue dict(Map<String, Value> logs) {
    DictValue dict = DictValue.empty();
    logs.forEach((name, value) -> dict.entries().put(new Str(name), value));
    return dict;
  }

  /** Takes batch after batch; answers the logs of the last. */
  private DictValue steps(
      String kind, boolean open, List<Batches.Batch> all, Callbacks.Told told, boolean trains) {
    DictValue last = DictValue.empty();
    Value method = runtime.requiredAttribute(model, trains ? "train_step" : "test_step");
    for (int i = 0; i < all.size(); i++) {
      runtime.step();
      told.call("on_" + kind + "_batch_begin", Int.of(i), DictValue.empty());
      Value answer = step(kind, method, all.get(i), open, true);
      if (!told.isEmpty() || i == all.size() - 1) {
        last = reported(answer);
        Map<String, Value> logs = Training.logs(runtime, last, true);
        told.call("on_" + kind + "_batch_end", Int.of(i), dict(logs));
      }
      if (trains && stops()) {
        break;
      }
    }
    return last;
  }

  /** One step by itself; answers its logs. */
  DictValue once(Batches.Batch batch, boolean trains) {
    Value method = runtime.requiredAttribute(model, trains ? "train_step" : "test_step");
    return reported(step(trains ? "train" : "test", method, batch, false, false));
  }

  private Value step(String kind, Value method, Batches.Batch batch, boolean cut, boolean fed) {
    List<Value> parts = new ArrayList<>(List.of(batch.x()));
    if (batch.y() != None.NONE) {
      parts.add(batch.y());
    }
    if (batch.weights() != None.NONE) {
      parts.add(batch.weights());
    }
    Value data = packed(parts);
    if (plan.eager()) {
      return runtime.call(method, data);
    }
    Supplier<Value> traced = () -> model.traces().run(runtime, model, kind, method, data, cut);
    try {
      return cut ? KerasRun.of(runtime).withRowsOpen(traced) : traced.get();
    } catch (EngineError error) {
      throw new StepErrors(runtime, model, plan, batch, cut, fed).traced(error);
    } catch (Raise raise) {
      throw new StepErrors(runtime, model, plan, batch, cut, fed).traced(raise);
    }
  }

  /** What a step tells, or, where that has the metrics' names, what the metrics come to. */
  private DictValue reported(Value answer) {
    DictValue results = Training.results(runtime, model);
    if (answer instanceof DictValue told
        && !told.entries().keySet().equals(results.entries().keySet())) {
      return told;
    }
    return results;
  }

  DictValue measure(Batches batches, Callbacks.Told told, int most) {
    model.resetMetrics(runtime);
    told.call("on_test_begin", DictValue.empty());
    DictValue last =
        steps("test", batches.isOpen(), batches.all(runtime, false, most), told, false);
    told.call("on_test_end", dict(Training.logs(runtime, last, true)));
    return last;
  }

  /** What a step is handed: inputs without targets stand for themselves unless they are several. */
  private static Value packed(List<Value> parts) {
    boolean bare = parts.size() == 1 && Operands.isTensor(parts.getFirst());
    return bare ? parts.getFirst() : new Tuple(List.copyOf(parts));
  }
}
