package tapedeck.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Super;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Attributes, calls and the making of objects. */
final class Objects {
  private final Machine machine;

  Objects(Machine machine) {
    this.machine = machine;
  }

  /** Reads an attribute. */
  Value attribute(Value object, String name) {
    Value found = find(object, name);
    if (found == null) {
      throw missing(object, name);
    }
    return found;
  }

  /** Reads an attribute; null if there is none of that name. */
  @Nullable Value find(Value object, String name) {
    switch (object) {
      case Instance instance -> {
        return ofInstance(instance, name);
      }
      case ModuleValue module -> {
        return module.member(name);
      }
      case ClassValue type -> {
        return ofClass(type, name);
      }
      case Super parent -> {
        ClassValue type = Types.of(parent.self());
        Value found =
            parent.self() instanceof ClassValue self
                ? self.lookupAfter(parent.after(), name)
                : type.lookupAfter(parent.after(), name);
        if (found == null && name.equals("__init__")) {
          return Builtin.of("__init__", "*args, **kwargs", (runtime, in) -> None.NONE);
        }
        return found == null ? null : bound(found, parent.self());
      }
      case Function function -> {
        Value own = function.attributes().get(name);
        return own != null ? own : ofFunction(function, name);
      }
      case HostObject host -> {
        Value own = host.attribute(machine, name);
        if (own != null) {
          return own;
        }
      }
      default -> {}
    }
    if (name.equals("__class__")) {
      return Types.of(object);
    }
    Value found = Types.of(object).lookup(name);
    return found == null ? null : bound(found, object);
  }

  private static @Nullable Value ofFunction(Function function, String name) {
    return switch (name) {
      case "__name__" -> new Str(function.name());
      case "__qualname__" -> new Str(function.qualifiedName());
      case "__doc__" -> None.NONE;
      case "__class__" -> Types.FUNCTION;
      default -> null;
    };
  }

  private @Nullable Value ofInstance(Instance instance, String name) {
    Value inType = instance.type().lookup(name);
    if (inType instanceof Property property && property.kind() == Property.Kind.PROPERTY) {
      return machine.call(property.get(), Arguments.of(instance));
    }
    Value own = instance.attributes().get(name);
    if (own != null) {
      return own;
    }
    if (inType != null) {
      return bound(inType, instance);
    }
    if (name.equals("__class__")) {
      return instance.type();
    }
    Value fallback = instance.type().lookup("__getattr__");
    return fallback == null || name.startsWith("__")
        ? null
        : machine.call(fallback, Arguments.of(instance, new Str(name)));
  }

  private @Nullable Value ofClass(ClassValue type, String name) {
    Value found = type.lookup(name);
    if (found instanceof Property property) {
      return switch (property.kind()) {
        case PROPERTY -> property;
        case STATIC_METHOD -> property.get();
        case CLASS_METHOD -> new BoundMethod(type, property.get());
      };
    }
    if (found != null) {
      return found;
    }
    return switch (name) {
      case "__name__", "__qualname__" -> new Str(type.name());
      case "__module__" -> new Str(type.module());
      case "__doc__" -> None.NONE;
      case "__class__" -> Types.TYPE;
      default -> null;
    };
  }

  private Value bound(Value found, Value object) {
    return switch (found) {
      case Function function -> new BoundMethod(object, function);
      case Builtin builtin -> new BoundMethod(object, builtin);
      case Property property ->
          switch (property.kind()) {
            case PROPERTY -> machine.call(property.get(), Arguments.of(object));
            case STATIC_METHOD -> property.get();
            case CLASS_METHOD -> new BoundMethod(Types.of(object), property.get());
          };
      default -> found;
    };
  }

  private Raise missing(Value object, String name) {
    List<String> known = new ArrayList<>();
    String who;
    switch (object) {
      case ModuleValue module -> {
        who = "module '" + module.name() + "'";
        known.addAll(module.members().keySet());
      }
      case ClassValue type -> {
        who = "type object '" + type.name() + "'";
        addAttributes(type, known);
      }
      case Super parent -> {
        who = "'super' object";
        addAttributes(Types.of(parent.self()), known);
      }
      default -> {
        who =
            "'%s' object"
                .formatted(
                    object instanceof TensorValue
                        ? Types.of(object).qualifiedName()
                        : Types.nameOf(object));
        addAttributes(Types.of(object), known);
        if (object instanceof Instance instance) {
          known.addAll(instance.attributes().keySet());
        }
        if (object instanceof HostObject host) {
          known.addAll(host.attributeNames());
        }
      }
    }
    String near = Spelling.nearest(name, known);
    return Raise.of(
        Exceptions.ATTRIBUTE_ERROR,
        "%s has no attribute '%s'".formatted(who, name),
        near == null ? null : "Did you mean: '" + near + "'?");
  }

