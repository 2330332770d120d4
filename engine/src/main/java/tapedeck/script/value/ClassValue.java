package tapedeck.script.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class: Python's own, a module's, or one the script defines. */
public final class ClassValue implements Value {
  /** Makes an object of a class from the arguments of a call. */
  @FunctionalInterface
  public interface Constructor {
    Value make(Runtime runtime, ClassValue type, Arguments arguments);
  }

  /**
   * The constructor of a class that classes of a script can be derived from: makes an empty object,
   * which {@code __init__} then fills.
   */
  public record Open(java.util.function.Function<ClassValue, Instance> allocate)
      implements Constructor {
    @Override
    public Value make(Runtime runtime, ClassValue type, Arguments arguments) {
      return allocate.apply(type);
    }
  }

  /** Makes plain objects, which classes of a script can be derived from. */
  public static final Constructor PLAIN = new Open(Instance::new);

  private static final Constructor NONE =
      (runtime, type, arguments) -> {
        throw Raise.type("cannot create '%s' instances".formatted(type.qualifiedName()));
      };

  private java.util.function.@Nullable BinaryOperator<Value> keeping;
  private final String name;
  private final String module;
  private String path;
  private @Nullable Runtime runtime;
  private final List<ClassValue> bases;
  private final List<ClassValue> lineage;
  private final Map<String, Value> attributes = new LinkedHashMap<>();
  private final @Nullable Constructor constructor;
  private final boolean userDefined;

  private ClassValue(
      String name,
      String module,
      List<ClassValue> bases,
      @Nullable Constructor constructor,
      boolean userDefined) {
    this.name = name;
    this.path = name;
    this.module = module;
    this.bases = bases;
    this.constructor = constructor;
    this.userDefined = userDefined;
    this.lineage = linearize(this, bases);
  }

  /**
   * A class of Python itself or of a module; {@code constructor} null if scripts cannot call it.
   */
  public static ClassValue builtin(
      String module, String name, @Nullable ClassValue base, @Nullable Constructor constructor) {
    List<ClassValue> bases = base == null ? List.of() : List.of(base);
    return new ClassValue(name, module, bases, constructor == null ? NONE : constructor, false);
  }

  /**
   * Lets objects of this class, and of those derived from it, keep something else of a value.
   *
   * @param next what is kept, of the object and the value
   */
  public void keeping(java.util.function.BinaryOperator<Value> next) {
    keeping = next;
  }

  /** What an object of this class keeps of a value that is set as an attribute. */
  public Value kept(Value object, Value value) {
    for (ClassValue each : lineage) {
      if (each.keeping != null) {
        return each.keeping.apply(object, value);
      }
    }
    return value;
  }

  /** The same of several bases. */
  public static ClassValue mixed(
      String module, String name, List<ClassValue> bases, @Nullable Constructor constructor) {
    return new ClassValue(name, module, bases, constructor == null ? NONE : constructor, false);
  }

  /** A class that a script defines. */
  public static ClassValue defined(
      Runtime runtime, String name, String qualifiedName, List<ClassValue> bases) {
    ClassValue made = new ClassValue(name, "__main__", bases, null, true);
    made.path = qualifiedName;
    made.runtime = runtime;
    return made;
  }

  /** The order in which classes are asked for an attribute (C3). */
  private static List<ClassValue> linearize(ClassValue self, List<ClassValue> bases) {
    if (bases.size() == 1) {
      List<ClassValue> order = new ArrayList<>(List.of(self));
      order.addAll(bases.getFirst().lineage);
      return List.copyOf(order);
    }
    List<List<ClassValue>> queues = new ArrayList<>();
    bases.forEach(base -> queues.add(new ArrayList<>(base.lineage)));
    queues.add(new ArrayList<>(bases));
    List<ClassValue> order = new ArrayList<>(List.of(self));
    while (queues.removeIf(List::isEmpty) || !queues.isEmpty()) {
      if (queues.isEmpty()) {
        break;
      }
      ClassValue next = null;
      for (List<ClassValue> queue : queues) {
        ClassValue head = queue.getFirst();
        if (queues.stream().noneMatch(q -> q.indexOf(head) > 0)) {
          next = head;
          break;
        }
      }
      if (next == null) {
        throw Raise.type(
            "Cannot create a consistent method resolution\norder (MRO) for bases "
                + String.join(
                    ", ", queues.stream().map(q -> q.getFirst().name()).distinct().toList()));
      }
      ClassValue taken = next;
      order.add(taken);
      queues.forEach(queue -> queue.remove(taken));
    }
    return List.copyOf(order);
  }

