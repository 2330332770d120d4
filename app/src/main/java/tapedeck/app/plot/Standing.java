package tapedeck.app.plot;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;
import tapedeck.trace.Event;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;

/**
 * How far the current iteration has come at a moment.
 *
 * @param iteration from 1; 0 before the first
 * @param stop the iterate in hand; null if there is none
 * @param lossKnown whether its loss has been computed yet
 * @param slope the gradient, once all of it has reached the variable; NaN before
 * @param none whether the pass has ended without a gradient
 */
record Standing(int iteration, @Nullable Stop stop, boolean lossKnown, double slope, boolean none) {
  static final PseudoClass GHOST = PseudoClass.getPseudoClass("ghost");

  static Standing of(Study study, Moment moment) {
    int iteration = moment.iteration();
    Journey journey = study.journey();
    Lens lens = journey.lens();
    Stop stop = journey.at(Math.max(1, iteration));
    if (lens == null || stop == null || stop.pass() < 0 || study.trace() != moment.trace()) {
      return new Standing(iteration, null, false, Double.NaN, false);
    }
    PassInfo pass = study.trace().pass(stop.pass());
    boolean known = study.trace().maker(pass.targets().getFirst()) < moment.position();
    boolean ended = study.trace().passEnd(pass.number()) < moment.position();
    double slope = ended || arrived(moment, pass, lens) ? stop.gradient() : Double.NaN;
    return new Standing(iteration, stop, known, slope, ended && noGradient(study, pass, lens));
  }

  /** Whether the sum that the pass has formed so far is already the whole gradient. */
  private static boolean arrived(Moment moment, PassInfo pass, Lens lens) {
    int end = moment.trace().passEnd(pass.number());
    long sum =
        pass.begin() < moment.position()
            ? moment.gradient(pass, pass.sources().get(lens.source()))
            : 0;
    if (sum == 0
        || end >= moment.trace().size()
        || !(moment.trace().event(end) instanceof Event.PassEnded ended)) {
      return false;
    }
    long whole = ended.results().get(lens.source()).gradient();
    Tensor soFar = moment.trace().tensor(sum);
    Tensor result = whole == 0 ? null : moment.trace().tensor(whole);
    return sum == whole || soFar != null && result != null && soFar.sameAs(result);
  }

  private static boolean noGradient(Study study, PassInfo pass, Lens lens) {
    return study.trace().event(study.trace().passEnd(pass.number())) instanceof Event.PassEnded end
        && end.results().get(lens.source()).gradient() == 0;
  }

  /**
   * Makes a point pale while there is no loss. Done while a window is laid out, this alone would
   * have all of it drawn a second time, so it is better done before.
   */
  void mark(Node point) {
    point.pseudoClassStateChanged(GHOST, !lossKnown);
  }

  boolean hasSlope() {
    return Double.isFinite(slope);
  }

  /** What stands beside the point. */
  String slopeText() {
    return none ? "gradient None" : Double.isNaN(slope) ? "" : "slope " + Numbers.brief(slope);
  }

  /** The picture in words. */
  String sentence(Study study) {
    if (stop == null) {
      return study.target() + " over " + study.element();
    }
    String where =
        "%s over %s, iteration %d of %d: %s is %s"
            .formatted(
                study.target(),
                study.element(),
                study.journey().round(stop),
                study.journey().rounds(),
                study.element(),
                Numbers.brief(stop.x()));
    String loss =
        lossKnown ? ", %s is %s".formatted(study.target(), Numbers.brief(stop.loss())) : "";
    return where + loss + (slopeText().isEmpty() ? "" : ", " + slopeText());
  }
}
