package tapedeck.script.library.tensorflow;

import java.util.Arrays;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NothingContext;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of TensorFlow that listings call around their computation. */
public final class Conveniences {
  private Conveniences() {}

  public static void install(Namespace tf) {
    tf.method("device", "device_name", (r, in) -> new NothingContext())
        .method("control_dependencies", "control_inputs", (r, in) -> new NothingContext())
        .method("get_logger", "", (r, in) -> r.call(logging(r), new Str("tensorflow")))
        .method("init_scope", "", (r, in) -> new InitScope());
  }

  private static Value logging(Runtime runtime) {
    return runtime.requiredAttribute(runtime.module("logging"), "getLogger");
  }

  /** Rows with a one at the place that each number says. */
  public static Value categorical(Runtime runtime, Value[] in) {
    Tensor x = Constants.array(runtime, in[0]);
    int most = (int) Arrays.stream(x.toDoubles()).max().orElse(-1) + 1;
    int n = in[1] == None.NONE ? most : Given.one(runtime, in[1]);
    int[] dims = x.shape().dims();
    boolean column = dims.length > 1 && dims[dims.length - 1] == 1;
    int[] all = Arrays.copyOf(dims, column ? dims.length : dims.length + 1);
    all[all.length - 1] = n;
    double[] marks = new double[Given.shape(runtime, all).size()];
    for (int i = 0; i < x.size(); i++) {
      int place = (int) x.getDouble(i);
      if (place < 0 || place >= n) {
        throw Raise.index("index %d is out of bounds for axis 1 with size %d".formatted(place, n));
      }
      marks[i * n + place] = 1;
    }
    return ArrayValue.array(Tensor.of(Shape.of(all), marks));
  }
}
