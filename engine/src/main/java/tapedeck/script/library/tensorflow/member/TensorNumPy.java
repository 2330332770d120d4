package tapedeck.script.library.tensorflow.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** {@code tf.experimental.numpy}: NumPy's functions on tensors, with NumPy's types. */
public final class TensorNumPy {
  /** Functions of one array that answer floats. */
  private static final List<String> REAL =
      List.of(
          "exp", "expm1", "log", "log2", "log10", "log1p", "sqrt", "sin", "cos", "tan", "arcsin",
          "arccos", "arctan", "sinh", "cosh", "tanh", "mean", "std", "var", "average");

  /** Functions of one array that keep its type. */
  private static final List<String> KEEPING =
      List.of(
          "abs",
          "absolute",
          "square",
          "negative",
          "sign",
          "sum",
          "prod",
          "max",
          "min",
          "amax",
          "amin",
          "cumsum",
          "cumprod",
          "all",
          "any",
          "argmax",
          "argmin",
          "reshape",
          "ravel",
          "transpose",
          "expand_dims",
          "squeeze",
          "flip",
          "roll",
          "sort",
          "argsort",
          "tile",
          "repeat",
          "diag",
          "diagonal",
          "trace",
          "tril",
          "triu",
          "ones_like",
          "zeros_like",
          "full_like",
          "isnan",
          "isinf",
          "isfinite",
          "clip",
          "round",
          "floor",
          "ceil",
          "count_nonzero",
          "swapaxes",
          "moveaxis",
          "split",
          "broadcast_to",
          "pad",
          "diff",
          "nonzero",
          "logical_not",
          "nan_to_num",
          "take");

  /** Functions of two arrays, brought to one type. */
  private static final List<String> PAIRS =
      List.of(
          "add",
          "subtract",
          "multiply",
          "divide",
          "true_divide",
          "power",
          "maximum",
          "minimum",
          "matmul",
          "dot",
          "outer",
          "inner",
          "equal",
          "not_equal",
          "less",
          "less_equal",
          "greater",
          "greater_equal",
          "logical_and",
          "logical_or",
          "logical_xor",
          "arctan2",
          "mod",
          "floor_divide",
          "tensordot",
          "vdot",
          "cross",
          "kron",
          "allclose",
          "isclose",
          "array_equal");

  private static final List<String> ROWS =
      List.of("concatenate", "stack", "vstack", "hstack", "meshgrid");

  private static final List<String> MADE =
      List.of(
          "ones",
          "zeros",
          "full",
          "eye",
          "identity",
          "arange",
          "linspace",
          "array",
          "asarray",
          "asanyarray",
          "ascontiguousarray",
          "logspace",
          "tri");

  private static final Map<String, String> OTHERWISE =
      Map.of("true_divide", "divide", "absolute", "abs");

  private static final Set<String> PLACES = Set.of("argmax", "argmin", "argsort", "count_nonzero");

  private static final class Behaviour {
    boolean numpy;
  }

  private TensorNumPy() {}

  public static ModuleValue module() {
    Members members = new Members();
    REAL.forEach(name -> function(members, name, 1, true));
    KEEPING.forEach(name -> function(members, name, 1, false));
    PAIRS.forEach(
        name -> function(members, name, 2, name.endsWith("divide") && !name.startsWith("floor")));
    ROWS.forEach(name -> function(members, name, name.equals("meshgrid") ? 9 : 0, false));
    for (String name : MADE) {
      members.function(name, "*args, **kwargs", (r, in) -> made(r, name, in));
    }
    members.function(
        "where",
        "condition, x=None, y=None",
        (r, in) -> {
          Value condition = tensor(r, in[0]);
          if (in[1] == None.NONE) {
            return Composed.tf(r, "where", condition);
          }
          List<Value> both = promoted(r, List.of(in[1], in[2]), false);
          return Composed.tf(r, "where", condition, both.get(0), both.get(1));
        });
    members.function(
        "einsum",
        "subscripts, *operands",
        (r, in) -> {
          List<Value> all = promoted(r, ((Tuple) in[1]).items(), false);
          List<Value> given = new ArrayList<>(List.of(in[0]));
          given.addAll(all);
          return Composed.tf(r, "einsum", given.toArray(Value[]::new));
        });
    members.function("shape", "a", (r, in) -> r.requiredAttribute(tensor(r, in[0]), "shape"));
    members.function("ndim", "a", (r, in) -> r.requiredAttribute(tensor(r, in[0]), "ndim"));
    members.function(
        "size", "a", (r, in) -> Int.of(Operands.tensor(r, tensor(r, in[0]), null).value().size()));
    members.function(
        "result_type",
        "*arrays_and_dtypes",
        (r, in) ->
            r.requiredAttribute(promoted(r, ((Tuple) in[0]).items(), false).getFirst(), "dtype"));
    members.function(
        "experimental_enable_numpy_behavior",
        "prefer_float32=False, dtype_conversion_mode='legacy'",
        (r, in) -> {
          r.own(Behaviour.class, Behaviour::new).numpy = true;
          return None.NONE;
        });
    members
        .value("ndarray", Types.TENSOR)
        .value("newaxis", None.NONE)
        .value("pi", Float.of(Math.PI))
        .value("e", Float.of(Math.E))
        .value("inf", Float.of(Double.POSITIVE_INFINITY))
        .value("random", random());
    for (DType type : DType.values()) {
      if (type != DType.BFLOAT16) {
        members.value(type == DType.BOOL ? "bool_" : type.label(), Types.scalar(type));
      }
    }
    return new ModuleValue("tensorflow.experimental.numpy", members.all());
  }

