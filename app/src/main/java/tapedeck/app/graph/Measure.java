package tapedeck.app.graph;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are in the fonts of the picture. */
final class Measure {
  static final Font TITLE = Font.font("Inter Semi Bold", 14);
  static final Font NUMBER = Font.font("JetBrains Mono", 14);
  static final Font CAPTION = Font.font("Inter", 12);
  static final Font CHIP = Font.font("JetBrains Mono", 13);
  static final Font HEADING = Font.font("Inter Semi Bold", 12);
  static final Font CODE = Font.font("JetBrains Mono", 12);

  /** The name of what is folded. */
  static final Font FOLDED = Font.font("JetBrains Mono", 13.5);

  private Measure() {}

  static double width(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
