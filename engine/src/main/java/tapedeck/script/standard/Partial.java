package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code functools.partial}: a function some of whose arguments are given. */
record Partial(Value function, Tuple arguments, DictValue keywords) implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("*args, **keywords");

  static final ClassValue TYPE =
      ClassValue.builtin(
          "functools",
          "partial",
          Types.OBJECT,
          (runtime, type, given) -> {
            Value[] in = SIGNATURE.bind("partial()", given);
            List<Value> all = ((Tuple) in[0]).items();
            if (all.isEmpty()) {
              throw Raise.type("type 'partial' takes at least one argument");
            }
            if (Numbers.isNumber(all.getFirst())
                || all.getFirst() instanceof Str
                || all.getFirst() == None.NONE) {
              throw Raise.type("the first argument must be callable");
            }
            List<Value> more = List.copyOf(all.subList(1, all.size()));
            DictValue named = (DictValue) in[1];
            if (all.getFirst() instanceof Partial inner) {
              List<Value> positional = new ArrayList<>(inner.arguments.items());
              positional.addAll(more);
              DictValue both = DictValue.empty();
              both.entries().putAll(inner.keywords.entries());
              both.entries().putAll(named.entries());
              return new Partial(inner.function, new Tuple(positional), both);
            }
            return new Partial(all.getFirst(), new Tuple(more), named);
          });

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    List<Value> positional = new ArrayList<>(arguments.items());
    positional.addAll(List.of(given.positional()));
    Map<String, Value> named = new LinkedHashMap<>();
    keywords.entries().forEach((name, value) -> named.put(runtime.str(name), value));
    for (int i = 0; i < given.names().length; i++) {
      named.put(given.names()[i], given.named()[i]);
    }
    return runtime.call(
        function,
        Arguments.of(positional, List.copyOf(named.keySet()), List.copyOf(named.values())));
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "func" -> function;
      case "args" -> arguments;
      case "keywords" -> keywords;
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("func", "args", "keywords");
  }

  @Override
  public String repr(Runtime runtime) {
    StringBuilder text = new StringBuilder("functools.partial(").append(runtime.repr(function));
    arguments.items().forEach(each -> text.append(", ").append(runtime.repr(each)));
    keywords
        .entries()
        .forEach((name, value) ->
            text.append(", ").append(runtime.str(name)).append('=').append(runtime.repr(value)));
    return text.append(')').toString();
  }
}