  private static ModuleValue random() {
    Members members =
        new Members()
            .function("seed", "s", (r, in) -> Composed.tf(r, "random.set_seed", in[0]))
            .function("randn", "*args", (r, in) -> draw(r, "random.normal", in[0]))
            .function("rand", "*size", (r, in) -> draw(r, "random.uniform", in[0]))
            .function("standard_normal", "size=None", (r, in) -> draw(r, "random.normal", in[0]))
            .function(
                "uniform",
                "low=0.0, high=1.0, size=None",
                (r, in) ->
                    Composed.tf(
                        r,
                        "random.uniform",
                        in[2] == None.NONE ? Tuple.of() : in[2],
                        in[0],
                        in[1],
                        TensorFlowDType.of(DType.FLOAT64)))
            .function(
                "randint",
                "low, high=None, size=None, dtype=None",
                (r, in) ->
                    Composed.tf(
                        r,
                        "random.uniform",
                        in[2] == None.NONE ? Tuple.of() : in[2],
                        in[1] == None.NONE ? Int.ZERO : in[0],
                        in[1] == None.NONE ? in[0] : in[1],
                        TensorFlowDType.of(DType.INT64)));
    return new ModuleValue("tensorflow.experimental.numpy.random", members.all());
  }

  private static Value draw(Runtime runtime, String path, Value size) {
    Value shape = size == None.NONE ? Tuple.of() : size;
    Value last = TensorFlowDType.of(DType.FLOAT64);
    return path.endsWith("normal")
        ? Composed.tf(runtime, path, shape, Float.of(0), Float.of(1), last)
        : Composed.tf(runtime, path, shape, Float.of(0), Float.of(1), last);
  }

  /** Whether tensors behave as NumPy's arrays do. */
  public static boolean isOn(Runtime runtime) {
    return runtime.own(Behaviour.class, Behaviour::new).numpy;
  }

  /** Both operands of an operator as NumPy brings them together; null to leave them. */
  public static @Nullable List<Value> together(Runtime runtime, Value a, Value b) {
    if (!isOn(runtime) || !(isNumeric(a) && isNumeric(b))) {
      return null;
    }
    return promoted(runtime, List.of(a, b), false);
  }

  private static boolean isNumeric(Value value) {
    return Numbers.isNumber(value)
        || Operands.existing(value) != null
        || value instanceof ArrayValue;
  }

  /** What an array has and a tensor has when it behaves as one; null for anything else. */
  public static @Nullable Value member(Runtime runtime, Value self, String name) {
    if (!isOn(runtime)) {
      return null;
    }
    return switch (name) {
      case "T" -> Composed.tf(runtime, "transpose", self);
      case "size" -> Int.of(Operands.tensor(runtime, self, null).value().size());
      case "astype" ->
          Builtin.of(name, "dtype", (r, in) -> Composed.tf(r, "cast", self, dtype(r, in[0])));
      case "reshape" ->
          Builtin.of(
              name,
              "*newshape, order='C'",
              (r, in) -> {
                List<Value> sizes = ((Tuple) in[0]).items();
                return Composed.tf(
                    r, "reshape", self, sizes.size() == 1 ? sizes.getFirst() : in[0]);
              });
      case "ravel" ->
          Builtin.of(
              name,
              "",
              (r, in) -> Composed.tf(r, "reshape", self, ListValue.of(List.of(Int.of(-1)))));
      case "transpose", "clip", "max", "min", "mean" -> {
        Builtin function = (Builtin) module().members().get(name);
        yield function == null
            ? null
            : Builtin.of(
                name,
                "*args, **kwargs",
                (r, in) -> {
                  List<Value> given = new ArrayList<>(((Tuple) in[0]).items());
                  given.addFirst(self);
                  return function.call(r, arguments(r, given, in[1]));
                });
      }
      default -> null;
    };
  }

