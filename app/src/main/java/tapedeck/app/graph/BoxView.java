package tapedeck.app.graph;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The drawing of a tape or of an inner backward pass: a box with a heading. */
final class BoxView extends Region {
  private static final List<String> STATES =
      List.of("new", "recording", "stopped", "released", "pass");

  private final Text name = new Text();
  private final Text detail = new Text();
  private final TextFlow heading = new TextFlow(name, detail);

  BoxView(String key) {
    setId(key);
    setManaged(false);
    setMouseTransparent(true);
    getStyleClass().add("td-box");
    name.getStyleClass().add("name");
    detail.getStyleClass().add("detail");
    getChildren().add(heading);
  }

  void show(BoxLook look) {
    name.setText(look.name());
    detail.setText(look.detail());
    setAccessibleText(look.name() + look.detail());
    STATES.forEach(state ->
        pseudoClassStateChanged(PseudoClass.getPseudoClass(state), state.equals(look.state())));
  }

  void stand(Rectangle2D at) {
    resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 36;
    heading.resizeRelocate(20, 15, width, heading.prefHeight(width));
  }

  String shown() {
    return name.getText() + detail.getText() + getPseudoClassStates();
  }
}
