package tapedeck.script.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a function, and how the arguments of a call are matched with them. */
public final class Parameters {
  /** How a parameter takes its argument. */
  public enum Kind {
    POSITIONAL_ONLY,
    NORMAL,
    REST,
    KEYWORD_ONLY,
    KEYWORDS
  }

  /**
   * One parameter.
   *
   * @param defaultValue null if an argument must be given
   */
  public record Parameter(String name, Kind kind, @Nullable Value defaultValue) {}

  private static final Map<String, Value> CONSTANTS =
      Map.of("None", None.NONE, "True", Bool.TRUE, "False", Bool.FALSE, "...", Ellipsis.ELLIPSIS);

  private final String declaration;
  private final boolean dispatched;
  private @Nullable Layout known;

  public Parameters(List<Parameter> all) {
    this("", false);
    known = layout(all);
  }

  private Parameters(String declaration, boolean dispatched) {
    this.declaration = declaration;
    this.dispatched = dispatched;
  }

  /**
   * What a call has to know.
   *
   * @param positional how many take an argument by position
   * @param required how many of these need one
   * @param rest the place of {@code *args}, or −1
   * @param keywords the place of {@code **kwargs}, or −1
   */
  private record Layout(
      List<Parameter> all, int positional, int required, int rest, int keywords) {}

