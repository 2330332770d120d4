package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Own;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The lists and dicts that are attributes of modules, which print as TensorFlow's wrappers. */
public final class ListWrapper {
  private static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.trackable.data_structures",
          "ListWrapper",
          Types.LIST,
          (runtime, type, given) -> runtime.call(Types.LIST, given));

  static {
    Namespace.of(TYPE)
        .method(
            "__repr__",
            "self",
            (runtime, in) -> new Str("ListWrapper(%s)".formatted(runtime.repr(Own.bare(in[0])))))
        .method(
            "copy",
            "self",
            (runtime, in) -> Own.over(ListValue.of(((ListValue) in[0]).items()), Types.of(in[0])))
        .method(
            "append",
            "self, value",
            (runtime, in) -> {
              ((ListValue) in[0]).items().add(of(in[1]));
              return tapedeck.script.value.None.NONE;
            });
  }

  private static final ClassValue DICT =
      ClassValue.builtin(
          "tensorflow.python.trackable.data_structures",
          "_DictWrapper",
          Types.DICT,
          (runtime, type, given) -> runtime.call(Types.DICT, given));

  static {
    Namespace.of(DICT)
        .method("__str__", "self", (runtime, in) -> new Str(runtime.str(plain(in[0]))))
        .method(
            "__repr__",
            "self",
            (runtime, in) -> new Str("DictWrapper(%s)".formatted(runtime.repr(plain(in[0])))));
  }

  private ListWrapper() {}

  private static DictValue plain(Value dict) {
    return DictValue.of(((DictValue) dict).entries());
  }

  /** The same list or dict, and those in it, as TensorFlow wraps them; anything else as it is. */
  public static Value of(Value value) {
    return switch (value) {
      case ListValue list when list.own() == null -> {
        ArrayList<Value> items = list.items();
        items.replaceAll(ListWrapper::of);
        yield Own.over(list, TYPE);
      }
      case DictValue dict when dict.own() == null && dict.type() == Types.DICT -> {
        dict.entries().replaceAll((key, each) -> of(each));
        yield Own.over(dict, DICT);
      }
      default -> value;
    };
  }
}
