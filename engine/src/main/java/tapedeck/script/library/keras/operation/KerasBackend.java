package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;

/** {@code tf.keras.backend}: the functions that older listings write losses and layers with. */
public final class KerasBackend {
  private static final double SLIGHT = 1e-7;

  private KerasBackend() {}

  /** Functions that are one of {@code tf} under another name: name, parameters, function. */
  private static final String[][] SAME = {
    {"abs", "x", "abs"},
    {"all", "x, axis=None, keepdims=False", "reduce_all"},
    {"any", "x, axis=None, keepdims=False", "reduce_any"},
    {"argmax", "x, axis=-1", "argmax"},
    {"argmin", "x, axis=-1", "argmin"},
    {"bias_add", "x, bias", "nn.bias_add"},
    {"cast", "x, dtype", "cast"},
    {"clip", "x, min_value, max_value", "clip_by_value"},
    {"concatenate", "tensors, axis=-1", "concat"},
    {"cos", "x", "cos"},
    {"cumprod", "x, axis=0", "math.cumprod"},
    {"cumsum", "x, axis=0", "cumsum"},
    {"dropout", "x, level, noise_shape=None, seed=None", "nn.dropout"},
    {"equal", "x, y", "equal"},
    {"exp", "x", "exp"},
    {"expand_dims", "x, axis=-1", "expand_dims"},
    {"gather", "reference, indices", "gather"},
    {"gradients", "loss, variables", "gradients"},
    {"greater", "x, y", "greater"},
    {"greater_equal", "x, y", "greater_equal"},
    {"in_top_k", "predictions, targets, k", "math.in_top_k"},
    {"l2_normalize", "x, axis=None", "linalg.l2_normalize"},
    {"less", "x, y", "less"},
    {"less_equal", "x, y", "less_equal"},
    {"log", "x", "math.log"},
    {"map_fn", "fn, elems", "map_fn"},
    {"max", "x, axis=None, keepdims=False", "reduce_max"},
    {"maximum", "x, y", "maximum"},
    {"min", "x, axis=None, keepdims=False", "reduce_min"},
    {"minimum", "x, y", "minimum"},
    {"not_equal", "x, y", "not_equal"},
    {"one_hot", "indices, num_classes", "one_hot"},
    {"ones_like", "x, dtype=None, name=None", "ones_like"},
    {"permute_dimensions", "x, pattern", "transpose"},
    {"pow", "x, a", "pow"},
    {"prod", "x, axis=None, keepdims=False", "reduce_prod"},
    {"repeat_elements", "x, rep, axis", "repeat"},
    {"reshape", "x, shape", "reshape"},
    {"round", "x", "round"},
    {"shape", "x", "shape"},
    {"sigmoid", "x", "sigmoid"},
    {"sign", "x", "sign"},
    {"sin", "x", "sin"},
    {"softplus", "x", "math.softplus"},
    {"softsign", "x", "nn.softsign"},
    {"square", "x", "square"},
    {"stack", "x, axis=0", "stack"},
    {"std", "x, axis=None, keepdims=False", "math.reduce_std"},
    {"stop_gradient", "variables", "stop_gradient"},
    {"sum", "x, axis=None, keepdims=False", "reduce_sum"},
    {"tanh", "x", "tanh"},
    {"tile", "x, n", "tile"},
    {"transpose", "x", "transpose"},
    {"var", "x, axis=None, keepdims=False", "math.reduce_variance"},
    {"zeros_like", "x, dtype=None, name=None", "zeros_like"},
  };

