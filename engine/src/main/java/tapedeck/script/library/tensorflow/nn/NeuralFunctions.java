package tapedeck.script.library.tensorflow.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.AxisArguments;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.KernelTypes;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Activations, cross-entropies and normalizations as TensorFlow puts them together. */
public final class NeuralFunctions {
  private static final Op BROADCAST = Catalogue.required("broadcast_to");
  private static final Op CROSS_ENTROPY = Catalogue.required("softmax_cross_entropy_with_logits");
  private static final Op SPARSE_CROSS_ENTROPY =
      Catalogue.required("sparse_softmax_cross_entropy_with_logits");

  private NeuralFunctions() {}

  public static void install(Namespace tf, Namespace math, Namespace nn) {
    WeightedMoments.install(nn);
    String reduced = "input_tensor, axis=None, keepdims=False, name=None";
    Builtin swish = Builtin.of("swish", "features, beta=1.0", NeuralFunctions::silu);
    nn.method(
        "lrn",
        "input, depth_radius=5, bias=1, alpha=1, beta=0.5, name=None",
        NeuralFunctions::damped);
    nn.method(
        "local_response_normalization",
        "input, depth_radius=5, bias=1, alpha=1, beta=0.5, name=None",
        NeuralFunctions::damped);
    nn.method("leaky_relu", "features, alpha=0.2, name=None", NeuralFunctions::leaky)
        .method("gelu", "features, approximate=False, name=None", NeuralFunctions::gelu)
        .value("silu", swish)
        .value("swish", swish)
        .method("l2_normalize", "x, axis=None, epsilon=1e-12, name=None", NeuralFunctions::unit)
        .method(
            "moments", "x, axes, shift=None, keepdims=False, name=None", NeuralFunctions::moments)
        .method(
            "batch_normalization",
            "x, mean, variance, offset, scale, variance_epsilon, name=None",
            NeuralFunctions::normalized)
        .method("bias_add", "value, bias, data_format=None, name=None", NeuralFunctions::biased)
        .method(
            "softmax_cross_entropy_with_logits",
            "labels, logits, axis=-1, name=None",
            NeuralFunctions::crossEntropy)
        .method(
            "sparse_softmax_cross_entropy_with_logits",
            "labels, logits, name=None",
            NeuralFunctions::sparseCrossEntropy)
        .method("crelu", "features, axis=-1, name=None", NeuralFunctions::bothHalves)
        .method(
            "weighted_cross_entropy_with_logits",
            "labels, logits, pos_weight, name=None",
            NeuralFunctions::weighted)
        .method(
            "log_poisson_loss",
            "targets, log_input, compute_full_loss=False, name=None",
            NeuralFunctions::poisson)
        .method(
            "sigmoid_cross_entropy_with_logits",
            "labels=None, logits=None, name=None",
            NeuralFunctions::logistic);
    math.method("log_sigmoid", "x, name=None", NeuralFunctions::logSigmoid)
        .method("l2_normalize", "x, axis=None, epsilon=1e-12, name=None", NeuralFunctions::unit)
        .method("reduce_logsumexp", reduced, NeuralFunctions::logSumExp)
        .method(
            "count_nonzero",
            "input, axis=None, keepdims=None, dtype=None, name=None",
            NeuralFunctions::count)
        .method("reciprocal_no_nan", "x, name=None", NeuralFunctions::reciprocalOrZero)
        .method("real", "input, name=None", (r, in) -> real(r, in[0]))
        .method("conj", "x, name=None", (r, in) -> conjugate(r, in[0]))
        .method("angle", "input, name=None", NeuralFunctions::angle)
        .method("polyval", "coeffs, x, name=None", NeuralFunctions::polynomial)
        .method("scalar_mul", "scalar, x, name=None", NeuralFunctions::scaled);
    tf.method("reduce_logsumexp", reduced, NeuralFunctions::logSumExp)
        .method("scalar_mul", "scalar, x, name=None", NeuralFunctions::scaled);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.once(runtime, value);
  }

  private static Operand like(Runtime runtime, Value value, Operand model) {
    return Operands.tensor(runtime, value, model.value().dtype());
  }

  private static Tensor constant(Operand model, double number) {
    return Tensor.full(model.value().dtype(), Shape.SCALAR, number);
  }

  private static Tensor reduce(Engine k, String op, Operand x, int[] axis, boolean keep) {
    return k.apply(
        Catalogue.required(op),
        Attributes.NONE.with("axis", axis).with("keepdims", keep ? true : null),
        x);
  }

