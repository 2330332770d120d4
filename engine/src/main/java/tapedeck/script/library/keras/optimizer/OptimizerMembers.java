package tapedeck.script.library.keras.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.weight.Constraints;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.gradient.TapeObject;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer;

/** What an optimizer can be told: to apply gradients, or to take and apply those of a loss. */
final class OptimizerMembers {
  private OptimizerMembers() {}

  static void install(Namespace optimizer) {
    members(optimizer);
    optimizer
        .method(
            "apply_gradients",
            "self, grads_and_vars",
            (runtime, in) -> {
              checkVariables(runtime, in[0]);
              Value own = in[0] instanceof OptimizerValue self ? self.type().lookup("apply") : null;
              return own == null || own instanceof Builtin
                  ? applyPairs(runtime, in)
                  : OwnOptimizers.applyPairs(runtime, in);
            })
        .method("apply", "self, grads, trainable_variables=None", OptimizerMembers::apply)
        .method("build", "self, variables", OptimizerMembers::build)
        .method("get_config", "self", (runtime, in) -> self(in[0]).config(runtime))
        .method(
            "stateless_apply",
            "self, optimizer_variables, grads, trainable_variables",
            (runtime, in) -> {
              throw Raise.value(
                  "stateless_apply is not supported with the TensorFlow backend (as it is"
                      + " incompatible with tf.distribute).");
            })
        .method("finalize_variable_values", "self, var_list", OptimizerMembers::finish)
        .method("scale_loss", "self, loss", OptimizerMembers::scaled)
        .method(
            "save_own_variables",
            "self, store",
            (runtime, in) -> {
              DictValue store = (DictValue) in[1];
              List<Value> all = self(in[0]).variables(runtime).items();
              for (int i = 0; i < all.size(); i++) {
                Value numbers = runtime.call(runtime.requiredAttribute(all.get(i), "numpy"));
                store.entries().put(new Str(Integer.toString(i)), numbers);
              }
              return None.NONE;
            })
        .method("set_weights", "self, weights", OptimizerMembers::setWeights)
        .method("load_own_variables", "self, store", OptimizerMembers::load)
        .method(
            "exclude_from_weight_decay",
            "self, var_list=None, var_names=None",
            OptimizerMembers::exclude)
        .method(
            "minimize",
            "self, loss, var_list, tape=None",
            (runtime, in) -> step(runtime, self(in[0]), computed(runtime, in, in[3])))
        .method(
            "compute_gradients",
            "self, loss, var_list, tape=None",
            (runtime, in) -> pairs(computed(runtime, in, in[3])));
  }

  private static void members(Namespace optimizer) {
    optimizer
        .property(
            "learning_rate",
            (runtime, self) -> self(self).rate(runtime),
            (runtime, in) -> {
              self(in[0]).rate(runtime, in[1]);
              return None.NONE;
            })
        .property("iterations", self -> self(self).count())
        .property("name", self -> new Str(self(self).name()))
        .property("variables", (runtime, self) -> self(self).variables(runtime), null)
        .property(
            "built",
            (runtime, self) -> Bool.of(self(self).optimizer().isBuilt()),
            (runtime, in) -> None.NONE);
  }

  static void installOld(Namespace optimizer) {
    members(optimizer);
    optimizer
        .method(
            "apply_gradients",
            "self, grads_and_vars, global_step=None, name=None",
            OptimizerMembers::applyOld)
        .method(
            "minimize",
            "self, loss, global_step=None, var_list=None, gate_gradients=1,"
                + " aggregation_method=None, colocate_gradients_with_ops=False, name=None,"
                + " grad_loss=None",
            (runtime, in) -> {
              step(runtime, self(in[0]), old(runtime, in, in[3]));
              return None.NONE;
            })
        .method(
            "compute_gradients",
            "self, loss, var_list=None",
            (runtime, in) -> pairs(old(runtime, in, in[2])))
        .method(
            "get_name",
            "self",
            (runtime, in) ->
                new Str(String.valueOf(self(in[0]).optimizer().settings().get("name"))));
  }

