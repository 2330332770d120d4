package tapedeck.app.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Event;
import tapedeck.trace.Outcome;
import tapedeck.trace.Trace;

/** Something wrong with a run: the error that ended it, or a warning TensorFlow would give. */
record Problem(boolean isError, Place place, String message, @Nullable String help) {
  private static final int MOST_WARNINGS = 100;

  static List<Problem> of(Trace trace) {
    List<Problem> problems = new ArrayList<>();
    if (trace.outcome() instanceof Outcome.Failed(ScriptError error)) {
      String text = error.pythonClass() + ": " + error.getMessage();
      problems.add(new Problem(true, error.place(), text, error.help()));
    }
    for (int i = 0; i < trace.size() && problems.size() < MOST_WARNINGS; i++) {
      if (trace.event(i) instanceof Event.Warned(Place place, String text)) {
        problems.add(new Problem(false, place, text, null));
      }
    }
    return problems;
  }
}
