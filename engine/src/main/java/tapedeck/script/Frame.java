package tapedeck.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Scope;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.None;
import tapedeck.script.value.Value;

/** The names of one call of a function, of a class body, of a comprehension, or of the script. */
final class Frame {
  /** What a frame belongs to. */
  enum Kind {
    SCRIPT,
    FUNCTION,
    CLASS,
    COMPREHENSION
  }

  final Kind kind;
  final Map<String, Value> names;
  final Map<String, Value> globals;
  final Scope scope;
  final @Nullable Frame enclosing;
  final String label;
  final @Nullable Function function;
  final @Nullable ClassValue owner;
  List<Statement> body = List.of();
  Value result = None.NONE;

  private Frame(
      Kind kind,
      Scope scope,
      @Nullable Frame enclosing,
      @Nullable Map<String, Value> globals,
      String label,
      @Nullable Function function,
      @Nullable ClassValue owner) {
    this.kind = kind;
    this.names = kind == Kind.CLASS ? new LinkedHashMap<>() : new HashMap<>();
    this.globals = globals == null ? names : globals;
    this.scope = scope;
    this.enclosing = enclosing;
    this.label = label;
    this.function = function;
    this.owner = owner;
  }

  static Frame script() {
    return new Frame(Kind.SCRIPT, Scope.EMPTY, null, null, "", null, null);
  }

  Frame function(Function called, Scope scope) {
    return new Frame(Kind.FUNCTION, scope, this, globals, called.name(), called, called.owner());
  }

  /** The class whose body this is, or null: the owner of functions defined here. */
  @Nullable ClassValue owner() {
    return kind == Kind.CLASS || kind == Kind.FUNCTION ? owner : null;
  }

  /** What a traceback calls it. */
  String name() {
    Function called = function;
    if (called != null) {
      return called.name();
    }
    return label.isEmpty() ? "<module>" : label.substring(label.lastIndexOf('.') + 1);
  }

  /** The name Python shows for what this frame belongs to: {@code Model.__init__}. */
  String qualifiedName() {
    Function called = function;
    return kind != Kind.CLASS && called != null ? called.qualifiedName() : label;
  }

  Frame classBody(ClassValue type, Scope scope, String qualifiedName) {
    return new Frame(Kind.CLASS, scope, this, globals, qualifiedName, null, type);
  }

  Frame comprehension(Scope scope) {
    return new Frame(Kind.COMPREHENSION, scope, this, globals, label, function, owner);
  }

  /** The frame whose names an assignment to {@code name} here changes. */
  Frame home(String name) {
    if (kind == Kind.SCRIPT) {
      return this;
    }
    if (scope.globals().contains(name)) {
      return script(this);
    }
    if (kind == Kind.COMPREHENSION && !scope.locals().contains(name) && enclosing != null) {
      return enclosing.home(name);
    }
    if (scope.nonlocals().contains(name)) {
      for (Frame f = enclosing; f != null; f = f.enclosing) {
        if (f.kind == Kind.FUNCTION && f.scope.locals().contains(name)) {
          return f;
        }
      }
    }
    return this;
  }

  private static Frame script(Frame from) {
    Frame frame = from;
    while (frame.enclosing != null) {
      frame = frame.enclosing;
    }
    return frame;
  }

  /** The value of a name, looked for as Python does; null if it is unknown, or not bound yet. */
  @Nullable Value find(String name) {
    Value own = names.get(name);
    if (own != null) {
      return own;
    }
    if (isFast(name)) {
      return null;
    }
    if (!scope.globals().contains(name)) {
      for (Frame f = enclosing; f != null; f = f.enclosing) {
        if (f.kind != Kind.CLASS) {
          Value found = f.names.get(name);
          if (found != null) {
            return found;
          }
          if (f.isFast(name)) {
            return null;
          }
        }
      }
    }
    return globals.get(name);
  }

  /** Whether the name can only be this frame's own. */
  boolean isFast(String name) {
    return (kind == Kind.FUNCTION || kind == Kind.COMPREHENSION) && scope.locals().contains(name);
  }
}
