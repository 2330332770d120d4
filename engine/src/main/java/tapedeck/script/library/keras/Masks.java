package tapedeck.script.library.keras;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** The masks that come with tensors: which steps of sequences count. */
public final class Masks {
  private Masks() {}

  /** The masks of tensors in their structure; None for each without. */
  public static Value all(Runtime runtime, Value tensors) {
    List<Value> masks = new ArrayList<>();
    for (Value leaf : Structures.flatten(tensors)) {
      Value mask = of(runtime, leaf);
      masks.add(mask == null ? None.NONE : mask);
    }
    return Structures.pack(tensors, masks);
  }

  /** Lets scripts read the mask that came with a tensor. */
  public static void install() {
    Namespace.of(Types.EAGER_TENSOR)
        .property(
            "_keras_mask",
            (runtime, self) -> {
              Value mask = of(runtime, self);
              if (mask == null) {
                throw Raise.attribute(
                    "'tensorflow.python.framework.ops.EagerTensor' object has no attribute"
                        + " '_keras_mask'");
              }
              return mask;
            },
            null);
  }

  /** The mask that came with a tensor; null if none did. */
  public static @Nullable Value of(Runtime runtime, Value x) {
    KerasRun keras = KerasRun.of(runtime);
    Operand operand = Operands.existing(x);
    return operand == null ? keras.symbolicMasks.get(x) : keras.masks.get(operand.value());
  }

  /** Takes the masks from tensors, which their layer heeded. */
  public static void forget(Runtime runtime, Value tensors) {
    for (Value leaf : Structures.flatten(tensors)) {
      Operand operand = Operands.existing(leaf);
      if (operand != null) {
        KerasRun.of(runtime).masks.remove(operand.value());
      }
    }
  }

  /** Lets a mask come with a tensor. */
  public static void set(Runtime runtime, Value x, Value mask) {
    Operand operand = Operands.existing(x);
    if (operand == null) {
      KerasRun.of(runtime).symbolicMasks.put(x, mask);
    } else {
      KerasRun.of(runtime).masks.put(operand.value(), mask);
    }
  }
}
