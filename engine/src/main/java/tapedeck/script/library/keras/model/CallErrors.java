package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/**
 * Says with an error from within a layer's {@code call} which layer it was, and called with what.
 */
final class CallErrors {
  private static final String BEGINNING = "Exception encountered when calling ";
  private static final Set<String> TOLD_TRAINING =
      Set.of("Dense", "Dropout", "GaussianNoise", "BatchNormalization");

  private CallErrors() {}

  /** Calls, and lets an error tell of the innermost layer it comes from. */
  static Value calling(
      Runtime runtime,
      LayerObject self,
      Value method,
      @Nullable Parameters parameters,
      Arguments arguments) {
    try {
      return runtime.call(method, arguments);
    } catch (EngineError error) {
      throw error.getMessage().startsWith(BEGINNING)
          ? error
          : new EngineError(
              error.kind(),
              text(runtime, self, parameters, arguments, error.getMessage()),
              error.help());
    } catch (Raise raise) {
      throw told(runtime, self, parameters, arguments, raise);
    }
  }

  /** The error of a call for the shape of its result alone. */
  static EngineError symbolic(Runtime runtime, KerasTensor.Call call, EngineError error) {
    return new EngineError(
        error.kind(), symbolicText(runtime, call, error.getMessage()), error.help());
  }

  /** The same of what a script raised. */
  static Raise symbolic(Runtime runtime, KerasTensor.Call call, Raise raise) {
    List<Value> args = Exceptions.arguments(raise.exception()).items();
    String message = args.isEmpty() ? "" : runtime.str(args.getFirst());
    return isRefusal(raise, message)
        ? raise
        : again(runtime, raise, symbolicText(runtime, call, message));
  }

  private static String symbolicText(Runtime runtime, KerasTensor.Call call, String message) {
    LayerObject self = call.layer();
    String type = self.type().name();
    List<String> lines = new ArrayList<>();
    Arguments given = call.arguments(call.inputs());
    line(runtime, "args", new Tuple(List.of(given.positional())), lines);
    DictValue named = DictValue.empty();
    for (int i = 0; i < given.names().length; i++) {
      named.entries().put(new Str(given.names()[i]), given.named()[i]);
    }
    line(runtime, "kwargs", named.entries().isEmpty() ? null : named, lines);
    String whole =
        self.type().lookup("call") instanceof Function
            ? "Could not automatically infer the output shape / dtype of '%s' (of type %s). Either the `%s.call()` method is incorrect, or you need to implement the `%s.compute_output_spec() / compute_output_shape()` method. Error encountered:\n\n%s"
                .formatted(self.name, type, type, type, message)
            : message;
    return whole(type + ".call()", whole, lines);
  }

  private static String whole(String name, String message, List<String> lines) {
    return "%s%s.\n\n\033[1m%s\033[0m\n\nArguments received by %s:\n%s"
        .formatted(BEGINNING, name, message, name, String.join("\n", lines));
  }

  private static boolean isRefusal(Raise raise, String message) {
    return message.endsWith(" is not part of Tapedeck's Python")
        || !raise.exception().type().isSubclassOf(Exceptions.EXCEPTION);
  }

  private static Raise again(Runtime runtime, Raise raise, String message) {
    Instance exception = raise.exception();
    Str text = new Str(message);
    return exception.type().isUserDefined()
            && runtime.call(exception.type(), text) instanceof Instance own
        ? raise.with(own)
        : raise.with(Exceptions.instance(exception.type(), text));
  }

  private static Raise told(
      Runtime runtime,
      LayerObject self,
      @Nullable Parameters parameters,
      Arguments arguments,
      Raise raise) {
    Instance exception = raise.exception();
    List<Value> args = Exceptions.arguments(exception).items();
    String message = args.isEmpty() ? "" : runtime.str(args.getFirst());
    return message.startsWith(BEGINNING) || isRefusal(raise, message)
        ? raise
        : again(runtime, raise, text(runtime, self, parameters, arguments, message));
  }

  private static String text(
      Runtime runtime,
      LayerObject self,
      @Nullable Parameters parameters,
      Arguments arguments,
      String message) {
    String name = self.type().name() + ".call()";
    List<String> lines = new ArrayList<>();
    Value call = self.type().lookup("call");
    boolean unwritten =
        call == LayerClass.TYPE.attributes().get("call")
            || call == ModelClass.TYPE.attributes().get("call")
                && !(self instanceof ModelObject model && model.graph() != null);
    if (unwritten) {
      line(runtime, "args", new Tuple(List.of(arguments.positional())), lines);
      line(runtime, "kwargs", null, lines);
    } else if (call instanceof Function && parameters != null) {
      own(runtime, parameters, arguments, lines);
    } else {
      builtIn(runtime, self, arguments, lines);
    }
    return whole(name, message, lines);
  }

  /** The parameters of a {@code call} of the script. */
  private static void own(
      Runtime runtime, Parameters parameters, Arguments arguments, List<String> into) {
    Value[] given = arguments.positional();
    int next = 0;
    DictValue rest = DictValue.empty();
    for (Parameters.Parameter parameter : parameters.all().subList(1, parameters.all().size())) {
      Value value = parameter.defaultValue();
      switch (parameter.kind()) {
        case REST -> {
          value = new Tuple(List.of(given).subList(Math.min(next, given.length), given.length));
          next = given.length;
        }
        case KEYWORDS -> value = rest;
        case POSITIONAL_ONLY, NORMAL, KEYWORD_ONLY -> {
          Value named = named(arguments, parameter.name());
          value = named != null ? named : next < given.length ? given[next++] : value;
        }
      }
      boolean empty =
          value == null
              || value == rest
              || value instanceof Tuple tuple
                  && parameter.kind() == Parameters.Kind.REST
                  && tuple.items().isEmpty();
      line(runtime, parameter.name(), empty ? null : value, into);
    }
  }

  private static void builtIn(
      Runtime runtime, LayerObject self, Arguments arguments, List<String> into) {
    boolean model = self instanceof ModelObject;
    line(
        runtime,
        "inputs",
        arguments.positional().length > 0 ? arguments.positional()[0] : None.NONE,
        into);
    if (model || TOLD_TRAINING.contains(self.type().name())) {
      Value training = named(arguments, "training");
      line(runtime, "training", training == null ? None.NONE : training, into);
    }
    if (model || self.type().name().equals("BatchNormalization")) {
      line(runtime, "mask", None.NONE, into);
    }
    if (model) {
      line(runtime, "kwargs", null, into);
    }
  }

  private static @Nullable Value named(Arguments arguments, String name) {
    for (int i = 0; i < arguments.names().length; i++) {
      if (arguments.names()[i].equals(name)) {
        return arguments.named()[i];
      }
    }
    return null;
  }

  private static void line(Runtime runtime, String name, @Nullable Value value, List<String> into) {
    String text =
        value == null ? "<class 'inspect._empty'>" : runtime.str(described(runtime, value));
    into.add("  • " + name + "=" + text);
  }

  /** Each leaf as a text: tensors by shape and type. */
  private static Value described(Runtime runtime, Value value) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : Structures.flatten(value)) {
      Operand operand = leaf instanceof KerasVariable ? null : Operands.existing(leaf);
      leaves.add(
          new Str(
              operand == null
                  ? runtime.repr(leaf)
                  : "tf.Tensor(shape=%s, dtype=%s)"
                      .formatted(operand.value().shape(), operand.value().dtype())));
    }
    return Structures.pack(value, leaves);
  }
}