  public String name() {
    return name;
  }

  /** The name with its module, as {@code <class '…'>} shows it. */
  public String qualifiedName() {
    return module.equals("builtins") ? path : module + "." + path;
  }

  /** The name with those of the classes and functions around it: {@code Outer.Inner}. */
  public String path() {
    return path;
  }

  public String module() {
    return module;
  }

  public List<ClassValue> bases() {
    return bases;
  }

  /** This class and all it inherits from, in the order of look-up. */
  public List<ClassValue> lineage() {
    return lineage;
  }

  public boolean isUserDefined() {
    return userDefined;
  }

  /** What its own body defined. */
  public Map<String, Value> attributes() {
    return attributes;
  }

  /** The constructor of the nearest class that has one. */
  public @Nullable Constructor constructor() {
    for (ClassValue type : lineage) {
      if (type.constructor != null) {
        return type.constructor;
      }
    }
    return null;
  }

  public @Nullable Value lookup(String attribute) {
    return lookup(attribute, 0);
  }

  /** As {@link #lookup(String)}, among the classes behind {@code after} only. */
  public @Nullable Value lookupAfter(ClassValue after, String attribute) {
    return lookup(attribute, lineage.indexOf(after) + 1);
  }

  private @Nullable Value lookup(String attribute, int from) {
    for (int i = from; i < lineage.size(); i++) {
      Value found = lineage.get(i).attributes.get(attribute);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether it is derived from {@code abc.ABC}, so that its abstract methods count. */
  public boolean isAbstract() {
    return lineage.stream().anyMatch(type -> type.abstractBase);
  }

  /** Lets the abstract methods of classes derived from it count. */
  public ClassValue abstractBase() {
    abstractBase = true;
    return this;
  }

  private boolean abstractBase;

  /** The members of an enumeration by name; null for any other class. */
  public @Nullable DictValue members() {
    return attributes.get("__members__") instanceof DictValue members ? members : null;
  }

  /** What happens when a script derives a class from this one; answers the class to bind. */
  @FunctionalInterface
  public interface Derivation {
    Value derive(Runtime runtime, ClassValue derived);
  }

  private @Nullable Derivation derivation;

  /** Lets {@code derivation} finish each class that a script derives from this one. */
  public ClassValue deriving(Derivation next) {
    derivation = next;
    return this;
  }

  /** What the nearest class that it is derived from does to it; null if nothing. */
  public @Nullable Derivation derivation() {
    for (ClassValue type : lineage) {
      if (type.derivation != null) {
        return type.derivation;
      }
    }
    return null;
  }

  /** The run that defined it, which knows how its objects compare; null for other classes. */
  public @Nullable Runtime runtime() {
    return runtime;
  }

  private @Nullable ClassValue meta;

  /** The class that this class is an object of: {@code type}, or a metaclass of the script. */
  public ClassValue meta() {
    return meta == null ? Types.TYPE : meta;
  }

  /** Whether it is an object of a metaclass, whose methods then count. */
  public boolean hasMeta() {
    return meta != null;
  }

  public void meta(ClassValue next) {
    meta = next;
  }

  /** The nearest class behind this one that is no script's: the named tuple under a subclass. */
  @Nullable ClassValue named() {
    for (ClassValue type : lineage) {
      if (!type.userDefined) {
        return type == Types.TUPLE ? null : type;
      }
    }
    return null;
  }

  private boolean intercepting;

  /** Whether a {@code __getattribute__} of the script reads the attributes of its objects. */
  public boolean isIntercepting() {
    return intercepting;
  }

  public void intercepting(boolean next) {
    intercepting = next;
  }

  private @Nullable Set<String> slots;

  /** The names its objects can have by {@code __slots__}; null if they can have any. */
  public @Nullable Set<String> slots() {
    return slots;
  }

  public void slots(@Nullable Set<String> names) {
    slots = names;
  }

  private final List<ClassValue> derived = new ArrayList<>();

  /** The classes that the script derived from it directly. */
  public List<ClassValue> derived() {
    return derived;
  }

  /** Whether a value counts as an object of a class for what it can do. */
  @FunctionalInterface
  public interface Structure {
    boolean has(Runtime runtime, Value value);
  }

  private @Nullable Structure structure;

  /** Lets {@code isinstance} ask what a value can do: {@code collections.abc.Iterable}. */
  public ClassValue structure(@Nullable Structure next) {
    structure = next;
    return this;
  }

  public @Nullable Structure structure() {
    return structure;
  }

  public boolean isSubclassOf(ClassValue other) {
    return lineage.contains(other);
  }
}