  /** Fills {@code keras.backend} with its functions of tensors. */
  public static void install(Namespace backend) {
    for (String[] each : SAME) {
      backend.method(each[0], each[1], (runtime, in) -> Composed.tf(runtime, each[2], in));
    }
    backend
        .method("mean", "x, axis=None, keepdims=False", KerasBackend::mean)
        .method(
            "sqrt",
            "x",
            (r, in) -> Composed.tf(r, "sqrt", Composed.tf(r, "maximum", in[0], Float.of(0))))
        .method("flatten", "x", (r, in) -> Composed.tf(r, "reshape", in[0], list(Int.of(-1))))
        .method("batch_flatten", "x", KerasBackend::rows)
        .method("squeeze", "x, axis", (r, in) -> Composed.tf(r, "squeeze", in[0], list(in[1])))
        .method(
            "reverse",
            "x, axes",
            (r, in) -> Composed.tf(r, "reverse", in[0], in[1] instanceof Int ? list(in[1]) : in[1]))
        .method("dot", "x, y", KerasBackend::dot)
        .method(
            "repeat",
            "x, n",
            (r, in) ->
                Composed.tf(
                    r,
                    "tile",
                    Composed.tf(r, "expand_dims", in[0], Int.ONE),
                    list(Int.ONE, in[1], Int.ONE)))
        .method("ndim", "x", (r, in) -> Int.of(Composed.shape(r, in[0]).length))
        .method("dtype", "x", (r, in) -> new Str(type(r, in[0]).label()))
        .method("int_shape", "x", KerasBackend::shape)
        .method(
            "count_params",
            "x",
            (r, in) ->
                Int.of(
                    Arrays.stream(Composed.shape(r, in[0]))
                        .asLongStream()
                        .reduce(1, (a, b) -> a * b)))
        .method("get_value", "x", (r, in) -> numbers(r, in[0]))
        .method("eval", "x", (r, in) -> numbers(r, in[0]))
        .method(
            "batch_get_value",
            "tensors",
            (r, in) -> ListValue.of(r.all(in[0]).stream().map(each -> numbers(r, each)).toList()))
        .method("set_value", "x, value", (r, in) -> set(r, in[0], in[1]))
        .method(
            "batch_set_value",
            "tuples",
            (r, in) -> {
              for (Value pair : r.all(in[0])) {
                List<Value> both = r.all(pair);
                set(r, both.getFirst(), both.getLast());
              }
              return None.NONE;
            })
        .method("update", "x, new_x", (r, in) -> told(r, in, "assign"))
        .method("update_add", "x, increment", (r, in) -> told(r, in, "assign_add"))
        .method("update_sub", "x, decrement", (r, in) -> told(r, in, "assign_sub"));
    making(backend);
    curves(backend);
    entropies(backend);
    backend.refused(
        "tf.keras.backend.",
        "Write it with tf operations.",
        "batch_dot",
        "batch_normalization",
        "conv1d",
        "conv2d",
        "pool2d",
        "rnn",
        "foldl",
        "foldr");
  }

  private static void making(Namespace backend) {
    backend
        .method(
            "variable",
            "value, dtype=None, name=None, constraint=None",
            (r, in) -> variable(r, in[0], in[1], in[2]))
        .method(
            "constant",
            "value, dtype=None, shape=None, name=None",
            (r, in) -> Composed.tf(r, "constant", in[0], typed(r, in[1]), in[2]))
        .method(
            "zeros",
            "shape, dtype=None, name=None",
            (r, in) -> variable(r, Composed.tf(r, "zeros", in[0], typed(r, in[1])), in[1], in[2]))
        .method(
            "ones",
            "shape, dtype=None, name=None",
            (r, in) -> variable(r, Composed.tf(r, "ones", in[0], typed(r, in[1])), in[1], in[2]))
        .method(
            "eye",
            "size, dtype=None, name=None",
            (r, in) -> {
              Value made = Composed.tf(r, "eye", in[0], None.NONE, None.NONE, typed(r, in[1]));
              return variable(r, made, in[1], in[2]);
            })
        .method(
            "arange",
            "start, stop=None, step=1, dtype='int32'",
            (r, in) -> Composed.tf(r, "cast", Composed.tf(r, "range", in[0], in[1], in[2]), in[3]));
    for (String[] draw :
        new String[][] {
          {"random_normal", "mean=0.0, stddev=1.0", "random.normal"},
          {"random_uniform", "minval=0.0, maxval=1.0", "random.uniform"},
          {"truncated_normal", "mean=0.0, stddev=1.0", "random.truncated_normal"}
        }) {
      backend.method(
          draw[0],
          "shape, " + draw[1] + ", dtype=None, seed=None",
          (r, in) -> Composed.tf(r, draw[2], in[0], in[1], in[2], typed(r, in[3]), seed(r, in[4])));
    }
  }

