package tapedeck.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.script.standard.Enumeration;
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
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Super;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Attributes, calls and the making of objects. */
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
      case "__name__", "__qualname__" -> new Str(builtin.name());
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

  private Value bound(Value found, Value object) {
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
    abstractOrNot(type);
    if (type.members() != null) {
      return Enumeration.member(machine, type, arguments);
    }
    if (type == Types.SUPER) {
      return machine.superOf(arguments);
    }
    if (constructor == null) {
      throw new IllegalStateException(type.name());
    }
    if (!type.isUserDefined() && constructor != ClassValue.PLAIN) {
      return constructor.make(machine, type, arguments);
    }
    if (type.lookup("__new__") instanceof Property maker && maker.get() instanceof Function) {
      return madeBy(maker.get(), type, arguments);
    }
    if (type.lookup("__new__") instanceof Function maker) {
      return madeBy(maker, type, arguments);
    }
    return initialized(bare(type, constructor, arguments), type, arguments);
  }

  /** An object made by a {@code __new__} of the script. */
  private Value madeBy(Value maker, ClassValue type, Arguments arguments) {
    Value made = call(maker, arguments.with(type), machine.place());
    return Types.isInstance(made, type) ? initialized(made, type, arguments) : made;
  }

  /** An object without attributes. */
  Value bare(ClassValue type) {
    ClassValue.Constructor constructor = type.constructor();
    if (constructor == null) {
      throw Raise.type("object.__new__(X): X is not a type object");
    }
    return constructor.make(machine, type, Arguments.NONE);
  }

  private Value bare(ClassValue type, ClassValue.Constructor constructor, Arguments arguments) {
    boolean exception = type.isSubclassOf(Exceptions.BASE_EXCEPTION);
    boolean plain = type.lookup("__init__") == null;
    if (plain && !exception && arguments.count() > 0) {
      throw Raise.type(type.name() + "() takes no arguments");
    }
    return constructor.make(
        machine, type, exception ? Arguments.of(arguments.positional()) : Arguments.NONE);
  }

  private Value initialized(Value made, ClassValue type, Arguments arguments) {
    Value initializer = type.lookup("__init__");
    if (initializer != null) {
      Value answer = call(bound(initializer, made), arguments, machine.place());
      if (answer != None.NONE) {
        throw Raise.type("__init__() should return None, not '%s'".formatted(Types.nameOf(answer)));
      }
    }
    return made;
  }

  /** Refuses to make an object of a class that has methods of {@code @abstractmethod} left. */
  private static void abstractOrNot(ClassValue type) {
    if (!type.isUserDefined() || !type.isAbstract()) {
      return;
    }
    TreeSet<String> open = new TreeSet<>();
    for (ClassValue each : type.lineage()) {
      each.attributes()
          .forEach((name, value) -> {
            Value inUse = type.lookup(name);
            Value function = inUse instanceof Property property ? property.get() : inUse;
            if (function instanceof Function f
                && f.attributes().containsKey("__isabstractmethod__")) {
              open.add(name);
            }
          });
    }
    if (!open.isEmpty()) {
      throw Raise.type(
          "Can't instantiate abstract class %s with abstract method%s %s"
              .formatted(type.name(), open.size() == 1 ? "" : "s", String.join(", ", open)));
    }
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
