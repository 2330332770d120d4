package tapedeck.script.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import tapedeck.script.syntax.Scope;
import tapedeck.tape.Place;

/** Collects, while a script is read, which names each function binds. */
final class Names {
  /** What a region of names belongs to. */
  enum Kind {
    SCRIPT,
    FUNCTION,
    CLASS,
    COMPREHENSION
  }

  private static final class Region {
    private final Kind kind;
    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> globals = new LinkedHashSet<>();
    private final Set<String> nonlocals = new LinkedHashSet<>();
    private int loops;
    private boolean generator;
    private String name = "";

    Region(Kind kind) {
      this.kind = kind;
    }
  }

  private final Deque<Region> regions = new ArrayDeque<>();

  Names() {
    open(Kind.SCRIPT);
  }

  void open(Kind kind) {
    regions.push(new Region(kind));
  }

  /** Opens the body of a class, in which names such as {@code __x} are its own. */
  void openClass(String name) {
    open(Kind.CLASS);
    top().name = name;
  }

  /** A name as it is kept: {@code _Model__x} for {@code __x} in the class {@code Model}. */
  String mangled(String name) {
    if (!name.startsWith("__") || name.endsWith("__")) {
      return name;
    }
    for (Region region : regions) {
      String owner = region.name.replaceFirst("^_+", "");
      if (region.kind == Kind.CLASS) {
        return owner.isEmpty() ? name : "_" + owner + name;
      }
    }
    return name;
  }

  /** Marks the function at hand as one that yields. */
  void yields() {
    top().generator = true;
  }

  Kind kind() {
    return top().kind;
  }

  Scope close() {
    Region region = regions.pop();
    Set<String> locals = new LinkedHashSet<>(region.bound);
    locals.removeAll(region.globals);
    locals.removeAll(region.nonlocals);
    return !region.generator
            && locals.isEmpty()
            && region.globals.isEmpty()
            && region.nonlocals.isEmpty()
        ? Scope.EMPTY
        : new Scope(
            Set.copyOf(locals),
            Set.copyOf(region.globals),
            Set.copyOf(region.nonlocals),
            region.generator);
  }

  void bind(String name) {
    top().bound.add(name);
  }

  void parameter(String name) {
    bind(name);
    top().parameters.add(name);
  }

  /** Notes that a name was read, or is about to be bound. */
  void use(String name) {
    top().used.add(name);
  }

  /** {@code :=} binds in the function around a comprehension. */
  void bindOutsideComprehensions(String name) {
    for (Region region : regions) {
      if (region.kind != Kind.COMPREHENSION) {
        region.bound.add(name);
        return;
      }
    }
  }

  void declareGlobal(String name, Place place) {
    checkUnbound(name, "global", place);
    top().globals.add(name);
  }

  void declareNonlocal(String name, Place place) {
    if (top().kind == Kind.SCRIPT) {
      throw Refusal.syntax("nonlocal declaration not allowed at module level", place);
    }
    checkUnbound(name, "nonlocal", place);
    boolean found =
        regions.stream()
            .skip(1)
            .anyMatch(region -> region.kind == Kind.FUNCTION && region.bound.contains(name));
    if (!found) {
      throw Refusal.syntax("no binding for nonlocal '" + name + "' found", place);
    }
    top().nonlocals.add(name);
  }

  private void checkUnbound(String name, String keyword, Place place) {
    if (top().parameters.contains(name)) {
      throw Refusal.syntax("name '%s' is parameter and %s".formatted(name, keyword), place);
    }
    if (top().used.contains(name) && !top().bound.contains(name)) {
      throw Refusal.syntax(
          "name '%s' is used prior to %s declaration".formatted(name, keyword), place);
    }
    if (top().kind != Kind.SCRIPT && top().bound.contains(name)) {
      throw Refusal.syntax(
          "name '%s' is assigned to before %s declaration".formatted(name, keyword), place);
    }
  }

  boolean inFunction() {
    return top().kind == Kind.FUNCTION;
  }

  boolean inLoop() {
    return top().loops > 0;
  }

  void loop(int change) {
    top().loops += change;
  }

  private Region top() {
    return regions.element();
  }
}
