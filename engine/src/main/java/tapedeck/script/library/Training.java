package tapedeck.script.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer;

/** {@code compile}, {@code fit}, {@code evaluate} and {@code predict}, on data in memory. */
final class Training {
  private static final String CALLBACKS =
      "Write the loop with tf.GradientTape; it can do what a callback does.";

  private Training() {}

  static void install(Namespace model) {
    model
        .method(
            "compile",
            "self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None,"
                + " weighted_metrics=None, run_eagerly=False, steps_per_execution=1,"
                + " jit_compile='auto', auto_scale_loss=True",
            Training::compile)
        .method(
            "fit",
            "self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None,"
                + " validation_split=0.0, validation_data=None, shuffle=True, class_weight=None,"
                + " sample_weight=None, initial_epoch=0, steps_per_epoch=None,"
                + " validation_steps=None, validation_batch_size=None, validation_freq=1",
            Training::fit)
        .method(
            "evaluate",
            "self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None,"
                + " steps=None, callbacks=None, return_dict=False, **kwargs",
            Training::evaluate)
        .method(
            "predict",
            "self, x, batch_size=None, verbose='auto', steps=None, callbacks=None",
            Training::predict)
        .method("train_on_batch", "self, x, y=None, sample_weight=None", Training::trainOnBatch)
        .method("test_on_batch", "self, x, y=None, sample_weight=None", Training::testOnBatch)
        .method("predict_on_batch", "self, x", (r, in) -> answer(r, in[0], in[1]))
        .property("optimizer", (r, self) -> plan(self).optimizer(), null)
        .property("loss", (r, self) -> plan(self).given(), null);
  }

  /** How a model is trained. */
  record Plan(
      OptimizerValue optimizer,
      Value given,
      Value loss,
      List<Value> wanted,
      MetricObject average,
      List<MetricObject> metrics) {
    List<KerasVariable> optimizerVariables(Runtime runtime) {
      return optimizer.variables(runtime).items().stream().map(KerasVariable.class::cast).toList();
    }
  }

  private static Plan plan(Value self) {
    Plan plan = ModelClass.of(self).plan;
    if (plan == null) {
      throw Raise.value("You must call `compile()` before using the model.");
    }
    return plan;
  }

  private static Value compile(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    Value optimizer = in[1] instanceof Str text ? Optimizers.named(runtime, text.text()) : in[1];
    if (!(optimizer instanceof OptimizerValue known)) {
      throw Raise.value("Could not interpret optimizer identifier: " + runtime.str(in[1]));
    }
    List<Value> wanted =
        in[4] == None.NONE
            ? List.of()
            : in[4] instanceof ListValue list ? List.copyOf(list.items()) : List.of(in[4]);
    DType dtype = KerasRun.of(runtime).floatType();
    MetricObject average =
        new MetricObject(KerasMetrics.TYPE, "loss", MetricObject.Kind.MEAN, null, dtype);
    self.plan =
        new Plan(known, in[2], KerasLosses.get(runtime, in[2]), wanted, average, new ArrayList<>());
    return None.NONE;
  }

