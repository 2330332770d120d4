package tapedeck.script.library.keras;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
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

  /** The mask that came with a tensor; null if none did. */
  static @Nullable Value of(Runtime runtime, Value x) {
    Operand operand = Operands.existing(x);
    return operand == null ? null : KerasRun.of(runtime).masks.get(operand.value());
  }

  /** Lets what a layer made carry the mask on. */
  static void pass(Runtime runtime, LayerObject self, Value input, Value answer) {
    KerasRun keras = KerasRun.of(runtime);
    Operand made = Operands.existing(answer);
    if (made == null || self.type().isUserDefined() || self instanceof ModelObject) {
      return;
    }
    Value before = of(runtime, input);
    Value mask = computed(runtime, self, input, before == null ? None.NONE : before);
    boolean ends =
        ENDING.contains(self.type().name())
            || heeds(self) && !runtime.truth(Forwards.option(self, "return_sequences"));
    Tensor tensor = made.value();
    if (mask != None.NONE && !ends) {
      keras.masks.put(tensor, mask);
    }
  }
}