  static OptimizerValue self(Value self) {
    if (self instanceof OptimizerValue optimizer) {
      return optimizer;
    }
    throw Raise.type("descriptor requires an 'Optimizer' object");
  }

  private static Value applyOld(Runtime runtime, Value[] in) {
    applyPairs(runtime, in);
    return None.NONE;
  }

  static Value applyPairs(Runtime runtime, Value[] in) {
    List<Value> gradients = new ArrayList<>();
    List<Value> variables = new ArrayList<>();
    if (in[1] == None.NONE) {
      throw Raise.type("zip() argument after * must be an iterable, not NoneType");
    }
    for (Value pair : Conversion.drain(runtime, runtime.iterate(in[1]))) {
      List<Value> both = Conversion.drain(runtime, runtime.iterate(pair));
      if (both.size() != 2) {
        throw both.size() < 2
            ? Raise.value("not enough values to unpack (expected 2, got %d)".formatted(both.size()))
            : Raise.value("too many values to unpack (expected 2, got %d)".formatted(both.size()));
      }
      gradients.add(both.getFirst());
      variables.add(both.getLast());
    }
    Value count = step(runtime, self(in[0]), steps(runtime, self(in[0]), gradients, variables));
    Constraints.apply(runtime, variables);
    return count;
  }

  /** Refuses to make the variables of an optimizer in a traced function that may make none. */
  private static void checkVariables(Runtime runtime, Value optimizer) {
    if (runtime.graph() instanceof Graph graph
        && optimizer instanceof OptimizerValue self
        && !self.optimizer().isBuilt()) {
      graph.checkVariables();
    }
  }

