package tapedeck.app.style;

import javafx.scene.shape.SVGPath;

/** The drawn signs on buttons, each on a field of 16 by 16. */
public enum Icon {
  FIRST("M3 3h2v10H3z M13 3v10L5.8 8z"),
  BACK("M12 3v10L4 8z"),
  PLAY("M4.5 2.5v11L13 8z"),
  PAUSE("M4 3h3v10H4z M9 3h3v10H9z"),
  STEP("M2.5 3.5h3.5v9H2.5z M7.5 3v10L14.5 8z"),
  LAST("M11 3h2v10h-2z M3 3v10l7.2-5z"),
  CONTINUE("M2.5 3v10L9.5 8z M12.6 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z"),
  CONTINUE_BACK("M13.5 3v10L6.5 8z M3.4 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z"),
  STOP("M4 4h8v8H4z"),
  MOON("M9.6 1.8A6.3 6.3 0 1 0 14.2 10.4 5.2 5.2 0 0 1 9.6 1.8z"),
  SUN(
      "M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z M7.3 .8h1.4v2.2H7.3z M7.3 13h1.4v2.2H7.3z"
          + " M.8 7.3H3v1.4H.8z M13 7.3h2.2v1.4H13z M2.4 3.4l1-1 1.6 1.6-1 1z M11 12l1-1 1.6 1.6-1"
          + " 1z M12.6 2.4l1 1L12 5l-1-1z M4 11l1 1-1.6 1.6-1-1z"),
  FOLD("M3.2 5.2h9.6L8 11z"),
  UNFOLD("M5.4 3.2v9.6L11 8z"),
  DETACH("M2 4h7v1.5H3.5v7h7V9H12v5H2z M8.5 2H14v5.5l-1.9-1.9-3.6 3.6-1.1-1.1 3.6-3.6z"),
  PUT_BACK("M2 4h5v1.5H3.5v7h7V9H12v5H2z M8 8V2.6l1.9 1.9L13 1.4l1.1 1.1L11 5.6l1.9 1.9z"),
  MORE("M2 3.2h12v1.6H2z M2 7.2h12v1.6H2z M2 11.2h12v1.6H2z"),
  CLOSE("M4.2 3.2L8 7l3.8-3.8 1 1L9 8l3.8 3.8-1 1L8 9l-3.8 3.8-1-1L7 8 3.2 4.2z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** A new drawing of it, coloured by the style class {@code icon}. */
  public SVGPath draw() {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("icon");
    return shape;
  }
}
