package tapedeck.script.library.numpy;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** NumPy's functions that make arrays: of values, evenly spaced, filled. */
final class ArrayMaking {
  private ArrayMaking() {}

  static void install(Namespace np) {
    np.method("array", "object, dtype=None, *, copy=True, order='K', ndmin=0", ArrayMaking::array)
        .method("asarray", "a, dtype=None, order=None", ArrayMaking::same)
        .method("copy", "a", (r, in) -> ArrayValue.array(Constants.array(r, in[0]).copy()))
        .method("arange", "start=None, stop=None, step=None, dtype=None", ArrayMaking::arange)
        .method(
            "linspace",
            "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0",
            ArrayMaking::linspace)
        .method(
            "logspace",
            "start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0",
            ArrayMaking::logspace)
        .method("zeros", "shape, dtype=None, order='C'", (r, in) -> filled(r, in, 0))
        .method("ones", "shape, dtype=None, order='C'", (r, in) -> filled(r, in, 1))
        .method(
            "empty",
            "shape, dtype=None, order='C'",
            (r, in) ->
                ElementArrays.isObject(in[1])
                    ? ElementArrays.full(r, shape(r, in[0]), None.NONE)
                    : filled(r, in, 0))
        .method("full", "shape, fill_value, dtype=None, order='C'", ArrayMaking::full)
        .method("zeros_like", "a, dtype=None", (r, in) -> like(r, in, 0))
        .method("ones_like", "a, dtype=None", (r, in) -> like(r, in, 1))
        .method("empty_like", "a, dtype=None", (r, in) -> like(r, in, 0))
        .method("full_like", "a, fill_value, dtype=None", ArrayMaking::fullLike)
        .method("eye", "N, M=None, k=0, dtype=None", ArrayMaking::eye)
        .method("identity", "n, dtype=None", (r, in) -> square(r, in))
        .method("meshgrid", "*xi, indexing='xy', sparse=False, copy=True", ArrayGrids::meshgrid);
  }

  /** The array of text or objects that a value makes; null if it makes one of numbers. */
  private static @Nullable StringTensor elements(Runtime runtime, Value value, Value dtype) {
    if (dtype == None.NONE) {
      return ElementArrays.of(runtime, value);
    }
    boolean object = ElementArrays.isObject(dtype);
    if (object || ElementArrays.isText(dtype)) {
      StringTensor objects = ElementArrays.objects(runtime, value);
      return object ? objects : ElementArrays.texts(runtime, objects);
    }
    return null;
  }

  private static @Nullable Value ofText(Runtime runtime, Value value, Value dtype) {
    DType wanted = DTypes.numpy(runtime, dtype);
    StringTensor texts = wanted == null ? null : ElementArrays.of(runtime, value);
    return texts == null || wanted == null ? null : ElementArrays.numbers(runtime, texts, wanted);
  }

  private static Value array(Runtime runtime, Value[] in) {
    Value texts = elements(runtime, in[0], in[1]);
    if (texts == null && in[1] != None.NONE) {
      texts = ofText(runtime, in[0], in[1]);
    }
    if (texts != null) {
      return texts;
    }
    Tensor made = numbers(runtime, in[0], in[1]);
    int missing = Given.one(runtime, in[4]) - made.rank();
    if (missing > 0) {
      int[] dims = new int[missing + made.rank()];
      java.util.Arrays.fill(dims, 1);
      System.arraycopy(made.shape().dims(), 0, dims, missing, made.rank());
      made = made.reshape(Shape.of(dims));
    }
    return ArrayValue.array(made.copy());
  }

  private static Value same(Runtime runtime, Value[] in) {
    Value texts =
        in[0] instanceof StringTensor known && known.type() == Types.NDARRAY && in[1] == None.NONE
            ? known
            : elements(runtime, in[0], in[1]);
    if (texts == null && in[1] != None.NONE) {
      texts = ofText(runtime, in[0], in[1]);
    }
    if (texts != null) {
      return texts;
    }
    boolean already = in[0] instanceof ArrayValue array && !array.isScalar() && in[1] == None.NONE;
    return already ? in[0] : ArrayValue.array(numbers(runtime, in[0], in[1]).copy());
  }

  private static Tensor numbers(Runtime runtime, Value value, Value type) {
    DType dtype = DTypes.numpy(runtime, type);
    Conversion.read(runtime, value);
    Tensor known = Constants.existing(value);
    Tensor made =
        known != null
            ? known
            : Conversion.numpy(runtime, listed(runtime, Constants.read(value)), dtype);
    return dtype == null ? made : made.cast(dtype);
  }

  /** A range or a tensor list as a list; other iterators are no arrays in NumPy either. */
  private static Value listed(Runtime runtime, Value value) {
    return value instanceof TensorValue tensor ? ArrayValue.of(tensor.tensor()) : value;
  }

  private static Value arange(Runtime runtime, Value[] in) {
    if (in[0] == None.NONE && in[1] == None.NONE) {
      throw Raise.type("arange() requires stop to be specified.");
    }
    boolean one = in[1] == None.NONE;
    Tensor start = scalar(runtime, one ? Int.ZERO : in[0]);
    Tensor stop = scalar(runtime, one ? in[0] : in[1]);
    Tensor step = scalar(runtime, in[2] == None.NONE ? Int.ONE : in[2]);
    DType asked = DTypes.numpy(runtime, in[3]);
    DType dtype = asked != null ? asked : promoted(start, stop, step);
    double by = step.getDouble(0);
    if (by == 0) {
      throw Raise.of(Exceptions.ZERO_DIVISION_ERROR, "division by zero");
    }
    double from = start.getDouble(0);
    double count = Math.max(0, Math.ceil((stop.getDouble(0) - from) / by));
    runtime.allocate((long) count);
    double delta = from + by - from;
    return ArrayValue.array(counted((int) count, i -> i == 0 ? from : from + i * delta, dtype));
  }

