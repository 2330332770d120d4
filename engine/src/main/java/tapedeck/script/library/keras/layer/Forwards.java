package tapedeck.script.library.keras.layer;

import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** Makes weights of layers, and classes of layers that have some. */
final class Forwards {
  private Forwards() {}

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
    made.regularizer(self.option(stem + "_regularizer"));
    made.constraint(self.option(stem + "_constraint"));
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
            name.equals("Embedding") ? "self, input_shape=None" : "self, input_shape",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              int[] input = in[1] == None.NONE ? new int[0] : KerasTensor.read(runtime, in[1]);
              build.of(runtime, self, input);
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
