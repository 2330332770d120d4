package tapedeck.script.python;

import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Elements;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.FormatSpec;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Own;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** {@code format(value, spec)}, as in the fields of f-strings. */
public final class Formatting {
  private Formatting() {}

  public static String format(Runtime runtime, Value value, String spec) {
    Own own = Own.of(value);
    if (own != null) {
      Value method = own.type().lookup("__format__");
      return method != null
          ? runtime.str(runtime.call(method, value, new Str(spec)))
          : spec.isEmpty() ? runtime.str(value) : format(runtime, Own.bare(value), spec);
    }
    if (value instanceof Str text && spec.isEmpty()) {
      return text.text();
    }
    Graph graph = runtime.graph();
    if (graph != null && value instanceof TensorValue t) {
      if (!spec.isEmpty()) {
        throw Raise.type("unsupported format string passed to SymbolicTensor.__format__");
      }
      return graph.str(t);
    }
    Tensor scalar =
        switch (value) {
          case TensorValue t when t.tensor().isScalar() -> t.tensor();
          case ArrayValue a when a.data().isScalar() -> a.data();
          default -> null;
        };
    if (scalar != null) {
      return scalar(runtime, value, scalar, spec);
    }
    if (value instanceof Instance instance
        && instance.type().lookup("__format__") instanceof Value method) {
      return runtime.str(runtime.call(method, instance, new Str(spec)));
    }
    if (value instanceof HostObject object
        && object.type().lookup("__format__") instanceof Value method) {
      return runtime.str(runtime.call(method, object, new Str(spec)));
    }
    String formatted = FormatSpec.apply(value, spec);
    if (formatted != null) {
      return formatted;
    }
    if (!spec.isEmpty()) {
      Value shown = value instanceof TensorValue t ? ArrayValue.of(t.tensor()) : value;
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "unsupported format string passed to %s.__format__".formatted(Types.nameOf(shown)),
          "Only single numbers take a format; write x.numpy() for a variable.");
    }
    return value instanceof TensorValue t
        ? runtime.str(ArrayValue.of(t.tensor()))
        : runtime.str(value);
  }

  /** NumPy formats a float scalar as the Python float of its value, which shows float32 widened. */
  private static String scalar(Runtime runtime, Value value, Tensor scalar, String spec) {
    boolean array = value instanceof ArrayValue a && !a.isScalar();
    if (array && !spec.isEmpty()) {
      throw Raise.type("unsupported format string passed to numpy.ndarray.__format__");
    }
    if (array || scalar.dtype() == DType.BOOL && spec.isEmpty()) {
      return runtime.str(ArrayValue.array(scalar));
    }
    String formatted = FormatSpec.apply(Elements.number(scalar, 0), spec);
    return formatted == null ? "" : formatted;
  }
}
