package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.StringTensor.Kind;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A function of NumPy that moves, sorts or compares elements, whatever they are: for text and
 * objects it works on a number for each, larger for what is sorted behind.
 */
final class ElementAware implements HostObject {
  private static final Set<String> MOVING =
      Set.of(
          "reshape",
          "concatenate",
          "stack",
          "vstack",
          "hstack",
          "column_stack",
          "expand_dims",
          "squeeze",
          "transpose",
          "tile",
          "repeat",
          "flip",
          "fliplr",
          "flipud",
          "roll",
          "where",
          "append",
          "insert",
          "delete",
          "ravel",
          "take",
          "split",
          "array_split",
          "atleast_1d",
          "atleast_2d",
          "broadcast_to",
          "swapaxes",
          "full",
          "copy");
  private static final Set<String> SORTING =
      Set.of("unique", "sort", "union1d", "intersect1d", "setdiff1d", "setxor1d");
  private static final Set<String> ASKING =
      Set.of("argsort", "isin", "array_equal", "size", "ndim", "shape", "searchsorted", "lexsort");

  private final Value function;
  private final String name;

  private ElementAware(Value function, String name) {
    this.function = function;
    this.name = name;
  }

  static void install(Namespace np) {
    for (Set<String> names : List.of(MOVING, SORTING, ASKING)) {
      for (String name : names) {
        if (np.get(name) instanceof Value function) {
          np.value(name, new ElementAware(function, name));
        }
      }
    }
  }

  @Override
  public ClassValue type() {
    return Types.FUNCTION;
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return runtime.attribute(function, attribute);
  }

  @Override
  public String repr(Runtime runtime) {
    return runtime.repr(function);
  }

  @Override
  public Value call(Runtime runtime, Arguments own) {
    Arguments given = new Arguments(own.positional().clone(), own.names(), own.named());
    for (int i = 0; i < given.positional().length; i++) {
      if (isMixed(given.positional()[i])
          && ElementArrays.of(runtime, given.positional()[i]) instanceof StringTensor whole) {
        given.positional()[i] = whole;
      }
    }
    List<Value> pool = new ArrayList<>();
    for (int i = 0; i < given.positional().length; i++) {
      if (!name.equals("full") || i == 1) {
        collect(given.positional()[i], pool);
      }
    }
    for (Value value : given.named()) {
      if (value instanceof StringTensor) {
        collect(value, pool);
      }
    }
    if (pool.isEmpty()) {
      return runtime.call(function, given);
    }
    List<Value> distinct = distinct(runtime, pool);
    Map<Value, Integer> numbers = new HashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      numbers.put(distinct.get(i), i);
    }
    Value[] positional = given.positional().clone();
    for (int i = 0; i < positional.length; i++) {
      positional[i] = numbered(positional[i], numbers);
    }
    Value[] named = given.named().clone();
    for (int i = 0; i < named.length; i++) {
      named[i] = named[i] instanceof StringTensor ? numbered(named[i], numbers) : named[i];
    }
    Value answer = runtime.call(function, new Arguments(positional, given.names(), named));
    if (ASKING.contains(name)) {
      return answer;
    }
    boolean text = pool.stream().allMatch(item -> item instanceof Str);
    StringTensor all =
        new StringTensor(text ? Kind.TEXTS : Kind.OBJECTS, Shape.of(distinct.size()), distinct);
    if (name.equals("unique") && answer instanceof Tuple tuple) {
      List<Value> parts = new ArrayList<>(tuple.items());
      parts.set(0, elements(parts.getFirst(), all));
      return new Tuple(parts);
    }
    return elements(answer, all);
  }

  /** Whether a list holds text beside what is none, which NumPy brings together first. */
  private static boolean isMixed(Value value) {
    List<Value> items =
        value instanceof ListValue list
            ? list.items()
            : value instanceof Tuple tuple ? tuple.items() : List.of();
    return items.stream().anyMatch(item -> item instanceof Str)
        && items.stream().anyMatch(item -> Numbers.isNumber(item) || item == None.NONE);
  }

  private static void collect(Value value, List<Value> pool) {
    switch (value) {
      case StringTensor strings -> pool.addAll(strings.items());
      case Str text -> pool.add(new Str(text.text()));
      case Bytes bytes -> pool.add(bytes);
      case ListValue list -> list.items().forEach(item -> collect(item, pool));
      case Tuple tuple -> tuple.items().forEach(item -> collect(item, pool));
      default -> {}
    }
  }

  /** Each element once, in order where order matters and text always is. */
  private List<Value> distinct(Runtime runtime, List<Value> pool) {
    boolean text = pool.stream().allMatch(item -> item instanceof Str);
    if (text) {
      return pool.stream()
          .distinct()
          .sorted((a, b) -> compared(((Str) a).text(), ((Str) b).text()))
          .toList();
    }
    List<Value> distinct = pool.stream().distinct().toList();
    boolean sorts = SORTING.contains(name) || name.equals("argsort");
    ListValue ordered = ListValue.of(new ArrayList<>(distinct));
    if (sorts) {
      runtime.call(runtime.requiredAttribute(ordered, "sort"));
    }
    return List.copyOf(ordered.items());
  }

  /** By code points, as Python compares. */
  private static int compared(String a, String b) {
    int[] one = a.codePoints().toArray();
    int[] two = b.codePoints().toArray();
    return java.util.Arrays.compare(one, two);
  }

  private static Value numbered(Value value, Map<Value, Integer> numbers) {
    return switch (value) {
      case StringTensor strings -> {
        long[] own = new long[strings.items().size()];
        for (int i = 0; i < own.length; i++) {
          own[i] = numbers.getOrDefault(strings.items().get(i), 0);
        }
        yield ArrayValue.array(Tensor.of(strings.shape(), own));
      }
      case Str text -> number(new Str(text.text()), numbers);
      case Bytes bytes -> number(bytes, numbers);
      case ListValue list ->
          ListValue.of(list.items().stream().map(item -> numbered(item, numbers)).toList());
      case Tuple tuple when tuple.named() == null ->
          new Tuple(tuple.items().stream().map(item -> numbered(item, numbers)).toList());
      default -> value;
    };
  }

  private static Value number(Value item, Map<Value, Integer> numbers) {
    return ArrayValue.array(Tensor.of((long) numbers.getOrDefault(item, 0)));
  }

  private static Value elements(Value answer, StringTensor all) {
    return switch (answer) {
      case ListValue list ->
          ListValue.of(list.items().stream().map(item -> elements(item, all)).toList());
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(item -> elements(item, all)).toList());
      case ArrayValue array when array.data().dtype() == DType.INT64 -> all.at(array.data());
      default -> answer;
    };
  }
}