  private static int[] axes(Runtime runtime, Value given, Operand x) {
    int[] axes = Given.ints(runtime, given);
    return axes != null ? axes : java.util.stream.IntStream.range(0, x.value().rank()).toArray();
  }

  public static Value leaky(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand given = x(runtime, in[0]);
    Operand x = given.value().dtype().isInteger() ? k.cast(given, DType.FLOAT32) : given;
    float alpha = (float) Constants.number(runtime, in[1]);
    return new TensorValue(k.apply(Catalogue.required("leaky_relu"), x, constant(x, alpha)));
  }

  public static Value gelu(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    if (!x.value().dtype().isFloating()) {
      throw Raise.value(
          "`features.dtype` must be a floating point tensor.Received:features.dtype=<dtype: '%s'>"
              .formatted(x.value().dtype()));
    }
    Tensor half = k.mul(constant(x, 0.5), x);
    if (!runtime.truth(in[1])) {
      Tensor scaled = k.mul(k.neg(x), constant(x, (float) 0.7071067811865476));
      return new TensorValue(k.mul(half, k.apply(Catalogue.required("erfc"), scaled)));
    }
    Tensor cubed = k.mul(constant(x, 0.044715f), k.pow(x, constant(x, 3)));
    Tensor inner = k.mul(constant(x, 0.7978845608028654), k.add(x, cubed));
    return new TensorValue(k.mul(half, k.add(constant(x, 1), k.tanh(inner))));
  }

  private static Value silu(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    KernelTypes.checkFloating("Sigmoid", x.value());
    Operand beta = like(runtime, in[1], x);
    return new TensorValue(k.apply(Catalogue.required("silu"), x, beta));
  }

  private static Value logSigmoid(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    return new TensorValue(
        k.neg(k.apply(Catalogue.required("softplus"), k.neg(x(runtime, in[0])))));
  }

  private static Value unit(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor squares = AxisArguments.reduce(runtime, "reduce_sum", k.square(x), in[1], true);
    Operand least = like(runtime, in[2], x);
    return new TensorValue(
        k.mul(x, k.apply(Catalogue.required("rsqrt"), k.maximum(squares, least))));
  }

  private static Value moments(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor mean = AxisArguments.reduce(runtime, "reduce_mean", x, in[1], true);
    int[] axes = axes(runtime, in[1], x);
    Tensor held = k.apply(Catalogue.required("stop_gradient"), mean);
    Tensor squares = k.apply(Catalogue.required("squared_difference"), x, held);
    Tensor variance = reduce(k, "reduce_mean", squares, axes, true);
    if (!runtime.truth(in[3])) {
      Attributes gone = Attributes.NONE.with("axis", axes);
      mean = k.apply(Catalogue.required("squeeze"), gone, mean);
      variance = k.apply(Catalogue.required("squeeze"), gone, variance);
    }
    return Tuple.of(new TensorValue(mean), new TensorValue(variance));
  }

  private static Value normalized(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Operand mean = like(runtime, in[1], x);
    Tensor factor =
        k.apply(
            Catalogue.required("rsqrt"), k.add(like(runtime, in[2], x), like(runtime, in[5], x)));
    if (in[4] != None.NONE) {
      factor = k.mul(factor, like(runtime, in[4], x));
    }
    Tensor shift =
        in[3] != None.NONE
            ? k.sub(like(runtime, in[3], x), k.mul(mean, factor))
            : k.mul(k.neg(mean), factor);
    return new TensorValue(k.add(k.mul(x, factor), shift));
  }

