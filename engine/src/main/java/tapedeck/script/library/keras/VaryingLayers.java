package tapedeck.script.library.keras;

import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;

/** Layers that vary pictures in training and leave them as they are otherwise. */
final class VaryingLayers {
  private VaryingLayers() {}

  static void install(Namespace layers) {
    String fill =
        ", fill_mode='reflect', interpolation='bilinear', seed=None, fill_value=0.0,"
            + " data_format=None";
    define(layers, "RandomFlip", "mode='horizontal_and_vertical', seed=None, data_format=None");
    define(layers, "RandomRotation", "factor" + fill);
    define(layers, "RandomZoom", "height_factor, width_factor=None" + fill);
    define(layers, "RandomTranslation", "height_factor, width_factor" + fill);
    define(layers, "RandomContrast", "factor, value_range=None, seed=None");
    define(layers, "RandomBrightness", "factor, value_range=None, seed=None");
  }

  private static void define(Namespace layers, String name, String options) {
    ClassValue type =
        Layers.define(
            layers,
            "preprocessing.image_preprocessing.",
            name,
            options,
            (runtime, self, x, training) -> x);
    Layers.begun(type, (runtime, self) -> self.built = true);
    Namespace.of(type)
        .method(
            "call",
            "self, images, training=True",
            (runtime, in) -> {
              boolean trains = in[2] != None.NONE && runtime.truth(in[2]);
              if (trains && KerasRun.of(runtime).sketches == 0) {
                throw Raise.refused(
                    name + " in training", "Call it with training=False, or leave it out.");
              }
              return in[1];
            });
  }
}
