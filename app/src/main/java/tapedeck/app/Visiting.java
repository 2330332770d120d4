package tapedeck.app;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import tapedeck.app.session.Session;
import tapedeck.app.style.PhaseColour;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.Phase;
import tapedeck.trace.Trace;

/** Over the graph, in a few words: which phase it is and which record it is at. */
final class Visiting extends HBox {
  private final Label phase = new Label();
  private final Label what = new Label();
  private final Label where = new Label();

  Visiting(Session session) {
    getStyleClass().addAll("visiting", "panel-note");
    what.getStyleClass().add("visiting-what");
    getChildren().addAll(phase, what, where);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(0);
    getChildren().forEach(part -> ((Label) part).setMinWidth(0));
    session.momentProperty().subscribe(this::tell);
  }

  /** Half a sentence would say nothing. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    setOpacity(getWidth() + 1 < prefWidth(-1) ? 0 : 1);
  }

  private void tell(Moment moment) {
    Trace trace = moment.trace();
    Labels labels = new Labels(trace);
    List<String> parts =
        switch (moment.last()) {
          case Event.Contributed e when e.node() >= 0 ->
              List.of(
                  " · visiting ",
                  record(trace, e.node()),
                  " → " + labels.operand(trace.node(e.node()), e.input()));
          case Event.Computed e when e.recordedBy().length > 0 ->
              List.of(
                  " · ",
                  record(trace, moment.lastIndex()),
                  " → " + Numbers.of(trace.seen(e.output())));
          case Event.Assigned e ->
              List.of(" · ", labels.of(e.variable()), " ← " + Numbers.of(trace.seen(e.after())));
          case null, default -> List.of("", "", "");
        };
    String name = moment.phase() == Phase.OTHER ? "" : moment.phase().name();
    phase.setText(name.toLowerCase(Locale.ROOT) + parts.get(0));
    what.setText(parts.get(1));
    where.setText(parts.get(2));
    PhaseColour.mark(what, moment.phase());
  }

  private static String record(Trace trace, int node) {
    Event.Computed computed = trace.node(node);
    int[] tapes = computed.recordedBy();
    int number = trace.tape(tapes[tapes.length - 1]).nodes().indexOf(node);
    return "#%d %s".formatted(number, computed.op().name());
  }
}