  private static Layout layout(List<Parameter> all) {
    int positions = 0;
    int needed = 0;
    int restAt = -1;
    int keywordsAt = -1;
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i).kind()) {
        case POSITIONAL_ONLY, NORMAL -> {
          positions++;
          needed += all.get(i).defaultValue() == null ? 1 : 0;
        }
        case REST -> restAt = i;
        case KEYWORDS -> keywordsAt = i;
        case KEYWORD_ONLY -> {}
      }
    }
    return new Layout(List.copyOf(all), positions, needed, restAt, keywordsAt);
  }

  /**
   * What a declaration such as {@code "number, /, ndigits=None, *, flag=False"} says. It is read
   * when first needed: of the thousands of functions that there are, a script calls a few.
   */
  public static Parameters parse(String declaration) {
    return new Parameters(declaration, false);
  }

  /** The names that a declaration has, of a function that takes no {@code *} or {@code /}. */
  public static List<String> names(String declaration) {
    List<String> names = new ArrayList<>();
    for (String part : declaration.isBlank() ? new String[0] : declaration.split(",", -1)) {
      String text = part.strip();
      int equals = text.indexOf('=');
      names.add(equals < 0 ? text : text.substring(0, equals));
    }
    return names;
  }

  private Layout layout() {
    Layout layout = known;
    if (layout == null) {
      layout = layout(declared(declaration));
      known = layout;
    }
    return layout;
  }

  private static List<Parameter> declared(String declaration) {
    List<Parameter> all = new ArrayList<>();
    Kind kind = Kind.NORMAL;
    for (String part : declaration.isBlank() ? new String[0] : declaration.split(",", -1)) {
      String text = part.strip();
      if (text.equals("/")) {
        all.replaceAll(p -> new Parameter(p.name(), Kind.POSITIONAL_ONLY, p.defaultValue()));
      } else if (text.equals("*")) {
        kind = Kind.KEYWORD_ONLY;
      } else if (text.startsWith("**")) {
        all.add(new Parameter(text.substring(2), Kind.KEYWORDS, null));
      } else if (text.startsWith("*")) {
        all.add(new Parameter(text.substring(1), Kind.REST, null));
        kind = Kind.KEYWORD_ONLY;
      } else {
        int equals = text.indexOf('=');
        all.add(
            equals < 0
                ? new Parameter(text, kind, null)
                : new Parameter(
                    text.substring(0, equals), kind, constant(text.substring(equals + 1))));
      }
    }
    return all;
  }

  private static Value constant(String text) {
    Value named = CONSTANTS.get(text);
    if (named != null) {
      return named;
    }
    if (text.startsWith("'")) {
      return new Str(text.substring(1, text.length() - 1));
    }
    return text.matches("-?\\d+")
        ? Int.of(Long.parseLong(text))
        : Float.of(Double.parseDouble(text));
  }

  /** The same, but TensorFlow's dispatcher binds them, which names no function. */
  Parameters dispatched() {
    Parameters same = new Parameters(declaration, true);
    same.known = known;
    return same;
  }

  /** As it was written, which costs nothing to look at; empty for one that was not written. */
  public String declaration() {
    return declaration;
  }

  public List<Parameter> all() {
    return layout().all();
  }

  /** Whether no argument can be given by name. */
  boolean onlyByPosition() {
    return all().stream().allMatch(p -> p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.REST);
  }

  /** Whether an argument of this name can be given. */
  boolean takes(String name) {
    return layout().keywords() >= 0 || indexOf(name) >= 0;
  }

  int mostByPosition() {
    return layout().rest() >= 0 ? Integer.MAX_VALUE : layout().positional();
  }

  int leastByPosition() {
    return layout().required();
  }

  /**
   * The value of every parameter, in order of declaration.
   *
   * @param function its name for messages, with parentheses: {@code f()}
   */
  public Value[] bind(String function, Arguments given) {
    Layout layout = layout();
    int positional = layout.positional();
    int rest = layout.rest();
    Value[] arguments = given.positional();
    if (given.names().length == 0
        && arguments.length == positional
        && positional == layout.all().size()) {
      return arguments.clone();
    }
    @Nullable Value[] bound = new @Nullable Value[layout.all().size()];
    int taken = Math.min(arguments.length, positional);
    System.arraycopy(arguments, 0, bound, 0, taken);
    if (arguments.length > positional && rest < 0) {
      throw tooMany(function, given);
    }
    if (rest >= 0) {
      bound[rest] =
          arguments.length > taken
              ? new Tuple(List.of(arguments).subList(taken, arguments.length))
              : Tuple.EMPTY;
    }
    bindKeywords(function, given, bound);
    return complete(function, bound);
  }

  private void bindKeywords(String function, Arguments given, @Nullable Value[] bound) {
    int keywords = layout().keywords();
    DictValue more = keywords >= 0 ? DictValue.empty() : null;
    for (int i = 0; i < given.names().length; i++) {
      String name = given.names()[i];
      int index = indexOf(name);
      if (index >= 0 && bound[index] != null) {
        throw Raise.type("%s got multiple values for argument '%s'".formatted(function, name));
      } else if (index >= 0) {
        bound[index] = given.named()[i];
      } else if (more != null) {
        more.entries().put(new Str(name), given.named()[i]);
      } else {
        throw unexpected(function, name);
      }
    }
    if (more != null) {
      bound[keywords] = more;
    }
  }

  private Raise unexpected(String function, String name) {
    for (Parameter parameter : all()) {
      if (parameter.kind() == Kind.POSITIONAL_ONLY && parameter.name().equals(name)) {
        return Raise.type(
            "%s got some positional-only arguments passed as keyword arguments: '%s'"
                .formatted(function, name));
      }
    }
    List<String> names = all().stream().map(Parameter::name).toList();
    String near = Spelling.nearest(name, names);
    return Raise.of(
        Exceptions.TYPE_ERROR,
        dispatched
            ? "Got an unexpected keyword argument '%s'".formatted(name)
            : "%s got an unexpected keyword argument '%s'".formatted(function, name),
        near != null
            ? "Did you mean '" + near + "'?"
            : names.isEmpty() ? null : "It takes: " + String.join(", ", names) + ".");
  }

  private int indexOf(String name) {
    for (int i = 0; i < all().size(); i++) {
      Kind kind = all().get(i).kind();
      if ((kind == Kind.NORMAL || kind == Kind.KEYWORD_ONLY) && all().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Value[] complete(String function, @Nullable Value[] bound) {
    Value[] complete = new Value[bound.length];
    for (int i = 0; i < bound.length; i++) {
      Value value = bound[i] != null ? bound[i] : all().get(i).defaultValue();
      if (value == null) {
        throw missing(function, bound);
      }
      complete[i] = value;
    }
    return complete;
  }

  private Raise missing(String function, @Nullable Value[] bound) {
    List<String> byPosition = new ArrayList<>();
    List<String> byKeyword = new ArrayList<>();
    for (int i = 0; i < bound.length; i++) {
      if (bound[i] == null && all().get(i).defaultValue() == null) {
        boolean keyword = all().get(i).kind() == Kind.KEYWORD_ONLY;
        (keyword ? byKeyword : byPosition).add("'" + all().get(i).name() + "'");
      }
    }
    boolean keyword = byPosition.isEmpty();
    List<String> names = keyword ? byKeyword : byPosition;
    if (dispatched) {
      return Raise.of(
          Exceptions.TYPE_ERROR,
          "Missing required positional argument",
          "%s needs %s.".formatted(function, listed(names)));
    }
    return Raise.type(
        "%s missing %d required %s argument%s: %s"
            .formatted(
                function,
                names.size(),
                keyword ? "keyword-only" : "positional",
                names.size() == 1 ? "" : "s",
                listed(names)));
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return switch (names.size()) {
      case 1 -> names.getFirst();
      case 2 -> names.get(0) + " and " + names.get(1);
      default -> String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
    };
  }

  private Raise tooMany(String function, Arguments given) {
    int count = given.positional().length;
    int required = layout().required();
    int positional = layout().positional();
    String takes =
        required == positional
            ? Integer.toString(positional)
            : "from %d to %d".formatted(required, positional);
    boolean one = required == positional && positional == 1;
    return Raise.type(
        "%s takes %s positional argument%s but %d %s given"
            .formatted(function, takes, one ? "" : "s", count, count == 1 ? "was" : "were"));
  }
}