  private static Tensor scalar(Runtime runtime, Value value) {
    Tensor tensor = Constants.array(runtime, value);
    if (tensor.size() != 1) {
      throw Raise.type("only 0-dimensional arrays can be converted to Python scalars");
    }
    return tensor;
  }

  private static DType promoted(Tensor... given) {
    DType widest = DType.INT64;
    for (Tensor each : given) {
      widest = each.dtype().isFloating() ? DType.FLOAT64 : widest;
    }
    return widest;
  }

  private static Tensor counted(int count, IntToDoubleFunction at, DType dtype) {
    double[] numbers = new double[count];
    java.util.Arrays.setAll(numbers, at);
    return Tensor.of(Shape.of(count), numbers).cast(dtype);
  }

  private static Value linspace(Runtime runtime, Value[] in) {
    double start = scalar(runtime, in[0]).getDouble(0);
    double stop = scalar(runtime, in[1]).getDouble(0);
    int count = samples(runtime, in[2]);
    boolean closed = runtime.truth(in[3]);
    int gaps = closed ? count - 1 : count;
    double step = gaps > 0 ? (stop - start) / gaps : Double.NaN;
    Tensor made =
        counted(
            count,
            i -> closed && count > 1 && i == count - 1 ? stop : gaps > 0 ? i * step + start : start,
            dtype(runtime, in[5]));
    return runtime.truth(in[4])
        ? Tuple.of(ArrayValue.array(made), ArrayValue.of(Tensor.of(step)))
        : ArrayValue.array(made);
  }

  private static Value logspace(Runtime runtime, Value[] in) {
    double base = scalar(runtime, in[4]).getDouble(0);
    Value[] linear = {in[0], in[1], in[2], in[3], tapedeck.script.value.Bool.FALSE, None.NONE};
    Tensor exponents = Constants.array(runtime, linspace(runtime, linear));
    return ArrayValue.array(
        counted(
            exponents.size(), i -> Math.pow(base, exponents.getDouble(i)), dtype(runtime, in[5])));
  }

  private static int samples(Runtime runtime, Value given) {
    int count = Given.one(runtime, given);
    if (count < 0) {
      throw Raise.value("Number of samples, %d, must be non-negative.".formatted(count));
    }
    runtime.allocate(count);
    return count;
  }

  private static DType dtype(Runtime runtime, Value given) {
    DType dtype = DTypes.numpy(runtime, given);
    return dtype == null ? DType.FLOAT64 : dtype;
  }

  private static Value filled(Runtime runtime, Value[] in, int number) {
    if (ElementArrays.isObject(in[1])) {
      return ElementArrays.full(runtime, shape(runtime, in[0]), Int.of(number));
    }
    if (ElementArrays.isText(in[1]) && number == 0) {
      return ElementArrays.empty(runtime, shape(runtime, in[0]));
    }
    return ArrayValue.array(Tensor.full(dtype(runtime, in[1]), shape(runtime, in[0]), number));
  }

  private static Shape shape(Runtime runtime, Value given) {
    if (given instanceof Float) {
      throw Raise.type("'float' object cannot be interpreted as an integer");
    }
    int[] dims = Given.ints(runtime, given);
    for (int dim : dims == null ? new int[0] : dims) {
      if (dim < 0) {
        throw Raise.value("negative dimensions are not allowed");
      }
    }
    return dims == null ? Shape.SCALAR : Given.shape(runtime, dims);
  }

  private static Value full(Runtime runtime, Value[] in) {
    if (ElementArrays.isObject(in[2]) || in[2] == None.NONE && in[1] == None.NONE) {
      return ElementArrays.full(runtime, shape(runtime, in[0]), in[1]);
    }
    return ArrayValue.array(
        spread(runtime, in[1], shape(runtime, in[0]), DTypes.numpy(runtime, in[2])));
  }

  private static Tensor spread(Runtime runtime, Value value, Shape shape, @Nullable DType dtype) {
    Tensor number = Constants.array(runtime, value);
    Tensor typed = dtype == null ? number : number.cast(dtype);
    return Elementwise.stretch(typed, shape).copy();
  }

  private static Value like(Runtime runtime, Value[] in, int number) {
    Tensor model = Constants.array(runtime, in[0]);
    DType dtype = DTypes.numpy(runtime, in[1]);
    return ArrayValue.array(
        Tensor.full(dtype == null ? model.dtype() : dtype, model.shape(), number));
  }

  private static Value fullLike(Runtime runtime, Value[] in) {
    Tensor model = Constants.array(runtime, in[0]);
    DType dtype = DTypes.numpy(runtime, in[2]);
    return ArrayValue.array(
        spread(runtime, in[1], model.shape(), dtype == null ? model.dtype() : dtype));
  }

  private static Value eye(Runtime runtime, Value[] in) {
    int rows = Given.one(runtime, in[0]);
    int columns = in[1] == None.NONE ? rows : Given.one(runtime, in[1]);
    int diagonal = Given.one(runtime, in[2]);
    return ArrayValue.array(
        Constants.identity(runtime, rows, columns, diagonal, dtype(runtime, in[3])));
  }

  private static Value square(Runtime runtime, Value[] in) {
    int n = Given.one(runtime, in[0]);
    return ArrayValue.array(Constants.identity(runtime, n, n, 0, dtype(runtime, in[1])));
  }
}
