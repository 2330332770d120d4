package tapedeck.script.library.keras.layer;

import java.util.Arrays;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.operation.KerasActivations;
import tapedeck.script.library.keras.weight.Constraints;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.keras.weight.KerasWeights;
import tapedeck.script.library.keras.weight.Regularizers;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.keras.layers.Dense}: activation(x · kernel + bias). */
final class DenseLayer {
  private DenseLayer() {}

  private static final String SIGNATURE =
      "self, units, activation=None, use_bias=True, kernel_initializer='glorot_uniform',"
          + " bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None,"
          + " activity_regularizer=None, kernel_constraint=None, bias_constraint=None,"
          + " lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs";

  static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.layers.core.dense",
          "Dense",
          LayerClass.TYPE,
          new ClassValue.Open(LayerObject::new));

  static {
    Namespace.of(TYPE)
        .method("__init__", SIGNATURE, DenseLayer::begin)
        .method("build", "self, input_shape", DenseLayer::build)
        .method("call", "self, inputs, training=None", DenseLayer::call)
        .property("kernel", (runtime, self) -> kernel(LayerClass.of(self)), null);
  }

  private static Value begin(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    if (!(in[1] instanceof Int units) || units.big().signum() <= 0) {
      throw Raise.value(
          "Received an invalid value for `units`, expected a positive integer. Received: units="
              + runtime.str(in[1]));
    }
    LayerClass.begin(runtime, self, in[14]);
    self.leastAxes(2);
    var attributes = self.attributes();
    attributes.put("units", in[1]);
    attributes.put("activation", KerasActivations.get(runtime, in[2]));
    attributes.put("use_bias", in[3]);
    attributes.put("kernel_initializer", KerasWeights.get(runtime, in[4]));
    attributes.put("bias_initializer", KerasWeights.get(runtime, in[5]));
    attributes.put("kernel_regularizer", Regularizers.get(runtime, in[6]));
    attributes.put("bias_regularizer", Regularizers.get(runtime, in[7]));
    attributes.put("kernel_constraint", Constraints.get(runtime, in[9]));
    attributes.put("bias_constraint", Constraints.get(runtime, in[10]));
    if (in[8] != None.NONE) {
      attributes.put("activity_regularizer", Regularizers.get(runtime, in[8]));
    }
    return None.NONE;
  }

  private static Value own(LayerObject self, String attribute) {
    Value value = self.attributes().get(attribute);
    return value == null ? None.NONE : value;
  }

  private static Value kernel(LayerObject self) {
    Value kernel = self.attributes().get("_kernel");
    if (kernel == null) {
      throw Raise.attribute("You must build the layer before accessing `kernel`.");
    }
    return kernel;
  }

  private static Value build(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    int[] shape = KerasTensor.read(runtime, in[1]);
    int size = shape[shape.length - 1];
    int units = Given.one(runtime, own(self, "units"));
    KerasVariable kernel =
        LayerClass.weight(
            runtime,
            self,
            "kernel",
            Given.shape(runtime, size, units),
            own(self, "kernel_initializer"),
            null,
            true);
    kernel.regularizer(own(self, "kernel_regularizer"));
    kernel.constraint(own(self, "kernel_constraint"));
    self.attributes().put("_kernel", kernel);
    Value bias = None.NONE;
    if (runtime.truth(own(self, "use_bias"))) {
      KerasVariable made =
          LayerClass.weight(
              runtime,
              self,
              "bias",
              Given.shape(runtime, units),
              own(self, "bias_initializer"),
              null,
              true);
      made.regularizer(own(self, "bias_regularizer"));
      made.constraint(own(self, "bias_constraint"));
      bias = made;
    }
    self.attributes().put("bias", bias);
    self.lastAxis(size);
    self.builtFor(shape);
    self.finishBuilding();
    return None.NONE;
  }

  private static Value call(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    Engine k = runtime.engine();
    Operand x = Operands.tensor(runtime, in[1], null);
    Operand kernel = Operands.tensor(runtime, kernel(self), null);
    DType dtype = kernel.value().dtype();
    if (x.value().dtype() != dtype) {
      x = k.cast(x, dtype);
    }
    Tensor made = product(k, x, kernel);
    name(runtime, made.rank() > 2 ? "Tensordot" : "MatMul", made);
    Operand bias = Operands.existing(own(self, "bias"));
    if (bias != null) {
      made = k.add(made, bias);
      name(runtime, bias.value().size() == 1 ? "Add" : "BiasAdd", made);
    }
    Value answer = Constants.value(made);
    Value activation = own(self, "activation");
    return activation == KerasActivations.linear() || activation == None.NONE
        ? answer
        : runtime.call(activation, answer);
  }

  /** The matrix product over the last axis, whatever axes come before. */
  private static Tensor product(Engine k, Operand x, Operand kernel) {
    int[] dims = x.value().shape().dims();
    if (dims.length == 2) {
      return k.matmul(x, kernel);
    }
    int last = dims[dims.length - 1];
    int rows = last == 0 ? 0 : x.value().size() / last;
    Tensor flat = k.matmul(k.reshape(x, Shape.of(rows, last)), kernel);
    int[] out = Arrays.copyOf(dims, dims.length);
    out[dims.length - 1] = kernel.value().shape().dim(1);
    return k.reshape(flat, Shape.of(out));
  }

  private static void name(Runtime runtime, String name, Tensor made) {
    if (runtime.graph() instanceof Graph graph) {
      graph.madeWithin(name, made);
    }
  }
}
