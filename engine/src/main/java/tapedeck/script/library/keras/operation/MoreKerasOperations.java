package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** The functions of {@code keras.ops} that are more than another one by another name. */
final class MoreKerasOperations {
  private MoreKerasOperations() {}

  static void install(Namespace ops) {
    ops.method(
            "mean",
            "x, axis=None, keepdims=False",
            (r, in) -> Composed.tf(r, "reduce_mean", real(r, in[0]), in[1], in[2]))
        .method(
            "var",
            "x, axis=None, keepdims=False",
            (r, in) -> Composed.tf(r, "math.reduce_variance", real(r, in[0]), in[1], in[2]))
        .method(
            "std",
            "x, axis=None, keepdims=False",
            (r, in) ->
                Composed.tf(
                    r,
                    "sqrt",
                    Composed.tf(r, "math.reduce_variance", real(r, in[0]), in[1], in[2])))
        .method("any", "x, axis=None, keepdims=False", (r, in) -> truths(r, "any", in))
        .method("all", "x, axis=None, keepdims=False", (r, in) -> truths(r, "all", in))
        .method("argmax", "x, axis=None, keepdims=False", (r, in) -> best(r, "argmax", in))
        .method("argmin", "x, axis=None, keepdims=False", (r, in) -> best(r, "argmin", in))
        .method(
            "argsort",
            "x, axis=-1",
            (r, in) ->
                Composed.tf(
                    r,
                    "cast",
                    Composed.tf(r, "argsort", in[0], in[1]),
                    TensorFlowDType.of(DType.INT32)))
        .method("where", "condition, x1=None, x2=None", MoreKerasOperations::where)
        .method("clip", "x, x_min, x_max", MoreKerasOperations::clipped)
        .method("round", "x, decimals=0", MoreKerasOperations::rounded)
        .method("norm", "x, ord=None, axis=None, keepdims=False", MoreKerasOperations::norm)
        .method("full", "shape, fill_value, dtype=None", MoreKerasOperations::full)
        .method(
            "full_like",
            "x, fill_value, dtype=None",
            (r, in) -> Composed.add(r, Composed.tf(r, "zeros_like", in[0]), in[1]))
        .method("arange", "start, stop=None, step=None, dtype=None", MoreKerasOperations::range)
        .method(
            "linspace",
            "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0",
            (r, in) -> Composed.tf(r, "linspace", real(r, in[0]), real(r, in[1]), in[2]))
        .method("shape", "x", (r, in) -> MoreKerasOperations.shape(r, in[0]))
        .method("ndim", "x", (r, in) -> Int.of(Composed.shape(r, in[0]).length))
        .method("size", "x", (r, in) -> Composed.tf(r, "size", in[0]))
        .method(
            "convert_to_numpy",
            "x",
            (r, in) ->
                tapedeck.script.value.ArrayValue.array(Operands.tensor(r, in[0], null).value()))
        .method("split", "x, indices_or_sections, axis=0", MoreKerasOperations::split)
        .method("take", "x, indices, axis=None", MoreKerasOperations::take)
        .method(
            "take_along_axis",
            "x, indices, axis=None",
            (r, in) -> {
              int rank = Composed.shape(r, in[0]).length;
              int axis = Given.one(r, in[2]);
              return Composed.tf(
                  r,
                  "gather",
                  in[0],
                  in[1],
                  None.NONE,
                  Int.of(axis),
                  Int.of(axis < 0 ? axis + rank : axis));
            })
        .method(
            "pad", "x, pad_width, mode='constant', constant_values=None", MoreKerasOperations::pad)
        .method(
            "roll",
            "x, shift, axis=None",
            (r, in) ->
                in[2] == None.NONE
                    ? Composed.tf(
                        r,
                        "reshape",
                        Composed.tf(r, "roll", flat(r, in[0]), in[1], Int.ZERO),
                        Composed.dims(Composed.shape(r, in[0])))
                    : Composed.tf(r, "roll", in[0], in[1], in[2]))
        .method("flip", "x, axis=None", MoreKerasOperations::flip)
        .method("cumsum", "x, axis=None, dtype=None", (r, in) -> running(r, "cumsum", in))
        .method("cumprod", "x, axis=None, dtype=None", (r, in) -> running(r, "math.cumprod", in))
        .method(
            "outer",
            "x1, x2",
            (r, in) -> Composed.tf(r, "tensordot", flat(r, in[0]), flat(r, in[1]), Int.ZERO))
        .method("dot", "x1, x2", MoreKerasOperations::dot)
        .method(
            "inner",
            "x1, x2",
            (r, in) -> Composed.tf(r, "tensordot", in[0], in[1], Tuple.of(Int.of(-1), Int.of(-1))))
        .method(
            "vdot",
            "x1, x2",
            (r, in) -> Composed.tf(r, "tensordot", flat(r, in[0]), flat(r, in[1]), Int.ONE))
        .method(
            "tile",
            "x, repeats",
            (r, in) -> {
              int[] given = java.util.Objects.requireNonNull(Given.ints(r, in[1]));
              int[] shape = Composed.shape(r, in[0]);
              int rank = Math.max(given.length, shape.length);
              int[] times = StructuredOperations.padded(given, rank);
              Value x =
                  shape.length == rank
                      ? in[0]
                      : Composed.tf(
                          r,
                          "reshape",
                          in[0],
                          Composed.dims(StructuredOperations.padded(shape, rank)));
              return Composed.tf(r, "tile", x, Composed.dims(times));
            })
        .method("ravel", "x", (r, in) -> flat(r, in[0]))
        .method("swapaxes", "x, axis1, axis2", (r, in) -> moved(r, in, true))
        .method("moveaxis", "x, source, destination", (r, in) -> moved(r, in, false))
        .method(
            "trace",
            "x, offset=0, axis1=0, axis2=1",
            (r, in) -> Composed.tf(r, "linalg.trace", in[0]))
        .method("diag", "x, k=0", (r, in) -> diagonal(r, in, Composed.shape(r, in[0]).length == 1))
        .method("diagonal", "x, offset=0, axis1=0, axis2=1", (r, in) -> diagonal(r, in, false))
        .method("tril", "x, k=0", (r, in) -> triangle(r, in[0], Given.one(r, in[1]), true))
        .method("triu", "x, k=0", (r, in) -> triangle(r, in[0], Given.one(r, in[1]), false))
        .method(
            "squareplus",
            "x, b=4",
            (r, in) -> {
              Value root =
                  Composed.tf(r, "sqrt", Composed.add(r, Composed.tf(r, "square", in[0]), in[1]));
              return r.binary(Operator.DIV, Composed.add(r, in[0], root), Float.of(2));
            })
        .method("sparsemax", "x, axis=-1", MoreKerasOperations::sparsemax)
        .method(
            "log2",
            "x",
            (r, in) ->
                r.binary(
                    Operator.DIV,
                    Composed.tf(r, "math.log", real(r, in[0])),
                    Float.of(Math.log(2))))
        .method(
            "log10",
            "x",
            (r, in) ->
                r.binary(
                    Operator.DIV,
                    Composed.tf(r, "math.log", real(r, in[0])),
                    Float.of(Math.log(10))))
        .method(
            "normalize",
            "x, axis=-1, order=2, epsilon=None",
            (r, in) -> Composed.tf(r, "math.l2_normalize", in[0], in[1]))
        .method("copy", "x", (r, in) -> Composed.tf(r, "identity", in[0]))
        .method("vstack", "xs", (r, in) -> Composed.tf(r, "concat", in[0], Int.ZERO))
        .method(
            "hstack",
            "xs",
            (r, in) ->
                Composed.tf(
                    r,
                    "concat",
                    in[0],
                    Int.of(Composed.shape(r, r.all(in[0]).getFirst()).length == 1 ? 0 : 1)))
        .method(
            "fori_loop",
            "lower, upper, body_fun, init_val",
            (r, in) -> {
              Value state = in[3];
              for (int i = Given.one(r, in[0]); i < Given.one(r, in[1]); i++) {
                r.step();
                state =
                    r.call(in[2], new TensorValue(Tensor.of((double) i).cast(DType.INT32)), state);
              }
              return state;
            })
        .method(
            "dtype",
            "x",
            (r, in) -> new Str(Operands.tensor(r, in[0], null).value().dtype().label()));
  }

