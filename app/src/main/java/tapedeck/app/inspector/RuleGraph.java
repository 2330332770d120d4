package tapedeck.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import tapedeck.app.session.RuleLine;
import tapedeck.trace.Derivation;
import tapedeck.trace.Numbers;
import tapedeck.trace.Seen;

/**
 * The gradient rule of an operation for one operand as a small graph: a row for each value, from
 * the upstream gradient down to the contribution, joined to the rows that it is computed from.
 */
final class RuleGraph extends Region {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int MOST_ROWS = 40;
  private static final double BADGE = 20;
  private static final double GAP = 8;
  private static final double EDGE = 8;
  private static final double LEAST_BULGE = 9;
  private static final double BULGE_EACH = 5;
  private static final double MOST_BULGE = 44;
  private static final double ARROW = 4;
  private static final double ROW_PADDING = 4;

  private final int input;
  private final List<Row> rows = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final double rail;
  private final List<String> spoken = new ArrayList<>();
  private int current = -1;

  private record Row(Region ground, Label badge, Label text, Label value, Tooltip exact) {}

  private record Arc(int from, int to, CubicCurve curve, Polygon head) {
    double bulge() {
      return Math.min(LEAST_BULGE + BULGE_EACH * (to - from - 1), MOST_BULGE);
    }
  }

  /**
   * @param input the number of the operand, from 0
   * @param of the shape of the arithmetic; what it says is told by {@link #say}
   */
  RuleGraph(int input, Derivation of) {
    this.input = input;
    getStyleClass().add("td-rule");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(true);
    List<Derivation.Line> all = of.lines();
    int left = all.size() - shown(of).size();
    int step = (int) all.subList(0, left).stream().filter(RuleGraph::isStep).count();
    for (Derivation.Line line : shown(of)) {
      step += isStep(line) ? 1 : 0;
      rows.add(row(line, isStep(line) ? String.valueOf(step) : "", line == all.getLast()));
      for (int used : line.uses()) {
        if (used >= left) {
          arcs.add(arc(used - left, rows.size() - 1, all.get(used).carriesGradient()));
        }
      }
    }
    rail = arcs.stream().mapToDouble(Arc::bulge).max().orElse(0) + EDGE;
    rows.forEach(row -> getChildren().add(row.ground()));
    arcs.forEach(arc -> getChildren().addAll(arc.curve(), arc.head()));
    rows.forEach(row -> getChildren().addAll(row.badge(), row.text(), row.value()));
  }

  private static List<Derivation.Line> shown(Derivation of) {
    return of.lines().subList(Math.max(0, of.lines().size() - MOST_ROWS), of.lines().size());
  }

  /** What two derivations must have in common to be said by one graph. */
  static Object shape(Derivation of) {
    return of.lines().stream()
        .map(line -> List.of(line.kind(), line.uses(), line.carriesGradient()))
        .toList();
  }

  /**
   * Says the arithmetic in texts and numbers; no row is current then.
   *
   * @param upstream what the upstream gradient is: {@code ∂y/∂s}
   */
  void say(Derivation derivation, String upstream) {
    List<Derivation.Line> lines = shown(derivation);
    spoken.clear();
    for (int i = 0; i < rows.size(); i++) {
      Derivation.Line line = lines.get(i);
      String name = line.kind() == Derivation.Kind.UPSTREAM ? "g = " + upstream : line.text();
      String text = lines.size() == 1 ? "g, unchanged: " + upstream : name;
      Seen seen = line.value();
      String brief = seen == null ? "" : Numbers.gradient(seen);
      Row row = rows.get(i);
      row.text().setText(text);
      row.value().setText(brief.equals(line.text()) ? "" : brief);
      row.exact().setText(seen == null ? "" : Numbers.exact(seen));
      row.value().setTooltip(seen == null ? null : row.exact());
      spoken.add(row.badge().getText() + " " + text + (seen == null ? "" : " = " + brief));
    }
    setAccessibleText("The rule's arithmetic: " + String.join("; ", spoken));
    mark(-1);
    requestLayout();
  }

  private static boolean isStep(Derivation.Line line) {
    return line.kind() == Derivation.Kind.STEP;
  }

