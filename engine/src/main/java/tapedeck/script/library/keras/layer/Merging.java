package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Whether the inputs of a layer that merges fit each other. */
final class Merging {
  private Merging() {}

  /**
   * @param given the shapes of the inputs
   */
  static void check(Runtime runtime, LayerObject self, Value given) {
    boolean several =
        given instanceof ListValue list
            && list.items().stream()
                .allMatch(each -> each instanceof Tuple || each instanceof ListValue);
    String name = self.type().name();
    if (name.equals("Dot")) {
      checkDotted(runtime, self, given);
      return;
    }
    boolean joins = name.equals("Concatenate");
    if (!several) {
      throw Raise.value(
          joins
              ? "A `Concatenate` layer should be called on a list of at least 1 input. Received:"
                  + " input_shape="
                  + runtime.str(given)
              : "A merge layer should be called on a list of inputs. Received: input_shape=%s (not a list of shapes)"
                  .formatted(runtime.str(given)));
    }
    List<int[]> shapes = new ArrayList<>();
    runtime.all(given).forEach(each -> shapes.add(KerasTensor.read(runtime, each)));
    if (joins) {
      checkJoined(runtime, self, given, shapes);
    } else {
      checkMerged(shapes);
    }
  }

  private static void checkDotted(Runtime runtime, LayerObject self, Value given) {
    List<Value> all = runtime.all(given);
    int[] axes = Given.ints(runtime, self.option("axes"));
    if (all.size() != 2 || axes == null) {
      return;
    }
    int[] left = KerasTensor.read(runtime, all.get(0));
    int[] right = KerasTensor.read(runtime, all.get(1));
    int a = axes[0] < 0 ? axes[0] + left.length : axes[0];
    int b =
        axes[axes.length - 1] < 0 ? axes[axes.length - 1] + right.length : axes[axes.length - 1];
    if (a < left.length && b < right.length && left[a] != right[b]) {
      throw Raise.value(
          "Incompatible input shapes: axis values %d (at axis %d) != %d (at axis %d). Full input shapes: %s, %s"
              .formatted(left[a], a, right[b], b, Given.shown(left), Given.shown(right)));
    }
  }

  private static void checkMerged(List<int[]> shapes) {
    int[] first = inner(shapes.getFirst());
    for (int[] each : shapes) {
      int[] other = inner(each);
      for (int i = 0; first.length == other.length && i < first.length; i++) {
        if (first[i] != other[i] && first[i] > 1 && other[i] > 1) {
          throw Raise.value(
              "Inputs have incompatible shapes. Received shapes %s and %s"
                  .formatted(Given.shown(first), Given.shown(other)));
        }
      }
    }
  }

  private static int[] inner(int[] shape) {
    return Arrays.copyOfRange(shape, Math.min(1, shape.length), shape.length);
  }

  private static void checkJoined(
      Runtime runtime, LayerObject self, Value given, List<int[]> shapes) {
    int rank = shapes.getFirst().length;
    int axis = Given.one(runtime, self.option("axis"));
    int along = axis < 0 ? axis + rank : axis;
    for (int[] each : shapes) {
      boolean fits = each.length == rank;
      for (int i = 0; fits && i < rank; i++) {
        int other = shapes.getFirst()[i];
        fits = i == along || each[i] == other || each[i] < 0 || other < 0;
      }
      if (!fits) {
        throw Raise.value(
            "A `Concatenate` layer requires inputs with matching shapes except for the"
                + " concatenation axis. Received: input_shape="
                + runtime.str(given));
      }
    }
  }
}
