package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;
import tapedeck.train.Option;

/** Options of declared objects, as a script gives them and is told of them. */
public final class Options {
  private Options() {}

  /**
   * The parameters of a class.
   *
   * @param open whether it takes others, too
   */
  public static Parameters parameters(List<Option> options, boolean open) {
    List<Parameters.Parameter> all = new ArrayList<>();
    for (Option option : options) {
      Value fallback = option.required() ? null : None.NONE;
      all.add(new Parameters.Parameter(option.name(), Parameters.Kind.NORMAL, fallback));
    }
    if (open) {
      all.add(new Parameters.Parameter("kwargs", Parameters.Kind.KEYWORDS, null));
    }
    return new Parameters(all);
  }

  /**
   * The options that were given, by name.
   *
   * @param type the class that complains of others
   * @param plain how an option is read, by its name
   */
  public static Map<String, @Nullable Object> given(
      String type,
      Parameters parameters,
      Arguments given,
      BiFunction<String, Value, @Nullable Object> plain) {
    Value[] bound = parameters.bind(type + ".__init__()", given);
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    for (int i = 0; i < bound.length; i++) {
      String option = parameters.all().get(i).name();
      if (parameters.all().get(i).kind() == Parameters.Kind.KEYWORDS) {
        ((DictValue) bound[i])
            .entries()
            .forEach((key, value) -> {
              String name = ((Str) key).text();
              options.put(name, plain.apply(name, value));
            });
      } else if (i < given.positional().length || List.of(given.names()).contains(option)) {
        options.put(option, plain.apply(option, bound[i]));
      }
    }
    return options;
  }

  /** A value of a script as an option: a number, a text, a list of them; null for None. */
  public static @Nullable Object plain(Runtime runtime, Value value) {
    Tensor tensor = Constants.existing(value);
    if (tensor != null && tensor.isScalar()) {
      return tensor.dtype().isFloating()
          ? (Object) tensor.getDouble(0)
          : (Object) tensor.getLong(0);
    }
    return switch (value) {
      case None none -> null;
      case Float number -> number.value();
      case Bool flag -> flag.isTrue();
      case Int whole when whole.isSmall() -> whole.small();
      case Str text -> text.text();
      case ListValue list -> list.items().stream().map(each -> plain(runtime, each)).toList();
      case Tuple tuple -> tuple.items().stream().map(each -> plain(runtime, each)).toList();
      default -> runtime.repr(value);
    };
  }

  /** An option as a script sees it. */
  public static Value told(@Nullable Object option) {
    return switch (option) {
      case null -> None.NONE;
      case Double number -> Float.of(number);
      case Long whole -> Int.of(whole);
      case Boolean flag -> Bool.of(flag);
      case List<?> list -> ListValue.of(list.stream().<Value>map(Options::told).toList());
      case Object other -> new Str(other.toString());
    };
  }
}
