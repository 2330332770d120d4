package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Own;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The lists that are attributes of modules: lists that print as TensorFlow's wrapper of them. */
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

  private ListWrapper() {}

  /** The same list and the lists in it as TensorFlow wraps them; anything else as it is. */
  public static Value of(Value value) {
    if (!(value instanceof ListValue list) || list.own() != null) {
      return value;
    }
    ArrayList<Value> items = list.items();
    items.replaceAll(ListWrapper::of);
    return Own.over(list, TYPE);
  }
}
