package tapedeck.app.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Repair;
import tapedeck.script.ScriptError;
import tapedeck.tape.Place;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.NoneCause;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Numbers;
import tapedeck.trace.Outcome;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Trace;

/**
 * Something wrong with a run: the error that ended it, a warning TensorFlow would give, a gradient
 * that is None, or the first number that is not finite.
 *
 * @param repair what a button can do about it, or null
 * @param event the index of the event that shows it, -1 for none
 */
record Problem(
    boolean isError,
    Place place,
    String message,
    @Nullable String help,
    @Nullable Repair repair,
    int event) {
  private static final int MOST = 100;
  private static final int LOOKED_AT = 20_000;
  private static final int LARGE = 4096;

  static Problem of(ScriptError error) {
    return new Problem(true, error.place(), error.brief(), error.help(), error.repair(), -1);
  }

  static List<Problem> of(Trace trace) {
    List<Problem> problems = new ArrayList<>();
    if (trace.outcome() instanceof Outcome.Failed(ScriptError error)) {
      problems.add(of(error));
    }
    Set<String> told = new HashSet<>();
    boolean finite = true;
    for (int i = 0; i < trace.size() && problems.size() < MOST; i++) {
      switch (trace.event(i)) {
        case Event.Warned(Place place, String text) ->
            problems.add(new Problem(false, place, text, null, null, i));
        case Event.PassEnded(Place place, int pass, var results) ->
            nones(trace, trace.pass(pass), results, i, told, problems);
        case Event.Computed computed -> {
          boolean first = finite && i < LOOKED_AT && !isFinite(trace.seen(computed.output()));
          finite &= !first;
          if (first) {
            problems.add(notFinite(trace, computed, i));
          }
        }
        default -> {}
      }
    }
    return problems;
  }

  /** One problem for each place and source, however often the loop comes by. */
  private static void nones(
      Trace trace,
      PassInfo pass,
      List<Event.Result> results,
      int event,
      Set<String> told,
      List<Problem> problems) {
    for (Event.Result result : results) {
      if (!result.isNone()) {
        continue;
      }
      Labels labels = new Labels(trace);
      String what = "∂%s/∂%s is None".formatted(labels.target(pass), labels.of(result.source()));
      if (told.add(pass.place() + what)) {
        NoneCause cause = NoneCause.of(trace, pass, result);
        String message = what + ": " + cause.sentence();
        problems.add(new Problem(false, pass.place(), message, cause.remedy(), null, event));
      }
    }
  }

  private static boolean isFinite(Seen seen) {
    return seen instanceof Seen.Whole(var tensor) && tensor.size() > LARGE
        || !Numbers.hasNonFinite(seen);
  }

  private static Problem notFinite(Trace trace, Event.Computed computed, int event) {
    Labels labels = new Labels(trace);
    String message =
        "%s is not finite: %s."
            .formatted(labels.of(computed.output()), NotFinite.origin(trace, event));
    return new Problem(false, computed.place(), message, null, null, event);
  }
}