  private static void curves(Namespace backend) {
    backend
        .method(
            "softmax",
            "x, axis=-1",
            (r, in) -> {
              if (Composed.shape(r, in[0]).length <= 1) {
                throw Raise.value(
                    "Cannot apply softmax to a tensor that is 1D. Received input: "
                        + tapedeck.tensor.NumPyText.str(Operands.tensor(r, in[0], null).value()));
              }
              return Composed.tf(r, "nn.softmax", in[0], in[1]);
            })
        .method(
            "relu",
            "x, alpha=0.0, max_value=None, threshold=0.0",
            (r, in) -> r.call(KerasActivations.get(r, new Str("relu")), in[0], in[1], in[2], in[3]))
        .method(
            "elu",
            "x, alpha=1.0",
            (r, in) -> r.call(KerasActivations.get(r, new Str("elu")), in[0], in[1]))
        .method(
            "hard_sigmoid",
            "x",
            (r, in) -> {
              Value line = Composed.add(r, Composed.mul(r, in[0], Float.of(0.2)), Float.of(0.5));
              return Composed.tf(r, "clip_by_value", line, Float.of(0), Float.of(1));
            })
        .method(
            "switch",
            "condition, then_expression, else_expression",
            (r, in) -> {
              boolean single = Composed.shape(r, in[0]).length == 0;
              Value condition = Composed.tf(r, "cast", in[0], new Str("bool"));
              if (!single) {
                return Composed.tf(r, "where", condition, made(r, in[1]), made(r, in[2]));
              }
              return made(r, r.truth(condition) ? in[1] : in[2]);
            });
  }

  private static Value made(Runtime runtime, Value given) {
    return Operands.existing(given) == null && runtime.attribute(given, "__call__") != null
        ? runtime.call(given)
        : given;
  }

  private static void entropies(Namespace backend) {
    backend
        .method(
            "binary_crossentropy",
            "target, output, from_logits=False",
            (r, in) -> {
              if (r.truth(in[2])) {
                return Composed.tf(r, "nn.sigmoid_cross_entropy_with_logits", in[0], in[1]);
              }
              Value truth = Composed.tf(r, "convert_to_tensor", in[0]);
              Value p = bounded(r, Composed.tf(r, "convert_to_tensor", in[1]));
              Value yes = Composed.mul(r, truth, log(r, Composed.add(r, p, Float.of(SLIGHT))));
              Value rest = Composed.sub(r, Int.ONE, p);
              Value no = log(r, Composed.add(r, rest, Float.of(SLIGHT)));
              Value both =
                  Composed.add(r, yes, Composed.mul(r, Composed.sub(r, Int.ONE, truth), no));
              return Composed.tf(r, "negative", both);
            })
        .method(
            "categorical_crossentropy",
            "target, output, from_logits=False, axis=-1",
            (r, in) -> {
              Value truth = Composed.tf(r, "convert_to_tensor", in[0]);
              Value guess = Composed.tf(r, "convert_to_tensor", in[1]);
              if (r.truth(in[2])) {
                return Composed.tf(r, "nn.softmax_cross_entropy_with_logits", truth, guess, in[3]);
              }
              Value sum =
                  Composed.tf(r, "reduce_sum", guess, in[3], tapedeck.script.value.Bool.TRUE);
              Value p = bounded(r, Composed.tf(r, "divide", guess, sum));
              Value terms = Composed.mul(r, truth, log(r, p));
              return Composed.tf(r, "negative", Composed.tf(r, "reduce_sum", terms, in[3]));
            })
        .method(
            "sparse_categorical_crossentropy",
            "target, output, from_logits=False",
            (r, in) ->
                Composed.tf(
                    r,
                    "keras.losses.sparse_categorical_crossentropy",
                    Composed.tf(r, "convert_to_tensor", in[0]),
                    Composed.tf(r, "convert_to_tensor", in[1]),
                    in[2]));
  }

