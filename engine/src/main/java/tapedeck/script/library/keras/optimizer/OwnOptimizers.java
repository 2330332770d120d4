package tapedeck.script.library.keras.optimizer;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What classes that a script derives from optimizers are written with. */
final class OwnOptimizers {
  private OwnOptimizers() {}

  static void install(Namespace optimizer) {
    optimizer
        .method("update_step", "self, gradient, variable, learning_rate", OwnOptimizers::update)
        .method(
            "add_variable",
            "self, shape, initializer='zeros', dtype=None, aggregation='none', layout=None,"
                + " name=None",
            (r, in) -> {
              DType dtype = DTypes.tensorFlow(r, in[3]);
              String name =
                  in[6] instanceof Str text ? text.text() : KerasRun.of(r).fresh("variable");
              DType own = dtype == null ? KerasRun.of(r).floatType() : dtype;
              return added(r, in[0], Given.shape(r, in[1]), in[2], own, name);
            })
        .method(
            "add_variable_from_reference",
            "self, reference_variable, name=None, initializer='zeros'",
            (r, in) -> like(r, in[0], in[1], in[2] instanceof Str t ? t.text() : "var", in[3]))
        .method(
            "add_optimizer_variables",
            "self, trainable_variables, name, initializer='zeros'",
            OwnOptimizers::several)
        .method("_get_variable_index", "self, variable", OwnOptimizers::index)
        .method("_get_current_learning_rate", "self", (r, in) -> of(in).rate(r))
        .property(
            "_trainable_variables",
            self -> {
              OptimizerValue own = OptimizerMembers.self(self);
              return ListValue.of(own.optimizer().variables().stream().map(own::known).toList());
            });
    for (String name : new String[] {"assign", "assign_add", "assign_sub"}) {
      optimizer.method(
          name,
          "self, variable, value",
          (r, in) -> {
            r.call(r.requiredAttribute(in[1], name), in[2]);
            return None.NONE;
          });
    }
  }

  private static OptimizerValue of(Value[] in) {
    return OptimizerMembers.self(in[0]);
  }

  /** Lets a script's {@code update_step} move the variables of an optimizer that has one. */
  static void begun(Runtime runtime, OptimizerValue self) {
    Value method = self.type().lookup("update_step");
    if (method != null && !(method instanceof Builtin)
        || self.optimizer().name().equals("Optimizer")) {
      self.optimizer()
          .moveBy((variable, gradient, rate) ->
              runtime.call(
                  runtime.requiredAttribute(self, "update_step"),
                  new TensorValue(gradient),
                  self.known(variable),
                  new TensorValue(Tensor.of(rate).cast(self.optimizer().rateType()))));
    }
  }

  /** Calls a script's {@code build} before the first step. */
  static void build(Runtime runtime, OptimizerValue self, List<Variable> variables) {
    Value method = self.type().lookup("build");
    if (method != null && !(method instanceof Builtin) && !self.optimizer().isBuilt()) {
      runtime.call(
          runtime.requiredAttribute(self, "build"),
          ListValue.of(variables.stream().map(self::known).toList()));
    }
  }

  /** {@code apply_gradients} by way of the script's own {@code apply}. */
  static Value applyPairs(Runtime runtime, Value[] in) {
    List<Value> gradients = new ArrayList<>();
    List<Value> variables = new ArrayList<>();
    for (Value pair : Conversion.drain(runtime, runtime.iterate(in[1]))) {
      List<Value> both = runtime.all(pair);
      gradients.add(both.getFirst());
      variables.add(both.getLast());
    }
    runtime.call(
        runtime.requiredAttribute(in[0], "apply"),
        ListValue.of(gradients),
        ListValue.of(variables));
    return of(in).iterations();
  }

  /** The rule of the class that the script derived from. */
  private static Value update(Runtime runtime, Value[] in) {
    OptimizerValue self = of(in);
    if (self.optimizer().name().equals("Optimizer")) {
      throw Raise.of(Exceptions.NOT_IMPLEMENTED_ERROR, "", "Write update_step in the class.");
    }
    Tensor gradient = Operands.tensor(runtime, in[1], null).value();
    double rate = Constants.number(runtime, in[3]);
    self.optimizer().moveByRule(OptimizerMembers.variable(runtime, in[2]), gradient, rate);
    return None.NONE;
  }

  private static Value index(Runtime runtime, Value[] in) {
    Variable variable = OptimizerMembers.variable(runtime, in[1]);
    int place = of(in).optimizer().variables().indexOf(variable);
    if (place < 0) {
      throw Raise.of(Exceptions.KEY_ERROR, runtime.str(in[1]));
    }
    return Int.of(place);
  }

  private static KerasVariable added(
      Runtime runtime, Value self, Shape shape, Value initializer, DType dtype, String name) {
    OptimizerValue own = OptimizerMembers.self(self);
    Tensor first = KerasWeights.first(runtime, initializer, shape, dtype);
    KerasVariable made = KerasWeights.weight(runtime, own.name() + "/" + name, first, false);
    own.add(made);
    return made;
  }

  private static KerasVariable like(
      Runtime runtime, Value self, Value reference, String name, Value initializer) {
    Tensor model = Operands.tensor(runtime, reference, null).value();
    Value path =
        reference instanceof KerasVariable weight
            ? new Str(weight.path())
            : runtime.requiredAttribute(reference, "name");
    String stem = runtime.str(path).replace('/', '_').replace(':', '_');
    return added(runtime, self, model.shape(), initializer, model.dtype(), stem + "_" + name);
  }

  private static Value several(Runtime runtime, Value[] in) {
    List<Value> names = in[2] instanceof Str ? List.of(in[2]) : runtime.all(in[2]);
    List<Value> lists = new ArrayList<>();
    names.forEach(name -> lists.add(ListValue.empty()));
    for (Value variable : runtime.all(in[1])) {
      for (int i = 0; i < names.size(); i++) {
        Value initializer = in[3] instanceof ListValue each ? each.items().get(i) : in[3];
        ((ListValue) lists.get(i))
            .items()
            .add(like(runtime, in[0], variable, runtime.str(names.get(i)), initializer));
      }
    }
    return in[2] instanceof Str ? lists.getFirst() : new Tuple(lists);
  }
}
