package tapedeck.script.library.tensorflow.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;

/**
 * {@code tf.TensorSpec}: the shape and type of tensors.
 *
 * @param dims −1 for a size left open; null for a shape left open
 */
public record TensorSpec(int @Nullable [] dims, DType dtype, @Nullable String name)
    implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("shape, dtype=None, name=None");

  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.framework.tensor",
          "TensorSpec",
          Types.OBJECT,
          (runtime, type, given) -> {
            Value[] in = SIGNATURE.bind("TensorSpec.__init__()", given);
            if (in[1] instanceof StringTensor.StringType) {
              return new StringSpec(
                  in[0] == None.NONE ? null : TensorShape.open(runtime, in[0]),
                  in[2] instanceof Str text ? text.text() : null);
            }
            DType dtype = DTypes.tensorFlow(runtime, in[1]);
            return new TensorSpec(
                in[0] == None.NONE ? null : TensorShape.open(runtime, in[0]),
                dtype == null ? DType.FLOAT32 : dtype,
                in[2] instanceof Str text ? text.text() : null);
          });

  /** The specification that one tensor alone fulfils. */
  public static TensorSpec of(Shape shape, DType dtype) {
    return new TensorSpec(shape.dims(), dtype, null);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  /** What batches of such tensors are like; of any number of them if {@code size} is −1. */
  public TensorSpec batch(int size) {
    if (dims == null) {
      return new TensorSpec(null, dtype, null);
    }
    int[] more = new int[dims.length + 1];
    more[0] = size;
    System.arraycopy(dims, 0, more, 1, dims.length);
    return new TensorSpec(more, dtype, null);
  }

  /** Whether tensors of a shape and type fulfil it. */
  public boolean takes(Shape shape, DType of) {
    if (of != dtype || dims != null && dims.length != shape.rank()) {
      return false;
    }
    for (int i = 0; dims != null && i < dims.length; i++) {
      if (dims[i] >= 0 && dims[i] != shape.dim(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "shape" -> OpenShape.of(dims);
      case "dtype" -> TensorFlowDType.of(dtype);
      case "name" -> name == null ? None.NONE : new Str(name);
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("shape", "dtype", "name");
  }

  @Override
  public String repr(Runtime runtime) {
    return "TensorSpec(shape=%s, dtype=tf.%s, name=%s)"
        .formatted(
            dims == null ? "<unknown>" : Given.shown(dims),
            dtype,
            name == null ? "None" : "'" + name + "'");
  }
}