  private static Value log(Runtime runtime, Value x) {
    return Composed.tf(runtime, "math.log", x);
  }

  private static Value bounded(Runtime runtime, Value x) {
    return Composed.tf(runtime, "clip_by_value", x, Float.of(SLIGHT), Float.of(1 - SLIGHT));
  }

  private static Value list(Value... items) {
    return ListValue.of(new ArrayList<>(List.of(items)));
  }

  private static DType type(Runtime runtime, Value x) {
    return Operands.tensor(runtime, x, null).value().dtype();
  }

  private static Value mean(Runtime runtime, Value[] in) {
    Value x =
        type(runtime, in[0]) == DType.BOOL
            ? Composed.tf(runtime, "cast", in[0], typed(runtime, None.NONE))
            : in[0];
    return Composed.tf(runtime, "reduce_mean", x, in[1], in[2]);
  }

  /** The type that was asked for, or the one Keras computes in. */
  private static Value typed(Runtime runtime, Value given) {
    return given == None.NONE ? new Str(KerasRun.of(runtime).floatType().label()) : given;
  }

  private static Value seed(Runtime runtime, Value given) {
    if (given != None.NONE) {
      return given;
    }
    Value random = runtime.requiredAttribute(runtime.module("numpy"), "random");
    return runtime.call(runtime.requiredAttribute(random, "randint"), Int.of(10_000_000));
  }

  private static Value variable(Runtime runtime, Value value, Value dtype, Value name) {
    Value type = runtime.requiredAttribute(runtime.module("tensorflow"), "Variable");
    return runtime.call(
        type,
        Arguments.of(
            List.of(value), List.of("dtype", "name"), List.of(typed(runtime, dtype), name)));
  }

  private static Value rows(Runtime runtime, Value[] in) {
    int[] dims = Composed.shape(runtime, in[0]);
    int size = 1;
    for (int i = 1; i < dims.length; i++) {
      size *= dims[i];
    }
    return Composed.tf(runtime, "reshape", in[0], list(Int.of(-1), Int.of(size)));
  }

  private static Value dot(Runtime runtime, Value[] in) {
    boolean matrices =
        Composed.shape(runtime, in[0]).length <= 2 && Composed.shape(runtime, in[1]).length <= 2;
    return matrices
        ? Composed.tf(runtime, "matmul", in[0], in[1])
        : Composed.tf(runtime, "tensordot", in[0], in[1], list(list(Int.of(-1)), list(Int.of(-2))));
  }

  private static Value shape(Runtime runtime, Value[] in) {
    return in[0] instanceof KerasTensor tensor
        ? TensorShape.sizes(tensor.dims())
        : Tuple.of(
            Arrays.stream(Composed.shape(runtime, in[0])).mapToObj(Int::of).toArray(Value[]::new));
  }

  private static Value numbers(Runtime runtime, Value x) {
    Operand operand = Operands.existing(x);
    return operand == null ? x : ArrayValue.of(operand.value());
  }

  private static Value set(Runtime runtime, Value x, Value value) {
    if (x instanceof KerasVariable) {
      throw Raise.of(
          tapedeck.script.value.Exceptions.ATTRIBUTE_ERROR,
          "'str' object has no attribute 'name'",
          "Assign to it: variable.assign(…).");
    }
    DType dtype = type(runtime, x);
    Value next = new TensorValue(Constants.array(runtime, value).cast(dtype));
    runtime.call(runtime.requiredAttribute(x, "assign"), next);
    return None.NONE;
  }

  private static Value told(Runtime runtime, Value[] in, String method) {
    return runtime.call(runtime.requiredAttribute(in[0], method), in[1]);
  }
}
