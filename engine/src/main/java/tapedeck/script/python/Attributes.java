package tapedeck.script.python;

import java.util.TreeSet;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Own;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The built-in functions that ask and change objects by the names of their attributes. */
final class Attributes {
  private Attributes() {}

  static boolean isCallable(Runtime runtime, Value value) {
    return switch (value) {
      case Function f -> true;
      case Builtin b -> true;
      case BoundMethod m -> true;
      case ClassValue c -> true;
      case Instance i -> i.type().lookup("__call__") != null;
      case HostObject host -> host.isCallable();
      default -> Own.of(value) instanceof Own own && own.type().lookup("__call__") != null;
    };
  }

  /** {@code isinstance(value, classes)}. */
  static boolean isInstance(Runtime runtime, Value value, Value classes) {
    if (classes instanceof Tuple tuple) {
      for (Value each : tuple.items()) {
        if (isInstance(runtime, value, each)) {
          return true;
        }
      }
      return false;
    }
    if (classes instanceof ClassValue type) {
      ClassValue.Structure structure = type.structure();
      if (structure != null && structure.has(runtime, value)) {
        return true;
      }
      if (type.hasMeta() && type.meta().lookup("__instancecheck__") instanceof Function check) {
        return runtime.truth(runtime.call(check, type, value));
      }
    }
    return isOneOf(
        Types.of(value),
        classes,
        "isinstance() arg 2 must be a type, a tuple of types, or a union");
  }

  static boolean isOneOf(ClassValue type, Value classes, String complaint) {
    if (classes instanceof Tuple tuple) {
      for (Value each : tuple.items()) {
        if (isOneOf(type, each, complaint)) {
          return true;
        }
      }
      return false;
    }
    return switch (classes) {
      case ClassValue other -> type.isSubclassOf(other);
      case UnionType union -> isOneOf(type, Tuple.of(union.members()), complaint);
      case None none -> type == Types.NONE;
      default -> throw Raise.type(complaint);
    };
  }

  static Value isSubclass(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof ClassValue type)) {
      throw Raise.type("issubclass() arg 1 must be a class");
    }
    return Bool.of(
        isOneOf(type, in[1], "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
  }

  private static String name(Value value, String function) {
    if (value instanceof Str s) {
      return s.text();
    }
    throw Raise.type("attribute name must be string, not '%s'".formatted(Types.nameOf(value)));
  }

  static Value get(Runtime runtime, Value[] in) {
    String name = name(in[1], "getattr");
    if (in[2] == Ellipsis.ELLIPSIS) {
      return runtime.requiredAttribute(in[0], name);
    }
    try {
      Value found = runtime.attribute(in[0], name);
      return found == null ? in[2] : found;
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)) {
        return in[2];
      }
      throw raise;
    }
  }

  static boolean has(Runtime runtime, Value[] in) {
    try {
      return runtime.attribute(in[0], name(in[1], "hasattr")) != null;
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)) {
        return false;
      }
      throw raise;
    }
  }

  static Value set(Runtime runtime, Value[] in) {
    runtime.setAttribute(in[0], name(in[1], "setattr"), in[2]);
    return None.NONE;
  }

  static Value delete(Runtime runtime, Value[] in) {
    runtime.deleteAttribute(in[0], name(in[1], "delattr"));
    return None.NONE;
  }

  /** {@code vars(object)}. */
  static Value all(Runtime runtime, Value[] in) {
    if (in[0] == Ellipsis.ELLIPSIS) {
      throw Raise.refused(
          "vars() without an object", "Name the variable, or keep values in a dict.");
    }
    Value dict = in[0] instanceof ArrayValue ? null : runtime.attribute(in[0], "__dict__");
    if (dict == null) {
      throw Raise.type("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  static Value dir(Runtime runtime, Value[] in) {
    if (in[0] == Ellipsis.ELLIPSIS) {
      throw Raise.refused("dir() without an object", "Look at the variables' pane.");
    }
    TreeSet<String> names = new TreeSet<>();
    Types.of(in[0]).lineage().forEach(type -> names.addAll(type.attributes().keySet()));
    if (in[0] instanceof Instance instance) {
      names.addAll(instance.attributes().keySet());
    }
    if (Own.of(in[0]) instanceof Own own) {
      names.addAll(own.attributes().keySet());
    }
    if (in[0] instanceof ModuleValue module) {
      names.addAll(module.members().keySet());
    }
    return ListValue.of(names.stream().map(Str::new).toList());
  }
}