  private static void addAttributes(ClassValue type, Collection<String> into) {
    for (ClassValue each : type.lineage()) {
      for (String name : each.attributes().keySet()) {
        if (!name.startsWith("__")) {
          into.add(name);
        }
      }
    }
  }

  void assign(Value object, String name, Value value) {
    switch (object) {
      case Instance instance -> {
        if (instance.type().lookup(name) instanceof Property property
            && property.kind() == Property.Kind.PROPERTY) {
          if (property.set() == null) {
            throw Raise.attribute(
                "property '%s' of '%s' object has no setter"
                    .formatted(name, instance.type().name()));
          }
          machine.call(property.set(), Arguments.of(instance, value));
        } else if (instance.type().lookup("__setattr__") != null) {
          throw Raise.refused("__setattr__", "Use a property.");
        } else {
          instance.attributes().put(name, value);
        }
      }
      case ClassValue type when type.isUserDefined() -> type.attributes().put(name, value);
      case ClassValue type ->
          throw Raise.type(
              "cannot set '%s' attribute of immutable type '%s'".formatted(name, type.name()));
      case Function function -> function.attributes().put(name, value);
      case HostObject host when host.assign(machine, name, value) -> {}
      default -> {
        if (find(object, name) != null) {
          throw Raise.attribute(
              "'%s' object attribute '%s' is read-only".formatted(Types.nameOf(object), name));
        }
        throw missing(object, name);
      }
    }
  }

  void delete(Value object, String name) {
    if (object instanceof Instance instance && instance.attributes().remove(name) != null) {
      return;
    }
    if (object instanceof ClassValue type
        && type.isUserDefined()
        && type.attributes().remove(name) != null) {
      return;
    }
    throw missing(object, name);
  }

  /** How messages name what is called: {@code f()}. */
  String callName(Value callee) {
    return switch (callee) {
      case Function function -> "__main__." + function.qualifiedName() + "()";
      case Builtin builtin -> builtin.name() + "()";
      case BoundMethod method -> callName(method.function());
      case ClassValue type -> type.name() + "()";
      default -> Types.nameOf(callee) + " object";
    };
  }

  Value call(Value callee, Arguments arguments, Place place) {
    return switch (callee) {
      case Function function ->
          function
              .code()
              .run(
                  function, function.parameters().bind(function.qualifiedName() + "()", arguments));
      case Builtin builtin -> builtin.call(machine, arguments);
      case BoundMethod method ->
          method.function() instanceof Property
              ? notCallable(callee)
              : call(method.function(), arguments.with(method.self()), place);
      case ClassValue type -> make(type, arguments);
      case Instance instance -> {
        Value method = instance.type().lookup("__call__");
        yield method == null
            ? notCallable(callee)
            : call(bound(method, instance), arguments, place);
      }
      case HostObject host -> {
        Value result = host.call(machine, arguments);
        yield result == null ? notCallable(callee) : result;
      }
      default -> notCallable(callee);
    };
  }

  private Value notCallable(Value callee) {
    throw Raise.of(
        Exceptions.TYPE_ERROR,
        callee instanceof ModuleValue
            ? "'module' object is not callable"
            : "'%s' object is not callable".formatted(Types.nameOf(callee)),
        callee instanceof Str || callee instanceof TensorValue
            ? "Is an operator or a comma missing in front of the parenthesis?"
            : null);
  }

  private Value make(ClassValue type, Arguments arguments) {
    ClassValue.Constructor constructor = type.constructor();
    if (type == Types.SUPER) {
      return machine.superOf(arguments);
    }
    if (constructor == null) {
      throw new IllegalStateException(type.name());
    }
    if (!type.isUserDefined() && constructor != ClassValue.PLAIN) {
      return constructor.make(machine, type, arguments);
    }
    Value initializer = type.lookup("__init__");
    boolean exception = type.isSubclassOf(Exceptions.BASE_EXCEPTION);
    if (initializer == null && !exception && arguments.count() > 0) {
      throw Raise.type(type.name() + "() takes no arguments");
    }
    Value made =
        constructor.make(
            machine, type, exception ? Arguments.of(arguments.positional()) : Arguments.NONE);
    if (initializer != null) {
      Value answer = call(bound(initializer, made), arguments, machine.place());
      if (answer != None.NONE) {
        throw Raise.type("__init__() should return None, not '%s'".formatted(Types.nameOf(answer)));
      }
    }
    return made;
  }

  /** Checks that scripts can derive classes from a value. */
  static ClassValue base(Value value) {
    if (!(value instanceof ClassValue type)) {
      throw Raise.type("bases must be classes, not " + Types.nameOf(value));
    }
    boolean open =
        type.isUserDefined()
            || type.constructor() == ClassValue.PLAIN
            || type.isSubclassOf(Exceptions.BASE_EXCEPTION);
    if (!open) {
      throw Raise.refused(
          "a class derived from '" + type.name() + "'",
          "Derive from object, Exception or tf.Module, and keep the value in an attribute.");
    }
    return type;
  }
}
