package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The drawing of a tape or of an inner backward pass: a box with a heading. */
final class BoxView extends Region {
  private static final List<String> STATES =
      List.of("new", "recording", "stopped", "released", "pass", "group");

  /** What a slim and a broad frame keep free of a heading's line, on both sides together. */
  static final double SLIM = 26;

  static final double BROAD = 38;

  private static final double CONTINUED = 30;

  /** Longer outlines are not dotted, which would take long to draw. */
  private static final double LONG = 1200;

  private final Text name = new Text();
  private final Text detail = new Text();
  private final TextFlow heading = new TextFlow(name, detail);
  private final String key;
  private final List<Text> again = new ArrayList<>();
  private final List<Region> outlines = new ArrayList<>();
  private List<Rectangle2D> pieces = List.of();
  private boolean ghostsShown = true;
  private BoxLook look = new BoxLook("", "", "new", true);

  BoxView(String key) {
    this.key = key;
    setId(key);
    setManaged(false);
    setPickOnBounds(false);
    setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().add("td-box");
    name.getStyleClass().add("name");
    detail.getStyleClass().add("detail");
    getChildren().add(heading);
  }

  void show(BoxLook now) {
    look = now;
    name.setText(look.name());
    write();
    setAccessibleText(look.name() + look.detail());
    STATES.forEach(state ->
        pseudoClassStateChanged(PseudoClass.getPseudoClass(state), state.equals(look.state())));
    appear();
  }

  /** Shows or hides it as long as nothing of what it holds is there. */
  void showGhost(boolean so) {
    ghostsShown = so;
    appear();
  }

  private void appear() {
    setVisible(ghostsShown || !look.coming());
  }

  String key() {
    return key;
  }

  private double room() {
    return place().getWidth() - (look.state().equals("group") ? SLIM : BROAD);
  }

  private void write() {
    detail.setText(Heading.of(look, room()).detail());
    for (int i = 0; i < again.size(); i++) {
      double room = pieces.get(i + 1).getWidth() - CONTINUED;
      again.get(i).setText(Heading.continued(look.name(), room));
    }
  }

  /** The name, which can be clicked. */
  TextFlow heading() {
    return heading;
  }

  Rectangle2D place() {
    return pieces.isEmpty() ? Rectangle2D.EMPTY : pieces.getFirst();
  }

  /** Stands in so many pieces, one for each row. */
  void stand(List<Rectangle2D> at) {
    if (at.equals(pieces)) {
      return;
    }
    pieces = at;
    boolean isLong = at.stream().anyMatch(piece -> piece.getWidth() + piece.getHeight() > LONG);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("long"), isLong);
    getChildren().clear();
    outlines.clear();
    again.clear();
    for (int i = 0; i < at.size(); i++) {
      Rectangle2D piece = at.get(i);
      Region outline = new Region();
      outline.getStyleClass().add("outline");
      outline.setMouseTransparent(true);
      outline.resizeRelocate(piece.getMinX(), piece.getMinY(), piece.getWidth(), piece.getHeight());
      getChildren().add(outline);
      outlines.add(outline);
      if (i > 0) {
        Text text = new Text();
        text.getStyleClass().add("detail");
        text.relocate(piece.getMinX() + 20, piece.getMinY() + 12);
        text.setMouseTransparent(true);
        getChildren().add(text);
        again.add(text);
      }
    }
    getChildren().add(heading);
    write();
    requestLayout();
  }

  /** Is told what can be seen, and whether texts are large enough to be read. */
  void see(Rectangle2D inSight, boolean readable) {
    for (int i = 0; i < outlines.size(); i++) {
      boolean seen = inSight.intersects(pieces.get(i));
      outlines.get(i).setVisible(seen);
      Node text = i == 0 ? heading : again.get(i - 1);
      text.setVisible(seen && readable);
    }
  }

  @Override
  protected void layoutChildren() {
    boolean slim = look.state().equals("group");
    heading.resizeRelocate(
        place().getMinX() + (slim ? 14 : 20),
        place().getMinY() + (slim ? 8 : 15),
        Math.min(room(), Math.ceil(heading.prefWidth(-1)) + 1),
        heading.prefHeight(room()));
  }

  String shown() {
    return look.name() + look.detail() + getPseudoClassStates();
  }
}
