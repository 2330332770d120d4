package tapedeck.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.UpdateRule;
import tapedeck.tensor.EngineError;

/**
 * An optimizer or schedule, declared once: its name in Keras, one sentence, the formula, the
 * options with their defaults, and how one is made.
 */
public final class Declaration<T> {
  /** An option of old that Keras' optimizers accept, warn of and do not heed. */
  public static final String IGNORED = "decay";

  private final String name;
  private final String doc;
  private final Supplier<String> formula;
  private final List<Option> options;
  private final boolean takesCommon;
  private final List<String> told;
  private final Function<Settings, T> factory;

  private Declaration(Draft draft, Function<Settings, T> factory) {
    this.name = draft.name;
    this.doc = draft.doc;
    this.formula = draft.formula;
    this.options = List.copyOf(draft.options);
    this.takesCommon = draft.takesCommon;
    this.told = draft.told.isEmpty() ? options.stream().map(Option::name).toList() : draft.told;
    this.factory = factory;
  }

  static Draft of(String name) {
    return new Draft(name);
  }

  /** The class in Keras: {@code RMSprop}. */
  public String name() {
    return name;
  }

  /** One sentence for the user. */
  public String doc() {
    return doc;
  }

  /** The rule with its options at their defaults, a line for each number it computes. */
  public String formula() {
    return formula.get();
  }

  /** The parameters in Keras' order, in which a script may give them without names. */
  public List<Option> options() {
    return options;
  }

  /** The names of its options in the order in which Keras' {@code get_config} has them. */
  List<String> told() {
    return told;
  }

  /** Makes one with every option at its default. */
  public T make() {
    return make(Map.of());
  }

  /**
   * Makes one with these options by name and all others at their defaults.
   *
   * @throws EngineError TypeError or ValueError, as Keras', if an option is unknown, missing or has
   *     a value that does not fit
   */
  public T make(Map<String, ? extends @Nullable Object> given) {
    return factory.apply(settings(given));
  }

  Settings settings(Map<String, ? extends @Nullable Object> given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Option option : options) {
      boolean here = given.containsKey(option.name());
      values.put(option.name(), here ? plain(given.get(option.name())) : option.defaultValue());
      if (!here && option.required()) {
        missing.add("'" + option.name() + "'");
      }
    }
    refuseUnknown(given);
    if (!missing.isEmpty()) {
      throw EngineError.type(
          "%s.__init__() missing %d required positional argument%s: %s"
              .formatted(name, missing.size(), missing.size() == 1 ? "" : "s", listed(missing)));
    }
    return new Settings(this, values);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Integer whole -> whole.longValue();
      case Float number -> number.doubleValue();
      case List<?> list -> list.stream().map(Declaration::plain).toList();
      case null, default -> value;
    };
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    String comma = last > 1 ? "," : "";
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + comma + " and " + names.get(last);
  }

  private void refuseUnknown(Map<String, ? extends @Nullable Object> given) {
    Map<String, @Nullable Object> unknown = new LinkedHashMap<>(given);
    options.forEach(option -> unknown.remove(option.name()));
    if (takesCommon) {
      unknown.remove(IGNORED);
    }
    if (unknown.isEmpty()) {
      return;
    }
    String help =
        "It takes: " + options.stream().map(Option::name).collect(Collectors.joining(", ")) + ".";
    if (takesCommon) {
      String listed =
          unknown.entrySet().stream()
              .map(each ->
                  "'%s': %s".formatted(each.getKey(), Settings.python(plain(each.getValue()))))
              .collect(Collectors.joining(", ", "{", "}"));
      throw new EngineError(
          EngineError.Kind.VALUE_ERROR, "Argument(s) not recognized: " + listed, help);
    }
    throw new EngineError(
        EngineError.Kind.TYPE_ERROR,
        "%s.__init__() got an unexpected keyword argument '%s'"
            .formatted(name, unknown.keySet().iterator().next()),
        help);
  }

  @Override
  public String toString() {
    return name;
  }

  /** A declaration being written. */
  static final class Draft {
    private final String name;
    private final List<Option> options = new ArrayList<>();
    private String doc = "";
    private Supplier<String> formula = () -> "";
    private boolean takesCommon;
    private List<String> told = List.of();

    private Draft(String name) {
      this.name = name;
    }

    Draft doc(String sentence) {
      doc = sentence;
      return this;
    }

    Draft formula(String text) {
      formula = () -> text;
      return this;
    }

    /** The formula is the text of a rule, made when it is asked for. */
    Draft rule(Supplier<UpdateRule> rule) {
      formula = () -> rule.get().plain();
      return this;
    }

    Draft takes(Option... taken) {
      options.addAll(List.of(taken));
      return this;
    }

    /** The options that every optimizer has, in Keras' order, but for those already taken. */
    Draft takesCommon() {
      takesCommon = true;
      for (Option option : Common.OPTIONS) {
        if (options.stream().noneMatch(taken -> taken.name().equals(option.name()))) {
          options.add(option);
        }
      }
      return this;
    }

    /** The names of its own options as {@code get_config} orders them, if not as they are taken. */
    Draft tells(String... names) {
      told = List.of(names);
      return this;
    }

    <T> Declaration<T> makes(Function<Settings, T> factory) {
      return new Declaration<>(this, factory);
    }
  }
}
