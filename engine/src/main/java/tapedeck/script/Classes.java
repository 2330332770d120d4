package tapedeck.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.None;
import tapedeck.script.value.Own;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Makes classes: those of class statements, and those of {@code type(name, bases, dict)}. */
final class Classes {
  private final Machine machine;
  private final Deque<ClassValue> forming = new ArrayDeque<>();

  Classes(Machine machine) {
    this.machine = machine;
  }

  /** What stands in the parentheses behind the name of a class. */
  record Head(
      List<ClassValue> bases, @Nullable ClassValue meta, List<String> names, List<Value> named) {
    /** The class that the new class is to be an object of. */
    ClassValue kind() {
      ClassValue content = null;
      for (ClassValue base : bases) {
        ClassValue other = Own.content(base);
        if (content != null && other != null && !content.isSubclassOf(other)) {
          if (!other.isSubclassOf(content)) {
            throw Raise.type("multiple bases have instance lay-out conflict");
          }
        }
        content = other == null ? content : other;
      }
      ClassValue kind = meta == null ? Types.TYPE : meta;
      for (ClassValue base : bases) {
        if (base.meta().isSubclassOf(kind)) {
          kind = base.meta();
        } else if (!kind.isSubclassOf(base.meta())) {
          throw Raise.type(
              "metaclass conflict: the metaclass of a derived class must be a (non-strict)"
                  + " subclass of the metaclasses of all its bases");
        }
      }
      return kind;
    }
  }

  Head head(List<Expression.Argument> arguments, Frame frame) {
    List<ClassValue> bases = new ArrayList<>();
    ClassValue meta = null;
    List<String> names = new ArrayList<>();
    List<Value> named = new ArrayList<>();
    for (Expression.Argument argument : arguments) {
      Value value = machine.expressions().value(argument.value(), frame);
      machine.at(argument.place());
      switch (argument.kind()) {
        case POSITIONAL -> bases.add(base(value));
        case SPREAD -> machine.all(value).forEach(each -> bases.add(base(each)));
        case KEYWORD -> {
          if (argument.name().equals("metaclass") && value instanceof ClassValue type) {
            meta = type;
          } else {
            names.add(argument.name());
            named.add(value);
          }
        }
        case SPREAD_KEYWORDS ->
            throw Raise.refused("** in the head of a class", "Write the keywords out.");
      }
    }
    return new Head(
        bases.isEmpty() ? List.of(Types.OBJECT) : List.copyOf(bases), meta, names, named);
  }

  /** The class of a statement whose body has run. */
  Value made(ClassValue type, Head head, Map<String, Value> names) {
    ClassValue kind = head.kind();
    if (!kind.isUserDefined()) {
      govern(type, kind);
      return finished(type, names, head.names(), head.named());
    }
    DictValue namespace = DictValue.empty();
    namespace.entries().put(new Str("__module__"), new Str("__main__"));
    namespace.entries().put(new Str("__qualname__"), new Str(type.path()));
    names.forEach((name, value) -> namespace.entries().put(new Str(name), value));
    forming.push(type);
    try {
      List<Value> given = List.of(new Str(type.name()), Tuple.of(head.bases()), namespace);
      return machine.call(kind, Arguments.of(given, head.names(), head.named()));
    } finally {
      forming.remove(type);
    }
  }

  private static void govern(ClassValue type, ClassValue kind) {
    if (kind != Types.TYPE) {
      type.meta(kind);
    }
    if (kind.lineage().stream().anyMatch(each -> each.name().equals("ABCMeta"))) {
      type.abstractBase();
    }
  }

  private Value finished(
      ClassValue type, Map<String, Value> names, List<String> keywords, List<Value> named) {
    type.attributes().putAll(names);
    if (names.containsKey("__eq__")) {
      type.attributes().putIfAbsent("__hash__", None.NONE);
    }
    if (names.get("__new__") instanceof Property maker) {
      type.attributes().put("__new__", maker.get());
    }
    type.slots(slots(type));
    type.intercepting(type.lookup("__getattribute__") instanceof Function);
    new LinkedHashMap<>(names)
        .forEach((name, value) -> {
          if (value instanceof Instance attribute
              && attribute.type().lookup("__set_name__") instanceof Value method) {
            machine.call(method, Arguments.of(attribute, type, new Str(name)));
          }
        });
    if (type.lookupAfter(type, "__init_subclass__") instanceof Value hook) {
      Value function = hook instanceof Property property ? property.get() : hook;
      machine.call(function, Arguments.of(List.of(type), keywords, named));
    } else if (!keywords.isEmpty()) {
      throw Raise.type(type.name() + ".__init_subclass__() takes no keyword arguments");
    }
    for (ClassValue base : type.bases()) {
      if (base.isUserDefined()) {
        base.derived().add(type);
      }
    }
    ClassValue.Derivation derivation = type.derivation();
    return derivation == null ? type : derivation.derive(machine, type);
  }

