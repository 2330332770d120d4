package tapedeck.script.library.keras.model;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A tensor of a functional model before there are numbers: a shape, a type, and which layer makes
 * it of what.
 *
 * @param dims −1 for a size that is not known yet
 * @param from the call that makes it; null for an input
 * @param index its place among the call's results
 */
public record KerasTensor(String name, int[] dims, DType dtype, @Nullable Call from, int index)
    implements HostObject {
  /** The class {@code KerasTensor}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.backend.common.keras_tensor", "KerasTensor", Types.OBJECT, null);

  static {
    tapedeck.script.library.binding.Namespace.of(TYPE)
        .method(
            "__neg__",
            "self",
            (runtime, in) -> SymbolicOperations.negative(runtime, (KerasTensor) in[0]))
        .method(
            "__bool__",
            "self",
            (runtime, in) -> {
              throw Raise.type("A symbolic KerasTensor cannot be used as a boolean.");
            })
        .method("__array__", "self", (runtime, in) -> valueless("a NumPy array"))
        .method("__float__", "self", (runtime, in) -> valueless("a float"))
        .method("__int__", "self", (runtime, in) -> valueless("an int"));
  }

  private static Value valueless(String wanted) {
    throw Raise.value(
        "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to %s."
            .formatted(wanted));
  }

  /**
   * A layer called with what is not there yet.
   *
   * @param inputs the arguments, with {@link KerasTensor}s in them, those with names last
   * @param names the names of the last arguments
   * @param node how many such calls of the layer there were before
   */
  public record Call(LayerObject layer, List<Value> inputs, List<String> names, int node) {
    Call(LayerObject layer, List<Value> inputs) {
      this(layer, inputs, List.of(), 0);
    }

    /** What the layer is called with, where {@code values} stand for the inputs. */
    Arguments arguments(List<Value> values) {
      int places = values.size() - names.size();
      return Arguments.of(values.subList(0, places), names, values.subList(places, values.size()));
    }
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  /** Reads such a shape, or a shape of sizes that are all known. */
  public static int[] read(Runtime runtime, Value shape) {
    return TensorShape.open(runtime, shape);
  }

  /** Whether sizes besides that of the batch are not known. */
  boolean isOpen() {
    for (int i = 1; i < dims.length; i++) {
      if (dims[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Zeros in its place, with 1 for a size of the batch that is not known.
   *
   * @param open what stands for other sizes that are not known
   */
  Tensor stand(int open) {
    int[] known = dims.clone();
    for (int i = 0; i < known.length; i++) {
      known[i] = known[i] < 0 ? i == 0 ? 1 : open : known[i];
    }
    return Tensor.full(dtype, Shape.of(known), 0);
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "shape" -> TensorShape.sizes(dims);
      case "dtype" -> new Str(dtype.label());
      case "name" -> new Str(name);
      case "ndim" -> Int.of(dims.length);
      case "_keras_mask" -> Masks.of(runtime, this);
      default -> null;
    };
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    return SymbolicOperations.operator(runtime, this, method, other);
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return SymbolicOperations.item(runtime, this, key);
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    throw Raise.of(
        Exceptions.NOT_IMPLEMENTED_ERROR,
        "Iterating over a symbolic KerasTensor is not supported.");
  }

  @Override
  public List<String> attributeNames() {
    return List.of("shape", "dtype", "name", "ndim");
  }

  @Override
  public String repr(Runtime runtime) {
    return "<KerasTensor shape=%s, dtype=%s, sparse=False, ragged=False, name=%s>"
        .formatted(runtime.repr(TensorShape.sizes(dims)), dtype, name);
  }
}