  private static Row row(Derivation.Line line, String number, boolean last) {
    String tone = line.carriesGradient() ? "gradient" : "forward";
    Label badge = new Label(number);
    badge.getStyleClass().addAll("badge", isStep(line) ? "step" : "given", tone);
    Label text = new Label();
    text.setWrapText(true);
    text.getStyleClass().add("what");
    Label value = new Label();
    value.getStyleClass().addAll("value", tone);
    Region ground = new Region();
    ground.getStyleClass().add("ground");
    if (last) {
      ground.getStyleClass().add("contribution");
    }
    return new Row(ground, badge, text, value, new Tooltip());
  }

  private static Arc arc(int from, int to, boolean carriesGradient) {
    CubicCurve curve = new CubicCurve();
    Polygon head = new Polygon(0, 0, -ARROW * 1.4, -ARROW, -ARROW * 1.4, ARROW);
    for (var part : List.of(curve, head)) {
      part.getStyleClass().add(carriesGradient ? "gradient" : "forward");
    }
    curve.getStyleClass().add("arc");
    head.getStyleClass().add("head");
    return new Arc(from, to, curve, head);
  }

  /** The line that is current. */
  RuleLine line() {
    return current < 0
        ? RuleLine.NONE
        : new RuleLine(current + 1, rows.size(), spoken.get(current).strip());
  }

  /** For which operand the rule is, from 0. */
  int input() {
    return input;
  }

  /**
   * Goes on to the next row, or with −1 back to the one before, from none to the first or last.
   *
   * @return false if there is no further row; then none is current any more
   */
  boolean step(int by) {
    int next = current < 0 && by < 0 ? rows.size() - 1 : current + by;
    boolean there = next >= 0 && next < rows.size();
    mark(there ? next : -1);
    return there;
  }

  private void mark(int row) {
    current = row;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).ground().pseudoClassStateChanged(CURRENT, i == row);
    }
  }

  /** Whether a value stands beside its text, which else would be broken into snippets. */
  private boolean isBeside(Row row, double width) {
    double room = room(width);
    double left = room - row.value().prefWidth(-1) - GAP;
    return left >= room / 2 || left >= row.text().prefWidth(-1);
  }

  private double room(double width) {
    return width - rail - BADGE - GAP - EDGE;
  }

  private double textWidth(Row row, double width) {
    double value = row.value().prefWidth(-1);
    return room(width) - (value > 0 && isBeside(row, width) ? value + GAP : 0);
  }

  private double textHeight(Row row, double width) {
    double room = textWidth(row, width);
    boolean oneLine = row.text().prefWidth(-1) <= room;
    return Math.max(BADGE, row.text().prefHeight(oneLine ? -1 : room)) + 2 * ROW_PADDING;
  }

  private double height(Row row, double width) {
    double below = isBeside(row, width) ? 0 : row.value().prefHeight(-1) + ROW_PADDING;
    return textHeight(row, width) + below;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width > 0 ? width : getWidth();
    return rows.stream().mapToDouble(row -> height(row, room)).sum() + 2 * ROW_PADDING;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double y = ROW_PADDING;
    double[] middle = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double high = height(row, getWidth());
      double text = textWidth(row, getWidth());
      middle[i] = y + high / 2;
      row.ground().resizeRelocate(2, y, getWidth() - 4, high);
      row.badge().resizeRelocate(rail, middle[i] - BADGE / 2, BADGE, BADGE);
      double first = textHeight(row, getWidth());
      layoutInArea(row.text(), rail + BADGE + GAP, y, text, first, 0, HPos.LEFT, VPos.CENTER);
      boolean beside = isBeside(row, getWidth());
      double value = Math.min(row.value().prefWidth(-1), room(getWidth()));
      double side = getWidth() - EDGE - value;
      double top = beside ? y : y + first - ROW_PADDING;
      layoutInArea(
          row.value(), side, top, value, beside ? high : high - first, 0, HPos.RIGHT, VPos.CENTER);
      y += high;
    }
    for (Arc arc : arcs) {
      CubicCurve curve = arc.curve();
      double left = rail - arc.bulge() * 1.25;
      curve.setStartX(rail);
      curve.setStartY(middle[arc.from()]);
      curve.setControlX1(left);
      curve.setControlY1(middle[arc.from()]);
      curve.setControlX2(left);
      curve.setControlY2(middle[arc.to()]);
      curve.setEndX(rail - ARROW);
      curve.setEndY(middle[arc.to()]);
      arc.head().relocate(rail - ARROW * 1.4, middle[arc.to()] - ARROW);
    }
  }
}
