package tapedeck.script.library.keras;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Which steps of sequences count: made by {@code Embedding} and {@code Masking}, passed along. */
final class Masks {
  /** Layers that heed a mask themselves. */
  private static final Set<String> HEEDING =
      Set.of(
          "LSTM",
          "GRU",
          "SimpleRNN",
          "RNN",
          "Bidirectional",
          "GlobalAveragePooling1D",
          "Attention");

  /** Layers behind which a mask is gone. */
  private static final Set<String> ENDING =
      Set.of("Flatten", "Reshape", "Permute", "Conv1D", "MaxPooling1D", "AveragePooling1D");

  private Masks() {}

  /** What {@code compute_mask} answers. */
  static Value computed(Runtime runtime, LayerObject self, Value inputs, Value before) {
    return switch (self.type().name()) {
      case "Embedding" ->
          runtime.truth(Forwards.option(self, "mask_zero"))
              ? Forwards.tf(runtime, "not_equal", inputs, Int.ZERO)
              : None.NONE;
      case "Masking" -> {
        Value differs =
            Forwards.tf(runtime, "not_equal", inputs, Forwards.option(self, "mask_value"));
        yield Forwards.tf(runtime, "reduce_any", differs, Int.of(-1), Bool.FALSE);
      }
      default -> before;
    };
  }

  static boolean heeds(LayerObject self) {
    return HEEDING.contains(self.type().name());
  }

  /** Lets scripts read the mask that came with a tensor. */
  static void install() {
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
  static @Nullable Value of(Runtime runtime, Value x) {
    Operand operand = Operands.existing(x);
    return operand == null ? null : KerasRun.of(runtime).masks.get(operand.value());
  }

  /** Lets what a layer made carry the mask on. */
  static void pass(Runtime runtime, LayerObject self, Value input, Value answer) {
    KerasRun keras = KerasRun.of(runtime);
    Operand made = Operands.existing(answer);
    if (self instanceof ModelObject) {
      return;
    }
    Value before = of(runtime, input);
    if (self.type().isUserDefined()) {
      passOwn(runtime, self, input, before == null ? None.NONE : before, answer);
      return;
    }
    if (made == null) {
      return;
    }
    Value mask = computed(runtime, self, input, before == null ? None.NONE : before);
    boolean ends =
        ENDING.contains(self.type().name())
            || heeds(self) && !runtime.truth(Forwards.option(self, "return_sequences"));
    Tensor tensor = made.value();
    if (mask != None.NONE && !ends) {
      keras.masks.put(tensor, mask);
    }
  }

  /** A layer of a script's class says itself what becomes of a mask, or that it passes one on. */
  private static void passOwn(
      Runtime runtime, LayerObject self, Value input, Value before, Value answer) {
    boolean own =
        self.type().lookup("compute_mask") != LayerClass.TYPE.attributes().get("compute_mask");
    Value told = self.attributes().get("supports_masking");
    if (told == null ? !own : !runtime.truth(told)) {
      return;
    }
    Value masks =
        own ? runtime.call(runtime.requiredAttribute(self, "compute_mask"), input, before) : before;
    if (masks == None.NONE) {
      return;
    }
    List<Value> tensors = Structures.flatten(answer);
    List<Value> each = Structures.flatten(masks);
    for (int i = 0; i < Math.min(tensors.size(), each.size()); i++) {
      Operand made = Operands.existing(tensors.get(i));
      if (made != null && each.get(i) != None.NONE) {
        KerasRun.of(runtime).masks.putIfAbsent(made.value(), each.get(i));
      }
    }
  }
}
