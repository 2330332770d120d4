package tapedeck.script.library.tensorflow.nn;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;

/** {@code tf.nn.softmax} and {@code tf.nn.log_softmax} along any axis. */
public final class RowFunctions {
  private RowFunctions() {}

  /** Lets functions of the innermost axis take another one. */
  public static void install(Namespace tf, Namespace module, String... names) {
    for (String name : names) {
      Value last = module.all().get(name);
      Value transpose = tf.all().get("transpose");
      if (last == null || transpose == null) {
        throw new IllegalStateException("no tf.nn." + name);
      }
      module.method(
          name,
          "logits, axis=None, name=None",
          (runtime, in) -> along(runtime, last, transpose, in[0], in[1]));
    }
  }

  private static Value along(
      Runtime runtime, Value last, Value transpose, Value logits, Value given) {
    int rank = Constants.converted(runtime, logits, null, "").rank();
    int axis = given == None.NONE ? -1 : Given.one(runtime, given);
    if (rank == 0 || axis == -1 || axis == rank - 1) {
      return runtime.call(last, logits);
    }
    if (axis < -rank || axis >= rank) {
      throw EngineError.invalidArgument(
          "`dim` must be in the range [%d, %d) where %d is the number of dimensions in the input. Received: dim=%d"
              .formatted(-rank, rank, rank, axis));
    }
    int place = axis < 0 ? axis + rank : axis;
    List<Value> order = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      order.add(Int.of(i == place ? rank - 1 : i == rank - 1 ? place : i));
    }
    Value perm = ListValue.of(order);
    Value turned = runtime.call(transpose, logits, perm);
    return runtime.call(transpose, runtime.call(last, turned), perm);
  }
}
