package tapedeck.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.script.Shown;
import tapedeck.trace.Binding;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;

/** What stands behind the lines of the script at a moment: {@code x = 0.0}. */
final class LineNotes {
  /**
   * The note behind one line.
   *
   * @param text briefly
   * @param values the same without the names, where there is less room
   * @param full the same with every digit
   */
  record Note(String text, String values, String full) {}

  private LineNotes() {}

  static Map<Integer, Note> at(Moment moment) {
    Map<Integer, Note> notes = new TreeMap<>();
    moment
        .bindingsByLine()
        .forEach((line, bindings) -> {
          List<String> brief = new ArrayList<>();
          List<String> values = new ArrayList<>();
          List<String> full = new ArrayList<>();
          for (Binding binding : bindings) {
            if (binding.hasValue()) {
              String value = moment.text(binding);
              brief.add(binding.name() + " = " + value);
              values.add(value);
              full.add(binding.name() + " = " + exact(moment, binding));
            }
          }
          if (!brief.isEmpty()) {
            notes.put(
                line,
                new Note(
                    String.join(", ", brief), String.join(", ", values), String.join("\n", full)));
          }
        });
    return notes;
  }

  private static String exact(Moment moment, Binding binding) {
    return switch (binding.value()) {
      case Shown.OfTensor tensor -> Numbers.exact(new Seen.Whole(tensor.tensor()));
      case Shown.OfVariable variable -> {
        Seen seen = moment.value(variable.variable().id());
        yield seen == null ? "" : Numbers.exact(seen);
      }
      case Shown.OfTape tape -> "GradientTape";
      case Shown.Plain plain -> plain.text();
    };
  }
}