  /** The names its objects can have; null if they can have any. */
  private @Nullable Set<String> slots(ClassValue type) {
    Set<String> all = new LinkedHashSet<>();
    for (ClassValue each : type.lineage()) {
      if (each == Types.OBJECT) {
        continue;
      }
      Value declared = each.attributes().get("__slots__");
      if (declared == null || !each.isUserDefined()) {
        return null;
      }
      if (declared instanceof Str one) {
        all.add(one.text());
      } else {
        machine.all(declared).forEach(name -> all.add(machine.str(name)));
      }
    }
    return all.contains("__dict__") ? null : all;
  }

  /** {@code type(name, bases, dict)}, and {@code __new__} of a class derived from {@code type}. */
  Value of(ClassValue meta, Value[] in, DictValue keywords) {
    if (in.length != 3) {
      throw Raise.type("type() takes 1 or 3 arguments");
    }
    if (!(in[0] instanceof Str name)) {
      throw Raise.type("type.__new__() argument 1 must be str, not " + Types.nameOf(in[0]));
    }
    if (!(in[1] instanceof Tuple given)) {
      throw Raise.type("type.__new__() argument 2 must be tuple, not " + Types.nameOf(in[1]));
    }
    if (!(in[2] instanceof DictValue namespace)) {
      throw Raise.type("type.__new__() argument 3 must be dict, not " + Types.nameOf(in[2]));
    }
    List<ClassValue> bases = new ArrayList<>();
    given.items().forEach(each -> bases.add(base(each)));
    if (bases.isEmpty()) {
      bases.add(Types.OBJECT);
    }
    ClassValue waiting = forming.peek();
    ClassValue type =
        waiting != null && waiting.name().equals(name.text()) && waiting.bases().equals(bases)
            ? waiting
            : ClassValue.defined(machine, name.text(), name.text(), List.copyOf(bases));
    forming.remove(type);
    ClassValue kind = new Head(bases, meta, List.of(), List.of()).kind();
    govern(type, kind);
    Map<String, Value> names = new LinkedHashMap<>();
    namespace
        .entries()
        .forEach((key, value) -> {
          String text = machine.str(key);
          if (!text.equals("__qualname__") && !text.equals("__module__")) {
            names.put(text, value);
          }
        });
    List<String> keys = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    keywords
        .entries()
        .forEach((key, value) -> {
          keys.add(machine.str(key));
          values.add(value);
        });
    return finished(type, names, keys, values);
  }

  /** Calls a class that is derived from {@code type}: makes a class. */
  Value call(ClassValue meta, Arguments arguments) {
    if (arguments.count() == 1 && arguments.positional().length == 1) {
      return Types.of(arguments.positional()[0]);
    }
    Value maker = meta.lookup("__new__");
    Value made;
    if (maker instanceof Function function) {
      made = machine.call(function, arguments.with(meta));
    } else {
      DictValue keywords = DictValue.empty();
      for (int i = 0; i < arguments.named().length; i++) {
        keywords.entries().put(new Str(arguments.names()[i]), arguments.named()[i]);
      }
      made = of(meta, arguments.positional(), keywords);
    }
    if (made instanceof ClassValue type
        && type.meta().isSubclassOf(meta)
        && meta.lookup("__init__") instanceof Function initializer) {
      machine.call(initializer, arguments.with(made));
    }
    return made;
  }

  /** Checks that scripts can derive classes from a value. */
  static ClassValue base(Value value) {
    if (value instanceof HostObject host && host.type().name().equals("_GenericAlias")) {
      throw Raise.refused("a class derived from " + Types.nameOf(value), "Derive from the class.");
    }
    if (!(value instanceof ClassValue type)) {
      throw Raise.type("bases must be classes, not " + Types.nameOf(value));
    }
    if (type == Types.BOOL || type == Types.RANGE || type == Types.SLICE || type == Types.NONE) {
      throw Raise.type("type '%s' is not an acceptable base type".formatted(type.name()));
    }
    boolean open =
        type.isUserDefined()
            || type.constructor() instanceof ClassValue.Open
            || type.isSubclassOf(Types.TYPE)
            || Own.content(type) != null
            || type.isSubclassOf(Exceptions.BASE_EXCEPTION);
    if (!open) {
      throw Raise.refused(
          "a class derived from '" + type.name() + "'",
          "Derive from object, Exception or tf.Module, and keep the value in an attribute.");
    }
    return type;
  }
}