  /** A tensor of floats: whole numbers become the float type. */
  static Value real(Runtime runtime, Value x) {
    Tensor tensor = Operands.tensor(runtime, x, null).value();
    return tensor.dtype().isFloating()
        ? Operands.existing(x) == null ? new TensorValue(tensor) : x
        : Composed.tf(runtime, "cast", x, TensorFlowDType.of(KerasRun.of(runtime).floatType()));
  }

  static Value flat(Runtime runtime, Value x) {
    return Composed.tf(runtime, "reshape", x, ListValue.of(List.of(Int.of(-1))));
  }

  private static Value truths(Runtime runtime, String which, Value[] in) {
    Value bool = Composed.tf(runtime, "cast", in[0], TensorFlowDType.of(DType.BOOL));
    return Composed.tf(runtime, "reduce_" + which, bool, in[1], in[2]);
  }

  private static Value best(Runtime runtime, String which, Value[] in) {
    Value x = in[1] == None.NONE ? flat(runtime, in[0]) : in[0];
    Value axis = in[1] == None.NONE ? Int.ZERO : in[1];
    Value found =
        Composed.tf(
            runtime, "cast", Composed.tf(runtime, which, x, axis), TensorFlowDType.of(DType.INT32));
    return runtime.truth(in[2]) ? Composed.tf(runtime, "expand_dims", found, axis) : found;
  }

