package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/**
 * What a layer is called with: tensors of its type, and the arguments that its {@code call} takes.
 */
public final class CallArguments {
  private static final Str TRAINING = new Str("training");

  private CallArguments() {}

  /** The positional arguments as tensors; ValueError for what is none. */
  static List<Value> positional(Runtime runtime, LayerObject self, Tuple places) {
    List<Value> given = new ArrayList<>();
    boolean anything = takesAnything(self);
    for (Value each : places.items()) {
      given.add(anything ? tensor(runtime, self, each) : converted(runtime, self, each));
    }
    if (self instanceof ModelObject model
        && !given.isEmpty()
        && given.getFirst() instanceof DictValue byName
        && model.graph() instanceof Functional graph
        && model.isFunctional()) {
      given.set(0, graph.ordered(runtime, byName));
    }
    for (Value leaf : Structures.flatten(ListValue.of(given))) {
      if (Operands.existing(leaf) == null
          && leaf != None.NONE
          && !(leaf instanceof KerasTensor)
          && !(leaf instanceof StringTensor)) {
        throw Raise.of(
            Exceptions.VALUE_ERROR,
            "Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: %s (of type %s)"
                .formatted(runtime.str(leaf), runtime.str(Types.of(leaf))),
            "Make a tensor of it first: tf.constant(…).");
      }
    }
    return given;
  }

  /** The arguments by name, arrays among them as tensors. */
  static DictValue named(Runtime runtime, LayerObject self, DictValue given) {
    DictValue named = DictValue.empty();
    given
        .entries()
        .forEach((key, value) -> named.entries().put(key, converted(runtime, self, value)));
    return named;
  }

  static List<String> parameterNames(Parameters parameters) {
    return parameters.all().stream().skip(1).map(Parameters.Parameter::name).toList();
  }

  /** Refuses arguments that do not fit the parameters, in the words of Python's module inspect. */
  static void checkArguments(
      @Nullable Parameters parameters, List<Value> given, DictValue keywords) {
    if (parameters == null) {
      return;
    }
    int left = given.size();
    boolean more = false;
    for (Parameters.Parameter each : parameters.all().subList(1, parameters.all().size())) {
      boolean named = keywords.entries().containsKey(new Str(each.name()));
      switch (each.kind()) {
        case REST -> left = 0;
        case KEYWORDS -> more = true;
        case POSITIONAL_ONLY, NORMAL -> {
          if (left > 0 && named) {
            throw Raise.type("multiple values for argument '%s'".formatted(each.name()));
          }
          if (left <= 0 && !named && each.defaultValue() == null) {
            throw Raise.type("missing a required argument: '%s'".formatted(each.name()));
          }
          left--;
        }
        case KEYWORD_ONLY -> {
          if (!named && each.defaultValue() == null) {
            throw Raise.type("missing a required argument: '%s'".formatted(each.name()));
          }
        }
      }
    }
    if (left > 0) {
      throw Raise.type("too many positional arguments");
    }
    for (Value key : keywords.entries().keySet()) {
      String name = ((Str) key).text();
      boolean known =
          more
              || name.equals("training")
              || name.equals("mask")
              || parameters.all().stream().anyMatch(each -> each.name().equals(name));
      if (!known) {
        throw Raise.type("got an unexpected keyword argument '%s'".formatted(name));
      }
    }
  }

  /** Whether a layer takes lists of numbers and text, as those that prepare data do. */
  private static boolean takesAnything(LayerObject self) {
    return self.type().lineage().stream()
        .anyMatch(type -> type.module().startsWith("keras.src.layers.preprocessing."));
  }

  /** Lists as tensors, of whole numbers or text where they hold such. */
  private static Value tensor(Runtime runtime, LayerObject self, Value value) {
    if (value instanceof KerasTensor) {
      return value;
    }
    StringTensor texts = StringTensor.of(value, StringTensor.Kind.TENSOR);
    if (texts != null) {
      return texts;
    }
    boolean list = value instanceof ListValue || value instanceof Tuple;
    Value read = list ? new TensorValue(Operands.tensor(runtime, value, null).value()) : value;
    return converted(runtime, self, read);
  }

