package tapedeck.app.timeline;

import java.util.Locale;
import tapedeck.trace.Moment;
import tapedeck.trace.Phase;
import tapedeck.trace.Steps;
import tapedeck.trace.Trace;

/** Where a step is, in words: {@code step 7 of 406 · iteration 1}. */
final class StepText {
  private StepText() {}

  static String of(Trace trace, Steps steps, int index) {
    Moment moment = trace.at(steps.position(index));
    String text = "Step %,d of %,d%s".formatted(index, steps.count() - 1, iteration(moment));
    return moment.phase() == Phase.OTHER
        ? text
        : text + " · " + moment.phase().name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@code · iteration 1}, as counted in its loop; empty before the first and where there is no
   * loop.
   */
  static String iteration(Moment moment) {
    int round = moment.round();
    return round == 0 || moment.trace().iterations().size() == 1
        ? ""
        : " · iteration %,d".formatted(round);
  }
}