  private static Value fit(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    Plan plan = plan(self);
    if (in[6] != None.NONE && !isEmpty(in[6])) {
      throw Raise.refused("fit(callbacks=…)", CALLBACKS);
    }
    if (in[10] != None.NONE || in[7] instanceof Float split && split.value() != 0) {
      throw Raise.refused(
          in[10] != None.NONE ? "fit(class_weight=…)" : "fit(validation_split=…)",
          "Split the arrays, or weigh the rows, before.");
    }
    boolean shuffled = runtime.truth(in[9]);
    int verbose = verbosity(runtime, in[5]);
    int epochs = Given.one(runtime, in[4]);
    Batches batches = Batches.of(runtime, in[1], in[2], in[11], in[3]);
    Map<String, List<Value>> history = new LinkedHashMap<>();
    List<Value> numbers = new ArrayList<>();
    for (int epoch = Given.one(runtime, in[12]); epoch < epochs; epoch++) {
      if (verbose > 0) {
        runtime.print("Epoch %d/%d\n".formatted(epoch + 1, epochs));
      }
      reset(plan);
      List<Batches.Batch> all = batches.all(runtime, shuffled);
      for (Batches.Batch batch : all) {
        runtime.step();
        train(runtime, self, plan, batch);
      }
      Map<String, Value> logs = logs(plan);
      if (in[8] != None.NONE) {
        List<Value> data = Conversion.drain(runtime, runtime.iterate(in[8]));
        Value weights = data.size() > 2 ? data.get(2) : None.NONE;
        Value size = in[15] != None.NONE ? in[15] : in[3];
        measure(runtime, self, Batches.of(runtime, data.getFirst(), data.get(1), weights, size))
            .forEach((name, value) -> logs.put("val_" + name, value));
      }
      logs.forEach(
          (name, value) -> history.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
      numbers.add(Int.of(epoch));
      if (verbose > 0) {
        runtime.print(line(verbose, all.size(), logs));
      }
    }
    return new History(history, numbers);
  }

  private static boolean isEmpty(Value list) {
    return list instanceof ListValue all && all.items().isEmpty();
  }

  private static int verbosity(Runtime runtime, Value given) {
    return given instanceof Str ? 1 : Given.one(runtime, given);
  }

  /** What Keras prints after an epoch, without the time it took: a script here has no clock. */
  private static String line(int verbose, int steps, Map<String, Value> logs) {
    StringBuilder line =
        new StringBuilder(
            verbose == 2
                ? "%d/%d - 0s - 0s/step".formatted(steps, steps)
                : "%d/%d %s 0s 0s/step".formatted(steps, steps, "━".repeat(20)));
    logs.forEach((name, value) -> {
      double number = ((Float) value).value();
      line.append(
          String.format(
              Locale.ROOT, Math.abs(number) > 1e-3 ? " - %s: %.4f" : " - %s: %.4e", name, number));
    });
    return line.append('\n').toString();
  }

  private static void reset(Plan plan) {
    plan.average().clear();
    plan.metrics().forEach(MetricObject::clear);
  }

  private static void train(Runtime runtime, ModelObject self, Plan plan, Batches.Batch batch) {
    Value guess;
    Operand loss;
    GradientTape tape = new GradientTape();
    try (GradientTape recording = tape.enter()) {
      guess = called(runtime, self, batch.x(), true);
      loss = loss(runtime, self, plan, batch, guess);
    }
    List<KerasVariable> weights = self.weights().stream().filter(KerasVariable::trainable).toList();
    List<Variable> variables = weights.stream().map(w -> (Variable) w.operand()).toList();
    List<@Nullable Tensor> gradients =
        tape.gradient(List.of(loss), variables, List.of(), Unconnected.NONE);
    List<Optimizer.Step> steps = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      steps.add(new Optimizer.Step(gradients.get(i), variables.get(i)));
    }
    List<Variable> skipped = plan.optimizer().optimizer().applyGradients(steps);
    if (!skipped.isEmpty()) {
      runtime.warn(Optimizer.warning(skipped));
    }
    note(runtime, plan, batch, guess, loss.value());
  }

  private static Value called(Runtime runtime, ModelObject self, Value x, boolean training) {
    Value[] told = {Bool.of(training)};
    return runtime.call(self, new Arguments(new Value[] {x}, new String[] {"training"}, told));
  }

  private static Operand loss(
      Runtime runtime, ModelObject self, Plan plan, Batches.Batch batch, Value guess) {
    if (plan.loss() == None.NONE) {
      throw Raise.value("No loss to compute. Provide a `loss` argument in `compile()`.");
    }
    Value found =
        batch.weights() == None.NONE
            ? runtime.call(plan.loss(), batch.y(), guess)
            : runtime.call(plan.loss(), batch.y(), guess, batch.weights());
    Operand loss = Operands.tensor(runtime, found, null);
    if (!loss.value().isScalar()) {
      loss = runtime.engine().reduceMean(loss);
    }
    for (Value extra : LayerClass.losses(runtime, self)) {
      loss = runtime.engine().add(loss, Operands.tensor(runtime, extra, null));
    }
    return loss;
  }

