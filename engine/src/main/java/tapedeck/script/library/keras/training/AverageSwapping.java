package tapedeck.script.library.keras.training;

import java.util.List;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/**
 * {@code SwapEMAWeights}: the moving averages that an optimizer keeps stand in the weights' places
 * while a model is tested or predicts, and between epochs if so told.
 */
final class AverageSwapping {
  private static final String SWAPPED = "_ema_weights_in_model";

  private AverageSwapping() {}

  static void install(ClassValue type) {
    Namespace members = Namespace.of(type);
    members
        .method(
            "__init__",
            "self, swap_on_epoch=False",
            (runtime, in) -> {
              runtime.setAttribute(in[0], "swap_on_epoch", in[1]);
              runtime.setAttribute(in[0], SWAPPED, Bool.FALSE);
              return None.NONE;
            })
        .method(
            "on_epoch_begin",
            "self, epoch, logs=None",
            (runtime, in) -> {
              if (is(runtime, in[0], "swap_on_epoch")) {
                swap(runtime, in[0], false);
              }
              return None.NONE;
            })
        .method("on_epoch_end", "self, epoch, logs=None", AverageSwapping::endEpoch);
    for (String work : List.of("test", "predict")) {
      members
          .method("on_" + work + "_begin", "self, logs=None", (r, in) -> swap(r, in[0], true))
          .method("on_" + work + "_end", "self, logs=None", (r, in) -> swap(r, in[0], false));
    }
  }

  private static Value endEpoch(Runtime runtime, Value[] in) {
    if (is(runtime, in[0], "swap_on_epoch") && !is(runtime, in[0], SWAPPED)) {
      swap(runtime, in[0], true);
      Value epochs = runtime.item(runtime.requiredAttribute(in[0], "params"), new Str("epochs"));
      if (runtime.equal(runtime.binary(Operator.ADD, in[1], Int.ONE), epochs)) {
        // fit ends with the averages in the weights' places, and these are there already
        List<KerasVariable> averages = averages(runtime, in[0]);
        List<KerasVariable> weights = weights(runtime, in[0]);
        for (int i = 0; i < averages.size(); i++) {
          averages.get(i).set(weights.get(i).value());
        }
      }
    }
    return None.NONE;
  }

  /** Lets averages and weights change places, unless they stand as they are to stand. */
  private static Value swap(Runtime runtime, Value self, boolean averaged) {
    if (is(runtime, self, SWAPPED) != averaged) {
      List<KerasVariable> averages = averages(runtime, self);
      List<KerasVariable> weights = weights(runtime, self);
      for (int i = 0; i < averages.size(); i++) {
        Tensor weight = weights.get(i).value();
        weights.get(i).set(averages.get(i).value());
        averages.get(i).set(weight);
      }
      runtime.setAttribute(self, SWAPPED, Bool.of(averaged));
    }
    return None.NONE;
  }

  private static boolean is(Runtime runtime, Value self, String attribute) {
    return runtime.truth(runtime.requiredAttribute(self, attribute));
  }

  private static List<KerasVariable> averages(Runtime runtime, Value self) {
    Value optimizer =
        runtime.requiredAttribute(runtime.requiredAttribute(self, "model"), "optimizer");
    Value inner = runtime.attribute(optimizer, "inner_optimizer");
    Value own = inner == null ? optimizer : inner;
    Value uses = runtime.requiredAttribute(own, "use_ema");
    if (!runtime.truth(uses)) {
      throw Raise.value(
          "SwapEMAWeights must be used when `use_ema=True` is set on the optimizer. Received:"
              + " use_ema="
              + runtime.str(uses));
    }
    return variables(runtime, runtime.requiredAttribute(own, "_model_variables_moving_average"));
  }

  private static List<KerasVariable> weights(Runtime runtime, Value self) {
    Value model = runtime.requiredAttribute(self, "model");
    return variables(runtime, runtime.requiredAttribute(model, "trainable_variables"));
  }

  private static List<KerasVariable> variables(Runtime runtime, Value list) {
    return runtime.all(list).stream().map(KerasVariable.class::cast).toList();
  }
}
