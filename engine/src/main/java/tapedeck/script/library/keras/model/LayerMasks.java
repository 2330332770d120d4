package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** What layers make of masks: some make them, some heed them, and many pass them on. */
final class LayerMasks {
  /** Layers of Keras that pass a mask on, besides those that say themselves what becomes of it. */
  private static final Set<String> PASSING =
      Set.of(
          "Activation",
          "ActivityRegularization",
          "Add",
          "AdditiveAttention",
          "AlphaDropout",
          "Attention",
          "Average",
          "BatchNormalization",
          "Bidirectional",
          "Concatenate",
          "ConvLSTM1D",
          "ConvLSTM2D",
          "ConvLSTM3D",
          "Dense",
          "Dot",
          "Dropout",
          "ELU",
          "GRU",
          "GaussianDropout",
          "GaussianNoise",
          "GlobalAveragePooling1D",
          "GroupNormalization",
          "GroupQueryAttention",
          "Identity",
          "LSTM",
          "Lambda",
          "LayerNormalization",
          "LeakyReLU",
          "Masking",
          "Maximum",
          "Minimum",
          "MultiHeadAttention",
          "Multiply",
          "Normalization",
          "PReLU",
          "RNN",
          "ReLU",
          "Rescaling",
          "SimpleRNN",
          "Softmax",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "SpatialDropout3D",
          "Subtract",
          "TimeDistributed",
          "UnitNormalization");

  private static final Str MASK = new Str("mask");

  private LayerMasks() {}

  /** Whether a layer passes masks on. */
  static boolean supported(Runtime runtime, LayerObject self) {
    Value told = self.attributes().get("supports_masking");
    if (told != null) {
      return runtime.truth(told);
    }
    if (saysItself(self)) {
      return true;
    }
    for (ClassValue type : self.type().lineage()) {
      if (!type.isUserDefined()) {
        return type.name().equals("Embedding")
            ? runtime.truth(self.option("mask_zero"))
            : PASSING.contains(type.name());
      }
    }
    return false;
  }

  /** Whether the class of a layer, in a script, says what becomes of masks. */
  private static boolean saysItself(LayerObject self) {
    return self.type().lookup("compute_mask") != LayerClass.TYPE.attributes().get("compute_mask");
  }

  /** What {@code compute_mask} answers. */
  static Value computed(Runtime runtime, LayerObject self, Value inputs, Value before) {
    return switch (self.type().name()) {
      case "Embedding" ->
          runtime.truth(self.option("mask_zero"))
              ? operation(runtime, "not_equal", inputs, Int.ZERO)
              : None.NONE;
      case "Masking" -> {
        Value differs = operation(runtime, "not_equal", inputs, self.option("mask_value"));
        yield operation(runtime, "any", differs, Int.of(-1));
      }
      case "Add", "Subtract", "Average", "Maximum", "Minimum", "Multiply" ->
          either(runtime, before);
      case "Concatenate" -> joined(runtime, self, inputs, before);
      case "LSTM",
          "GRU",
          "SimpleRNN",
          "RNN",
          "ConvLSTM1D",
          "ConvLSTM2D",
          "ConvLSTM3D",
          "Bidirectional" ->
          runtime.truth(self.option("return_sequences")) ? first(before) : None.NONE;
      case "Attention", "AdditiveAttention" ->
          first(before) == None.NONE
              ? None.NONE
              : operation(runtime, "convert_to_tensor", first(before));
      case "Dot", "GlobalAveragePooling1D", "Lambda" -> None.NONE;
      default -> before;
    };
  }

  private static Value operation(Runtime runtime, String name, Value... given) {
    return Composed.tf(runtime, "keras.ops." + name, given);
  }

  private static Value first(Value masks) {
    List<Value> all = Structures.flatten(masks);
    return all.isEmpty() ? None.NONE : all.getFirst();
  }