  private static Value where(Runtime runtime, Value[] in) {
    if (in[1] == None.NONE) {
      Value places = Composed.tf(runtime, "where", in[0]);
      Value rows = Composed.tf(runtime, "transpose", places);
      return new Tuple(
          runtime.all(
              Composed.tf(
                  runtime,
                  "unstack",
                  Composed.tf(runtime, "cast", rows, TensorFlowDType.of(DType.INT32)))));
    }
    List<Value> both = CommonTypes.together(runtime, List.of(in[1], in[2]), false);
    Value condition = Composed.tf(runtime, "cast", in[0], TensorFlowDType.of(DType.BOOL));
    return Composed.tf(runtime, "where", condition, both.getFirst(), both.getLast());
  }

  /** A number as one of the kind of the tensor beside it. */
  private static Value like(Runtime runtime, Value x, Value beside) {
    var other = Operands.existing(beside);
    if (Operands.existing(x) != null || other == null) {
      return x;
    }
    DType dtype = other.value().dtype();
    boolean fits = dtype.isFloating() || !(x instanceof Float);
    return fits ? new TensorValue(Operands.tensor(runtime, x, dtype).value()) : x;
  }

  private static Value clipped(Runtime runtime, Value[] in) {
    Value low = Composed.tf(runtime, "maximum", in[0], like(runtime, in[1], in[0]));
    return Composed.tf(runtime, "minimum", low, like(runtime, in[2], in[0]));
  }

  private static Value rounded(Runtime runtime, Value[] in) {
    int places = Given.one(runtime, in[1]);
    if (places == 0) {
      return Composed.tf(runtime, "round", in[0]);
    }
    Value factor = Float.of(Math.pow(10, places));
    Value x = Composed.tf(runtime, "convert_to_tensor", in[0]);
    Value wide = Composed.tf(runtime, "round", Composed.mul(runtime, x, factor));
    return runtime.binary(Operator.DIV, wide, factor);
  }

