package tapedeck.app.graph;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some boxes brought out by fading or hiding the rest. */
final class Spotlight {
  /** What is brought out. */
  enum Beam {
    INPUTS,
    TO_TARGET,
    ALONE
  }

  private @Nullable Beam beam;
  private String element = "";

  boolean isOn() {
    return beam != null;
  }

  void on(Beam which, String around) {
    boolean again = which == beam && around.equals(element);
    beam = again ? null : which;
    element = around;
  }

  void off() {
    beam = null;
  }

  /** Fades or hides what is not meant, or shows all again. */
  void apply(Part part, Drawing drawing, Set<String> targets) {
    Beam which = part.elements().containsKey(element) ? beam : null;
    Set<String> meant =
        switch (which) {
          case INPUTS -> Reach.inputs(part, element);
          case TO_TARGET -> Reach.toTargets(part, element, targets);
          case ALONE -> Reach.around(part, element);
          case null -> part.elements().keySet();
        };
    boolean hide = which == Beam.ALONE;
    for (VertexView view : drawing.all()) {
      boolean in = meant.contains(view.key());
      view.is("faded", !in && !hide);
      view.show(in || !hide);
    }
    for (Part.Line line : part.lines().values()) {
      EdgeView view = drawing.edge(line.key());
      if (view != null) {
        boolean in = meant.contains(line.from()) && meant.contains(line.to());
        boolean only = !hide || line.from().equals(element) || line.to().equals(element);
        view.is("faded", !in && !hide);
        view.show(!hide || in && only);
      }
    }
  }
}
