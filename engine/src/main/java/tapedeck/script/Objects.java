package tapedeck.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.AbsentNames;
import tapedeck.script.library.numpy.ArrayMembers;
import tapedeck.script.library.tensorflow.function.GraphFunction;
import tapedeck.script.library.tensorflow.member.SliceAssignment;
import tapedeck.script.library.tensorflow.member.TensorNumPy;
import tapedeck.script.standard.Enumeration;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Own;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.SlicedVariable;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Super;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableFacts;
import tapedeck.script.value.VariableValue;

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
    Capture capture = machine.capture();
    return capture != null && capture.isLive() && isComputed(object, name)
        ? capture.read(in -> plainAttribute(in[0], name), object)
        : plainAttribute(object, name);
  }

  /** Whether something of TensorFlow computes an attribute. */
  private static boolean isComputed(Value object, String name) {
    return object instanceof HostObject
        || object instanceof Instance instance
            && instance.type().lookup(name) instanceof Property property
            && property.get() instanceof Builtin;
  }

  private Value plainAttribute(Value object, String name) {
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
        return ofObject(instance, instance.type(), instance.attributes(), name);
      }
      case ModuleValue module -> {
        Value output = machine.printing().output();
        if (output != None.NONE && name.equals("stdout") && module.name().equals("sys")) {
          return output;
        }
        Value member = module.member(name);
        return member == null && name.equals("__name__") ? new Str(module.name()) : member;
      }
      case ClassValue type -> {
        return ofClass(type, name);
      }
      case Super parent -> {
        return ofSuper(parent, name);
      }
      case Function function -> {
        Value own = function.attributes().get(name);
        return own != null ? own : ofFunction(function, name);
      }
      case TensorValue tensor
          when name.equals("numpy") && (machine.graph() != null || tensor.symbol() != null) -> {
        return null;
      }
      case BoundMethod method -> {
        return switch (name) {
          case "__self__" -> method.self();
          case "__func__" -> method.function();
          default ->
              method.function() instanceof GraphFunction traced
                      && name.equals("get_concrete_function")
                  ? traced.concretely(method.self())
                  : find(method.function(), name);
        };
      }
      case Builtin builtin when ofBuiltin(builtin, name) instanceof Value found -> {
        return found;
      }
      case Cursor cursor
          when name.equals("get_next")
              && (cursor.typeName().equals("OwnedIterator")
                  || cursor.typeName().contains("Dataset")) -> {
        return Builtin.of(name, "name=None", (r, in) -> next(cursor));
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
    Own own = Own.of(object);
    if (own != null) {
      return ofObject(object, own.type(), own.attributes(), name);
    }
    if (name.equals("__class__")) {
      return Types.of(object);
    }
    Value found = Types.of(object).lookup(name);
    if (found == null && name.startsWith("__")) {
      found = dunders.of(object, name);
    }
    if (found == null && object instanceof TensorValue) {
      return TensorNumPy.member(machine, object, name);
    }
    if (found == null && object instanceof VariableValue variable) {
      return VariableFacts.of(variable.variable()).attributes().get(name);
    }
    return found == null ? null : bound(found, object);
  }

  private static Value next(Cursor dataset) {
    if (!dataset.values().hasNext()) {
      throw Raise.of(
          Exceptions.OUT_OF_RANGE_ERROR,
          "{{function_node"
              + " __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " End of sequence [Op:IteratorGetNext] name: ");
    }
    return dataset.values().next();
  }

  private static @Nullable Value ofBuiltin(Builtin builtin, String name) {
    return switch (name) {
      case "__name__" -> new Str(builtin.called().substring(builtin.called().lastIndexOf('.') + 1));
      case "__qualname__" -> new Str(builtin.called());
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
      case "__kwdefaults__" -> keywordDefaults(function);
      case "__annotations__" -> DictValue.empty();
      default -> null;
    };
  }

  private static Value keywordDefaults(Function function) {
    DictValue values = DictValue.empty();
    function
        .parameters()
        .all()
        .forEach(parameter -> {
          Value given = parameter.defaultValue();
          if (given != null && parameter.kind() == Parameters.Kind.KEYWORD_ONLY) {
            values.entries().put(new Str(parameter.name()), given);
          }
        });
    return values.entries().isEmpty() ? None.NONE : values;
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

  private @Nullable Value ofSuper(Super parent, String name) {
    Value self = parent.self();
    boolean meta = self instanceof ClassValue && parent.after().isSubclassOf(Types.TYPE);
    ClassValue type = self instanceof ClassValue named && !meta ? named : Types.of(self);
    Value found = type.lookupAfter(parent.after(), name);
    if (found == null && Own.of(self) != null) {
      found = dunders.of(self, name);
    }
    if (found == null && meta && name.equals("__call__")) {
      found = dunders.ofMeta();
    }
    Value plain = found == null ? dunders.ofObject(name) : found;
    if (plain instanceof Instance descriptor
        && descriptor.type().lookup("__get__") instanceof Value get) {
      return machine.call(get, Arguments.of(descriptor, self, type));
    }
    return plain == null ? null : name.equals("__new__") ? plain : bound(plain, self);
  }

  /** The attributes of an object itself; null if it has none. */
  static @Nullable Map<String, Value> attributes(Value object) {
    if (object instanceof Instance instance) {
      return instance.attributes();
    }
    if (object instanceof VariableValue variable) {
      return VariableFacts.of(variable.variable()).attributes();
    }
    Own own = Own.of(object);
    return own == null ? null : own.attributes();
  }

  private @Nullable Value ofObject(
      Value object, ClassValue type, Map<String, Value> attributes, String name) {
    if (type.isIntercepting() && type.lookup("__getattribute__") instanceof Function reader) {
      return intercepted(reader, object, type, name);
    }
    return plainly(object, type, attributes, name, true);
  }

  private Value intercepted(Function reader, Value object, ClassValue type, String name) {
    try {
      return machine.call(reader, Arguments.of(object, new Str(name)));
    } catch (Raise raise) {
      if (raise.exception().type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)
          && type.lookup("__getattr__") instanceof Value fallback) {
        return machine.call(fallback, Arguments.of(object, new Str(name)));
      }
      throw raise;
    }
  }

  /** What {@code object.__getattribute__} answers. */
  Value plainly(Value object, String name) {
    Map<String, Value> attributes = attributes(object);
    Value found =
        attributes == null
            ? find(object, name)
            : plainly(object, Types.of(object), attributes, name, false);
    if (found == null) {
      throw missing(object, name);
    }
    return found;
  }

  private @Nullable Value plainly(
      Value object,
      ClassValue type,
      Map<String, Value> attributes,
      String name,
      boolean withFallback) {
    Value inType = type.lookup(name);
    if (inType instanceof Property property && property.kind() == Property.Kind.PROPERTY) {
      return read(property, object, type, name, withFallback);
    }
    if (inType instanceof Instance descriptor
        && descriptor.type().lookup("__set__") != null
        && descriptor.type().lookup("__get__") instanceof Value get) {
      return machine.call(get, Arguments.of(descriptor, object, type));
    }
    Value own = attributes.get(name);
    if (own != null) {
      return own;
    }
    if (inType instanceof Instance descriptor
        && descriptor.type().lookup("__get__") instanceof Value get) {
      return machine.call(get, Arguments.of(descriptor, object, type));
    }
    if (inType != null) {
      return bound(inType, object);
    }
    switch (name) {
      case "__class__" -> {
        return type;
      }
      case "__dict__" -> {
        return type.slots() == null ? AttributeDict.of(attributes) : null;
      }
      case "__module__", "__doc__" -> {
        return ofClass(type, name);
      }
      case "__cause__", "__context__", "__traceback__" -> {
        return Exceptions.isException(object) ? None.NONE : null;
      }
      case "__suppress_context__" -> {
        return Exceptions.isException(object) ? Bool.of(attributes.containsKey("__cause__")) : null;
      }
      default -> {}
    }
    Value plain = name.startsWith("__") ? special(object, name) : null;
    if (plain != null) {
      return new BoundMethod(object, plain);
    }
    Value fallback = withFallback ? type.lookup("__getattr__") : null;
    return fallback == null ? null : machine.call(fallback, Arguments.of(object, new Str(name)));
  }

  private @Nullable Value special(Value object, String name) {
    Value found = Own.of(object) == null ? null : dunders.of(object, name);
    return found == null ? dunders.ofObject(name) : found;
  }

  /** Reads a property; where that ends in an AttributeError, {@code __getattr__} is asked. */
  private Value read(
      Property property, Value object, ClassValue type, String name, boolean withFallback) {
    try {
      return machine.call(property.get(), Arguments.of(object));
    } catch (Raise raise) {
      if (withFallback
          && raise.exception().type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR)
          && type.lookup("__getattr__") instanceof Value fallback) {
        return machine.call(fallback, Arguments.of(object, new Str(name)));
      }
      throw raise;
    }
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
    if (type.hasMeta() && type.meta().lookup(name) instanceof Value inMeta) {
      return bound(inMeta, type);
    }
    return switch (name) {
      case "__name__" -> new Str(type.name());
      case "__qualname__" -> new Str(type.path());
      case "__mro__" -> Tuple.of(type.lineage());
      case "mro" -> Builtin.of("mro", "", (runtime, in) -> ListValue.of(type.lineage()));
      case "__bases__" -> Tuple.of(type.bases());
      case "__annotations__" -> type.isUserDefined() ? DictValue.empty() : null;
      case "__dict__" -> AttributeDict.of(type.attributes());
      case "__module__" -> new Str(type.module());
      case "__doc__" -> None.NONE;
      case "__class__" -> type.meta();
      case "__subclasses__" -> Builtin.of(name, "", (runtime, in) -> ListValue.of(type.derived()));
      case "__abstractmethods__" ->
          type.isAbstract()
              ? SetValue.frozen(Calls.open(type).stream().map(Str::new).toList())
              : null;
      default -> {
        if (name.startsWith("__")) {
          yield dunders.ofClass(type, name);
        }
        Value fallback = type.hasMeta() ? type.meta().lookup("__getattr__") : null;
        yield fallback == null ? null : machine.call(fallback, Arguments.of(type, new Str(name)));
      }
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
                    object instanceof TensorValue tensor
                        ? machine.graph() == null && tensor.symbol() == null
                            ? Types.of(object).qualifiedName()
                            : Types.SYMBOLIC_TENSOR.name()
                        : Types.nameOf(object));
        addAttributes(Types.of(object), known);
        if (attributes(object) instanceof Map<String, Value> own) {
          known.addAll(own.keySet());
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
      case Instance instance -> assignOwn(instance, instance.type(), name, value);
      case ClassValue type when type.isUserDefined() -> {
        Enumeration.check(type, name);
        if (type.hasMeta() && type.meta().lookup("__setattr__") instanceof Value setter) {
          machine.call(setter, Arguments.of(type, new Str(name), value));
        } else {
          type.attributes().put(name, value);
        }
      }
      case ClassValue type ->
          throw Raise.type(
              "cannot set '%s' attribute of immutable type '%s'".formatted(name, type.name()));
      case Function function -> function.attributes().put(name, value);
      case ModuleValue module when module.name().equals("sys") && name.equals("stdout") ->
          machine.redirect(value);
      case HostObject host when host.assign(machine, name, value) -> {}
      case VariableValue variable -> put(variable, name, value);
      case ArrayValue array when name.equals("shape") && !array.isScalar() ->
          ArrayMembers.reshapeInPlace(machine, array, value);
      default -> {
        Own own = Own.of(object);
        if (own != null) {
          assignOwn(object, own.type(), name, value);
          return;
        }
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

  private void assignOwn(Value object, ClassValue type, String name, Value value) {
    if (type.lookup("__setattr__") instanceof Value setter) {
      machine.call(setter, Arguments.of(object, new Str(name), value));
    } else {
      put(object, name, value);
    }
  }

  /** Sets an attribute as {@code object.__setattr__} does. */
  void put(Value object, String name, Value value) {
    Map<String, Value> attributes = attributes(object);
    if (attributes == null) {
      assign(object, name, value);
      return;
    }
    ClassValue type = Types.of(object);
    Value inType = type.lookup(name);
    if (inType instanceof Property property && property.kind() == Property.Kind.PROPERTY) {
      if (property.set() == null) {
        throw Raise.attribute(
            "property '%s' of '%s' object has no setter".formatted(name, type.name()));
      }
      machine.call(property.set(), Arguments.of(object, value));
    } else if (inType instanceof Instance descriptor
        && descriptor.type().lookup("__set__") instanceof Value set) {
      machine.call(set, Arguments.of(descriptor, object, value));
    } else if (type.slots() instanceof Set<String> slots && !slots.contains(name)) {
      throw inType == null
          ? missing(object, name)
          : Raise.attribute("'%s' object attribute '%s' is read-only".formatted(type.name(), name));
    } else if (name.equals("__dict__") && value instanceof DictValue dict) {
      Own own = Own.of(object);
      if (own != null) {
        own.share(dict);
      } else {
        attributes.clear();
        dict.entries().forEach((key, each) -> attributes.put(machine.str(key), each));
      }
    } else if (name.equals("__class__") && value instanceof ClassValue) {
      throw Raise.refused("assigning to __class__", "Make an object of the other class.");
    } else {
      attributes.put(name, type.kept(object, value));
    }
  }

  void delete(Value object, String name) {
    Map<String, Value> attributes = attributes(object);
    if (attributes != null && Types.of(object).lookup("__delattr__") instanceof Value method) {
      machine.call(method, Arguments.of(object, new Str(name)));
    } else {
      remove(object, name);
    }
  }

  /** Deletes an attribute as {@code object.__delattr__} does. */
  void remove(Value object, String name) {
    Map<String, Value> attributes = attributes(object);
    Value inType = attributes == null ? null : Types.of(object).lookup(name);
    if (inType instanceof Property property && property.kind() == Property.Kind.PROPERTY) {
      if (property.delete() == null) {
        throw Raise.attribute(
            "property '%s' of '%s' object has no deleter".formatted(name, Types.of(object).name()));
      }
      machine.call(property.delete(), Arguments.of(object));
      return;
    }
    if (inType instanceof Instance descriptor
        && descriptor.type().lookup("__delete__") instanceof Value method) {
      machine.call(method, Arguments.of(descriptor, object));
      return;
    }
    if (attributes != null && attributes.remove(name) != null) {
      return;
    }
    if (object instanceof ClassValue type
        && type.isUserDefined()
        && type.attributes().remove(name) != null) {
      return;
    }
    if (object instanceof Function function && function.attributes().remove(name) != null) {
      return;
    }
    throw missing(object, name);
  }
}
