package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** The layers that keep the largest or the mean of windows, or of everything. */
final class PoolingLayers {
  private PoolingLayers() {}

  static void install(Namespace layers) {
    for (int axes = 1; axes <= 3; axes++) {
      int rank = axes;
      for (String kind : new String[] {"Max", "Average"}) {
        String by = kind.equals("Max") ? "max" : "avg";
        ClassValue type =
            Layers.define(
                layers,
                "pooling.",
                kind + "Pooling" + rank + "D",
                (by.equals("max") ? "pool_size=2" : "pool_size")
                    + ", strides=None, padding='valid', data_format=None",
                (r, self, x, t) -> pooled(r, self, x, by, rank));
        Layers.begun(
            type,
            (r, self) -> {
              self.axes(rank + 2);
              prepare(r, self, rank);
            });
        layers.value((by.equals("max") ? "Max" : "Avg") + "Pool" + rank + "D", type);
        int[] over = IntStream.rangeClosed(1, rank).toArray();
        ClassValue whole =
            Layers.define(
                layers,
                "pooling.",
                "Global" + kind + "Pooling" + rank + "D",
                "data_format=None, keepdims=False",
                (r, self, x, t) ->
                    Composed.tf(
                        r,
                        by.equals("max") ? "reduce_max" : "reduce_mean",
                        x,
                        Composed.dims(over),
                        self.option("keepdims")));
        Layers.begun(whole, (r, self) -> self.axes(rank + 2));
        if (rank == 1 && by.equals("avg")) {
          Namespace.of(whole).method("call", "self, inputs, mask=None", PoolingLayers::meanOfSeen);
        }
        layers.value("Global" + (by.equals("max") ? "Max" : "Avg") + "Pool" + rank + "D", whole);
      }
    }
  }

  /** The mean of the steps that count. */
  private static Value meanOfSeen(Runtime runtime, Value[] in) {
    Value keeps = LayerClass.of(in[0]).option("keepdims");
    if (in[2] == None.NONE) {
      return Composed.tf(runtime, "reduce_mean", in[1], Int.ONE, keeps);
    }
    Tensor model = Operands.tensor(runtime, in[1], null).value();
    Value seen = Composed.tf(runtime, "cast", in[2], TensorFlowDType.of(model.dtype()));
    Value wide = Composed.tf(runtime, "expand_dims", seen, Int.of(2));
    Value sum =
        Composed.tf(runtime, "reduce_sum", Composed.mul(runtime, in[1], wide), Int.ONE, keeps);
    Value count = Composed.tf(runtime, "reduce_sum", wide, Int.ONE, keeps);
    return runtime.binary(Operator.DIV, sum, count);
  }

  private static void prepare(Runtime runtime, LayerObject self, int rank) {
    if (self.option("strides") == None.NONE) {
      self.attributes().put("strides", self.option("pool_size"));
    }
    for (String option : new String[] {"pool_size", "strides"}) {
      int[] sizes = self.sizes(runtime, option, rank);
      self.attributes().put(option, Composed.dims(sizes));
    }
  }

  private static Value pooled(Runtime runtime, LayerObject self, Value x, String by, int rank) {
    String padding = runtime.str(self.option("padding")).toUpperCase(Locale.ROOT);
    int[] size = self.sizes(runtime, "pool_size", rank);
    int[] step = self.sizes(runtime, "strides", rank);
    checkSizes(runtime, x, size, step, padding, by);
    return Composed.tf(
        runtime,
        "nn." + by + "_pool" + rank + "d",
        x,
        rank == 1 ? Int.of(size[0]) : Composed.dims(size),
        rank == 1 ? Int.of(step[0]) : Composed.dims(step),
        new Str(padding));
  }

  private static void checkSizes(
      Runtime runtime, Value x, int[] size, int[] step, String padding, String by) {
    int[] shape = Composed.shape(runtime, x);
    boolean small = false;
    for (int i = 0; i < size.length; i++) {
      small |= padding.equals("VALID") && shape[i + 1] < size[i];
    }
    if (!small) {
      return;
    }
    if (KerasRun.of(runtime).isSketching()) {
      throw Raise.value(
          "Computed output size would be zero or negative. Received: `inputs.shape=%s`, `pool_size=%s`, `strides=%s`, `padding=valid`."
              .formatted(
                  Arrays.toString(shape).replace(",", "").replaceFirst("\\d+", "None"),
                  Arrays.toString(size).replace(",", ""),
                  Given.shown(step)));
    }
    if (by.equals("max")) {
      throw Raise.of(
          Exceptions.ABORTED_ERROR,
          "{{function_node __wrapped__MaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Compute received an exception:Status: 2, message: could not create a descriptor"
              + " for a pooling forward propagation primitive, in file"
              + " tensorflow/core/kernels/mkl/mkl_maxpooling_op.cc:211 [Op:MaxPool] name: ",
          "The window is larger than what it is to pass over.");
    }
  }
}
