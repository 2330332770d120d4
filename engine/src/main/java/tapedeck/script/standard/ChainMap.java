package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code collections.ChainMap}: several dicts looked through one after the other. */
record ChainMap(List<Value> maps) implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin(
          "collections",
          "ChainMap",
          Types.OBJECT,
          (runtime, type, given) ->
              new ChainMap(
                  given.positional().length == 0
                      ? List.of(DictValue.empty())
                      : List.of(given.positional())));

  static {
    new Members("ChainMap")
        .property("maps", (r, in) -> ListValue.of(chain(in[0]).maps()))
        .property(
            "parents",
            (r, in) -> new ChainMap(chain(in[0]).maps().subList(1, chain(in[0]).maps().size())))
        .method(
            "new_child",
            "m=None",
            (r, in) -> {
              List<Value> next = new ArrayList<>();
              next.add(in[1] == None.NONE ? DictValue.empty() : in[1]);
              next.addAll(chain(in[0]).maps());
              return new ChainMap(next);
            })
        .method(
            "get",
            "key, default=None",
            (r, in) -> {
              Value found = chain(in[0]).all().entries().get(in[1]);
              return found == null ? in[2] : found;
            })
        .method("keys", "", (r, in) -> r.call(r.requiredAttribute(chain(in[0]).all(), "keys")))
        .method("values", "", (r, in) -> r.call(r.requiredAttribute(chain(in[0]).all(), "values")))
        .method("items", "", (r, in) -> r.call(r.requiredAttribute(chain(in[0]).all(), "items")))
        .method(
            "__contains__",
            "key, /",
            (r, in) -> Bool.of(chain(in[0]).all().entries().containsKey(in[1])))
        .addTo(TYPE);
  }

  private static ChainMap chain(Value value) {
    if (value instanceof ChainMap chain) {
      return chain;
    }
    throw Raise.type("a ChainMap is needed, not " + Types.nameOf(value));
  }

  private DictValue all() {
    DictValue all = DictValue.empty();
    for (Value map : maps.reversed()) {
      if (map instanceof DictValue dict) {
        all.entries().putAll(dict.entries());
      }
    }
    return all;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String repr(Runtime runtime) {
    return maps.stream().map(runtime::repr).collect(Collectors.joining(", ", "ChainMap(", ")"));
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return List.copyOf(all().entries().keySet()).iterator();
  }

  @Override
  public int length() {
    return all().entries().size();
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    Value found = all().entries().get(key);
    if (found == null) {
      throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, key), null);
    }
    return found;
  }

  @Override
  public boolean setItem(Runtime runtime, Value key, Value value) {
    if (maps.getFirst() instanceof DictValue dict) {
      dict.entries().put(key, value);
      return true;
    }
    return false;
  }

  @Override
  public @Nullable Boolean equalTo(Runtime runtime, Value other) {
    return runtime.equal(all(), other instanceof ChainMap chain ? chain.all() : other);
  }
}
