package tapedeck.script.library.plot;

import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.plot.FigureBook.Plane;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** Both ways to draw: methods of axes, and functions of {@code plt} on the axes in hand. */
record PlotSurface(Namespace axes, Namespace plt) {
  /** What is done to axes. */
  interface Stroke {
    Value on(Runtime runtime, Plane plane, Value[] in);
  }

  /** A method and a function of one name. */
  void both(String name, String signature, Stroke stroke) {
    both(name, name, signature, stroke);
  }

  /** A method and a function that do the same. */
  void both(String method, String function, String signature, Stroke stroke) {
    axes.method(
        method,
        signature.isEmpty() ? "self" : "self, " + signature,
        (runtime, in) -> {
          Plane plane = PlotObjects.plane(in[0]);
          return told(runtime, plane, stroke, java.util.Arrays.copyOfRange(in, 1, in.length));
        });
    plt.method(
        function,
        signature,
        (runtime, in) -> told(runtime, FigureBook.of(runtime).plane(), stroke, in));
  }

  private static Value told(Runtime runtime, Plane plane, Stroke stroke, Value[] in) {
    Value answer = stroke.on(runtime, plane, in);
    FigureBook.of(runtime).tell(runtime, plane.figure);
    return answer;
  }
}
