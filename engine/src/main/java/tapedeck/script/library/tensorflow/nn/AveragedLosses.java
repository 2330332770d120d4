package tapedeck.script.library.tensorflow.nn;

import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Losses of a batch that is spread over devices, of which there is one here. */
public final class AveragedLosses {
  private AveragedLosses() {}

  public static void install(Namespace nn) {
    nn.method(
            "compute_average_loss",
            "per_example_loss, sample_weight=None, global_batch_size=None",
            AveragedLosses::average)
        .method(
            "scale_regularization_loss",
            "regularization_loss",
            (r, in) -> new TensorValue(r.engine().reduceSum(Operands.tensor(r, in[0], null))));
  }

  private static Value average(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand losses = Operands.tensor(runtime, in[0], null);
    if (losses.value().isScalar()) {
      throw Raise.value(
          "Invalid value passed for `per_example_loss`. Expected a tensor with at least rank 1. Received per_example_loss=%s with rank 0"
              .formatted(runtime.str(in[0])));
    }
    if (in[1] != None.NONE) {
      losses = k.mul(losses, Operands.tensor(runtime, in[1], losses.value().dtype()));
    }
    Tensor size =
        in[2] == None.NONE
            ? Tensor.of(losses.value().shape().dim(0))
            : Constants.array(runtime, in[2]);
    if (!size.isScalar() || !size.dtype().isInteger()) {
      throw size.isScalar()
          ? Raise.type("global_batch_size must be an integer.")
          : Raise.value("global_batch_size must be scalar.");
    }
    return new TensorValue(
        k.apply(
            Catalogue.required("divide_no_nan"),
            k.reduceSum(losses),
            size.cast(losses.value().dtype())));
  }
}