  /** Adds what a batch came to, to the averages of the epoch. */
  private static void note(
      Runtime runtime, Plan plan, Batches.Batch batch, Value guess, Tensor loss) {
    Tensor y = Operands.tensor(runtime, batch.y(), null).value();
    Tensor p = Operands.tensor(runtime, guess, null).value();
    if (plan.metrics().isEmpty()) {
      for (Value each : plan.wanted()) {
        Value metric =
            each instanceof Str name
                ? KerasMetrics.named(runtime, name.text(), last(y), last(p))
                : each;
        plan.metrics().add(MetricObject.of(metric));
      }
    }
    Tensor rows = Tensor.full(plan.average().dtype(), Shape.SCALAR, batch.rows());
    runtime
        .engine()
        .quietly(k -> {
          plan.average().add(k, loss.cast(plan.average().dtype()), rows);
          return loss;
        });
    for (MetricObject metric : plan.metrics()) {
      runtime.call(
          Objects.requireNonNull(runtime.attribute(metric, "update_state")), batch.y(), guess);
    }
  }

  private static int last(Tensor x) {
    return x.rank() == 0 ? 1 : x.shape().dim(-1);
  }

  private static Map<String, Value> logs(Plan plan) {
    Map<String, Value> logs = new LinkedHashMap<>();
    logs.put("loss", Float.of(plan.average().result().getDouble(0)));
    List<Value> wanted = plan.wanted();
    for (int i = 0; i < plan.metrics().size(); i++) {
      String name =
          i < wanted.size() && wanted.get(i) instanceof Str text
              ? text.text()
              : plan.metrics().get(i).name();
      logs.put(name, Float.of(plan.metrics().get(i).result().getDouble(0)));
    }
    return logs;
  }

  private static Map<String, Value> measure(Runtime runtime, ModelObject self, Batches batches) {
    Plan plan = plan(self);
    reset(plan);
    for (Batches.Batch batch : batches.all(runtime, false)) {
      runtime.step();
      Value guess = called(runtime, self, batch.x(), false);
      note(runtime, plan, batch, guess, loss(runtime, self, plan, batch, guess).value());
    }
    return logs(plan);
  }

  private static Value evaluate(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    plan(self);
    Batches batches = Batches.of(runtime, in[1], in[2], in[5], in[3]);
    Map<String, Value> logs = measure(runtime, self, batches);
    if (verbosity(runtime, in[4]) > 0) {
      runtime.print(line(verbosity(runtime, in[4]), batches.count(), logs));
    }
    return told(logs, runtime.truth(in[8]));
  }

  private static Value told(Map<String, Value> logs, boolean named) {
    if (named) {
      DictValue dict = DictValue.empty();
      logs.forEach((name, value) -> dict.entries().put(new Str(name), value));
      return dict;
    }
    List<Value> all = List.copyOf(logs.values());
    return all.size() == 1 ? all.getFirst() : ListValue.of(all);
  }

  private static Value predict(Runtime runtime, Value[] in) {
    Batches batches = Batches.of(runtime, in[1], None.NONE, None.NONE, in[2]);
    List<Tensor> parts = new ArrayList<>();
    for (Batches.Batch batch : batches.all(runtime, false)) {
      runtime.step();
      Value guess = called(runtime, ModelClass.of(in[0]), batch.x(), false);
      parts.add(Operands.tensor(runtime, guess, null).value());
    }
    if (verbosity(runtime, in[3]) > 0) {
      runtime.print(line(verbosity(runtime, in[3]), batches.count(), Map.of()));
    }
    return ArrayValue.array(tapedeck.tensor.Arrange.concat(parts.toArray(Tensor[]::new), 0));
  }

  private static Value answer(Runtime runtime, Value self, Value x) {
    Value guess = called(runtime, ModelClass.of(self), x, false);
    return ArrayValue.array(Operands.tensor(runtime, guess, null).value());
  }

  private static Value trainOnBatch(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    Plan plan = plan(self);
    train(runtime, self, plan, Batches.whole(runtime, in[1], in[2], in[3]));
    return told(logs(plan), false);
  }

  private static Value testOnBatch(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    Plan plan = plan(self);
    Batches.Batch batch = Batches.whole(runtime, in[1], in[2], in[3]);
    Value guess = called(runtime, self, batch.x(), false);
    note(runtime, plan, batch, guess, loss(runtime, self, plan, batch, guess).value());
    return told(logs(plan), false);
  }
}
