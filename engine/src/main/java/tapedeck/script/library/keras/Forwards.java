package tapedeck.script.library.keras;

import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** What layers are written with: TensorFlow's functions by name, and weights. */
final class Forwards {
  private Forwards() {}

  /** Calls a function of {@code tf}: {@code nn.moments}. */
  static Value tf(Runtime runtime, String path, Value... in) {
    return runtime.call(member(runtime, path), in);
  }

  /** A member of {@code tf} by its path. */
  static Value member(Runtime runtime, String path) {
    Value found = runtime.module("tensorflow");
    for (String part : path.split("\\.")) {
      found = runtime.requiredAttribute(found, part);
    }
    return found;
  }

  static Value add(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.ADD, a, b);
  }

  static Value sub(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.SUB, a, b);
  }

  static Value mul(Runtime runtime, Value a, Value b) {
    return runtime.binary(Operator.MUL, a, b);
  }

  static Value number(double value) {
    return Float.of(value);
  }

  static Value dims(int... dims) {
    Value[] items = new Value[dims.length];
    for (int i = 0; i < dims.length; i++) {
      items[i] = Int.of(dims[i]);
    }
    return Tuple.of(items);
  }

  static int[] shape(Runtime runtime, Value x) {
    Operand operand = Operands.tensor(runtime, x, null);
    return operand.value().shape().dims();
  }

  static Value option(LayerObject self, String name) {
    return Layers.option(self, name);
  }

  /** Makes a weight and keeps it as an attribute of the layer under the last part of its name. */
  static KerasVariable weight(
      Runtime runtime,
      LayerObject self,
      String name,
      Value initializer,
      boolean learns,
      int... dims) {
    KerasVariable made =
        LayerClass.weight(
            runtime, self, name, Given.shape(runtime, dims), initializer, null, learns);
    String attribute = name.substring(name.lastIndexOf('/') + 1);
    String stem = attribute.replaceAll("(?<=.)_kernel$", "");
    made.regularizer = option(self, stem + "_regularizer");
    made.constraint = option(self, stem + "_constraint");
    self.attributes().put(attribute, made);
    return made;
  }

  /**
   * A class of layers with weights.
   *
   * @param options its parameters; those that end in {@code _initializer} are looked up at once
   */
  static ClassValue define(
      Namespace layers,
      String module,
      String name,
      String options,
      Build build,
      Layers.Forward forward) {
    ClassValue type = Layers.define(layers, module, name, options, forward);
    Namespace.of(type)
        .method(
            "build",
            "self, input_shape",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              build.of(runtime, self, KerasTensor.read(runtime, in[1]));
              self.finishBuilding();
              return None.NONE;
            });
    return type;
  }

  /** Makes the weights of a layer for an input. */
  interface Build {
    void of(Runtime runtime, LayerObject self, int[] input);
  }
}
