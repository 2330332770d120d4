package tapedeck.script.library.keras.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.metric.CompiledMetrics;
import tapedeck.script.library.keras.metric.KerasMetrics;
import tapedeck.script.library.keras.metric.MetricClass;
import tapedeck.script.library.keras.metric.MetricObject;
import tapedeck.script.library.keras.model.ModelClass;
import tapedeck.script.library.keras.model.ModelObject;
import tapedeck.script.library.keras.model.TrainingPlan;
import tapedeck.script.library.keras.optimizer.LossScaling;
import tapedeck.script.library.keras.optimizer.OptimizerValue;
import tapedeck.script.library.keras.optimizer.Optimizers;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** {@code compile}, {@code fit}, {@code evaluate} and {@code predict}, on data in memory. */
public final class Training {
  private Training() {}

  /** The class of models, with what trains them. */
  public static final ClassValue MODEL = ModelClass.TYPE;

  static {
    Namespace.of(MODEL)
        .owner("Trainer")
        .method(
            "compile",
            "self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None,"
                + " weighted_metrics=None, run_eagerly=False, steps_per_execution=1,"
                + " jit_compile='auto', auto_scale_loss=True",
            Training::compile)
        .owner("TensorFlowTrainer")
        .method(
            "fit",
            "self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None,"
                + " validation_split=0.0, validation_data=None, shuffle=True, class_weight=None,"
                + " sample_weight=None, initial_epoch=0, steps_per_epoch=None,"
                + " validation_steps=None, validation_batch_size=None, validation_freq=1",
            (r, in) -> r.engine().inGraph(() -> fit(r, in)))
        .method(
            "evaluate",
            "self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None,"
                + " steps=None, callbacks=None, return_dict=False, **kwargs",
            (r, in) -> r.engine().inGraph(() -> evaluate(r, in)))
        .method(
            "predict",
            "self, x, batch_size=None, verbose='auto', steps=None, callbacks=None",
            (r, in) -> r.engine().inGraph(() -> predict(r, in)))
        .method(
            "train_on_batch",
            "self, x, y=None, sample_weight=None, class_weight=None, return_dict=False",
            (r, in) -> r.engine().inGraph(() -> onBatch(r, in, true, in[4], in[5])))
        .method(
            "test_on_batch",
            "self, x, y=None, sample_weight=None, return_dict=False",
            (r, in) -> r.engine().inGraph(() -> onBatch(r, in, false, None.NONE, in[4])))
        .method(
            "predict_on_batch",
            "self, x",
            (r, in) -> r.engine().inGraph(() -> answer(r, in[0], in[1])))
        .owner("Trainer")
        .method("train_step", "self, data", (r, in) -> TrainingSteps.step(r, in, true))
        .method("test_step", "self, data", (r, in) -> TrainingSteps.step(r, in, false))
        .method(
            "compute_loss",
            "self, x=None, y=None, y_pred=None, sample_weight=None, training=True",
            (r, in) -> {
              Batches.Batch batch = new Batches.Batch(in[1], in[2], in[4], 0);
              return new TensorValue(
                  TrainingSteps.loss(r, ModelClass.of(in[0]), plan(in[0]), batch, in[3]).value());
            })
        .method(
            "compute_metrics",
            "self, x, y, y_pred, sample_weight=None",
            (r, in) -> {
              plan(in[0]).metrics().update(r, Arguments.of(in[2], in[3], in[4]));
              return results(r, in[0]);
            })
        .method("get_metrics_result", "self", (r, in) -> results(r, in[0]))
        .method(
            "reset_metrics",
            "self",
            (r, in) -> {
              ModelClass.of(in[0]).resetMetrics(r);
              return None.NONE;
            })
        .property("metrics", Training::metrics, null)
        .property(
            "metrics_names",
            (r, self) ->
                ListValue.of(
                    counting(r, self).stream()
                        .map(each -> r.requiredAttribute(each, "name"))
                        .toList()),
            null)
        .property("compiled_metrics", (r, self) -> plan(self).metrics(), null)
        .property(
            "run_eagerly",
            (r, self) ->
                Bool.of(ModelClass.of(self).plan() instanceof TrainingPlan plan && plan.eager()),
            (r, in) -> {
              if (ModelClass.of(in[0]).plan() instanceof TrainingPlan plan) {
                ModelClass.of(in[0])
                    .plan(
                        new TrainingPlan(
                            plan.optimizer(),
                            plan.given(),
                            plan.loss(),
                            r.truth(in[1]),
                            plan.average(),
                            plan.metrics()));
              }
              return None.NONE;
            })
        .method(
            "get_compile_config",
            "self",
            (r, in) -> compileConfig(r, ModelClass.of(in[0]).compiledWith()))
        .property("jit_compile", self -> Bool.FALSE)
        .property("compiled", self -> Bool.of(ModelClass.of(self).plan() != null))
        .property("optimizer", (r, self) -> compiled(self, "optimizer").optimizer(), null)
        .property(
            "loss",
            (r, self) -> {
              Value own = ModelClass.of(self).attributes().get("loss");
              TrainingPlan plan = ModelClass.of(self).plan();
              return own != null && plan == null ? own : compiled(self, "loss").given();
            },
            (r, in) -> {
              ModelClass.of(in[0]).attributes().put("loss", in[1]);
              return None.NONE;
            });
  }

