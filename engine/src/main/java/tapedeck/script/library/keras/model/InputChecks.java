package tapedeck.script.library.keras.model;

import java.util.List;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Value;

/** Whether an input has the axes and sizes that a layer takes, in the words of Keras. */
final class InputChecks {
  private InputChecks() {}

  /** Whether the first input fits; ValueError if it does not. */
  static void check(LayerObject self, Value first) {
    int[] dims = LayerCalls.dims(first);
    if (self instanceof ModelObject model && model.isFunctional()) {
      check(model, first);
    }
    if (dims == null) {
      return;
    }
    String shown = Given.shown(dims);
    if (self.axes > 0 && dims.length != self.axes) {
      throw Raise.value(
          "Input 0 with name '%s' of layer '%s' is incompatible with the layer: expected ndim=%d, found ndim=%d. Full shape received: %s"
              .formatted("None", self.name, self.axes, dims.length, shown));
    }
    if (dims.length < self.leastAxes) {
      throw Raise.value(
          "Input 0 with name 'None' of layer '%s' is incompatible with the layer: expected min_ndim=%d, found ndim=%d. Full shape received: %s"
              .formatted(self.name, self.leastAxes, dims.length, shown));
    }
    if (self.lastAxis > 0 && dims[dims.length - 1] != self.lastAxis && dims[dims.length - 1] >= 0) {
      throw Raise.value(
          "Input 0 with name 'None' of layer '%s' is incompatible with the layer: expected axis -1 of input shape to have value %d, but received input with shape %s"
              .formatted(self.name, self.lastAxis, shown));
    }
  }

  /** The sizes that a functional model's inputs were declared with. */
  private static void check(ModelObject self, Value first) {
    List<Value> wanted = self.inputs();
    List<Value> given = Structures.flatten(first);
    if (given.size() != wanted.size()
        && given.stream().allMatch(each -> LayerCalls.dims(each) != null)) {
      List<String> names =
          wanted.stream()
              .map(each -> each instanceof KerasTensor input ? "'" + inputName(input) + "'" : "''")
              .toList();
      throw Raise.value(
          "Layer \"%s\" expects %d named input(s) with keys [%s], but it received %d input tensors. Pass inputs as a dict, e.g. `layer({%s})`."
              .formatted(
                  self.name,
                  wanted.size(),
                  String.join(", ", names),
                  given.size(),
                  String.join(", ", names.stream().map(each -> each + ": ...").toList())));
    }
    for (int i = 0; i < Math.min(wanted.size(), given.size()); i++) {
      int[] found = LayerCalls.dims(given.get(i));
      if (found == null || !(wanted.get(i) instanceof KerasTensor input)) {
        continue;
      }
      int[] declared = input.dims();
      int[] shorter = squeezed(found);
      int[] own = squeezed(declared);
      for (int axis = 1; axis < Math.min(own.length, shorter.length); axis++) {
        if (own[axis] >= 0 && shorter[axis] >= 0 && own[axis] != shorter[axis]) {
          int[] open = declared.clone();
          open[0] = -1;
          throw Raise.value(
              "Input %d with name '%s' of layer '%s' is incompatible with the layer: expected shape=%s, found shape=%s"
                  .formatted(
                      i, inputName(input), self.name, Given.shown(open), Given.shown(shorter)));
        }
      }
    }
  }

  private static String inputName(KerasTensor input) {
    return input.from() == null ? input.name() : input.from().layer().name;
  }

  private static int[] squeezed(int[] dims) {
    return dims.length > 0 && dims[dims.length - 1] == 1
        ? java.util.Arrays.copyOf(dims, dims.length - 1)
        : dims;
  }
}