  private static Value either(Runtime runtime, Value masks) {
    List<Value> all = Structures.flatten(masks);
    if (all.isEmpty() || all.contains(None.NONE)) {
      return None.NONE;
    }
    Value found = all.getFirst();
    for (Value mask : all.subList(1, all.size())) {
      found = operation(runtime, "logical_or", found, mask);
    }
    return found;
  }

  private static Value joined(Runtime runtime, LayerObject self, Value inputs, Value masks) {
    List<Value> each = Structures.flatten(inputs);
    List<Value> all = Structures.flatten(masks);
    if (all.size() != each.size() || all.stream().allMatch(mask -> mask == None.NONE)) {
      return None.NONE;
    }
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Value mask = all.get(i);
      if (mask == None.NONE) {
        parts.add(operation(runtime, "ones_like", each.get(i), new Str("bool")));
      } else if (rank(runtime, mask) < rank(runtime, each.get(i))) {
        Value wide = operation(runtime, "expand_dims", mask, Int.of(-1));
        Value none = operation(runtime, "zeros_like", each.get(i), new Str("bool"));
        parts.add(operation(runtime, "logical_or", wide, none));
      } else {
        parts.add(mask);
      }
    }
    Value whole = operation(runtime, "concatenate", ListValue.of(parts), self.option("axis"));
    return operation(runtime, "any", whole, Int.of(-1));
  }

  private static int rank(Runtime runtime, Value tensor) {
    return tensor instanceof KerasTensor symbolic
        ? symbolic.dims().length
        : Composed.shape(runtime, tensor).length;
  }

  /**
   * Hands a layer the masks of what it is called with, where it asks for them by name.
   *
   * @param names the parameters of its call after itself
   * @param keywords what it is given by name, to which the masks are added
   */
  static void populate(Runtime runtime, List<String> names, List<Value> given, DictValue keywords) {
    Map<String, Value> tensors = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      String name = i < names.size() ? names.get(i) : "";
      if (isTensors(given.get(i))) {
        tensors.put(name, given.get(i));
      }
    }
    keywords
        .entries()
        .forEach((key, value) -> {
          if (isTensors(value)) {
            tensors.put(runtime.str(key), value);
          }
        });
    tensors.forEach((name, value) -> {
      Str wanted = tensors.size() == 1 ? MASK : new Str(name + "_mask");
      int place = names.indexOf(wanted.text());
      boolean open =
          place >= given.size() && keywords.entries().getOrDefault(wanted, None.NONE) == None.NONE;
      if (open) {
        Value masks = Masks.all(runtime, value);
        boolean nested = Structures.flatten(value).size() != 1 || !isTensor(value);
        if (nested || masks != None.NONE) {
          keywords.entries().put(wanted, masks);
        }
      }
    });
  }

  private static boolean isTensor(Value value) {
    return value instanceof KerasTensor || Operands.existing(value) != null;
  }

  private static boolean isTensors(Value value) {
    List<Value> leaves = Structures.flatten(value);
    return isTensor(value)
        || value != None.NONE
            && !leaves.isEmpty()
            && (leaves.size() > 1 || leaves.getFirst() != value)
            && leaves.stream().allMatch(leaf -> leaf == None.NONE || isTensor(leaf));
  }

  /**
   * Lets what a layer made carry the mask on.
   *
   * @param before the masks of what it was called with
   */
  static void pass(Runtime runtime, LayerObject self, Value input, Value before, Value answer) {
    if (!supported(runtime, self)) {
      return;
    }
    List<Value> tensors = Structures.flatten(answer);
    if (tensors.stream().allMatch(tensor -> Masks.of(runtime, tensor) != null)) {
      return;
    }
    Value masks =
        saysItself(self)
            ? runtime.call(runtime.requiredAttribute(self, "compute_mask"), input, before)
            : computed(runtime, self, input, before);
    List<Value> each = Structures.flatten(masks);
    for (int i = 0; i < Math.min(tensors.size(), each.size()); i++) {
      if (each.get(i) != None.NONE && Masks.of(runtime, tensors.get(i)) == null) {
        Masks.set(runtime, tensors.get(i), each.get(i));
      }
    }
  }
}
