package tapedeck.app.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.app.style.Sheet;
import tapedeck.tape.Place;
import tapedeck.trace.Event;

/** The formula and all numbers of what is selected, or else of what the step is about. */
public final class InspectorView extends BorderPane {
  private static final double SPACE_BELOW = 12;

  private static final String NOTHING =
      "Nothing to look at yet. The step you are at is explained here, and so is what you click in"
          + " the graph: its formula with the numbers put in, and where its gradient comes from.";

  private final Session session;
  private final Consumer<Place> goTo;
  private final Column page = new Column();
  private final ScrollPane scroll;

  public InspectorView(Session session) {
    this(session, place -> {});
  }

  /**
   * @param goTo where a click on a source line leads
   */
  public InspectorView(Session session, Consumer<Place> goTo) {
    this.session = session;
    this.goTo = goTo;
    getStyleClass().add("td-inspector");
    getStylesheets().add(Sheet.of(InspectorView.class, "inspector.css"));
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    session.momentProperty().subscribe(now -> refresh());
    session.selectionProperty().subscribe(now -> refresh());
    visibleProperty().subscribe(now -> refresh());
  }

  private void refresh() {
    if (!isVisible()) {
      return;
    }
    Subject subject = Subject.of(session);
    page.show(
        subject == null
            ? List.of(new Entry.Words(NOTHING, List.of()))
            : Pages.about(subject, session.moment(), session.structure(), goTo));
  }

  /**
   * Steps into the gradient rule of the contribution that has just been computed, and on in it from
   * line to line, or back with −1. As long as one is in it, the contribution is yet to be added to
   * its sum, and everything shows the moment so.
   *
   * @return false if there is no such rule, or no further line in it
   */
  public boolean stepInRule(int by) {
    if (!(session.moment().last() instanceof Event.Contributed arrived) || arrived.node() < 0) {
      return false;
    }
    Subject shown = Subject.of(session);
    if (!(shown instanceof Subject.OfOperation(int node) && node == arrived.node())) {
      session.selectionProperty().set(new Selection.None());
    }
    if (rule(arrived.input()) == null) {
      return false;
    }
    int computed = session.moment().lastIndex() + 1;
    if (session.moment().position() != computed) {
      session.seek(computed);
    }
    RuleGraph rule = rule(arrived.input());
    if (rule == null) {
      return false;
    }
    scrollTo(rule);
    return step(rule, by);
  }

  /** The rule shown for an operand; null if none is. */
  private @Nullable RuleGraph rule(int input) {
    for (Node part : page.getChildren()) {
      if (part.isVisible() && part instanceof RuleGraph rule && rule.input() == input) {
        return rule;
      }
    }
    return null;
  }

  private boolean step(RuleGraph rule, int by) {
    boolean there = rule.step(by);
    session.ruleLineProperty().set(rule.line());
    return there;
  }

  private void press(KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (by != 0 && event.getTarget() instanceof RuleGraph rule && step(rule, by)) {
      event.consume();
    }
  }

  private void scrollTo(Node part) {
    layout();
    double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
    double bottom = part.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
    if (hidden > 0 && bottom > scroll.getVvalue() * hidden) {
      scroll.setVvalue(Math.min(1, (bottom + SPACE_BELOW) / hidden));
    }
  }
}