  private static Value dtype(Runtime runtime, Value given) {
    return given instanceof TensorFlowDType
        ? given
        : runtime.requiredAttribute(Composed.tf(runtime, "zeros", Tuple.of(), given), "dtype");
  }

  private static Arguments arguments(Runtime runtime, List<Value> positional, Value named) {
    Map<Value, Value> all = ((DictValue) named).entries();
    List<String> names = all.keySet().stream().map(runtime::str).toList();
    return Arguments.of(positional, names, List.copyOf(all.values()));
  }

  private static Value at(Runtime runtime, String module, String path) {
    Value found = runtime.module(module);
    for (String part : path.split("\\.")) {
      found = runtime.requiredAttribute(found, part);
    }
    return found;
  }

  /** A function that Keras has, too, with arrays in its first {@code count} places. */
  private static void function(Members members, String name, int count, boolean real) {
    members.function(
        name,
        "*args, **kwargs",
        (r, in) -> {
          List<Value> given = new ArrayList<>(((Tuple) in[0]).items());
          if (count == 0 && !given.isEmpty()) {
            given.set(0, ListValue.of(promoted(r, r.all(given.getFirst()), real)));
          } else {
            int arrays = Math.min(count, given.size());
            List<Value> own = promoted(r, given.subList(0, arrays), real);
            for (int i = 0; i < arrays; i++) {
              given.set(i, own.get(i));
            }
          }
          String known = OTHERWISE.getOrDefault(name, name);
          Value answer = r.call(at(r, "keras", "ops." + known), arguments(r, given, in[1]));
          return PLACES.contains(name)
              ? Composed.tf(r, "cast", answer, TensorFlowDType.of(DType.INT64))
              : answer;
        });
  }

  /** What NumPy makes, as a tensor. */
  private static Value made(Runtime runtime, String name, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    DictValue named = (DictValue) in[1];
    boolean reads = name.startsWith("a") && !name.equals("arange");
    if (reads && !given.isEmpty() && Operands.existing(given.getFirst()) != null) {
      Value type = given.size() > 1 ? given.get(1) : named.entries().get(new Str("dtype"));
      Value tensor = tensor(runtime, given.getFirst());
      return type == null || type == None.NONE
          ? tensor
          : Composed.tf(runtime, "cast", tensor, dtype(runtime, type));
    }
    DictValue plain = DictValue.empty();
    Value cast = null;
    for (Map.Entry<Value, Value> each : named.entries().entrySet()) {
      if (runtime.str(each.getKey()).equals("dtype") && each.getValue() != None.NONE) {
        cast = dtype(runtime, each.getValue());
      } else {
        plain.entries().put(each.getKey(), each.getValue());
      }
    }
    List<Value> positional = new ArrayList<>();
    for (Value each : given) {
      if (each instanceof TensorFlowDType type) {
        cast = type;
      } else {
        positional.add(each);
      }
    }
    Value array = runtime.call(at(runtime, "numpy", name), arguments(runtime, positional, plain));
    Value tensor = Composed.tf(runtime, "constant", array);
    return cast == null ? tensor : Composed.tf(runtime, "cast", tensor, cast);
  }

  private static Value tensor(Runtime runtime, Value value) {
    Operand existing = Operands.existing(value);
    if (existing != null) {
      return value instanceof TensorValue ? value : Operands.read(runtime, existing);
    }
    return Composed.tf(runtime, "constant", runtime.call(at(runtime, "numpy", "asarray"), value));
  }

  /** Tensors of one type: the least that holds all, where Python's numbers count for their kind. */
  private static List<Value> promoted(Runtime runtime, List<Value> values, boolean real) {
    DType common = null;
    List<Value> tensors = new ArrayList<>();
    for (Value value : values) {
      Value tensor =
          Numbers.isNumber(value) && !(value instanceof ArrayValue)
              ? value
              : tensor(runtime, value);
      tensors.add(tensor);
      Operand operand = Operands.existing(tensor);
      if (operand != null) {
        DType own = operand.value().dtype();
        common = common == null ? own : Promotion.of(common, own);
      }
    }
    for (Value value : tensors) {
      if (Operands.existing(value) == null) {
        common =
            common == null
                ? value instanceof Float ? DType.FLOAT64 : DType.INT64
                : Promotion.ofNumber(value, common);
      }
    }
    DType type = common == null ? DType.FLOAT64 : common;
    DType wanted = real && !type.isFloating() ? DType.FLOAT64 : type;
    List<Value> cast = new ArrayList<>();
    for (Value value : tensors) {
      Operand operand = Operands.existing(value);
      Tensor known = operand == null ? null : operand.value();
      cast.add(
          known != null && known.dtype() == wanted
              ? value
              : Composed.tf(runtime, "cast", value, TensorFlowDType.of(wanted)));
    }
    return cast;
  }
}
