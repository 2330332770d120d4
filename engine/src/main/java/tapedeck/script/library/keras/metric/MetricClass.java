package tapedeck.script.library.keras.metric;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializers;

/** The class {@code tf.keras.metrics.Metric}, from which metrics of a script derive. */
public final class MetricClass {
  /** The class {@code Metric}, from which metrics derive. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.metrics.metric", "Metric", Types.OBJECT, new ClassValue.Open(Own::new));

  /** Metrics of Keras' own that have no options but name and type. */
  private static final List<String> NAMED_ALONE =
      List.of("Mean", "Sum", "Accuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy");

  private MetricClass() {}

  /** A metric whose class a script defines. */
  private static final class Own extends Instance {
    final List<KerasVariable> variables = new ArrayList<>();
    String name;
    DType dtype = DType.FLOAT32;

    Own(ClassValue type) {
      super(type);
      this.name = Initializers.snake(type.name());
    }
  }

  static {
    String weight = "self, shape=None, initializer=None, dtype=None, name=None, **kwargs";
    Namespace.of(TYPE)
        .method("__init__", "self, dtype=None, name=None", MetricClass::begin)
        .method("__call__", "self, *args, **kwargs", MetricClass::called)
        .method("__repr__", "self", (r, in) -> new Str(text(r, in[0])))
        .method("update_state", "self, *args, **kwargs", MetricClass::update)
        .method("reset_state", "self", MetricClass::reset)
        .method("result", "self", MetricClass::result)
        .method(
            "get_config",
            "self",
            (r, in) -> {
              if (Types.of(in[0]).isUserDefined() || NAMED_ALONE.contains(Types.nameOf(in[0]))) {
                DictValue config = DictValue.empty();
                config.entries().put(new Str("name"), new Str(name(in[0])));
                config.entries().put(new Str("dtype"), new Str(dtype(in[0]).label()));
                return config;
              }
              throw Raise.refused(
                  Types.nameOf(in[0]) + ".get_config", "Keep the options in variables.");
            })
        .method("add_weight", weight, MetricClass::addWeight)
        .method("add_variable", weight.replace("shape=None", "shape"), MetricClass::addWeight)
        .property("name", self -> new Str(name(self)))
        .property("variables", MetricClass::variables)
        .property("dtype", self -> new Str(dtype(self).label()));
  }

  private static String text(Runtime runtime, Value self) {
    return "<%s name=%s>".formatted(Types.of(self).name(), name(self));
  }

  private static String name(Value self) {
    return self instanceof Metric metric ? metric.name() : own(self).name;
  }

  private static DType dtype(Value self) {
    return self instanceof Metric metric ? metric.dtype() : own(self).dtype;
  }

  private static ListValue variables(Value self) {
    return self instanceof Metric metric
        ? metric.variables()
        : ListValue.of(List.<Value>copyOf(own(self).variables));
  }

  private static Own own(Value self) {
    if (self instanceof Own own) {
      return own;
    }
    throw Raise.type("descriptor requires a 'Metric' object but received " + Types.nameOf(self));
  }

  private static Value begin(Runtime runtime, Value[] in) {
    Own self = own(in[0]);
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    self.dtype = dtype == null ? KerasRun.of(runtime).floatType() : dtype;
    self.name =
        in[2] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh(self.type().name());
    return None.NONE;
  }

  private static Arguments given(Value[] in) {
    DictValue named = (DictValue) in[2];
    return Arguments.of(
        ((Tuple) in[1]).items(),
        named.entries().keySet().stream().map(key -> ((Str) key).text()).toList(),
        List.copyOf(named.entries().values()));
  }

  private static Value called(Runtime runtime, Value[] in) {
    runtime.call(runtime.requiredAttribute(in[0], "update_state"), given(in));
    return runtime.call(runtime.requiredAttribute(in[0], "result"));
  }

  private static Value update(Runtime runtime, Value[] in) {
    if (in[0] instanceof Metric metric) {
      metric.update(runtime, given(in));
      return None.NONE;
    }
    throw missing(in[0], "update_state");
  }

  private static Raise missing(Value self, String method) {
    return Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "%s must override `%s()`.".formatted(Types.of(self).name(), method));
  }

  private static Value reset(Runtime runtime, Value[] in) {
    if (in[0] instanceof Metric metric) {
      metric.clear(runtime);
    } else {
      for (KerasVariable variable : own(in[0]).variables) {
        Tensor old = variable.value();
        variable.set(Tensor.full(old.dtype(), old.shape(), 0));
      }
    }
    return None.NONE;
  }

  private static Value result(Runtime runtime, Value[] in) {
    if (in[0] instanceof Metric metric) {
      return metric.outcome(runtime);
    }
    throw missing(in[0], "result");
  }

  private static Value addWeight(Runtime runtime, Value[] in) {
    Own self = own(in[0]);
    DType dtype = DTypes.tensorFlow(runtime, in[3]);
    Shape shape = in[1] == None.NONE ? Shape.SCALAR : Given.shape(runtime, in[1]);
    Value initializer = in[2] == None.NONE ? new Str("zeros") : in[2];
    Tensor first =
        KerasWeights.first(runtime, initializer, shape, dtype == null ? self.dtype : dtype);
    String name = in[4] instanceof Str text ? text.text() : KerasRun.of(runtime).fresh("variable");
    KerasVariable made = KerasWeights.weight(runtime, self.name + "/" + name, first, false);
    self.variables.add(made);
    return made;
  }

  /** What a metric comes to, as a number or, where it keeps several, by name. */
  public static Value outcome(Runtime runtime, Value metric) {
    return runtime.call(runtime.requiredAttribute(metric, "result"));
  }
}
