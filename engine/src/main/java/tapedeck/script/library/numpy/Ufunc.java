package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Subscripts;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A function of NumPy that goes element by element, with its methods: {@code np.add.reduce}. */
record Ufunc(Builtin function, boolean binary) implements HostObject {
  static final ClassValue TYPE = ClassValue.builtin("numpy", "ufunc", Types.OBJECT, null);

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "abs", "absolute",
          "true_divide", "divide",
          "mod", "remainder",
          "bitwise_not", "invert",
          "round", "rint");

  private static final Map<String, Integer> IDENTITIES =
      Map.of(
          "add", 0,
          "multiply", 1,
          "logical_or", 0,
          "logical_and", 1,
          "logical_xor", 0,
          "bitwise_or", 0,
          "bitwise_xor", 0,
          "bitwise_and", -1,
          "hypot", 0);

  private static final Map<String, String> REDUCTIONS =
      Map.of("add", "sum", "multiply", "prod", "maximum", "max", "minimum", "min");

  /** Makes ufuncs of those functions among the members that NumPy has as such. */
  static void wrap(Map<String, Value> numpy) {
    for (Map.Entry<String, Value> member : numpy.entrySet()) {
      if (member.getValue() instanceof Builtin function
          && function.parameters().declaration().startsWith("x")) {
        List<String> names =
            function.parameters().all().stream().map(Parameters.Parameter::name).toList();
        boolean two = names.size() > 1 && names.get(0).equals("x1") && names.get(1).equals("x2");
        if (two || names.getFirst().equals("x") && names.contains("out")) {
          member.setValue(new Ufunc(function, two));
        }
      }
    }
  }

  private String name() {
    String plain = function.name().substring(function.name().lastIndexOf('.') + 1);
    return OTHER_NAMES.getOrDefault(plain, plain);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String repr(Runtime runtime) {
    return "<ufunc '" + name() + "'>";
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    int operands = binary ? 2 : 1;
    int count = given.positional().length;
    if (count < operands || count > operands + 1) {
      throw Raise.type(
          "%s() takes from %d to %d positional arguments but %d %s given"
              .formatted(name(), operands, operands + 1, count, count == 1 ? "was" : "were"));
    }
    Value out = count > operands ? given.positional()[operands] : None.NONE;
    Value where = None.NONE;
    DType dtype = null;
    for (int i = 0; i < given.names().length; i++) {
      Value named = given.named()[i];
      switch (given.names()[i]) {
        case "out" -> out = named instanceof Tuple t ? t.items().getFirst() : named;
        case "where" -> where = named;
        case "dtype" -> dtype = DTypes.numpy(runtime, named);
        case "casting", "order", "subok" -> {}
        default ->
            throw Raise.type(
                "%s() got an unexpected keyword argument '%s'".formatted(name(), given.names()[i]));
      }
    }
    Value[] in = Arrays.copyOf(given.positional(), operands);
    if (dtype != null) {
      for (int i = 0; i < operands; i++) {
        in[i] = ArrayValue.of(Constants.array(runtime, in[i]).cast(dtype));
      }
    }
    Value result = of(runtime, in);
    return out == None.NONE && where == None.NONE
        ? result
        : written(runtime, in, result, out, where);
  }

  private Value of(Runtime runtime, Value... in) {
    return function.call(runtime, Arguments.of(in));
  }

  /** Puts a result where {@code out} says, but for places where {@code where} is false. */
  private Value written(Runtime runtime, Value[] in, Value result, Value out, Value where) {
    Tensor made = Constants.array(runtime, result);
    if (out != None.NONE && !(out instanceof ArrayValue)) {
      throw Raise.type("return arrays must be of ArrayType");
    }
    Tensor before =
        out instanceof ArrayValue array ? array.data() : Tensor.full(made.dtype(), made.shape(), 0);
    Shape shape = before.shape();
    if (!made.shape().broadcastsWith(shape)) {
      throw Raise.value(
          "operands could not be broadcast together with shapes "
              + Stream.concat(
                      Arrays.stream(in).map(each -> Constants.array(runtime, each).shape()),
                      Stream.of(shape))
                  .map(Ufunc::plain)
                  .collect(Collectors.joining(" ")));
    }
    if (!Shape.broadcast(made.shape(), shape).equals(shape)) {
      throw Raise.value(
          "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
              .formatted(plain(shape), plain(Shape.broadcast(made.shape(), shape))));
    }
    if (made.dtype().isFloating() && !before.dtype().isFloating()) {
      throw Raise.type(
          "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule"
                  .formatted(name(), made.dtype().label(), before.dtype().label())
              + " 'same_kind'");
    }
    Tensor full = Elementwise.stretch(made.cast(before.dtype()), shape);
    Tensor next =
        where == None.NONE
            ? full
            : Elementwise.where(
                Elementwise.stretch(Constants.array(runtime, where).cast(DType.BOOL), shape),
                full,
                before);
    if (out instanceof ArrayValue array) {
      array.replace(next);
      return array;
    }
    return ArrayValue.of(next);
  }

  private static String plain(Shape shape) {
    return shape.toString().replace(" ", "");
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "__name__" -> new Str(name());
      case "nin" -> Int.of(binary ? 2 : 1);
      case "nout" -> Int.of(1);
      case "nargs" -> Int.of(binary ? 3 : 2);
      case "identity" ->
          IDENTITIES.get(name()) instanceof Integer number ? Int.of(number) : None.NONE;
      case "reduce" ->
          method(attribute, "array, axis=0, dtype=None, out=None, keepdims=False", this::reduce);
      case "accumulate" -> method(attribute, "array, axis=0, dtype=None, out=None", this::walked);
      case "outer" -> method(attribute, "A, B, /", this::outer);
      case "at" -> method(attribute, "a, indices, b=None, /", this::at);
      case "reduceat" -> method(attribute, "array, indices, axis=0", this::reduceAt);
      default -> null;
    };
  }

  private Builtin method(String method, String signature, Builtin.Body body) {
    return Builtin.of(
        method,
        signature,
        (r, in) -> {
          if (!binary && !method.equals("at")) {
            throw Raise.value(method + " only supported for binary functions");
          }
          return body.call(r, in);
        });
  }

  private Value reduce(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    String known = REDUCTIONS.get(name());
    if (known != null) {
      Value reduction = runtime.requiredAttribute(runtime.module("numpy"), known);
      return runtime.call(
          reduction,
          new Arguments(
              new Value[] {in[0]}, new String[] {"axis", "keepdims"}, new Value[] {in[1], in[4]}));
    }
    Tensor from = in[1] == None.NONE ? x.reshape(Shape.of(x.size())) : x;
    int axis = in[1] == None.NONE ? 0 : ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    List<Value> slices = slices(from, axis);
    if (slices.isEmpty()) {
      Integer identity = IDENTITIES.get(name());
      if (identity == null) {
        throw Raise.value(
            "zero-size array to reduction operation %s which has no identity".formatted(name()));
      }
      return Int.of(identity);
    }
    Value total = slices.getFirst();
    for (Value slice : slices.subList(1, slices.size())) {
      total = of(runtime, total, slice);
    }
    boolean keep = runtime.truth(in[4]);
    return keep
        ? runtime.call(
            runtime.requiredAttribute(runtime.module("numpy"), "expand_dims"), total, Int.of(axis))
        : total;
  }

  /** The parts of an array along an axis. */
  private static List<Value> slices(Tensor x, int axis) {
    int[] order = new int[x.rank()];
    order[0] = axis;
    for (int i = 1; i < order.length; i++) {
      order[i] = i <= axis ? i - 1 : i;
    }
    Tensor moved = Arrange.transpose(x, order);
    int[] dims = moved.shape().dims();
    Shape part = Shape.of(Arrays.copyOfRange(dims, 1, dims.length));
    List<Value> slices = new ArrayList<>();
    for (int i = 0; i < dims[0]; i++) {
      int from = i * part.size();
      slices.add(ArrayValue.of(Arrange.gather(part, moved.dtype(), k -> moved, k -> from + k)));
    }
    return slices;
  }

  private Value walked(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[1]), x.rank());
    List<Value> partial = new ArrayList<>();
    for (Value slice : slices(x, axis)) {
      partial.add(partial.isEmpty() ? slice : of(runtime, partial.getLast(), slice));
    }
    return stacked(runtime, partial, axis);
  }

  private static Value stacked(Runtime runtime, List<Value> parts, int axis) {
    Value stack = runtime.requiredAttribute(runtime.module("numpy"), "stack");
    return runtime.call(stack, ListValue.of(parts), Int.of(axis));
  }

  private Value outer(Runtime runtime, Value[] in) {
    Tensor a = Constants.array(runtime, in[0]);
    Tensor b = Constants.array(runtime, in[1]);
    int[] dims = Arrays.copyOf(a.shape().dims(), a.rank() + b.rank());
    Arrays.fill(dims, a.rank(), dims.length, 1);
    return of(runtime, ArrayValue.of(a.reshape(Shape.of(dims))), ArrayValue.of(b));
  }

  private Value at(Runtime runtime, Value[] in) {
    List<Value> places = places(runtime, in[1]);
    Tensor values = in[2] == None.NONE ? null : Constants.array(runtime, in[2]);
    List<Value> each =
        values == null || values.isScalar() ? List.of() : runtime.all(ArrayValue.array(values));
    for (int i = 0; i < places.size(); i++) {
      runtime.step();
      Value old = runtime.item(in[0], places.get(i));
      Value next =
          !binary
              ? of(runtime, old)
              : of(
                  runtime,
                  old,
                  values == null || values.isScalar() ? in[2] : each.get(i % each.size()));
      if (in[0] instanceof ArrayValue array && !array.isScalar()) {
        Subscripts.set(runtime, array, places.get(i), next);
      }
    }
    return None.NONE;
  }

  /** The indices one by one, also where they come as an array for each axis. */
  private static List<Value> places(Runtime runtime, Value indices) {
    if (indices instanceof Tuple tuple) {
      List<Value> places = new ArrayList<>();
      List<List<Value>> axes = tuple.items().stream().map(runtime::all).toList();
      for (int i = 0; i < axes.getFirst().size(); i++) {
        int at = i;
        places.add(Tuple.of(axes.stream().map(axis -> axis.get(at)).toList()));
      }
      return places;
    }
    Tensor given = Constants.array(runtime, indices);
    if (given.dtype() == DType.BOOL) {
      List<Value> places = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        if (given.getLong(i) != 0) {
          places.add(Int.of(i));
        }
      }
      return places;
    }
    return given.isScalar() ? List.of(indices) : runtime.all(ArrayValue.array(given));
  }

  private Value reduceAt(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    int axis = ArrayReductions.axis(Given.one(runtime, in[2]), x.rank());
    List<Value> slices = slices(x, axis);
    int[] starts = Given.ints(runtime, in[1]);
    List<Value> parts = new ArrayList<>();
    for (int i = 0; starts != null && i < starts.length; i++) {
      int from = starts[i];
      int to = i + 1 < starts.length ? starts[i + 1] : slices.size();
      if (from < 0 || from >= slices.size()) {
        throw Raise.index(
            "index %d out-of-bounds in %s.reduceat [0, %d)".formatted(from, name(), slices.size()));
      }
      Value total = slices.get(from);
      for (int k = from + 1; k < to; k++) {
        total = of(runtime, total, slices.get(k));
      }
      parts.add(total);
    }
    return stacked(runtime, parts, axis);
  }
}
