package tapedeck.app.graph;

/**
 * The room for a picture, in its own pixels.
 *
 * @param width beyond which it goes on in another row; 0 for no limit
 * @param height that all of it is shown in at once; 0 if one can scroll to the rest
 */
record Room(double width, double height) {
  static final Room UNLIMITED = new Room(0, 0);

  private static final double EACH_ROW = 0.92;

  /** How large a layout would be shown in it, a little less for every row that eyes jump to. */
  double zoom(Layout layout, int rows) {
    double fitting = Math.min(width / layout.width(), height / layout.height());
    return Math.min(fitting, Viewport.FITTED_MOST) * Math.pow(EACH_ROW, rows - 1.0);
  }
}
