package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code typing}, whose names say nothing to the interpreter. */
final class Typing {
  private Typing() {}

  private static final List<String> NAMES =
      List.of(
          "Any",
          "AnyStr",
          "Annotated",
          "Callable",
          "ClassVar",
          "Collection",
          "Concatenate",
          "Container",
          "Counter",
          "DefaultDict",
          "Deque",
          "Dict",
          "Final",
          "FrozenSet",
          "Generator",
          "Hashable",
          "Iterable",
          "Iterator",
          "List",
          "Literal",
          "LiteralString",
          "Mapping",
          "MutableMapping",
          "MutableSequence",
          "Never",
          "NoReturn",
          "Optional",
          "OrderedDict",
          "Required",
          "NotRequired",
          "Reversible",
          "Self",
          "Sequence",
          "Set",
          "Sized",
          "SupportsAbs",
          "SupportsFloat",
          "SupportsInt",
          "Text",
          "Tuple",
          "Type",
          "TypeAlias",
          "TypeGuard",
          "Union",
          "Unpack");

  private static final ClassValue GENERIC = open("Generic");
  private static final ClassValue PROTOCOL = open("Protocol");
  private static final ClassValue TYPED_DICT =
      ClassValue.builtin("typing", "TypedDict", Types.DICT, Types.DICT.constructor());

  /** A class that takes parameters in brackets and is then the same class. */
  private static ClassValue open(String name) {
    ClassValue type = ClassValue.builtin("typing", name, Types.OBJECT, ClassValue.PLAIN);
    type.attributes()
        .put(
            "__class_getitem__",
            new Property(
                Property.Kind.CLASS_METHOD,
                Builtin.of("__class_getitem__", "cls, params, /", (r, in) -> in[0]),
                null));
    return type;
  }

  static ModuleValue module() {
    Members members = new Members();
    NAMES.forEach(name -> members.value(name, new Name("typing." + name)));
    return new ModuleValue(
        "typing",
        members
            .value("TYPE_CHECKING", Bool.FALSE)
            .value("Generic", GENERIC)
            .value("Protocol", PROTOCOL)
            .value("TypedDict", TYPED_DICT)
            .value(
                "NamedTuple",
                ClassValue.builtin("typing", "NamedTuple", Types.OBJECT, ClassValue.PLAIN)
                    .deriving(NamedTuples::derive))
            .function(
                "TypeVar",
                "name, *constraints, bound=None, covariant=False, contravariant=False",
                (r, in) ->
                    new Name((r.truth(in[3]) ? "+" : r.truth(in[4]) ? "-" : "~") + r.str(in[0])))
            .function("ParamSpec", "name, **kwargs", (r, in) -> new Name("~" + r.str(in[0])))
            .function("TypeVarTuple", "name", (r, in) -> new Name(r.str(in[0])))
            .function(
                "NewType",
                "name, tp",
                (r, in) -> Builtin.of("__main__." + r.str(in[0]), "x, /", (s, given) -> given[0]))
            .function("cast", "typ, val", (r, in) -> in[1])
            .function("overload", "func, /", (r, in) -> in[0])
            .function("final", "f, /", (r, in) -> in[0])
            .function("no_type_check", "arg, /", (r, in) -> in[0])
            .function("override", "method, /", (r, in) -> in[0])
            .function("runtime_checkable", "cls, /", (r, in) -> checkable(in[0]))
            .function(
                "get_type_hints",
                "obj, /, **kwargs",
                (r, in) -> r.requiredAttribute(in[0], "__annotations__"))
            .all());
  }

  /** Lets {@code isinstance} ask for the methods that a protocol names. */
  private static Value checkable(Value value) {
    if (value instanceof ClassValue protocol) {
      List<String> names =
          protocol.attributes().keySet().stream()
              .filter(name -> !name.startsWith("__") || name.matches("__(len|iter|call|getitem)__"))
              .toList();
      protocol.structure((runtime, object) ->
          names.stream().allMatch(name -> runtime.attribute(object, name) != null));
    }
    return value;
  }

  /** How a type is written within the brackets of another. */
  private static String shown(Runtime runtime, Value value) {
    return switch (value) {
      case ClassValue type -> type.qualifiedName();
      case None none -> "NoneType";
      case Ellipsis ellipsis -> "...";
      case ListValue list ->
          list.items().stream()
              .map(each -> shown(runtime, each))
              .collect(Collectors.joining(", ", "[", "]"));
      case Str text -> "ForwardRef(" + runtime.repr(text) + ")";
      default -> runtime.repr(value);
    };
  }

  /** A name that annotations are made of. */
  private record Name(String text) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("typing", "_SpecialForm", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value item(Runtime runtime, Value key) {
      List<Value> parts = key instanceof Tuple tuple ? tuple.items() : List.of(key);
      if (text.equals("typing.Literal")) {
        return new Name(
            parts.stream().map(runtime::repr).collect(Collectors.joining(", ", text + "[", "]")));
      }
      List<Value> kept = new ArrayList<>(parts);
      boolean union = text.equals("typing.Union");
      boolean optional =
          text.equals("typing.Optional") || union && kept.size() == 2 && kept.remove(None.NONE);
      if (union && !optional && kept.size() == 1) {
        return kept.getFirst();
      }
      return new Name(
          kept.stream()
              .map(each -> shown(runtime, each))
              .collect(Collectors.joining(", ", (optional ? "typing.Optional" : text) + "[", "]")));
    }

    @Override
    public Value call(Runtime runtime, Arguments arguments) {
      return switch (text) {
        case "typing.List" -> runtime.call(Types.LIST, arguments);
        case "typing.Dict" -> runtime.call(Types.DICT, arguments);
        case "typing.Tuple" -> runtime.call(Types.TUPLE, arguments);
        case "typing.Set" -> runtime.call(Types.SET, arguments);
        default -> throw Raise.type("Cannot instantiate " + text);
      };
    }

    @Override
    public String repr(Runtime runtime) {
      return text;
    }

    @Override
    public @org.jspecify.annotations.Nullable Value operator(
        Runtime runtime, String method, Value other) {
      return switch (method) {
        case "__or__" -> new Name("typing.Union").item(runtime, Tuple.of(this, other));
        case "__ror__" -> new Name("typing.Union").item(runtime, Tuple.of(other, this));
        default -> null;
      };
    }
  }
}
