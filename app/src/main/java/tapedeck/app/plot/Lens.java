package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.Shape;
import tapedeck.trace.Iteration;
import tapedeck.trace.Labels;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Trace;

/**
 * What a plot looks at in each iteration: the pass that a call of {@code gradient} makes, and one
 * element of one of its sources.
 *
 * @param call the place of the call in the source
 * @param source index among the sources of the pass
 * @param element index in row-major order
 */
record Lens(Place call, int source, int element) {
  /**
   * A source that a lens can be pointed at.
   *
   * @param target what is differentiated, by name
   * @param name the source's name
   * @param variable whether the source is a variable, which an optimizer can move
   */
  record Choice(Place call, int source, String target, String name, Shape shape, boolean variable) {
    Lens lens(int element) {
      return new Lens(call, source, Math.clamp(element, 0, Math.max(0, shape.size() - 1)));
    }

    /** Whether it has the same names, so that only the place of its call tells them apart. */
    boolean looksLike(Choice other) {
      return target.equals(other.target) && name.equals(other.name);
    }

    /** {@code w}, {@code w[1, 2]}. */
    String element(int index) {
      return name + subscript(shape, index);
    }
  }

  /** {@code [1, 2]} for the element of an array; nothing for a scalar. */
  static String subscript(Shape shape, int index) {
    if (shape.rank() == 0) {
      return "";
    }
    int[] indices = new int[shape.rank()];
    int rest = index;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape.dim(axis);
      rest /= shape.dim(axis);
    }
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (int i : indices) {
      text.add(Integer.toString(i));
    }
    return text.toString();
  }

  /** What tells a source from the others: {@code w}, {@code y over w}, {@code y over w, line 9}. */
  static String over(List<Choice> all, Choice choice) {
    return told(all, choice, "%2$s", "%s over %s");
  }

  /** A gradient's name, told from the others: {@code ∂/∂w}, {@code ∂y/∂w}. */
  static String gradient(List<Choice> all, Choice choice) {
    return told(all, choice, "∂/∂%2$s", "∂%s/∂%s");
  }

  private static String told(List<Choice> all, Choice choice, String brief, String whole) {
    boolean oneTarget = all.stream().map(Choice::target).distinct().count() <= 1;
    boolean twice = all.stream().filter(choice::looksLike).count() > 1;
    return (oneTarget ? brief : whole).formatted(choice.target(), choice.name())
        + (twice ? ", line " + choice.call().line() : "");
  }

  /** All sources of all passes of the trace's iterations that have a number to vary, in order. */
  static List<Choice> choices(Trace trace) {
    Labels labels = new Labels(trace);
    Set<Place> calls = new LinkedHashSet<>();
    List<Choice> found = new ArrayList<>();
    int first = trace.iterations().isEmpty() ? 0 : trace.iterations().getFirst().begin();
    for (PassInfo pass : trace.passes()) {
      if (pass.begin() >= first && calls.add(pass.place())) {
        for (int source = 0; source < pass.sources().size(); source++) {
          Choice choice = choice(trace, labels, pass, source);
          if (choice != null) {
            found.add(choice);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Choice choice(Trace trace, Labels labels, PassInfo pass, int source) {
    long id = pass.sources().get(source);
    long version = tapedeck.trace.Curve.versionRead(trace, pass, id);
    if (version == 0) {
      return null;
    }
    Seen value = trace.seen(version);
    return value.dtype().isFloating() && value.shape().size() > 0
        ? new Choice(
            pass.place(),
            source,
            labels.target(pass),
            labels.of(id),
            value.shape(),
            trace.variable(id) != null)
        : null;
  }

  /** The lens's pass of an iteration, the last if there are several; null if there is none. */
  @Nullable PassInfo pass(Trace trace, Iteration iteration) {
    int last = iteration.pass();
    for (int i = last; i >= 0 && trace.pass(i).begin() >= iteration.begin(); i--) {
      PassInfo pass = trace.pass(i);
      if (pass.place().equals(call) && source < pass.sources().size()) {
        return pass;
      }
    }
    return null;
  }
}