  /** Arrays become tensors; floating ones take the layer's type. */
  static Value converted(Runtime runtime, LayerObject self, Value value) {
    return switch (value) {
      case ListValue list ->
          ListValue.of(list.items().stream().map(v -> converted(runtime, self, v)).toList());
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(v -> converted(runtime, self, v)).toList());
      case DictValue dict -> {
        DictValue made = DictValue.empty();
        dict.entries().forEach((key, v) -> made.entries().put(key, converted(runtime, self, v)));
        yield made;
      }
      default -> {
        Operand own = Operands.existing(value);
        if (own == null && !(value instanceof ArrayValue)) {
          yield value;
        }
        Operand operand = own != null ? own : Operands.tensor(runtime, value, null);
        boolean fits =
            !self.autocast
                || self instanceof ModelObject model && model.isFunctional()
                || !operand.value().dtype().isFloating()
                || operand.value().dtype() == self.compute;
        yield fits
            ? own != null ? value : new TensorValue(operand.value())
            : new TensorValue(runtime.engine().cast(operand, self.compute));
      }
    };
  }

  static Arguments withTraining(
      Runtime runtime, LayerObject self, List<Value> given, DictValue keywords) {
    KerasRun keras = KerasRun.of(runtime);
    Parameters parameters = parameters(LayerCalls.method(runtime, self, "call"));
    int place = -1;
    boolean knows = false;
    for (int i = 0; parameters != null && i < parameters.all().size(); i++) {
      if (parameters.all().get(i).name().equals("training")) {
        knows = true;
        place = i - 1;
      }
    }
    Value told = keywords.entries().get(TRAINING);
    if (told == null && knows && place >= 0 && place < given.size()) {
      keras.training(given.get(place));
    } else {
      Value inherited = keras.training();
      Value value =
          told != null
              ? told
              : inherited != null && inherited != None.NONE
                  ? inherited
                  : knows && parameters != null ? fallback(parameters) : null;
      keras.training(value);
      keywords.entries().remove(TRAINING);
      if (told != null && !knows && takesMore(parameters)) {
        keywords.entries().put(TRAINING, told);
      } else if (knows && value != null && value != None.NONE) {
        keywords.entries().put(TRAINING, value);
      }
    }
    List<String> names = keywords.entries().keySet().stream().map(k -> ((Str) k).text()).toList();
    return Arguments.of(given, names, List.copyOf(keywords.entries().values()));
  }

  /** Whether the call of a layer has a parameter that says whether it trains. */
  public static boolean knowsTraining(Runtime runtime, LayerObject layer) {
    return knows(runtime, layer, "training");
  }

  /** Whether the call of a layer has a parameter of this name. */
  public static boolean knows(Runtime runtime, LayerObject layer, String parameter) {
    Parameters known = parameters(LayerCalls.method(runtime, layer, "call"));
    return known != null && known.all().stream().anyMatch(each -> each.name().equals(parameter));
  }

  private static boolean takesMore(@Nullable Parameters parameters) {
    return parameters == null
        || parameters.all().stream().anyMatch(p -> p.kind() == Parameters.Kind.KEYWORDS);
  }

  private static @Nullable Value fallback(Parameters parameters) {
    for (Parameters.Parameter each : parameters.all()) {
      if (each.name().equals("training")) {
        return each.defaultValue();
      }
    }
    return null;
  }

  static @Nullable Parameters parameters(Value method) {
    return switch (method) {
      case BoundMethod bound -> parameters(bound.function());
      case Function function -> function.parameters();
      case Builtin builtin -> builtin.parameters();
      default -> null;
    };
  }
}