  private static Value apply(Runtime runtime, Value[] in) {
    checkVariables(runtime, in[0]);
    OptimizerValue self = self(in[0]);
    if (in[1] == None.NONE || in[1] instanceof Cursor) {
      throw Raise.type("object of type '%s' has no len()".formatted(Types.nameOf(in[1])));
    }
    List<Value> gradients = runtime.all(in[1]);
    if (gradients.isEmpty()) {
      return None.NONE;
    }
    if (in[2] == None.NONE) {
      List<Variable> known = self.inUse().variables();
      if (self instanceof LossScaling scaling && known.size() == gradients.size()) {
        List<Optimizer.Step> steps = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
          steps.add(step(runtime, gradients.get(i), known.get(i)));
        }
        warn(runtime, scaling.step(runtime, steps));
        return None.NONE;
      }
      if (known.size() == gradients.size()) {
        List<Optimizer.Step> steps = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
          steps.add(step(runtime, gradients.get(i), known.get(i)));
        }
        warn(runtime, self.inUse().applyGradients(steps));
      } else {
        List<@Nullable Tensor> tensors = new ArrayList<>();
        gradients.forEach(gradient -> tensors.add(gradient(runtime, gradient)));
        warn(runtime, self.inUse().apply(tensors));
      }
      return None.NONE;
    }
    List<Value> variables = runtime.all(in[2]);
    step(runtime, self, steps(runtime, self(in[0]), gradients, variables));
    Constraints.apply(runtime, variables);
    return None.NONE;
  }

  private static Value build(Runtime runtime, Value[] in) {
    Structures.flatten(in[1]).forEach(each -> self(in[0]).know(variable(runtime, each), each));
    self(in[0]).builtByHand();
    List<Variable> variables = variables(runtime, in[1], List.of());
    if (in[0] instanceof LossScaling scaling) {
      scaling.build(runtime, variables);
    }
    self(in[0]).checkPaths(variables);
    self(in[0]).optimizer().build(variables);
    return None.NONE;
  }

  private static Value finish(Runtime runtime, Value[] in) {
    OptimizerValue self = in[0] instanceof LossScaling scaling ? scaling.inner() : self(in[0]);
    self.optimizer().finalizeVariableValues(variables(runtime, in[1], List.of()));
    return None.NONE;
  }

  private static Value setWeights(Runtime runtime, Value[] in) {
    OptimizerValue self = self(in[0]);
    if (!self.optimizer().isBuilt()) {
      throw Raise.value(
          "You are calling `set_weights()` on an optimizer that has not yet been built. Please call"
              + " `optimizer.build(trainable_variables)` to create the optimizer weights before"
              + " calling `set_weights()`.");
    }
    List<Value> given = runtime.all(in[1]);
    List<Value> all = self.variables(runtime).items();
    for (int i = 0; i < Math.min(given.size(), all.size()); i++) {
      KerasVariable variable = (KerasVariable) all.get(i);
      String shape = runtime.str(runtime.requiredAttribute(given.get(i), "shape"));
      if (!shape.equals(variable.value().shape().toString())) {
        throw Raise.value(
            "Optimizer variable %s has shape %s not compatible with provided weight shape %s."
                .formatted(System.identityHashCode(variable), variable.value().shape(), shape));
      }
      runtime.call(runtime.requiredAttribute(variable, "assign"), given.get(i));
    }
    return None.NONE;
  }

  private static Value load(Runtime runtime, Value[] in) {
    DictValue store = (DictValue) in[1];
    List<Value> all = self(in[0]).variables(runtime).items();
    if (store.entries().size() != all.size()) {
      runtime.warn(
          "Skipping variable loading for optimizer '%s', because it has %d variables whereas the saved optimizer has %d variables. "
              .formatted(self(in[0]).name(), all.size(), store.entries().size()));
      return None.NONE;
    }
    for (int i = 0; i < all.size(); i++) {
      Value saved = runtime.item(store, new Str(Integer.toString(i)));
      runtime.call(runtime.requiredAttribute(all.get(i), "assign"), saved);
    }
    return None.NONE;
  }

  private static Value scaled(Runtime runtime, Value[] in) {
    if (in[0] instanceof LossScaling scaling) {
      return scaling.scaled(runtime, in[1]);
    }
    if (Operands.existing(in[1]) == null) {
      double scale = self(in[0]).optimizer().scaleLoss(Tensor.of(1.0)).getDouble(0);
      return scale == 1 ? in[1] : runtime.binary(Operator.MUL, in[1], Float.of(scale));
    }
    Tensor loss = Operands.tensor(runtime, in[1], null).value();
    return new TensorValue(self(in[0]).optimizer().scaleLoss(loss));
  }

  private static Value exclude(Runtime runtime, Value[] in) {
    List<String> names = new ArrayList<>();
    if (in[2] != None.NONE) {
      Structures.flatten(in[2]).forEach(name -> names.add(runtime.str(name)));
    }
    self(in[0]).optimizer().excludeFromWeightDecay(variables(runtime, in[1], List.of()), names);
    return None.NONE;
  }

  private static List<Optimizer.Step> steps(
      Runtime runtime, OptimizerValue self, List<Value> gradients, List<Value> variables) {
    List<Optimizer.Step> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(gradients.size(), variables.size()); i++) {
      Variable variable = variable(runtime, variables.get(i));
      self.know(variable, variables.get(i));
      steps.add(step(runtime, gradients.get(i), variable));
    }
    return steps;
  }

  private static Optimizer.Step step(Runtime runtime, Value gradient, Variable variable) {
    if (!(gradient instanceof IndexedSlices rows)) {
      return new Optimizer.Step(gradient(runtime, gradient), variable);
    }
    Tensor whole = rows.sum() == null ? rows.slices().whole(variable.shape()) : rows.sum();
    return new Optimizer.Step(whole, rows.slices(), variable);
  }

  private static @Nullable Tensor gradient(Runtime runtime, Value given) {
    return given == None.NONE ? null : Constants.converted(runtime, given, null, "");
  }

  static Variable variable(Runtime runtime, Value value) {
    if (Operands.existing(value) instanceof Variable variable) {
      return variable;
    }
    throw Raise.of(
        Exceptions.ATTRIBUTE_ERROR,
        "'%s' object has no attribute '_unique_id'".formatted(Types.nameOf(value)),
        "An optimizer changes tf.Variables only; this is " + shortened(runtime.repr(value)) + ".");
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  /** One update; the answer is the count of iterations, as in Keras. */
  private static Value step(Runtime runtime, OptimizerValue self, List<Optimizer.Step> steps) {
    if (self instanceof LossScaling scaling) {
      warn(runtime, scaling.step(runtime, steps));
      return self.count();
    }
    List<Variable> variables = steps.stream().map(Optimizer.Step::variable).toList();
    self.checkPaths(variables);
    OwnOptimizers.build(runtime, self, variables);
    for (Optimizer.Step step : steps) {
      if (self.optimizer().isBuilt() && !self.inUse().knows(step.variable())) {
        throw Raise.value(Optimizer.unknown(runtime.repr(self.known(step.variable()))));
      }
    }
    warn(runtime, self.inUse().applyGradients(steps));
    return self.iterations();
  }

  private static void warn(Runtime runtime, List<Variable> skipped) {
    if (!skipped.isEmpty()) {
      runtime.warn(Optimizer.warning(skipped));
    }
  }

  private static List<Optimizer.Step> old(Runtime runtime, Value[] in, Value variables) {
    if (Operands.existing(in[1]) != null) {
      throw Raise.of(
          Exceptions.RUNTIME_ERROR,
          "`loss` passed to Optimizer.compute_gradients should be a function when eager execution"
              + " is enabled.");
    }
    return computed(runtime, new Value[] {in[0], in[1], variables}, None.NONE);
  }

  /** The gradients of a loss, which is a function or, with the tape it is on, a tensor. */
  private static List<Optimizer.Step> computed(Runtime runtime, Value[] in, Value onTape) {
    Operand known = Operands.existing(in[1]);
    if (known != null) {
      if (!(onTape instanceof TapeObject tape)) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            "`tape` is required when a `Tensor` loss is passed. Received: loss=%s, tape=None."
                .formatted(runtime.str(in[1])),
            "Pass a function that computes the loss: opt.minimize(lambda: …, [x]).");
      }
      return gradients(tape.tape(), known, variables(runtime, in[2], List.of()));
    }
    GradientTape tape = new GradientTape();
    Operand loss;
    List<Variable> variables;
    try (GradientTape recording = tape.enter()) {
      boolean later = isFunction(in[2]) || in[2] == None.NONE;
      variables = later ? List.of() : variables(runtime, in[2], List.of());
      variables.forEach(recording::watch);
      Value value = runtime.call(in[1]);
      Operand operand = Operands.existing(value);
      loss = operand != null ? operand : Constants.converted(runtime, value, null, "");
      variables = later ? variables(runtime, in[2], recording.watchedVariables()) : variables;
    }
    return gradients(tape, loss, variables);
  }

  private static boolean isFunction(Value value) {
    return value instanceof tapedeck.script.value.Function
        || value instanceof tapedeck.script.value.BoundMethod;
  }

  private static List<Variable> variables(Runtime runtime, Value given, List<Variable> fallback) {
    if (given == None.NONE) {
      return fallback;
    }
    Value list = isFunction(given) ? runtime.call(given) : given;
    List<Variable> variables = new ArrayList<>();
    Structures.flatten(list).forEach(leaf -> variables.add(variable(runtime, leaf)));
    return variables;
  }

  private static List<Optimizer.Step> gradients(
      GradientTape tape, Operand loss, List<Variable> variables) {
    List<@Nullable Tensor> gradients =
        tape.gradient(List.of(loss), variables, List.of(), Unconnected.NONE);
    List<Optimizer.Step> steps = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      steps.add(new Optimizer.Step(gradients.get(i), tape.slices().get(i), variables.get(i)));
    }
    return steps;
  }

  private static Value pairs(List<Optimizer.Step> steps) {
    List<Value> pairs = new ArrayList<>();
    for (Optimizer.Step step : steps) {
      Value gradient = step.gradient() == null ? None.NONE : new TensorValue(step.gradient());
      pairs.add(Tuple.of(gradient, new VariableValue(step.variable())));
    }
    return ListValue.of(pairs);
  }
}
