package tapedeck.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.trace.Binding;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;
import tapedeck.trace.WhyNone;

/** What stands behind the lines of the script at a moment: {@code x = 0.0}. */
final class LineNotes {
  /**
   * The note behind one line.
   *
   * @param text briefly
   * @param values the same without the names, where there is less room
   * @param shapes the shapes of arrays instead of their values, where there is no room for these
   *     either; empty if there is no array or something else
   * @param full the same with every digit
   * @param last the last of the names bound there; null if none was
   */
  record Note(String text, String values, String shapes, String full, @Nullable Binding last) {}

  private LineNotes() {}

  /** The notes of a moment; behind a None or a nan stands its cause in words. */
  static Map<Integer, Note> at(Moment moment, Structure structure) {
    Map<Integer, Note> notes = new TreeMap<>();
    moment
        .bindingsByLine()
        .forEach((line, bindings) -> {
          List<String> brief = new ArrayList<>();
          List<String> values = new ArrayList<>();
          List<String> shapes = new ArrayList<>();
          List<String> full = new ArrayList<>();
          for (Binding binding : bindings) {
            if (binding.hasValue()) {
              String value = moment.text(binding);
              brief.add(binding.name() + " = " + value);
              values.add(value);
              shapes.add(shape(moment, binding));
              full.add(binding.name() + " = " + exact(moment, binding));
            }
          }
          if (!brief.isEmpty()) {
            notes.put(
                line,
                new Note(
                    String.join(", ", brief),
                    String.join(", ", values),
                    shapes.contains("") ? "" : String.join(", ", shapes),
                    String.join("\n", full),
                    bindings.getLast()));
          }
        });
    causes(moment, structure, notes)
        .forEach((line, cause) -> notes.merge(line, cause, LineNotes::joined));
    return notes;
  }

  private static Map<Integer, Note> causes(
      Moment moment, Structure structure, Map<Integer, Note> notes) {
    Map<Integer, Note> causes = new TreeMap<>();
    PassInfo pass = moment.pass();
    if (pass != null) {
      for (WhyNone why : WhyNone.all(moment, structure)) {
        String words = why.headline() + ": " + why.words();
        Note note = new Note(words, why.headline(), "", words + "\n" + why.remedy(), null);
        causes.merge(pass.place().line(), note, LineNotes::joined);
      }
    }
    boolean strange =
        notes.values().stream()
            .anyMatch(note -> note.values().contains("nan") || note.values().contains("inf"));
    NotFinite value = strange ? NotFinite.value(moment, structure) : null;
    if (value != null
        && structure.vertices().get(value.vertex()) instanceof Structure.Operation at) {
      int line = moment.trace().node(at.node()).place().line();
      causes.merge(
          line,
          new Note(value.words(), value.headline(), "", value.words(), null),
          LineNotes::joined);
    }
    return causes;
  }

  private static Note joined(Note first, Note second) {
    return new Note(
        first.text() + " · " + second.text(),
        first.values(),
        first.shapes(),
        first.full() + "\n" + second.full(),
        first.last());
  }

  /** Of an array its shape; empty for anything else. */
  private static String shape(Moment moment, Binding binding) {
    Seen seen =
        switch (binding.value()) {
          case Shown.OfTensor tensor -> new Seen.Whole(tensor.tensor());
          case Shown.OfVariable variable -> moment.value(variable.variable().id());
          case Shown.OfTape _, Shown.Plain _ -> null;
        };
    return seen == null || seen.shape().rank() == 0 ? "" : seen.shape().toString();
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