  private static TrainingPlan compiled(Value self, String attribute) {
    TrainingPlan plan = ModelClass.of(self).plan();
    if (plan == null) {
      throw Raise.attribute(
          "'%s' object has no attribute '%s'".formatted(Types.nameOf(self), attribute));
    }
    return plan;
  }

  static TrainingPlan plan(Value self) {
    TrainingPlan plan = ModelClass.of(self).plan();
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
    boolean scales =
        runtime.truth(in[9])
            && self.policy().name().equals("mixed_float16")
            && !(known instanceof LossScaling);
    OptimizerValue used = scales ? LossScaling.around(runtime, known) : known;
    checkWeights(runtime, in[3]);
    checkMetrics(runtime, "metrics", in[4]);
    checkMetrics(runtime, "weighted_metrics", in[5]);
    DType dtype = KerasRun.of(runtime).floatType();
    self.attributes().put("stop_training", Bool.FALSE);
    self.traces().forget();
    List<Value> given = new ArrayList<>(List.of(in).subList(1, in.length));
    given.set(0, known);
    self.compiledWith(given);
    MetricObject average =
        new MetricObject(KerasMetrics.MEAN, "loss", MetricObject.Kind.MEAN, null, dtype);
    TrainingPlan before = in[2] == None.NONE ? self.plan() : null;
    self.plan(
        new TrainingPlan(
            used,
            before != null ? before.given() : in[2],
            before != null ? before.loss() : wanted(runtime, self, in[2], in[3]),
            runtime.truth(in[6]),
            average,
            in[4] == None.NONE && in[5] == None.NONE && self.plan() != null
                ? self.plan().metrics()
                : CompiledMetrics.of(in[4], in[5], self.outputNames())));
    return None.NONE;
  }

  private static void checkWeights(Runtime runtime, Value given) {
    boolean known =
        given == None.NONE
            || given instanceof Float
            || given instanceof ListValue
            || given instanceof Tuple
            || given instanceof DictValue;
    if (!known) {
      throw Raise.value(
          "Expected `loss_weights` argument to be a float (single output case) or a list, tuple, or dict (multiple output case). Received instead: loss_weights=%s of type %s"
              .formatted(runtime.str(given), runtime.str(Types.of(given))));
    }
  }

  private static final String[] COMPILED = {
    "optimizer",
    "loss",
    "loss_weights",
    "metrics",
    "weighted_metrics",
    "run_eagerly",
    "steps_per_execution",
    "jit_compile"
  };

  /** What {@code compile} was given, with objects as their configs. */
  private static DictValue compileConfig(Runtime runtime, List<Value> in) {
    DictValue config = DictValue.empty();
    for (int i = 0; i < COMPILED.length && !in.isEmpty(); i++) {
      Value given = in.get(i);
      boolean none = COMPILED[i].equals("jit_compile") && given instanceof Str;
      String module = "keras." + (i == 0 ? "optimizers" : i < 3 ? "losses" : "metrics");
      config
          .entries()
          .put(new Str(COMPILED[i]), none ? Bool.FALSE : described(runtime, given, module));
    }
    return config;
  }

  private static Value described(Runtime runtime, Value given, String module) {
    return switch (given) {
      case ListValue list ->
          ListValue.of(
              list.items().stream().map(each -> described(runtime, each, module)).toList());
      case DictValue dict -> {
        DictValue all = DictValue.empty();
        dict.entries()
            .forEach((key, each) -> all.entries().put(key, described(runtime, each, module)));
        yield all;
      }
      default -> Described.of(runtime, given, module);
    };
  }