  private static Value biased(Runtime runtime, Value[] in) {
    boolean second = isSecond(runtime, in[2]);
    Operand x = x(runtime, in[0]);
    Operand bias = like(runtime, in[1], x);
    Shape shape = x.value().shape();
    Shape biases = bias.value().shape();
    boolean flat = shape.rank() < 2;
    if (flat || biases.rank() != 1 || biases.size() != shape.dim(second ? 1 : -1)) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__BiasAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:BiasAdd]%s"
              .formatted(
                  flat
                      ? "Input tensor must be at least 2D: " + shape.bracketed()
                      : biases.rank() != 1
                          ? "Biases must be 1D: " + biases.bracketed()
                          : "Must provide as many biases as the last dimension of the input tensor: %s vs. %s"
                              .formatted(biases.bracketed(), shape.bracketed()),
                  in[0] instanceof ListValue || in[1] instanceof ListValue ? "" : " name: "));
    }
    if (!second || shape.rank() == 2) {
      return new TensorValue(runtime.engine().add(x, bias));
    }
    int[] dims = new int[shape.rank() - 1];
    Arrays.fill(dims, 1);
    dims[0] = biases.size();
    Tensor aligned = runtime.engine().reshape(bias, Shape.of(dims));
    return new TensorValue(runtime.engine().add(x, aligned));
  }

  /** Whether a layout of axes has the channels in the second place, and not the last. */
  private static boolean isSecond(Runtime runtime, Value layout) {
    String text = layout == None.NONE ? "NHWC" : runtime.str(layout);
    if (!text.startsWith("NC") && !(text.startsWith("N") && text.endsWith("C"))) {
      throw Raise.value(
          "`data_format` must be of the form `N...C` or `NC...`. Received: data_format=" + text);
    }
    return text.startsWith("NC");
  }

  private static Value crossEntropy(Runtime runtime, Value[] in) {
    Operand logits = x(runtime, in[1]);
    Operand given = x(runtime, in[0]);
    DType dtype = logits.value().dtype();
    DType precise = dtype.isCarried() ? DType.FLOAT32 : dtype;
    boolean cast = given.value().dtype() != precise;
    Operand labels = cast ? runtime.engine().cast(given, precise) : given;
    Engine k = runtime.engine();
    int axis = Given.one(runtime, in[2]);
    if (axis != -1 && axis != logits.value().rank() - 1) {
      logits = last(k, logits, axis);
      labels = last(k, labels, axis);
    }
    Shape shape = logits.value().shape();
    if (!shape.equals(labels.value().shape())) {
      logits = rows(k, logits);
      labels = rows(k, labels);
      Shape rows = logits.value().shape();
      Shape other = labels.value().shape();
      if (!rows.broadcastsWith(other)) {
        throw EngineError.inKernel(
                "logits and labels must be broadcastable: logits_size=%s labels_size=%s"
                    .formatted(rows.bracketed(), other.bracketed()))
            .within("SoftmaxCrossEntropyWithLogits");
      }
      Shape both = Shape.broadcast(rows, other);
      logits = stretched(k, logits, both);
      labels = stretched(k, labels, both);
    }
    Tensor loss = precisely(k, CROSS_ENTROPY, logits, labels, dtype != precise);
    Shape wanted = Shape.of(Arrays.copyOf(shape.dims(), Math.max(0, shape.rank() - 1)));
    return new TensorValue(loss.shape().equals(wanted) ? loss : k.reshape(loss, wanted));
  }

  /** x with an axis, counted from the first, moved behind the others. */
  private static Tensor last(Engine k, Operand x, int axis) {
    int rank = x.value().rank();
    if (axis < 0 || axis >= rank) {
      throw EngineError.inKernel(
              "Requires start <= limit when delta > 0: "
                  + (axis < 0 ? "0/" + axis : axis + 1 + "/" + rank))
          .within("Range");
    }
    int[] perm =
        IntStream.range(0, rank).map(i -> i == rank - 1 ? axis : i < axis ? i : i + 1).toArray();
    return k.apply(Catalogue.required("transpose"), Attributes.NONE.with("perm", perm), x);
  }

  /** All axes but the last as one. */
  private static Operand rows(Engine k, Operand x) {
    Shape shape = x.value().shape();
    if (shape.rank() == 2 || shape.isScalar()) {
      return x;
    }
    int columns = shape.dim(-1);
    return k.reshape(x, Shape.of(shape.size() / Math.max(1, columns), columns));
  }

  /** A loss, computed in float32 if logits of a narrow type want that. */
  private static Tensor precisely(
      Engine k, Op loss, Operand logits, Operand labels, boolean widened) {
    return widened
        ? k.cast(k.apply(loss, k.cast(logits, DType.FLOAT32), labels), logits.value().dtype())
        : k.apply(loss, logits, labels);
  }

  /** As the kernel repeats rows or columns; a gradient of the whole fits the operand no more. */
  private static Operand stretched(Engine k, Operand x, Shape shape) {
    if (x.value().shape().equals(shape)) {
      return x;
    }
    Op repeating =
        Op.custom(
            "broadcast_to",
            1,
            (in, attributes) -> BROADCAST.forward(in, Attributes.NONE.with("shape", shape)),
            (calculus, g, at, input) -> {
              throw EngineError.inKernel(
                      "Input to reshape is a tensor with %d values, but the requested shape has %d"
                          .formatted(g.size(), at.x().size()))
                  .within("Reshape");
            });
    return k.apply(repeating, x);
  }

  private static Value sparseCrossEntropy(Runtime runtime, Value[] in) {
    Operand labels = x(runtime, in[0]);
    Operand logits = x(runtime, in[1]);
    if (labels.value().rank() != logits.value().rank() - 1) {
      throw Raise.value(
          "`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape=%s of rank %d and logits.shape=%s of rank %d"
              .formatted(
                  labels.value().shape(),
                  labels.value().rank(),
                  logits.value().shape(),
                  logits.value().rank()));
    }
    KernelTypes.check("SparseSoftmaxCrossEntropyWithLogits", 1, labels.value().dtype());
    int[] rows = Arrays.copyOf(logits.value().shape().dims(), logits.value().rank() - 1);
    if (!labels.value().shape().equals(Shape.of(rows))) {
      throw Raise.value(
          "`labels.shape` must equal `logits.shape` except for the last dimension. Received: labels.shape=%s and logits.shape=%s"
              .formatted(labels.value().shape(), logits.value().shape()));
    }
    boolean widened = logits.value().dtype() == DType.FLOAT16;
    return new TensorValue(
        precisely(runtime.engine(), SPARSE_CROSS_ENTROPY, logits, labels, widened));
  }

  private static Value logistic(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand logits = x(runtime, in[1]);
    Operand labels = like(runtime, in[0], logits);
    checkAlike("logits", logits, "labels", labels);
    Tensor zeros = Tensor.full(logits.value().dtype(), logits.value().shape(), 0);
    Tensor positive = k.greaterEqual(logits, zeros);
    Tensor rectified = k.where(positive, logits, zeros);
    Tensor away = k.where(positive, k.neg(logits), logits);
    Tensor tail = k.apply(Catalogue.required("log1p"), k.exp(away));
    return new TensorValue(k.add(k.sub(rectified, k.mul(logits, labels)), tail));
  }

  /**
   * Refuses two tensors of different shapes.
   *
   * @throws Raise ValueError with both names and shapes
   */
  private static void checkAlike(String name, Operand x, String other, Operand y) {
    if (!x.value().shape().equals(y.value().shape())) {
      throw Raise.value(
          "`%s` and `%s` must have the same shape, received (%s vs %s)."
              .formatted(name, other, x.value().shape(), y.value().shape()));
    }
  }

  private static Value bothHalves(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Attributes last = Attributes.NONE.with("axis", new int[] {Given.one(runtime, in[1])});
    return new TensorValue(k.relu(k.apply(Catalogue.required("concat"), last, x, k.neg(x))));
  }

  private static Value weighted(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand logits = x(runtime, in[1]);
    Operand labels = like(runtime, in[0], logits);
    checkAlike("logits", logits, "labels", labels);
    Operand weight = like(runtime, in[2], logits);
    Tensor more = k.add(constant(logits, 1), k.mul(k.sub(weight, constant(logits, 1)), labels));
    Tensor tail =
        k.add(
            k.apply(Catalogue.required("log1p"), k.exp(k.neg(k.abs(logits)))),
            k.relu(k.neg(logits)));
    return new TensorValue(
        k.add(k.mul(k.sub(constant(logits, 1), labels), logits), k.mul(more, tail)));
  }

  private static Value poisson(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand logarithm = x(runtime, in[1]);
    Operand targets = like(runtime, in[0], logarithm);
    checkAlike("log_input", logarithm, "targets", targets);
    Tensor loss = k.sub(k.exp(logarithm), k.mul(logarithm, targets));
    if (!runtime.truth(in[2])) {
      return new TensorValue(loss);
    }
    Tensor stirling =
        k.add(
            k.sub(k.mul(targets, k.log(targets)), targets),
            k.mul(constant(targets, 0.5), k.log(k.mul(constant(targets, 2 * Math.PI), targets))));
    Tensor zeros = Tensor.full(targets.value().dtype(), targets.value().shape(), 0);
    Tensor small =
        k.apply(
            Catalogue.required("logical_and"),
            Attributes.NONE,
            k.greaterEqual(targets, zeros),
            k.lessEqual(targets, constant(targets, 1)));
    return new TensorValue(k.add(loss, k.where(small, zeros, stirling)));
  }

  private static Value logSumExp(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = Operands.numbers(runtime, in[0], "Max");
    KernelTypes.check("Max", 0, x.value().dtype());
    Tensor largest = AxisArguments.reduce(runtime, "reduce_max", x, in[1], true);
    Tensor finite = k.apply(Catalogue.required("is_finite"), largest);
    Tensor zeros = Tensor.full(largest.dtype(), largest.shape(), 0);
    Tensor held = k.apply(Catalogue.required("stop_gradient"), k.where(finite, largest, zeros));
    Tensor powers = k.exp(k.sub(x, held));
    Tensor sum = AxisArguments.reduce(runtime, "reduce_sum", powers, in[1], runtime.truth(in[2]));
    return new TensorValue(k.add(k.log(sum), k.reshape(held, sum.shape())));
  }

  private static Value count(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor other = k.apply(Catalogue.required("not_equal"), x, constant(x, 0));
    DType asked = DTypes.tensorFlow(runtime, in[3]);
    Tensor counted = k.cast(other, DType.INT64);
    boolean keep = in[2] != None.NONE && runtime.truth(in[2]);
    Tensor sum = AxisArguments.reduce(runtime, "reduce_sum", counted, in[1], keep);
    return new TensorValue(asked == null || asked == DType.INT64 ? sum : k.cast(sum, asked));
  }

  private static Value reciprocalOrZero(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    return new TensorValue(k.apply(Catalogue.required("divide_no_nan"), constant(x, 1), x));
  }

  private static Value polynomial(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[1]);
    if (!(in[0] instanceof ListValue)) {
      throw Raise.value(
          "Argument coeffs must be list type. Received type %s."
              .formatted(runtime.repr(Types.of(in[0]))));
    }
    Tensor so = constant(x, 0);
    boolean first = true;
    for (Value each : tapedeck.script.value.Conversion.drain(runtime, runtime.iterate(in[0]))) {
      Operand coefficient = like(runtime, each, x);
      so = first ? coefficient.value() : k.add(coefficient, k.mul(so, x));
      first = false;
    }
    return new TensorValue(so);
  }

  private static Value real(Runtime runtime, Value given) {
    return numbers(
        runtime, given, "input must be a numeric tensor, but got tensor with dtype <dtype: '%s'>");
  }

  private static Value conjugate(Runtime runtime, Value given) {
    return numbers(runtime, given, "Expected numeric or variant tensor, got dtype tf.%s.");
  }

  /** Real numbers as they are. */
  private static Value numbers(Runtime runtime, Value given, String refusal) {
    Operand own = Operands.existing(given);
    boolean text = given instanceof StringTensor || given instanceof Str;
    if (text || given instanceof Bool || own != null && own.value().dtype() == DType.BOOL) {
      throw Raise.type(refusal.formatted(text ? "string" : "bool"));
    }
    return itself(runtime, given);
  }

  /** Of a real number π below 0, and 0 from there on; whole numbers have no π. */
  private static Value angle(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    DType dtype = x.value().dtype();
    if (!dtype.isFloating()) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype %s"
              .formatted(dtype == DType.BOOL ? "0" : Math.PI, dtype.kernelName()));
    }
    Tensor below = k.less(x, constant(x, 0));
    return new TensorValue(k.where(below, constant(x, Math.PI), constant(x, 0)));
  }

  /** What TensorFlow hands on as it is: a tensor itself, and a variable as it is read. */
  private static Value itself(Runtime runtime, Value given) {
    Operand operand = Operands.tensor(runtime, given, null);
    return operand instanceof Tensor tensor
        ? given instanceof TensorValue ? given : new TensorValue(tensor)
        : Operands.read(runtime, operand);
  }

  private static Value damped(Runtime runtime, Value[] in) {
    Attributes near =
        Attributes.NONE
            .with("depth_radius", new int[] {Given.one(runtime, in[1])})
            .with("bias", Constants.number(runtime, in[2]))
            .with("alpha", Constants.number(runtime, in[3]))
            .with("beta", Constants.number(runtime, in[4]));
    return new TensorValue(
        runtime
            .engine()
            .apply(Catalogue.required("local_response_normalization"), near, x(runtime, in[0])));
  }

  private static Value scaled(Runtime runtime, Value[] in) {
    if (in[1] instanceof IndexedSlices rows) {
      return rows.map(values -> runtime.engine().mul(like(runtime, in[0], values), values));
    }
    Operand x = x(runtime, in[1]);
    Operand scalar = like(runtime, in[0], x);
    if (scalar.value().rank() != 0) {
      throw Raise.value(
          "The input scalar must be a 0-D value. Received shape %s."
              .formatted(scalar.value().shape()));
    }
    return new TensorValue(runtime.engine().mul(scalar, x));
  }
}
