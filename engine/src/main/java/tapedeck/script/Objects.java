package tapedeck.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.AbsentNames;
import tapedeck.script.library.tensorflow.SliceAssignment;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SlicedVariable;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Super;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Reads, sets and deletes attributes. */
final class Objects {
  private final Machine machine;
  private final Dunders dunders;

  Objects(Machine machine) {
    this.machine = machine;
    this.dunders = new Dunders(machine);
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
        Value member = module.member(name);
        return member == null && name.equals("__name__") ? new Str(module.name()) : member;
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
        Value plain = found == null ? dunders.ofObject(name) : found;
        return plain == null ? null : name.equals("__new__") ? plain : bound(plain, parent.self());
      }
      case Function function -> {
        Value own = function.attributes().get(name);
        return own != null ? own : ofFunction(function, name);
      }
      case BoundMethod method -> {
        return switch (name) {
          case "__self__" -> method.self();
          case "__func__" -> method.function();
          default -> find(method.function(), name);
        };
      }
      case Builtin builtin when ofBuiltin(builtin, name) instanceof Value found -> {
        return found;
      }
      case SlicedVariable part when name.equals("assign") -> {
        return new BoundMethod(part, SliceAssignment.ASSIGN);
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
    if (found == null && name.startsWith("__")) {
      found = dunders.of(object, name);
    }
    return found == null ? null : bound(found, object);
  }

  private static @Nullable Value ofBuiltin(Builtin builtin, String name) {
    return switch (name) {
      case "__name__" -> new Str(builtin.name().substring(builtin.name().lastIndexOf('.') + 1));
      case "__qualname__" -> new Str(builtin.name());
      case "__module__" -> new Str("builtins");
      case "__doc__" -> None.NONE;
      default -> null;
    };
  }

  private static @Nullable Value ofFunction(Function function, String name) {
    return switch (name) {
      case "__name__" -> new Str(function.name());
      case "__qualname__" -> new Str(function.qualifiedName());
      case "__doc__", "__wrapped__" -> name.equals("__doc__") ? None.NONE : null;
      case "__module__" -> new Str("__main__");
      case "__class__" -> Types.FUNCTION;
      case "__dict__" -> AttributeDict.of(function.attributes());
      case "__defaults__" -> defaults(function);
      default -> null;
    };
  }

  private static Value defaults(Function function) {
    List<Value> values = new ArrayList<>();
    function
        .parameters()
        .all()
        .forEach(parameter -> {
          if (parameter.defaultValue() != null
              && parameter.kind() != Parameters.Kind.KEYWORD_ONLY) {
            values.add(parameter.defaultValue());
          }
        });
    return values.isEmpty() ? None.NONE : Tuple.of(values);
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
    if (inType instanceof Instance descriptor
        && descriptor.type().lookup("__get__") instanceof Value get) {
      return machine.call(get, Arguments.of(descriptor, instance, instance.type()));
    }
    if (inType != null) {
      return bound(inType, instance);
    }
    switch (name) {
      case "__class__" -> {
        return instance.type();
      }
      case "__dict__" -> {
        return AttributeDict.of(instance.attributes());
      }
      case "__module__", "__doc__" -> {
        return ofClass(instance.type(), name);
      }
      case "__cause__", "__context__", "__traceback__" -> {
        return Exceptions.isException(instance) ? None.NONE : null;
      }
      default -> {}
    }
    Value plain = name.startsWith("__") ? dunders.ofObject(name) : null;
    if (plain != null) {
      return new BoundMethod(instance, plain);
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
    if (found instanceof Instance descriptor
        && descriptor.type().lookup("__get__") instanceof Value get) {
      return machine.call(get, Arguments.of(descriptor, None.NONE, type));
    }
    if (found != null) {
      return found;
    }
    return switch (name) {
      case "__name__" -> new Str(type.name());
      case "__qualname__" -> new Str(type.path());
      case "__mro__" -> Tuple.of(type.lineage());
      case "mro" -> Builtin.of("mro", "", (runtime, in) -> ListValue.of(type.lineage()));
      case "__bases__" -> Tuple.of(type.bases());
      case "__dict__" -> AttributeDict.of(type.attributes());
      case "__module__" -> new Str(type.module());
      case "__doc__" -> None.NONE;
      case "__class__" -> Types.TYPE;
      default -> name.startsWith("__") ? dunders.ofClass(type, name) : null;
    };
  }

  Value bound(Value found, Value object) {
    return switch (found) {
      case Function function -> new BoundMethod(object, function);
      case Builtin builtin -> new BoundMethod(object, builtin);
      case HostObject host when host.isMethod() -> new BoundMethod(object, host);
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
        Raise told = AbsentNames.error(module, name);
        if (told != null) {
          return told;
        }
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
        } else if (instance.type().lookup("__setattr__") instanceof Value setter) {
          machine.call(setter, Arguments.of(instance, new Str(name), value));
        } else {
          put(instance, name, value);
        }
      }
      case ClassValue type when type.isUserDefined() -> type.attributes().put(name, value);
      case ClassValue type ->
          throw Raise.type(
              "cannot set '%s' attribute of immutable type '%s'".formatted(name, type.name()));
      case Function function -> function.attributes().put(name, value);
      case HostObject host when host.assign(machine, name, value) -> {}
      default -> {
        if (object instanceof Tuple tuple && tuple.named() != null && find(object, name) != null) {
          throw Raise.attribute("can't set attribute");
        }
        if (find(object, name) != null) {
          throw Raise.attribute(
              "'%s' object attribute '%s' is read-only".formatted(Types.nameOf(object), name));
        }
        throw missing(object, name);
      }
    }
  }

  /** Sets an attribute as {@code object.__setattr__} does. */
  void put(Value object, String name, Value value) {
    if (!(object instanceof Instance instance)) {
      assign(object, name, value);
    } else if (instance.type().lookup(name) instanceof Instance descriptor
        && descriptor.type().lookup("__set__") instanceof Value set) {
      machine.call(set, Arguments.of(descriptor, instance, value));
    } else {
      instance.attributes().put(name, value);
    }
  }

  void delete(Value object, String name) {
    if (object instanceof Instance instance
        && instance.type().lookup(name) instanceof Property property
        && property.kind() == Property.Kind.PROPERTY) {
      if (property.delete() == null) {
        throw Raise.attribute(
            "property '%s' of '%s' object has no deleter".formatted(name, instance.type().name()));
      }
      machine.call(property.delete(), Arguments.of(instance));
      return;
    }
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
}