  private static void checkMetrics(Runtime runtime, String name, Value given) {
    if (given != None.NONE
        && !(given instanceof ListValue)
        && !(given instanceof Tuple)
        && !(given instanceof DictValue)) {
      throw Raise.value(
          "Expected `%s` argument to be a list, tuple, or dict. Received instead: %s=%s of type %s"
              .formatted(name, name, runtime.str(given), runtime.str(Types.of(given))));
    }
  }

  /** The loss; one that is not known says so when it is first asked for, as in Keras. */
  private static Value wanted(Runtime runtime, ModelObject self, Value loss, Value weights) {
    try {
      return OutputLosses.of(runtime, self, loss, weights);
    } catch (Raise unknown) {
      return Builtin.of(
          "loss",
          "*args",
          (r, in) -> {
            throw unknown;
          });
    }
  }

  private static Value fit(Runtime runtime, Value[] in) {
    return new Fitting(runtime, ModelClass.of(in[0]), plan(in[0])).fit(in);
  }

  static int verbosity(Runtime runtime, Value given) {
    return given instanceof Str ? 1 : Given.one(runtime, given);
  }

  /** What Keras prints after an epoch, without the time it took: a script here has no clock. */
  static String line(int verbose, int steps, Map<String, Value> logs) {
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

  /** The metrics that count now, in Keras' order: the loss, those of compile, the model's own. */
  private static Value metrics(Runtime runtime, Value self) {
    ModelObject model = ModelClass.of(self);
    List<Value> all = new ArrayList<>();
    TrainingPlan plan = model.plan();
    if (plan != null) {
      all.add(plan.average());
      if (!plan.metrics().isEmpty()) {
        all.add(plan.metrics());
      }
      if (plan.loss() instanceof OutputLosses several) {
        all.addAll(several.averages());
      }
    }
    model.addMetrics(all);
    return ListValue.of(all);
  }

  private static List<Value> counting(Runtime runtime, Value self) {
    return runtime.all(runtime.requiredAttribute(self, "metrics"));
  }

  /** What the metrics come to, by name. */
  static DictValue results(Runtime runtime, Value self) {
    DictValue dict = DictValue.empty();
    for (Value metric : counting(runtime, self)) {
      Value result = MetricClass.outcome(runtime, metric);
      if (result instanceof DictValue several) {
        dict.entries().putAll(several.entries());
      } else {
        dict.entries().put(runtime.requiredAttribute(metric, "name"), result);
      }
    }
    return dict;
  }

  /**
   * The results as Python's numbers.
   *
   * @param sorted whether they come by name, as in the course of {@code fit}
   */
  static Map<String, Value> logs(Runtime runtime, DictValue results, boolean sorted) {
    Map<String, Value> named = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    results.entries().forEach((name, value) -> named.put(runtime.str(name), value));
    Map<String, Value> logs = new LinkedHashMap<>();
    named.forEach((name, value) -> {
      if (value instanceof DictValue inner) {
        logs.putAll(logs(runtime, inner, sorted));
      } else {
        logs.put(name, number(runtime, value));
      }
    });
    return logs;
  }

  private static Value number(Runtime runtime, Value value) {
    Operand operand = Operands.existing(value);
    return operand != null && operand.value().isScalar()
        ? Float.of(operand.value().getDouble(0))
        : tapedeck.script.value.Numbers.isNumber(value)
            ? Float.of(tapedeck.script.value.Numbers.real(value))
            : value;
  }

  private static Value evaluate(Runtime runtime, Value[] in) {
    ModelObject self = ModelClass.of(in[0]);
    plan(self);
    if (in[9] instanceof DictValue more && !more.entries().isEmpty()) {
      throw Raise.value("Arguments not recognized: " + runtime.repr(more));
    }
    Batches batches = Batches.of(runtime, in[1], in[2], in[5], in[3], in[6]);
    Callbacks.Told told = Callbacks.Told.of(runtime, in[7]);
    DictValue results =
        new Fitting(runtime, self, plan(self)).measure(batches, told, limit(runtime, in[6]));
    Map<String, Value> logs = logs(runtime, results, runtime.truth(in[8]));
    int verbose = verbosity(runtime, in[4]);
    if (verbose > 0) {
      // a bar keeps the order of its first batch, where metrics of compile stand under their own
      // key
      Map<String, Value> byName = verbose == 2 ? new TreeMap<>(logs) : logs(runtime, results, true);
      runtime.print(line(verbose, batches.count(), byName));
    }
    return told(runtime, self, logs, runtime.truth(in[8]));
  }

  /** How many batches an epoch has at most; None and 0 stand for all. */
  static int limit(Runtime runtime, Value steps) {
    int most = steps == None.NONE ? 0 : Given.one(runtime, steps);
    return most == 0 ? Integer.MAX_VALUE : most;
  }

  /** The results as a dict, or as a list in the order of the metrics, the others by their names. */
  private static Value told(
      Runtime runtime, ModelObject self, Map<String, Value> logs, boolean named) {
    if (named) {
      DictValue dict = DictValue.empty();
      logs.forEach((name, value) -> dict.entries().put(new Str(name), value));
      return dict;
    }
    Map<String, Value> rest = new TreeMap<>(logs);
    List<Value> all = new ArrayList<>();
    for (Value metric : counting(runtime, self)) {
      List<String> names =
          metric instanceof CompiledMetrics several
              ? several.names()
              : List.of(runtime.str(runtime.requiredAttribute(metric, "name")));
      for (String name : names) {
        rest.remove(name);
        if (logs.get(name) instanceof Value known) {
          all.add(known);
        }
      }
    }
    all.addAll(rest.values());
    return all.size() == 1 ? all.getFirst() : ListValue.of(all);
  }

  private static Value predict(Runtime runtime, Value[] in) {
    Batches batches = Batches.of(runtime, in[1], None.NONE, None.NONE, in[2], in[4]);
    List<List<Tensor>> parts = new ArrayList<>();
    Value form = None.NONE;
    Callbacks.Told told = Callbacks.Told.of(runtime, in[5]);
    told.call("set_model", in[0]);
    told.call("on_predict_begin", DictValue.empty());
    int place = 0;
    ModelObject self = ModelClass.of(in[0]);
    Value step =
        Builtin.of(
            "predict_step", "data", (r, data) -> TrainingSteps.called(r, self, data[0], false));
    boolean eager = self.plan() instanceof TrainingPlan plan && plan.eager();
    for (Batches.Batch batch : batches.all(runtime, false, limit(runtime, in[4]))) {
      runtime.step();
      told.call("on_predict_batch_begin", Int.of(place), DictValue.empty());
      form =
          eager
              ? TrainingSteps.called(runtime, self, batch.x(), false)
              : self.traces().run(runtime, self, "predict", step, batch.x(), false);
      DictValue outputs = DictValue.empty();
      outputs.entries().put(new Str("outputs"), form);
      told.call("on_predict_batch_end", Int.of(place++), outputs);
      parts.add(
          Structures.flatten(form).stream()
              .map(guess -> Operands.tensor(runtime, guess, null).value())
              .toList());
    }
    if (parts.isEmpty()) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.UNBOUND_LOCAL_ERROR,
          "cannot access local variable 'batch_outputs' where it is not associated with a value",
          "There are no rows to predict for.");
    }
    told.call("on_predict_end", DictValue.empty());
    if (verbosity(runtime, in[3]) > 0) {
      runtime.print(line(verbosity(runtime, in[3]), batches.count(), Map.of()));
    }
    List<Value> whole = new ArrayList<>();
    for (int i = 0; !parts.isEmpty() && i < parts.getFirst().size(); i++) {
      int output = i;
      Tensor[] rows = parts.stream().map(each -> each.get(output)).toArray(Tensor[]::new);
      whole.add(ArrayValue.array(tapedeck.tensor.Arrange.concat(rows, 0)));
    }
    return Structures.pack(form, whole);
  }

  private static Value answer(Runtime runtime, Value self, Value x) {
    Value guess = TrainingSteps.called(runtime, ModelClass.of(self), x, false);
    return ArrayValue.array(Operands.tensor(runtime, guess, null).value());
  }

  private static Value onBatch(
      Runtime runtime, Value[] in, boolean trains, Value byClass, Value named) {
    ModelObject self = ModelClass.of(in[0]);
    TrainingPlan plan = plan(self);
    if (byClass != None.NONE && in[3] != None.NONE) {
      throw Raise.value(
          "Arguments `sample_weight` and `class_weight` cannot be specified at the same time. Received: sample_weight=%s, class_weight=%s"
              .formatted(runtime.str(in[3]), runtime.str(byClass)));
    }
    Value weights =
        byClass instanceof DictValue classes ? Fitting.weights(runtime, in[2], classes) : in[3];
    Batches.Batch batch = Batches.whole(runtime, in[1], in[2], weights);
    self.resetMetrics(runtime);
    DictValue results = new Fitting(runtime, self, plan).once(batch, trains);
    boolean dict = runtime.truth(named);
    return told(runtime, self, logs(runtime, results, dict), dict);
  }
}