  private static Value norm(Runtime runtime, Value[] in) {
    Value order = in[1] == None.NONE ? new Str("euclidean") : in[1];
    if (order.equals(new Str("fro"))) {
      order = new Str("euclidean");
    }
    return Composed.tf(runtime, "norm", real(runtime, in[0]), order, in[2], in[3]);
  }

  private static Value full(Runtime runtime, Value[] in) {
    Value dtype = in[2] == None.NONE ? TensorFlowDType.of(KerasRun.of(runtime).floatType()) : in[2];
    return Composed.tf(runtime, "cast", Composed.tf(runtime, "fill", in[0], in[1]), dtype);
  }

  private static Value range(Runtime runtime, Value[] in) {
    Value start = in[1] == None.NONE ? Int.ZERO : in[0];
    Value stop = in[1] == None.NONE ? in[0] : in[1];
    Value step = in[2] == None.NONE ? Int.ONE : in[2];
    Value made = Composed.tf(runtime, "range", start, stop, step);
    return in[3] == None.NONE ? made : Composed.tf(runtime, "cast", made, in[3]);
  }

  private static Value shape(Runtime runtime, Value x) {
    return x instanceof KerasTensor symbolic
        ? TensorShape.sizes(symbolic.dims())
        : Composed.dims(Composed.shape(runtime, x));
  }

  private static Value split(Runtime runtime, Value[] in) {
    int[] shape = Composed.shape(runtime, in[0]);
    int given = Given.one(runtime, in[2]);
    int axis = given < 0 ? given + shape.length : given;
    if (!(in[1] instanceof ListValue) && !(in[1] instanceof Tuple)) {
      return Composed.tf(runtime, "split", in[0], in[1], in[2]);
    }
    int[] at = Given.ints(runtime, in[1]);
    List<Value> sizes = new ArrayList<>();
    int before = 0;
    for (int place : at == null ? new int[0] : at) {
      sizes.add(Int.of(place - before));
      before = place;
    }
    sizes.add(Int.of(shape[axis] - before));
    return Composed.tf(runtime, "split", in[0], ListValue.of(sizes), in[2]);
  }

  private static Value take(Runtime runtime, Value[] in) {
    Value x = in[2] == None.NONE ? flat(runtime, in[0]) : in[0];
    Value axis = in[2] == None.NONE ? Int.ZERO : in[2];
    return Composed.tf(runtime, "gather", x, in[1], None.NONE, axis);
  }

  private static Value pad(Runtime runtime, Value[] in) {
    int rank = Composed.shape(runtime, in[0]).length;
    Value width = in[1];
    if (width instanceof Int) {
      width = Tuple.of(width, width);
    }
    if (!(runtime.all(width).getFirst() instanceof Tuple)
        && !(runtime.all(width).getFirst() instanceof ListValue)) {
      List<Value> all = new ArrayList<>();
      for (int i = 0; i < rank; i++) {
        all.add(width);
      }
      width = ListValue.of(all);
    }
    Str mode = new Str(runtime.str(in[2]).toUpperCase(java.util.Locale.ROOT));
    Value constant = in[3] == None.NONE ? Int.ZERO : in[3];
    return Composed.tf(runtime, "pad", in[0], width, mode, constant);
  }

  private static Value flip(Runtime runtime, Value[] in) {
    List<Value> axes = new ArrayList<>();
    if (in[1] == None.NONE) {
      for (int i = 0; i < Composed.shape(runtime, in[0]).length; i++) {
        axes.add(Int.of(i));
      }
    } else {
      for (int axis : java.util.Objects.requireNonNull(Given.ints(runtime, in[1]))) {
        axes.add(Int.of(axis));
      }
    }
    return Composed.tf(runtime, "reverse", in[0], ListValue.of(axes));
  }

  private static Value running(Runtime runtime, String path, Value[] in) {
    return in[1] == None.NONE
        ? Composed.tf(runtime, path, flat(runtime, in[0]), Int.ZERO)
        : Composed.tf(runtime, path, in[0], in[1]);
  }

