package tapedeck.script.library.tensorflow.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.StringVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * A function that moves or compares elements, whatever they are: for strings it works on a number
 * for each.
 */
public final class StringAware implements HostObject {
  private static final List<String> MOVING =
      List.of(
          "reshape",
          "gather",
          "gather_nd",
          "concat",
          "stack",
          "unstack",
          "expand_dims",
          "squeeze",
          "transpose",
          "tile",
          "reverse",
          "slice",
          "where",
          "boolean_mask",
          "equal",
          "not_equal",
          "identity",
          "repeat",
          "size",
          "rank",
          "shape",
          "split",
          "fill",
          "broadcast_to",
          "roll",
          "unique",
          "unique_with_counts",
          "dynamic_partition",
          "tensor_scatter_nd_update");

  private final String name;
  private final Value function;

  private StringAware(String name, Value function) {
    this.name = name;
    this.function = function;
  }

  /** Lets the functions of {@code tf} that only move or compare elements take strings. */
  public static void install(Namespace tf) {
    for (String name : MOVING) {
      Value function = tf.get(name);
      if (function != null) {
        tf.value(name, new StringAware(name, function));
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
  public @Nullable Value attribute(Runtime runtime, String name) {
    return runtime.attribute(function, name);
  }

  @Override
  public String repr(Runtime runtime) {
    return runtime.repr(function);
  }

  /** Text cannot be chosen where the other choice is numbers. */
  private void refuseMixed(Runtime runtime, Arguments given) {
    Value[] all = given.positional();
    if (all.length == 3 && name.equals("where")) {
      for (int i = 1; i < 3; i++) {
        Operand numbers = Operands.existing(all[3 - i]);
        if (numbers != null && all[i] instanceof Str) {
          throw Raise.type(
              "Cannot convert %s to EagerTensor of dtype %s"
                  .formatted(runtime.repr(all[i]), numbers.value().dtype().kernelName()));
        }
      }
    }
  }

  /** Kernels that take no text where it is given. */
  private void refuseUnfit(Runtime runtime, Arguments given) {
    Value[] all = given.positional();
    if (name.equals("where") && all.length == 1 && given.named().length == 0) {
      throw KernelTypes.text("Where", 0);
    }
    Value axis = all.length > 1 ? all[1] : given.named().length > 0 ? given.named()[0] : None.NONE;
    if (name.equals("concat") && axis instanceof Str) {
      throw KernelTypes.text("ConcatV2", 1).without(" name: ");
    }
    if (name.equals("reshape") && axis instanceof Str) {
      throw KernelTypes.text("Reshape", 1).without(" name: ");
    }
    if (name.equals("split") && axis instanceof Str) {
      throw Raise.value(
          "Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument"
              + " provided: "
              + runtime.str(axis));
    }
  }

  /** The function that it is for everything but text. */
  public Value function() {
    return function;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    boolean strings = false;
    for (Value value : given.positional()) {
      strings |= holdsStrings(value);
    }
    for (Value value : given.named()) {
      strings |= value instanceof StringTensor;
    }
    boolean compares = name.equals("equal") || name.equals("not_equal");
    boolean mixed =
        compares
            && given.positional().length == 2
            && holdsStrings(given.positional()[0]) != holdsStrings(given.positional()[1]);
    if (!strings || mixed) {
      return runtime.call(function, given);
    }
    refuseMixed(runtime, given);
    refuseUnfit(runtime, given);
    List<Value> pool = new ArrayList<>();
    Value[] positional = given.positional().clone();
    for (int i = 0; i < positional.length; i++) {
      positional[i] = numbered(positional[i], pool);
    }
    Value[] named = given.named().clone();
    for (int i = 0; i < named.length; i++) {
      named[i] = numbered(named[i], pool);
    }
    Arguments numbers = new Arguments(positional, given.names(), named);
    boolean counts = List.of("size", "rank", "shape").contains(name);
    Value answer = runtime.call(function, numbers);
    return counts ? answer : strings(answer, pool);
  }

  private static boolean holdsStrings(Value value) {
    return switch (value) {
      case StringTensor strings -> true;
      case StringVariable variable -> true;
      case ListValue list -> list.items().stream().anyMatch(StringAware::holdsStrings);
      case Tuple tuple -> tuple.items().stream().anyMatch(StringAware::holdsStrings);
      case Str text -> true;
      case Bytes bytes -> true;
      default -> false;
    };
  }

  /** With a number for each string; the same string has the same number. */
  private static Value numbered(Value value, List<Value> pool) {
    return switch (value) {
      case StringVariable variable -> numbered(variable.content(), pool);
      case StringTensor strings -> {
        long[] numbers = new long[strings.items().size()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = number(bytes(strings.items().get(i)), pool);
        }
        yield Constants.value(Tensor.of(strings.shape(), numbers));
      }
      case Bytes bytes -> Constants.value(Tensor.of((long) number(bytes, pool)));
      case Str text -> Constants.value(Tensor.of((long) number(Bytes.utf8(text.text()), pool)));
      case ListValue list ->
          ListValue.of(list.items().stream().map(item -> numbered(item, pool)).toList());
      case Tuple tuple ->
          new Tuple(tuple.items().stream().map(item -> numbered(item, pool)).toList());
      default -> value;
    };
  }

  private static Value bytes(Value item) {
    return item instanceof Str text ? Bytes.utf8(text.text()) : item;
  }

  private static int number(Value item, List<Value> pool) {
    int at = pool.indexOf(item);
    if (at < 0) {
      pool.add(item);
      return pool.size() - 1;
    }
    return at;
  }

  private static Value strings(Value answer, List<Value> pool) {
    return switch (answer) {
      case ListValue list ->
          ListValue.of(list.items().stream().map(item -> strings(item, pool)).toList());
      case Tuple tuple when tuple.named() instanceof ClassValue named ->
          new Tuple(tuple.items().stream().map(i -> strings(i, pool)).toList(), named);
      case Tuple tuple -> new Tuple(tuple.items().stream().map(i -> strings(i, pool)).toList());
      case TensorValue tensor -> {
        Operand operand = Operands.existing(tensor);
        boolean numbers = operand == null || operand.value().dtype() != DType.INT64;
        yield numbers
            ? answer
            : new StringTensor(
                    StringTensor.Kind.TENSOR,
                    tapedeck.tensor.Shape.of(pool.size()),
                    List.copyOf(pool))
                .at(tensor.tensor());
      }
      default -> answer;
    };
  }
}
