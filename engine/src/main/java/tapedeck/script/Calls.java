package tapedeck.script;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.script.standard.Enumeration;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Own;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Calls functions and methods, and makes objects of classes. */
final class Calls {
  private final Machine machine;

  Calls(Machine machine) {
    this.machine = machine;
  }

  /** How messages name what is called: {@code f()}. */
  String callName(Value callee) {
    return switch (callee) {
      case Function function -> "__main__." + function.qualifiedName() + "()";
      case Builtin builtin -> builtin.called() + "()";
      case BoundMethod method -> callName(method.function());
      case ClassValue type -> type.name() + "()";
      default -> Types.nameOf(callee) + " object";
    };
  }

  Value call(Value callee, Arguments arguments, Place place) {
    return switch (callee) {
      case Function function ->
          run(function, function.parameters().bind(function.qualifiedName() + "()", arguments));
      case Builtin builtin -> {
        Capture capture = live();
        yield capture == null
            ? builtin.call(machine, arguments)
            : capture.call(builtin, arguments, given -> builtin.call(machine, given));
      }
      case BoundMethod method ->
          method.function() instanceof Property
              ? notCallable(callee)
              : call(method.function(), arguments.with(method.self()), place);
      case ClassValue type -> make(type, arguments);
      case Instance instance -> {
        Value method = instance.type().lookup("__call__");
        yield method == null
            ? notCallable(callee)
            : call(machine.objects().bound(method, instance), arguments, place);
      }
      case HostObject host -> {
        Capture capture = live();
        yield capture == null
            ? called(host, arguments)
            : capture.call(host, arguments, given -> called(host, given));
      }
      default -> {
        Own own = Own.of(callee);
        Value method = own == null ? null : own.type().lookup("__call__");
        yield method == null ? notCallable(callee) : call(method, arguments.with(callee), place);
      }
    };
  }

  private Value called(HostObject host, Arguments arguments) {
    Value result = host.call(machine, arguments);
    return result == null ? notCallable(host) : result;
  }

  /** The capture that writes down what is called now; null if none does. */
  private @Nullable Capture live() {
    Capture capture = machine.capture();
    return capture != null && capture.isLive() ? capture : null;
  }

  private Value run(Function function, Value[] arguments) {
    Replay replay = machine.replay();
    if (replay != null) {
      Value known = replay.called(function, arguments);
      if (known != null) {
        return known;
      }
      machine.replay(null);
      try {
        return machine.withoutPrinting(() -> function.code().run(function, arguments));
      } finally {
        machine.replay(replay);
      }
    }
    Capture capture = machine.capture();
    return capture != null && capture.isInside()
        ? capture.called(function, arguments, () -> function.code().run(function, arguments))
        : function.code().run(function, arguments);
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
    if (type.hasMeta() && type.meta().lookup("__call__") instanceof Function method) {
      return call(method, arguments.with(type), machine.place());
    }
    return plain(type, arguments);
  }

  /** What {@code type.__call__} does: makes an object and initializes it. */
  Value plain(ClassValue type, Arguments arguments) {
    if (type.isUserDefined() && type.isSubclassOf(Types.TYPE)) {
      return machine.classes().call(type, arguments);
    }
    if (type == Types.TYPE && arguments.positional().length == 3) {
      return machine.classes().of(type, arguments.positional(), DictValue.empty());
    }
    ClassValue.Constructor constructor = type.constructor();
    abstractOrNot(type);
    if (Enumeration.concerns(type)) {
      return Enumeration.member(machine, type, arguments);
    }
    if (type == Types.SUPER) {
      return machine.superOf(arguments);
    }
    if (constructor == null) {
      throw new IllegalStateException(type.name());
    }
    if (!type.isUserDefined()) {
      Capture capture = live();
      if (capture != null) {
        return capture.foreign().make(type, arguments, given -> made(type, constructor, given));
      }
    }
    return made(type, constructor, arguments);
  }

  private Value made(ClassValue type, ClassValue.Constructor constructor, Arguments arguments) {
    if (!type.isUserDefined() && !(constructor instanceof ClassValue.Open)) {
      return constructor.make(machine, type, arguments);
    }
    if (type.lookup("__new__") instanceof Property maker && maker.get() instanceof Function) {
      return madeBy(maker.get(), type, arguments);
    }
    if (type.lookup("__new__") instanceof Function maker) {
      return madeBy(maker, type, arguments);
    }
    ClassValue content = Own.content(type);
    if (content != null) {
      return initialized(over(content, type, arguments), type, arguments);
    }
    return initialized(bare(type, constructor, arguments), type, arguments);
  }

  /** What {@code __new__} of one of Python's own classes makes for a class derived from it. */
  Value over(ClassValue content, ClassValue type, Arguments arguments) {
    ClassValue.Constructor constructor = content.constructor();
    if (constructor == null) {
      throw new IllegalStateException(content.name());
    }
    return Own.over(
        constructor.make(machine, content, Own.changes(content) ? Arguments.NONE : arguments),
        type);
  }

  /** What {@code __init__} of list, dict and set does: fills the value. */
  void fill(Value value, Arguments arguments) {
    Own own = Own.of(value);
    ClassValue content = own == null ? null : Own.content(own.type());
    ClassValue.Constructor constructor = content == null ? null : content.constructor();
    if (content != null && constructor != null && Own.changes(content)) {
      Own.fill(value, constructor.make(machine, content, arguments));
    }
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
      Value answer = call(machine.objects().bound(initializer, made), arguments, machine.place());
      if (answer != None.NONE) {
        throw Raise.type("__init__() should return None, not '%s'".formatted(Types.nameOf(answer)));
      }
    } else {
      fill(made, arguments);
    }
    return made;
  }

  /** Refuses to make an object of a class that has methods of {@code @abstractmethod} left. */
  private static void abstractOrNot(ClassValue type) {
    if (!type.isUserDefined() || !type.isAbstract()) {
      return;
    }
    TreeSet<String> open = open(type);
    if (!open.isEmpty()) {
      throw Raise.type(
          "Can't instantiate abstract class %s with abstract method%s %s"
              .formatted(type.name(), open.size() == 1 ? "" : "s", String.join(", ", open)));
    }
  }

  /** The names of the abstract methods that a class has left. */
  static TreeSet<String> open(ClassValue type) {
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
    return open;
  }
}
