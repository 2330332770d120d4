package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes one of Python's own values an object of a class that a script derived from the value's
 * class: the class, and attributes.
 */
public final class Own {
  private final ClassValue type;
  private Map<String, Value> attributes = new LinkedHashMap<>();

  public Own(ClassValue type) {
    this.type = type;
  }

  public ClassValue type() {
    return type;
  }

  public Map<String, Value> attributes() {
    return attributes;
  }

  /** Lets the entries of a dict be the attributes from now on. */
  public void share(DictValue dict) {
    attributes = new SharedAttributes(dict);
  }

  /** What makes a value an object of a script's class; null if it is of Python's own class. */
  public static @Nullable Own of(Value value) {
    return switch (value) {
      case Int i -> i.own();
      case Float f -> f.own();
      case Str s -> s.own();
      case Tuple t -> t.own();
      case ListValue l -> l.own();
      case DictValue d -> d.own();
      case SetValue s -> s.own();
      default -> null;
    };
  }

  /** The same content as a value of Python's own class; a list stays the same list. */
  public static Value bare(Value value) {
    if (of(value) == null) {
      return value;
    }
    return switch (value) {
      case Int i -> Int.of(i.big());
      case Float f -> Float.of(f.value());
      case Str s -> new Str(s.text());
      case Tuple t -> new Tuple(t.items(), t.named() == null ? null : t.named().named());
      case ListValue l -> l.bare();
      case DictValue d -> d.bare();
      case SetValue s -> s.bare();
      default -> value;
    };
  }

  /** The content of {@code value} as an object of {@code type}. */
  public static Value over(Value value, ClassValue type) {
    Own own = new Own(type);
    return switch (value) {
      case Int i -> i.owned(own);
      case Bool b -> b.toInt().owned(own);
      case Float f -> f.owned(own);
      case Str s -> new Str(s.text(), own);
      case Tuple t -> new Tuple(t.items(), type, own);
      case ListValue l -> l.owned(own);
      case DictValue d -> d.owned(own);
      case SetValue s -> s.owned(own);
      default -> value;
    };
  }

  /**
   * The class of Python's own whose content objects of {@code type} have; null if they are plain
   * objects.
   */
  public static @Nullable ClassValue content(ClassValue type) {
    for (ClassValue each : type.lineage()) {
      if (!each.isUserDefined() && isContent(each)) {
        return each;
      }
    }
    return null;
  }

  private static boolean isContent(ClassValue type) {
    return type != Types.BOOL
        && CONTENTS.stream().anyMatch(type::isSubclassOf)
        && type.constructor() != null;
  }

  private static final List<ClassValue> CONTENTS =
      List.of(
          Types.INT,
          Types.FLOAT,
          Types.STR,
          Types.TUPLE,
          Types.LIST,
          Types.DICT,
          Types.SET,
          Types.FROZENSET);

  /** Whether the content of objects of a class is filled by {@code __init__}. */
  public static boolean changes(ClassValue content) {
    return content == Types.LIST || content == Types.SET || content.isSubclassOf(Types.DICT);
  }

  /** Puts the content of {@code from} into {@code into}, a list, dict or set. */
  public static void fill(Value into, Value from) {
    if (into instanceof ListValue list && from instanceof ListValue other) {
      list.replace(other.items());
    } else if (into instanceof DictValue dict && from instanceof DictValue other) {
      dict.entries().clear();
      dict.entries().putAll(other.entries());
      dict.factory(other.factory());
    } else if (into instanceof SetValue set && from instanceof SetValue other) {
      set.items().clear();
      set.items().addAll(other.items());
    }
  }
}