  private static Value dot(Runtime runtime, Value[] in) {
    int left = Composed.shape(runtime, in[0]).length;
    int right = Composed.shape(runtime, in[1]).length;
    if (left == 0 || right == 0) {
      return Composed.mul(runtime, in[0], in[1]);
    }
    if (left == 2 && right == 2) {
      return Composed.tf(runtime, "matmul", in[0], in[1]);
    }
    Value axes = Tuple.of(Int.of(-1), Int.of(right == 1 ? -1 : -2));
    return Composed.tf(runtime, "tensordot", in[0], in[1], axes);
  }

  private static Value moved(Runtime runtime, Value[] in, boolean swaps) {
    int rank = Composed.shape(runtime, in[0]).length;
    int from = Math.floorMod(Given.one(runtime, in[1]), rank);
    int to = Math.floorMod(Given.one(runtime, in[2]), rank);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      order.add(i);
    }
    if (swaps) {
      java.util.Collections.swap(order, from, to);
    } else {
      order.add(to, order.remove(from));
    }
    int[] dims = order.stream().mapToInt(i -> i).toArray();
    return Composed.tf(runtime, "transpose", in[0], Composed.dims(dims));
  }

  /** What lies on one side of a diagonal; beyond the middle as all without the other side. */
  private static Value triangle(Runtime runtime, Value x, int k, boolean lower) {
    if (lower ? k >= 0 : k <= 0) {
      Int far = Int.of(lower ? k : -k);
      return lower
          ? Composed.tf(runtime, "linalg.band_part", x, Int.of(-1), far)
          : Composed.tf(runtime, "linalg.band_part", x, far, Int.of(-1));
    }
    Value ones = Composed.tf(runtime, "ones_like", x);
    Value outside = triangle(runtime, ones, lower ? k + 1 : k - 1, !lower);
    Value zeros = Composed.tf(runtime, "zeros_like", x);
    return Composed.tf(runtime, "where", Composed.tf(runtime, "equal", outside, Int.ONE), zeros, x);
  }

  private static Value diagonal(Runtime runtime, Value[] in, boolean makes) {
    return Composed.tf(
        runtime,
        makes ? "linalg.diag" : "linalg.diag_part",
        Arguments.of(List.of(in[0]), List.of("k"), List.of(in[1])));
  }

  /** The nearest distribution, most of which is 0. */
  private static Value sparsemax(Runtime r, Value[] in) {
    Value x = Composed.tf(r, "convert_to_tensor", in[0]);
    Value axis = in[1];
    int[] dims = Composed.shape(r, x);
    int along = Given.one(r, axis);
    int length = dims[along < 0 ? along + dims.length : along];
    int[] line = new int[dims.length];
    java.util.Arrays.fill(line, 1);
    line[along < 0 ? along + dims.length : along] = length;
    Value sorted = Composed.tf(r, "sort", x, axis, new Str("DESCENDING"));
    Value sums = Composed.tf(r, "cumsum", sorted, axis);
    Value dtype = r.requiredAttribute(x, "dtype");
    Value counts =
        Composed.tf(
            r,
            "reshape",
            Composed.tf(r, "cast", Composed.tf(r, "range", Int.of(1), Int.of(length + 1)), dtype),
            Composed.dims(line));
    Value means = r.binary(Operator.DIV, Composed.sub(r, sums, Float.of(1)), counts);
    Value support = Composed.tf(r, "greater", Composed.sub(r, sorted, means), Float.of(0));
    Value heeded = Composed.tf(r, "where", support, sums, Float.of(0));
    Value many = total(r, Composed.tf(r, "cast", support, dtype), axis);
    Value least =
        r.binary(Operator.DIV, Composed.sub(r, total(r, heeded, axis), Float.of(1)), many);
    return Composed.tf(r, "maximum", Composed.sub(r, x, least), Float.of(0));
  }

  private static Value total(Runtime r, Value x, Value axis) {
    return Composed.tf(r, "reduce_sum", x, axis, tapedeck.script.value.Bool.of(true));
  }
}
