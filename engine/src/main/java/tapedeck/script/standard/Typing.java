package tapedeck.script.standard;

import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code typing}, whose names say nothing to the interpreter. */
final class Typing {
  private Typing() {}

  private static final List<String> NAMES =
      List.of(
          "Any",
          "Callable",
          "ClassVar",
          "Dict",
          "Final",
          "FrozenSet",
          "Generator",
          "Generic",
          "Hashable",
          "Iterable",
          "Iterator",
          "List",
          "Literal",
          "Mapping",
          "NewType",
          "NoReturn",
          "Optional",
          "ParamSpec",
          "Protocol",
          "Self",
          "Sequence",
          "Set",
          "Sized",
          "Text",
          "Tuple",
          "Type",
          "TypeVar",
          "TypedDict",
          "Union",
          "Annotated",
          "Collection",
          "DefaultDict",
          "Deque",
          "Counter",
          "MutableMapping",
          "MutableSequence",
          "SupportsFloat",
          "TypeAlias");

  static ModuleValue module() {
    Members members = new Members();
    NAMES.forEach(name -> members.value(name, new Name("typing." + name)));
    return new ModuleValue(
        "typing",
        members
            .value("TYPE_CHECKING", Bool.FALSE)
            .value(
                "NamedTuple",
                ClassValue.builtin("typing", "NamedTuple", Types.OBJECT, ClassValue.PLAIN)
                    .deriving(NamedTuples::derive))
            .function("cast", "typ, val", (r, in) -> in[1])
            .function("overload", "func, /", (r, in) -> in[0])
            .function("final", "f, /", (r, in) -> in[0])
            .all());
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
      return this;
    }

    @Override
    public Value call(Runtime runtime, Arguments arguments) {
      return this;
    }

    @Override
    public String repr(Runtime runtime) {
      return text;
    }
  }
}
